/**
 * The words of a SPARQL query, told apart from its strings, names and comments, and what is not let through.
 *
 * Does what `sparql_tokens.py` does at the command line, so that both let through and refuse the same.
 */

import type { Form } from "./protocol";

export interface Place {
  line: number;
  column: number;
}

/** What keeps a query from being asked, where known with its place in the query. */
export class Refusal extends Error {
  constructor(message: string, readonly place?: Place) {
    super(message);
  }
}

interface Token {
  kind: string;
  text: string;
  offset: number;
}

const MAX_CHARACTERS = 200_000;
const MAX_DEPTH = 100;
const UPDATES = new Set(["insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with"]);
const FORMS: ReadonlySet<string> = new Set<Form>(["select", "ask", "construct", "describe"]);
const ESCAPE = /\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g;
const LETTER = String.raw`[\p{L}\p{Nl}\p{No}]`;
const WORD = String.raw`[\p{L}\p{N}_]`;
const TOKEN = new RegExp(
  [
    String.raw`(?<blank>\s+|#[^\r\n]*)`,
    String.raw`(?<iri><[^\x00-\x20<>"{}|^\x60\\]*>)`,
    String.raw`(?<string>"{3}(?:(?:"{1,2})?(?:[^"\\]|\\.))*"{3}|'{3}(?:(?:'{1,2})?(?:[^'\\]|\\.))*'{3}` +
      String.raw`|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')`,
    String.raw`(?<variable>[?$]${WORD}+)`,
    String.raw`(?<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)`,
    String.raw`(?<name>(?:${LETTER}[\p{L}\p{N}_.\-]*)?:(?:[\p{L}\p{N}_.\-:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=\/?#@%])*)`,
    String.raw`(?<word>${LETTER}${WORD}*)`,
    String.raw`(?<other>.)`,
  ].join("|"),
  "gsu",
);

/** The query with its codepoint escapes decoded, as the standard has it before parsing. */
export function decoded(query: string): string {
  return query.replace(ESCAPE, (whole, short?: string, long?: string) => {
    const code = parseInt(short ?? long ?? "", 16);
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** The tokens of a query, blanks and comments left out. */
export function* tokens(query: string): Generator<Token> {
  for (const match of query.matchAll(TOKEN)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? ["other"];
    if (kind !== "blank") yield { kind, text: match[0], offset: match.index };
  }
}

/** Line and column of an offset, both from 1, in characters. */
export function place(query: string, offset: number): Place {
  const before = query.slice(0, offset).split("\n");
  return { line: before.length, column: Array.from(before.at(-1) ?? "").length + 1 };
}

/** What a query that only reads what is loaded asks for; throws a Refusal for every other. */
export function checked(query: string): Form {
  if (query.length > MAX_CHARACTERS) {
    throw new Refusal(`the query is too long (${query.length} characters, at most ${MAX_CHARACTERS})`);
  }
  let depth = 0;
  let form: Form | undefined;
  for (const token of tokens(query)) {
    const here = (): Place => place(query, token.offset);
    if (token.kind === "other") {
      depth += Number("{([".includes(token.text)) - Number("})]".includes(token.text));
      if (depth > MAX_DEPTH) throw new Refusal(`the query is nested too deep, more than ${MAX_DEPTH} brackets within each other`, here());
    } else if (token.kind === "word") {
      const word = token.text.toLowerCase();
      refuse(word, form !== undefined, here);
      if (form === undefined && FORMS.has(word)) form = word as Form;
    }
  }
  if (!form) throw new Refusal("there is no question in this; begin with SELECT, ASK, CONSTRUCT or DESCRIBE", { line: 1, column: 1 });
  return form;
}

/** Refuse what reaches out or changes data. */
function refuse(word: string, began: boolean, here: () => Place): void {
  if (word === "service") throw new Refusal("SERVICE is refused, a question only reads what is loaded", here());
  if (word === "from") throw new Refusal("FROM names a graph that is not loaded; use GRAPH", here());
  if (!began && UPDATES.has(word)) {
    throw new Refusal(`${word.toUpperCase()} is an update, but the data is read-only; ask with SELECT or ASK`, here());
  }
}

/** Where the outermost pattern begins: behind the first brace, or behind that of WHERE where there is a template. */
export function patternStart(query: string): number {
  let [depth, first, where] = [0, query.length, false];
  for (const token of tokens(query)) {
    if (token.kind === "word" && depth === 0 && token.text.toLowerCase() === "where") where = true;
    else if (token.kind === "other" && token.text === "{") {
      if (depth === 0 && (where || first === query.length)) first = token.offset + 1;
      if (where) break;
      depth += 1;
    } else if (token.kind === "other" && token.text === "}") depth -= 1;
  }
  return first;
}
