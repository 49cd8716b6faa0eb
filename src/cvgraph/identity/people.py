"""The people of a CV: its owner, authors, editors, advisors, students, and why each printed name is theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cvgraph.cv.model import CV, Education, Mention, Publication, Supervision
from cvgraph.document.model import Span
from cvgraph.findings import Finding
from cvgraph.identity.cluster import Clustering, cluster
from cvgraph.identity.compare import agreement
from cvgraph.identity.decided import Decided
from cvgraph.identity.iris import Namer, unique
from cvgraph.identity.mentions import Cluster, PersonMention
from cvgraph.identity.model import Evidence, Link, LinkStatus, Person
from cvgraph.identity.names import displayed, parse
from cvgraph.identity.pairs import Pair
from cvgraph.identity.questions import Question
from cvgraph.identity.series import key as venue_key
from cvgraph.identity.unsure import remarks, unsure

OWNER = "me"
_NOBODY = Mention("", Span(0, 0, 0, 0))
_UNDECIDED = Decided()


@dataclass(frozen=True, slots=True)
class People:
    """Everybody that the CV names, with the link of each mention, and what only the user can tell."""

    owner: Person
    others: tuple[Person, ...]
    links: Mapping[Mention, Link]
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...] = ()


def people(cv: CV, namer: Namer, decided: Decided = _UNDECIDED) -> People:
    """Who is who among the owner, the authors, editors, advisors and students of one CV."""
    owner = cv.owner or _NOBODY
    titles = [fact.title.text for fact in cv.walk() if isinstance(fact, Publication)]
    clustering = cluster((PersonMention(owner, "owner"), *_mentions(cv)), decided)
    mine = next(each for each in clustering.people if "owner" in each.parts)
    others = [each for each in clustering.people if each is not mine]
    keys = _keys(others, titles)
    iris = unique({key: displayed(each.name) for key, each in zip(keys, others, strict=True)}, namer)
    me = _owner(owner, mine, namer)
    named = [(mine, me), *((each, _person(each, iris[key])) for key, each in zip(keys, others, strict=True))]
    links = dict(_links(named, clustering, decided))
    open_cases = unsure(clustering, {one.mentions[0]: person for one, person in named})
    findings = (*_inferred(links), *remarks(clustering, open_cases))
    return People(
        me, tuple(person for _, person in named[1:]), links, findings, tuple(each.question() for each in open_cases)
    )


def _mentions(cv: CV) -> Iterator[PersonMention]:
    work = 0
    for fact in cv.walk():
        if isinstance(fact, Publication):
            venue = venue_key(fact.venue.text) if fact.venue else ""
            yield from (PersonMention(author.mention, "author", work, venue) for author in fact.authors)
            yield from (PersonMention(editor, "editor", work, venue) for editor in fact.editors)
            work += 1
        elif isinstance(fact, Education):
            yield from (PersonMention(advisor, "advisor") for advisor in fact.advisors)
        elif isinstance(fact, Supervision):
            yield PersonMention(fact.student, "student")


def _keys(people: list[Cluster], titles: list[str]) -> list[str]:
    """What tells two people of one name apart, whichever lines they stand on: their works, else their order."""
    seen: Counter[str] = Counter()
    keys = []
    for one in people:
        key = "|".join(["person", *sorted(one.forms), *sorted(titles[work] for work in one.works)])
        seen[key] += 1
        keys.append(f"{key}|{seen[key]}")
    return keys


def _person(one: Cluster, iri: str) -> Person:
    parts = parse(one.name)
    return Person(iri, displayed(one.name), one.forms, parts.given_text, parts.family_text)


def _owner(printed: Mention, mine: Cluster, namer: Namer) -> Person:
    """The owner goes by the name on top of the CV, whatever longer form a reference prints."""
    parts = parse(printed.text) if printed.text else None
    forms = tuple(form for form in mine.forms if form)
    iri = namer.iri(OWNER, OWNER)
    return Person(
        iri, printed.text, forms, parts.given_text if parts else "", parts.family_text if parts else "", owner=True
    )


def _links(
    named: list[tuple[Cluster, Person]], clustering: Clustering, decided: Decided
) -> Iterator[tuple[Mention, Link]]:
    joined = _by_form(clustering)
    for one, person in named:
        told: dict[str, Link] = {}
        for each in one.mentions:
            mention = each.mention
            if mention.text:
                first = told.setdefault(mention.text, _link(mention, one, person, joined, decided))
                yield mention, Link(mention, person.iri, first.status, first.evidence)


def _by_form(clustering: Clustering) -> dict[str, Pair]:
    """Printed form -> the least likely of the pairs by which it was joined to another."""
    found: dict[str, Pair] = {}
    for pair in sorted(clustering.joined, key=lambda pair: pair.probability):
        for form in (*pair.one.forms, *pair.other.forms):
            found.setdefault(form, pair)
    return found


def _link(mention: Mention, one: Cluster, person: Person, joined: Mapping[str, Pair], decided: Decided) -> Link:
    if person.name in {mention.text, displayed(mention.text)}:
        return Link(mention, person.iri, LinkStatus.STATED)
    if any(mention.text in names and names & set(one.forms) - {mention.text} for names in decided.same):
        why = Evidence("decision", f"it was decided that this is '{person.name}'")
        return Link(mention, person.iri, LinkStatus.DECIDED, (why,))
    return Link(mention, person.iri, LinkStatus.INFERRED, tuple(_evidence(mention, one, person, joined)))


def _evidence(mention: Mention, one: Cluster, person: Person, joined: Mapping[str, Pair]) -> Iterator[Evidence]:
    pair = joined.get(mention.text)
    yield Evidence("compatible-names", agreement(mention.text, person.name))
    if person.owner:
        yield Evidence("owner-of-cv", f"'{person.name}' is whose CV this is")
    elif "advisor" in one.parts:
        yield Evidence("advisor-of-owner", f"'{person.name}' is named as an advisor of the owner")
    elif "student" in one.parts:
        yield Evidence("student-of-owner", f"'{person.name}' is named among those whom the owner guided")
    if pair and pair.observed.coauthors:
        yield Evidence("shared-coauthors", f"both names stand beside {pair.observed.coauthors} of the same coauthors")
    if len(one.works) > 1:
        yield Evidence("shared-works", f"the name stands on {len(one.works)} of the works listed, never twice on one")
    if pair:
        yield Evidence("probability", f"taken together, {pair.probability:.0%} likely")


def _inferred(links: Mapping[Mention, Link]) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for mention, link in sorted(links.items(), key=lambda item: item[0].span):
        if link.status is LinkStatus.INFERRED and (mention.text, link.iri) not in told:
            told.add((mention.text, link.iri))
            reasons = "; ".join(reason.text for reason in link.evidence)
            yield Finding(mention.span.line, mention.span.last_line, "I301", f"'{mention.text}' is linked: {reasons}")
