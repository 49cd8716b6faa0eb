/** Works and roles as the panel lists them. */

import type { Role, Work } from "./data";
import { element, ownAddress, safeAddress, words } from "./dom";

const MOST_AUTHORS = 12;
const MOST_ENTRIES = 200;

/** A list under its title; nothing for an empty list. */
export function entries(title: string, items: HTMLElement[]): HTMLElement[] {
  if (!items.length) return [];
  const more = items.length - MOST_ENTRIES;
  const shown = more > 0 ? [...items.slice(0, MOST_ENTRIES), element("li", "where", `and ${more} more`)] : items;
  return [element("div", "", words("h3", title), element("ul", "entries", ...shown))];
}

/** What somebody was at an organisation, and when. */
export function roleItem(role: Role): HTMLElement {
  const where = [role.when, role.person].filter(Boolean).join(" · ");
  return element("li", "", titled(role.title, ownAddress(role.page)), words("span", where, "where"));
}

/** A work; its title leads to its own page, or else to where it is published. */
export function workItem(work: Work | undefined): HTMLElement[] {
  if (!work) return [];
  const own = ownAddress(work.page);
  const where = [work.venue, work.year ?? ""].filter(Boolean).join(", ");
  const hidden = work.authors.length - MOST_AUTHORS;
  const authors = work.authors.slice(0, MOST_AUTHORS).join(", ") + (hidden > 0 ? ` and ${hidden} more` : "");
  const title = titled(work.title, own ?? safeAddress(work.url), own === undefined);
  return [element("li", "", title, words("span", where, "where"), words("span", authors, "who"))];
}

function titled(text: string, address: string | undefined, isElsewhere = false): HTMLElement {
  if (!address) return words("span", text, "title");
  const made = words("a", text, "title");
  made.href = address;
  if (isElsewhere) made.rel = "noopener noreferrer";
  return made;
}
