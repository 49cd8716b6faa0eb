"""CVs' worth of mentions of made-up people, labelled by construction: one `made-...` line each of `mentions.jsonl`.

Each CV has a culture of its own, which gives names and the ways in which they are printed; people of other cultures are
among the coauthors. Teams share works, as they do. What is hard is drawn at the rate at which lists of works have it:
relatives and namesakes with one initial, typing errors, nicknames, short forms, married names, names cut or turned.

    python benchmarks/made_mentions.py            # prints the lines; the labelled set holds them as they were printed
"""

from __future__ import annotations

import json
import random
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TYPING_ERRORS = 0.004
NAMESAKES_AVOIDED = 0.9  # families are drawn from short lists, so people of one initial would meet too often
SHORT_FORMS = {
    "Alexander": "Alex", "Alexandra": "Alexa", "Benjamin": "Ben", "Christopher": "Chris", "Daniel": "Dan",
    "Frederick": "Fred", "Gregory": "Greg", "Jeffrey": "Jeff", "Matthew": "Matt", "Nicholas": "Nick", "Patrick": "Pat",
    "Samuel": "Sam", "Stephen": "Steve", "Thomas": "Tom", "Timothy": "Tim", "Maximilian": "Max", "Michael": "Mike",
    "Robert": "Bob", "William": "Bill", "Elizabeth": "Liz", "Katherine": "Kate", "Johannes": "Hannes",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Culture:
    """Names of one culture: given names, families, and what is special about them.

    ``double`` is the share of people with two family names, ``middle`` of those with a second given name, ``turned`` of
    lists that print the family name first without a comma; ``particles`` are put before some family names.
    """

    name: str
    given: str
    family: str
    particles: str = ""
    double: float = 0.0
    middle: float = 0.0
    turned: float = 0.0
    spelt: tuple[tuple[str, str], ...] = ()


def cultures() -> tuple[Culture, ...]:
    """Every culture of `cultures.toml`."""
    tables = tomllib.loads((Path(__file__).parent / "cultures.toml").read_text(encoding="utf-8"))["culture"]
    return tuple(Culture(**{**each, "spelt": tuple(map(tuple, each.get("spelt", ())))}) for each in tables)


CULTURES = cultures()


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up person: label, given names, particle, family names, suffix, and what they are sometimes called."""

    label: str
    given: tuple[str, ...]
    particle: str
    family: tuple[str, ...]
    suffix: str = ""
    married: str = ""


def person(chance: random.Random, culture: Culture, label: str, initial: str = "") -> Made:
    """Somebody of a culture; with an ``initial``, one whose given name begins so where there is such a name."""
    names = culture.given.split()
    some = [name for name in names if name.startswith(initial)] or names
    given = [chance.choice(some)]
    if chance.random() < culture.middle:
        given.append(chance.choice([name for name in names if name != given[0]]))
    particles = culture.particles.split()
    particle = chance.choice(particles) if particles and chance.random() < 0.35 else ""
    families = culture.family.split()
    family = [chance.choice(families)]
    if chance.random() < culture.double:
        family.append(chance.choice([name for name in families if name != family[0]]))
    return Made(label, tuple(given), particle, tuple(family))


def initials(given: tuple[str, ...], dot: str, gap: str) -> str:
    """Given names as letters: 'J.-P.', 'D. M.', 'DM'."""
    hyphen = "-" if dot else ""
    return gap.join(f"{dot}{hyphen}".join(part[0].upper() for part in name.split("-")) + dot for name in given)


def family_of(one: Made, *, glue: bool = True) -> str:
    """The family name with its particle."""
    family = " ".join(one.family)
    if not one.particle or not glue:
        return family
    return f"{one.particle}{family}" if one.particle.endswith("-") else f"{one.particle} {family}"


VENUES = ("Looms", "Engines", "Tides", "Lenses", "Grain", "Clocks", "Rivers", "Bridges", "Songs", "Bees")
STYLES = (
    "full",
    "full",
    "first",
    "initials",
    "initials",
    "glued",
    "comma",
    "comma-full",
    "vancouver",
    "capitals",
    "turned",
)


def printed(one: Made, style: str, culture: Culture, chance: random.Random) -> str:
    """A name as a list in one style prints it."""
    family = family_of(one)
    given = one.given
    tail = f" {one.suffix}" if one.suffix else ""
    forms = {
        "full": f"{' '.join(given)} {family}{tail}",
        "first": f"{given[0]}{''.join(f' {name[0]}.' for name in given[1:])} {family}{tail}",
        "initials": f"{initials(given, '.', ' ')} {family}{tail}",
        "glued": f"{initials(given, '.', '')} {family}{tail}",
        "comma": f"{family}, {initials(given, '.', ' ')}{',' + tail if tail else ''}",
        "comma-full": f"{family}, {' '.join(given)}{',' + tail if tail else ''}",
        "vancouver": f"{family} {initials(given, '', '')}{tail}",
        "capitals": f"{initials(given, '.', ' ')} {family.upper()}{tail}",
        "turned": f"{family} {' '.join(given)}"
        if chance.random() < culture.turned * 2
        else f"{' '.join(given)} {family}",
    }
    return forms[style]


def plain(text: str, culture: Culture, *, spell: bool) -> str:
    """A name without marks, letters spelt out where ``spell`` is true."""
    for letter, long in culture.spelt if spell else ():
        text = text.replace(letter, long).replace(letter.upper(), long.title())
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def misspelt(text: str, chance: random.Random) -> str:
    """A name with one letter doubled, dropped or exchanged with the next."""
    at = chance.randrange(2, max(len(text) - 2, 3))
    if not text[at : at + 2].isalpha():
        return text
    return chance.choice(
        (
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        )
    )


def shortened(one: Made) -> Made:
    """The person under a short form of the given name, where there is one."""
    return Made(
        one.label, (SHORT_FORMS.get(one.given[0], one.given[0]), *one.given[1:]), one.particle, one.family, one.suffix
    )


def without_middle(one: Made) -> Made:
    """The person with the first given name alone."""
    return Made(one.label, one.given[:1], one.particle, one.family, one.suffix)


def half(one: Made) -> Made:
    """The person with the first of two family names alone, as people with two do."""
    return Made(one.label, one.given, one.particle, one.family[:1], one.suffix)


def team(chance: random.Random, culture: Culture, size: int) -> list[Made]:
    """The people of one CV, with relatives and namesakes among them, each of whom tests another difficulty."""
    people: list[Made] = []
    while len(people) < size:
        label = f"p{len(people) + 1}"
        kind = chance.random()
        like = chance.choice(people) if people else None
        if like and kind < 0.04:
            other = person(chance, culture, label, like.given[0][0])
            if other.given[0] != like.given[0]:
                people.append(Made(label, other.given, like.particle, like.family))
            continue
        if like and kind < 0.05 and culture.name == "english" and not like.suffix:
            people.append(Made(label, like.given, like.particle, like.family, "Jr."))
            continue
        where = culture if kind < 0.8 else chance.choice(CULTURES)
        one = person(chance, where, label)
        if any(set(one.family) & set(other.family) and one.given[0][0] == other.given[0][0] for other in people) and (
            chance.random() < NAMESAKES_AVOIDED
        ):
            continue
        if kind > 0.985:
            one = Made(label, one.given, one.particle, one.family, married=chance.choice(culture.family.split()))
        people.append(one)
    return people


def mention(one: Made, style: str, culture: Culture, chance: random.Random, *, ascii_only: bool) -> str:
    """How a list prints one person this time."""
    kind = chance.random()
    if kind < 0.03:
        one = shortened(one)
    elif kind < 0.13:
        one = without_middle(one)
    elif kind < 0.17:
        one = half(one)
    elif kind < 0.3 and one.married:
        one = Made(one.label, one.given, "", (one.married,))
    text = printed(one, style, culture, chance)
    text = plain(text, culture, spell=chance.random() < 0.5) if ascii_only else text
    return misspelt(text, chance) if chance.random() < TYPING_ERRORS else text


def made_cv(number: int, culture: Culture) -> dict[str, object]:
    """One CV's worth of mentions."""
    chance = random.Random(f"{culture.name}-{number}")  # noqa: S311 -- names, not secrets
    owner = person(chance, culture, "p0")
    people = team(chance, culture, chance.randint(6, 45))
    groups = [chance.sample(people, min(len(people), chance.randint(3, 8))) for _ in range(chance.randint(1, 4))]
    homes = [chance.sample(VENUES, 2) for _ in groups]
    styles = chance.choices(STYLES, k=chance.randint(1, 3))
    ascii_only = chance.random() < 0.25
    works = []
    for _ in range(chance.randint(4, 40)):
        number_of_group = chance.randrange(len(groups))
        group = groups[number_of_group] if chance.random() < 0.85 else people
        venue = chance.choice(homes[number_of_group] if chance.random() < 0.7 else VENUES)
        authors = [owner, *chance.sample(group, min(len(group), chance.randint(1, 5)))]
        chance.shuffle(authors)
        style = chance.choice(styles)
        works.append(
            {
                "venue": f"Journal of {venue}",
                "authors": [
                    [mention(one, style, culture, chance, ascii_only=ascii_only), one.label] for one in authors
                ],
            }
        )
    advisors = chance.sample(people, min(len(people), chance.randint(0, 2)))
    others = [["advisor", printed(one, "full", culture, chance), one.label] for one in advisors]
    return {
        "cv": f"made-{culture.name}-{number}",
        "owner": [printed(owner, "full", culture, chance), "p0"],
        "others": others,
        "works": works,
    }


def made() -> Iterator[dict[str, object]]:
    """All made CVs: three of each culture."""
    for culture in CULTURES:
        for number in (1, 2, 3):
            yield made_cv(number, culture)


if __name__ == "__main__":
    for cv in made():
        print(json.dumps(cv, ensure_ascii=False))
