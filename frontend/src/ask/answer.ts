/** An answer as rows, and as the files that can be saved: the same bytes as the command line gives. */

import type { Answered, Form, Term } from "./protocol";

export interface Table {
  columns: string[];
  rows: (Term | undefined)[][];
}

export interface Answer {
  form: Form;
  /** Yes or no, where that was asked. */
  truth: boolean | null;
  table: Table;
  /** SPARQL results in JSON, or Turtle. */
  text: string;
}

interface Results {
  head: { vars?: string[] };
  boolean?: boolean;
  results?: { bindings: Record<string, Term>[] };
}

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const UNPRINTABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** What the engine replied, understood. */
export function understood(form: Form, reply: Answered): Answer {
  if (form === "construct" || form === "describe") {
    const table = { columns: ["subject", "predicate", "object"], rows: reply.triples };
    return { form, truth: null, table, text: reply.text };
  }
  const found = JSON.parse(reply.text) as Results;
  const columns = found.head.vars ?? [];
  const rows = (found.results?.bindings ?? []).map((row) => columns.map((name) => row[name]));
  return { form, truth: found.boolean ?? null, table: { columns, rows }, text: reply.text };
}

/** Whether every cell of a column is a number, and there is one. */
export function isNumeric(table: Table, column: number): boolean {
  return table.rows.length > 0 && table.rows.every((row) => NUMBER.test(row[column]?.value ?? ""));
}

/** CSV that no spreadsheet executes (RFC 4180 with line feeds). */
export function asCsv(answer: Answer): string {
  if (answer.truth !== null) return `${answer.truth}\n`;
  const rows = answer.table.rows.map((row) => row.map((term) => guarded((term?.value ?? "").replace(UNPRINTABLE, "\ufffd"))));
  return [answer.table.columns, ...rows].map(line).join("");
}

/** A cell that no spreadsheet takes for a formula: an apostrophe before what begins like one, unless a number. */
function guarded(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

function line(cells: string[]): string {
  if (cells.length === 1 && cells[0] === "") return '""\n';
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}

/** SPARQL results in JSON, in ASCII and indented. */
export function asJson(answer: Answer): string {
  const text = JSON.stringify(JSON.parse(answer.text), null, 1);
  return `${text.replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
