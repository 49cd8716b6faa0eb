/** The panel of a group, and the list of those that are open. */

import { button, cut, element, maybeById, words } from "./dom";
import type { Choices } from "./choices";
import type { NetworkNode } from "./data";
import type { State } from "./state";

const MOST = 30;

/** A button that opens or closes the group, and its strongest members. */
export function groupParts(state: State, group: NetworkNode, choices: Choices): HTMLElement[] {
  const isOpen = state.groups.open.has(group.id);
  const toggle = button(isOpen ? "Close the group" : "Open the group", () => choices.toggle(group.id));
  toggle.setAttribute("aria-pressed", String(isOpen));
  const members = state.groups.membersOf(group.id).filter((member) => state.listed.has(member.id));
  const chips = members.slice(0, MOST).map((member) => {
    const chip = button(cut(member.name, 60), () => choices.choose(member.id));
    chip.dir = "auto";
    return element("li", "", chip);
  });
  const more = members.length > MOST ? [element("p", "hint", `and ${members.length - MOST} more in the picture`)] : [];
  const list = element("div", "", element("h3", "", "Most strongly tied"), element("ul", "chips alone", ...chips), ...more);
  return [element("div", "", toggle), ...(chips.length ? [list] : [])];
}

/** List the open groups over the picture, each with what closes it. */
export function showOpen(state: State, close: (id: number) => void): void {
  const list = maybeById("open");
  if (!list) return;
  const buttons = [...state.groups.open].map((id) => {
    const { name } = state.node(id);
    const made = button("", () => close(id));
    made.append(element("span", "", "× "), words("span", cut(name, 40)));
    made.setAttribute("aria-label", `Close the group ${name}`);
    return element("li", "", made);
  });
  list.replaceChildren(...buttons);
}
