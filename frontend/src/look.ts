/** How nodes and ties look: by the data, the theme, the filter and what is chosen. */

import type { NetworkEdge, NetworkNode } from "./data";
import type { State } from "./state";
import { type Colours, colours, faded } from "./theme";

const FADED = 0.16;
const SMALLEST_SCALE = 0.75;
/** As in Python: what the smallest node and the thinnest tie measure. */
const SMALLEST = 7;
const THINNEST = 1.2;
const RING = 4;

export class Look {
  colours: Colours = colours();
  private lit: Set<number> | null = null;
  private readonly boost: number;

  /** On a small screen, where all is seen at a small scale, nodes do not shrink as much as the distances between them. */
  constructor(
    private readonly state: State,
    private readonly scale: number,
  ) {
    this.boost = Math.min(2, Math.max(1, SMALLEST_SCALE / scale));
  }

  /** Look again at the theme and at what is chosen. */
  refresh(): void {
    this.colours = colours();
    const { chosen, pair } = this.state;
    this.lit = pair ? new Set(pair) : chosen === null ? null : new Set([chosen, ...this.state.around(chosen)]);
  }

  colourOf(node: NetworkNode): string {
    return node.group < 0 ? this.colours.owner : (this.colours.groups[node.group] ?? this.colours.muted);
  }

  /** The colour of the line around a node: advisors are ringed, who is chosen, and who is new in the year played. */
  borderOf(node: NetworkNode): string {
    if (this.state.isNew(node) || node.id === this.state.chosen) return this.colours.accent;
    return node.borderWidth > 2 ? this.colours.ink : this.colours.canvas;
  }

  borderWidthOf(node: NetworkNode): number {
    return this.state.isNew(node) || node.id === this.state.chosen ? RING : node.borderWidth;
  }

  colourOfEdge(edge: NetworkEdge): string {
    if (this.state.isNew(edge) || this.isChosen(edge)) return this.colours.accent;
    return this.colours.kinds[edge.kind] ?? this.colours.tie;
  }

  /** Faded is what has nothing to do with the chosen node. */
  opacity(node: NetworkNode): number {
    return !this.lit || this.lit.has(node.id) || node.id === this.state.hovered ? 1 : FADED;
  }

  edgeOpacity(edge: NetworkEdge): number {
    if (this.state.pair) return this.isChosen(edge) ? 1 : 0.07;
    const focus = this.state.chosen;
    if (focus !== null) return this.isLit(edge, focus) ? 0.9 : 0.07;
    return edge.kind || this.state.isNew(edge) ? 0.75 : this.touchesOwner(edge) ? 0.28 : 0.5;
  }

  /** The radius of a node on the screen's picture. */
  sizeOf(node: NetworkNode): number {
    return this.grown(node) * (node.members ? 1 : this.boost);
  }

  /** The radius that a node has by what of it lies within the years that are shown. */
  grown(node: NetworkNode): number {
    const share = this.state.share(node);
    return share === 1 || node.size <= SMALLEST ? node.size : SMALLEST + (node.size - SMALLEST) * Math.sqrt(share);
  }

  /** The width of a tie, by what it weighs within the years that are shown. */
  widthOf(edge: NetworkEdge): number {
    if (this.isOfGroup(edge)) return edge.width / this.scale;
    const weight = this.state.visibleEdges.get(edge.id) ?? edge.weight;
    if (weight === edge.weight || edge.width <= THINNEST) return edge.width;
    return THINNEST + (edge.width - THINNEST) * Math.sqrt(Math.max(weight - 1, 0) / (edge.weight - 1));
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
      borderWidth: this.borderWidthOf(node),
      borderWidthSelected: RING,
      // Ours are drawn over the picture, at one size whatever the zoom; vis keeps what it needs for the pointer.
      label: undefined,
      group: undefined,
      name: undefined,
    };
  }

  /** What vis-network must know of a tie beyond its data. */
  edge(edge: NetworkEdge): object {
    const colour = faded(this.colourOfEdge(edge), this.edgeOpacity(edge));
    return {
      hidden: !this.state.visibleEdges.has(edge.id),
      color: { color: colour, highlight: colour, hover: colour },
      width: this.widthOf(edge),
    };
  }

  private isLit(edge: NetworkEdge, focus: number): boolean {
    if (this.state.groups.open.has(focus)) return this.lit?.has(edge.from) === true && this.lit.has(edge.to);
    return edge.from === focus || edge.to === focus;
  }

  /** Whether a tie joins a group to another or to the owner; Python gives its width on the screen. */
  private isOfGroup(edge: NetworkEdge): boolean {
    const [from, to] = [this.state.node(edge.from), this.state.node(edge.to)];
    return Boolean(from.members || to.members) && from.home === undefined && to.home === undefined;
  }

  private isChosen(edge: NetworkEdge): boolean {
    return this.state.pair?.includes(edge.from) === true && this.state.pair.includes(edge.to);
  }

  private touchesOwner(edge: NetworkEdge): boolean {
    return this.state.node(edge.from).group < 0 || this.state.node(edge.to).group < 0;
  }
}
