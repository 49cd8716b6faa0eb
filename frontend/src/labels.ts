/** The names on the picture: one size at every zoom, the important first, none over another. */

import type { NetworkNode } from "./data";
import { cut } from "./dom";
import type { Picture } from "./picture";
import type { State } from "./state";

export const FONT = '"Segoe UI", system-ui, Roboto, "Noto Sans", "Liberation Sans", sans-serif';
const SIZE = 12.5;
const LONGEST = 34;
const GAP = 3;

export interface Label {
  node: NetworkNode;
  text: string;
  /** Middle of the text, in the network's own coordinates. */
  x: number;
  y: number;
  /** Height of the letters, in the network's own units. */
  size: number;
  strong: boolean;
  opacity: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Write the labels that have room. */
export function drawLabels(context: CanvasRenderingContext2D, picture: Picture, state: State): void {
  const labels = placeLabels(context, picture, state);
  context.save();
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const label of labels) {
    context.font = font(label);
    context.globalAlpha = label.opacity;
    context.lineWidth = label.size / 3.2;
    context.strokeStyle = picture.colours.canvas;
    context.strokeText(label.text, label.x, label.y);
    context.fillStyle = picture.colours.ink;
    context.fillText(label.text, label.x, label.y);
  }
  context.restore();
}

/** The labels that have room at this zoom. */
export function placeLabels(context: CanvasRenderingContext2D, picture: Picture, state: State): Label[] {
  const scale = picture.network.getScale();
  const positions = picture.network.getPositions();
  const placed: Label[] = [];
  const taken: Box[] = [];
  for (const node of byImportance(state)) {
    const at = positions[String(node.id)];
    if (!at) continue;
    const label = labelOf(node, at, scale, picture);
    context.font = font(label);
    const box = boxOf(label, context.measureText(label.text).width);
    const must = node.id === state.chosen || node.id === state.hovered;
    if (!must && taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    placed.push(label);
  }
  return placed.reverse();
}

function byImportance(state: State): NetworkNode[] {
  const rank = (node: NetworkNode): number => {
    if (node.id === state.hovered) return 0;
    if (node.id === state.chosen) return 1;
    return 2;
  };
  const near = state.chosen === null ? null : new Set(state.neighbours(state.chosen).map((other) => other.id));
  return state.data.nodes
    .filter((node) => state.visibleNodes.has(node.id))
    .filter((node) => !near || near.has(node.id) || rank(node) < 2)
    .sort((a, b) => rank(a) - rank(b) || a.id - b.id);
}

function labelOf(node: NetworkNode, at: VisPoint, scale: number, picture: Picture): Label {
  const strong = node.group < 0;
  const size = (strong ? SIZE + 2 : SIZE) / scale;
  const text = cut(node.name, LONGEST);
  return { node, text, x: at.x, y: at.y + node.size + GAP / scale + size * 0.62, size, strong, opacity: picture.opacity(node) };
}

function font(label: Label): string {
  return `${label.strong ? 650 : 450} ${label.size}px ${FONT}`;
}

function boxOf(label: Label, width: number): Box {
  const half = width / 2 + label.size * 0.25;
  return { left: label.x - half, right: label.x + half, top: label.y - label.size * 0.6, bottom: label.y + label.size * 0.6 };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
