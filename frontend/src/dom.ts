/** Elements of the page. Text only ever enters as text. */

type Child = Node | string;

/** The element that the template gives this id. */
export function byId<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found as E;
}

/** The element with this id, on pages that have one. */
export function maybeById<E extends HTMLElement>(id: string): E | null {
  return document.getElementById(id) as E | null;
}

/** A new element with a class and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = "",
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** An element whose text may run from right to left by itself. */
export function words<K extends keyof HTMLElementTagNameMap>(tag: K, text: string, className = ""): HTMLElementTagNameMap[K] {
  const made = element(tag, className, text);
  made.dir = "auto";
  return made;
}

/** A button that does something. */
export function button(text: string, act: () => void, className = ""): HTMLButtonElement {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** The address if a reader may safely follow it. */
export function safeAddress(address: string): string | undefined {
  try {
    return ["http:", "https:", "mailto:"].includes(new URL(address).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** The address of another page of this site, as Python wrote it. */
export function ownAddress(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const { protocol, host } = new URL(address, location.href);
  return protocol === location.protocol && host === location.host ? address : undefined;
}

/** Tell those who listen instead of looking. */
export function announce(text: string): void {
  byId("live").textContent = text;
}

/** A text that is cut at so many characters. */
export function cut(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("").trimEnd()}…`;
}
