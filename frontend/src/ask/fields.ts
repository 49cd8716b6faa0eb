/** A field for each parameter of the question. */

import { byId, element } from "../dom";
import type { Parameter } from "./question";

const EXAMPLES: Record<string, string> = { iri: "a name, or an IRI", period: "2017, 2017-06 or 2017-06-15", integer: "a whole number" };

let shown: Parameter[] = [];

/** Show fields for these parameters; what was typed into one of the same name stays. */
export function showFields(parameters: Parameter[], suggest: () => void): void {
  if (JSON.stringify(parameters) === JSON.stringify(shown)) return;
  const before = fieldValues();
  shown = parameters;
  byId("fields").replaceChildren(...parameters.map((parameter) => field(parameter, suggest)));
  fillFields(before);
}

/** Name -> what was typed, where anything was. */
export function fieldValues(): Map<string, string> {
  const typed = shown.map(({ name }) => [name, byId<HTMLInputElement>(`field-${name}`).value.trim()] as const);
  return new Map(typed.filter(([, text]) => text));
}

/** Put in values; fields without one become empty. */
export function fillFields(values: ReadonlyMap<string, string>): void {
  for (const { name } of shown) byId<HTMLInputElement>(`field-${name}`).value = values.get(name) ?? "";
}

/** Offer texts in every field for things. */
export function offer(texts: string[]): void {
  byId("things").replaceChildren(
    ...texts.map((text) => {
      const option = element("option");
      option.value = text;
      return option;
    }),
  );
}

function field({ name, kind, meaning }: Parameter, suggest: () => void): HTMLElement {
  const label = element("label", "", name);
  const input = element("input");
  const hint = element("span", "lead", meaning);
  input.id = label.htmlFor = `field-${name}`;
  hint.id = `hint-${name}`;
  input.type = "text";
  input.placeholder = EXAMPLES[kind] ?? "";
  input.dir = "auto";
  input.setAttribute("aria-describedby", hint.id);
  if (kind === "integer") input.inputMode = "numeric";
  if (kind === "iri") {
    input.setAttribute("list", "things");
    input.addEventListener("focus", suggest);
  }
  return element("div", "field", label, input, hint);
}
