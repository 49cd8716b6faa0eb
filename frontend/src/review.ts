/** The page of questions: what is chosen becomes text for the file of decisions. */

import { byId } from "./dom";
import { download } from "./download";
import { setUpTheme } from "./theme";

const FILE = "decisions.toml";
const text = byId<HTMLPreElement>("text");
const count = byId<HTMLOutputElement>("count");
const copy = byId<HTMLButtonElement>("copy");
const save = byId<HTMLButtonElement>("download");
const questions = byId<HTMLFormElement>("questions");

/** The entries of the chosen answers, each once, in the order of the questions. */
function entries(): string[] {
  const chosen = questions.querySelectorAll<HTMLInputElement>("input[data-toml]:checked");
  return [...new Set([...chosen].map((answer) => answer.dataset["toml"] ?? ""))];
}

function show(): void {
  const chosen = entries();
  text.textContent = chosen.join("\n");
  const none = chosen.length === 0;
  text.hidden = copy.disabled = save.disabled = none;
  count.textContent = none ? "Nothing is chosen yet." : `${chosen.length} chosen. Add this text to ${FILE} beside the CV, then build again.`;
  copy.textContent = "Copy";
}

/** Copy the text; where the browser forbids that, select it for the reader to copy. */
async function copied(): Promise<void> {
  getSelection()?.selectAllChildren(text);
  try {
    await navigator.clipboard.writeText(text.textContent ?? "");
    copy.textContent = "Copied";
  } catch {
    copy.textContent = document.execCommand("copy") ? "Copied" : "Selected: copy it now";
  }
}

questions.addEventListener("change", show);
questions.addEventListener("submit", (event) => event.preventDefault());
copy.addEventListener("click", () => void copied());
save.addEventListener("click", () => download(new Blob([text.textContent ?? ""], { type: "application/toml" }), FILE));
setUpTheme(() => undefined);
show();
