/** What the page and the engine in its worker say to each other. */

/** What the command line loads of a build, as text. */
export interface Facts {
  facts: string;
  provenance: string;
  authorities?: string;
}

/** A value for a variable: `kind` is `iri`, `string` or the name of an XML Schema datatype; `field` is what it was typed into. */
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

export interface Answered {
  kind: "answered";
  /** SPARQL results in JSON, or Turtle. */
  text: string;
  triples: Term[][];
  milliseconds: number;
}

export interface Failed {
  kind: "failed";
  message: string;
  line?: number;
  column?: number;
}

export type Reply = { kind: "ready"; milliseconds: number } | Answered | Failed;
