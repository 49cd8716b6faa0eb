/** The table below the picture: sorted by any column, filtered with the picture, tied to it. */

import { button } from "./dom";
import type { State } from "./state";

/** Let the reader sort by a column, and choose a node by its name, there and in the list of places. */
export function setUpTable(choose: (id: number) => void): void {
  const rows = tableRows();
  for (const [column, head] of [...document.querySelectorAll<HTMLElement>("thead th")].entries()) {
    const text = head.textContent ?? "";
    head.replaceChildren(button(text, () => sort(head, column)));
  }
  for (const row of rows) makeChooser(row.cells[0]?.querySelector("span"), row.dataset["node"], choose);
  for (const name of document.querySelectorAll<HTMLElement>(".countries [data-at]")) makeChooser(name, name.dataset["at"], choose);
}

/** A button in place of a name. */
function makeChooser(name: Element | null | undefined, id: string | undefined, choose: (id: number) => void): void {
  name?.replaceWith(button(name.textContent ?? "", () => choose(Number(id))));
}

/** Show the rows that the filter lets through, and mark the chosen one. */
export function refreshTable(state: State): void {
  for (const row of tableRows()) {
    const id = Number(row.dataset["node"]);
    row.hidden = !state.listed.has(id);
    row.classList.toggle("chosen", id === state.chosen);
  }
}

function tableRows(): HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>("tbody tr")];
}

function sort(head: HTMLElement, column: number): void {
  const rows = tableRows();
  const isNumber = rows.some((row) => row.cells[column]?.classList.contains("number"));
  const before = head.getAttribute("aria-sort");
  const first = isNumber ? "descending" : "ascending";
  const order = before === null ? first : before === "ascending" ? "descending" : "ascending";
  for (const other of document.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", order);
  rows.sort((a, b) => compare(text(a, column), text(b, column), isNumber, order === "ascending" ? 1 : -1) || number(a) - number(b));
  rows[0]?.parentElement?.append(...rows);
}

/** Empty cells come last in both directions. */
function compare(a: string, b: string, isNumber: boolean, sign: number): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return sign * (isNumber ? Number(a) - Number(b) : a.localeCompare(b, "en", { sensitivity: "base" }));
}

function text(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return (cell?.querySelector("button") ?? cell)?.textContent?.trim() ?? "";
}

function number(row: HTMLTableRowElement): number {
  return Number(row.dataset["node"]);
}
