/** The page where the graph is asked: everything is set up here, and every question passes through here. */

import { byId } from "../dom";
import { addressOf, type Asked, readAddress, writeAddress } from "./address";
import { type Answer, understood } from "./answer";
import { graphData, pageData } from "./data";
import { type Editor, editorIn } from "./editor";
import { undeclared } from "./faults";
import { fieldValues, fillFields, offer, showFields } from "./fields";
import { markInMenu, setUpMenu, shipped } from "./menu";
import type { Request } from "./protocol";
import { bind, read } from "./question";
import { clearAnswer, counted, showAnswer } from "./results";
import { Runner, Unanswered } from "./runner";
import { Things } from "./things";
import { checked, decoded, type Place, Refusal } from "./tokens";

const FIRST = "coauthors";
const LIMIT = 30;

const page = pageData();
const questions = shipped();
const runner = new Runner();
const [status, run, stop] = [byId("status"), byId<HTMLButtonElement>("run"), byId<HTMLButtonElement>("stop")];
const editor: Editor = editorIn(byId("editor"), page, { run: ask, changed: follow });

/** The name of the shipped question that stands in the editor as it is. */
function chosen(): string | null {
  const text = editor.text();
  return [...questions].find(([, question]) => question.text === text)?.[0] ?? null;
}

/** The fields and the menu follow the text in the editor. */
function follow(): void {
  const question = read(editor.text());
  byId("summary").textContent = question.summary || "A question of your own";
  showFields(question.parameters, () => void suggest());
  markInMenu(chosen());
}

async function suggest(): Promise<void> {
  if (!byId("things").childElementCount) offer(new Things(await graphData(), page.prefixes).suggestions());
}

/** Put what is asked into the page; false where there is no such question. */
function fill(asked: Asked): boolean {
  const text = asked.query ?? questions.get(asked.question ?? "")?.text;
  if (text === undefined) return false;
  editor.show(text);
  follow();
  fillFields(asked.values);
  return true;
}

/** Ask what stands in the page, which becomes its address. */
function ask(): void {
  const name = chosen();
  const values = fieldValues();
  writeAddress(addressOf({ question: name, query: name === null ? editor.text() : null, values }));
  try {
    const query = decoded(editor.text());
    void answer({ query, form: checked(query), values: bind(read(editor.text()), values) }, name ?? "answer");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(error.message, error.place);
  }
}

let turn = 0;

/** Say why something is not asked at all, which ends what is being asked. */
function refuse(message: string, place?: Place): void {
  turn += 1;
  runner.end("another question was asked");
  busy(false);
  showFault(message, place);
}

async function answer(request: Request, name: string): Promise<void> {
  const mine = ++turn;
  busy(true);
  const began = performance.now();
  try {
    const reply = await runner.ask(request, seconds(), (what) => say(what));
    const found = understood(request.form, reply);
    const things = new Things(await graphData(), page.prefixes);
    if (mine !== turn) return;
    showAnswer(found, things, name);
    reveal();
    say(told(found, reply.milliseconds, performance.now() - began));
  } catch (error) {
    if (mine === turn) explain(error, request.query);
  } finally {
    if (mine === turn) busy(false);
  }
}

function explain(error: unknown, query: string): void {
  const failure = error instanceof Unanswered ? error.failure : undefined;
  const missing = failure?.line === undefined ? undefined : undeclared(query, page.prefixes);
  if (missing) showFault(missing.message, missing.place);
  else showFault(error instanceof Error ? error.message : String(error), failure);
}

/** Scroll to the answer unless it is in sight. */
function reveal(): void {
  const { top, bottom } = byId("answer").getBoundingClientRect();
  if (top > innerHeight - 200 || bottom < 0) byId("answer").scrollIntoView({ block: "nearest" });
}

function told(answer: Answer, milliseconds: number, all: number): string {
  const long = all > 500 ? `, ${(all / 1000).toFixed(1)} s with the start of the engine` : "";
  return `${counted(answer)} in ${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms${long}.`;
}

function busy(isBusy: boolean): void {
  stop.disabled = !isBusy;
  byId("answer").toggleAttribute("aria-busy", isBusy);
  document.body.classList.toggle("busy", isBusy);
}

function seconds(): number {
  const typed = byId<HTMLInputElement>("limit").valueAsNumber;
  return typed > 0 ? typed : LIMIT;
}

function say(what: string): void {
  status.classList.remove("fault");
  status.textContent = what;
}

/** Say in one line what is wrong, and mark it in the editor where it has a place there. */
function showFault(message: string, place?: Partial<Place>): void {
  clearAnswer();
  const { line, column } = place ?? {};
  const isPlaced = line !== undefined && column !== undefined;
  const text = isPlaced ? `Line ${line}, column ${column}: ${message}` : message;
  status.classList.add("fault");
  status.textContent = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  if (isPlaced) editor.mark(message, { line, column });
}

/** Show and ask what the address says. */
function open(): void {
  const asked = readAddress();
  if (!asked) return;
  if (fill(asked)) ask();
  else refuse(`no question is called '${asked.question}'; choose one from the menu`);
}

/** Copy the address; where the browser forbids that, say where it is. */
async function share(): Promise<void> {
  const name = chosen();
  writeAddress(addressOf({ question: name, query: name === null ? editor.text() : null, values: fieldValues() }));
  try {
    await navigator.clipboard.writeText(location.href);
    say("The link is copied.");
  } catch {
    say("The link is the address of this page.");
  }
}

byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
stop.addEventListener("click", () => runner.end("stopped; the next question starts the engine anew"));
byId("share").addEventListener("click", () => void share());
addEventListener("hashchange", open);
setUpMenu(questions);
run.disabled = false;
fill({ question: FIRST, query: null, values: new Map() });
open();
