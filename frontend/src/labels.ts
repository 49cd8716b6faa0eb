/** The names on the picture: one size at every zoom, the important first, none over another. */

import type { NetworkNode } from "./data";
import { titles } from "./discs";
import { cut } from "./dom";
import type { Look } from "./look";
import type { State } from "./state";

export const FONT = '"Segoe UI", system-ui, Roboto, "Noto Sans", "Liberation Sans", sans-serif';
const SIZE = 12.5;
const LONGEST = 34;
/** As much of a name as is tried where the whole of it has no room. */
const SHORT = 24;
/** A name without room may cover nodes smaller than this part of its own. */
const MATTERS_LESS = 0.7;
const GAP = 3;
/** So many members of open groups are named even where other nodes are in the way. */
const FIRST_OF_GROUPS = 15;
/** With more nodes than these, looking at each for each label would make the picture slow. */
const MOST_OBSTACLES = 300;

export interface Label {
  node: NetworkNode;
  text: string;
  /** Middle of the text, in the network's own coordinates. */
  x: number;
  y: number;
  width: number;
  /** Height of the letters, in the network's own units. */
  size: number;
  strong: boolean;
  opacity: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What labels are drawn on: how it looks, what of it is to be seen at which scale, and where its nodes are. */
export interface Scene {
  look: Look;
  scale: number;
  view: Box;
  positionOf: (node: NetworkNode) => VisPoint;
}

/** What a label may not cover; names weigh most. */
interface Obstacle extends Box {
  weight: number;
}

/** Write the labels that have room. */
export function drawLabels(context: CanvasRenderingContext2D, scene: Scene, state: State): void {
  const labels = placeLabels(context, scene, state);
  context.save();
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const label of labels) {
    context.font = font(label);
    context.globalAlpha = label.opacity;
    context.lineWidth = label.size / 3.2;
    context.strokeStyle = scene.look.colours.canvas;
    context.strokeText(label.text, label.x, label.y);
    context.fillStyle = scene.look.colours.ink;
    context.fillText(label.text, label.x, label.y);
  }
  context.restore();
}

/** The labels that have room at this zoom, each below its node or, where that is taken, above or beside it. */
export function placeLabels(context: CanvasRenderingContext2D, scene: Scene, state: State): Label[] {
  const placed: Label[] = [];
  const nodes = byImportance(state);
  const solid = nodes.filter((node) => !node.members);
  const taken: Obstacle[] = nodes.length > MOST_OBSTACLES ? [] : solid.map((node) => around(node, scene));
  taken.push(...titles(context, scene, state).map((box) => ({ ...box, weight: Infinity })));
  for (const node of nodes) {
    const at = scene.positionOf(node);
    const label = labelOf(node, at, scene);
    const must = node.id === state.chosen || node.id === state.hovered || isStrong(node);
    const texts = [...new Set([label.text, cut(label.text, SHORT)])];
    const candidates = texts.map((text) => candidatesOf({ ...label, text }, at, context, scene)).flat();
    const free = (weight: number): Label | undefined =>
      candidates.find((candidate) => !taken.some((box) => box.weight >= weight && meet(boxOf(candidate), box)));
    const isFirst = node.home !== undefined && placed.length < FIRST_OF_GROUPS;
    const found = free(0) ?? free(node.size * MATTERS_LESS) ?? (isFirst ? free(Infinity) : undefined);
    const place = found ?? (must ? candidates[0] : undefined);
    if (!place) continue;
    placed.push(place);
    taken.push({ ...boxOf(place), weight: Infinity });
  }
  return placed.reverse();
}

/** Where a label may stand within the picture, best first. */
function candidatesOf(label: Label, at: VisPoint, context: CanvasRenderingContext2D, scene: Scene): Label[] {
  context.font = font(label);
  const measured = { ...label, width: context.measureText(label.text).width };
  return places(measured, at, scene.look.sizeOf(label.node), scene.scale).map((place) => inView(place, at, scene.view));
}

function places(label: Label, at: VisPoint, radius: number, scale: number): Label[] {
  if (label.node.members && label.width < 1.8 * radius) return [{ ...label, y: at.y }];
  const { width } = label;
  const aside = radius + width / 2 + (GAP + 3) / scale;
  const above = at.y - radius - GAP / scale - label.size * 0.62;
  const [right, left] = [at.x + radius / 2 + width / 2, at.x - radius / 2 - width / 2];
  return [
    label,
    { ...label, y: above },
    { ...label, x: at.x + aside, y: at.y },
    { ...label, x: at.x - aside, y: at.y },
    ...[right, left].flatMap((x) => [{ ...label, x }, { ...label, x, y: above }]),
  ];
}

/** The label moved sideways so that the edge of the picture does not cut it, while its node is in the picture. */
function inView(label: Label, at: VisPoint, view: Box): Label {
  if (at.x < view.left || at.x > view.right) return label;
  const half = label.width / 2 + label.size * 0.3;
  return { ...label, x: Math.max(view.left + half, Math.min(view.right - half, label.x)) };
}

function around(node: NetworkNode, scene: Scene): Obstacle {
  const { x, y } = scene.positionOf(node);
  const size = scene.look.sizeOf(node) * 0.9;
  return { left: x - size, right: x + size, top: y - size, bottom: y + size, weight: node.size };
}

function byImportance(state: State): NetworkNode[] {
  const rank = (node: NetworkNode): number => (node.id === state.hovered ? 0 : node.id === state.chosen ? 1 : 2);
  const near = nearChosen(state);
  return state.nodes
    .filter((node) => state.visibleNodes.has(node.id))
    .filter((node) => !near || near.has(node.id) || rank(node) < 2)
    .sort((a, b) => rank(a) - rank(b) || a.id - b.id);
}

/** Whose names matter while something is chosen; null for everybody. */
function nearChosen(state: State): Set<number> | null {
  if (state.pair) return new Set(state.pair);
  return state.chosen === null ? null : new Set(state.around(state.chosen));
}

function labelOf(node: NetworkNode, at: VisPoint, { look, scale }: Scene): Label {
  const strong = isStrong(node);
  const size = (strong ? SIZE + 2 : SIZE) / scale;
  const y = at.y + look.sizeOf(node) + GAP / scale + size * 0.62;
  return { node, text: labelText(node), x: at.x, y, width: 0, size, strong, opacity: look.opacity(node) };
}

/** What is written beside a node. */
export function labelText(node: NetworkNode): string {
  return cut(node.name, LONGEST);
}

/** The width of a node's label in pixels of the screen, whatever the zoom. */
export function labelWidth(context: CanvasRenderingContext2D, node: NetworkNode): number {
  context.font = font({ size: isStrong(node) ? SIZE + 2 : SIZE, strong: isStrong(node) });
  return context.measureText(labelText(node)).width;
}

function isStrong(node: NetworkNode): boolean {
  return node.group < 0;
}

function font(label: Pick<Label, "size" | "strong">): string {
  return `${label.strong ? 650 : 450} ${label.size}px ${FONT}`;
}

function boxOf(label: Label): Box {
  const half = label.width / 2 + label.size * 0.25;
  return { left: label.x - half, right: label.x + half, top: label.y - label.size * 0.6, bottom: label.y + label.size * 0.6 };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
