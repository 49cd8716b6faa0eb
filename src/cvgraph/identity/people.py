"""The people of a CV: its owner, authors, editors, advisors, students, and why each printed name is theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cvgraph.cv.model import CV, Education, Mention, Publication, Supervision
from cvgraph.document.model import Span
from cvgraph.findings import Finding
from cvgraph.identity.cluster import Cluster, Clustering, PersonMention, cluster
from cvgraph.identity.compare import agreement
from cvgraph.identity.iris import Namer, unique
from cvgraph.identity.model import Evidence, Link, LinkStatus, Person
from cvgraph.identity.names import displayed, parse

OWNER = "me"
_NOBODY = Mention("", Span(0, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class People:
    """Everybody that the CV names, with the link of each mention."""

    owner: Person
    others: tuple[Person, ...]
    links: Mapping[Mention, Link]
    findings: tuple[Finding, ...]


def people(cv: CV, namer: Namer) -> People:
    """Who is who among the owner, the authors, editors, advisors and students of one CV."""
    owner = cv.owner or _NOBODY
    titles = [fact.title.text for fact in cv.walk() if isinstance(fact, Publication)]
    clustering = cluster((PersonMention(owner, "owner"), *_mentions(cv)))
    mine = next(each for each in clustering.people if "owner" in each.parts)
    others = [each for each in clustering.people if each is not mine]
    keys = _keys(others, titles)
    iris = unique({key: displayed(each.name) for key, each in zip(keys, others, strict=True)}, namer)
    named = [(each, _person(each, iris[key])) for key, each in zip(keys, others, strict=True)]
    me = _owner(owner, mine, namer)
    links = dict(_links(((mine, me), *named)))
    return People(me, tuple(person for _, person in named), links, tuple(_findings(clustering, links)))


def _mentions(cv: CV) -> Iterator[PersonMention]:
    work = 0
    for fact in cv.walk():
        if isinstance(fact, Publication):
            yield from (PersonMention(author.mention, "author", work) for author in fact.authors)
            yield from (PersonMention(editor, "editor", work) for editor in fact.editors)
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


def _links(named: tuple[tuple[Cluster, Person], ...]) -> Iterator[tuple[Mention, Link]]:
    for one, person in named:
        for each in one.mentions:
            if each.mention.text:
                yield each.mention, _link(each.mention, one, person)


def _link(mention: Mention, one: Cluster, person: Person) -> Link:
    if person.name in {mention.text, displayed(mention.text)}:
        return Link(mention, person.iri, LinkStatus.STATED)
    return Link(mention, person.iri, LinkStatus.INFERRED, tuple(_evidence(mention, one, person)))


def _evidence(mention: Mention, one: Cluster, person: Person) -> Iterator[Evidence]:
    yield Evidence("compatible-names", agreement(mention.text, person.name))
    if person.owner:
        yield Evidence("owner-of-cv", f"'{person.name}' is whose CV this is")
    elif "advisor" in one.parts:
        yield Evidence("advisor-of-owner", f"'{person.name}' is named as an advisor of the owner")
    elif "student" in one.parts:
        yield Evidence("student-of-owner", f"'{person.name}' is named among those whom the owner guided")
    if len(one.works) > 1:
        yield Evidence("shared-works", f"the name stands on {len(one.works)} of the works listed, never twice on one")


def _findings(clustering: Clustering, links: Mapping[Mention, Link]) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for mention, link in sorted(links.items(), key=lambda item: item[0].span):
        if link.status is LinkStatus.INFERRED and (mention.text, link.iri) not in told:
            told.add((mention.text, link.iri))
            reasons = "; ".join(reason.text for reason in link.evidence)
            yield Finding(mention.span.line, mention.span.last_line, "I301", f"'{mention.text}' is linked: {reasons}")
    for form, fits in clustering.undecided:
        first = min(form.mentions, key=lambda each: each.mention.span).mention
        names = " or ".join(f"'{one.name}'" for one in fits)
        message = f"'{first.text}' could be {names} and is kept apart"
        yield Finding(first.span.line, first.span.last_line, "W302", message, "print the full name once")
    for one, other in clustering.doubtful:
        first = min(other.mentions, key=lambda each: each.mention.span).mention
        message = f"'{first.text}' may be '{one.name}' and is kept apart"
        yield Finding(first.span.line, first.span.last_line, "W302", message, "print one form of the name")
    for one in clustering.twice:
        first = min(one.mentions, key=lambda each: each.mention.span).mention
        message = f"'{first.text}' stands twice in one author list and is kept apart from every other of that name"
        yield Finding(first.span.line, first.span.last_line, "W302", message, "print the full names")
