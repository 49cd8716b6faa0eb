"""Whose CV it is: the name at the top of the document."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from cvgraph.cv.addresses import addresses
from cvgraph.cv.lines import lines_of
from cvgraph.cv.model import Mention
from cvgraph.cv.privacy import private_kind
from cvgraph.cv.sections import PREAMBLE, Section, kind_of
from cvgraph.cv.words import is_organisation, is_place, is_role, label_kind, without_titles
from cvgraph.document.model import Block, BlockKind, Record
from cvgraph.lexicon.load import fold, lexicon

_OF = re.compile(
    r"""(?: curr[i\u00ed]cul(?:o|um) (?:\s+v[i\u00ed]t(?:ae|\u00e6))?
         | r[\u00e9e]sum[\u00e9e] | c\.?v\.? | vita | lebenslauf )
    (?: \s+(?:of|von|de|do|da|di|del|for)\s+ | \s*[-\u2013\u2014:|,]\s* )""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    r"""(?: ['\u2019]s\s | \s*[-\u2013\u2014:|,(] | \s ) \s*
    (?:(?:academic|short|full|the|download|view)\s+)?
    (?: curriculum | cv | r[\u00e9e]sum[\u00e9e] | vita )\b.*$""",
    re.IGNORECASE | re.VERBOSE,
)
_NAME = re.compile(r"[^\W\d_][\w.'\u2019\-]*(?:\s+[^\W\d_][\w.'\u2019\-]*){1,5}")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\s]{2,4}")


def owner_of(found: Sequence[Section], records: Sequence[Record] = ()) -> Mention | None:
    """The name that the top of the document prints, or its front matter, without titles; None where none is printed."""
    names = (_name(line) for line in (*_stated(records, "name"), *_places(found), *_stated(records, "title")))
    return next((Mention(" ".join(name.text.split()), name.span) for name in names if name), None)


def _stated(records: Sequence[Record], field: str) -> Iterator[Block]:
    """What the records of persons say: their names, or the titles of their pages."""
    for value in (value for record in records if record.kind == "person" for value in record.all(field)):
        block = Block(BlockKind.HEADING, value.text, value.span)
        if field == "name" or not _words_of_a_page(block.text):
            yield block


def _words_of_a_page(title: str) -> bool:
    """True for a title such as 'Selected Work': a word that CVs have as heading or title, and none that is a name."""
    lead, tail = _OF.match(title), _AFTER.search(title)
    bare = title[lead.end() if lead else 0 : tail.start() if tail and tail.start() else None]
    words = [fold(word) for word in bare.split()]
    known = lexicon()
    return any(word in known.headings or word in known.roles or word in known.labels for word in words)


def _places(found: Sequence[Section]) -> Iterator[Block]:
    """Where a CV names its owner: the headings above the sections, its first line, a line labelled as the name."""
    top = [line for section in found if section.kind == PREAMBLE for block in section.blocks for line in block.lines()]
    told = [line for line in top if kind_of(line.text) != "title"]
    yield from (line for line in told if line.kind is BlockKind.HEADING)
    yield from told[:2]
    for section in found:
        if section.kind in {PREAMBLE, "contact"}:
            yield from (line.block for line in lines_of(section.blocks) if label_kind(line.label) == "name")
            yield from _in_rows(section.blocks)


def _in_rows(blocks: Sequence[Block]) -> Iterator[Block]:
    """The cells to the right of 'Name' in a table."""
    for cell, beside in itertools.pairwise(blocks):
        row = BlockKind.CELL is cell.kind is beside.kind and cell.row == beside.row
        if row and label_kind(cell.text) == "name":
            yield beside


def _name(line: Block) -> Block | None:
    """The part of a line that is a name, or None."""
    if label_kind(line.text.partition(":")[0]) == "name":
        line = line.cut(line.text.index(":") + 1)
    lead = _OF.match(line.text)
    tail = _AFTER.search(line.text)
    bare = line.cut(lead.end() if lead else 0, tail.start() if tail and tail.start() else None)
    bare = bare.cut(0, _first_separator(bare.text))
    start, end = without_titles(bare.text)
    name = bare.cut(start, end)
    return name if _is_name(name.text, bare) else None


def _first_separator(text: str) -> int:
    return min(
        (at for mark in (",", "|", "(", "♦", "•", "\t", " \u2013 ", " \u2014 ", " - ") if (at := text.find(mark)) > 0),
        default=len(text),
    )


def _is_name(text: str, line: Block) -> bool:
    """Two to six words in capitals or with a capital, none of which says something else."""
    if addresses(line) or private_kind(line.text) or kind_of(text) or any(char.isdigit() for char in text):
        return False
    if _HAN.fullmatch(text):
        return True
    if (
        not _NAME.fullmatch(text)
        or is_role(text)
        or is_organisation(text)
        or is_place(text)
        or fold(text) == "curriculum vitae"
    ):
        return False
    return all(word[0].isupper() or word.casefold() in lexicon().name_particles for word in text.split())
