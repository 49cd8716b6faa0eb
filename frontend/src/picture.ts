/** The network on its canvas: drawn by vis-network, coloured and labelled here. */

import { drawAxis } from "./axis";
import { drawDiscs } from "./discs";
import type { NetworkNode } from "./data";
import { Drag, dragOptions } from "./drag";
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
    this.nodes = new vis.DataSet<object>(state.nodes.map((node) => ({ ...node, ...look.node(node) })));
    this.edges = new vis.DataSet<object>(state.edges.map((edge) => ({ ...edge, ...look.edge(edge) })));
    const options = { ...state.data.options, interaction: { ...state.data.options.interaction, ...dragOptions(state) } };
    this.network = new vis.Network(container, { nodes: this.nodes, edges: this.edges }, options);
    // vis-network makes its own frame a second stop for Tab.
    container.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
    this.fit(false);
    this.network.on("beforeDrawing", (context) => drawAxis(context, this.scene(), state.data, state.filter?.year ?? null));
    const drag = new Drag(this.network, state, () => this.scene());
    this.network.on("beforeDrawing", (context) => {
      if (!drag.isDrawing) drawDiscs(context, this.scene(), state);
    });
    this.network.on("afterDrawing", (context) => {
      if (!drag.isDrawing) drawLabels(context, this.scene(), state);
    });
    this.network.once("afterDrawing", () => (canvas ? canvas.remove() : performance.mark("first-picture")));
  }

  /** Draw again after the state or the theme has changed. */
  refresh(): void {
    this.look.refresh();
    sync(this.nodes, this.state.nodes, (node) => this.look.node(node));
    sync(this.edges, this.state.edges, (edge) => this.look.edge(edge));
  }

  /** Mark a node as the chosen one; none if it is not drawn. */
  select(id: number | null): void {
    if (id !== null && this.nodes.getIds().includes(id)) this.network.selectNodes([id], false);
    else this.network.unselectAll();
  }

  /** Come near enough to a group to see its members. */
  enter(group: NetworkNode): void {
    const { clientWidth, clientHeight } = this.container;
    const scale = Math.min(clientWidth, clientHeight) / (2.3 * (group.room ?? group.size));
    this.network.moveTo({ position: { x: group.x, y: group.y }, scale: Math.min(scale, 1), animation: this.animation() });
  }

  zoom(factor: number): void {
    this.network.moveTo({ scale: Math.min(6, Math.max(0.02, this.network.getScale() * factor)), animation: this.animation() });
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

/** Let a data set of vis-network hold just these things; those that it holds already stay where they were dragged to. */
function sync<T extends { id: number | string }>(set: vis.DataSet<object>, things: T[], look: (thing: T) => object): void {
  const [known, now] = [new Set(set.getIds()), new Set(things.map((thing) => thing.id))];
  const gone = [...known].filter((id) => !now.has(id));
  if (gone.length) set.remove(gone);
  set.update(things.map((thing) => ({ ...(known.has(thing.id) ? { id: thing.id } : thing), ...look(thing) })));
}
