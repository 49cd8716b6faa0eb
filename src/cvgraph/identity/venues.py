"""Where works appear and what is reviewed for: series and their editions, and contests and events beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cvgraph.cv.model import CV, Activity, Award, Mention, Publication, Review
from cvgraph.identity.decided import Decided
from cvgraph.identity.grouping import grouped, questions
from cvgraph.identity.iris import Namer, unique
from cvgraph.identity.model import Edition, Evidence, Link, LinkStatus, Parent, Series
from cvgraph.identity.organisations import is_organisation
from cvgraph.identity.questions import Question
from cvgraph.identity.series import alike, key, series_name, without_number
from cvgraph.identity.words import has_word, meaning
from cvgraph.lexicon.load import fold, lexicon

_UNDECIDED = Decided()
_EVENTS = frozenset({"conference", "workshop"})
_KINDS = {"conference": "conference", "workshop": "workshop", "journal": "article", "repository": "preprint"}


@dataclass(frozen=True, slots=True)
class Venues:
    """Every venue, edition and occasion that is named, the link of each mention, and what only the user can tell."""

    series: tuple[Series, ...]
    editions: tuple[Edition, ...]
    occasions: tuple[Series, ...]
    links: Mapping[Mention, Link]
    questions: tuple[Question, ...] = ()


def kind_of(fact: Publication, series: Series | None) -> str:
    """The kind of a work: what the CV says, else what its venue publishes, else empty."""
    return fact.kind or _KINDS.get(series.category if series else "", "")


def venues(cv: CV, namer: Namer, decided: Decided = _UNDECIDED) -> Venues:
    """The venues of a CV; the printed forms of a well-known one, or forms that differ in short words alone, are one."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention, _ in _venue_mentions(cv):
        mentions[key(mention.text)].append(mention)
    names = {one: max((series_name(each.text) for each in found), key=len) for one, found in mentions.items()}
    grouping = grouped(names, mentions, alike(names), decided)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for one, found in mentions.items():
        groups[grouping.home[one]] = sorted([*groups[grouping.home[one]], *found], key=lambda each: each.span)
    iris = unique({one: f"venue {_short(one)}" for one in groups}, namer)
    series = tuple(_series(one, found, iris) for one, found in groups.items())
    iris |= {one: iris[home] for one, home in grouping.home.items()}
    links = {each: grouping.link(each, one, iris[one]) for one, found in mentions.items() for each in found}
    editions, to_editions = _editions(cv, {each.iri: each for each in series}, links, namer)
    occasions, to_occasions = _occasions(cv, namer)
    asked = questions(grouping, names, iris, mentions)
    return Venues(series, editions, occasions, {**links, **to_editions, **to_occasions}, asked)


def _short(one: str) -> str:
    known = lexicon().venues.get(one)
    return (known.short or known.name) if known else one


def _category(one: str) -> str:
    known = lexicon().venues.get(one)
    if known:
        return known.kind
    if has_word(one, frozenset({"workshop", "workshops"})):
        return "workshop"
    return meaning(one, lexicon().venue_words) or "other"


def _venue_mentions(cv: CV) -> Iterator[tuple[Mention, Publication | Review]]:
    for fact in cv.walk():
        match fact:
            case Publication(venue=Mention() as mention) | Review(venue=mention):
                yield mention, fact


def _series(one: str, mentions: list[Mention], iris: Mapping[str, str]) -> Series:
    printed = tuple(dict.fromkeys(without_number(mention.text) for mention in mentions))
    name = max(printed, key=len)
    return Series(iris[one], name, printed, _category(one), _conference_of(name, one, iris))


def _conference_of(name: str, one: str, iris: Mapping[str, str]) -> Parent | None:
    """The conference that a workshop names in front: 'ICML SCIS Workshop' is held at ICML."""
    first = name.partition(" ")[0]
    known = lexicon().venues.get(fold(first))
    if _category(one) != "workshop" or not known or known.kind != "conference" or fold(known.name) not in iris:
        return None
    text = f"'{name}' is a workshop whose name begins with {first}"
    return Parent(iris[fold(known.name)], LinkStatus.INFERRED, (Evidence("name-begins-with", text),))


def _editions(
    cv: CV, series: Mapping[str, Series], links: Mapping[Mention, Link], namer: Namer
) -> tuple[tuple[Edition, ...], dict[Mention, Link]]:
    """The editions that works appeared at and that were reviewed for; a review's whole mention means its edition."""
    found: dict[tuple[str, int], Edition] = {}
    to_editions: dict[Mention, Link] = {}
    for mention, fact in _venue_mentions(cv):
        one = series[links[mention].iri]
        if one.category not in _EVENTS or not fact.when:
            continue
        for year in fact.when.years[:1]:
            edition = found.setdefault((one.iri, year), _edition(one, year, namer))
            if isinstance(fact, Review) and fact.mention != mention:
                to_editions[fact.mention] = Link(fact.mention, edition.iri, LinkStatus.STATED)
    return tuple(found.values()), to_editions


def _edition(series: Series, year: int, namer: Namer) -> Edition:
    name = f"{series.name} {year}"
    local = f"edition {series.iri.removeprefix(namer.base).removeprefix('venue-')} {year}"
    return Edition(namer.iri(local, f"edition|{series.iri}|{year}"), name, (name,), series.iri, year)


def _occasions(cv: CV, namer: Namer) -> tuple[tuple[Series, ...], dict[Mention, Link]]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in _occasion_mentions(cv):
        groups[fold(mention.text)].append(mention)
    iris = unique({one: f"event {one}" for one in groups}, namer)
    found = tuple(_occasion(iris[one], mentions, cv) for one, mentions in groups.items())
    return found, {
        mention: Link(mention, iris[one], LinkStatus.STATED) for one, mentions in groups.items() for mention in mentions
    }


def _occasion_mentions(cv: CV) -> Iterator[Mention]:
    for fact in cv.walk():
        match fact:
            case Award(parent=Mention() as mention):
                yield mention
            case Award(name=mention, distinction=Mention()):
                yield mention
            case Activity(organization=mention) if not is_organisation(mention.text):
                yield mention


def _occasion(iri: str, mentions: list[Mention], cv: CV) -> Series:
    printed = tuple(dict.fromkeys(mention.text for mention in mentions))
    won = {each for fact in cv.walk() if isinstance(fact, Award) and not fact.talk for each in (fact.parent, fact.name)}
    return Series(iri, printed[0], printed, "contest" if won & set(mentions) else "event")
