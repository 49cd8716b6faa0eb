"""From a document to its facts: each section by the extractor that knows its kind, and nothing lost."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from cvgraph.cv import extractors
from cvgraph.cv.bounds import bounded
from cvgraph.cv.coverage import holds, unread
from cvgraph.cv.labelled import joined
from cvgraph.cv.model import CV, Contact, Fact, Item, Mention
from cvgraph.cv.owner import owner_of
from cvgraph.cv.privacy import is_labelled_private, is_nationality, private_kind
from cvgraph.cv.records.facts import contacts_of, from_records
from cvgraph.cv.records.owner import inferred_owner
from cvgraph.cv.sections import PREAMBLE, UNKNOWN, Section, sections
from cvgraph.cv.untitled import parted
from cvgraph.document.model import Block, Document, Span
from cvgraph.findings import Finding

Extractor = Callable[[Section], Iterator[Fact | Finding]]
_FALLBACK = "other"


def extract(document: Document) -> CV:
    """Everything the document states, in document order.

    A line that no extractor reads is kept as an ``Item`` under its heading, with a finding; private lines are kept as
    contacts that no output publishes. A structured source says itself what each value is.
    """
    if any(record.kind != "person" for record in document.records):
        return from_records(document)
    document, findings = bounded(document)
    parts = tuple(part for section in sections(document) for part in parted(section))
    owner = owner_of(parts, document.records)
    facts: list[Fact] = [_named(owner)] if owner else []
    facts += contacts_of(document.records)
    for section, after in zip(parts, (*parts, None)[1:], strict=True):
        read_facts, read_findings = _read(section, owner)
        facts += read_facts
        findings += read_findings
        findings += _about(section, after, empty=not read_facts)
    inferred = None if owner else inferred_owner(facts)
    if not owner:
        findings.append(_nobody(inferred))
    return CV(owner or inferred, tuple(sorted(facts, key=_place)), tuple(sorted(set(findings))), owner is not None)


def _nobody(inferred: Mention | None) -> Finding:
    if inferred:
        return Finding(0, 0, "W206", f"the document names nobody; '{inferred.text}' stands on most of its works")
    return Finding(0, 0, "W206", "the document names nobody")


def _read(section: Section, owner: Mention | None) -> tuple[list[Fact], list[Finding]]:
    """The facts and findings of a section, those about what its extractor left among them."""
    extractor = _extractors().get(section.kind or _FALLBACK, _extractors()[_FALLBACK])
    open_part, hidden = _parted(_without_name(section, owner))
    read = [one for each in extractor(open_part) for one in _shielded(each)]
    facts = [one for one in read if isinstance(one, Fact)] + [_private(line, "private", section) for line in hidden]
    findings = [one for one in read if isinstance(one, Finding)] + [_kept_out(line.span) for line in hidden]
    for run in unread(open_part, facts, findings):
        fact, finding = _kept(run, section)
        facts += [fact] if fact else []
        findings.append(finding)
    return facts, findings


@cache
def _extractors() -> Mapping[str, Extractor]:
    """The extractor of each kind of section: a sibling in ``extractors`` says its kinds itself."""
    names = sorted(module.name for module in pkgutil.iter_modules(extractors.__path__))
    modules = [importlib.import_module(f"{extractors.__name__}.{name}") for name in names]
    return MappingProxyType({kind: module.extract for module in modules for kind in module.KINDS})


def _named(owner: Mention) -> Contact:
    return Contact(spans=(owner.span,), kind="name", mention=owner)


def _without_name(section: Section, owner: Mention | None) -> Section:
    """The preamble without the line that is the owner's name alone."""
    if owner is None or section.kind != PREAMBLE:
        return section
    blocks = tuple(
        block for block in section.blocks if block.span.line != owner.span.line or len(block.text) > 2 * len(owner.text)
    )
    return Section(section.kind, section.heading, blocks, section.parent)


def _parted(section: Section) -> tuple[Section, list[Block]]:
    """The section without its lines of personal data, and these lines: no extractor takes them for something else."""
    hidden = [line for block in section.blocks for line in block.lines() if _is_hidden(line.text, section.kind)]
    if not hidden:
        return section, []
    lines = {line.span for line in hidden}
    blocks = (
        (block,) if lines.isdisjoint(line.span for line in block.lines()) else block.lines() for block in section.blocks
    )
    kept = tuple(part for parts in blocks for part in parts if part.span not in lines)
    return replace(section, blocks=kept), hidden


def _is_hidden(text: str, kind: str) -> bool:
    """True for a line of personal data; what is a language elsewhere is a nationality beside the name."""
    return is_labelled_private(text) or (kind in {PREAMBLE, "contact"} and is_nationality(text))


def _shielded(one: Fact | Finding) -> Iterator[Fact | Finding]:
    """Text that is kept as it stands as private data, where it tells somebody's birth, age, nationality or family."""
    kind = private_kind(one.text.text) if isinstance(one, Item) else ""
    if isinstance(one, Item) and kind:
        yield Contact(spans=one.spans, heading=one.heading, kind=kind, mention=one.text)
        yield _kept_out(one.spans[0])
    else:
        yield one


def _private(block: Block, kind: str, section: Section) -> Contact:
    mention = Mention(" ".join(block.text.split()), block.span)
    return Contact(spans=(block.span,), heading=section.title, kind=kind, mention=mention)


def _kept_out(span: Span) -> Finding:
    return Finding(span.line, span.last_line, "I207", "private data was read and is kept out of every output")


def _kept(run: tuple[Block, ...], section: Section) -> tuple[Fact | None, Finding]:
    """Lines that nobody read, as an item under their heading, or as private data that is kept out."""
    text = joined(run)
    first, last = run[0].span, run[-1].span
    if text is None:
        return None, Finding(first.line, last.last_line, "W205", "nothing was read from these lines")
    if kind := next((kind for block in run if (kind := private_kind(block.text))), ""):
        private = Contact(spans=(text.span,), heading=section.title, kind=kind, mention=text)
        return private, _kept_out(text.span)
    place = f"under '{section.title}'" if section.title else "above the first section"
    item = Item(spans=(text.span,), heading=section.title, text=text)
    return item, Finding(first.line, last.last_line, "I203", f"text {place} is kept as it stands")


def _about(section: Section, after: Section | None, *, empty: bool) -> Iterator[Finding]:
    """What is to be said of the section itself; one that is cut into others (``after`` is the first) is not empty."""
    if section.heading is None:
        return
    place = section.heading.span
    if section.kind == UNKNOWN:
        advice = "name it as CVs usually do, or add its name to the lexicon"
        yield Finding(place.line, place.last_line, "W204", f"'{section.title}' is no section that is known", advice)
    elif empty and not holds(section, after):
        what = "nothing was read" if section.blocks else "nothing stands"
        yield Finding(place.line, place.last_line, "W205", f"{what} under '{section.title}'")


def _place(fact: Fact) -> tuple[int, int]:
    """Where a fact begins; what is shared with its neighbours does not count."""
    return (fact.spans[-1].start, fact.spans[-1].end) if fact.spans else (0, 0)
