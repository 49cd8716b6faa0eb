/** What every page of a site can do once its script runs; without it everything can still be read. */

import { maybeById } from "./dom";
import { setUpCiting } from "./site/citing";
import { setUpCopying } from "./site/copying";
import { setUpFilter } from "./site/filter";
import { setUpTheme } from "./theme";

// Where the scripts of the site are; known only while this one runs for the first time.
const assets = (document.currentScript as HTMLScriptElement | null)?.src ?? "";

function begin(): void {
  setUpTheme(() => undefined);
  setUpCopying();
  if (maybeById("filter")) {
    const filter = setUpFilter();
    setUpCiting(assets, filter.shown);
  }
}

// The profile loads this script before the rest of it is there.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
