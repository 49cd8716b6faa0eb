"""Entries under no heading that is known: each is what it contains."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.careers import stay
from cvgraph.cv.entries import Entry, entries
from cvgraph.cv.jobs import as_activity, role_leads
from cvgraph.cv.model import Award, Fact, Mention
from cvgraph.cv.pieces import PieceKind, dates_of, pieces_of
from cvgraph.cv.privacy import private_kind
from cvgraph.cv.sections import Section, kind_of
from cvgraph.cv.separate import separated
from cvgraph.cv.untitled import MIXED
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

KINDS = (MIXED,)
_TITLES = {PieceKind.ROLE, PieceKind.DEGREE}


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The studies, jobs, awards and offices among the entries; what is none of them is kept as it stands.

    An organisation alone tells of a job below 'Research' or where others have a title: schools attended have none.
    """
    found = separated(entries(section))
    role_first = role_leads(found)
    kinds_each = [{piece.kind for piece in pieces_of(entry.head)} for entry in found]
    named = kind_of(section.title) == "interests" or any(kinds & _TITLES for kinds in kinds_each)
    telling = _TITLES | ({PieceKind.ORGANISATION} if named else set())
    for entry, kinds in zip(found, kinds_each, strict=True):
        if any(private_kind(line.text) for line in entry.head):
            continue
        if PieceKind.DEGREE not in kinds and (award := _award(entry, section.title)):
            yield award
        elif PieceKind.ROLE in kinds and _serves(entry):
            activity = as_activity(entry, section.title, role_first=role_first)
            yield from (activity,) if activity else ()
        elif kinds & telling:
            yield from stay(entry, section.title, studies=False, role_first=role_first)


def _award(entry: Entry, heading: str) -> Award | None:
    """The entry as an award, where a word of its first piece says so and none that it is a job."""
    first = next(iter(pieces_of(entry.head)), None)
    if first is None or not _named(first.text, lexicon().awards) or _named(first.text, lexicon().roles):
        return None
    name = Mention(first.text, first.block.span)
    return Award(spans=entry.spans, heading=heading, name=name, periods=dates_of(entry.head))


def _serves(entry: Entry) -> bool:
    """True where the title is that of an office, not that of a job."""
    titles = [piece.text for piece in pieces_of(entry.head) if piece.kind is PieceKind.ROLE]
    served = lexicon().service_roles
    return fold(titles[0]) in served or (_named(titles[0], served) and not _named(titles[0], lexicon().roles))


def _named(text: str, known: frozenset[str]) -> bool:
    words = fold(text).split()
    return any(" ".join(words[at : at + length]) in known for at in range(len(words)) for length in (1, 2, 3))
