"""Grants and other funding: title, funder, number, amount and time of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.cv.captions import MONEY, Caption, caption_of
from cvgraph.cv.cuts import trimmed
from cvgraph.cv.entries import Entry, entries
from cvgraph.cv.model import Fact, Grant, Mention
from cvgraph.cv.sections import Section
from cvgraph.cv.words import is_organisation
from cvgraph.document.model import Block
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

KINDS = ("grants",)
_SHORT = 4
_NUMBER = re.compile(
    r"""\#\s?(?P<hash>[A-Z0-9][\w/.-]{3,24})
      | \b(?:[Nn]o|[Nn]r|[Nn]umber|[Gg]rant|[Aa]greement|[Pp]roject|[Cc]ontract)\.?:?\s
        (?P<named>[A-Z0-9]*\d[\w/.-]{3,24})
      | \b(?P<bare>(?:[A-Z]{2,5}[\s-]?)?[A-Z]{0,3}\d{6,8}|[A-Z]\d{2}[A-Z]{2}\d{6})\b""",
    re.VERBOSE,
)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The grants of a section, an entry each."""
    for entry in entries(section):
        opener = entry.lines[0]
        group = opener.heading and len(entry.lines) == 1 and not opener.whens
        grant = None if group or (opener.prose and not opener.item) else _grant(entry, section.title)
        if grant:
            yield grant


def _grant(entry: Entry, heading: str) -> Grant | None:
    caption = caption_of(entry, _is_funder)
    if caption is None:
        return None
    text = "\n".join(line.text for line in entry.lines)
    number, amount = _NUMBER.search(text), MONEY.search(text)
    whens = caption.whens or tuple(when for line in entry.lines for when in line.whens)
    return Grant(
        spans=entry.spans,
        heading=heading,
        title=caption.mention,
        funder=_funder(caption),
        number=next((part for part in number.groups() if part), None) if number else None,
        amount=" ".join(amount.group().split()) if amount else None,
        when=whens[0][2] if whens else None,
    )


def _funder(caption: Caption) -> Mention | None:
    """The first part beside the title that is a known funder, else the first that names an organisation."""
    around = [caption.block.cut(*caption.opener), *caption.pieces()]
    parts = [part for piece in around for part in _parts(piece)]
    found = next((part for part in parts if _is_known(part.text)), None)
    found = found or next((part for part in parts if _is_funder(part.text)), None)
    return Mention(" ".join(_bare(found).text.split()).rstrip("."), found.span) if found else None


def _is_known(text: str) -> bool:
    """True for a text with the short name of a funder, which is in capitals where it is very short."""
    known = lexicon().funders
    named = (word for word in re.findall(r"[\w.]+", text) if word.isupper() or len(word) > _SHORT)
    return any(fold(word) in known for word in named) or (" " in text.strip() and fold(text) in known)


def _is_funder(text: str) -> bool:
    """True for a known funder, or words of an organisation's name; an award is neither."""
    words = fold(text).split()
    return (_is_known(text) or is_organisation(text)) and not any(word in lexicon().awards for word in words)


def _parts(piece: Block) -> Iterator[Block]:
    at = 0
    for part in re.split(r"[,():]", piece.text):
        if part.strip():
            yield piece.cut(*trimmed(piece.text, at, at + len(part)))
        at += len(part) + 1


def _bare(part: Block) -> Block:
    """A funder without the number behind it: 'NSF 0722079'."""
    number = _NUMBER.search(part.text)
    if number and number.start() > 1:
        return part.cut(0, number.start())
    blank = part.text.find(" ") if number else -1
    return part.cut(0, blank) if blank > 0 and _is_known(part.text[:blank]) else part
