/** Drawing a network without vis-network: straight lines, circles and diamonds just as it does, the rest nearly so. */

import type { NetworkEdge, NetworkNode, Shape } from "./data";
import { drawDiscs } from "./discs";
import { CORNERS, middleOf, tip } from "./geometry";
import { drawLabels, type Scene } from "./labels";
import type { State } from "./state";
import { faded } from "./theme";

/** As vis-network: no line is thinner than this on the screen. */
const THINNEST = 0.3;
const PLAIN: readonly Shape[] = ["dot", "diamond"];

/** Whether straight lines, circles and diamonds are all that it takes, so that no pixel differs. */
export function isPlain({ nodes, edges }: State): boolean {
  const isBent = edges.some((edge) => edge.arrows || edge.dashes || edge.smooth || edge.from === edge.to);
  return !isBent && nodes.every((node) => PLAIN.includes(node.shape));
}

/** Draw all that the filter lets through, with its names, on a canvas in the network's coordinates. */
export function paint(context: CanvasRenderingContext2D, scene: Scene, state: State): void {
  drawDiscs(context, scene, state);
  for (const edge of state.edges) if (state.visibleEdges.has(edge.id)) drawTie(context, edge, scene, state);
  for (const node of state.nodes) if (state.visibleNodes.has(node.id)) drawNode(context, node, scene);
  drawLabels(context, scene, state);
}

function drawTie(context: CanvasRenderingContext2D, edge: NetworkEdge, { look, scale, positionOf }: Scene, state: State): void {
  const [from, to] = [positionOf(state.node(edge.from)), positionOf(state.node(edge.to))];
  context.lineWidth = Math.max(look.widthOf(edge), THINNEST / scale);
  context.strokeStyle = faded(look.colourOfEdge(edge), look.edgeOpacity(edge));
  context.setLineDash(edge.dashes || []);
  context.beginPath();
  context.moveTo(from.x, from.y);
  const middle = middleOf(edge, from, to);
  if (edge.smooth) context.quadraticCurveTo(middle.x, middle.y, to.x, to.y);
  else context.lineTo(to.x, to.y);
  context.stroke();
  if (!edge.arrows) return;
  context.fillStyle = context.strokeStyle;
  context.beginPath();
  for (const { x, y } of tip(middle, to, look.sizeOf(state.node(edge.to)), 1)) context.lineTo(x, y);
  context.fill();
}

function drawNode(context: CanvasRenderingContext2D, node: NetworkNode, { look, scale, positionOf }: Scene): void {
  const { x, y } = positionOf(node);
  const size = look.sizeOf(node);
  const corners = CORNERS[node.shape];
  context.setLineDash([]);
  context.lineWidth = Math.min(2 * size, look.borderWidthOf(node) / scale);
  context.strokeStyle = faded(look.borderOf(node), look.opacity(node));
  context.fillStyle = faded(look.colourOf(node), look.opacity(node));
  context.beginPath();
  if (corners) for (const [across, down] of corners) context.lineTo(x + across * size, y + down * size);
  else context.arc(x, y, size, 0, 2 * Math.PI, false);
  context.closePath();
  // Where vis-network saves and restores, Chromium rounds otherwise than where it does not.
  context.save();
  context.fill();
  context.restore();
  context.save();
  context.stroke();
  context.restore();
}
