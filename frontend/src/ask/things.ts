/** What stands behind an IRI or a name: the page that tells of it, what it is called, how to write it short. */

import type { Data } from "./data";
import type { Term } from "./protocol";

const LOCAL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u;

export class Things {
  private readonly byName = new Map<string, string | null>();

  constructor(private readonly data: Data, private readonly prefixes: Record<string, string>) {
    for (const [iri, name] of Object.entries(data.names)) this.byName.set(name, this.byName.has(name) ? null : iri);
  }

  /** The IRI that a term is or, being a text, is the name of, when nothing else goes by it. */
  iri(term: Term): string | undefined {
    if (term.type === "uri") return term.value;
    return (term.type === "literal" && this.byName.get(term.value)) || undefined;
  }

  /** Where the site tells of it. */
  home(iri: string): string | undefined {
    if (Object.hasOwn(this.data.homes, iri)) return this.data.homes[iri];
    // What has no page of its own stands on the researcher's.
    return iri.startsWith(this.data.base) ? `index.html#${iri.slice(this.data.base.length)}` : undefined;
  }

  /** What it is called. */
  name(iri: string): string {
    return Object.hasOwn(this.data.names, iri) ? (this.data.names[iri] ?? "") : this.short(iri);
  }

  /** Which kind of page tells of it: `people`, `works` and so on. */
  kind(iri: string): string {
    const [folder, file] = (Object.hasOwn(this.data.homes, iri) ? (this.data.homes[iri] ?? "") : "").split("/");
    return file ? (folder ?? "") : "";
  }

  /** The IRI with a prefix, where one fits. */
  short(iri: string): string {
    for (const [prefix, namespace] of Object.entries(this.prefixes)) {
      const local = iri.startsWith(namespace) ? iri.slice(namespace.length) : "";
      if (LOCAL.test(local)) return `${prefix}:${local}`;
    }
    return iri;
  }

  /** What can be typed to mean something, in order: names, or IRIs where a name means several things. */
  suggestions(): string[] {
    const texts = Object.entries(this.data.names).map(([iri, name]) => (this.byName.get(name) ? name : iri));
    return [...new Set(texts)].sort((a, b) => a.localeCompare(b, "en"));
  }
}
