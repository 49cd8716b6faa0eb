"""From the records of a structured source to facts; a value that no fact takes is kept as it stands, with a finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from cvgraph.cv.model import CV, Contact, Fact, Item, Mention, Publication
from cvgraph.cv.privacy import private_kind
from cvgraph.cv.records.careers import education, position, service, teaching
from cvgraph.cv.records.fields import Fields
from cvgraph.cv.records.lists import (
    award,
    certificate,
    coverage,
    grant,
    interest,
    item,
    skill,
    spoken,
    supervision,
    talk,
)
from cvgraph.cv.records.owner import inferred_owner, stated_owner
from cvgraph.cv.records.person import kept_out, person
from cvgraph.cv.records.works import WITHOUT_AUTHORS, patent, publication
from cvgraph.cv.words import label_kind
from cvgraph.document.model import Block, Document, Record, Span
from cvgraph.document.records.stretches import Stretches
from cvgraph.findings import Finding

_Reading = Callable[[Fields], Iterator[Fact | Finding]]
_KINDS: Mapping[str, _Reading] = MappingProxyType(
    {
        "person": person,
        "education": education,
        "position": position,
        "publication": publication,
        "patent": patent,
        "award": award,
        "certificate": certificate,
        "skill": skill,
        "language": spoken,
        "interest": interest,
        "service": service,
        "talk": talk,
        "teaching": teaching,
        "grant": grant,
        "supervision": supervision,
        "coverage": coverage,
        "item": item,
    }
)


_DETAILS = {"url", "group", "level", "location"}
"""Fields that say nothing without their entry: where its kind has no place for them one finding counts them."""


def from_records(document: Document) -> CV:
    """Everything that the records state; the owner is inferred where they name no person."""
    read = [_read(Fields(record)) for record in document.records]
    found = [one for facts, _ in read for one in facts]
    for block in _unheld(document):
        found += _kept(block.text, block.span, "", "text outside of every list")
    facts = [one for one in found if isinstance(one, Fact)]
    findings = [*_together(found, facts), *_counted([detail for _, details in read for detail in details])]
    stated = stated_owner(document.records)
    owner = stated or inferred_owner(facts)
    if owner is None:
        findings.append(Finding(0, 0, "W206", "the document names nobody"))
    return CV(owner, tuple(sorted(facts, key=_place)), tuple(sorted(set(findings))), owner_stated=stated is not None)


def contacts_of(records: Sequence[Record]) -> Iterator[Fact]:
    """What the records of persons beside a text say of them but their name."""
    for record in records:
        read = (one for one in person(Fields(record)) if isinstance(one, Contact) and one.kind != "name")
        yield from read


def _together(found: Sequence[Fact | Finding], facts: Sequence[Fact]) -> Iterator[Finding]:
    """The findings; where no work of a list names its authors, as in some databases, one says so for all."""
    works = [fact for fact in facts if isinstance(fact, Publication)]
    findings = [one for one in found if isinstance(one, Finding)]
    kept = [one for one in findings if one.message != WITHOUT_AUTHORS]
    if len(works) > 1 and len(kept) < len(findings) and not any(work.authors or work.more_authors for work in works):
        yield from (*kept, Finding(0, 0, "W201", f"none of the {len(works)} works names its authors"))
    else:
        yield from findings


_Detail = tuple[str, Span]


def _counted(details: Sequence[_Detail]) -> Iterator[Finding]:
    """One finding for each field of a kind that facts were read without, at its first place."""
    counts = Counter(what for what, _ in details)
    first = dict(reversed(details))
    for what, count in counts.items():
        times = f"{count} times" if count > 1 else "once"
        span = first[what]
        yield Finding(span.line, span.last_line, "I203", f"{what} has no place in the graph and was left out {times}")


def _read(fields: Fields) -> tuple[list[Fact | Finding], list[_Detail]]:
    """The facts of one record with what none of them took, and the details that have no place."""
    found = list(_KINDS.get(fields.record.kind, item)(fields))
    told = any(isinstance(one, Fact) for one in found)
    details = []
    for name, value in fields.left():
        what = f"the {name.replace('_', ' ')} of a record of kind '{fields.record.kind}'"
        if told and name in _DETAILS:
            details.append((what, value.span))
        else:
            private = label_kind(name.replace("_", " ")) == "private"
            found += _kept(value.text, value.span, fields.heading, what, private=private)
    return found, details


def _kept(text: str, span: Span, heading: str, what: str, *, private: bool = False) -> Iterator[Fact | Finding]:
    mention = Mention(" ".join(text.split()), span)
    kind = "private" if private else private_kind(mention.text)
    if kind:
        yield Contact(spans=(span,), heading=heading, kind=kind, mention=mention)
        yield kept_out(span)
        return
    yield Item(spans=(span,), heading=heading, text=mention)
    yield Finding(span.line, span.last_line, "I203", f"{what} is kept as it stands")


def _unheld(document: Document) -> Iterator[Block]:
    """The blocks that no value of a record stands in; a heading that records stand under is held by them."""
    headings = {record.heading for record in document.records}
    held = Stretches(value.span for record in document.records for _, value in record.fields)
    for block in document.blocks:
        if block.text.strip() and not held.touch(block.span) and " ".join(block.text.split()) not in headings:
            yield block


def _place(fact: Fact) -> tuple[int, int]:
    return (fact.spans[0].start, fact.spans[0].end) if fact.spans else (0, 0)
