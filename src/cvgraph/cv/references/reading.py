"""One way to read a reference, and how much speaks for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cvgraph.cv.names import NameList, name_list
from cvgraph.cv.references import parts
from cvgraph.cv.references.titles import Title, looks_like_venue
from cvgraph.cv.references.venues import Container, container
from cvgraph.document.model import Block
from cvgraph.lexicon.load import fold, lexicon

YEAR = re.compile(r"(?<![\d./])(?:19|20)\d\d(?![\d/]|\.\d|-\d)")
_FIGURES = re.compile(r"\b\d+\s*\(\d+\)|\b\d+:\d+|\b(?:[Vv]ol\.|[Vv]olume|pp\.)\s*\d|\b\d{1,4}[-–]\d{1,4}\.?$")
_INITIAL = re.compile(r"\b[A-Z]\.")
_MANY_WORDS = 50
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a reference: its names, its title, where a date stands beside them, its venue, its weight."""

    names: NameList
    title: Title
    date: Place | None
    rest: int
    venue: Container | None
    weight: float

    @property
    def names_first(self) -> bool:
        """True where authors stand before the title."""
        return bool(self.names.names) and self.names.names[0].start < self.title.start


def read_as(body: Block, names: NameList, title: Title, date: Place | None, weight: float) -> Reading:
    """The reading with these parts and the container behind them; ``weight`` is what speaks for the names."""
    rest = max(title.rest, names.end) if names.names else title.rest
    return weighed(body, Reading(names, title, date, rest, container(body, rest), weight))


def weighed(body: Block, reading: Reading) -> Reading:
    """The reading with what speaks for its title, its venue and its year added to its weight."""
    title, venue, date = reading.title, reading.venue, reading.date
    weight = reading.weight + title.weight + _titled(body.text[title.start : title.end])
    if venue:
        text = body.text[venue.start : venue.end]
        weight += 2 if looks_like_venue(text) else 0.5
        weight -= 2 * (len(text.split()) > _MANY_WORDS // 2)
    year = date or YEAR.search(body.text, reading.rest)
    return replace(reading, weight=weight + 0.5 * bool(year) + 0.5 * bool(date))


def _titled(text: str) -> float:
    """How much a text looks like a title: what starts in the middle, is a venue or holds figures does not."""
    words = text.split()
    weight = 0.0 if len(words) > 1 or len(text) > len("Learning") else -1.0
    weight -= 3 * (words[0][0].islower() and words[0].isalpha()) or 0
    weight -= 3 * (words[0] in {"and", "&", "et"} or text[0] in ")]")
    weight -= 4 * (fold(text) in lexicon().venues or _opens_like_venue(words))
    weight -= 3 * (bool(_FIGURES.search(text)) or "http" in text)
    weight -= 2 * bool(re.search(r"[,.(]\s*(?:19|20)\d\d[.)]?$", text))
    weight -= 4 * (parts.is_status(text) or bool(YEAR.fullmatch(text)))
    weight -= 2 * (len(words) > _MANY_WORDS)
    return weight - 3 * _are_names(text.rsplit("\n", maxsplit=1)[-1])


def _are_names(text: str) -> bool:
    """True for a text, or the last line of one, that is a list of names with initials and nothing else."""
    if not _INITIAL.search(text):
        return False
    names = name_list(text.rstrip(" .,"))
    return bool(names.names) and names.end >= len(text.rstrip(" .,"))


def _opens_like_venue(words: list[str]) -> bool:
    text = " ".join(words[:4])
    return re.match(r"(?:In\s+)?(?:Journal of|Proceedings of|Proc\.|Transactions on|arXiv\b)", text) is not None
