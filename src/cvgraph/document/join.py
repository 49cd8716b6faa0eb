"""Several files as one document: their texts one below the other, every place moved along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvgraph.document.model import Block, Document, Part, Record, Span, Value
from cvgraph.findings import Finding


def joined(documents: Sequence[Document]) -> tuple[Document, tuple[Document, ...]]:
    """The whole, and each of its parts with the places that it has there; one document alone stays as it is."""
    if len(documents) == 1:
        return documents[0], tuple(documents)
    line, start = 1, 0
    parts: list[Part] = []
    moved: list[Document] = []
    for document in documents:
        parts.append(Part(document.name, line, start))
        moved.append(_moved(document, start, line - 1))
        line += document.text.count("\n") + 1
        start += len(document.text) + 1
    whole = Document(
        name=", ".join(document.name for document in documents),
        text="\n".join(document.text for document in documents),
        blocks=tuple(block for document in moved for block in document.blocks),
        findings=tuple(finding for document in moved for finding in document.findings),
        records=tuple(record for document in moved for record in document.records),
        parts=tuple(parts),
    )
    return whole, tuple(moved)


def _moved(document: Document, start: int, line: int) -> Document:
    return replace(
        document,
        blocks=tuple(_block(block, start, line) for block in document.blocks),
        findings=tuple(_finding(finding, line) for finding in document.findings),
        records=tuple(_record(record, start, line) for record in document.records),
    )


def _span(span: Span, start: int, line: int) -> Span:
    return Span(span.start + start, span.end + start, span.line + line, span.last_line + line)


def _block(block: Block, start: int, line: int) -> Block:
    return replace(
        block,
        span=_span(block.span, start, line),
        runs=tuple((text, source + start) for text, source in block.runs),
        anchors=tuple((text, number + line) for text, number in block.anchors),
    )


def _finding(finding: Finding, line: int) -> Finding:
    if finding.file or not finding.line:
        return finding
    return replace(finding, line=finding.line + line, last_line=finding.last_line + line)


def _record(record: Record, start: int, line: int) -> Record:
    fields = tuple((name, Value(value.text, _span(value.span, start, line))) for name, value in record.fields)
    return Record(record.kind, fields, _span(record.span, start, line), record.heading)
