"""Whether two printed names can be one person's, and in which words that is said."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from itertools import zip_longest

from anyascii import anyascii

from cvgraph.identity.names import PersonName, is_uncased, parse, plain
from cvgraph.lexicon.load import lexicon

_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "ß": "ss"})
_SHORT_FORM = 2


class Verdict(StrEnum):
    """What two printed names alone tell: nothing speaks against one person, something does, or a person must say."""

    SAME = "same"
    DIFFERENT = "different"
    UNDECIDABLE = "undecidable"


@lru_cache(maxsize=65536)
def compare(one: str, other: str) -> Verdict:
    """What two printed names tell, in whichever order they are given.

    The same, where the last parts of the family names agree, and the given names agree from the first on: two full
    ones are equal, an initial begins the other; particles may be printed as one of the given names or left out ('GV.
    Steeg' beside 'Greg Ver Steeg').

    Undecidable are a short given name beside a longer one that it begins or is short for, letters spelt out ('Müller',
    'Mueller'), one of two family names, names in the opposite order without a comma, another script, a family name
    alone, and the second given name without the first. Two other spellings, as close as they may be, are two people.
    """
    a, b = parse(one), parse(other)
    if _same(a, b):
        return Verdict.SAME
    return Verdict.UNDECIDABLE if _may_be(one, other) or _may_be(other, one) else Verdict.DIFFERENT


def compatible(one: str, other: str) -> bool:
    """True when nothing in the two names speaks against one person."""
    return compare(one, other) is Verdict.SAME


def _same(a: PersonName, b: PersonName) -> bool:
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
    return all(_alike(a, b) for a, b in zip_longest(one, other))


def _alike(a: str | None, b: str | None) -> bool:
    """True for the same name, an initial of it, or none at all."""
    return a is None or b is None or a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _may_be(one: str, other: str) -> bool:
    """True where something could make ``one`` a form of ``other``, but nothing in the names says so."""
    a, b = parse(one), parse(other)
    if a.suffix and b.suffix and plain(a.suffix) != plain(b.suffix):
        return False
    return (
        _short_for(a, b)
        or _spelt_out(one, other)
        or _one_of_two(a, b)
        or _turned(one, other)
        or _transliterated(one, b)
        or _without_given(a, b)
        or _second_name(a, b)
    )


def _short_for(a: PersonName, b: PersonName) -> bool:
    """'Greg' beside 'Gregory', 'Bob' beside 'Robert'; whatever stands behind the first name must agree."""
    if a.key != b.key or not a.given or not b.given:
        return False
    short, long = plain(a.given[0]), plain(b.given[0])
    known = lexicon().nicknames.get(short) == long
    begins = (
        len(short) > _SHORT_FORM and long.startswith(short) and short != long and not _ends_like_another(short, long)
    )
    return (known or begins) and (_agree(_rest(a), _rest(b)) or not _rest(a) or not _rest(b))


def _ends_like_another(short: str, long: str) -> bool:
    """'Paul' and 'Paula', 'Daniel' and 'Danielle' are two names, not one cut short."""
    return len(long) - len(short) < _SHORT_FORM or long[len(short) :] in {"le", "ne", "te", "ie", "tte", "ina", "ine"}


def _rest(name: PersonName) -> tuple[str, ...]:
    return tuple(plain(part) for part in name.given[1:])


def _spelt_out(one: str, other: str) -> bool:
    """'Müller' beside 'Mueller': the same once the letters with marks are spelt out."""
    spelt = one.casefold().translate(_SPELT_OUT).title()
    return spelt.casefold() != one.casefold() and _same(parse(spelt), parse(other))


def _one_of_two(a: PersonName, b: PersonName) -> bool:
    """'J. García' beside 'José García López', 'A. Smith' beside 'A. Smith-Jones'."""
    words = [*b.given[1:], *b.family.split()]
    families = {plain(part) for word in words for part in word.split("-") if len(part) > 1}
    compound = len(words) > 1 or "-" in b.family
    if not a.given or not b.given or not compound or a.key == b.key or a.key not in families:
        return False
    return _alike(plain(a.given[0]), plain(b.given[0]))


def _turned(one: str, other: str) -> bool:
    """'Erdős Pál' beside 'Pál Erdős', where no comma and no capitals tell which is the family's."""
    words, turned = ([plain(word) for word in name.split()] for name in (one, other))
    told = all(len(word) > 1 for word in words)
    return told and len(words) > 1 and words == turned[1:] + turned[:1]


def _words(name: PersonName) -> list[str]:
    return [plain(word) for word in (*name.given, *name.particles, *name.family.split())]


def _transliterated(one: str, b: PersonName) -> bool:
    """'王小明' beside 'Xiaoming Wang': the same syllables, family first or last."""
    if not is_uncased(one) or is_uncased(b.family):
        return False
    sound = anyascii(one).casefold().replace(" ", "")
    words = [word.replace("-", "") for word in _words(b)]
    return sound in {"".join([*words[-1:], *words[:-1]]), "".join(words)}


def _without_given(a: PersonName, b: PersonName) -> bool:
    """'Smith' beside 'John Smith', or the only name of somebody beside the first of another's."""
    alone = not a.given and len(a.family.split()) == 1
    return alone and bool(b.given) and (a.key == b.key or a.key == plain(b.given[0]))


def _second_name(a: PersonName, b: PersonName) -> bool:
    """'A. El Ghaoui' beside 'Laurent A. El Ghaoui': people go by their second name."""
    first = [plain(part) for part in a.given[:1]]
    return a.key == b.key and bool(first) and any(_alike(first[0], each) for each in _rest(b)[:1])


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
