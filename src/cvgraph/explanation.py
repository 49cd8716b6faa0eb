"""What one line of a source became, and why: its facts, whom its names mean, and what was noticed about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from cvgraph.build import Build
from cvgraph.cv.dates import When
from cvgraph.cv.model import Fact, Mention

_LONGEST = 90
_HIDDEN = {"spans", "heading"}
_PRIVATE = {"email", "phone", "address", "private"}


def explained(build: Build, line: int) -> Iterator[str]:
    """Lines of text: what stands on the line, each fact of it with its parts, each link with its evidence, findings."""
    lines = build.document.text.split("\n")
    yield f"{build.document.name}:{line}: {_short(lines[line - 1].strip()) if 0 < line <= len(lines) else ''}"
    facts = [fact for fact in build.cv.walk() if _covers(fact, line)]
    for fact in facts:
        yield from _fact(build, fact)
    about = (finding for finding in build.findings if not finding.file)
    found = [finding for finding in about if finding.line <= line <= finding.last_line]
    yield from (build.document.told(finding) for finding in found)
    if not facts and not found:
        yield "nothing: no reader of the page sees this line, or it is blank"


def _covers(fact: Fact, line: int) -> bool:
    return any(span.line <= line <= span.last_line for span in fact.spans)


def _fact(build: Build, fact: Fact) -> Iterator[str]:
    iri = build.entities.iris.get(fact)
    heading = f" under '{fact.heading}'" if fact.heading else ""
    yield f"{type(fact).__name__}{heading}{f', <{iri}>' if iri else ''}"
    if getattr(fact, "kind", "") in _PRIVATE:
        yield "  private: kept out of every output unless asked for"
        return
    for field in fields(fact):
        if field.name not in _HIDDEN and (said := _said(getattr(fact, field.name))):
            yield f"  {field.name}: {_short(said)}"
    yield from (f"  {told}" for mention in _mentions(fact) for told in _link(build, mention))


def _said(value: object) -> str:
    """A field's value in words; empty for none and for facts inside this one, which are told of themselves."""
    match value:
        case Mention(text=text) | When(text=text):
            return text
        case tuple():
            return "; ".join(filter(None, map(_said, value)))
        case str() | bool():
            return str(value) if value else ""
    mention = getattr(value, "mention", None) or getattr(value, "title", None)
    if isinstance(value, Fact) or mention is None:
        return str(getattr(value, "value", ""))
    return _said(mention)


def _mentions(fact: Fact) -> Iterator[Mention]:
    for field in fields(fact):
        value = getattr(fact, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            mention = one if isinstance(one, Mention) else getattr(one, "mention", None)
            if isinstance(mention, Mention):
                yield mention


def _link(build: Build, mention: Mention) -> Iterator[str]:
    link = build.entities.links.get(mention)
    if link is None:
        return
    name = build.entities.by_iri[link.iri].name
    why = f" ({'; '.join(each.text for each in link.evidence)})" if link.evidence else ""
    yield f"'{_short(mention.text)}' is {name}, <{link.iri}>{why}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
