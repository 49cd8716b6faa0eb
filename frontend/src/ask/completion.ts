/** What the editor offers while one types: variables of the query, prefixes, and the classes and properties of this graph. */

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import type { PageData, Word } from "./data";
import { tokens } from "./tokens";

const VARIABLE = /[?$][\p{L}\p{N}_]*/u;
const NAME = /[\p{L}\p{N}_-]*:?[\p{L}\p{N}_-]*/u;
const DECLARED = /\bprefix\s+([\p{L}\p{N}_.-]*):\s*<([^>\s]*)>/giu;
const WORDS =
  "SELECT DISTINCT WHERE OPTIONAL FILTER UNION GRAPH BIND VALUES MINUS EXISTS NOT EXISTS ORDER BY GROUP BY HAVING LIMIT OFFSET ASC DESC " +
  "CONSTRUCT DESCRIBE ASK PREFIX AS COUNT SUM MIN MAX AVG GROUP_CONCAT SAMPLE STR LANG DATATYPE BOUND COALESCE IF REGEX CONTAINS " +
  "STRSTARTS STRENDS SUBSTR REPLACE CONCAT LCASE UCASE YEAR MONTH";
const KEYWORDS = [...new Set(WORDS.split(" "))].map((label) => ({ label, type: "keyword", boost: -1 }));

/** What offers completions, from the words of this graph. */
export function completions(data: PageData): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    if (isInside(context)) return null;
    const variable = context.matchBefore(VARIABLE);
    if (variable) return { from: variable.from, options: variables(context, variable.text), validFor: VARIABLE };
    const name = context.matchBefore(NAME);
    if (!name || (!name.text && !context.explicit)) return null;
    return { from: name.from, options: [...names(data, declared(context)), ...KEYWORDS], validFor: new RegExp(`^${NAME.source}$`, "u") };
  };
}

/** Whether the cursor is in a string, a comment or an IRI. */
function isInside(context: CompletionContext): boolean {
  const { text } = context.state.doc.lineAt(context.pos);
  const column = context.pos - context.state.doc.lineAt(context.pos).from;
  const before = text.slice(0, column);
  const quotes = /^(?:[^"'#<]|<[^>\s]*>|<(?=\s|=)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*$/;
  return !quotes.test(before);
}

function variables(context: CompletionContext, typed: string): Completion[] {
  const found = [...tokens(context.state.doc.toString())].filter((token) => token.kind === "variable").map((token) => token.text);
  return [...new Set(found)].filter((text) => text !== typed).map((label) => ({ label, type: "variable" }));
}

/** Namespace -> prefix, as the query declares them. */
function declared(context: CompletionContext): Map<string, string> {
  const found = context.state.doc.toString().matchAll(DECLARED);
  return new Map([...found].map(([, prefix = "", namespace = ""]) => [namespace, prefix]));
}

function names(data: PageData, known: ReadonlyMap<string, string>): Completion[] {
  const prefixes = Object.entries(data.prefixes).map(([prefix, namespace]) => ({
    label: `${known.get(namespace) ?? prefix}:`,
    type: "namespace",
    detail: namespace,
    apply: applied(prefix, namespace, "", known),
  }));
  return [...prefixes, ...data.words.map((word) => wordOf(word, data, known))];
}

function wordOf(word: Word, data: PageData, known: ReadonlyMap<string, string>): Completion {
  const [prefix = "", local = ""] = word.name.split(/:(.*)/s);
  const namespace = data.prefixes[prefix] ?? "";
  return {
    label: `${known.get(namespace) ?? prefix}:${local}`,
    type: word.kind,
    ...(word.label ? { detail: word.label } : {}),
    ...(word.comment ? { info: word.comment } : {}),
    apply: applied(prefix, namespace, local, known),
  };
}

/** Puts a name into the query, and the declaration of its prefix on top unless it is there. */
function applied(prefix: string, namespace: string, local: string, known: ReadonlyMap<string, string>) {
  return (view: EditorView, _: Completion, from: number, to: number): void => {
    const declaration = known.has(namespace) ? "" : `PREFIX ${prefix}: <${namespace}>\n`;
    const text = `${known.get(namespace) ?? prefix}:${local}`;
    const top = prologue(view.state.doc.toString());
    view.dispatch({
      changes: [...(declaration ? [{ from: top, insert: declaration }] : []), { from, to, insert: text }],
      selection: { anchor: from + declaration.length + text.length },
      userEvent: "input.complete",
    });
  };
}

/** Where a further declaration goes: behind the comments that open a query. */
function prologue(query: string): number {
  return /^(?:#[^\n]*\n)*/.exec(query)?.[0].length ?? 0;
}
