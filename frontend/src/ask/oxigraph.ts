/** The part of Oxigraph that the engine uses; the package's own types name what is not there. */

declare module "oxigraph/web.js" {
  export interface Term {
    readonly termType: string;
    readonly value: string;
    toString(): string;
  }

  export interface Literal extends Term {
    readonly language: string;
    readonly datatype: Term;
  }

  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term | Literal;
  }

  export class Store {
    load(input: string, options: { format: string; no_transaction?: boolean }): void;
    match(subject?: Term | null, predicate?: Term | null, object?: Term | null): Quad[];
    query(query: string, options?: { results_format?: string; default_graph?: Term[] }): unknown;
  }

  export function initSync(module: { module: Uint8Array }): { memory: WebAssembly.Memory };
  export function namedNode(value: string): Term;
  export function literal(value: string, datatype?: Term): Term;
  export function defaultGraph(): Term;
  export function parse(input: string, options: { format: string }): Quad[];
}

declare module "oxigraph/web_bg.wasm" {
  const bytes: Uint8Array;
  export default bytes;
}
