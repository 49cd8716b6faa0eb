/** A question: SPARQL whose header says what it answers and which of its variables can be bound, as `questions.py` reads it. */

import type { Value } from "./protocol";
import { Refusal } from "./tokens";

export interface Parameter {
  name: string;
  kind: string;
  meaning: string;
}

export interface Question {
  text: string;
  summary: string;
  parameters: Parameter[];
}

const PARAMETER = /^#\s*param:\s*([\p{L}\p{N}_]+)\s*\(([\p{L}\p{N}_]+)\)\s*-\s*(.+)/u;
const PERIOD = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const INTEGER = /^-?\d{1,18}$/;

/** What the header of a query says. */
export function read(text: string): Question {
  const header = text.split(/\r\n|\r|\n/).filter((line) => line.startsWith("#"));
  const parameters = new Map<string, Parameter>();
  for (const line of header) {
    const [, name, kind, meaning] = PARAMETER.exec(line) ?? [];
    if (name && kind && meaning) parameters.set(name, { name, kind, meaning });
  }
  return { text, summary: (header[0] ?? "").replace(/^[# ]+/, ""), parameters: [...parameters.values()] };
}

/** The values of the fields, as terms for the variables; throws a Refusal for what is not of its kind. */
export function bind(question: Question, given: ReadonlyMap<string, string>): Value[] {
  return question.parameters.flatMap((parameter) => {
    const text = given.get(parameter.name);
    return text ? values(parameter, text) : [];
  });
}

function values({ name, kind }: Parameter, text: string): Value[] {
  if (kind === "period") {
    const [first, last] = period(name, text);
    return [
      { field: name, variable: `${name}First`, kind: "date", text: first },
      { field: name, variable: `${name}Last`, kind: "date", text: last },
    ];
  }
  if (kind === "integer" && !INTEGER.test(text)) throw new Refusal(`${name} takes a whole number, not '${text}'`);
  return [{ field: name, variable: name, kind, text }];
}

/** The first and the last day of a year, month or day. */
function period(name: string, text: string): [string, string] {
  const [, year = "", month, day] = PERIOD.exec(text) ?? [];
  if (!Number(year) || (month && (Number(month) < 1 || Number(month) > 12))) {
    throw new Refusal(`${name} takes a year, month or day such as 2017-06, not '${text}'`);
  }
  const last = lastDay(Number(year), Number(month ?? 12));
  if (day && (Number(day) < 1 || Number(day) > last)) throw new Refusal(`${name} takes a day that exists, not '${text}'`);
  return [`${year}-${month ?? "01"}-${day ?? "01"}`, `${year}-${month ?? "12"}-${day ?? String(last)}`];
}

function lastDay(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
