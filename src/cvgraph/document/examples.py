"""Takes out of a source what its theme brought along, and says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cvgraph.document.model import Block, BlockKind, Content, Span
from cvgraph.document.records.defaults import Sifted, is_template_text, sifted, tales
from cvgraph.document.records.stretches import Stretches
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_ADVICE = "write your own, or delete it"


def without_examples(content: Content) -> Content:
    """The content as its owner wrote it, with a finding for each entry and each line of a template."""
    parted = sifted(content.records)
    blocks = tuple(_beside(content.blocks, parted))
    lines = _template_lines(blocks)
    if not (parted.examples or parted.values or lines):
        return content
    findings = [*content.findings, *_said(parted), *(_line(block.span) for block in lines)]
    kept = tuple(block for block in blocks if block not in lines)
    return replace(content, blocks=kept, records=parted.kept, findings=tuple(sorted(set(findings))))


def _said(parted: Sifted) -> Iterator[Finding]:
    for record in parted.examples:
        what = "the example person" if record.kind == "person" else "an example"
        yield _finding(record.span, f"this is {what} of a template")
    yield from (_line(value.span) for value in parted.values)


def _line(span: Span) -> Finding:
    return _finding(span, "this line is a template's")


def _finding(span: Span, message: str) -> Finding:
    return Finding(span.line, span.last_line, "W105", message, _ADVICE)


def _beside(blocks: Sequence[Block], parted: Sifted) -> Iterator[Block]:
    """The blocks but those of records and values that are left out, as long as no other record holds them."""
    held = {(value.span.start, value.span.end) for record in parted.kept for _, value in record.fields}
    left = Stretches([*(record.span for record in parted.examples), *(value.span for value in parted.values)])
    for block in blocks:
        if (block.span.start, block.span.end) in held or not left.touch(block.span):
            yield block


def _template_lines(blocks: Sequence[Block]) -> set[Block]:
    """The lines of a template among those of a text, with the example's entry above them and its name on top."""
    found: set[Block] = set()
    head: Block | None = None
    for block in blocks:
        if block.kind is BlockKind.ITEM and block.level == 1:
            head = block
        if block.kind in _PROSE and is_template_text(block.text):
            if head and block.level > 1 and fold(head.text) in tales().beside:
                found.add(head)
            found.add(block)
    return found | {block for block in blocks if _is_name(block, found)}


def _is_name(block: Block, found: set[Block]) -> bool:
    """True for a title with the name of an example, which real people have too, if other lines are a template's."""
    on_top = block.kind is BlockKind.HEADING and block.level == 1
    return on_top and (is_template_text(block.text) or (bool(found) and fold(block.text) in tales().names))
