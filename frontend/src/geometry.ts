/** Shapes of nodes, curves and tips of ties, wherever we draw them ourselves. */

import type { NetworkEdge, Shape } from "./data";

/** The corners of each shape that has any, for a node of size 1. */
export const CORNERS: Partial<Record<Shape, [number, number][]>> = {
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  triangle: [[0, -1.15], [1, 0.6], [-1, 0.6]],
  hexagon: [[-0.5, -0.87], [0.5, -0.87], [1, 0], [0.5, 0.87], [-0.5, 0.87], [-1, 0]],
};

/** The point that a tie bends towards: half-way, for a straight one. */
export function middleOf(edge: NetworkEdge, a: VisPoint, b: VisPoint): VisPoint {
  return edge.smooth ? bend(a, b, edge.smooth.roundness) : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The middle of a curve as vis-network bends it clockwise. */
function bend(a: VisPoint, b: VisPoint, roundness: number): VisPoint {
  const part = roundness * 0.5 + 0.5;
  const [dx, dy] = [b.x - a.x, a.y - b.y];
  const radius = Math.hypot(dx, dy);
  const angle = (Math.atan2(dy, dx) + part * Math.PI) % (2 * Math.PI);
  return { x: a.x + part * radius * Math.sin(angle), y: a.y + part * radius * Math.cos(angle) };
}

/** The corners of an arrow's tip that touches a node of this radius; where pixels are larger, so is the tip. */
export function tip(a: VisPoint, b: VisPoint, radius: number, pixel: number): VisPoint[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [x, y] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const at = (back: number, aside: number): VisPoint => ({ x: b.x - x * back - y * aside, y: b.y - y * back + x * aside });
  return [at(radius, 0), at(radius + 10 * pixel, 4 * pixel), at(radius + 10 * pixel, -4 * pixel)];
}
