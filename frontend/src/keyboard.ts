/** The picture by keyboard. */

import type { Picture } from "./picture";
import type { State } from "./state";

export interface Keys {
  choose: (id: number) => void;
  open: () => void;
  clear: () => void;
}

const DIRECTIONS: Record<string, VisPoint> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Arrow keys move, Enter opens, Escape clears, + and - zoom, 0 fits everything in. */
export function setUpKeyboard(picture: Picture, state: State, keys: Keys): void {
  const acts: Record<string, () => void> = {
    Home: () => move(first(state), keys),
    End: () => move([...state.visibleNodes].at(-1), keys),
    Enter: keys.open,
    " ": keys.open,
    "+": () => picture.zoom(1.3),
    "=": () => picture.zoom(1.3),
    "-": () => picture.zoom(1 / 1.3),
    "0": () => picture.fit(),
  };
  picture.container.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    const act = direction ? () => move(next(picture, state, direction), keys) : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") keys.clear();
  });
}

function move(to: number | undefined, keys: Keys): void {
  if (to !== undefined) keys.choose(to);
}

function first(state: State): number | undefined {
  return Math.min(...state.visibleNodes);
}

/** The nearest visible node in a direction: of those tied to the chosen one if any lies there, else of all. */
function next(picture: Picture, state: State, direction: VisPoint): number | undefined {
  const chosen = state.chosen;
  const isThere = chosen !== null && (state.visibleNodes.has(chosen) || state.groups.open.has(chosen));
  if (!isThere) return state.visibleNodes.size ? first(state) : undefined;
  const tied = state.around(chosen).filter((id) => state.visibleNodes.has(id));
  return nearest(picture, chosen, direction, tied) ?? nearest(picture, chosen, direction, [...state.visibleNodes]);
}

function nearest(picture: Picture, from: number, direction: VisPoint, among: number[]): number | undefined {
  const start = picture.position(from);
  let best: { id: number; cost: number } | undefined;
  for (const id of among) {
    const at = picture.position(id);
    const ahead = (at.x - start.x) * direction.x + (at.y - start.y) * direction.y;
    const aside = Math.abs((at.x - start.x) * direction.y) + Math.abs((at.y - start.y) * direction.x);
    if (id === from || ahead <= 0 || aside > ahead * 1.5) continue;
    const cost = ahead + aside * 1.5;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}
