"""References as people type them into their CVs, in no style of any journal: made from works, with their noise."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from rendering import Printed, Work
from variety import TABLES

GAPS = {
    "names": (". ", ". ", ", ", ", ", ": ", ": ", ": ", "\n", "\n", ".\n", " ", " - ", " \u2013 ", " | ", "; "),
    "title": (". ", ". ", ". ", ", ", ", ", "\n", "\n", ".\n", " - ", " \u2013 ", " | ", "; ", " // "),
    "venue": (", ", ", ", ", ", ". ", " ", " ", "\n", "; ", " - ", " | "),
    "date": (". ", ". ", ", ", ": ", " ", " ", "\n", " - ", " | ", ".\n"),
}
ORDERS = (
    (("names", "date", "title", "venue"), 16),
    (("names", "title", "venue", "date"), 26),
    (("names", "title", "date", "venue"), 4),
    (("title", "names", "venue", "date"), 18),
    (("title", "names", "date", "venue"), 3),
    (("title", "names", "venue"), 3),
    (("title", "names"), 2),
    (("names", "title"), 2),
    (("title", "venue", "names", "date"), 4),
    (("title", "venue", "date"), 10),
    (("title", "date", "venue"), 3),
    (("title", "venue"), 2),
    (("date", "title", "names", "venue"), 6),
    (("date", "names", "title", "venue"), 5),
    (("date", "title", "venue"), 3),
)


def typed(work: Work, number: int = 0) -> Printed:
    """The work as somebody could type it, the same each time for the same number."""
    chance = random.Random(f"typed {number} {work.title} {work.year}")  # noqa: S311 - the same each time, no secret
    shapes, weights = zip(*ORDERS, strict=True)
    order = chance.choices(shapes, weights)[0]
    date = chance.choice(TABLES["dates"]).format(y=work.year, n=work.year[2:], m=chance.choice(TABLES["months"]))
    words = {
        "names": _names(
            work, chance, behind_title="title" in order[: order.index("names")] if "names" in order else False
        ),
        "title": _title(work, chance),
        "venue": _venue(work, chance),
        "date": date,
    }
    work = work if "names" in order else replace(work, authors=())
    return _joined(work, [(name, words[name]) for name in order if words[name]], chance)


Part = tuple[str, str]


def _joined(work: Work, parts: Sequence[Part], chance: random.Random) -> Printed:
    """The parts in their order, with marks and what stands behind them."""
    label = f"{chance.randrange(1, 99)}. " if chance.random() < 0.06 else ""
    text, marks = label, []
    marked = _chosen(chance)
    for at, (name, words) in enumerate(parts):
        if at:
            text += _between(text, words, parts[at - 1][0], chance)
        if name in marked:
            length = len(work.venue) if name == "venue" and work.venue in words else len(words)
            begin = len(text) + max(0, words.find(work.venue) if name == "venue" else 0)
            marks += [(begin, begin + length, kind) for kind in marked[name]]
        if name == "names" and chance.random() < 0.4:
            marks += _owner(work, words, len(text), chance)
        text += words
    text += "" if text.endswith(".") or chance.random() < 0.4 else "."
    text += chance.choice(TABLES["notes"]) if chance.random() < 0.3 else ""
    return Printed("typed", work, text, tuple(marks))


def _chosen(chance: random.Random) -> dict[str, str]:
    """Which parts are in italics (i), bold (b) or a link (l)."""
    told = {"title": chance.choices(("", "b", "i", "l", "bl"), (55, 15, 8, 17, 5))[0]}
    told["venue"] = chance.choices(("", "i", "b"), (50, 42, 8))[0]
    return {name: kinds for name, kinds in told.items() if kinds}


def _between(text: str, words: str, name: str, chance: random.Random) -> str:
    gap = chance.choice(GAPS[name])
    if words[0] == "(" and chance.random() < 0.8:
        gap = " "
    return gap.lstrip(gap[0]) or " " if gap[0] in ".,;:" and text[-1] in ".,;?!:" else gap


def _owner(work: Work, words: str, offset: int, chance: random.Random) -> list[tuple[int, int, str]]:
    """The bold of one author's name, whole or the family name alone."""
    family, given = chance.choice(work.authors)
    for name in (
        f"{given} {family}",
        f"{_initials(given, '. ')} {family}",
        f"{family}, {_initials(given, '. ')}",
        family,
    ):
        at = words.find(name)
        if at >= 0:
            return [(offset + at, offset + at + len(name), chance.choice("bbi"))]
    return []


