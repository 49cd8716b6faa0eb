/** Where to look from so that the whole network is seen, with room for its names. */

import { labelWidth } from "./labels";
import type { NetworkNode, PageData } from "./data";
import type { State } from "./state";

/** Room around what is fitted in, in pixels of the screen: beside the names, and for the buttons below. */
const SIDE = 12;
const ABOVE = 36;
const BELOW = 84;
const LARGEST_SCALE = 1.5;
const MOST_STEPS = 8;

/** A scale, and what is in the middle, in the network's coordinates. */
export interface Sight {
  scale: number;
  position: VisPoint;
}

/** A node, how far its name reaches to either side of it, in pixels of the screen, and a group its disc. */
interface Reach extends VisPoint {
  aside: number;
  disc: number;
}

/** The sight of everything that the filter lets through, within an element; names keep their size at every scale. */
export function fitted(
  context: CanvasRenderingContext2D,
  state: State,
  within: Element,
  at: (node: NetworkNode) => VisPoint = (node) => node,
): Sight {
  const { clientWidth: width, clientHeight: height } = within;
  const nodes = state.nodes.filter((node) => state.visibleNodes.has(node.id));
  const reaches = nodes.map((node) => reach(context, node, at(node), width));
  if (!reaches.length) return { scale: 1, position: { x: 0, y: 0 } };
  const top = Math.min(...reaches.map((one) => one.y - one.disc));
  const bottom = Math.max(...reaches.map((one) => one.y + one.disc));
  let scale = Math.min((height - ABOVE - BELOW) / (bottom - top || 1), LARGEST_SCALE);
  let [left, right] = sides(reaches, scale);
  // Names do not shrink with the zoom, so each step comes nearer to the widest scale that has room for them.
  for (let step = 0; step < MOST_STEPS && right - left > width - 2 * SIDE; step += 1) {
    scale *= Math.max(0.2, (width - 2 * SIDE) / (right - left));
    [left, right] = sides(reaches, scale);
  }
  return { scale, position: { x: (left + right) / 2 / scale, y: (top + bottom) / 2 + (BELOW - ABOVE) / 2 / scale } };
}

function reach(context: CanvasRenderingContext2D, node: NetworkNode, { x, y }: VisPoint, width: number): Reach {
  const disc = node.members ? node.size : 0;
  return { x, y, aside: Math.min(labelWidth(context, node) / 2, width / 8 - SIDE), disc };
}

/** The leftmost and the rightmost that names reach at a scale, in pixels of the screen. */
function sides(reaches: Reach[], scale: number): [number, number] {
  return [
    Math.min(...reaches.map((one) => one.x * scale - Math.max(one.aside, one.disc * scale))),
    Math.max(...reaches.map((one) => one.x * scale + Math.max(one.aside, one.disc * scale))),
  ];
}

/** Turn a wide network so that it fills a tall element. */
export function turnToFit(data: PageData, within: Element): void {
  if (within.clientWidth >= within.clientHeight) return;
  const extent = (values: number[]): number => Math.max(...values) - Math.min(...values);
  if (extent(data.nodes.map((node) => node.x)) < extent(data.nodes.map((node) => node.y))) return;
  for (const node of data.nodes) [node.x, node.y] = [node.y, node.x];
  data.turned = true;
}
