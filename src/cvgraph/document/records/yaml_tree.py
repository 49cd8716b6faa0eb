"""From YAML to a tree with places: no objects are built, aliases cannot blow it up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvgraph.document.lines import Lines
from cvgraph.document.model import Span
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.errors import SourceError

if TYPE_CHECKING:
    from yaml.events import Event

_DEEPEST = 100
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_ADVICE = {
    "mapping values are not allowed": "a colon inside a value needs quotes around the value",
    "found character '\\t'": "indent with blanks, not with tabs",
    "could not find expected ':'": "the line is no 'key: value' and no '- item'",
    "did not find expected key": "check the indentation and the quotes",
    "did not find expected '-' indicator": "check the indentation",
}


def yaml_tree(text: str, path: Path) -> Node:
    """The tree of the first document of a YAML source that holds something.

    Raises:
        SourceError: The YAML is broken, deeper than any CV, or its aliases repeat more than the whole file holds.
    """
    from yaml import YAMLError  # noqa: PLC0415 - slow

    if "\0" in text:
        raise SourceError(f"{path} is no YAML: it holds a NUL character")
    lines = Lines(text)
    builder = _Builder(path, lines)
    try:
        return builder.tree(_events(text))
    except YAMLError as error:
        raise _broken(path, error, len(lines)) from None


def _events(text: str) -> Iterator[Event]:
    import yaml  # noqa: PLC0415 - slow

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events: Iterator[Event] = yaml.parse(text, loader)
    return events


def _broken(path: Path, error: Exception, lines: int) -> SourceError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = f"{path}:{min(mark.line + 1, lines)}" if mark else str(path)
    problem = str(getattr(error, "problem", None) or error).splitlines()[0]
    advice = next((advice for sign, advice in _ADVICE.items() if sign in problem), "check it with a YAML checker")
    return SourceError(f"{place} is no YAML: {problem}; {advice}")


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read."""

    kind: NodeKind
    start: int
    anchor: str | None
    nodes: list[Node] = field(default_factory=list)
    size: int = 1


class _Builder:
    """Takes the events of a parser one by one; nothing recurses, so that no source is too deep for the stack."""

    def __init__(self, path: Path, lines: Lines) -> None:
        self._path, self._lines = path, lines
        self._stack: list[_Open] = [_Open(NodeKind.LIST, 0, None)]
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._most = 1000 + len(lines.text)

    def tree(self, events: Iterable[Event]) -> Node:
        for event in events:
            self._take(event)
        documents = [node for node in self._stack[0].nodes if node.items or node.text]
        return documents[0] if documents else Node(NodeKind.SCALAR, Span(0, 0, 1, 1))

    def _take(self, event: Any) -> None:  # noqa: ANN401 - told apart by their names, without importing yaml early
        start, end = event.start_mark.index, event.end_mark.index
        match type(event).__name__:
            case "ScalarEvent":
                self._add(self._scalar(event, start, end), event.anchor)
            case "AliasEvent":
                self._alias(event.anchor, start)
            case "SequenceStartEvent":
                self._open(NodeKind.LIST, start, event.anchor)
            case "MappingStartEvent":
                self._open(NodeKind.MAP, start, event.anchor)
            case "SequenceEndEvent" | "MappingEndEvent":
                self._close(end)

    def _scalar(self, event: Any, start: int, end: int) -> Node:  # noqa: ANN401 - as above
        text = "" if not event.style and event.value in _NULLS else event.value
        return Node(NodeKind.SCALAR, self._span(start, end), text)

    def _span(self, start: int, end: int) -> Span:
        """The span without the line feeds and comments at its end, which the parser counts to what stands above."""
        end = start + len(self._lines.text[start:end].rstrip())
        return Span(start, end, self._lines.of(start) + 1, self._lines.of(max(start, end - 1)) + 1)

    def _open(self, kind: NodeKind, start: int, anchor: str | None) -> None:
        if len(self._stack) > _DEEPEST:
            raise self._refused(start, "is nested too deeply for a CV")
        self._stack.append(_Open(kind, start, anchor))

    def _add(self, node: Node, anchor: str | None, size: int = 1) -> None:
        self._stack[-1].nodes.append(node)
        self._stack[-1].size += size
        if self._stack[-1].size > self._most:
            raise self._refused(node.span.start, "repeats itself by aliases more often than any CV does")
        if anchor:
            self._anchors[anchor] = node, size

    def _alias(self, anchor: str, start: int) -> None:
        if anchor not in self._anchors:
            raise self._refused(start, f"names '{anchor}' inside of what it stands for, or before it")
        node, size = self._anchors[anchor]
        self._add(node, None, size)

    def _close(self, end: int) -> None:
        done = self._stack.pop()
        span = self._span(done.start, end)
        if done.nodes:
            span = replace(span, end=max(span.start, done.nodes[-1].span.end), last_line=done.nodes[-1].span.last_line)
        if done.kind is NodeKind.LIST:
            node = Node(NodeKind.LIST, span, items=tuple(done.nodes))
        else:
            node = _mapping(span, done.nodes)
        self._add(node, done.anchor, done.size)

    def _refused(self, at: int, why: str) -> SourceError:
        return SourceError(f"{self._path}:{self._lines.of(at) + 1} {why}; simplify the file")


def _mapping(span: Span, nodes: list[Node]) -> Node:
    """A mapping of keys and values in turn; what '<<' names is merged into it."""
    pairs: list[tuple[Node, Node]] = []
    known = {key.text for key in nodes[::2]}
    for key, value in zip(nodes[::2], nodes[1::2], strict=True):
        if key.text == "<<" and value.kind is not NodeKind.SCALAR:
            sources = value.items if value.kind is NodeKind.LIST else (value,)
            pairs += [pair for source in sources for pair in source.pairs() if pair[0].text not in known]
        else:
            pairs.append((key, value))
    return Node(NodeKind.MAP, span, "", tuple(value for _, value in pairs), tuple(key for key, _ in pairs))
