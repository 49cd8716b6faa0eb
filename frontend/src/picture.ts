/** The network on its canvas: drawn by vis-network, coloured and labelled here. */

import type { NetworkEdge, NetworkNode } from "./data";
import { drawLabels } from "./labels";
import type { State } from "./state";
import { type Colours, colours, faded } from "./theme";

const FADED = 0.16;

export class Picture {
  readonly network: vis.Network;
  colours: Colours = colours();
  private readonly nodes: vis.DataSet<object>;
  private readonly edges: vis.DataSet<object>;

  constructor(
    readonly container: HTMLElement,
    private readonly state: State,
  ) {
    this.nodes = new vis.DataSet<object>(state.data.nodes.map((node) => ({ ...node, ...this.nodeLook(node) })));
    this.edges = new vis.DataSet<object>(state.data.edges.map((edge) => ({ ...edge, ...this.edgeLook(edge) })));
    this.network = new vis.Network(container, { nodes: this.nodes, edges: this.edges }, state.data.options);
    this.network.on("afterDrawing", (context) => drawLabels(context, this, state));
    this.network.once("afterDrawing", () => performance.mark("first-picture"));
  }

  /** Draw again after the state or the theme has changed. */
  refresh(): void {
    this.colours = colours();
    this.nodes.update(this.state.data.nodes.map((node) => ({ id: node.id, ...this.nodeLook(node) })));
    this.edges.update(this.state.data.edges.map((edge) => ({ id: edge.id, ...this.edgeLook(edge) })));
  }

  colourOf(node: NetworkNode): string {
    return node.group < 0 ? this.colours.owner : (this.colours.groups[node.group] ?? this.colours.muted);
  }

  colourOfEdge(edge: NetworkEdge): string {
    return this.colours.kinds[edge.kind] ?? this.colours.tie;
  }

  /** The node in focus and all that is tied to it; null when nothing is in focus. */
  lit(): Set<number> | null {
    const focus = this.state.chosen;
    if (focus === null) return null;
    return new Set([focus, ...this.state.neighbours(focus).map((other) => other.id)]);
  }

  opacity(node: NetworkNode): number {
    const lit = this.litCache();
    return !lit || lit.has(node.id) || node.id === this.state.hovered ? 1 : FADED;
  }

  edgeOpacity(edge: NetworkEdge): number {
    const focus = this.state.chosen;
    if (focus === null) return edge.kind ? 0.75 : this.touchesOwner(edge) ? 0.28 : 0.5;
    return edge.from === focus || edge.to === focus ? 0.9 : 0.07;
  }

  zoom(factor: number): void {
    this.network.moveTo({ scale: Math.min(6, Math.max(0.05, this.network.getScale() * factor)), animation: this.animation() });
  }

  fit(): void {
    const visible = [...this.state.visibleNodes];
    this.network.fit({ ...(visible.length ? { nodes: visible } : {}), animation: this.animation() });
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

  private litFor: number | null | undefined;
  private litNodes: Set<number> | null = null;

  /** The lit nodes, worked out once for each choice: every node asks. */
  private litCache(): Set<number> | null {
    if (this.litFor !== this.state.chosen) this.litNodes = this.lit();
    this.litFor = this.state.chosen;
    return this.litNodes;
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
