/** The engine: Oxigraph in a worker of its own, which answers one question after the other until it is ended. */

import bytes from "oxigraph/web_bg.wasm";
import { defaultGraph, initSync, type Literal, literal, namedNode, parse, Store, type Term as OxTerm } from "oxigraph/web.js";
import { explained, limit, oneLine } from "./faults";
import { withMemoryLimit } from "./memory";
import type { Failed, Loaded, Reply, Request, Term, Value } from "./protocol";
import { patternStart } from "./tokens";

const MEMORY = 1 << 30;
const ANSWER = 64 << 20;
const XSD = "http://www.w3.org/2001/XMLSchema#";
const NAMES = ["https://schema.org/name", "https://schema.org/alternateName"];
const APART = /[#/]graph-(?!provenance$)[a-z]+$/;
const FORMATS: Record<string, string> = { nt: "application/n-triples", trig: "application/trig" };
const TURTLE = "text/turtle";

class Unanswerable extends Error {}

class Engine {
  private readonly memory: WebAssembly.Memory;
  private readonly store: Store;
  private readonly whole: OxTerm[];

  constructor(data: Loaded) {
    this.memory = initSync({ module: withMemoryLimit(bytes, MEMORY) }).memory;
    this.store = new Store();
    for (const [name, text] of Object.entries(data)) {
      this.store.load(text, { format: FORMATS[name.split(".").at(-1) ?? ""] ?? TURTLE, no_transaction: true });
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
    const isGraph = request.form === "construct" || request.form === "describe";
    const values = this.values(request.values);
    const at = patternStart(request.query);
    const query = request.query.slice(0, at) + values + request.query.slice(at);
    try {
      const text = this.store.query(query, { results_format: isGraph ? TURTLE : "json", default_graph: this.whole }) as string;
      if (text.length > ANSWER) throw new Unanswerable(limit(`answer limit of ${ANSWER >> 20} MB`));
      return { kind: "answered", text, triples: isGraph ? triples(text) : [], milliseconds: performance.now() - began };
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
    return value.kind === "string" ? literal(value.text) : literal(value.text, iri(value.field, XSD + value.kind));
  }

  /** What an IRI, a printed name or a local name means in this data. */
  private entity({ field, text }: Value): OxTerm {
    if (/^https?:\/\//.test(text)) return iri(field, text);
    let found = different(NAMES.flatMap((name) => this.subjects(namedNode(name), literal(text))));
    if (!found.length) found = different(this.subjects()).filter((node) => node.value.split(/[#/]/).at(-1) === text);
    const [node] = found;
    if (node && found.length === 1) return node;
    const problem = node ? `${found.length} things` : "nothing";
    throw new Unanswerable(`${field}: ${problem} in the data goes by the name '${text}'; give its full IRI`);
  }

  private subjects(predicate?: OxTerm, object?: OxTerm): OxTerm[] {
    return this.store.match(null, predicate ?? null, object ?? null).map((quad) => quad.subject);
  }

  /** What went wrong. Where memory or the stack was used up, the engine has no words of its own left. */
  private failure(error: unknown, query: string, values: string): Failed {
    const said = error instanceof Error ? error.message : String(error);
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
      const isFull = this.memory.buffer.byteLength > 0.9 * MEMORY;
      const message = isFull ? limit(`memory limit of ${MEMORY >> 20} MB`) : `the engine broke down: ${oneLine(said)}`;
      return { kind: "failed", message, isBroken: true };
    }
    return { kind: "failed", isBroken: false, ...explained(said, query, values) };
  }
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
  if (term.language) return { type: "literal", value: term.value, "xml:lang": term.language };
  const datatype = term.datatype.value;
  return { type: "literal", value: term.value, ...(datatype === `${XSD}string` ? {} : { datatype }) };
}

let engine: Engine | undefined;

/** What comes first is the data, all that follows are questions. */
function reply(message: Loaded | Request): Reply {
  try {
    if (engine) return engine.answer(message as Request);
    engine = new Engine(message as Loaded);
    return { kind: "ready" };
  } catch (error) {
    return { kind: "failed", message: oneLine(error instanceof Error ? error.message : String(error)), isBroken: !engine };
  }
}

self.addEventListener("message", (event: MessageEvent<Loaded | Request>) => self.postMessage(reply(event.data)));
