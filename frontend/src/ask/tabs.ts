/** Views of the answer, one of them open, as tabs (ARIA Authoring Practices, tabs pattern with automatic activation). */

import { button, byId } from "../dom";

export interface View {
  name: string;
  content: () => HTMLElement;
}

let last = "";

/** Offer these views and open the one that was open last, if it is among them. */
export function showTabs(views: View[]): void {
  const [list, panel] = [byId("views"), byId("panel")];
  const tabs = views.map((view) => {
    const tab = button(view.name, () => open(view));
    tab.setAttribute("role", "tab");
    tab.id = `tab-${view.name.toLowerCase()}`;
    tab.setAttribute("aria-controls", "panel");
    return tab;
  });
  const open = (view: View): void => {
    tabs.forEach((tab, number) => {
      tab.setAttribute("aria-selected", String(views[number] === view));
      tab.tabIndex = views[number] === view ? 0 : -1;
    });
    panel.setAttribute("aria-labelledby", `tab-${view.name.toLowerCase()}`);
    panel.replaceChildren(view.content());
  };
  tabs.forEach((tab, number) => {
    tab.addEventListener("click", () => (last = views[number]?.name ?? ""));
    tab.addEventListener("keydown", (event) => {
      const next = tabs[target(event.key, number, tabs.length)];
      if (!next || next === tab) return;
      event.preventDefault();
      next.focus();
      next.click();
    });
  });
  list.replaceChildren(...tabs);
  list.hidden = views.length < 2;
  panel.hidden = !views.length;
  const first = views.find((view) => view.name === last) ?? views[0];
  if (first) open(first);
  else panel.replaceChildren();
}

function target(key: string, number: number, count: number): number {
  if (key === "ArrowRight") return (number + 1) % count;
  if (key === "ArrowLeft") return (number + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : number;
}
