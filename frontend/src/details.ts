/** The panel that tells all about the chosen node. */

import type { NetworkEdge, NetworkNode, Role, Work } from "./data";
import { button, byId, cut, element, safeAddress, words } from "./dom";
import type { State } from "./state";

const MOST_AUTHORS = 12;

export interface Choices {
  choose: (id: number) => void;
  clear: () => void;
}

/** Fill the panel with the chosen node, or close it. */
export function showDetails(state: State, choices: Choices): void {
  const panel = byId("details");
  panel.hidden = state.chosen === null;
  if (state.chosen === null) {
    panel.replaceChildren();
    return;
  }
  const node = state.node(state.chosen);
  panel.replaceChildren(
    heading(node, choices),
    ...section(node.roles?.length ? "Roles" : "", (node.roles ?? []).map(roleItem)),
    ...section(node.works.length ? "Works" : "", node.works.map((work) => state.data.works[work]).flatMap(workItem)),
    ...neighbours(state, node, choices),
  );
}

function heading(node: NetworkNode, choices: Choices): HTMLElement {
  const close = button("×", choices.clear);
  close.setAttribute("aria-label", "Close the details");
  const part = node.part ? [element("p", "part", node.part)] : [];
  const lines = node.lines.map((line) => element("p", "", line));
  return element(
    "div",
    "",
    element("div", "name", words("h2", node.name), close),
    element("div", "facts", ...part, ...lines),
  );
}

function section(title: string, items: HTMLElement[]): HTMLElement[] {
  return title ? [element("div", "", element("h3", "", title), element("ul", "entries", ...items))] : [];
}

function roleItem(role: Role): HTMLElement {
  const where = [role.when, role.person].filter(Boolean).join(" · ");
  return element("li", "", words("span", role.title, "title"), words("span", where, "where"));
}

function workItem(work: Work | undefined): HTMLElement[] {
  if (!work) return [];
  const address = safeAddress(work.url);
  const title = address ? link(work.title, address) : words("span", work.title, "title");
  const where = [work.venue, work.year ?? ""].filter(Boolean).join(", ");
  const hidden = work.authors.length - MOST_AUTHORS;
  const authors = work.authors.slice(0, MOST_AUTHORS).join(", ") + (hidden > 0 ? ` and ${hidden} more` : "");
  return [element("li", "", title, words("span", where, "where"), words("span", authors, "who"))];
}

function link(text: string, address: string): HTMLAnchorElement {
  const made = words("a", text, "title");
  made.href = address;
  made.rel = "noopener noreferrer";
  return made;
}

function neighbours(state: State, node: NetworkNode, choices: Choices): HTMLElement[] {
  const found = state.neighbours(node.id);
  if (!found.length) return [];
  const chips = found.map(({ id, ties }) => {
    const chip = button(cut(state.node(id).name, 60), () => choices.choose(id));
    chip.dir = "auto";
    chip.append(" ", element("small", "", tieText(state, ties, node.id)));
    return chip;
  });
  const title = state.data.name === "coauthors" ? "Wrote with" : "Tied to";
  return [element("div", "", element("h3", "", title), element("div", "chips", ...chips))];
}

function tieText(state: State, ties: NetworkEdge[], from: number): string {
  if (state.data.name === "coauthors") return String(state.visibleEdges.get(ties[0]?.id ?? "") ?? "");
  return ties.map((tie) => (tie.kind === "part_of" && tie.from !== from ? "has as part" : tie.text)).join(", ");
}
