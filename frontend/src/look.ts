/** How nodes and ties look: by the data, the theme, the filter and what is chosen. */

import type { NetworkEdge, NetworkNode } from "./data";
import type { State } from "./state";
import { type Colours, colours, faded } from "./theme";

const FADED = 0.16;
const SMALLEST_SCALE = 0.75;

export class Look {
  colours: Colours = colours();
  private lit: Set<number> | null = null;
  private readonly boost: number;

  /** On a small screen, where all is seen at a small scale, nodes do not shrink as much as the distances between them. */
  constructor(
    private readonly state: State,
    scale: number,
  ) {
    this.boost = Math.min(2, Math.max(1, SMALLEST_SCALE / scale));
  }

  /** Look again at the theme and at what is chosen. */
  refresh(): void {
    this.colours = colours();
    const focus = this.state.chosen;
    this.lit = focus === null ? null : new Set([focus, ...this.state.neighbours(focus).map((other) => other.id)]);
  }

  colourOf(node: NetworkNode): string {
    return node.group < 0 ? this.colours.owner : (this.colours.groups[node.group] ?? this.colours.muted);
  }

  /** The colour of the line around a node: advisors are ringed. */
  borderOf(node: NetworkNode): string {
    return node.borderWidth > 2 ? this.colours.ink : this.colours.canvas;
  }

  colourOfEdge(edge: NetworkEdge): string {
    return this.colours.kinds[edge.kind] ?? this.colours.tie;
  }

  /** Faded is what has nothing to do with the chosen node. */
  opacity(node: NetworkNode): number {
    return !this.lit || this.lit.has(node.id) || node.id === this.state.hovered ? 1 : FADED;
  }

  edgeOpacity(edge: NetworkEdge): number {
    const focus = this.state.chosen;
    if (focus === null) return edge.kind ? 0.75 : this.touchesOwner(edge) ? 0.28 : 0.5;
    return edge.from === focus || edge.to === focus ? 0.9 : 0.07;
  }

  /** The radius of a node. */
  sizeOf(node: NetworkNode): number {
    return node.size * this.boost;
  }

  /** What vis-network must know of a node beyond its data. */
  node(node: NetworkNode): object {
    const opacity = this.opacity(node);
    const bright = { background: this.colourOf(node), border: this.colours.accent };
    return {
      hidden: !this.state.visibleNodes.has(node.id),
      color: {
        background: faded(this.colourOf(node), opacity),
        border: faded(this.borderOf(node), opacity),
        highlight: bright,
        hover: bright,
      },
      size: this.sizeOf(node),
      borderWidth: node.borderWidth,
      borderWidthSelected: 4,
      // Ours are drawn over the picture, at one size whatever the zoom; vis keeps what it needs for the pointer.
      label: undefined,
      group: undefined,
      name: undefined,
    };
  }

  /** What vis-network must know of a tie beyond its data. */
  edge(edge: NetworkEdge): object {
    const colour = faded(this.colourOfEdge(edge), this.edgeOpacity(edge));
    return { hidden: !this.state.visibleEdges.has(edge.id), color: { color: colour, highlight: colour, hover: colour } };
  }

  private touchesOwner(edge: NetworkEdge): boolean {
    return this.state.node(edge.from).group < 0 || this.state.node(edge.to).group < 0;
  }
}
