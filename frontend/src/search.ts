/** The search box with its suggestions. */

import { byId, cut, element, words } from "./dom";
import type { NetworkNode } from "./data";
import type { State } from "./state";

const MOST = 8;

/** Let the reader type a name, look through suggestions with the arrow keys, and choose with Enter. */
export function setUpSearch(state: State, choose: (id: number) => void): void {
  const box = byId<HTMLInputElement>("search");
  const list = byId("found");
  const names = state.data.nodes.map((node) => fold(node.name));
  let shown: NetworkNode[] = [];
  let active = -1;

  const close = (): void => {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    active = -1;
  };
  const take = (node: NetworkNode): void => {
    box.value = node.name;
    close();
    choose(node.id);
  };
  const point = (to: number): void => {
    if (!shown.length) return;
    active = (to + shown.length) % shown.length;
    for (const [at, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(at === active));
    box.setAttribute("aria-activedescendant", `found-${active}`);
    list.children[active]?.scrollIntoView({ block: "nearest" });
  };
  const suggest = (): void => {
    const wanted = fold(box.value);
    if (!wanted) return close();
    shown = matches(state, names, wanted);
    list.replaceChildren(...(shown.length ? shown.map((node, at) => option(node, at, take)) : [nothing()]));
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    if (shown.length) point(0);
    else box.removeAttribute("aria-activedescendant");
  };

  box.addEventListener("input", suggest);
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    const node = shown[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) suggest();
      else point(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!list.hidden && node) take(node);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
}

/** A text without marks and capitals, as one types it. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The nodes whose names contain every word that was typed, those that begin so first. */
function matches(state: State, names: string[], wanted: string): NetworkNode[] {
  const parts = wanted.split(/\s+/);
  return state.data.nodes
    .filter((node) => parts.every((part) => names[node.id]?.includes(part)))
    .sort((a, b) => starts(names[b.id], wanted) - starts(names[a.id], wanted) || a.id - b.id)
    .slice(0, MOST);
}

function starts(name: string | undefined, wanted: string): number {
  return name?.split(/[\s-]+/).some((word) => word.startsWith(wanted)) || name?.startsWith(wanted) ? 1 : 0;
}

function option(node: NetworkNode, at: number, take: (node: NetworkNode) => void): HTMLElement {
  const made = words("li", cut(node.name, 80));
  made.id = `found-${at}`;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  made.append(element("small", "", [node.part, node.lines[0] ?? ""].filter(Boolean).join(" · ")));
  // Before the box loses focus, which would close the list under the pointer.
  made.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    take(node);
  });
  return made;
}

function nothing(): HTMLElement {
  const made = element("li", "none", "No such name here");
  made.setAttribute("role", "option");
  made.setAttribute("aria-disabled", "true");
  made.setAttribute("aria-selected", "false");
  return made;
}
