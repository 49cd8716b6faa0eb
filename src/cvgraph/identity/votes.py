"""Who stands at an author's place when an authority has the same work, and what many works say together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cvgraph.cv.model import Publication
from cvgraph.identity.candidates import Candidate
from cvgraph.identity.compare import compatible
from cvgraph.identity.identifiers import HOMES
from cvgraph.identity.matching import Sureness, aligned
from cvgraph.identity.model import Entities, Evidence
from cvgraph.identity.records import AuthorRecord, PersonRecord, WorkRecord

_ORCID = HOMES["orcid"]
_TOLD = 3  # works that are named as evidence


@dataclass(frozen=True, slots=True)
class Vote:
    """One work on which an author of the CV stands where an authority has somebody."""

    printed: str
    title: str
    author: AuthorRecord
    record: WorkRecord

    @property
    def agrees(self) -> bool:
        """True where the two names can be one person's."""
        return any(compatible(self.printed, name) for name in (self.author.name, self.author.full_name) if name)


def of_work(entities: Entities, fact: Publication, record: WorkRecord) -> Iterator[tuple[str, Vote]]:
    """The IRI of each author of a work -> who stands there in a record; none where the numbers of authors differ."""
    if len(fact.authors) != len(record.authors) and not fact.more_authors:
        return
    for author, (printed, found, _) in zip(fact.authors, aligned(fact, record), strict=False):
        person = entities.entity(author.mention)
        if person:
            yield person.iri, Vote(printed, fact.title.text, found, record)


def people_of(iri: str, votes: Sequence[Vote], elsewhere: Mapping[str, Sequence[str]]) -> Iterator[Candidate]:
    """The people that one authority has where one author of the CV stands.

    Args:
        iri: The author, in the graph.
        votes: The works on which the authority has somebody there.
        elsewhere: IRI of the authority -> the names of other people of the CV at whose place it stands as well.
    """
    for there in dict.fromkeys(vote.author.iri for vote in votes):
        cast = [vote for vote in votes if vote.author.iri == there]
        why = [
            Evidence("work", f"'{vote.printed}' stands where it is '{vote.author.name}' on '{vote.title}'")
            for vote in cast[:_TOLD]
        ]
        others = elsewhere.get(there, ())
        why += [Evidence("same-identifier", f"it stands where the CV has '{other}' as well") for other in others]
        certain = all(vote.agrees for vote in cast) and not others
        sureness = Sureness.CERTAIN if certain else Sureness.DOUBTFUL
        yield Candidate(iri, _record(cast[0]), sureness, tuple(why))


def _record(vote: Vote) -> PersonRecord:
    """Who stands on a work, as far as the work's record tells."""
    orcid = (f"{_ORCID}{vote.author.orcid}",) if vote.author.orcid else ()
    name = vote.author.full_name or vote.author.name
    return PersonRecord(vote.author.iri, name, vote.record.source, (vote.author.name,), orcid)
