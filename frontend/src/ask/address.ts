/** The question in the page's address, behind the hash: what is shared, and what back and forward lead to. */

/** A shipped question by its name, or a query by its text, with the values of parameters. */
export interface Asked {
  question: string | null;
  query: string | null;
  values: ReadonlyMap<string, string>;
}

const OWN = ["question", "query"] as const;

/** What the address asks, or null. */
export function readAddress(): Asked | null {
  const parts = new URLSearchParams(location.hash.slice(1));
  const [question, query] = OWN.map((name) => parts.get(name)) as [string | null, string | null];
  if (question === null && query === null) return null;
  const values = new Map([...parts].filter(([name, text]) => !OWN.includes(name as "query") && text));
  return { question, query, values };
}

/** The address of what is asked. */
export function addressOf(asked: Asked): string {
  const parts = new URLSearchParams();
  for (const name of OWN) if (asked[name] !== null) parts.set(name, asked[name]);
  for (const [name, text] of asked.values) if (text && !OWN.includes(name as "query")) parts.set(name, text);
  return `#${parts}`;
}

/** Make an address the page's, as one step back, without opening it. */
export function writeAddress(address: string): void {
  if (location.hash !== address) history.pushState(null, "", address);
}
