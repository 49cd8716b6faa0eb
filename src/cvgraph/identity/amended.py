"""A document as the user wants it read: without the lines they ignore, with the values they correct."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvgraph.document.edits import rewritten, without_lines
from cvgraph.document.model import Document, Span
from cvgraph.findings import Finding
from cvgraph.identity.decisions import Word
from cvgraph.identity.printed import Lines, StaleError, ignored, pattern_of, places
from cvgraph.identity.questions import Decision, DecisionKind


def amended(whole: Document, parts: Sequence[Document], word: Word) -> tuple[Document, tuple[Document, ...]]:
    """The whole and its parts without ignored lines and with corrected values; its findings say so.

    A correction is made before anything is read from the text, so that dates, names and checks follow it, and what
    is printed before and behind it keeps its place in the source.
    """
    gone, findings = _ignored(whole, word)
    parts = [without_lines(part, gone) for part in parts]
    for decision in word.of(DecisionKind.CORRECT):
        parts, told = _corrected(_joined(whole, parts), parts, decision, word)
        findings.append(told)
    findings = [*whole.findings, *word.findings, *findings]
    return replace(_joined(whole, parts), findings=tuple(findings)), tuple(parts)


def _ignored(whole: Document, word: Word) -> tuple[set[int], list[Finding]]:
    """The lines that are ignored, and a finding for each decision that ignores some or none any more."""
    gone: set[int] = set()
    findings = []
    for decision in word.of(DecisionKind.IGNORE):
        try:
            lines = ignored(whole, decision)
        except StaleError as stale:
            findings.append(word.stale(decision, str(stale)))
            continue
        gone |= set(range(lines.first, lines.last + 1))
        message = f"nothing was read from these lines, {word.says(decision)}"
        findings.append(Finding(lines.first, lines.last, "I603", message))
    return gone, findings


def _joined(whole: Document, parts: Sequence[Document]) -> Document:
    """The whole as its parts are now."""
    return replace(
        whole,
        blocks=tuple(block for part in parts for block in part.blocks),
        records=tuple(record for part in parts for record in part.records),
    )


def _corrected(
    whole: Document, parts: Sequence[Document], decision: Decision, word: Word
) -> tuple[list[Document], Finding]:
    """The parts with one value corrected on one line, and what is to be said about it."""
    try:
        lines = _one_line(whole, places(whole, decision), decision)
    except StaleError as stale:
        return list(parts), word.stale(decision, f"'{decision.value}': {stale}")
    pattern = pattern_of(decision.value)
    message = f"'{decision.value}' was read as '{decision.to}', {word.says(decision)}"
    told = Finding(lines.first, lines.last, "I605", message)
    return [rewritten(part, pattern, decision.to, lines.touches) for part in parts], told


def _one_line(whole: Document, spans: tuple[Span, ...], decision: Decision) -> Lines:
    """Where the value is printed, when that is one line or the decision says which it means."""
    lines = sorted({span.line for span in spans})
    if len(lines) > 1 and decision.lines is None:
        listed = [f"{whole.part(line).name}:{line - whole.part(line).line + 1}" for line in lines]
        raise StaleError(f"it is printed at {', '.join(listed[:-1])} and {listed[-1]}; say which with 'line'")
    return Lines(lines[0], max(span.last_line for span in spans))
