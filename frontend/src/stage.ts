/** What of a network is drawn: all of it, or, of one in groups, closed groups and the members of open ones. */

import type { NetworkEdge, NetworkNode, PageData } from "./data";

/** More nodes than these are not shown at once. */
const MOST = 1000;

export interface Stage {
  nodes: NetworkNode[];
  edges: NetworkEdge[];
}

export class Groups {
  /** The open groups, the one that was opened last at the end. */
  readonly open: Set<number> = new Set();
  private readonly members = new Map<number, NetworkNode[]>();

  constructor(private readonly data: PageData) {
    for (const node of data.nodes) {
      if (node.home === undefined) continue;
      const known = this.members.get(node.home);
      if (known) known.push(node);
      else this.members.set(node.home, [node]);
    }
  }

  get exist(): boolean {
    return this.members.size > 0;
  }

  membersOf(id: number): NetworkNode[] {
    return this.members.get(id) ?? [];
  }

  /** Open a group; those that have been open longest are closed where there would be too much to see. */
  openUp(id: number): void {
    this.open.add(id);
    for (const other of this.open) {
      if (this.count() <= MOST || other === id) break;
      this.open.delete(other);
    }
  }

  /** What is drawn now. */
  stage(): Stage {
    if (!this.exist) return this.data;
    const nodes = this.data.nodes.filter((node) => this.standIn(node.id) === node.id);
    return { nodes, edges: this.edges() };
  }

  /** The node that stands for a node: its group, while that is closed; undefined for a group that is open. */
  private standIn(id: number): number | undefined {
    if (this.open.has(id)) return undefined;
    const home = this.data.nodes[id]?.home;
    return home === undefined || this.open.has(home) ? id : home;
  }

  private count(): number {
    return this.data.nodes.filter((node) => this.standIn(node.id) === node.id).length;
  }

  private edges(): NetworkEdge[] {
    const kept: NetworkEdge[] = [];
    const joined = new Map<string, NetworkEdge>();
    for (const edge of this.data.edges) {
      const [from, to] = [this.standIn(edge.from), this.standIn(edge.to)];
      if (from === undefined || to === undefined) continue;
      if (from === edge.from && to === edge.to) kept.push(edge);
      else if (from !== to && (this.isOpened(from) || this.isOpened(to))) this.join(joined, edge, from, to);
    }
    return [...kept, ...joined.values()];
  }

  /** Whether a node is to be seen because its group is open; what ties groups to each other is told by itself. */
  private isOpened(id: number): boolean {
    return this.data.nodes[id]?.home !== undefined;
  }

  /** Add a tie to the one that stands for all ties of a member of an open group with those of a closed one. */
  private join(joined: Map<string, NetworkEdge>, edge: NetworkEdge, from: number, to: number): void {
    const id = `${from}-${to}-${edge.kind}`;
    const known = joined.get(id);
    if (!known) {
      const { roles, people, smooth, ...rest } = edge;
      joined.set(id, { ...rest, id, from, to });
      return;
    }
    known.works = [...new Set([...known.works, ...edge.works])];
    known.weight = known.works.length || known.weight + edge.weight;
    known.width = Math.max(known.width, edge.width);
    known.text = known.works.length ? `${known.weight} works together` : `${known.weight} in all`;
    known.first = least(known.first, edge.first, Math.min);
    known.last = least(known.last, edge.last, Math.max);
    known.years = [...(known.years ?? []), ...(edge.years ?? [])];
  }
}

function least(a: number | null, b: number | null, choose: (a: number, b: number) => number): number | null {
  return a === null ? b : b === null ? a : choose(a, b);
}
