"""Works of more kinds than the records hold: journals, books and chapters, other fields' titles and venues, issues.

All chances hang on the work's own title, so the same records give the same works.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from rendering import Work

TABLES: Mapping[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def varied(work: Work, beside: Work) -> Work:
    """The work as one of another field could be: its venue, kind, title's letters and what else is known of it.

    Editors come from the work beside it.
    """
    chance = random.Random(f"varied {work.title}")  # noqa: S311 - the same for the same work, no secret
    kind = chance.choices(
        ("article-journal", "paper-conference", "chapter", "book", "thesis", "report"), (46, 24, 13, 9, 4, 4)
    )[0]
    return replace(
        work,
        kind=kind,
        title=_title(work.title, chance),
        authors=_authors(work.authors, chance),
        venue=_venue(work, kind, chance),
        issue=str(chance.randrange(1, 13)) if kind == "article-journal" and chance.random() < 0.5 else "",
        volume=_volume(work, kind, chance),
        pages=work.pages if kind not in {"book", "thesis", "report"} and chance.random() < 0.85 else "",
        doi=work.doi
        or (f"10.{chance.randrange(1000, 9999)}/x{chance.randrange(10**6)}" if chance.random() < 0.3 else ""),
        **_printing(kind, chance, beside),
    )


def _authors(authors: Sequence[tuple[str, str]], chance: random.Random) -> tuple[tuple[str, str], ...]:
    """Fewer authors more often than proceedings have, some of them with initials or a middle initial alone."""
    few = authors[:1] if chance.random() < 0.2 else authors
    return tuple((family, _given(given, chance)) for family, given in few)


def _given(given: str, chance: random.Random) -> str:
    drawn = chance.random()
    if drawn < 0.1:
        return " ".join(f"{word[0]}." for word in given.split())
    if drawn < 0.25 and " " not in given:
        return f"{given} {chance.choice('ABCDEFGHJKLMPRSTW')}."
    return given


def _volume(work: Work, kind: str, chance: random.Random) -> str:
    if kind in {"thesis", "report", "book", "chapter"} or (kind == "paper-conference" and chance.random() < 0.7):
        return ""
    return work.volume if chance.random() < 0.8 else str(chance.randrange(90, 520)) if chance.random() < 0.7 else ""


def _printing(kind: str, chance: random.Random, beside: Work) -> dict[str, object]:
    """Editors, publisher and place, where such a work has them."""
    made: dict[str, object] = {}
    if kind in {"chapter", "book"} or chance.random() < 0.2:
        made["publisher"], made["place"] = chance.choice(TABLES["publishers"])
    if kind in {"thesis", "report"}:
        town = chance.choice(TABLES["publishers"])[1] or "Somewhere"
        made["publisher"], made["place"] = f"University of {town}", ""
    if kind == "chapter" and chance.random() < 0.7:
        made["editors"] = beside.authors[: chance.randrange(1, 4)]
    return made


def _title(title: str, chance: random.Random) -> str:
    return _with_tail(_worded(title, chance), chance)


def _with_tail(title: str, chance: random.Random) -> str:
    """Titles of other fields have places, periods, species and quotations in them, and their questions go on."""
    if chance.random() < 0.5:
        return title
    said = {name: chance.choice(TABLES["subjects"]) for name in ("subject", "other")}
    said |= {name: chance.choice(TABLES["places"]) for name in ("place", "further")}
    years = {"early": chance.randrange(1500, 1900), "late": chance.randrange(1900, 2000)}
    species = chance.choice(TABLES["species"])
    return str(chance.choice(TABLES["titles"]).format(title=title, species=species, **said, **years))


def _worded(title: str, chance: random.Random) -> str:
    drawn = chance.random()
    if drawn < 0.35:
        return _in_small_letters(title)
    if drawn < 0.5:
        return _in_another_tongue(title, chance)
    return title


def _in_small_letters(title: str) -> str:
    words = title.split()
    return " ".join([words[0], *(word.lower() if word[1:].islower() else word for word in words[1:])])


def _in_another_tongue(title: str, chance: random.Random) -> str:
    """A title whose small words are those of another language; in German nouns keep their capitals."""
    name = chance.choice(sorted(TABLES["tongues"]))
    small = TABLES["tongues"][name]
    text = " ".join(small.get(word.lower(), word) for word in title.split())
    if chance.random() < 0.35:
        return " ".join(word if word in small.values() else word[0].upper() + word[1:] for word in text.split())
    return text[0].upper() + (text[1:] if name == "de" else _in_small_letters(text)[1:])


def _venue(work: Work, kind: str, chance: random.Random) -> str:
    if kind in {"book", "thesis", "report"}:
        return ""
    if kind == "chapter":
        return _filled(chance.choice(TABLES["books"]), work, chance)
    if kind == "paper-conference":
        return work.venue if chance.random() < 0.35 else _filled(chance.choice(TABLES["meetings"]), work, chance)
    return _filled(chance.choice(TABLES["journals"]), work, chance)


def _filled(pattern: str, work: Work, chance: random.Random) -> str:
    made = re.sub(r"\{\}", lambda _: chance.choice(TABLES["subjects"]), pattern)
    numbers = {"nth": chance.choice(TABLES["ordinals"]), "number": chance.randrange(2, 40)}
    return made.format(year=work.year, yy=work.year[2:], short=work.venue, **numbers)
