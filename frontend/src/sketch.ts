/** The first picture: drawn at once, just as vis-network is going to draw it when it has started. */

import type { NetworkEdge, NetworkNode, Shape } from "./data";
import { fitted, type Sight } from "./fit";
import { drawLabels } from "./labels";
import { Look } from "./look";
import type { State } from "./state";
import { faded } from "./theme";

/** As vis-network: no line is thinner than this on the screen. */
const THINNEST = 0.3;
const PLAIN: readonly Shape[] = ["dot", "diamond"];

export interface Sketch {
  look: Look;
  /** The canvas of the picture, to be taken away when vis-network has drawn; undefined if it has to be the first. */
  canvas: HTMLCanvasElement | undefined;
}

/** Draw the network below its container, if straight lines, circles and diamonds are all that it takes. */
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

function isPlain({ nodes, edges }: State): boolean {
  const isBent = edges.some((edge) => edge.arrows || edge.dashes || edge.smooth || edge.from === edge.to);
  return !isBent && nodes.every((node) => PLAIN.includes(node.shape));
}

function draw(context: CanvasRenderingContext2D, state: State, look: Look, { scale, position }: Sight): void {
  const { canvas } = context;
  const [width, height, dense] = [canvas.clientWidth, canvas.clientHeight, window.devicePixelRatio || 1];
  [canvas.width, canvas.height] = [Math.round(width * dense), Math.round(height * dense)];
  context.setTransform(dense, 0, 0, dense, 0, 0);
  context.translate(width / 2 - position.x * scale, height / 2 - position.y * scale);
  context.scale(scale, scale);
  for (const edge of state.edges) if (state.visibleEdges.has(edge.id)) drawTie(context, edge, state, look, scale);
  const nodes = state.nodes.filter((node) => state.visibleNodes.has(node.id));
  for (const node of nodes) drawNode(context, node, look, scale);
  const [aside, above] = [width / 2 / scale, height / 2 / scale];
  const view = { left: position.x - aside, right: position.x + aside, top: position.y - above, bottom: position.y + above };
  drawLabels(context, { look, scale, view, positionOf: (node) => node }, state);
}

function drawTie(context: CanvasRenderingContext2D, edge: NetworkEdge, state: State, look: Look, scale: number): void {
  const [from, to] = [state.node(edge.from), state.node(edge.to)];
  context.lineWidth = Math.max(look.widthOf(edge), THINNEST / scale);
  context.strokeStyle = faded(look.colourOfEdge(edge), look.edgeOpacity(edge));
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

function drawNode(context: CanvasRenderingContext2D, node: NetworkNode, look: Look, scale: number): void {
  const { x, y } = node;
  const size = look.sizeOf(node);
  context.lineWidth = Math.min(2 * size, node.borderWidth / scale);
  context.strokeStyle = faded(look.borderOf(node), look.opacity(node));
  context.fillStyle = faded(look.colourOf(node), look.opacity(node));
  context.beginPath();
  if (node.shape === "dot") context.arc(x, y, size, 0, 2 * Math.PI, false);
  else for (const [across, down] of [[0, 1], [1, 0], [0, -1], [-1, 0]] as const) context.lineTo(x + across * size, y + down * size);
  context.closePath();
  // Where vis-network saves and restores, Chromium rounds otherwise than where it does not.
  context.save();
  context.fill();
  context.restore();
  context.save();
  context.stroke();
  context.restore();
}
