/** The network on its canvas: drawn by vis-network, coloured and labelled here. */

import type { NetworkEdge, NetworkNode } from "./data";
import { type Box, drawLabels, labelWidth } from "./labels";
import type { State } from "./state";
import { type Colours, colours, faded } from "./theme";

const FADED = 0.16;
/** Room around what is fitted in, in pixels of the screen: beside the names, and for the buttons below. */
const SIDE = 12;
const ABOVE = 36;
const BELOW = 84;
const LARGEST_FIT = 1.5;
const MOST_STEPS = 8;
const SMALLEST_SCALE = 0.75;

interface Reach extends VisPoint {
  aside: number;
}

export class Picture {
  readonly network: vis.Network;
  colours: Colours = colours();
  private boost = 1;
  private lit: Set<number> | null = null;
  private readonly nodes: vis.DataSet<object>;
  private readonly edges: vis.DataSet<object>;

  constructor(
    readonly container: HTMLElement,
    private readonly state: State,
  ) {
    if (container.clientWidth < container.clientHeight) transpose(state.data.nodes);
    this.nodes = new vis.DataSet<object>(state.data.nodes.map((node) => ({ ...node, ...this.nodeLook(node) })));
    this.edges = new vis.DataSet<object>(state.data.edges.map((edge) => ({ ...edge, ...this.edgeLook(edge) })));
    this.network = new vis.Network(container, { nodes: this.nodes, edges: this.edges }, state.data.options);
    // vis-network makes its own frame a second stop for Tab.
    container.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
    this.fit(false);
    this.boost = Math.min(2, Math.max(1, SMALLEST_SCALE / this.network.getScale()));
    if (this.boost > 1) this.refresh();
    this.network.on("afterDrawing", (context) => drawLabels(context, this, state));
    this.network.once("afterDrawing", () => performance.mark("first-picture"));
  }

  /** Draw again after the state or the theme has changed. */
  refresh(): void {
    this.colours = colours();
    const focus = this.state.chosen;
    this.lit = focus === null ? null : new Set([focus, ...this.state.neighbours(focus).map((other) => other.id)]);
    this.nodes.update(this.state.data.nodes.map((node) => ({ id: node.id, ...this.nodeLook(node) })));
    this.edges.update(this.state.data.edges.map((edge) => ({ id: edge.id, ...this.edgeLook(edge) })));
  }

  colourOf(node: NetworkNode): string {
    return node.group < 0 ? this.colours.owner : (this.colours.groups[node.group] ?? this.colours.muted);
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

  zoom(factor: number): void {
    this.network.moveTo({ scale: Math.min(6, Math.max(0.05, this.network.getScale() * factor)), animation: this.animation() });
  }

  /** Show everything that the filter lets through, with room for the labels, whose size does not follow the zoom. */
  fit(animated = true): void {
    const reaches = this.reaches();
    if (!reaches.length) return;
    const ys = reaches.map((reach) => reach.y);
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const { clientWidth: width, clientHeight: height } = this.container;
    let scale = Math.min((height - ABOVE - BELOW) / (bottom - top || 1), LARGEST_FIT);
    let [left, right] = sides(reaches, scale);
    // Names do not shrink with the zoom, so each step comes nearer to the widest scale that has room for them.
    for (let step = 0; step < MOST_STEPS && right - left > width - 2 * SIDE; step += 1) {
      scale *= Math.max(0.2, (width - 2 * SIDE) / (right - left));
      [left, right] = sides(reaches, scale);
    }
    const position = { x: (left + right) / 2 / scale, y: (top + bottom) / 2 + (BELOW - ABOVE) / 2 / scale };
    this.network.moveTo({ scale, position, animation: animated && this.animation() });
  }

  /** Where each visible node is, and how far its name reaches to either side of it, in pixels of the screen. */
  private reaches(): Reach[] {
    const context = this.canvas().getContext("2d");
    if (!context) return [];
    const { clientWidth } = this.container;
    context.save();
    const found = [...this.state.visibleNodes].map((id) => {
      const name = labelWidth(context, this.state.node(id)) / 2;
      return { ...this.position(id), aside: Math.min(name, clientWidth / 8 - SIDE) };
    });
    context.restore();
    return found;
  }

  /** What is to be seen, in the network's coordinates. */
  view(): Box {
    const { x, y } = this.network.getViewPosition();
    const [width, height] = [this.container.clientWidth, this.container.clientHeight].map((side) => side / 2 / this.network.getScale());
    return { left: x - (width ?? 0), right: x + (width ?? 0), top: y - (height ?? 0), bottom: y + (height ?? 0) };
  }

  /** The radius of a node: on a small screen nodes do not shrink as much as the distances between them. */
  sizeOf(node: NetworkNode): number {
    return node.size * this.boost;
  }

  /** Bring a node into view without changing the zoom; nothing moves if it is there already. */
  reveal(id: number): void {
    const { x, y } = this.position(id);
    const at = this.network.canvasToDOM({ x, y });
    const { clientWidth, clientHeight } = this.container;
    const margin = 60;
    if (at.x < margin || at.y < margin || at.x > clientWidth - margin || at.y > clientHeight - margin) {
      this.network.moveTo({ position: { x, y }, animation: this.animation() });
    }
  }

  position(id: number): VisPoint {
    const node = this.state.node(id);
    return this.network.getPositions([id])[String(id)] ?? { x: node.x, y: node.y };
  }

  canvas(): HTMLCanvasElement {
    const found = this.container.querySelector("canvas");
    if (!found) throw new Error("The network has no canvas");
    return found;
  }

  private animation(): boolean | object {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    return still ? false : { duration: 250, easingFunction: "easeInOutQuad" };
  }

  private touchesOwner(edge: NetworkEdge): boolean {
    return this.state.node(edge.from).group < 0 || this.state.node(edge.to).group < 0;
  }

  private nodeLook(node: NetworkNode): object {
    const opacity = this.opacity(node);
    const background = faded(this.colourOf(node), opacity);
    const border = faded(node.borderWidth > 2 ? this.colours.ink : this.colours.canvas, opacity);
    const bright = { background: this.colourOf(node), border: this.colours.accent };
    return {
      hidden: !this.state.visibleNodes.has(node.id),
      color: { background, border, highlight: bright, hover: bright },
      size: this.sizeOf(node),
      borderWidth: node.borderWidth,
      borderWidthSelected: 4,
      // Ours are drawn over the picture, at one size whatever the zoom; vis keeps what it needs for the pointer.
      label: undefined,
      group: undefined,
      name: undefined,
    };
  }

  private edgeLook(edge: NetworkEdge): object {
    const colour = faded(this.colourOfEdge(edge), this.edgeOpacity(edge));
    return { hidden: !this.state.visibleEdges.has(edge.id), color: { color: colour, highlight: colour, hover: colour } };
  }
}

/** The leftmost and the rightmost that names reach at a scale, in pixels of the screen. */
function sides(reaches: Reach[], scale: number): [number, number] {
  return [
    Math.min(...reaches.map((reach) => reach.x * scale - reach.aside)),
    Math.max(...reaches.map((reach) => reach.x * scale + reach.aside)),
  ];
}

/** Turn a wide network so that it fills a tall screen. */
function transpose(nodes: NetworkNode[]): void {
  const extent = (values: number[]): number => Math.max(...values) - Math.min(...values);
  if (extent(nodes.map((node) => node.x)) < extent(nodes.map((node) => node.y))) return;
  for (const node of nodes) [node.x, node.y] = [node.y, node.x];
}
