/** What the engine says when it does not understand a query, in words for those who wrote it. */

import { patternStart, place, type Place, tokens } from "./tokens";

const SYNTAX = /^error at (\d+):(\d+):\s*/;
const LONGEST = 300;
const MOST_WANTED = 6;
// What the parser would take nearly everywhere, but is refused or no part of the standard.
const UNHELPFUL = new Set(["SERVICE", "LATERAL"]);

/** A message and, of an error of syntax, its place in the query as it was typed, before values were put in. */
export function explained(said: string, query: string, values: string): { message: string } & Partial<Place> {
  const at = SYNTAX.exec(said);
  if (!at) return { message: oneLine(said) };
  return { message: wanted(said.slice(at[0].length)), ...asTyped(query, values, Number(at[1]), Number(at[2])) };
}

function asTyped(query: string, values: string, line: number, column: number): Place {
  const put = place(query, patternStart(query));
  const isBehind = values !== "" && line === put.line && column > put.column;
  return { line, column: isBehind ? Math.max(put.column, column - Array.from(values).length) : column };
}

/** What the parser would have liked instead, without the classes of characters that it lists beside it. */
function wanted(said: string): string {
  const parts = oneLine(said)
    .replace(/^expected (?:one of )?/, "")
    .split(/, (?![^[]*\])/)
    .filter((part) => part && !part.startsWith("[") && !UNHELPFUL.has(part));
  const reasons = parts.filter((part) => /^[A-Z][a-z]/.test(part) || part.startsWith("IRI "));
  if (reasons.length) return reasons.join(", ");
  if (!parts.length || parts.length > MOST_WANTED) return "the query breaks off or goes on wrongly";
  return `expected ${parts.length > 1 ? "one of " : ""}${parts.join(", ")}`;
}

/** The first name whose prefix the query does not declare, with what to declare; the parser itself has no word for it. */
export function undeclared(query: string, prefixes: Record<string, string>): { message: string; place: Place } | undefined {
  const declared = new Set<string>();
  let isDeclaration = false;
  for (const { kind, text, offset } of tokens(query)) {
    const prefix = text.split(":")[0] ?? "";
    if (isDeclaration) declared.add(prefix);
    else if (kind === "name" && !declared.has(prefix)) {
      const namespace = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : "…";
      return { message: `the prefix ${prefix}: is not declared; begin with PREFIX ${prefix}: <${namespace}>`, place: place(query, offset) };
    }
    isDeclaration = kind === "word" && text.toLowerCase() === "prefix";
  }
  return undefined;
}

/** That a limit was reached, as the command line says it. */
export function limit(reached: string): string {
  return `the question was ended at its ${reached}; ask for less, or add a LIMIT`;
}

/** A text without line breaks, cut where nobody would read on. */
export function oneLine(text: string): string {
  return text.trim().split(/\s+/).join(" ").slice(0, LONGEST);
}
