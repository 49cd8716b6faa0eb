"""From the records of skills, languages, interests, awards, talks, grants and other short entries to facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cvgraph.cv.entries import Entry
from cvgraph.cv.language_names import is_language, language
from cvgraph.cv.lines import lines_of
from cvgraph.cv.model import (
    Award,
    Certificate,
    Coverage,
    Fact,
    Grant,
    Interest,
    Item,
    Language,
    Skill,
    Supervision,
    Talk,
)
from cvgraph.cv.records.fields import Fields, joined
from cvgraph.cv.students import Guidance, may_be_a_person, supervisions_of
from cvgraph.cv.talks import form_in, talk_of
from cvgraph.cv.words import meaning_in
from cvgraph.document.model import Block, BlockKind
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

_NO = {"no", "false"}


def skill(fields: Fields) -> Iterator[Fact | Finding]:
    """One skill a name; a group without names is a skill itself."""
    group = fields.mention("group")
    names = fields.all("name")
    for name in names or ((group,) if group else ()):
        yield Skill(
            spans=(name.span,), heading=fields.heading, name=name, group=group.text if group and names else None
        )


def spoken(fields: Fields) -> Iterator[Fact | Finding]:
    """The language with its level, which may stand beside its name: 'Dutch (B2)'."""
    name = fields.mention("name")
    if name is None:
        return
    level = fields.text("level") or None
    block = Block(BlockKind.CELL, name.text, name.span)
    if level is None and is_language(name.text):
        yield language(block, fields.heading)
        return
    tag = lexicon().languages.get(fold(name.text))
    yield Language(spans=fields.spans, heading=fields.heading, name=name, tag=tag, level=level)


def interest(fields: Fields) -> Iterator[Fact | Finding]:
    """One interest a name; ``research`` says 'no' for a pastime."""
    research = fold(fields.text("research")) not in _NO
    for name in fields.all("name"):
        yield Interest(spans=(name.span,), heading=fields.heading, topic=name, research=research)


def award(fields: Fields) -> Iterator[Fact | Finding]:
    """The award with who gave it."""
    title = fields.mention("title", "name")
    if title:
        yield Award(
            spans=fields.spans,
            heading=fields.heading,
            name=title,
            periods=fields.whens(),
            note=joined(fields.all("awarder", "note", "url")),
        )


def certificate(fields: Fields) -> Iterator[Fact | Finding]:
    """The licence or certificate with who gave it; its level is part of its name."""
    name = fields.mention("title", "name")
    if name:
        yield Certificate(
            spans=fields.spans,
            heading=fields.heading,
            name=name,
            issuer=fields.mention("awarder"),
            number=fields.text("number") or None,
            when=fields.when,
            note=joined(fields.all("note")),
            links=tuple(mention.text for mention in fields.all("url")),
        )


def supervision(fields: Fields) -> Iterator[Fact | Finding]:
    """The student with thesis, level and place, or those whom a text names."""
    student = fields.mention("student", where=may_be_a_person)
    if not student:
        yield from tuple(_named(fields)) or item(fields)
    else:
        level = fields.mention("level")
        role = fields.mention("role")
        yield Supervision(
            spans=fields.spans,
            heading=fields.heading,
            student=student,
            level=meaning_in(f"{level.text if level else ''} {fields.heading}", lexicon().supervised),
            role=role,
            topic=fields.mention("topic"),
            institution=fields.mention("institution"),
            when=fields.when,
            notes=fields.all("note"),
        )


def _named(fields: Fields) -> Iterator[Supervision]:
    """Those whom a text names; what stands where a student's name belongs then says what they have in common."""
    title = fields.record.first("student")
    said = meaning_in(f"{title.text if title else ''} {fields.heading}", lexicon().supervised)
    for name in ("citation", "note"):
        for text in fields.record.all(name):
            block = Block(BlockKind.ITEM, text.text, text.span)
            found = tuple(supervisions_of(block, Guidance(said), fields.heading))
            if found:
                fields.all(name, "student")
                yield from (replace(one, spans=fields.spans) for one in found)


def coverage(fields: Fields) -> Iterator[Fact | Finding]:
    """What the media brought; a report without a title goes by its outlet."""
    title = fields.mention("title", "outlet")
    if title:
        yield Coverage(
            spans=fields.spans,
            heading=fields.heading,
            title=title,
            outlet=fields.mention("outlet"),
            form=meaning_in(fields.text("form") or fields.heading, lexicon().media),
            when=fields.when,
            links=tuple(mention.text for mention in fields.all("url")),
        )


def talk(fields: Fields) -> Iterator[Fact | Finding]:
    """The talk; one without a title goes by its event, a text alone is read as people print talks."""
    citation = fields.mention("citation")
    if citation:
        lines = lines_of([Block(BlockKind.ITEM, citation.text, citation.span)])
        found = talk_of(Entry(lines, lines), fields.heading)
        yield from (replace(found, spans=fields.spans, when=found.when or fields.when),) if found else ()
        return
    title = fields.mention("title", "event")
    if title:
        yield Talk(
            spans=fields.spans,
            heading=fields.heading,
            title=title,
            form=form_in(fields.text("form") or fields.heading),
            event=fields.mention("event"),
            location=fields.mention("location"),
            when=fields.when,
        )


def grant(fields: Fields) -> Iterator[Fact | Finding]:
    """The grant; one without a title goes by its funder."""
    title = fields.mention("title", "funder")
    if title:
        yield Grant(
            spans=fields.spans,
            heading=fields.heading,
            title=title,
            funder=fields.mention("funder"),
            number=fields.text("number") or None,
            amount=fields.text("amount") or None,
            role=fields.mention("role"),
            when=fields.when,
        )


def item(fields: Fields) -> Iterator[Fact | Finding]:
    """Text that fits no kind, with whatever stands beside it."""
    when, text = fields.when, joined(fields.rest())
    if text:
        yield Item(spans=fields.spans, heading=fields.heading, text=text, when=when)
        place = f"under '{fields.heading}'" if fields.heading else "outside of every list"
        span = fields.record.span
        yield Finding(span.line, span.last_line, "I203", f"text {place} is kept as it stands")
