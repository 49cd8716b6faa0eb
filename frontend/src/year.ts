/** The slider that shows the network as it was up to a year, and plays it through all of them. */

import { byId, maybeById } from "./dom";

/** How long a year stays, in milliseconds: less where there are many. */
const LONGEST = 1200;
const SHORTEST = 500;
const WHOLE = 24_000;

let timer: number | undefined;

/** The year up to which the network is to be shown; null while all of it is. */
export function readYear(): number | null {
  const slider = maybeById<HTMLInputElement>("year");
  if (!slider || (timer === undefined && slider.value === slider.max)) return null;
  return slider.valueAsNumber;
}

/** Say which year it is, beside the slider and behind the picture. */
export function tellYear(): void {
  const slider = maybeById<HTMLInputElement>("year");
  if (!slider) return;
  const year = readYear();
  const text = year === null ? "all years" : `until ${year}`;
  byId("year-value").textContent = text;
  slider.setAttribute("aria-valuetext", text);
  byId("now").textContent = year === null ? "" : String(year);
}

/** Let the button play the years; whoever moves the slider or resets takes over. */
export function setUpYear(): void {
  const slider = maybeById<HTMLInputElement>("year");
  if (!slider) return;
  const play = byId<HTMLButtonElement>("play");
  const show = (): boolean => slider.dispatchEvent(new Event("input", { bubbles: true }));
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    play.textContent = "Play";
  };
  const next = (): void => {
    if (slider.valueAsNumber >= lastYear(slider)) stop();
    else slider.stepUp();
    show();
  };
  play.addEventListener("click", () => {
    if (timer !== undefined) return stop();
    if (slider.valueAsNumber >= lastYear(slider)) slider.value = byId<HTMLInputElement>("from").value;
    play.textContent = "Pause";
    timer = window.setInterval(next, pace(Number(slider.max) - Number(slider.min)));
    show();
  });
  slider.addEventListener("input", (event) => {
    if (event.isTrusted) stop();
  });
  slider.form?.addEventListener("reset", stop);
}

/** Nothing comes after the last year that the filter lets through. */
function lastYear(slider: HTMLInputElement): number {
  return Math.min(Number(slider.max), byId<HTMLInputElement>("to").valueAsNumber || Infinity);
}

function pace(years: number): number {
  return Math.max(SHORTEST, Math.min(LONGEST, WHOLE / (years || 1)));
}
