/** The editor for SPARQL. It lives in a shadow root, where its styles are sheets that no policy has to let through. */

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentOnInput, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { diagnosticCount, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { completions } from "./completion";
import type { PageData } from "./data";
import type { Place } from "./tokens";

export interface Editor {
  text(): string;
  /** Put in another text. */
  show(text: string): void;
  /** Mark what is wrong, and where. */
  mark(message: string, place: Place): void;
  focus(): void;
}

interface Acts {
  run: () => void;
  changed: () => void;
}

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.variableName, tags.local(tags.variableName)], color: "var(--code-variable)" },
  { tag: tags.standard(tags.variableName), color: "var(--code-call)" },
  { tag: tags.atom, color: "var(--code-name)" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
  { tag: [tags.meta, tags.operator, tags.bracket], color: "var(--ink)" },
]);

const LOOK = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: ".875rem", border: "1px solid var(--line)", borderRadius: "8px" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace", lineHeight: "1.55", maxHeight: "21rem", overflow: "auto" },
  ".cm-content, .cm-gutter": { minHeight: "10rem" },
  ".cm-content": { caretColor: "var(--ink)", padding: ".6rem 0" },
  ".cm-gutters": { color: "var(--muted)", backgroundColor: "var(--page)", borderRight: "1px solid var(--line)", borderRadius: "8px 0 0 8px" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent-soft) 45%, transparent)" },
  ".cm-activeLineGutter": { color: "var(--ink)", backgroundColor: "var(--accent-soft)" },
  ".cm-content ::selection": { backgroundColor: "color-mix(in srgb, var(--accent) 30%, transparent)" },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--accent) 18%, transparent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--accent-soft)", outline: "1px solid var(--accent)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--fault)" },
  ".cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--line)", borderRadius: "6px", boxShadow: "var(--shadow)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "15rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: ".2rem .5rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--ink)", backgroundColor: "var(--accent-soft)" },
  ".cm-completionDetail": { color: "var(--muted)", fontStyle: "normal", fontSize: ".8rem" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionInfo": { fontFamily: "system-ui, sans-serif", fontSize: ".85rem", maxWidth: "20rem" },
  ".cm-completionIcon": { display: "none" },
  ".cm-diagnostic": { fontFamily: "system-ui, sans-serif" },
  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--page)", borderColor: "var(--line)" },
  ".cm-textfield, .cm-button": { color: "var(--ink)", background: "var(--surface)", border: "1px solid var(--line)", borderRadius: "4px", font: "inherit" },
  ".cm-panel.cm-search": { padding: ".4rem .6rem", fontFamily: "system-ui, sans-serif" },
});

/** An editor in an element, with completions from the words of this graph. */
export function editorIn(host: HTMLElement, data: PageData, acts: Acts): Editor {
  const root = host.attachShadow({ mode: "open" });
  const view = new EditorView({ parent: root, root, extensions: extensions(data, acts) });
  return {
    text: () => view.state.doc.toString(),
    show: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } }),
    mark: (message, place) => mark(view, message, place),
    focus: () => view.focus(),
  };
}

function extensions(data: PageData, { run, changed }: Acts): Extension[] {
  const runs = { key: "Mod-Enter", run: () => (run(), true) };
  return [
    lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), highlightSpecialChars(), EditorView.lineWrapping,
    history(), indentOnInput(), bracketMatching(), closeBrackets(), highlightSelectionMatches(), search({ top: true }), lintGutter(),
    EditorView.domEventHandlers({ beforeinput: typedOver }), StreamLanguage.define(sparql), syntaxHighlighting(COLOURS), LOOK,
    autocompletion({ override: [completions(data)] }),
    Prec.highest(keymap.of([runs])),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap, indentWithTab]),
    EditorState.tabSize.of(2),
    EditorView.contentAttributes.of({ "aria-label": "Query in SPARQL", tabindex: "0", spellcheck: "false", autocapitalize: "off" }),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      if (diagnosticCount(update.state)) update.view.dispatch(setDiagnostics(update.state, []));
      changed();
    }),
  ];
}

/**
 * Replace a selection by what is typed over it. Left to itself, Chromium would keep the look of what is replaced in an
 * inline style, which the page's policy forbids.
 */
function typedOver(event: InputEvent, view: EditorView): boolean {
  const { from, to, empty } = view.state.selection.main;
  const text = event.data;
  if (event.inputType !== "insertText" || event.isComposing || empty || text === null) return false;
  const typed = () => view.state.update(view.state.replaceSelection(text), { userEvent: "input.type", scrollIntoView: true });
  const isTaken = view.state.facet(EditorView.inputHandler).some((take) => take(view, from, to, text, typed));
  if (!isTaken) view.dispatch(typed());
  event.preventDefault();
  return true;
}

/** Mark a place, which the engine counts in characters: the word there, or what stands before it at the end of a line. */
function mark(view: EditorView, message: string, { line, column }: Place): void {
  const { doc } = view.state;
  const { from: start, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const characters = Array.from(text);
  const offset = characters.slice(0, column - 1).join("").length;
  const word = /^\S+/u.exec(text.slice(offset))?.[0] ?? "";
  const from = start + (word ? offset : Math.max(0, Math.min(offset, text.length) - 1));
  const to = Math.min(from + Math.max(word.length, 1), start + text.length);
  view.dispatch(setDiagnostics(view.state, [{ from: Math.min(from, to), to, severity: "error", message }]));
  view.dispatch({ effects: EditorView.scrollIntoView(Math.min(from, to)) });
}
