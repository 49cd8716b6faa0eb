"""What the words of a CV mean, read from one TOML file a language and one of venues."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any
from unicodedata import normalize

import rtoml

VENUES_FILE = "venues.toml"
KEYS_FILE = "keys.toml"
TEMPLATES_FILE = "templates.toml"
TITLES_FILE = "titles.toml"
STOPWORDS_FILE = "stopwords.toml"
COUNTRIES_FILE = "countries.toml"
_APART = frozenset({KEYS_FILE, TEMPLATES_FILE, TITLES_FILE, STOPWORDS_FILE, COUNTRIES_FILE})
_PRINTED = {"headings", "months", "seasons", "terms", "present", "since", "until", "between", "conjunctions"}
_DROPPED = dict.fromkeys(map(ord, ".'\u2019\u00ad"))
_MARKS = re.compile(r"[\W_]+")


@cache
def fold(text: str) -> str:
    """The text as the lexicon's keys are written: 'Ph.D.' is 'phd', 'Awards &  Honors:' is 'awards honors'.

    Lower case, dots, apostrophes and the accents of Western letters dropped (many type without them), any other mark a
    blank, one blank between words.
    """
    return _unmarked(text if text.isascii() else text.translate(_plain_letters()))


def printed(text: str) -> str:
    """The text folded with its accents: 'Présentation' is another heading in French than 'Presentation' in English."""
    return _unmarked(text)


def _unmarked(text: str) -> str:
    if text.replace(" ", "").isalnum():  # most words are, and thousands are folded when the lexicon is read
        return " ".join(text.casefold().split())
    return _MARKS.sub(" ", text.casefold().translate(_DROPPED)).strip()


@cache
def _plain_letters() -> Mapping[int, str]:
    """The letters of Western languages that are others with an accent, each with what it is without."""
    letters = ((char, normalize("NFD", chr(char))[0]) for char in range(0xC0, 0x180))
    return {char: letter for char, letter in letters if letter.isascii()}


def is_unspaced(text: str) -> bool:
    """True for a text with Chinese or Japanese letters, whose words no blanks part."""
    return any("\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" for char in text)


def undotted(text: str) -> str:
    """The text without dots and blanks, case kept, as abbreviations of degrees are keyed: 'M. Sc.' is 'MSc'."""
    return "".join(char for char in text if char != "." and not char.isspace())


@dataclass(frozen=True, slots=True)
class Series:
    """A well-known series of venues: its usual short form (or empty), full name, kind and the other names it goes by.

    The kind is ``conference``, ``workshop``, ``journal`` or ``repository``.
    """

    short: str
    name: str
    kind: str
    also: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every printed form, the short one first."""
        return tuple(form for form in (self.short, self.name, *self.also) if form)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of all languages together; keys and words are folded (see ``fold``) unless said otherwise.

    A new table is a field here and a table of that name in the TOML: of a mapping, ``value = [words]``; of a set,
    ``words = [words]``.

    Attributes:
        headings: Heading -> kind of section.
        publication_kinds: Heading inside a list of works -> kind of work, as in ``cv.model.Publication.kind``.
        labels: Label of a line inside an entry ('Advisor: ...') -> what follows it.
        months: Name of a month, long or short -> its number.
        seasons: Name of a season or term -> ``spring``, ``summer``, ``fall`` or ``winter``.
        terms: Words between a season and its year ('Fall semester 2018').
        present: 'present' and its like: it goes on.
        since: Words before the start of what goes on.
        until: Words before an end.
        between: Words between the two ends of a range.
        expected: Words beside a date that is still to come.
        degrees: Degree in words ('master of science', 'phd') -> ``bachelor``, ``master``, ``doctor``, ... .
        degree_abbreviations: The same for abbreviations that are words in lower case, undotted, case kept ('MA').
        private_words: Words that open a line of personal data ('born 1980 in ...').
        private_phrases: What tells personal data within a sentence; the word 'n' in it stands for any number.
        nationalities: What somebody is by a country's name ('Nigerian').
        primary_schools: Schools before any that leads to a degree.
        roles: Words that name what somebody is at an organisation.
        leavings: Words that open an entry about the end of a job or a membership.
        service_roles: Words that name what somebody does for a community.
        organisations: Word of an organisation's name -> ``university``, ``research``, ``company`` or ``other``.
        companies: Companies that run branches under their own name ('Google Research').
        branches: Words for such a branch.
        events: Words of an event's name.
        contests: Words of a contest's name.
        venue_words: Word of a venue's name -> kind of series.
        proficiency: How well a language is spoken.
        languages: Name of a language -> BCP 47 tag.
        interest_openers: Words before the topics of research in a sentence ('interested in').
        research_words: Words that a list of research topics has and one of pastimes has not.
        remote: Words that stand for a place where there is none.
        places: Countries, and states as they are printed after a city.
        cities: Towns as they are printed after an organisation.
        awards: Words of an award's name.
        ranks: What is reached in a contest or an exam.
        distinctions: What sets a reviewer apart.
        supervised: Words for those who are guided -> ``doctor``, ``master``, ``bachelor``, ``postdoctoral``, ...
        supervising: What the one who guides them is to them.
        media: Words for a report or a broadcast -> its form (``interview``, ``newspaper``, ``podcast``, ...).
        grant_roles: What somebody is in a funded project.
        talks: Words that say that somebody spoke -> how (``invited``, ``keynote``, ``poster``, ..., else ``talk``).
        funders: Bodies that fund research, by their short names.
        statuses: How far a work has come.
        identifiers: Name of a system of identifiers or profiles -> its scheme.
        honorifics: Titles before a name.
        name_suffixes: Parts after a family name.
        name_particles: Parts that belong to the family name after them.
        nicknames: Short form of a given name -> the name it is short for.
        and_others: What stands for the authors that are not printed.
        conjunctions: Words that join the last two of a list.
        template: Sentences that a template leaves behind.
        venues: Any printed form of a well-known venue -> the series.
    """

    headings: Mapping[str, str]
    publication_kinds: Mapping[str, str]
    labels: Mapping[str, str]
    months: Mapping[str, int]
    seasons: Mapping[str, str]
    terms: frozenset[str]
    present: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    between: frozenset[str]
    expected: frozenset[str]
    degrees: Mapping[str, str]
    degree_abbreviations: Mapping[str, str]
    private_words: frozenset[str]
    private_phrases: frozenset[str]
    nationalities: frozenset[str]
    primary_schools: frozenset[str]
    roles: frozenset[str]
    leavings: frozenset[str]
    service_roles: frozenset[str]
    organisations: Mapping[str, str]
    companies: frozenset[str]
    branches: frozenset[str]
    events: frozenset[str]
    contests: frozenset[str]
    venue_words: Mapping[str, str]
    proficiency: frozenset[str]
    languages: Mapping[str, str]
    interest_openers: frozenset[str]
    research_words: frozenset[str]
    remote: frozenset[str]
    places: frozenset[str]
    cities: frozenset[str]
    awards: frozenset[str]
    ranks: frozenset[str]
    distinctions: frozenset[str]
    supervised: Mapping[str, str]
    supervising: frozenset[str]
    media: Mapping[str, str]
    grant_roles: frozenset[str]
    talks: Mapping[str, str]
    funders: frozenset[str]
    statuses: frozenset[str]
    identifiers: Mapping[str, str]
    honorifics: frozenset[str]
    name_suffixes: frozenset[str]
    name_particles: frozenset[str]
    nicknames: Mapping[str, str]
    and_others: frozenset[str]
    conjunctions: frozenset[str]
    template: frozenset[str]
    venues: Mapping[str, Series]


@cache
def lexicon() -> Lexicon:
    """The lexicon of all languages, read once."""
    tables = {entry.name: rtoml.loads(entry.read_text("utf-8")) for entry in _toml_files()}
    venues = tables.pop(VENUES_FILE)
    return merged(tables.values(), venues)


def merged(languages: Iterable[Mapping[str, Any]], venues: Mapping[str, Any]) -> Lexicon:
    """The lexicon of these languages' tables; where two disagree about a word the earlier one is heard."""
    languages = tuple(languages)
    return Lexicon(
        **{
            field.name: _table(field.name, [language.get(field.name, {}) for language in languages])
            for field in fields(Lexicon)
            if field.name != "venues"
        },
        venues=_venues(venues),
    )


