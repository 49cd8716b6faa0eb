/** Light and dark, and the colours of the drawing in each. */

import { byId } from "./dom";

export interface Colours {
  canvas: string;
  ink: string;
  muted: string;
  accent: string;
  tie: string;
  line: string;
  owner: string;
  groups: string[];
  kinds: Record<string, string>;
}

const GROUPS = 9;
const KINDS = ["succession", "overlap", "part_of", "joint", "shared"];
const darkness = window.matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark now. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen ? chosen === "dark" : darkness.matches;
}

/** The colours of the style sheet as they are now. */
export function colours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    canvas: read("canvas"),
    ink: read("ink"),
    muted: read("muted"),
    accent: read("accent"),
    tie: read("tie"),
    line: read("line"),
    owner: read("owner"),
    groups: Array.from({ length: GROUPS }, (_, number) => read(`g${number}`)),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, read(kind)])),
  };
}

/** Let the reader choose; until then the system does. */
export function setUpTheme(changed: () => void): void {
  const toggle = byId<HTMLButtonElement>("theme");
  // The button offers what is not shown now.
  const offer = (): void => {
    toggle.textContent = isDark() ? "Light" : "Dark";
    toggle.title = isDark() ? "Show light colours" : "Show dark colours";
  };
  const show = (): void => {
    offer();
    changed();
  };
  toggle.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset["theme"] = theme;
    remember(theme);
    show();
  });
  darkness.addEventListener("change", show);
  offer();
}

/** A colour of the form #rrggbb with an opacity. */
export function faded(colour: string, opacity: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${red},${green},${blue},${opacity})`;
}

/** Keep the choice for the other pages, where the browser lets a page keep anything. */
function remember(theme: string): void {
  try {
    localStorage.setItem("cvgraph-theme", theme);
  } catch {
    // The choice holds for this page.
  }
}
