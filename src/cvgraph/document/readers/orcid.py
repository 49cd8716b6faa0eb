"""Reads the public record of a researcher as ORCID hands it out in JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.document.decode import Source, decode
from cvgraph.document.model import Content, Record, Value
from cvgraph.document.records.blocks import blocks_of, left_out
from cvgraph.document.records.json_tree import json_tree
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.document.records.values import Fields, date, members, named, value_at, whole

SUFFIXES: tuple[str, ...] = (".json",)
_SIGN = re.compile(rb'"(?:orcid-identifier|activities-summary|employment-summary|work-summary)"\s*:')
_LISTS = {
    "education-summary": "education",
    "qualification-summary": "education",
    "employment-summary": "position",
    "invited-position-summary": "position",
    "distinction-summary": "award",
    "membership-summary": "service",
    "service-summary": "service",
    "peer-review-summary": "service",
    "funding-summary": "grant",
    "work-summary": "publication",
}
_ROLES = {"education": "degree", "award": "title"}
_BODIES = {"education": "institution", "award": "awarder"}
_IDENTIFIERS = {"doi": "doi", "arxiv": "arxiv", "pmid": "pmid", "isbn": "isbn", "uri": "url", "handle": "url"}
_DEEPEST = 12


def claims(source: Source) -> bool:
    """True for a record with the keys of ORCID."""
    return bool(_SIGN.search(source.data))


def read(source: Source) -> Content:
    """The person, then studies, jobs, service, funding and works; of a work that several sources describe the first.

    Raises:
        SourceError: It is not text, or no JSON.
    """
    text, guessed = decode(source)
    root, forgiven = json_tree(text, source.path)
    found = [*_person(root), *_activities(root, 0)]
    records = tuple(sorted((record for record in found if record.fields), key=lambda record: record.span))
    return Content(text, blocks_of(records), (*guessed, *forgiven, *left_out(root, records)), records)


def _person(root: Node) -> Iterator[Record]:
    person = root.get("person")
    fields = [*named(orcid=value_at(root, "orcid-identifier", "path")), *(_reached(person) if person else ())]
    span = person.span if person else root.span
    yield Record("person", tuple(fields), span)
    if person is None:
        return
    for node in members(_at(person, "keywords", "keyword")):
        yield Record("interest", tuple(named(name=value_at(node, "content"))), node.span, "keywords")
    yield Record("item", tuple(named(text=value_at(person, "biography", "content"))), person.span, "biography")


def _at(node: Node | None, *keys: str) -> Node | None:
    for key in keys:
        node = node.get(key) if node else None
    return node


def _reached(person: Node) -> Fields:
    """Name, addresses and identifiers; the name that the person prefers goes before its parts."""
    given, family = value_at(person, "name", "given-names", "value"), value_at(person, "name", "family-name", "value")
    yield from named(name=value_at(person, "name", "credit-name", "value") or whole((given, family), " "))
    for node in members(_at(person, "emails", "email")):
        yield from named(email=value_at(node, "email"))
    for node in members(_at(person, "researcher-urls", "researcher-url")):
        yield from named(url=value_at(node, "url", "value"))
    for node in members(_at(person, "external-identifiers", "external-identifier")):
        scheme, value = value_at(node, "external-id-type"), value_at(node, "external-id-value")
        if scheme and value:
            yield scheme.text, value


def _activities(node: Node, depth: int) -> Iterator[Record]:
    """A record for each summary below a node; of those in one group only the first."""
    for key, value in node.pairs() if depth < _DEEPEST else ():
        kind = _LISTS.get(key.text)
        summaries = [one for one in members(value) if one.kind is NodeKind.MAP]
        if kind:
            grouped = kind in {"publication", "grant"} or key.text == "peer-review-summary"
            chosen = summaries[:1] if grouped and len(members(node.get("external-ids", "external-id"))) else summaries
            yield from (_record(kind, key.text, one) for one in chosen)
        else:
            for one in summaries:
                yield from _activities(one, depth + 1)


def _record(kind: str, key: str, node: Node) -> Record:
    fields = {"publication": _work, "grant": _grant}.get(kind)
    if fields:
        return Record(kind, tuple(fields(node)), node.span)
    found = _review(node) if key == "peer-review-summary" else _affiliation(node, kind)
    return Record(kind, tuple(found), node.span, key.removesuffix("-summary").replace("-", " "))


def _affiliation(node: Node, kind: str) -> Fields:
    yield _BODIES.get(kind, "organization"), value_at(node, "organization", "name") or _nothing(node)
    yield _ROLES.get(kind, "role"), value_at(node, "role-title") or _nothing(node)
    address = _at(node, "organization", "address")
    place = whole((value_at(address, "city"), value_at(address, "country")), ", ") if kind != "award" else None
    start, end = _date(node.get("start-date")), _date(node.get("end-date"))
    yield from named(note=value_at(node, "department-name"), location=place)
    if kind == "award" or (kind == "education" and start is None):
        yield from named(date=start or end)
    else:
        yield from named(start=start, end=end)


def _nothing(node: Node) -> Value:
    return Value("", node.span)


def _date(node: Node | None) -> Value | None:
    return date(*(value_at(node, part, "value") for part in ("year", "month", "day")))


def _review(node: Node) -> Fields:
    yield from named(
        organization=value_at(node, "convening-organization", "name"),
        role=value_at(node, "reviewer-role"),
        date=_date(node.get("completion-date")),
    )


def _grant(node: Node) -> Fields:
    yield from named(
        title=value_at(node, "title", "title", "value"),
        funder=value_at(node, "organization", "name"),
        number=next((value_at(one, "external-id-value") for one in _external(node)), None),
        amount=value_at(node, "amount", "value"),
        start=_date(node.get("start-date")),
        end=_date(node.get("end-date")),
    )


def _work(node: Node) -> Fields:
    title, more = value_at(node, "title", "title", "value"), value_at(node, "title", "subtitle", "value")
    yield from named(title=whole((title, more), ": "))
    for one in members(_at(node, "contributors", "contributor")):
        yield from named(author=value_at(one, "credit-name", "value"))
    yield from named(
        venue=value_at(node, "journal-title", "value"),
        date=_date(node.get("publication-date")),
        type=value_at(node, "type"),
        url=value_at(node, "url", "value"),
    )
    for one in _external(node):
        scheme, value = value_at(one, "external-id-type"), value_at(one, "external-id-value")
        own = value_at(one, "external-id-relationship")
        name = _IDENTIFIERS.get(scheme.text.casefold()) if scheme else None
        if name and value and (own is None or own.text.casefold() == "self"):
            yield name, value


def _external(node: Node) -> tuple[Node, ...]:
    return members(_at(node, "external-ids", "external-id"))
