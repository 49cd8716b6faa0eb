/** What Python wrote for the page, and the scripts that are loaded only once they are needed. */

import { byId } from "../dom";
import type { Loaded } from "./protocol";

/** A class or property that the graph uses. */
export interface Word {
  /** With its prefix. */
  name: string;
  kind: "class" | "property";
  label?: string;
  comment?: string;
}

export interface PageData {
  /** Prefix -> namespace. */
  prefixes: Record<string, string>;
  words: Word[];
}

/** What `data.js` holds. */
export interface Data {
  loaded: Loaded;
  /** IRI -> name. */
  names: Record<string, string>;
  /** IRI -> path of the page that tells of it. */
  homes: Record<string, string>;
  /** What IRIs begin with that the CV made. */
  base: string;
}

declare global {
  var cvgraphData: Data | undefined;
  var cvgraphEngine: (() => void) | undefined;
}

const beside = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const asked = new Map<string, Promise<void>>();
let address: string | undefined;

/** The data inside the page. */
export function pageData(): PageData {
  return JSON.parse(byId("data").textContent ?? "") as PageData;
}

/** The data of the graph. */
export async function graphData(): Promise<Data> {
  await script("data.js");
  if (!globalThis.cvgraphData) throw new Error("assets/data.js holds no data");
  return globalThis.cvgraphData;
}

/** The address of the engine, for a worker. */
export async function engineAddress(): Promise<string> {
  await script("engine.js");
  if (!address) {
    if (!globalThis.cvgraphEngine) throw new Error("assets/engine.js holds no engine");
    address = URL.createObjectURL(new Blob([`(${globalThis.cvgraphEngine})()`], { type: "text/javascript" }));
    globalThis.cvgraphEngine = undefined;
  }
  return address;
}

/** Load a script beside this one, once; a page that is a file has no other way to load anything. */
function script(name: string): Promise<void> {
  const known = asked.get(name);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const tag = document.createElement("script");
    tag.src = new URL(name, beside).href;
    tag.addEventListener("load", () => resolve());
    tag.addEventListener("error", () => {
      asked.delete(name);
      reject(new Error(`assets/${name} cannot be loaded`));
    });
    document.head.append(tag);
  });
  asked.set(name, loading);
  return loading;
}
