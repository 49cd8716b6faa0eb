/** The small card beside the pointer. */

import type { NetworkEdge } from "./data";
import { byId, cut, element, words } from "./dom";
import type { Picture } from "./picture";
import type { State } from "./state";
import { isDirected, tieText, tieYears } from "./tie";

const AWAY = 14;

/** Show what the pointer is on. */
export function setUpCard(picture: Picture, state: State): void {
  const card = byId("card");
  let isDragged = false;
  const hide = (): void => {
    card.hidden = true;
    state.hovered = null;
    picture.container.style.cursor = "";
    picture.network.redraw();
  };
  picture.network.on("hoverNode", ({ node }) => {
    if (isDragged) return;
    state.hovered = node;
    picture.container.style.cursor = "pointer";
    card.replaceChildren(...aboutNode(state, node));
    place(card, picture, picture.position(node));
    picture.network.redraw();
  });
  picture.network.on("hoverEdge", ({ edge }) => {
    const found = state.edge(edge);
    if (!found || isDragged || state.hovered !== null) return;
    picture.container.style.cursor = "pointer";
    card.replaceChildren(...aboutEdge(state, found));
    const [a, b] = [picture.position(found.from), picture.position(found.to)];
    place(card, picture, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  });
  picture.network.on("blurNode", hide);
  picture.network.on("blurEdge", hide);
  picture.network.on("dragStart", () => {
    isDragged = true;
    hide();
  });
  picture.network.on("dragEnd", () => (isDragged = false));
  picture.network.on("zoom", hide);
  picture.container.addEventListener("pointerleave", hide);
}

function aboutNode(state: State, id: number): Node[] {
  const node = state.node(id);
  const part = node.part ? [element("span", "", node.part)] : [];
  return [words("strong", cut(node.name, 120)), ...part, ...node.lines.map((line) => element("span", "", line))];
}

function aboutEdge(state: State, edge: NetworkEdge): Node[] {
  const names = [edge.from, edge.to].map((id) => cut(state.node(id).name, 60));
  const lines = [tieText(state, edge), tieYears(edge)].map((line) => element("span", "", line));
  return [words("strong", names.join(isDirected(edge) ? " → " : " – ")), ...lines];
}

function place(card: HTMLElement, picture: Picture, point: VisPoint): void {
  const at = picture.network.canvasToDOM(point);
  card.hidden = false;
  const { clientWidth, clientHeight } = picture.container;
  const right = at.x + AWAY + card.offsetWidth < clientWidth;
  const x = right ? at.x + AWAY : at.x - AWAY - card.offsetWidth;
  const y = Math.min(at.y + AWAY, clientHeight - card.offsetHeight - 4);
  card.style.transform = `translate(${Math.max(4, Math.round(x))}px, ${Math.max(4, Math.round(y))}px)`;
}
