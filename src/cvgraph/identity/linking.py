"""From what authorities say to links: the certain ones are accepted, the rest is put up for review.

Certain is what rests on an identifier that the CV states, or where work, name and all coauthors agree; a person is
linked through the works that are. Nothing that the CV says is changed: what differs is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cvgraph.cv.model import Contact, Publication
from cvgraph.errors import AuthorityError
from cvgraph.findings import Finding
from cvgraph.identity.bodies import key
from cvgraph.identity.candidates import SHORTEST, Candidate, Lookup, Subject, of_organisation, settled
from cvgraph.identity.compare import compatible
from cvgraph.identity.decided import Decided
from cvgraph.identity.links import Affiliation, Linked
from cvgraph.identity.matching import Sureness, aligned, differences, match_work
from cvgraph.identity.model import Entities, Entity, Evidence
from cvgraph.identity.questions import Question
from cvgraph.identity.records import (
    OrganisationRecord,
    PersonRecord,
    Record,
    Wanted,
    WantedOrganisation,
    WantedPerson,
    WantedWork,
    WorkRecord,
)
from cvgraph.identity.rewording import KEPT_OUT
from cvgraph.identity.votes import Vote, of_work, people_of
from cvgraph.lexicon.load import fold


def link(entities: Entities, authorities: Sequence[str], lookup: Lookup, decided: Decided) -> Linked:
    """The links of a CV's works, people and organisations to what authorities call them.

    Args:
        entities: Whom and what the CV names.
        authorities: The names of the authorities to ask.
        lookup: Asks one of them; what it does not know, or was never asked, gives no record.
        decided: The user's word.
    """
    linking = _Linking(entities, lookup, decided)
    for authority in authorities:
        linking.owner(authority)  # whose works come along, so that few are left to be asked about one by one
    for authority in authorities:
        linking.works(authority)
    for authority in authorities:
        linking.owner(authority)  # again, where works gave an identifier
    linking.authors()
    for authority in authorities:
        linking.organisations(authority)
    return linking.result()


@dataclass
class _Linking:
    """What has been accepted so far, and what is open, by IRI in the graph and name of the authority."""

    entities: Entities
    lookup: Lookup
    decided: Decided
    accepted: dict[tuple[str, str], Candidate] = field(default_factory=dict)
    open: dict[tuple[str, str], Question] = field(default_factory=dict)
    failed: dict[str, list[str]] = field(default_factory=dict)
    asked: set[tuple[str, Wanted]] = field(default_factory=set)
    publications: dict[str, Publication] = field(init=False)
    by_title: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        facts = (fact for fact in self.entities.cv.walk() if isinstance(fact, Publication) and not _is_veiled(fact))
        self.publications = {self.entities.iris[fact]: fact for fact in facts}
        self.by_title = defaultdict(list)
        for iri, fact in self.publications.items():
            self.by_title[_title_key(fact.title.text)].append(iri)

    def ask(self, authority: str, wanted: Wanted) -> tuple[Record, ...]:
        """What an authority says; nothing where it fails to answer, which is told."""
        try:
            return self.lookup(authority, wanted)
        except AuthorityError as error:
            self.failed.setdefault(authority, []).append(str(error))
            return ()

    def settle(self, subject: Subject, authority: str, candidates: Sequence[Candidate]) -> Candidate | None:
        """Keep the candidate that is accepted, or the question that is left."""
        place = subject.iri, authority
        if place not in self.accepted and candidates:
            one, left = settled(subject, candidates, self.decided)
            if one:
                self.accepted[place] = one
                self.open.pop(place, None)
            elif left:
                self.open[place] = left
        return self.accepted.get(place)

    def works(self, authority: str) -> None:
        """Ask about each work that is not linked yet."""
        for iri, fact in self.publications.items():
            if (iri, authority) not in self.accepted:
                self.settle_work(iri, authority, self.ask(authority, _wanted_work(fact)))

    def settle_work(self, iri: str, authority: str, records: Sequence[Record]) -> None:
        """Of several versions of a work the one is accepted that is nearest in time."""
        fact = self.publications[iri]
        found = sorted(
            (each for each in records if isinstance(each, WorkRecord)), key=lambda each: _nearness(fact, each)
        )
        matches = [(each, match_work(fact, each)) for each in found]
        candidates = [Candidate(iri, each, match.sureness, match.evidence) for each, match in matches]
        certain = [each for each in candidates if each.sureness is Sureness.CERTAIN]
        subject = Subject(iri, fact.title.text, 1, fact.title.span.line)
        self.settle(subject, authority, certain[:1] or candidates)

    def owner(self, authority: str) -> None:
        """Ask about the owner, by every identifier that is stated or came with a work; and take over their works."""
        owner = self.entities.owner
        wanted = WantedPerson(owner.name, (*self._stated(), *self._gained(owner.iri)))
        if (owner.iri, authority) in self.accepted or (authority, wanted) in self.asked or owner.name in {"", KEPT_OUT}:
            return
        self.asked.add((authority, wanted))
        records = [each for each in self.ask(authority, wanted) if isinstance(each, PersonRecord)]
        candidates = [self._as_owner(each) for each in records]
        one = self.settle(_subject(owner, self.entities), authority, candidates)
        if one and isinstance(one.record, PersonRecord):
            for work in one.record.works:
                for iri in self.by_title.get(_title_key(work.name), ()):
                    self.settle_work(iri, authority, [work])

    def _stated(self) -> Iterator[tuple[str, str]]:
        for fact in self.entities.cv.walk():
            if isinstance(fact, Contact) and fact.kind == "identifier":
                yield fact.scheme, fact.mention.text

    def _gained(self, person: str) -> Iterator[tuple[str, str]]:
        """The ORCID that all accepted works give somebody."""
        orcids = {vote.author.orcid for vote in self._votes().get(person, ()) if vote.author.orcid}
        if len(orcids) == 1:
            yield "orcid", orcids.pop()

    def _as_owner(self, record: PersonRecord) -> Candidate:
        owner = self.entities.owner
        agrees = any(compatible(owner.name, name) for name in (record.name, *record.names))
        name = Evidence("name", f"it is called '{record.name}'" + ("" if agrees else ", which is another name"))
        known = " ".join((record.iri, *record.same_as))
        stated = [(scheme, value) for scheme, value in self._stated() if value in known]
        gained = [value for _, value in self._gained(owner.iri) if value in known]
        shared = [vote for vote in self._on_works(record) if vote.author.iri == record.iri]
        why = [Evidence("same-identifier", f"the CV states {scheme} {value}") for scheme, value in stated[:1]]
        why += [Evidence("same-identifier", f"works of the CV give the ORCID {value}") for value in gained]
        if shared:
            why.append(Evidence("works", f"{len(shared)} works of the CV are by it, with the same coauthors"))
        sureness = Sureness.CERTAIN if agrees and why else Sureness.DOUBTFUL if agrees or stated else Sureness.NONE
        return Candidate(owner.iri, record, sureness, (name, *why))

    def _on_works(self, record: PersonRecord) -> Iterator[Vote]:
        """Where the owner stands on works of a record that are certainly works of the CV."""
        for work in record.works:
            for iri in self.by_title.get(_title_key(work.name), ()):
                fact = self.publications[iri]
                if match_work(fact, work).sureness is Sureness.CERTAIN:
                    votes = of_work(self.entities, fact, work)
                    yield from (vote for who, vote in votes if who == self.entities.owner.iri)

    def _votes(self) -> dict[str, list[Vote]]:
        votes: defaultdict[str, list[Vote]] = defaultdict(list)
        for (iri, _), one in sorted(self.accepted.items()):
            if isinstance(one.record, WorkRecord):
                for person, vote in of_work(self.entities, self.publications[iri], one.record):
                    votes[person].append(vote)
        return votes

    def authors(self) -> None:
        """Link each author through the accepted works, where all of an authority's works agree who it is."""
        votes = self._votes()
        standing: defaultdict[str, set[str]] = defaultdict(set)
        for person, cast in votes.items():
            for vote in cast:
                standing[vote.author.iri].add(person)
        for person, cast in votes.items():
            subject = _subject(self.entities.by_iri[person], self.entities)
            others = {iri: self._names(people - {person}) for iri, people in standing.items()}
            for authority in sorted({vote.record.source.authority for vote in cast}):
                mine = [vote for vote in cast if vote.record.source.authority == authority and vote.author.iri]
                self.settle(subject, authority, list(people_of(person, mine, others)))

    def _names(self, iris: set[str]) -> list[str]:
        return [self.entities.by_iri[iri].name for iri in sorted(iris)]

    def organisations(self, authority: str) -> None:
        """Ask about each organisation; one of exactly that name, and no other of it, is accepted."""
        for organisation in self.entities.organisations:
            if organisation.name == KEPT_OUT:
                continue
            records = self.ask(authority, WantedOrganisation(organisation.name))
            found = [each for each in records if isinstance(each, OrganisationRecord)]
            candidates = [of_organisation(organisation, each) for each in found]
            self.settle(_subject(organisation, self.entities), authority, candidates)

    def result(self) -> Linked:
        """Everything that was accepted or left open."""
        links = tuple(self.accepted[place] for place in sorted(self.accepted))
        return Linked(
            links,
            tuple(self._affiliations(links)),
            tuple(self.open[place] for place in sorted(self.open)),
            (*self._unreached(), *self._differences(links)),
        )

    def _affiliations(self, links: Sequence[Candidate]) -> Iterator[Affiliation]:
        homes = {one.record.iri: one.iri for one in links if isinstance(one.record, OrganisationRecord)}
        named = {key(one.name): one.iri for one in self.entities.organisations if len(one.name) >= SHORTEST}
        for one in links:
            if isinstance(one.record, WorkRecord):
                fact = self.publications[one.iri]
                for position, (_, author, agrees) in enumerate(aligned(fact, one.record), start=1):
                    for each in author.affiliations if agrees else ():
                        home = homes.get(each.iri) or named.get(key(each.name), "")
                        yield Affiliation(one.iri, position, each, home)

    def _unreached(self) -> Iterator[Finding]:
        for authority, reasons in sorted(self.failed.items()):
            count = "a question" if len(reasons) == 1 else f"{len(reasons)} questions"
            message = f"{authority} left {count} without an answer: {reasons[0]}"
            yield Finding(0, 0, "W606", message, "run 'cvgraph link' again later; what was answered is kept")

    def _differences(self, links: Sequence[Candidate]) -> Iterator[Finding]:
        for one in links:
            if isinstance(one.record, WorkRecord):
                fact = self.publications[one.iri]
                span = fact.title.span
                for each in differences(fact, one.record):
                    yield Finding(span.line, span.last_line, "W607", each.text)


def _is_veiled(fact: Publication) -> bool:
    """True for a work with words that the user hides: an authority would tell them again, in another spelling."""
    texts = (fact.title.text, *(author.mention.text for author in fact.authors))
    return any(KEPT_OUT in text for text in texts)


def _title_key(title: str) -> str:
    return fold(title).replace(" ", "")


def _nearness(fact: Publication, record: WorkRecord) -> tuple[int, str]:
    years = fact.when.years if fact.when else ()
    return (abs(record.year - years[0]) if years and record.year else 0), record.iri


def _wanted_work(fact: Publication) -> WantedWork:
    years = fact.when.years if fact.when else ()
    return WantedWork(
        fact.title.text,
        tuple((each.scheme, each.value) for each in fact.identifiers),
        tuple(author.mention.text for author in fact.authors),
        years[0] if years else 0,
    )


def _subject(entity: Entity, entities: Entities) -> Subject:
    mentions = [link.mention for link in entities.links.values() if link.iri == entity.iri]
    return Subject(entity.iri, entity.name, len(mentions), min((each.span.line for each in mentions), default=0))
