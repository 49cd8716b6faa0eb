/** What of a network lies within the years of a filter. */

import type { Amounts, NetworkEdge, NetworkNode, Work } from "./data";

export interface Filter {
  from: number;
  to: number;
  /** Whether both years are at their ends, where things without a year are shown too. */
  allYears: boolean;
  /** The year up to which the network is shown as it was then; null while all of it is shown. */
  year: number | null;
  weight: number;
  kinds: ReadonlySet<string>;
}

/** Which nodes and ties a filter lets through, and what the ties weigh within its years. */
export function visible(
  nodes: NetworkNode[],
  edges: NetworkEdge[],
  filter: Filter,
  works: Work[],
): { nodes: Set<number>; edges: Map<string, number> } {
  const inYears = new Set(nodes.filter((node) => overlaps(node, filter)).map((node) => node.id));
  const [found, weights, tied] = [new Set<number>(), new Map<string, number>(), new Set<number>()];
  for (const edge of edges) {
    const weight = weightIn(edge, filter, works);
    if (!weight || !inYears.has(edge.from) || !inYears.has(edge.to) || !isWanted(edge, weight, filter)) continue;
    weights.set(edge.id, weight);
    tied.add(edge.from).add(edge.to);
  }
  for (const id of inYears) if (tied.has(id) || filter.weight <= 1) found.add(id);
  return { nodes: found, edges: weights };
}

/** Whether a node or a tie lasted into the years. */
function overlaps(thing: { first: number | null; last: number | null }, filter: Filter): boolean {
  if (filter.allYears) return true;
  if (thing.first === null || thing.last === null) return false;
  return thing.first <= filter.to && thing.last >= filter.from;
}

/** Whether a tie of this weight is of a kind and a strength that is asked for. */
function isWanted(edge: NetworkEdge, weight: number, filter: Filter): boolean {
  if (edge.kind && !filter.kinds.has(edge.kind)) return false;
  const isWeighed = edge.kind === "" || edge.kind === "overlap";
  return !isWeighed || weight >= filter.weight;
}

/** What a tie weighs by what happened within the years; where nothing says that, it is there or not. */
export function weightIn(edge: NetworkEdge, filter: Filter, works: Work[]): number {
  if (filter.allYears) return edge.weight;
  if (edge.works.length) return edge.works.filter((work) => isIn(works[work]?.year, filter)).length;
  if (edge.years?.length) return amountIn(edge.years, filter);
  return overlaps(edge, filter) ? edge.weight : 0;
}

/** What lies within the years, or all of it. */
export function amountIn(amounts: Amounts, filter?: Filter): number {
  return amounts.reduce((sum, [year, amount]) => (!filter || isIn(year, filter) ? sum + amount : sum), 0);
}

/** Whether a year that is known lies within those of the filter. */
export function isIn(year: number | null | undefined, filter: Filter): boolean {
  return filter.allYears || (year != null && year >= filter.from && year <= filter.to);
}
