/** The answer on the page: a table, Turtle, a picture of its links, and files to save. */

import { button, byId, element, words } from "../dom";
import { download } from "../download";
import { type Answer, asCsv, asJson, isNumeric, type Table } from "./answer";
import { type Links, linksOf, MOST } from "./links";
import { drawn } from "./picture";
import type { Term } from "./protocol";
import { showTabs } from "./tabs";
import type { Things } from "./things";

const MOST_ROWS = 1000;
const MOST_CHARACTERS = 200_000;

/** Show an answer, of a question of that name. */
export function showAnswer(answer: Answer, things: Things, name: string): void {
  byId("files").replaceChildren(...files(answer, name));
  if (answer.truth !== null) return showTabs([{ name: "Answer", content: () => element("p", "truth", answer.truth ? "Yes" : "No") }]);
  const views = [{ name: "Table", content: () => table(answer.table, things) }];
  if (answer.form !== "select") views.unshift({ name: "Turtle", content: () => turtle(answer.text) });
  const links = linksOf(answer, things);
  if (links.links.length) views.push({ name: "Graph", content: () => graph(links) });
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
  const save = (label: string, ending: string, type: string, text: () => string): HTMLElement =>
    button(label, () => download(new Blob([text()], { type }), `${name}.${ending}`));
  const text = (words: string): Node => document.createTextNode(words);
  if (answer.form === "construct" || answer.form === "describe") {
    return [text("Save as "), save("Turtle", "ttl", "text/turtle", () => answer.text)];
  }
  const csv = save("CSV", "csv", "text/csv", () => asCsv(answer));
  return [text("Save as "), csv, text(" "), save("JSON", "json", "application/sparql-results+json", () => asJson(answer))];
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
  return cutNote(MOST_ROWS, found.rows.length, "rows are shown; files hold all");
}

/** A line that says how much of something is left out, if anything is. */
function cutNote(most: number, all: number, what: string): HTMLElement[] {
  if (all <= most) return [];
  const [shown, whole] = [most, all].map((count) => count.toLocaleString("en"));
  return [element("p", "lead", `The first ${shown} of ${whole} ${what}.`)];
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
  const shown = element("pre", "", text.slice(0, MOST_CHARACTERS));
  const note = cutNote(MOST_CHARACTERS, text.length, "characters are shown; the file holds all");
  return element("div", "", ...note, scrolling(shown, "The answer in Turtle"));
}

function graph(links: Links): HTMLElement {
  return element("div", "", ...cutNote(MOST, links.all, "things are drawn"), scrolling(drawn(links), "Picture of the answer"));
}

/** What may be wider or longer than the page, and is moved by keys too. */
function scrolling(content: Element, name: string): HTMLElement {
  const box = element("div", "scrolling", content);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", name);
  return box;
}
