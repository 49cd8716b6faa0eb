"""A made CV whose owner wrote with 199 people, or with more, in eight groups that share a few members."""

from __future__ import annotations

from itertools import product
from random import Random

PEOPLE = 200
_WORKS = 150
"""For so many people; more have more works."""
_YEARS = 15
_TOPICS = (
    "ocean tides",
    "label noise",
    "sparse graphs",
    "root growth",
    "old maps",
    "cold atoms",
    "moth wings",
    "soft robots",
)
_GROUPS = len(_TOPICS)
_LETTERS = str.maketrans("0123456789", "abcdefghij")
_GIVEN = ("Ada", "Boris", "Chen", "Dora", "Emil", "Fatima", "Goran", "Hana", "Ivan", "Jana")
_FAMILY = [first + last for first, last in product(("Kal", "Mor", "Ner", "Pol", "Sav", "Tur", "Vel"), ("ani", "berg"))]
_MIDDLE = ("", "de", "li", "no", "ro", "sa", "ta", "u", "vi", "wo", "xe", "ya", "zu", "fo", "gi")


def made_cv(people: int = PEOPLE) -> str:
    """The CV in Markdown, the same at every call, of an owner and all but one of so many people."""
    random = Random(7)  # noqa: S311 -- no secret
    names = _names(people - 1)
    groups = [names[start::_GROUPS] for start in range(_GROUPS)]
    count = _WORKS * people // PEOPLE
    works = [_work(number, count, groups[number % _GROUPS], names, random) for number in range(count)]
    return "\n".join(["# Zoe Quill", "", "## PUBLICATIONS", "", *works, ""])


def _names(count: int) -> list[str]:
    """The names of the others: no two share a family name, so no two are taken for one."""
    middles = [outer + inner for outer, inner in product(_MIDDLE, _MIDDLE)]
    families = list(dict.fromkeys(family[:3] + middle + family[3:] for middle in middles for family in _FAMILY))[:count]
    return [f"{_GIVEN[number % len(_GIVEN)]} {family}" for number, family in enumerate(families)]


def _work(number: int, count: int, group: list[str], everyone: list[str], random: Random) -> str:
    """One work: two of the group whose turn it is, so that all come in, and up to three others, most of the group."""
    turn = 2 * (number // _GROUPS)
    authors = [group[turn % len(group)], group[(turn + 1) % len(group)], *random.sample(group, random.randint(0, 2))]
    if random.random() < 1 / 3:
        authors.append(random.choice(everyone))
    listed = ", ".join(dict.fromkeys([*authors, "**Zoe Quill**"]))
    title = f"On {_TOPICS[number % _GROUPS]} and the question {str(number).translate(_LETTERS)}"
    return f"- [{number % 1000 + 1}] {listed}. {title}. *ICML, {2010 + number * _YEARS // count}*"
