/** The ground on which the members of an open group stand, with its name. */

import { cut } from "./dom";
import { type Box, FONT, type Scene } from "./labels";
import type { State } from "./state";
import { faded } from "./theme";

const SIZE = 13;
const LONGEST = 48;

/** Draw the discs of all open groups. */
export function drawDiscs(context: CanvasRenderingContext2D, { look, scale }: Scene, state: State): void {
  context.save();
  context.font = font(scale);
  context.textAlign = "center";
  context.textBaseline = "bottom";
  context.lineWidth = 1.5 / scale;
  for (const id of state.groups.open) {
    const { x, y, room = 0, ...group } = state.node(id);
    const colour = look.colourOf(state.node(id));
    context.beginPath();
    context.arc(x, y, room, 0, 2 * Math.PI);
    context.fillStyle = faded(colour, 0.08);
    context.strokeStyle = faded(colour, 0.5);
    context.fill();
    context.stroke();
    context.fillStyle = look.colours.ink;
    context.fillText(title(group.name), x, y - room - 4 / scale);
  }
  context.restore();
}

/** Where the names of open groups stand, for other names to keep away. */
export function titles(context: CanvasRenderingContext2D, { scale }: Scene, state: State): Box[] {
  context.font = font(scale);
  return [...state.groups.open].map((id) => {
    const { x, y, name, room = 0 } = state.node(id);
    const half = context.measureText(title(name)).width / 2;
    return { left: x - half, right: x + half, top: y - room - (SIZE + 6) / scale, bottom: y - room };
  });
}

function title(name: string): string {
  return cut(name, LONGEST);
}

function font(scale: number): string {
  return `600 ${SIZE / scale}px ${FONT}`;
}
