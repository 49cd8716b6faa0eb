/** The filter controls. */

import { byId, maybeById } from "./dom";
import { readYear, setUpYear, tellYear } from "./year";
import type { Filter } from "./within";

/** What the controls say now. */
export function readFilter(): Filter {
  const from = maybeById<HTMLInputElement>("from");
  const to = maybeById<HTMLInputElement>("to");
  const weight = maybeById<HTMLInputElement>("weight");
  const kinds = document.querySelectorAll<HTMLInputElement>("input[name=kind]:checked");
  const [first, last] = [year(from), year(to)].sort((a, b) => a - b) as [number, number];
  const until = readYear();
  return {
    from: first,
    to: Math.min(last, until ?? last),
    allYears: until === null && first <= Number(from?.min ?? first) && last >= Number(to?.max ?? last),
    year: until,
    weight: Number(weight?.value ?? 1),
    kinds: new Set([...kinds].map((box) => box.value)),
  };
}

/** Call back whenever a control changes, and when all are reset. */
export function setUpFilters(changed: () => void, reset: () => void): void {
  const form = byId<HTMLFormElement>("tools");
  const weight = maybeById<HTMLInputElement>("weight");
  const tell = (): void => {
    if (weight) byId("weight-value").textContent = weight.value;
    tellYear();
  };
  form.addEventListener("input", (event) => {
    if ((event.target as HTMLElement).id === "search") return;
    tell();
    changed();
  });
  setUpYear();
  form.addEventListener("submit", (event) => event.preventDefault());
  // The form puts its controls back after this event.
  form.addEventListener("reset", () =>
    setTimeout(() => {
      tell();
      reset();
    }),
  );
}

/** A year as typed; while it is unfinished, the one that the control began with. */
function year(control: HTMLInputElement | null): number {
  if (!control) return 0;
  return control.validity.valid ? control.valueAsNumber : Number(control.defaultValue);
}
