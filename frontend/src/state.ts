/** What the reader looks at: the filter, what is chosen, the node under the pointer. */

import type { NetworkEdge, NetworkNode, PageData } from "./data";
import { Groups, type Stage } from "./stage";
import { amountIn, type Filter, visible, weightIn } from "./within";

export class State {
  /** The chosen node. */
  chosen: number | null = null;
  /** The two nodes whose tie is chosen. */
  pair: readonly [number, number] | null = null;
  hovered: number | null = null;
  visibleNodes: Set<number> = new Set();
  /** The ties that the filter lets through, with what they weigh within its years. */
  visibleEdges: Map<string, number> = new Map();
  /** The nodes that the filter lets through, drawn or in a group that is closed. */
  listed: Set<number> = new Set();
  filter: Filter | null = null;
  readonly groups: Groups;
  private stage: Stage;
  private ties: NetworkEdge[][] = [];
  private shares: Map<number, number> = new Map();

  constructor(readonly data: PageData) {
    this.groups = new Groups(data);
    this.stage = this.groups.stage();
    this.restage();
  }

  /** The tie with this name, of those that are drawn. */
  edge(id: string): NetworkEdge | undefined {
    return this.stage.edges.find((edge) => edge.id === id);
  }

  /** Who is to be seen with a node: its neighbours, or, of an open group, its members. */
  around(id: number): number[] {
    if (this.groups.open.has(id)) return this.groups.membersOf(id).map((member) => member.id);
    return this.neighbours(id).map((other) => other.id);
  }

  /** What is drawn, as far as the filter lets it through. */
  get nodes(): NetworkNode[] {
    return this.stage.nodes;
  }

  get edges(): NetworkEdge[] {
    return this.stage.edges;
  }

  /** Set up what is drawn after a group was opened or closed. */
  restage(): void {
    this.stage = this.groups.stage();
    this.ties = this.data.nodes.map(() => []);
    for (const edge of this.stage.edges) {
      this.ties[edge.from]?.push(edge);
      if (edge.to !== edge.from) this.ties[edge.to]?.push(edge);
    }
    if (this.filter) this.apply(this.filter);
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
    const seen = visible(this.stage.nodes, this.stage.edges, filter, this.data.works);
    this.visibleNodes = seen.nodes;
    this.visibleEdges = seen.edges;
    this.listed = this.groups.exist ? visible(this.data.nodes, this.data.edges, filter, this.data.works).nodes : seen.nodes;
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
