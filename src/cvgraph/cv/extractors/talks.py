"""Talks, posters and panels: the title, the event, the place and the day of each."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.captions import Caption, caption_of
from cvgraph.cv.entries import Entry
from cvgraph.cv.listings import listed
from cvgraph.cv.model import Fact, Mention, Talk
from cvgraph.cv.sections import Section
from cvgraph.cv.words import is_city, is_place, meaning_in
from cvgraph.document.model import Block
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

KINDS = ("talks",)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The talks of a section; headings inside it name groups, not talks."""
    for entry in listed(section):
        talk = None if _names_a_group(entry) else _talk(entry, section.title)
        if talk:
            yield talk


def _names_a_group(entry: Entry) -> bool:
    """A heading with nothing below it, or a sentence about the list."""
    opener = entry.lines[0]
    return (opener.heading and len(entry.lines) == 1 and not opener.whens) or (
        opener.prose and not opener.item and not opener.whens and not opener.block.marks
    )


def _talk(entry: Entry, heading: str) -> Talk | None:
    caption = caption_of(entry, _says_how)
    if caption is None:
        return None
    event, place, how = _where(caption)
    whens = caption.whens or tuple(when for line in entry.lines for when in line.whens)
    return Talk(
        spans=entry.spans,
        heading=heading,
        title=caption.mention,
        form=_form(caption.spoken) or how or _form_above(entry, heading),
        event=event,
        location=place,
        when=whens[0][2] if whens else None,
    )


def _says_how(text: str) -> bool:
    """True for 'Keynote', 'Poster', 'Panelist' and their like."""
    return fold(text) in lexicon().talks or fold(text) in lexicon().service_roles


def _form(text: str) -> str:
    """How somebody spoke where the words tell more than that they did: ``invited``, ``poster``, ..."""
    return meaning_in(text, lexicon().talks).removesuffix("talk")


def _form_above(entry: Entry, heading: str) -> str:
    """The form that the nearest heading above tells."""
    above = (*(line.text for line in reversed(entry.context)), heading)
    return next((form for text in above if (form := _form(text))), "")


def _where(caption: Caption) -> tuple[Mention | None, Mention | None, str]:
    """The event and the place after the title, what ends in known places being a place; and how it was held."""
    event: Mention | None = None
    place: Mention | None = None
    form = ""
    for piece in caption.pieces():
        if piece.text.startswith(("with ", "(with ")):
            continue
        rest, said = _without_form(piece)
        name, town = _parted(rest)
        form = form or said
        event = event or (_mention(name) if name and name.text else None)
        place = place or (_mention(town) if town else None)
    return event, place, form


def _without_form(piece: Block) -> tuple[Block, str]:
    """A piece behind a first part that says how it was held, and that: 'Invited talk, Kavli Institute'."""
    first, comma, _ = piece.text.partition(",")
    if fold(first) not in lexicon().talks:
        return piece, ""
    return piece.cut(len(first) + len(comma)), _form(first)


def _parted(piece: Block) -> tuple[Block | None, Block | None]:
    """A piece in its name and the place at its end: 'Annual Meeting, Vienna, Austria'."""
    parts = piece.text.split(",")
    known = [is_place(part) for part in parts]
    if not known[-1]:
        return piece, None
    first = len(parts)
    while first and known[first - 1]:
        first -= 1
    first -= first > 1 and not is_city(parts[first].strip())  # the town before its country
    at = sum(len(part) + 1 for part in parts[:first])
    town = piece.cut(at)
    return (piece.cut(0, max(at - 1, 0)) if first else None), town


def _mention(block: Block) -> Mention:
    return Mention(" ".join(block.text.split()), block.span)
