/** Places for the nodes of a small picture: linked ones near each other, all others apart; the same at every call. */

export interface Point {
  x: number;
  y: number;
}

const ROUNDS = 260;
const GRAVITY = 0.5;
const MOST_SCALED = 1.5;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Points within a box, by forces that cool down (Fruchterman and Reingold, 1991), from a spiral instead of chance.
 *
 * `links` are pairs of numbers of nodes.
 */
export function placed(count: number, links: readonly (readonly [number, number])[], width: number, height: number): Point[] {
  const apart = Math.sqrt((width * height) / Math.max(count, 1)) * 0.75;
  const points = Array.from({ length: count }, (_, number) => spiral(number, count, width, height));
  for (let round = 0; round < ROUNDS; round++) {
    const moves = pushes(points, apart);
    for (const [from, to] of links) pull(points, moves, from, to, apart);
    const heat = (Math.min(width, height) / 8) * (1 - round / ROUNDS) ** 2 + 0.2;
    points.forEach((point, number) => {
      const move = moves[number] ?? { x: 0, y: 0 };
      const [dx, dy] = [move.x - GRAVITY * point.x * Math.sqrt(height / width), move.y - GRAVITY * point.y];
      const length = Math.hypot(dx, dy) || 1;
      point.x += (dx / length) * Math.min(length, heat);
      point.y += (dy / length) * Math.min(length, heat);
    });
  }
  return fitted(points, width, height);
}

/** Points so far from each other that boxes around them, as wide as given, hide no other as far as there is room. */
export function apart(points: readonly Point[], widths: readonly number[], high: number, width: number, height: number): Point[] {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < 60; round++) {
    moved.forEach((one, first) => {
      for (let second = first + 1; second < moved.length; second++) {
        const other = moved[second];
        if (other) separate(one, other, ((widths[first] ?? 0) + (widths[second] ?? 0)) / 2, high);
      }
    });
    for (const point of moved) {
      point.x = Math.min(Math.max(point.x, 0), width);
      point.y = Math.min(Math.max(point.y, 0), height);
    }
  }
  return moved;
}

/** Move two points away from each other, up and down or sideways, whichever is less. */
function separate(one: Point, other: Point, wide: number, high: number): void {
  const [overX, overY] = [wide - Math.abs(one.x - other.x), high - Math.abs(one.y - other.y)];
  if (overX <= 0 || overY <= 0) return;
  if (overY <= overX) {
    const move = (Math.sign(one.y - other.y) || 1) * (overY / 4);
    one.y += move;
    other.y -= move;
  } else {
    const move = (Math.sign(one.x - other.x) || 1) * (overX / 4);
    one.x += move;
    other.x -= move;
  }
}

function spiral(number: number, count: number, width: number, height: number): Point {
  const radius = Math.sqrt((number + 0.5) / count) / 2;
  return { x: width * radius * Math.cos(number * GOLDEN), y: height * radius * Math.sin(number * GOLDEN) };
}

function pushes(points: readonly Point[], apart: number): Point[] {
  const moves = points.map(() => ({ x: 0, y: 0 }));
  points.forEach((one, first) => {
    for (let second = first + 1; second < points.length; second++) {
      const [other, mine, theirs] = [points[second], moves[first], moves[second]];
      if (!other || !mine || !theirs) continue;
      const [dx, dy] = [one.x - other.x || 0.01, one.y - other.y || 0.01];
      const force = (apart * apart) / (dx * dx + dy * dy);
      mine.x += dx * force;
      mine.y += dy * force;
      theirs.x -= dx * force;
      theirs.y -= dy * force;
    }
  });
  return moves;
}

function pull(points: readonly Point[], moves: readonly Point[], from: number, to: number, apart: number): void {
  const [one, other, mine, theirs] = [points[from], points[to], moves[from], moves[to]];
  if (!one || !other || !mine || !theirs) return;
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const force = Math.hypot(dx, dy) / apart;
  mine.x += dx * force;
  mine.y += dy * force;
  theirs.x -= dx * force;
  theirs.y -= dy * force;
}

/** The points moved and scaled to fill the box, as far as that does not pull them out of shape or far apart. */
function fitted(points: readonly Point[], width: number, height: number): Point[] {
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  const even = Math.min(width / across, height / down);
  const most = Math.min(even * 1.4, MOST_SCALED);
  const [scaleX, scaleY] = [Math.min(width / across, most), Math.min(height / down, most)];
  return points.map(({ x, y }) => ({
    x: (x - left - across / 2) * scaleX + width / 2,
    y: (y - top - down / 2) * scaleY + height / 2,
  }));
}