def _toml_files() -> list[Any]:
    """The files of languages, and the one of venues."""
    found = (entry for entry in files("cvgraph.lexicon").iterdir() if entry.name.endswith(".toml"))
    return sorted((entry for entry in found if entry.name not in _APART), key=lambda entry: entry.name)


def table(name: str) -> dict[str, dict[str, list[str]]]:
    """A file of the lexicon that belongs to no language, as it stands."""
    tables: dict[str, dict[str, list[str]]] = rtoml.loads((files("cvgraph.lexicon") / name).read_text("utf-8"))
    return tables


def _table(name: str, tables: list[Mapping[str, list[str]]]) -> Any:  # noqa: ANN401 - a mapping or a set, by the field
    if Lexicon.__annotations__[name] == "frozenset[str]":
        return frozenset(key for table in tables for word in table.get("words", ()) for key in _keys(name, word))
    meanings: dict[str, Any] = {}
    for table in tables:
        for meaning, words in table.items():
            for word in words:
                for key in _keys(name, word):
                    meanings.setdefault(key, int(meaning) if name == "months" else meaning)
    return MappingProxyType(meanings)


def _keys(name: str, word: str) -> Iterator[str]:
    """The keys of a word; those of dates, which are searched for in what is printed, with their accents too."""
    key = undotted(word) if name == "degree_abbreviations" else fold(word)
    yield key
    if name in _PRINTED and (printed := _unmarked(word)) != key:
        yield printed


def _venues(table: Mapping[str, list[list[str]]]) -> Mapping[str, Series]:
    series: dict[str, Series] = {}
    for kind, rows in table.items():
        for short, name, *also in rows:
            one = Series(short, name, kind, tuple(also))
            for form in one.names:
                series.setdefault(fold(form), one)
    return MappingProxyType(series)
