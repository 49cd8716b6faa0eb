/** What every page of a site can do once its script runs. */

import { setUpTheme } from "./theme";

setUpTheme(() => undefined);
