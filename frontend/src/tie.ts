/** The panel that tells what is behind a tie. */

import { type Choices, closing } from "./choices";
import type { NetworkEdge } from "./data";
import { button, cut, element, words } from "./dom";
import { entries, roleItem, workItem } from "./entries";
import type { State } from "./state";
import { isIn } from "./within";

/** Both ends, what ties them, and the works or the roles that do. */
export function tieParts(state: State, [a, b]: readonly [number, number], choices: Choices): HTMLElement[] {
  const ties = state.between(a, b);
  const first = ties[0];
  if (!first) return [];
  const [from, to] = [first.from, first.to];
  const works = [...new Set(ties.flatMap((tie) => worksOf(state, tie)))];
  const ends = [from, to].map((end) => entries(`Roles at ${cut(state.node(end).name, 60)}`, rolesOf(state, ties, end)));
  return [
    heading(state, from, to, choices),
    element("div", "facts", ...ties.flatMap((tie) => told(state, tie))),
    ...entries("Works", works.map((work) => state.data.works[work]).flatMap(workItem)),
    ...ends.flat(),
  ];
}

/** What a tie is, in words: its weight within the years that are shown. */
export function tieText(state: State, tie: NetworkEdge): string {
  const weight = state.visibleEdges.get(tie.id) ?? tie.weight;
  return weight === tie.weight ? tie.text : `${weight} of ${tie.text}`;
}

/** When a tie was. */
export function tieYears(tie: NetworkEdge): string {
  if (tie.kind === "part_of" || tie.first === null || tie.last === null) return "";
  return tie.first === tie.last ? String(tie.first) : `${tie.first}–${tie.last}`;
}

/** Whether a tie runs from one end to the other. */
export function isDirected(tie: NetworkEdge): boolean {
  return tie.kind === "succession" || tie.kind === "part_of";
}

function heading(state: State, from: number, to: number, choices: Choices): HTMLElement {
  const ends = [from, to].map((id) => {
    const end = button(cut(state.node(id).name, 80), () => choices.choose(id));
    end.dir = "auto";
    return end;
  });
  const title = element("h2", "ends", ends[0] ?? "", " – ", ends[1] ?? "");
  return element("div", "name", title, closing(choices));
}

function told(state: State, tie: NetworkEdge): HTMLElement[] {
  const years = tieYears(tie);
  const line = element("p", "part", tieText(state, tie), ...(years ? [`, ${years}`] : []));
  const [from, to] = [tie.from, tie.to].map((id) => words("span", cut(state.node(id).name, 60))) as [HTMLElement, HTMLElement];
  const way = isDirected(tie) ? [element("p", "", from, " → ", to)] : [];
  const people = tie.people?.length ? [words("p", tie.people.join(", "))] : [];
  return [line, ...way, ...people];
}

function worksOf(state: State, tie: NetworkEdge): number[] {
  const { filter } = state;
  return filter ? tie.works.filter((work) => isIn(state.data.works[work]?.year, filter)) : tie.works;
}

function rolesOf(state: State, ties: NetworkEdge[], end: number): HTMLElement[] {
  const numbers = ties.flatMap((tie) => tie.roles?.[tie.from === end ? 0 : 1] ?? []);
  const roles = state.node(end).roles ?? [];
  return [...new Set(numbers)].sort((a, b) => a - b).flatMap((number) => roles[number] ?? []).map(roleItem);
}
