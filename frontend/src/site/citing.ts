/** Citations of the listed works, which are loaded when somebody first wants one. */

import { announce, button, byId, element } from "../dom";
import { copy } from "./copying";

interface Citation {
  bibtex: string;
  csl: object;
}

declare global {
  /** What ``assets/citations.js`` holds: the name of a work below the base -> its citation. */
  var cvgraphCitations: Record<string, Citation> | undefined;
}

type Form = "bibtex" | "csl";

/** Let the reader cite one work, or all that are shown. */
export function setUpCiting(assets: string, shown: () => string[]): void {
  document.addEventListener("click", (event) => {
    const pressed = (event.target as Element).closest?.("button.cite");
    if (pressed instanceof HTMLButtonElement) void open(assets, pressed);
  });
  for (const form of ["bibtex", "csl"] as const) {
    const all = byId<HTMLButtonElement>(form);
    all.addEventListener("click", () => {
      void loaded(assets).then((citations) => copy(together(citations, shown(), form), all), tell);
    });
  }
}

async function open(assets: string, pressed: HTMLButtonElement): Promise<void> {
  const work = pressed.closest("li")?.id ?? "";
  const citation = await loaded(assets).then((all) => all[work], tell);
  if (!citation) return;
  const texts = { bibtex: citation.bibtex, csl: JSON.stringify(citation.csl, null, 1) };
  const dialogue = element("dialog", "");
  const close = button("Close", () => dialogue.close());
  const copies = (["bibtex", "csl"] as const).map((form) => {
    const made = button(form === "bibtex" ? "Copy BibTeX" : "Copy CSL", () => void copy(texts[form], made));
    return made;
  });
  const title = element("h2", "", "Cite this work");
  title.id = "citation";
  dialogue.setAttribute("aria-labelledby", "citation");
  const shownText = element("pre", "", texts.bibtex);
  shownText.tabIndex = 0;
  dialogue.append(title, shownText, element("p", "does", ...copies, close));
  dialogue.addEventListener("close", () => dialogue.remove());
  dialogue.addEventListener("click", (event) => {
    if (event.target === dialogue) dialogue.close(); // beside it
  });
  document.body.append(dialogue);
  dialogue.showModal();
}

function together(citations: Record<string, Citation>, works: string[], form: Form): string {
  const wanted = works.map((work) => citations[work]).filter((each) => each !== undefined);
  return form === "bibtex"
    ? wanted.map((each) => each.bibtex).join("\n")
    : JSON.stringify(wanted.map((each) => each.csl), null, 1);
}

let loading: Promise<Record<string, Citation>> | undefined;

/** The citations; a script and not a request, as a page that was opened as a file may make none. */
function loaded(assets: string): Promise<Record<string, Citation>> {
  loading ??= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = new URL("citations.js", assets).href;
    script.addEventListener("load", () => done(globalThis.cvgraphCitations ?? {}));
    script.addEventListener("error", () => fail(new Error("The citations cannot be loaded")));
    document.head.append(script);
  });
  return loading;
}

function tell(error: Error): undefined {
  announce(error.message);
  return undefined;
}
