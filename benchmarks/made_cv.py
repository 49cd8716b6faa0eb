"""A made CV whose owner wrote with 199 people, in eight groups that share a few members."""

from __future__ import annotations

from itertools import product
from random import Random

PEOPLE = 200
_WORKS = 150
_GROUPS = 8
_GIVEN = ("Ada", "Boris", "Chen", "Dora", "Emil", "Fatima", "Goran", "Hana", "Ivan", "Jana")
_FAMILY = [first + last for first, last in product(("Kal", "Mor", "Ner", "Pol", "Sav", "Tur", "Vel"), ("ani", "berg"))]
_MIDDLE = ("", "de", "li", "no", "ro", "sa", "ta", "u", "vi", "wo", "xe", "ya", "zu", "fo", "gi")


def made_cv() -> str:
    """The CV in Markdown, the same at every call."""
    random = Random(7)  # noqa: S311 -- no secret
    names = _names()
    groups = [names[start::_GROUPS] for start in range(_GROUPS)]
    works = [_work(number, groups[number % _GROUPS], names, random) for number in range(_WORKS)]
    return "\n".join(["# Zoe Quill", "", "## PUBLICATIONS", "", *works, ""])


def _names() -> list[str]:
    """The names of the others: no two share a family name, so no two are taken for one."""
    families = [family[:3] + middle + family[3:] for middle in _MIDDLE for family in _FAMILY][: PEOPLE - 1]
    return [f"{_GIVEN[number % len(_GIVEN)]} {family}" for number, family in enumerate(families)]


def _work(number: int, group: list[str], everyone: list[str], random: Random) -> str:
    """One work: two of the group whose turn it is, so that all come in, and up to three others, most of the group."""
    turn = 2 * (number // _GROUPS)
    authors = [group[turn % len(group)], group[(turn + 1) % len(group)], *random.sample(group, random.randint(0, 2))]
    if random.random() < 1 / 3:
        authors.append(random.choice(everyone))
    listed = ", ".join(dict.fromkeys([*authors, "**Zoe Quill**"]))
    return f"- [{number + 1}] {listed}. On made question number {number + 1}. *ICML, {2010 + number // 10}*"
