/** A network page: everything is set up here, and every choice of the reader passes through here. */

import { setUpCard } from "./card";
import { type PageData, readData } from "./data";
import { showDetails } from "./details";
import { announce, byId } from "./dom";
import { turnToFit } from "./fit";
import { readFilter, setUpFilters } from "./filters";
import { setUpKeyboard } from "./keyboard";
import { showOpen } from "./group";
import { Picture } from "./picture";
import { savePng } from "./png";
import { setUpSearch } from "./search";
import { sketch } from "./sketch";
import { State } from "./state";
import { saveSvg } from "./svg";
import { refreshTable, setUpTable } from "./table";
import { setUpTheme } from "./theme";
import { tieText } from "./tie";

/** Draw as soon as there is room to draw on; all that needs vis-network or the table follows when they are there. */
function begin(data: PageData): void {
  const container = byId("network");
  turnToFit(data, container);
  const state = new State(data);
  state.apply(readFilter());
  const drawn = sketch(container, state);
  document.addEventListener("DOMContentLoaded", () => start(new Picture(container, state, drawn), state));
}

function start(picture: Picture, state: State): void {
  const show = (): void => {
    picture.refresh();
    picture.select(state.chosen);
    refreshTable(state);
    showDetails(state, { choose, chooseTie, toggle, clear });
  };
  const choose = (id: number): void => {
    const { home, name, part, lines } = state.node(id);
    if (home !== undefined && !state.groups.open.has(home)) open(home);
    state.chosen = id;
    state.pair = null;
    show();
    picture.reveal(id);
    announce([name, part, ...lines].filter(Boolean).join(", "));
  };
  const chooseTie = (a: number, b: number): void => {
    state.chosen = null;
    state.pair = [a, b];
    show();
    const names = [a, b].map((id) => state.node(id).name).join(" and ");
    announce(`${names}: ${state.between(a, b).map((tie) => tieText(state, tie)).join(", ")}`);
  };
  const clear = (): void => {
    if (state.chosen === null && !state.pair) return;
    const inside = byId("details").contains(document.activeElement);
    state.chosen = state.pair = null;
    show();
    if (inside) picture.container.focus();
    announce("Nothing chosen");
  };
  const open = (group: number): void => {
    state.groups.openUp(group);
    state.restage();
    showOpen(state, toggle);
    picture.enter(state.node(group));
  };
  const toggle = (group: number): void => {
    const isOpen = state.groups.open.delete(group);
    if (!isOpen) open(group);
    state.restage();
    showOpen(state, toggle);
    choose(group);
    announce(`${state.node(group).name} is ${isOpen ? "closed" : "open"}`);
  };
  const filter = (): void => {
    state.apply(readFilter());
    if (state.chosen !== null && !state.listed.has(state.chosen)) clear();
    if (state.pair && !state.between(...state.pair).length) clear();
    show();
    announce(shown(state));
  };
  const reset = (): void => {
    clear();
    filter();
    picture.fit();
  };
  const enter = (): void => {
    const { chosen } = state;
    if (chosen !== null && isClosedGroup(state, chosen)) toggle(chosen);
    else if (chosen !== null || state.pair) byId("details").focus();
  };

  picture.network.on("click", ({ nodes: [id], edges: [tie] }) => {
    const edge = tie === undefined ? undefined : state.edge(tie);
    if (id !== undefined) isClosedGroup(state, id) ? toggle(id) : choose(id);
    else if (edge) chooseTie(edge.from, edge.to);
    else clear();
  });
  setUpCard(picture, state);
  setUpSearch(state, choose);
  setUpFilters(filter, reset);
  setUpKeyboard(picture, state, { choose, open: enter, clear });
  setUpTable((id) => {
    choose(id);
    byId("stage").scrollIntoView({ block: "nearest" });
  });
  setUpButtons(picture, state);
  setUpTheme(() => picture.refresh());
  chooseByAddress(state, choose);
}

/** `coauthors.html#ada-lovelace` chooses whose IRI ends so. */
function chooseByAddress(state: State, choose: (id: number) => void): void {
  const look = (): void => {
    const found = state.data.nodes.find(({ iri }) => location.hash.length > 1 && iri.endsWith(location.hash));
    if (found && state.listed.has(found.id)) choose(found.id);
  };
  window.addEventListener("hashchange", look);
  look();
}

function isClosedGroup(state: State, id: number): boolean {
  return state.node(id).members !== undefined && !state.groups.open.has(id);
}

/** How much is shown, and of the year that is played how many are new. */
function shown(state: State): string {
  const year = state.filter?.year;
  const fresh = [...state.visibleNodes].filter((id) => state.isNew(state.node(id))).length;
  const counts = `${state.visibleNodes.size} of ${state.nodes.length} shown, ${state.visibleEdges.size} ties`;
  return year == null ? counts : `${year}: ${counts}, ${fresh} new`;
}

function setUpButtons(picture: Picture, state: State): void {
  const acts: Record<string, () => void> = {
    "zoom-in": () => picture.zoom(1.4),
    "zoom-out": () => picture.zoom(1 / 1.4),
    fit: () => picture.fit(),
    png: () => savePng(picture, `${state.data.name}.png`),
    svg: () => saveSvg(picture, state, document.title, `${state.data.name}.svg`),
  };
  for (const [id, act] of Object.entries(acts)) byId(id).addEventListener("click", act);
}

const data = readData();
if (data) begin(data);
else setUpTheme(() => undefined);
