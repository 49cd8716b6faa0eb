"""Publications: each item, paragraph, table row or numbered line of the section is one reference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from cvgraph.cv.dates import When, find_whens
from cvgraph.cv.headed import headed
from cvgraph.cv.joins import join
from cvgraph.cv.model import Fact, Item, Mention, Publication
from cvgraph.cv.names import name_list
from cvgraph.cv.references.labels import label_of
from cvgraph.cv.references.parse import parse_reference
from cvgraph.cv.references.parts import identifiers, kinds_of, links
from cvgraph.cv.sections import Section
from cvgraph.document.model import Block, BlockKind, MarkKind, Span
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, is_unspaced, lexicon

KINDS = ("publications", "software")
_NUMBERED = re.compile(r"\s*(?:\[\d{1,3}\]|\d{1,3}\.)\s")
_YEAR_ALONE = re.compile(r"\W*(?:19|20)\d\d\W*")
_POINTER = re.compile(
    r"""\W*(?:view|see|click|find|go\ to|full|complete|for)\b
        .{0,60}\b(?:list|scholar|publications?|orcid|dblp|here)\b\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|over|more\ than)"
_COUNT = re.compile(
    rf"""\W*{_NUMBER}\s+(?:[\w-]+\s+){{0,4}}
        (?:publications|papers|articles|works)\b[^.]{{0,120}}\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_HEADING = 6
_LONGEST_REAL_HEADING = 9
_FEWEST_WORDS = 3
_FEWEST_FOR_HABIT, _MOST, _SAMPLE = 4, 0.75, 24
_LONGEST_UNSPACED = 40  # letters of a title in Chinese or Japanese


@dataclass(frozen=True, slots=True)
class _Group:
    """What works stand under: a heading's words, the year it says, and its block until a work is found.

    ``names_first`` tells the habit of the whole list: authors before titles, or not.
    """

    heading: str
    names_first: bool | None = None
    when: When | None = None
    block: Block | None = None


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The works in order; a heading says the kind or the year of what follows, a nested item belongs to its work."""
    units = list(_units(section.blocks))
    group = _Group(section.title, _habit([reference for unit in units for reference in _references(unit.head)]))
    for number, unit in enumerate(units):
        after = units[number + 1].head if number + 1 < len(units) else None
        if _is_group(unit, after):
            group = _opened(group, unit.head)
        elif not (_POINTER.fullmatch(unit.head.text) or _COUNT.fullmatch(unit.head.text)):
            for reference in _references(unit.head):
                found = list(_read(reference, unit.nested, group, section))
                if group.block and any(isinstance(one, Fact) for one in found):
                    yield _grouped(group.block)
                    group = replace(group, block=None)
                yield from found


@dataclass(frozen=True, slots=True)
class _Unit:
    """What may hold one reference, and the items nested in it."""

    head: Block
    nested: tuple[Block, ...] = ()


def _units(blocks: Sequence[Block]) -> Iterator[_Unit]:
    """The blocks with what is nested in each; cells joined by row, a title with the authors' paragraph below it."""
    rows = [join(tuple(row)) for _, row in groupby(blocks, key=_row)]
    at = 0
    while at < len(rows):
        head, at = rows[at], at + 1
        body = list(takewhile(lambda row: row.kind is not BlockKind.HEADING, rows[at:]))
        if work := headed(head, body):
            yield _Unit(work, tuple(body))
            at += len(body)
            continue
        nested = []
        while at < len(rows) and _belongs(rows[at], head):
            nested.append(rows[at])
            at += 1
        if at < len(rows) and not nested and _is_title_above(head, rows[at]):
            head, at = join((head, rows[at])), at + 1
        yield _Unit(head, tuple(nested))


def _row(block: Block) -> tuple[bool, int]:
    """The same for cells of one row, different for everything else."""
    return (True, block.row) if block.kind is BlockKind.CELL else (False, block.span.start)


def _belongs(block: Block, reference: Block) -> bool:
    """An item inside the item of a reference."""
    return block.kind is BlockKind.ITEM and reference.kind is BlockKind.ITEM and block.level > reference.level


def _is_title_above(title: Block, authors: Block) -> bool:
    """True for a paragraph that is a title and nothing else, above one that opens with names."""
    if {title.kind, authors.kind} != {BlockKind.PARAGRAPH} or find_whens(title.text[-5:]) or "\n" in title.text:
        return False
    if fold(title.text) in lexicon().publication_kinds or not _names_of(authors.text):
        return False
    if _names_of(title.text) and (_has_initials(title.text) or not _has_initials(authors.text)):
        return False
    whole, _ = parse_reference(join((title, authors)))
    return whole is not None and bool(whole.authors) and fold(whole.title.text) == fold(title.text)


def _has_initials(text: str) -> bool:
    return any(name.initials for name in name_list(text).names)


def _names_of(text: str) -> bool:
    """True for a text that opens with a list of authors."""
    names = name_list(text)
    plain = any(name.initials for name in names.names) or len(names.names) > 1
    return plain and names.closed


def _is_group(unit: _Unit, after: Block | None) -> bool:
    """True for a heading, a year on its own, or a few words without a year above a list."""
    head = unit.head
    if _YEAR_ALONE.fullmatch(head.text):
        return True
    if head.kind is BlockKind.HEADING:
        return not _is_reference(head.text)
    if head.kind is not BlockKind.PARAGRAPH or len(head.text.split()) > _LONGEST_HEADING or find_whens(head.text):
        return False
    bold = any(mark.kind is MarkKind.BOLD and mark.end >= len(head.text) - 1 for mark in head.marks)
    above_list = after is not None and after.kind is BlockKind.ITEM
    return bool(kinds_of(head.text)) or (above_list and (bold or not head.text.rstrip().endswith((".", "?", "!"))))


def _is_reference(heading: str) -> bool:
    """True for a heading that is a work itself: it is long, or has a year beside other words."""
    return len(heading.split()) > _LONGEST_REAL_HEADING or bool(find_whens(heading[-80:]))


def _opened(group: _Group, block: Block) -> _Group:
    year = _YEAR_ALONE.fullmatch(block.text)
    when = find_whens(block.text) if year else ()
    heading = group.heading if year else " ".join(block.text.split())
    return replace(group, heading=heading, when=when[0][2] if when else None, block=block)


def _grouped(block: Block) -> Finding:
    text = " ".join(block.text.split())
    return Finding(block.span.line, block.span.last_line, "I203", f"'{text}' groups the works below it")


def _references(block: Block) -> Iterator[Block]:
    """The block, or its lines where each of them is numbered or is a whole reference."""
    lines = block.lines()
    if len(lines) > 1 and block.kind is not BlockKind.CELL and (_all_numbered(lines) or _all_whole(lines)):
        yield from lines
    elif block.text.strip():
        yield block


def _all_numbered(lines: Iterable[Block]) -> bool:
    return all(_NUMBERED.match(line.text) for line in lines)


def _all_whole(lines: Iterable[Block]) -> bool:
    return all(_names_of(line.text) and find_whens(line.text) for line in lines)


def _habit(references: Sequence[Block]) -> bool | None:
    """Whether a list prints its authors before its titles; None for a short list and one that does both."""
    some = references[:: max(1, len(references) // _SAMPLE)]
    known = [_names_of(one.text[label_of(one.text)[1] :]) for one in some]
    share = sum(known) / len(known) if len(known) >= _FEWEST_FOR_HABIT else 0.5
    return True if share >= _MOST else False if share <= 1 - _MOST else None


def _read(reference: Block, nested: tuple[Block, ...], group: _Group, section: Section) -> Iterator[Fact | Finding]:
    """The work that a reference means, the entries of a book that are listed in it, or the text as it stands."""
    work, findings = parse_reference(reference, group.heading, names_first=group.names_first)
    if work is None or _is_no_work(work):
        text = Mention(" ".join(reference.text.split()), reference.span)
        yield Item(spans=(reference.span, *_places(nested)), heading=section.title, text=text)
        yield from findings
        return
    work = replace(work, heading=section.title, when=work.when or group.when)
    if _holds_entries(work, nested, group):
        yield from (_entry(work, item) for item in nested)
        return
    yield replace(_linked(work, nested), spans=(*work.spans, *_places(nested)))
    dated = group.when is not None and work.when == group.when
    yield from (one for one in findings if not (dated and work.authors and one.code == "W201"))


def _linked(work: Publication, nested: Iterable[Block]) -> Publication:
    """The work with the identifiers and links of what is listed below it, where it has none itself."""
    below = tuple(nested)
    told = dict.fromkeys(one for block in below for one in identifiers(block))
    found = dict.fromkeys(link for block in below for link in links(block))
    return replace(work, identifiers=work.identifiers or tuple(told), links=work.links or tuple(found))


def _is_no_work(work: Publication) -> bool:
    """True for one or two words with nothing beside them that a work has, and for a sentence about works."""
    beside = work.authors or work.when or work.identifiers or work.links or work.kind or work.label
    if beside:
        return False
    text = work.title.text
    sentence = "\uff0c" in text and len(text) > _LONGEST_UNSPACED
    return sentence or (not work.venue and len(text.split()) < _FEWEST_WORDS and not is_unspaced(text))


def _places(blocks: Iterable[Block]) -> tuple[Span, ...]:
    return tuple(block.span for block in blocks)


def _holds_entries(work: Publication, nested: tuple[Block, ...], group: _Group) -> bool:
    """True for a book without authors under a heading for chapters or entries, whose items are the works."""
    chapters = set(kinds_of(group.heading)) == {"chapter"}
    return bool(nested) and chapters and not work.authors and not any(find_whens(item.text) for item in nested)


def _entry(book: Publication, item: Block) -> Publication:
    title = Mention(" ".join(item.text.split()), item.span)
    return replace(book, spans=(*book.spans, item.span), title=title, venue=book.title, kind="chapter", links=())
