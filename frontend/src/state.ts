/** What the reader looks at: the filter, the chosen node, the one under the pointer. */

import type { NetworkEdge, NetworkNode, PageData } from "./data";

export interface Filter {
  from: number;
  to: number;
  /** Whether both years are at their ends, where things without a year are shown too. */
  allYears: boolean;
  weight: number;
  kinds: ReadonlySet<string>;
}

export class State {
  chosen: number | null = null;
  hovered: number | null = null;
  visibleNodes: Set<number> = new Set();
  visibleEdges: Map<string, number> = new Map();
  private readonly ties: NetworkEdge[][];

  constructor(readonly data: PageData) {
    this.ties = data.nodes.map(() => []);
    for (const edge of data.edges) {
      this.ties[edge.from]?.push(edge);
      this.ties[edge.to]?.push(edge);
    }
  }

  node(id: number): NetworkNode {
    const found = this.data.nodes[id];
    if (!found) throw new Error(`No node ${id}`);
    return found;
  }

  /** The ties of a node that the filter lets through. */
  tiesOf(id: number): NetworkEdge[] {
    return (this.ties[id] ?? []).filter((edge) => this.visibleEdges.has(edge.id));
  }

  /** The visible nodes tied to a node, most strongly tied first. */
  neighbours(id: number): { id: number; ties: NetworkEdge[] }[] {
    const found = new Map<number, NetworkEdge[]>();
    for (const edge of this.tiesOf(id)) {
      const other = edge.from === id ? edge.to : edge.from;
      if (other !== id) found.set(other, [...(found.get(other) ?? []), edge]);
    }
    const strength = (ties: NetworkEdge[]): number => Math.max(...ties.map((edge) => this.visibleEdges.get(edge.id) ?? 0));
    return [...found]
      .map(([other, ties]) => ({ id: other, ties }))
      .sort((a, b) => strength(b.ties) - strength(a.ties) || a.id - b.id);
  }

  /** Work out which nodes and ties the filter lets through, and what the ties weigh within its years. */
  apply(filter: Filter): void {
    this.visibleEdges = new Map();
    this.visibleNodes = new Set();
    const inYears = new Set(this.data.nodes.filter((node) => overlaps(node, filter)).map((node) => node.id));
    const tied = new Set<number>();
    for (const edge of this.data.edges) {
      const weight = this.weightWithin(edge, filter);
      if (!weight || !inYears.has(edge.from) || !inYears.has(edge.to) || !this.isWanted(edge, weight, filter)) continue;
      this.visibleEdges.set(edge.id, weight);
      tied.add(edge.from).add(edge.to);
    }
    for (const id of inYears) {
      if (tied.has(id) || filter.weight <= 1) this.visibleNodes.add(id);
    }
  }

  private isWanted(edge: NetworkEdge, weight: number, filter: Filter): boolean {
    if (edge.kind && !filter.kinds.has(edge.kind)) return false;
    const isWeighed = edge.kind === "" || edge.kind === "overlap";
    return !isWeighed || weight >= filter.weight;
  }

  /** Ties of works weigh what was written within the years; other ties are there or not. */
  private weightWithin(edge: NetworkEdge, filter: Filter): number {
    if (!edge.works.length || filter.allYears) return overlaps(edge, filter) ? edge.weight : 0;
    return edge.works.filter((work) => {
      const year = this.data.works[work]?.year;
      return year != null && year >= filter.from && year <= filter.to;
    }).length;
  }
}

function overlaps(thing: { first: number | null; last: number | null }, filter: Filter): boolean {
  if (filter.allYears) return true;
  if (thing.first === null || thing.last === null) return false;
  return thing.first <= filter.to && thing.last >= filter.from;
}
