/** The network on its canvas: drawn by vis-network, coloured and labelled here. */

import { drawAxis } from "./axis";
import type { NetworkNode } from "./data";
import { fitted } from "./fit";
import { drawLabels, type Scene } from "./labels";
import type { Look } from "./look";
import type { Sketch } from "./sketch";
import type { State } from "./state";

export class Picture {
  readonly network: vis.Network;
  readonly look: Look;
  private readonly nodes: vis.DataSet<object>;
  private readonly edges: vis.DataSet<object>;

  /** Take the place of a sketch. */
  constructor(
    readonly container: HTMLElement,
    private readonly state: State,
    { look, canvas }: Sketch,
  ) {
    this.look = look;
    this.nodes = new vis.DataSet<object>(state.data.nodes.map((node) => ({ ...node, ...look.node(node) })));
    this.edges = new vis.DataSet<object>(state.data.edges.map((edge) => ({ ...edge, ...look.edge(edge) })));
    this.network = new vis.Network(container, { nodes: this.nodes, edges: this.edges }, state.data.options);
    // vis-network makes its own frame a second stop for Tab.
    container.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
    this.fit(false);
    if (state.data.axis.length) {
      this.network.on("beforeDrawing", (context) => drawAxis(context, this.scene(), state.data, state.filter?.year ?? null));
    }
    this.network.on("afterDrawing", (context) => drawLabels(context, this.scene(), state));
    this.network.once("afterDrawing", () => (canvas ? canvas.remove() : performance.mark("first-picture")));
  }

  /** Draw again after the state or the theme has changed. */
  refresh(): void {
    this.look.refresh();
    this.nodes.update(this.state.data.nodes.map((node) => ({ id: node.id, ...this.look.node(node) })));
    this.edges.update(this.state.data.edges.map((edge) => ({ id: edge.id, ...this.look.edge(edge) })));
  }

  zoom(factor: number): void {
    this.network.moveTo({ scale: Math.min(6, Math.max(0.05, this.network.getScale() * factor)), animation: this.animation() });
  }

  /** Show everything that the filter lets through. */
  fit(animated = true): void {
    const context = this.canvas().getContext("2d");
    if (!context || !this.state.visibleNodes.size) return;
    context.save();
    const sight = fitted(context, this.state, this.container, (node) => this.position(node.id));
    context.restore();
    this.network.moveTo({ ...sight, animation: animated && this.animation() });
  }

  /** The drawing as it stands, for its labels. */
  private scene(): Scene {
    const { x, y } = this.network.getViewPosition();
    const scale = this.network.getScale();
    const [aside, above] = [this.container.clientWidth / 2 / scale, this.container.clientHeight / 2 / scale];
    const positions = this.network.getPositions();
    return {
      look: this.look,
      scale,
      view: { left: x - aside, right: x + aside, top: y - above, bottom: y + above },
      positionOf: (node: NetworkNode) => positions[String(node.id)] ?? node,
    };
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
}
