/** Texts that are copied to be pasted elsewhere. */

import { announce, byId } from "../dom";

/** Let each button copy the text that it stands below. */
export function setUpCopying(): void {
  for (const made of document.querySelectorAll<HTMLButtonElement>("button.copy")) {
    made.addEventListener("click", () => void copy(byId(made.dataset["from"] ?? "").textContent ?? "", made));
  }
}

/** Put a text on the clipboard, and say so on the button for a moment. */
export async function copy(text: string, by: HTMLButtonElement): Promise<void> {
  const done = await put(text);
  const said = done ? "Copied" : "Not allowed to copy";
  announce(said);
  const before = by.dataset["text"] ?? by.textContent ?? "";
  by.dataset["text"] = before;
  by.textContent = said;
  setTimeout(() => (by.textContent = before), 1500);
}

async function put(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return putByHand(text); // a page that was opened as a file may not use the clipboard itself
  }
}

function putByHand(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  const open = document.querySelector("dialog[open]") ?? document.body;
  const focused = document.activeElement;
  open.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
