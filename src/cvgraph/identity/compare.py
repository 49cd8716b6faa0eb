"""Whether two printed names can be one person's, and in which words that is said."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from itertools import zip_longest

from anyascii import anyascii

from cvgraph.identity.names import PersonName, is_uncased, parse, plain
from cvgraph.lexicon.load import lexicon

_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "ß": "ss"})
_SHORT_FORM = 2
_LONG = 5


class Verdict(StrEnum):
    """What two printed names alone tell: nothing speaks against one person, something does, or a person must say."""

    SAME = "same"
    DIFFERENT = "different"
    UNDECIDABLE = "undecidable"


class Relation(StrEnum):
    """How two printed names stand to each other: the first three are those of one person, the last of two."""

    FULL = "full"
    INITIAL = "initial"
    INITIALS = "initials"
    SHORT_FORM = "short-form"
    NICKNAME = "nickname"
    SPELT_OUT = "spelt-out"
    HALF_FAMILY = "half-family"
    TURNED = "turned"
    SCRIPT = "script"
    FAMILY_ALONE = "family-alone"
    SECOND_NAME = "second-name"
    MISSPELT = "misspelt"
    DIFFERENT = "different"


_SAME = frozenset({Relation.FULL, Relation.INITIAL, Relation.INITIALS})
_APART = frozenset({Relation.DIFFERENT, Relation.MISSPELT})


def compare(one: str, other: str) -> Verdict:
    """What two printed names tell, in whichever order they are given.

    The same, where the last parts of the family names agree, and the given names agree from the first on: two full
    ones are equal, an initial begins the other; particles may be printed as one of the given names or left out ('GV.
    Steeg' beside 'Greg Ver Steeg').

    Undecidable are a short given name beside a longer one that it begins or is short for, letters spelt out ('Müller',
    'Mueller'), one of two family names, names in the opposite order without a comma, another script, a family name
    alone, and the second given name without the first. Two other spellings, as close as they may be, are two people.
    """
    return verdict(relation(one, other))


def verdict(how: Relation) -> Verdict:
    """What it tells how two names stand to each other."""
    if how in _SAME:
        return Verdict.SAME
    return Verdict.DIFFERENT if how in _APART else Verdict.UNDECIDABLE


@lru_cache(maxsize=8192)
def relation(one: str, other: str) -> Relation:
    """How two printed names stand to each other, in whichever order they are given."""
    a, b = parse(one), parse(other)
    if _same(a, b):
        return _fullness_of(a, b)
    if a.suffix and b.suffix and plain(a.suffix) != plain(b.suffix):
        return Relation.DIFFERENT
    found = _may_be(one, other) or _may_be(other, one)
    return found or (Relation.MISSPELT if _misspelt(a, b) else Relation.DIFFERENT)


def _fullness_of(a: PersonName, b: PersonName) -> Relation:
    full = sum((bool(name.given) and len(name.given[0]) > 1) or not name.given for name in (a, b))
    return (Relation.INITIALS, Relation.INITIAL, Relation.FULL)[full]


def compatible(one: str, other: str) -> bool:
    """True when nothing in the two names speaks against one person."""
    return relation(one, other) in _SAME


def _same(a: PersonName, b: PersonName) -> bool:
    if a.key != b.key or (a.suffix and b.suffix and plain(a.suffix) != plain(b.suffix)):
        return False
    return any(_agree(x, y) for x in _readings(a) for y in _readings(b)) or _glued(a, b)


def _readings(name: PersonName) -> tuple[tuple[str, ...], ...]:
    """The given names with and without the words before the last of the family name, hyphenated ones in parts."""
    given = tuple(plain(part) for each in name.given for part in each.split("-") if part)
    middle = tuple(plain(part) for part in (*name.particles, *name.family.split()[:-1]))
    return (given, given + middle) if middle else (given,)


def _glued(a: PersonName, b: PersonName) -> bool:
    """'Ji-Hoon' beside 'Jihoon': the same given name with a hyphen and without."""
    if not a.given or not b.given or len(a.given[0]) == 1:
        return False
    return plain(a.given[0]) == plain(b.given[0]) and _agree_behind(a, b)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other:
        return not one and not other
    return all(_alike(a, b) for a, b in zip_longest(one, other))


def _alike(a: str | None, b: str | None) -> bool:
    """True for the same name, an initial of it, or none at all."""
    return a is None or b is None or a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _may_be(one: str, other: str) -> Relation | None:
    """What could make ``one`` a form of ``other`` though nothing in the names says so, or None."""
    a, b = parse(one), parse(other)
    chances = _OF_ONE_FAMILY if a.key == b.key else _OF_TWO_FAMILIES
    return next((how for how, holds in chances if holds(a, b)), None) or _by_letters(one, other)


def _by_letters(one: str, other: str) -> Relation | None:
    """What the letters tell rather than the parts of the names."""
    if _spelt_out(one, other):
        return Relation.SPELT_OUT
    if _turned(one, other):
        return Relation.TURNED
    return Relation.SCRIPT if _transliterated(one, parse(other)) else None


def _nickname(a: PersonName, b: PersonName) -> bool:
    """'Bob' beside 'Robert'; whatever stands behind the first name must agree."""
    return _one_family(a, b) and lexicon().nicknames.get(plain(a.given[0])) == plain(b.given[0]) and _agree_behind(a, b)


def _short_for(a: PersonName, b: PersonName) -> bool:
    """'Greg' beside 'Gregory'; whatever stands behind the first name must agree."""
    if not _one_family(a, b):
        return False
    short, long = plain(a.given[0]), plain(b.given[0])
    begins = len(short) > _SHORT_FORM and long.startswith(short) and short != long
    return begins and not _ends_like_another(short, long) and _agree_behind(a, b)


def _one_family(a: PersonName, b: PersonName) -> bool:
    return a.key == b.key and bool(a.given) and bool(b.given)


def _agree_behind(a: PersonName, b: PersonName) -> bool:
    return _agree(_rest(a), _rest(b)) or not _rest(a) or not _rest(b)


def _ends_like_another(short: str, long: str) -> bool:
    """'Paul' and 'Paula', 'Daniel' and 'Danielle' are two names, not one cut short."""
    return len(long) - len(short) < _SHORT_FORM or long[len(short) :] in {"le", "ne", "te", "ie", "tte", "ina", "ine"}


def _rest(name: PersonName) -> tuple[str, ...]:
    return tuple(plain(part) for part in name.given[1:])


def _spelt_out(one: str, other: str) -> bool:
    """'Müller' beside 'Mueller': the same once the letters with marks are spelt out."""
    if one.isascii():
        return False
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


def _misspelt(a: PersonName, b: PersonName) -> bool:
    """'Galstian' beside 'Galstyan', 'Hravir' beside 'Hrayr': one letter of a longer name differs, all else agrees."""
    if a.key != b.key:
        return _one_letter(a.key, b.key) and _agree(*(tuple(map(plain, name.given)) for name in (a, b)))
    return _one_family(a, b) and _one_letter(plain(a.given[0]), plain(b.given[0])) and _agree_behind(a, b)


def _one_letter(one: str, other: str) -> bool:
    """True for longer words that one letter more, less or other, or two letters exchanged, make equal."""
    if min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


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
        return f"the {word} and the family name of '{short}' agree with '{full}'"
    return f"the given and family names of '{short}' agree with '{full}'"


_Chance = tuple[Relation, Callable[[PersonName, PersonName], bool]]
_OF_ONE_FAMILY: tuple[_Chance, ...] = (
    (Relation.NICKNAME, _nickname),
    (Relation.SHORT_FORM, _short_for),
    (Relation.FAMILY_ALONE, _without_given),
    (Relation.SECOND_NAME, _second_name),
)
_OF_TWO_FAMILIES: tuple[_Chance, ...] = (
    (Relation.HALF_FAMILY, _one_of_two),
    (Relation.FAMILY_ALONE, _without_given),
)
