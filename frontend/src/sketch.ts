/** The first picture: drawn at once, just as vis-network is going to draw it when it has started. */

import { fitted, type Sight } from "./fit";
import { Look } from "./look";
import { isPlain, paint } from "./paint";
import type { State } from "./state";

export interface Sketch {
  look: Look;
  /** The canvas of the picture, to be taken away when vis-network has drawn; undefined if it has to be the first. */
  canvas: HTMLCanvasElement | undefined;
}

/** Draw the network below its container, if that can be done without vis-network. */
export function sketch(container: HTMLElement, state: State): Sketch {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser cannot draw");
  canvas.id = "sketch";
  container.before(canvas);
  const sight = fitted(context, state, container);
  const look = new Look(state, sight.scale);
  if (!isPlain(state)) {
    canvas.remove();
    return { look, canvas: undefined };
  }
  draw(context, state, look, sight);
  performance.mark("first-picture");
  return { look, canvas };
}

function draw(context: CanvasRenderingContext2D, state: State, look: Look, { scale, position }: Sight): void {
  const { canvas } = context;
  const [width, height, dense] = [canvas.clientWidth, canvas.clientHeight, window.devicePixelRatio || 1];
  [canvas.width, canvas.height] = [Math.round(width * dense), Math.round(height * dense)];
  context.setTransform(dense, 0, 0, dense, 0, 0);
  context.translate(width / 2 - position.x * scale, height / 2 - position.y * scale);
  context.scale(scale, scale);
  const [aside, above] = [width / 2 / scale, height / 2 / scale];
  const view = { left: position.x - aside, right: position.x + aside, top: position.y - above, bottom: position.y + above };
  paint(context, { look, scale, view, positionOf: (node) => node }, state);
}
