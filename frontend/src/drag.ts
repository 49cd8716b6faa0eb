/** Dragging a large picture: a copy of it, drawn once with room around it, is moved in place of drawing all again. */

import type { Box, Scene } from "./labels";
import { paint } from "./paint";
import type { State } from "./state";

/** Smaller pictures are drawn fast enough by vis-network. */
const LARGE = 150;
/** So much more than what is seen is on the copy, at each side. */
const ROOM = 0.5;
const MOST_PIXELS = 24_000_000;

/** What vis-network must leave to us while something is dragged. */
export function dragOptions(state: State): object {
  return { hideEdgesOnDrag: isLarge(state), hideNodesOnDrag: isLarge(state) };
}

function isLarge(state: State): boolean {
  return state.data.nodes.length > LARGE;
}

/** Draws in place of vis-network while something is dragged. */
export class Drag {
  private dragged: "nothing" | "view" | "node" = "nothing";
  private copy: Copy | undefined;

  constructor(
    private readonly network: vis.Network,
    private readonly state: State,
    private readonly scene: () => Scene,
  ) {
    if (!isLarge(state)) return;
    network.on("dragStart", ({ nodes }) => (this.dragged = nodes.length ? "node" : "view"));
    network.on("dragEnd", () => this.end());
    network.on("beforeDrawing", (context) => this.draw(context));
  }

  /** Whether all has been drawn already. */
  get isDrawing(): boolean {
    return this.dragged !== "nothing";
  }

  private end(): void {
    this.dragged = "nothing";
    this.copy = undefined;
    this.network.redraw();
  }

  private draw(context: CanvasRenderingContext2D): void {
    if (this.dragged === "node") paint(context, this.scene(), this.state);
    if (this.dragged !== "view") return;
    const scene = this.scene();
    if (!this.copy?.covers(scene)) this.copy = new Copy(context, scene, this.state);
    this.copy.drawOn(context);
  }
}

class Copy {
  private readonly canvas = document.createElement("canvas");
  private readonly box: Box;
  private readonly scale: number;

  /** Draw what is seen, and some of what is around it. */
  constructor(on: CanvasRenderingContext2D, scene: Scene, state: State) {
    const { a: dense } = on.getTransform();
    this.scale = scene.scale;
    this.box = widened(scene.view, roomFor(on.canvas));
    this.canvas.width = Math.round((this.box.right - this.box.left) * dense);
    this.canvas.height = Math.round((this.box.bottom - this.box.top) * dense);
    const context = this.canvas.getContext("2d");
    context?.setTransform(dense, 0, 0, dense, -this.box.left * dense, -this.box.top * dense);
    if (context) paint(context, { ...scene, view: this.box }, state);
  }

  /** Whether all that is seen is on it. */
  covers({ view, scale }: Scene): boolean {
    const { left, right, top, bottom } = this.box;
    return scale === this.scale && view.left >= left && view.right <= right && view.top >= top && view.bottom <= bottom;
  }

  /** Draw it where it belongs, pixel on pixel. */
  drawOn(context: CanvasRenderingContext2D): void {
    const { a, d, e, f } = context.getTransform();
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.canvas, Math.round(this.box.left * a + e), Math.round(this.box.top * d + f));
    context.restore();
  }
}

/** Less room around a canvas that has many pixels itself. */
function roomFor({ width, height }: HTMLCanvasElement): number {
  return Math.max(0.1, Math.min(ROOM, (Math.sqrt(MOST_PIXELS / (width * height || 1)) - 1) / 2));
}

function widened({ left, right, top, bottom }: Box, room: number): Box {
  const [aside, above] = [(right - left) * room, (bottom - top) * room];
  return { left: left - aside, right: right + aside, top: top - above, bottom: bottom + above };
}
