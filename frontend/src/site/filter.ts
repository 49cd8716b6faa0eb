/** The publications that the reader wants to see: by words, by kind, by year. */

import { byId } from "../dom";

interface Entry {
  element: HTMLElement;
  words: string;
  kind: string;
  year: string;
}

/** Set up the controls above the list; what comes back tells which works are shown. */
export function setUpFilter(): { shown: () => string[] } {
  const form = byId<HTMLFormElement>("filter");
  const find = byId<HTMLInputElement>("find");
  const years = [...document.querySelectorAll<HTMLAnchorElement>(".chart a")];
  const entries = [...document.querySelectorAll<HTMLElement>(".year .work")].map(read);
  let visible = entries;
  let year = "";

  const apply = (): void => {
    const wanted = fold(find.value).split(/\s+/).filter(Boolean);
    const boxes = [...form.querySelectorAll<HTMLInputElement>("input[name=kind]")];
    const kinds = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    visible = entries.filter(
      (entry) =>
        (!boxes.length || kinds.has(entry.kind)) &&
        (!year || entry.year === year) &&
        wanted.every((word) => entry.words.includes(word)),
    );
    show(entries, new Set(visible));
    byId("all").hidden = visible.length === entries.length;
    for (const link of years) link.setAttribute("aria-pressed", String(link.dataset["year"] === year));
  };

  for (const link of years) {
    link.setAttribute("role", "button"); // it filters instead of leading there
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const chosen = link.dataset["year"] ?? "";
      year = year === chosen ? "" : chosen;
      apply();
    });
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      link.click();
    });
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    year = "";
    setTimeout(apply); // the form puts its controls back after this event
  });
  apply();
  return { shown: () => visible.map((entry) => entry.element.id) };
}

function read(element: HTMLElement): Entry {
  const { kind = "", year = "" } = element.dataset;
  return { element, kind, year, words: fold(`${element.textContent ?? ""} ${year}`) };
}

/** Show some of the works, hide years without any, and say how many there are. */
function show(entries: readonly Entry[], visible: ReadonlySet<Entry>): void {
  for (const entry of entries) entry.element.hidden = !visible.has(entry);
  for (const group of document.querySelectorAll<HTMLElement>(".year")) {
    group.hidden = !group.querySelector(".work:not([hidden])");
  }
  byId("none").hidden = visible.size > 0;
  byId("shown").textContent =
    visible.size === entries.length ? `${entries.length} shown` : `${visible.size} of ${entries.length} shown`;
}

/** Letters without case and accents, so that "Soren" finds "Sören". */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
