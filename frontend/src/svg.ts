/** The whole network as SVG, drawn from its positions. */

import { type Mark, marks, place } from "./axis";
import type { NetworkEdge, NetworkNode, PageData } from "./data";
import { download } from "./download";
import { CORNERS, middleOf, tip } from "./geometry";
import { FONT, labelText, labelWidth } from "./labels";
import type { Picture } from "./picture";
import type { State } from "./state";

const SPACE = "http://www.w3.org/2000/svg";
const MARGIN = 40;
type Attributes = Record<string, string | number>;

/** Save what the filter shows, all of it, in the colours of the moment. */
export function saveSvg(picture: Picture, state: State, title: string, name: string): void {
  const text = new XMLSerializer().serializeToString(svgOf(picture, state, title));
  download(new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: "image/svg+xml" }), name);
}

function svgOf(picture: Picture, state: State, title: string): Element {
  const nodes = state.nodes.filter((node) => state.visibleNodes.has(node.id));
  const edges = state.edges.filter((edge) => state.visibleEdges.has(edge.id));
  const box: Frame = frame(nodes.flatMap((node) => reach(node, picture)));
  const root = part("svg", { viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`, width: box.width, height: box.height });
  const heading = part("title", {});
  heading.textContent = clean(title);
  const ground = part("rect", { ...box, fill: picture.look.colours.canvas });
  const names = part("g", { "font-family": FONT, "text-anchor": "middle", fill: picture.look.colours.ink });
  names.append(...nodes.map((node) => nameOf(node, picture)));
  const years = marks(state.data, 1).flatMap((mark) => yearOf(mark, state.data, box, picture));
  root.append(heading, ground, ...years, ...edges.flatMap((edge) => tieOf(edge, picture, state)), ...nodes.map((node) => markOf(node, picture)), names);
  return root;
}

function part(tag: string, attributes: Attributes): Element {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

/** Text without the characters that XML cannot hold. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");
}

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

function frame(points: VisPoint[]): Frame {
  if (!points.length) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN].map(Math.floor) as [number, number];
  return { x: left, y: top, width: Math.ceil(Math.max(...xs) + MARGIN - left), height: Math.ceil(Math.max(...ys) + MARGIN - top) };
}

/** How far a node and its name reach. */
function reach(node: NetworkNode, picture: Picture): VisPoint[] {
  const { x, y } = picture.position(node.id);
  const context = picture.canvas().getContext("2d");
  const size = picture.look.grown(node);
  const aside = Math.max(size, context ? labelWidth(context, node) / 2 : 0);
  return [{ x: x - aside, y: y - size }, { x: x + aside, y: y + size }];
}

/** The line of a year and its number. */
function yearOf({ year, at }: Mark, data: PageData, box: Frame, picture: Picture): Element[] {
  const { line, muted } = picture.look.colours;
  const [x1, y1] = place(data, at, data.turned ? box.x : box.y);
  const [x2, y2] = place(data, at, data.turned ? box.x + box.width : box.y + box.height);
  const shift = data.turned ? { dx: 4, dy: -4 } : { dx: 4, dy: 14 };
  const text = part("text", { x: x1, y: y1, ...shift, "font-size": 11.5, "font-family": FONT, fill: muted, class: "year" });
  text.textContent = String(year);
  return [part("line", { x1, y1, x2, y2, stroke: line }), text];
}

function tieOf(edge: NetworkEdge, picture: Picture, state: State): Element[] {
  const [a, b] = [picture.position(edge.from), picture.position(edge.to)];
  const colour = picture.look.colourOfEdge(edge);
  const middle = middleOf(edge, a, b);
  const line = part("path", {
    d: `M${a.x} ${a.y}Q${round(middle.x)} ${round(middle.y)} ${b.x} ${b.y}`, fill: "none",
    stroke: colour, "stroke-width": round(picture.look.widthOf(edge)), "stroke-opacity": picture.look.edgeOpacity(edge),
    ...(edge.dashes ? { "stroke-dasharray": edge.dashes.join(" ") } : {}),
  });
  if (!edge.arrows) return [line];
  const corners = tip(middle, b, picture.look.grown(state.node(edge.to)), 1);
  return [line, part("polygon", { points: corners.map(({ x, y }) => `${round(x)},${round(y)}`).join(" "), fill: colour })];
}

function markOf(node: NetworkNode, picture: Picture): Element {
  const { x, y } = picture.position(node.id);
  const size = round(picture.look.grown(node));
  const look = {
    fill: picture.look.colourOf(node),
    stroke: picture.look.borderOf(node),
    "stroke-width": picture.look.borderWidthOf(node),
    opacity: picture.look.opacity(node),
  };
  const corners = CORNERS[node.shape];
  if (!corners) return part("circle", { cx: x, cy: y, r: size, ...look });
  const points = corners.map(([across, down]) => `${round(x + across * size)},${round(y + down * size)}`);
  return part("polygon", { points: points.join(" "), ...look });
}

function nameOf(node: NetworkNode, picture: Picture): Element {
  const { x, y } = picture.position(node.id);
  const strong = node.group < 0;
  const made = part("text", {
    x, y: y + picture.look.grown(node) + 14, "font-size": strong ? 14.5 : 12.5, "font-weight": strong ? 650 : 450, opacity: picture.look.opacity(node),
    stroke: picture.look.colours.canvas, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke",
  });
  made.textContent = clean(labelText(node));
  return made;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
