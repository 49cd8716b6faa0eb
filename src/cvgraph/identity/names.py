"""A printed name of a person, taken apart: given names or initials, particles, family name, suffix."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from cvgraph.lexicon.load import fold, lexicon

_DOTTED = re.compile(r"(?:[^\W\d_]\.?-?){1,4}\.?")
_ARTICLE = re.compile(r"^(?:al|el|ul|as|ad|ar|an|az)-(?=\w)", re.IGNORECASE)
_UNCASED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name as printed.

    Attributes:
        given: Given and middle names, or single letters where only initials are printed.
        particles: Parts that belong to the family name and stand before it ('van', 'der').
        family: The family name without its particles.
        suffix: 'Jr', 'III' and their like, or empty.
    """

    given: tuple[str, ...]
    particles: tuple[str, ...]
    family: str
    suffix: str = ""

    @property
    def given_text(self) -> str:
        """The given names as they are written: 'Greg', 'D. M.'."""
        return " ".join(f"{part}." if len(part) == 1 else part for part in self.given)

    @property
    def family_text(self) -> str:
        """The family name with its particles."""
        return " ".join((*self.particles, self.family))

    @property
    def key(self) -> str:
        """The last word of the family name without an article, folded: what two forms of one name always share."""
        return _key(self.family)


@lru_cache(maxsize=32768)
def plain(text: str) -> str:
    """The text in lower-case ASCII without marks, so that 'José' equals 'Jose'."""
    return "".join(char for char in anyascii(text).casefold() if char.isalnum()) or text


@lru_cache(maxsize=32768)
def _key(family: str) -> str:
    return plain(_ARTICLE.sub("", family.rpartition(" ")[2]))


def is_uncased(name: str) -> bool:
    """True for a name in a script without capitals: Chinese, Japanese, Korean."""
    return _UNCASED.search(name) is not None


def displayed(name: str) -> str:
    """The name with the given names first where a comma tells them: 'Jan van der Berg' for 'Berg, Jan van der'."""
    parts = [part.strip() for part in name.split(",") if part.strip()]
    suffix = [part for part in parts[1:] if fold(part) in lexicon().name_suffixes]
    given = [part for part in parts[1:] if part not in suffix]
    return " ".join([*given, parts[0], *suffix]) if len(given) == 1 else name


@lru_cache(maxsize=65536)
def parse(name: str) -> PersonName:
    """The parts of a name, in whichever of the usual orders it is printed.

    'Greg Ver Steeg', 'GV. Steeg', 'Yee, D.M.', 'Weber L.', 'J. van der Berg', 'Berg, J. van der'. A name in a script
    without capitals is kept whole as the family name.
    """
    parts = [part.strip() for part in _without_titles(name).split(",") if part.strip()]
    if is_uncased(name) or not parts:
        return PersonName((), (), " ".join(name.split()))
    suffix = " ".join(part for part in parts[1:] if fold(part) in lexicon().name_suffixes)
    parts = [part for part in parts if part == parts[0] or fold(part) not in lexicon().name_suffixes]
    if len(parts) > 1:
        return _family_first(parts[0].split(), " ".join(parts[1:]).split(), suffix)
    return _in_order(parts[0].split(), suffix)


def _without_titles(name: str) -> str:
    """The name without 'Prof. Dr.' and the like before it, and with words in capitals told from glued initials."""
    tokens = name.split()
    while len(tokens) > 1 and len(tokens[0]) > 1 and fold(tokens[0]) in lexicon().honorifics:
        tokens = tokens[1:]
    if name.isupper() and not any("." in token for token in tokens):
        tokens = [token.title() if len(token.strip(",")) > 1 else token for token in tokens]
    return " ".join(tokens)


def _in_order(tokens: list[str], suffix: str) -> PersonName:
    if len(tokens) > 1 and fold(tokens[-1]) in lexicon().name_suffixes and len(tokens[-1]) > 1:
        tokens, suffix = tokens[:-1], tokens[-1].rstrip(".")
    if len(tokens) > 1 and _is_initials(tokens[-1]) and not _is_initials(tokens[0]):
        family = [token for token in tokens if not _is_initials(token)]
        return _family_first(family, [token for token in tokens if _is_initials(token)], suffix)
    if _opens_with_family(tokens):
        return _family_first(tokens[:1], tokens[1:], suffix)
    start = len(tokens) - 1
    while start > 1 and fold(tokens[start - 1]) in lexicon().name_particles and not tokens[start - 1].endswith("."):
        start -= 1
    return PersonName(_given(tokens[:start]), tuple(tokens[start:-1]), tokens[-1], suffix)


def _opens_with_family(tokens: list[str]) -> bool:
    """True for 'NAKAMURA Shuji': capitals tell the family name, where they are too many for initials."""
    first, rest = tokens[0], tokens[1:]
    return bool(rest) and first.isupper() and not _is_initials(first) and not any(word.isupper() for word in rest)


def _family_first(family: list[str], given: list[str], suffix: str) -> PersonName:
    particles = [token for token in given if fold(token) in lexicon().name_particles and token.islower()]
    given = [token for token in given if token not in particles]
    leading = [token for token in family[:-1] if fold(token) in lexicon().name_particles]
    first = [token for token in family[:-1] if token not in leading]
    return PersonName(_given(given), (*particles, *leading), " ".join([*first, family[-1]]), suffix)


def _given(tokens: list[str]) -> tuple[str, ...]:
    return tuple(part for token in tokens for part in _initials(token))


def _initials(token: str) -> list[str]:
    """The letters of 'GV.', 'D.M.', 'J.-P.' or 'KSM'; any other token as it is."""
    return [char for char in token if char.isalpha()] if _is_initials(token) else [token.rstrip(".")]


def _is_initials(token: str) -> bool:
    if len(token.strip(".")) == 1:
        return token[0].isalpha()
    letters = [char for char in token if char.isalpha()]
    if not letters or not all(char.isupper() for char in letters):
        return False
    return bool(_DOTTED.fullmatch(token)) and ("." in token[:-1] or token.endswith(".") or len(letters) < 4)  # noqa: PLR2004 -- at most three bare capitals are initials
