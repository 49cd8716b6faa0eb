/** The data of a page, as Python wrote it into the page. */

/** What something amounts to in each year: works, months, moves. */
export type Amounts = [year: number, amount: number][];

export interface Work {
  title: string;
  year: number | null;
  venue: string;
  authors: string[];
  url: string;
  /** The address of its own page, on a site. */
  page?: string;
}

export interface Role {
  title: string;
  kind: string;
  when: string;
  person: string;
  /** The address of the page of the work that names it, on a site. */
  page?: string;
}

export type Shape = "dot" | "diamond" | "square" | "triangle" | "hexagon";

export interface NetworkNode {
  id: number;
  iri: string;
  name: string;
  x: number;
  y: number;
  shape: Shape;
  size: number;
  borderWidth: number;
  /** Number of a colour; -1 for the owner of the CV. */
  group: number;
  part: string;
  lines: string[];
  works: number[];
  roles?: Role[];
  years?: Amounts;
  first: number | null;
  last: number | null;
  /** The address of its own page, on a site. */
  page?: string;
  /** The number of the group that it is in, of a network in groups. */
  home?: number;
  /** Of a group: how many members it shows when it is open, and the radius of the disc in which they stand. */
  members?: number;
  room?: number;
}

export interface NetworkEdge {
  id: string;
  from: number;
  to: number;
  weight: number;
  width: number;
  kind: string;
  text: string;
  arrows?: string;
  dashes?: number[] | false;
  smooth?: { roundness: number };
  works: number[];
  /** Whose roles tie the two, where there are several people. */
  people?: string[];
  /** Numbers of the roles behind it, at either end. */
  roles?: [number[], number[]];
  years?: Amounts;
  first: number | null;
  last: number | null;
}

export interface PageData {
  name: "coauthors" | "institutions";
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  works: Work[];
  kinds: string[];
  /** Of a network along time: each year, and where it stands. */
  axis: [year: number, at: number][];
  /** Whether time runs downwards. */
  turned?: boolean;
  /** Of vis-network. */
  options: { interaction: object };
}

/** The page's data; undefined on a page without a network. */
export function readData(): PageData | undefined {
  const text = document.getElementById("data")?.textContent;
  return text ? (JSON.parse(text) as PageData) : undefined;
}
