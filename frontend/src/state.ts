/** What the reader looks at: the filter, what is chosen, the node under the pointer. */

import type { NetworkEdge, NetworkNode, PageData } from "./data";
import { amountIn, type Filter, isWanted, overlaps, weightIn } from "./within";

export class State {
  /** The chosen node. */
  chosen: number | null = null;
  /** The two nodes whose tie is chosen. */
  pair: readonly [number, number] | null = null;
  hovered: number | null = null;
  visibleNodes: Set<number> = new Set();
  /** The ties that the filter lets through, with what they weigh within its years. */
  visibleEdges: Map<string, number> = new Map();
  filter: Filter | null = null;
  private readonly ties: NetworkEdge[][];
  private shares: Map<number, number> = new Map();

  constructor(readonly data: PageData) {
    this.ties = data.nodes.map(() => []);
    for (const edge of data.edges) {
      this.ties[edge.from]?.push(edge);
      if (edge.to !== edge.from) this.ties[edge.to]?.push(edge);
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

  /** The visible ties between two nodes. */
  between(a: number, b: number): NetworkEdge[] {
    return this.tiesOf(a).filter((edge) => edge.from === b || edge.to === b);
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
    this.filter = filter;
    this.shares = new Map();
    this.visibleEdges = new Map();
    this.visibleNodes = new Set();
    const inYears = new Set(this.data.nodes.filter((node) => overlaps(node, filter)).map((node) => node.id));
    const tied = new Set<number>();
    for (const edge of this.data.edges) {
      const weight = weightIn(edge, filter, this.data.works);
      if (!weight || !inYears.has(edge.from) || !inYears.has(edge.to) || !isWanted(edge, weight, filter)) continue;
      this.visibleEdges.set(edge.id, weight);
      tied.add(edge.from).add(edge.to);
    }
    for (const id of inYears) {
      if (tied.has(id) || filter.weight <= 1) this.visibleNodes.add(id);
    }
  }

  /** Whether a node or a tie came in the very year up to which the network is shown. */
  isNew(thing: { first: number | null }): boolean {
    return this.filter?.year != null && thing.first === this.filter.year;
  }

  /** What part of a node's works with the owner, or of its months, lies within the years of the filter. */
  share(node: NetworkNode): number {
    if (!this.filter || this.filter.allYears || node.group < 0) return 1;
    const known = this.shares.get(node.id) ?? this.shareWithin(node, this.filter);
    this.shares.set(node.id, known);
    return known;
  }

  private shareWithin(node: NetworkNode, filter: Filter): number {
    if (node.years) return amountIn(node.years, filter) / (amountIn(node.years) || 1);
    const joint = (this.ties[node.id] ?? []).find((edge) => this.node(edge.from).group < 0 || this.node(edge.to).group < 0);
    return joint ? weightIn(joint, filter, this.data.works) / joint.weight : 1;
  }
}
