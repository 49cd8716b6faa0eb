"""From an entry to a talk: its title, how it was held, the event, the place, the day."""

from __future__ import annotations

import re

from cvgraph.cv.captions import Caption, caption_of
from cvgraph.cv.entries import Entry
from cvgraph.cv.model import Mention, Talk
from cvgraph.cv.words import is_city, is_place, meaning_in
from cvgraph.document.model import Block
from cvgraph.lexicon.load import fold, lexicon

_BRACKET = re.compile(r"\s*\((?P<said>[^()]{3,40})\)[\s.]*$")


def talk_of(entry: Entry, heading: str) -> Talk | None:
    """The talk that an entry states, or None where no line of it has words."""
    caption = caption_of(entry, _says_how)
    if caption is None:
        return None
    event, place, how = _where(caption)
    whens = caption.whens or tuple(when for line in entry.lines for when in line.whens)
    return Talk(
        spans=entry.spans,
        heading=heading,
        title=caption.mention,
        form=form_in(caption.spoken) or how or _form_above(entry, heading),
        event=event,
        location=place,
        when=whens[0][2] if whens else None,
    )


def _says_how(text: str) -> bool:
    """True for 'Keynote', 'Poster', 'Panelist' and their like."""
    return fold(text) in lexicon().talks or fold(text) in lexicon().service_roles


def form_in(text: str) -> str:
    """How somebody spoke where the words tell more than that they did: ``invited``, ``poster``, ..."""
    return meaning_in(text, lexicon().talks).removesuffix("talk")


def _form_above(entry: Entry, heading: str) -> str:
    """The form that the nearest heading above tells."""
    above = (*(line.text for line in reversed(entry.context)), heading)
    return next((form for text in above if (form := form_in(text))), "")


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
    """A piece without what says how the talk was held, and that: 'Invited talk, Kavli Institute', 'Vienna (Poster)'."""
    bracket = _BRACKET.search(piece.text)
    if bracket and (form := form_in(bracket["said"])):
        return piece.cut(0, bracket.start()), form
    first, comma, _ = piece.text.partition(",")
    if fold(first) not in lexicon().talks:
        return piece, ""
    return piece.cut(len(first) + len(comma)), form_in(first)


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
