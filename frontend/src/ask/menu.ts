/** The shipped questions: as the page holds them, and as a menu that can be filtered. */

import { byId, element } from "../dom";
import { addressOf } from "./address";
import { type Question, read } from "./question";

/** Name -> question, of those that the page tells of. */
export function shipped(): Map<string, Question> {
  const found = document.querySelectorAll<HTMLElement>("#questions [data-question]");
  return new Map([...found].map((text) => [text.dataset["question"] ?? "", read(text.textContent ?? "")]));
}

/** Fill the menu with links that ask. */
export function setUpMenu(questions: ReadonlyMap<string, Question>): void {
  const entries = [...questions].map(([name, question]) => {
    const link = element("a", "", element("span", "summary", question.summary), element("code", "", name));
    link.href = addressOf({ question: name, query: null, values: new Map() });
    link.dataset["name"] = name;
    return { text: fold(`${name} ${question.text.split("\n").filter((line) => line.startsWith("#")).join(" ")}`), item: element("li", "", link) };
  });
  byId("menu").replaceChildren(...entries.map(({ item }) => item));
  const filter = byId<HTMLInputElement>("menu-filter");
  filter.addEventListener("input", () => {
    const words = fold(filter.value).split(/\s+/);
    for (const { text, item } of entries) item.hidden = !words.every((word) => text.includes(word));
    const shown = entries.filter(({ item }) => !item.hidden).length;
    byId("fitting").textContent = filter.value.trim() ? `${shown} of ${entries.length} questions` : "";
  });
}

/** Mark the question that stands in the editor. */
export function markInMenu(name: string | null): void {
  const menu = byId("menu");
  for (const link of menu.querySelectorAll("a")) {
    if (link.dataset["name"] !== name) {
      link.removeAttribute("aria-current");
    } else if (!link.hasAttribute("aria-current")) {
      link.setAttribute("aria-current", "true");
      reveal(menu, link);
    }
  }
}

/** Scroll the menu, and not the page, to an entry. */
function reveal(menu: HTMLElement, entry: HTMLElement): void {
  const [box, place] = [menu.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (place.top < box.top || place.bottom > box.bottom) menu.scrollTop += place.top - box.top - box.height / 3;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{Mark}/gu, "").toLowerCase().trim();
}
