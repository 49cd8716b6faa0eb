"""Whether two printed names can be one person's, and in which words that is said."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from cvgraph.identity.names import PersonName, parse, plain


@lru_cache(maxsize=65536)
def compatible(one: str, other: str) -> bool:
    """True when nothing in the two names speaks against one person.

    The last parts of the family names agree, and the given names agree from the first on: two full ones are equal, an
    initial begins the other. Particles may be printed as one of the given names or left out ('GV. Steeg' beside 'Greg
    Ver Steeg'). Two different spellings, as close as they may be, are two people.
    """
    a, b = parse(one), parse(other)
    if a.key != b.key or (a.suffix and b.suffix and plain(a.suffix) != plain(b.suffix)):
        return False
    return any(_agree(x, y) for x in _readings(a) for y in _readings(b))


def _readings(name: PersonName) -> tuple[tuple[str, ...], ...]:
    """The given names with and without the words before the last of the family name, hyphenated ones in parts."""
    given = tuple(plain(part) for each in name.given for part in each.split("-") if part)
    middle = tuple(plain(part) for part in (*name.particles, *name.family.split()[:-1]))
    return (given, given + middle) if middle else (given,)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other:
        return not one and not other
    return all(
        a is None or b is None or a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))
        for a, b in zip_longest(one, other)
    )


def fullness(name: str) -> tuple[int, int, int]:
    """How much a printed name tells: full given names first, then parts, then letters."""
    parts = parse(name)
    full = sum(len(part) > 1 for part in parts.given)
    return full, len(parts.given) + len(parts.particles), len(name)


def agreement(short: str, full: str) -> str:
    """The sentence that says in what two compatible names agree."""
    parts = parse(short)
    if parts.given and all(len(part) == 1 for part in parts.given):
        word = "initial" if len(parts.given) == 1 else "initials"
        return f"the {word} {parts.given_text} and the family name {parts.family_text} agree with '{full}'"
    return f"the given and family names agree with '{full}'"
