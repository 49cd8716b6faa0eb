/** Years behind the picture of a network along time: a line for each, and its number at the edge. */

import type { PageData } from "./data";
import { FONT, type Scene } from "./labels";

const SIZE = 11.5;
/** Two numbers are at least so far apart, in pixels of the screen. */
const APART = 44;
const STEPS = [1, 2, 5, 10, 20, 50, 100];
const INSET = 6;

/** A year, and where its line is. */
export interface Mark {
  year: number;
  at: number;
}

/** The years that are told at a scale, so that no number touches another. */
export function marks(data: PageData, scale: number): Mark[] {
  const [first, second] = data.axis;
  if (!first) return [];
  const apart = second ? Math.abs(second[1] - first[1]) * scale : APART;
  const step = STEPS.find((years) => years * apart >= APART) ?? 100;
  return data.axis.filter(([year]) => year % step === 0).map(([year, at]) => ({ year, at }));
}

/** Draw the lines of the years; that of the year which is played stands out. */
export function drawAxis(context: CanvasRenderingContext2D, scene: Scene, data: PageData, now: number | null): void {
  const { view, scale, look } = scene;
  context.save();
  context.font = `500 ${SIZE / scale}px ${FONT}`;
  context.textBaseline = "middle";
  context.textAlign = "center";
  for (const { year, at } of marks(data, scale)) {
    const isNow = year === now;
    context.strokeStyle = isNow ? look.colours.accent : look.colours.line;
    context.lineWidth = (isNow ? 1.5 : 1) / scale;
    context.beginPath();
    context.moveTo(...place(data, at, data.turned ? view.left : view.top));
    context.lineTo(...place(data, at, data.turned ? view.right : view.bottom));
    context.stroke();
    drawNumber(context, scene, String(year), place(data, at, numberAt(context, scene, data)), isNow);
  }
  context.restore();
}

/** Along time and across it, as x and y. */
export function place(data: PageData, along: number, across: number): [number, number] {
  return data.turned ? [across, along] : [along, across];
}

/** How far from the edge of the picture the middle of a number is. */
function numberAt(context: CanvasRenderingContext2D, { view, scale }: Scene, data: PageData): number {
  const half = data.turned ? context.measureText("2000").width / 2 : SIZE / 2 / scale;
  return (data.turned ? view.left : view.top) + INSET / scale + half;
}

/** A number, on ground of its own that covers the line. */
function drawNumber(
  context: CanvasRenderingContext2D,
  { scale, look }: Scene,
  text: string,
  [x, y]: [number, number],
  isNow: boolean,
): void {
  const [width, height] = [context.measureText(text).width + INSET / scale, (SIZE + 4) / scale];
  context.fillStyle = look.colours.canvas;
  context.fillRect(x - width / 2, y - height / 2, width, height);
  context.fillStyle = isNow ? look.colours.accent : look.colours.muted;
  context.fillText(text, x, y);
}
