"""Grants and other funding: title, funder, number, amount and time of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.cv.captions import Caption, caption_of
from cvgraph.cv.cuts import trimmed
from cvgraph.cv.entries import Entry, entries
from cvgraph.cv.model import Fact, Grant, Mention
from cvgraph.cv.money import MONEY
from cvgraph.cv.sections import Section
from cvgraph.cv.words import is_organisation, is_place
from cvgraph.document.model import Block
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

KINDS = ("grants",)
_SHORT = 4
_GRANTED = {"fellowship", "grant", "scholarship", "award", "stipend", "funding", "research grant", "inc", "ltd"}
_ROLE_PART = re.compile(r"(?<![^\W_])(?:as\s+)?(?P<role>[^\W\d_][^,;:.()\[\]|\n\u2013\u2014]{0,40})")
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
    funder = _funder(caption)
    title = _headed(entry) or caption.mention
    return Grant(
        spans=entry.spans,
        heading=heading,
        title=funder if funder and _is_no_title(title.text) else title,
        funder=funder,
        number=next((part for part in number.groups() if part), None) if number else None,
        amount=" ".join(amount.group().split()) if amount else None,
        role=_role(entry, caption),
        when=whens[0][2] if whens else None,
    )


def _headed(entry: Entry) -> Mention | None:
    """The heading of an entry that says when and by whom below it: 'Travel grant', '2014 Lake Foundation'."""
    opener = entry.lines[0]
    named = opener.heading and not opener.whens and len(entry.lines) > 1 and not _is_funder(opener.text)
    return Mention(" ".join(opener.text.split()), opener.block.span) if named else None


def _is_no_title(text: str) -> bool:
    """True for a sum, a place or a kind of funding behind the funder: 'DFG, Germany', 'ERC, ~100k euros'."""
    parts = [part.strip(" ~<>≈") for part in text.split(",")]
    return all(part[:1].isdigit() or MONEY.match(part) or is_place(part) or fold(part) in _GRANTED for part in parts)


def _role(entry: Entry, caption: Caption) -> Mention | None:
    """What the owner is in the project: 'PI', '(as Co-PI)', 'Role: Co-Investigator'; no part of the title says it."""
    title = caption.mention.span
    parts = (line.block.cut(*found.span("role")) for line in entry.lines for found in _ROLE_PART.finditer(line.text))
    told = (part for part in parts if part.span.end <= title.start or part.span.start >= title.end)
    found = next((part for part in told if fold(part.text) in lexicon().grant_roles), None)
    return Mention(" ".join(found.text.split()), found.span) if found else None


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
