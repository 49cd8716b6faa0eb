/** What an answer links: things as nodes and the links between them, as far as a picture can hold them. */

import type { Answer } from "./answer";
import type { Term } from "./protocol";
import type { Things } from "./things";

export interface Node {
  iri: string;
  name: string;
  kind: string;
  home: string | undefined;
}

export interface Link {
  from: number;
  to: number;
  label: string;
}

export interface Links {
  nodes: Node[];
  links: Link[];
  /** How many things the answer links, drawn or not. */
  all: number;
}

/** How many nodes a picture holds. */
export const MOST = 150;

/** The links of an answer: its triples, or in each row of a table from the first thing to the others. */
export function linksOf(answer: Answer, things: Things): Links {
  const pairs = answer.form === "select" ? rowLinks(answer, things) : tripleLinks(answer, things);
  const numbers = new Map<string, number>();
  for (const { from, to } of pairs) for (const iri of [from, to]) if (!numbers.has(iri)) numbers.set(iri, numbers.size);
  const nodes = [...numbers.keys()].slice(0, MOST);
  const links = new Map<string, Link>();
  for (const pair of pairs) {
    const [from, to] = [numbers.get(pair.from) ?? MOST, numbers.get(pair.to) ?? MOST];
    if (from < MOST && to < MOST) links.set(`${from} ${to} ${pair.label}`, { from, to, label: pair.label });
  }
  return { nodes: nodes.map((iri) => nodeOf(iri, things)), links: [...links.values()], all: numbers.size };
}

interface Pair {
  from: string;
  to: string;
  label: string;
}

function rowLinks({ table }: Answer, things: Things): Pair[] {
  return table.rows.flatMap((row) => {
    const found = row.map((term) => (term ? things.iri(term) : undefined));
    const first = found.findIndex((iri) => iri !== undefined);
    const from = found[first];
    if (from === undefined) return [];
    return found.flatMap((to, column) => {
      if (column <= first || to === undefined || to === from) return [];
      return [{ from, to, label: table.columns[column] ?? "" }];
    });
  });
}

function tripleLinks({ table }: Answer, things: Things): Pair[] {
  const node = (term: Term | undefined): string | undefined =>
    term?.type === "uri" ? term.value : term?.type === "bnode" ? `_:${term.value}` : undefined;
  return table.rows.flatMap(([subject, predicate, object]) => {
    const [from, to] = [node(subject), node(object)];
    if (from === undefined || to === undefined || from === to) return [];
    return [{ from, to, label: things.short(predicate?.value ?? "") }];
  });
}

function nodeOf(iri: string, things: Things): Node {
  return { iri, name: things.name(iri), kind: things.kind(iri), home: things.home(iri) };
}
