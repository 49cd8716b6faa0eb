/** The panel that tells all about the chosen node or tie. */

import { type Choices, closing } from "./choices";
import type { NetworkEdge, NetworkNode } from "./data";
import { button, byId, cut, element, ownAddress, words } from "./dom";
import { groupParts } from "./group";
import { entries, roleItem, workItem } from "./entries";
import type { State } from "./state";
import { tieParts } from "./tie";

/** Fill the panel with what is chosen, or close it; who was reading in it stays there. */
export function showDetails(state: State, choices: Choices): void {
  const panel = byId("details");
  const inside = panel.contains(document.activeElement);
  const parts = partsOf(state, choices);
  panel.hidden = !parts.length;
  panel.replaceChildren(...parts);
  panel.scrollTop = 0;
  if (inside && parts.length) panel.focus();
}

function partsOf(state: State, choices: Choices): HTMLElement[] {
  if (state.pair) return tieParts(state, state.pair, choices);
  if (state.chosen === null) return [];
  const node = state.node(state.chosen);
  return [
    heading(node, choices),
    ...(node.members ? groupParts(state, node, choices) : []),
    ...entries("Roles", (node.roles ?? []).map(roleItem)),
    ...entries("Works", node.works.map((work) => state.data.works[work]).flatMap(workItem)),
    ...neighbours(state, node, choices),
  ];
}

function heading(node: NetworkNode, choices: Choices): HTMLElement {
  const part = node.part ? [element("p", "part", node.part)] : [];
  const lines = node.lines.map((line) => element("p", "", line));
  return element(
    "div",
    "",
    element("div", "name", words("h2", node.name), closing(choices)),
    element("div", "facts", ...part, ...lines, ...pageOf(node)),
  );
}

function pageOf(node: NetworkNode): HTMLElement[] {
  const address = ownAddress(node.page);
  if (!address) return [];
  const link = element("a", "", "Page of ", words("span", cut(node.name, 60)));
  link.href = address;
  return [element("p", "own", link)];
}

/** For each neighbour a pair of buttons: one chooses it, the other the tie to it. */
function neighbours(state: State, node: NetworkNode, choices: Choices): HTMLElement[] {
  const found = state.neighbours(node.id);
  if (!found.length) return [];
  const chips = found.map(({ id, ties }) => {
    const { name } = state.node(id);
    const chip = button(cut(name, 60), () => choices.choose(id));
    chip.dir = "auto";
    const text = ties.map((tie) => tieText(state, tie, node.id)).join(", ");
    const tie = button(text, () => choices.chooseTie(node.id, id), "tie");
    tie.setAttribute("aria-label", `${text}: the tie with ${name}`);
    return element("li", "", chip, tie);
  });
  const title = state.data.name === "coauthors" ? "Wrote with" : "Tied to";
  return [element("div", "", element("h3", "", title), element("ul", "chips", ...chips))];
}

function tieText(state: State, tie: NetworkEdge, from: number): string {
  if (!tie.kind) return String(state.visibleEdges.get(tie.id) ?? "");
  return tie.kind === "part_of" && tie.from !== from ? "has as part" : tie.text;
}
