/** What a reader can choose from within the panel. */

import { button } from "./dom";

export interface Choices {
  choose: (id: number) => void;
  chooseTie: (a: number, b: number) => void;
  /** Open a group that is closed, and close one that is open. */
  toggle: (group: number) => void;
  clear: () => void;
}

/** The button that closes the panel. */
export function closing(choices: Choices): HTMLButtonElement {
  const close = button("×", choices.clear);
  close.setAttribute("aria-label", "Close the details");
  return close;
}