def _names(work: Work, chance: random.Random, *, behind_title: bool) -> str:
    form = chance.choice(
        (
            _given_first,
            _given_first,
            _given_first,
            _inverted,
            _inverted,
            _inverted_in_full,
            _glued,
            _initialled,
            _initialled,
            _tight,
        )
    )
    listed = [form(family, given) for family, given in work.authors]
    if chance.random() < 0.15:
        star = chance.choice(("*", "*", "\u2020", "1", "#"))
        listed = [name + star * (chance.random() < 0.5) for name in listed]
    if len(listed) > 3 and chance.random() < 0.12:
        return ", ".join(listed[: chance.randrange(1, 4)]) + chance.choice((" et al.", ", et al.", " et al", ", ..."))
    full = form is _inverted_in_full
    parting = (
        chance.choice((", ", ", ", ", ", "; ", " and ")) if not full else chance.choice(("; ", "; ", " and ", ", "))
    )
    last = chance.choice((parting, " and ", ", and ", " & ", ", & ", " und ", " et ", " y ", " e "))
    text = parting.join(listed[:-1]) + last + listed[-1] if len(listed) > 1 else listed[0]
    if behind_title and chance.random() < 0.3:
        return chance.choice((f"(with {text})", f"with {text}", f"by {text}", f"({text})", f"(joint with {text})"))
    return f"{chance.choice(('with', 'With', 'joint with'))} {text}" if chance.random() < 0.03 else text


def _initials(given: str, dot: str) -> str:
    return dot.join(word[0] for word in given.replace("-", " ").split() if word[0].isalpha()) + dot.rstrip()


def _given_first(family: str, given: str) -> str:
    return f"{given} {family}".strip()


def _initialled(family: str, given: str) -> str:
    return f"{_initials(given, '. ')} {family}".strip()


def _tight(family: str, given: str) -> str:
    """'GV. Steeg', 'J.M. Bell'."""
    initials = _initials(given, "")
    return f"{initials}. {family}" if len(initials) % 2 else f"{'.'.join(initials)}. {family}".strip(". ")


def _inverted(family: str, given: str) -> str:
    return f"{family}, {_initials(given, '. ' if len(family) % 2 else '.')}" if given else family


def _inverted_in_full(family: str, given: str) -> str:
    return f"{family}, {given}" if given else family


def _glued(family: str, given: str) -> str:
    return f"{family} {_initials(given, '')}".strip()


def _title(work: Work, chance: random.Random) -> str:
    opening, closing = chance.choices(
        (("", ""), ("\u201c", "\u201d"), ('"', '"'), ("\u00ab", "\u00bb"), ("\u2018", "\u2019"), ("\u201e", "\u201c")),
        (72, 11, 11, 2, 2, 2),
    )[0]
    inside = "," if opening and chance.random() < 0.3 else ""
    return f"{opening}{work.title}{inside}{closing}"


def _venue(work: Work, chance: random.Random) -> str:
    if not work.venue:
        return chance.choice((f"{work.place}: {work.publisher}", work.publisher, f"PhD thesis, {work.publisher}"))
    text = chance.choice(("", "", "In ", "In: ", "in ")) if work.kind != "article-journal" else ""
    text += work.venue
    editors = " and ".join(f"{given} {family}" for family, given in work.editors)
    if editors and chance.random() < 0.7:
        text += chance.choice(
            (f", ed. by {editors}", f" eds. {editors}", f", edited by {editors}", f" ({editors}, eds.)")
        )
    if chance.random() < 0.75:
        text += _figures(work, chance)
    if work.publisher and chance.random() < 0.5:
        text += chance.choice(
            (f", {work.publisher}", f" ({work.place}: {work.publisher})", f". {work.publisher}, {work.place}")
        )
    return text


def _figures(work: Work, chance: random.Random) -> str:
    """Volume, issue and pages in one of their many forms."""
    text = ""
    if work.volume:
        text += chance.choice((" {}", ", vol. {}", ", {}", ", Vol {}", " vol.{}", ". {}", " Bd. {}")).format(
            work.volume
        )
    if work.volume and work.issue:
        text += chance.choice(("({})", ", no. {}", " ({})", ", no.{}", ", n\u00b0 {}", " Issue {}", ", Nr. {}")).format(
            work.issue
        )
    if work.pages:
        pages = work.pages.replace("-", chance.choice(("-", "\u2013", "--")))
        text += chance.choice(
            (": {}", ", pp. {}", ", {}", ":{}", ", p. {}", ": pp.{}", ", S. {}", ", pages {}")
        ).format(pages)
    return text
