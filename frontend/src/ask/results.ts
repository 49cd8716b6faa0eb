/** The answer on the page: a table, Turtle, a picture of its links, and files to save. */

import { button, byId, element, words } from "../dom";
import { download } from "../download";
import { type Answer, asCsv, asJson, isNumeric, type Table } from "./answer";
import { linksOf, MOST } from "./links";
import { drawn } from "./picture";
import type { Term } from "./protocol";
import { showTabs } from "./tabs";
import type { Things } from "./things";

const MOST_ROWS = 1000;

/** Show an answer, of a question of that name. */
export function showAnswer(answer: Answer, things: Things, name: string): void {
  byId("files").replaceChildren(...files(answer, name));
  if (answer.truth !== null) return showTabs([{ name: "Answer", content: () => element("p", "truth", answer.truth ? "Yes" : "No") }]);
  const views = [{ name: "Table", content: () => table(answer.table, things) }];
  if (answer.form !== "select") views.unshift({ name: "Turtle", content: () => turtle(answer.text) });
  if (linksOf(answer, things).links.length) views.push({ name: "Graph", content: () => graph(answer, things) });
  showTabs(views);
}

/** Show nothing. */
export function clearAnswer(): void {
  byId("files").replaceChildren();
  showTabs([]);
}

/** What an answer holds, in words. */
export function counted(answer: Answer): string {
  if (answer.truth !== null) return answer.truth ? "Yes" : "No";
  const count = answer.table.rows.length;
  const what = answer.form === "select" ? "row" : "triple";
  return `${count.toLocaleString("en")} ${count === 1 ? what : `${what}s`}`;
}

function files(answer: Answer, name: string): Node[] {
  const save = (text: string, ending: string, type: string) =>
    button(ending.toUpperCase(), () => download(new Blob([text], { type }), `${name}.${ending}`));
  if (answer.form === "construct" || answer.form === "describe") {
    return ["Save as ", button("Turtle", () => download(new Blob([answer.text], { type: "text/turtle" }), `${name}.ttl`))].map(node);
  }
  const json = (): void => download(new Blob([asJson(answer)], { type: "application/sparql-results+json" }), `${name}.json`);
  return ["Save as ", save(asCsv(answer), "csv", "text/csv"), " ", button("JSON", json)].map(node);
}

function node(part: Node | string): Node {
  return typeof part === "string" ? document.createTextNode(part) : part;
}

function table(found: Table, things: Things): HTMLElement {
  if (!found.rows.length) return element("p", "lead", "Nothing in the graph fits the question.");
  const numeric = found.columns.map((_, column) => isNumeric(found, column));
  const heads = found.columns.map((name, column) => {
    const head = element("th", numeric[column] ? "number" : "", name);
    head.scope = "col";
    return head;
  });
  const rows = found.rows.slice(0, MOST_ROWS).map((row) =>
    element("tr", "", ...found.columns.map((_, column) => element("td", numeric[column] ? "number" : "", ...cell(row[column], things)))),
  );
  const made = element("table", "", element("thead", "", element("tr", "", ...heads)), element("tbody", "", ...rows));
  return element("div", "", ...note(found), scrolling(made, "Rows of the answer"));
}

function note(found: Table): HTMLElement[] {
  if (found.rows.length <= MOST_ROWS) return [];
  const [shown, all] = [MOST_ROWS, found.rows.length].map((count) => count.toLocaleString("en"));
  return [element("p", "lead", `The first ${shown} of ${all} are shown; files hold all.`)];
}

/** A term: links for what is told of here or elsewhere, text for the rest. */
function cell(term: Term | undefined, things: Things): Node[] {
  if (!term) return [];
  if (term.type === "bnode") return [document.createTextNode(`_:${term.value}`)];
  const iri = things.iri(term);
  const home = iri === undefined ? undefined : things.home(iri);
  if (term.type === "literal") {
    const text = words(home ? "a" : "span", term.value);
    if (home) (text as HTMLAnchorElement).href = home;
    text.title = term["xml:lang"] ? `@${term["xml:lang"]}` : term.datatype ? things.short(term.datatype) : "";
    return [text];
  }
  const target = home ?? (/^https?:\/\//i.test(term.value) ? term.value : undefined);
  const link = element(target ? "a" : "span", "", things.short(term.value));
  link.title = term.value;
  if (target) (link as HTMLAnchorElement).href = target;
  if (target && !home) (link as HTMLAnchorElement).rel = "noreferrer";
  return [link];
}

function turtle(text: string): HTMLElement {
  const shown = element("pre", "turtle", text.slice(0, 200_000));
  return scrolling(shown, "The answer in Turtle");
}

function graph(answer: Answer, things: Things): HTMLElement {
  const links = linksOf(answer, things);
  const box = scrolling(drawn(links), "Picture of the answer");
  const left = links.all > MOST ? [element("p", "lead", `The first ${MOST} of ${links.all.toLocaleString("en")} things are drawn.`)] : [];
  return element("div", "", ...left, box);
}

/** What may be wider or longer than the page, and is moved by keys too. */
function scrolling(content: Element, name: string): HTMLElement {
  const box = element("div", "scrolling", content);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", name);
  return box;
}
