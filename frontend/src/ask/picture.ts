/** The links of an answer, drawn. */

import { cut } from "../dom";
import { apart, placed, type Point } from "./layout";
import type { Link, Links, Node } from "./links";

const SPACE = "http://www.w3.org/2000/svg";
const [WIDTH, ASIDE, ABOVE] = [960, 90, 34];
const [LOWEST, HIGHEST, ROOM] = [220, 600, 16_000];
const [RADIUS, LETTER] = [7, 6.2];
const MOST_LABELS = 40;
const LONGEST = 26;

/** The picture; nodes that the site tells of lead there. */
export function drawn({ nodes, links }: Links): SVGElement {
  const { width, height } = size(nodes.length);
  const root = part("svg", { viewBox: `0 0 ${width} ${height}`, class: "picture", role: "group" }) as SVGElement;
  root.style.minWidth = `${Math.round(0.75 * width)}px`;
  root.setAttribute("aria-label", `${nodes.length} things and the ${links.length} links between them`);
  const ends = links.map(({ from, to }) => [from, to] as const);
  const [wide, high] = [width - 2 * ASIDE, height - 2 * ABOVE];
  const widths = nodes.map(({ name }) => Math.max(20, LETTER * Math.min(name.length, LONGEST) + 6));
  const points = apart(placed(nodes.length, ends, wide, high), widths, 2 * RADIUS + 20, wide, high);
  const at = (number: number): Point => ({ x: (points[number]?.x ?? 0) + ASIDE, y: (points[number]?.y ?? 0) + ABOVE });
  const areNamed = links.length <= MOST_LABELS;
  root.append(
    ...links.map((link) => line(link, at(link.from), at(link.to))),
    ...(areNamed ? links.map((link) => labelOf(link, at(link.from), at(link.to))) : []),
    ...nodes.map((node, number) => mark(node, at(number))),
  );
  return root;
}

/** Low for few nodes, and larger than the page for many: each has room for its name. */
function size(count: number): { width: number; height: number } {
  const height = (count * ROOM) / WIDTH;
  if (height <= HIGHEST) return { width: WIDTH, height: Math.max(LOWEST, Math.round(height)) };
  const larger = Math.sqrt(height / HIGHEST);
  return { width: Math.round(WIDTH * larger), height: Math.round(HIGHEST * larger) };
}

function part(tag: string, attributes: Record<string, string | number>, ...children: (Element | string)[]): Element {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

function line(link: Link, from: Point, to: Point): Element {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const tip = { x: to.x - dx * (RADIUS + 1), y: to.y - dy * (RADIUS + 1) };
  const wing = (side: number): string => `${round(tip.x - 7 * dx + 3 * side * dy)} ${round(tip.y - 7 * dy - 3 * side * dx)}`;
  const path = `M${round(from.x)} ${round(from.y)}L${round(tip.x)} ${round(tip.y)}M${wing(1)}L${round(tip.x)} ${round(tip.y)}L${wing(-1)}`;
  return part("path", { d: path, class: "link" }, part("title", {}, link.label));
}

function labelOf(link: Link, from: Point, to: Point): Element {
  return part("text", { x: round((from.x + to.x) / 2), y: round((from.y + to.y) / 2), class: "link-name" }, link.label);
}

function mark(node: Node, { x, y }: Point): Element {
  const kind = node.kind ? ` of-${node.kind}` : "";
  const shown = [
    part("title", {}, node.name === node.iri ? node.iri : `${node.name}\n${node.iri}`),
    part("circle", { cx: round(x), cy: round(y), r: RADIUS, class: `node${kind}` }),
    part("text", { x: round(x), y: round(y + RADIUS + 13), class: "node-name" }, cut(node.name, LONGEST)),
  ];
  return node.home ? part("a", { href: node.home, "aria-label": node.name }, ...shown) : part("g", {}, ...shown);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
