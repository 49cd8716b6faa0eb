/** The engine: Oxigraph in a worker of its own, which answers one question after the other until it is ended. */

import bytes from "oxigraph/web_bg.wasm";
import { defaultGraph, initSync, literal, type Literal, namedNode, parse, Store, type Term as OxTerm } from "oxigraph/web.js";
import { withMemoryLimit } from "./memory";
import type { Facts, Failed, Reply, Request, Term, Value } from "./protocol";
import { patternStart, place } from "./tokens";

const MEMORY = 1 << 30;
const ANSWER = 64 << 20;
const SCHEMA = "https://schema.org/";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const APART = /[#/]graph-(?!provenance$)[a-z]+$/;
const SYNTAX = /^error at (\d+):(\d+):\s*/;
const TURTLE = "text/turtle";

class Unanswerable extends Error {}

/** Begin with the data; every question is answered with what was loaded then. */
class Engine {
  private readonly memory: WebAssembly.Memory;
  private readonly store: Store;
  private readonly whole: OxTerm[];

  constructor(data: Facts) {
    this.memory = initSync({ module: withMemoryLimit(bytes, MEMORY) }).memory;
    this.store = new Store();
    this.store.load(data.facts, { format: "application/n-triples", no_transaction: true });
    for (const text of [data.provenance, data.authorities]) {
      if (text) this.store.load(text, { format: "application/trig", no_transaction: true });
    }
    this.whole = this.graphsAsOne();
  }

  /** Every graph but those of inferences, which stand among the facts already, and of authorities, which are no facts. */
  private graphsAsOne(): OxTerm[] {
    const found = this.store.query("SELECT DISTINCT ?graph { GRAPH ?graph {} }") as Map<string, OxTerm>[];
    const named = found.flatMap((row) => row.get("graph") ?? []);
    return [defaultGraph(), ...named.filter((graph) => !APART.test(graph.value))];
  }

  answer(request: Request): Reply {
    const began = performance.now();
    const values = this.values(request.values);
    try {
      const isGraph = request.form === "construct" || request.form === "describe";
      const query = values ? inserted(request.query, values) : request.query;
      const text = this.store.query(query, { results_format: isGraph ? TURTLE : "json", default_graph: this.whole }) as string;
      const milliseconds = performance.now() - began;
      if (text.length > ANSWER) throw new Unanswerable(limit(`answer limit of ${ANSWER >> 20} MB`));
      return { kind: "answered", text, triples: isGraph ? triples(text) : [], milliseconds };
    } catch (error) {
      return this.failure(error, request.query, values);
    }
  }

  /** A block that binds variables to terms in SPARQL syntax, or nothing. */
  private values(given: Value[]): string {
    if (!given.length) return "";
    const terms = given.map((value) => this.term(value).toString());
    return ` VALUES (${given.map((value) => `?${value.variable}`).join(" ")}) { (${terms.join(" ")}) } `;
  }

  private term(value: Value): OxTerm {
    if (value.kind === "iri") return this.entity(value);
    return value.kind === "string" ? literal(value.text) : literal(value.text, namedNode(XSD + value.kind));
  }

  /** What an IRI, a printed name or a local name means in this data. */
  private entity({ field, text }: Value): OxTerm {
    if (/^https?:\/\//.test(text)) return iri(field, text);
    const names = [`${SCHEMA}name`, `${SCHEMA}alternateName`].map(namedNode);
    let found = different(names.flatMap((name) => this.store.match(null, name, literal(text))).map((quad) => quad.subject));
    if (!found.length) {
      const all = different(this.store.match().map((quad) => quad.subject));
      found = all.filter((node) => node.value.split(/[#/]/).at(-1) === text);
    }
    const [node] = found;
    if (node && found.length === 1) return node;
    const problem = node ? `${found.length} things` : "nothing";
    throw new Unanswerable(`${field}: ${problem} in the data goes by the name '${text}'; give its full IRI`);
  }

  private failure(error: unknown, query: string, values: string): Failed {
    if (error instanceof Unanswerable) return { kind: "failed", message: error.message };
    const said = error instanceof Error ? error.message : String(error);
    // Where memory could not grow, or the stack was used up, the engine has no words left and cannot be asked again.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
      const full = this.memory.buffer.byteLength > 0.9 * MEMORY;
      return { kind: "failed", message: full ? limit(`memory limit of ${MEMORY >> 20} MB`) : `the engine broke down (${said})` };
    }
    const at = SYNTAX.exec(said);
    if (!at) return { kind: "failed", message: oneLine(said) };
    return { kind: "failed", message: expected(said.slice(at[0].length)), ...asTyped(query, values, Number(at[1]), Number(at[2])) };
  }
}

function inserted(query: string, values: string): string {
  const at = patternStart(query);
  return query.slice(0, at) + values + query.slice(at);
}

/** Where a place behind the values that were put in is in the query as it was typed. */
function asTyped(query: string, values: string, line: number, column: number): { line: number; column: number } {
  const put = place(query, patternStart(query));
  const behind = values !== "" && line === put.line && column > put.column;
  return { line, column: behind ? Math.max(put.column, column - Array.from(values).length) : column };
}

/** What the parser would have liked instead, without the classes of characters that it lists beside it. */
function expected(said: string): string {
  const listed = oneLine(said).replace(/^expected (?:one of )?/, "");
  const parts = listed.split(/, (?![^[]*\])/).filter((part) => !part.startsWith("["));
  const reasons = parts.filter((part) => /^[A-Z][a-z].* /.test(part));
  if (reasons.length) return reasons.join(", ");
  return parts.length ? `expected ${parts.length > 1 ? "one of " : ""}${parts.join(", ")}` : "the query breaks off or goes on wrongly here";
}

function limit(reached: string): string {
  return `the question was ended at its ${reached}; ask for less, or add a LIMIT`;
}

function oneLine(text: string): string {
  return text.split(/\s+/).join(" ").trim().slice(0, 300);
}

function iri(field: string, text: string): OxTerm {
  try {
    return namedNode(text);
  } catch {
    throw new Unanswerable(`${field}: '${text}' is no valid IRI`);
  }
}

function different(nodes: OxTerm[]): OxTerm[] {
  return [...new Map(nodes.filter((node) => node.termType === "NamedNode").map((node) => [node.value, node])).values()];
}

function triples(turtle: string): Term[][] {
  return parse(turtle, { format: TURTLE }).map(({ subject, predicate, object }) => [subject, predicate, object].map(plain));
}

/** A term as the SPARQL results in JSON have it. */
function plain(term: OxTerm | Literal): Term {
  if (!("datatype" in term)) return { type: term.termType === "BlankNode" ? "bnode" : "uri", value: term.value };
  const made: Term = { type: "literal", value: term.value };
  if (term.language) made["xml:lang"] = term.language;
  else if (term.datatype.value !== `${XSD}string`) made.datatype = term.datatype.value;
  return made;
}

let engine: Engine | undefined;

function reply(message: Facts | Request): Reply {
  const began = performance.now();
  try {
    if (engine) return engine.answer(message as Request);
    engine = new Engine(message as Facts);
    return { kind: "ready", milliseconds: performance.now() - began };
  } catch (error) {
    return { kind: "failed", message: oneLine(error instanceof Error ? error.message : String(error)) };
  }
}

self.addEventListener("message", (event: MessageEvent<Facts | Request>) => self.postMessage(reply(event.data)));
