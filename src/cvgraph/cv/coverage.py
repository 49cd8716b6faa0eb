"""Which lines of a document became facts or findings, and which did not: the first law, measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from cvgraph.cv.model import CV, Fact
from cvgraph.cv.sections import Section, kind_of, sections
from cvgraph.document.model import Block, BlockKind, Document
from cvgraph.findings import Finding


@dataclass(frozen=True, slots=True)
class Coverage:
    """The non-blank lines of the blocks, counted by what became of each.

    Attributes:
        lines: How many there are.
        facts: Those that a fact rests on; a heading counts for the facts below it.
        findings: Those that only a finding names.
        unread: The numbers of the lines that neither names.
    """

    lines: int
    facts: int
    findings: int
    unread: tuple[int, ...]


def coverage(document: Document, cv: CV) -> Coverage:
    """What became of every line that a reader of the page sees."""
    wanted = {line.span.line for block in document.blocks for line in block.lines()}
    read = _lines_of_facts(cv.walk()) | _headings(document, cv)
    noticed = _lines_of_findings((*document.findings, *cv.findings)) - read
    unread = wanted - read - noticed
    return Coverage(len(wanted), len(wanted & read), len(wanted & noticed), tuple(sorted(unread)))


def _lines_of_facts(facts: Iterable[Fact]) -> set[int]:
    return {line for fact in facts for span in fact.spans for line in range(span.line, span.last_line + 1)}


def _lines_of_findings(findings: Iterable[Finding]) -> set[int]:
    return {line for one in findings if one.line and not one.file for line in range(one.line, one.last_line + 1)}


def _headings(document: Document, cv: CV) -> set[int]:
    """The lines of headings that facts stand under, and of titles such as 'Curriculum Vitae'."""
    used = {fact.heading for fact in cv.walk() if fact.heading}
    parts = sections(document)
    found = [one.heading for one in parts if one.heading and one.title in used]
    found += [one.heading for one, after in pairwise(parts) if one.heading and holds(one, after)]
    titles = [block for block in document.blocks if _is_title(block) or (document.records and _names(block, used))]
    return {line.span.line for block in (*found, *titles) for line in block.lines()}


def holds(section: Section, after: Section | None) -> bool:
    """True for a section that is nothing but the heading of others, the first of which follows it."""
    return after is not None and not section.blocks and after.parent == section.kind


def _names(block: Block, used: set[str]) -> bool:
    """True for the name of a list of records that facts stand under."""
    return block.kind is BlockKind.HEADING and " ".join(block.text.split()) in used


def unread(section: Section, facts: Iterable[Fact], findings: Iterable[Finding]) -> Iterator[tuple[Block, ...]]:
    """The lines of a section that neither a fact nor a finding names, in runs that follow each other."""
    known = _lines_of_facts(fact for one in facts for fact in (one, *one.parts())) | _lines_of_findings(findings)
    run: list[Block] = []
    for block in section.blocks:
        for line in block.lines():
            if line.span.line not in known and not _is_title(line):
                run.append(line)
            elif run:
                yield tuple(run)
                run = []
    if run:
        yield tuple(run)


def _is_title(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and kind_of(block.text) == "title"
