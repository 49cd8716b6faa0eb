/** What the page and the engine in its worker say to each other. */

/** File -> text of what the command line loads of a build, in its order. */
export type Loaded = Record<string, string>;

/** A value for a variable; `kind` is `iri`, `string` or an XML Schema datatype, `field` what the value was typed into. */
export interface Value {
  field: string;
  variable: string;
  kind: string;
  text: string;
}

export type Form = "select" | "ask" | "construct" | "describe";

export interface Request {
  query: string;
  form: Form;
  values: Value[];
}

/** A term as the SPARQL results in JSON have it. */
export interface Term {
  type: "uri" | "bnode" | "literal";
  value: string;
  datatype?: string;
  "xml:lang"?: string;
}

export interface Ready {
  kind: "ready";
}

export interface Answered {
  kind: "answered";
  /** SPARQL results in JSON, or Turtle. */
  text: string;
  /** What the Turtle says. */
  triples: Term[][];
  milliseconds: number;
}

export interface Failed {
  kind: "failed";
  message: string;
  /** Whether the engine cannot be asked again. */
  isBroken: boolean;
  line?: number;
  column?: number;
}

export type Reply = Ready | Answered | Failed;
