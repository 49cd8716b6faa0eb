"""Whether what an authority says is about a work of the CV, and which of its authors are which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cvgraph.cv.model import Publication
from cvgraph.identity.compare import Relation, relation
from cvgraph.identity.model import Evidence
from cvgraph.identity.records import AuthorRecord, WorkRecord
from cvgraph.lexicon.load import fold

_NEAR = 0.9  # of equal letters, in titles that differ in a word or a misprint
_YEARS = 1  # between a preprint and what it became
_APART = frozenset({Relation.DIFFERENT, Relation.NICKNAME, Relation.FAMILY_ALONE})


class Sureness(StrEnum):
    """Whether a candidate is taken, put up for review, or dropped."""

    CERTAIN = "certain"
    DOUBTFUL = "doubtful"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class WorkMatch:
    """A work of the CV beside an authority's record.

    Attributes:
        sureness: Certain where an identifier is the same, or title, year and all authors agree.
        evidence: What speaks for it, and what against.
    """

    sureness: Sureness
    evidence: tuple[Evidence, ...]


def match_work(fact: Publication, record: WorkRecord) -> WorkMatch:
    """Whether a record is about a work as the CV prints it."""
    doi = next((each.value.lower() for each in fact.identifiers if each.scheme == "doi"), "")
    same_title, near_title = _titles(fact.title.text, record.name)
    if doi and doi == record.doi.lower():
        why = Evidence("same-identifier", f"both have the DOI {doi}")
        if same_title or near_title:
            return WorkMatch(Sureness.CERTAIN, (why,))
        against = Evidence("other-title", f"{record.source.authority} calls it '{record.name}'")
        return WorkMatch(Sureness.DOUBTFUL, (why, against))
    if not near_title:
        return WorkMatch(Sureness.NONE, ())
    return _by_content(fact, record, same_title=same_title)


def _by_content(fact: Publication, record: WorkRecord, *, same_title: bool) -> WorkMatch:
    title = Evidence("title", "the titles agree" if same_title else f"the title is '{record.name}' there")
    against = [*_other_years(fact, record), *_other_authors(fact, record)]
    if not fact.authors or not record.authors:
        against.append(Evidence("no-authors", "one of the two names no authors"))
    if same_title and not against:
        authors = Evidence("authors", f"all {len(fact.authors)} authors agree, in order")
        return WorkMatch(Sureness.CERTAIN, (title, authors))
    met = sum(agrees for _, _, agrees in aligned(fact, record))
    return WorkMatch(Sureness.DOUBTFUL if met else Sureness.NONE, (title, *against))


def _titles(one: str, other: str) -> tuple[bool, bool]:
    """Whether two titles are the same but for marks and case, and whether they are nearly so."""
    a, b = fold(one), fold(other)
    if a.replace(" ", "") == b.replace(" ", ""):
        return True, True
    import difflib  # noqa: PLC0415 -- for titles that differ alone

    return False, difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() >= _NEAR


def _other_years(fact: Publication, record: WorkRecord) -> Iterator[Evidence]:
    years = fact.when.years if fact.when else ()
    if years and record.year and abs(years[0] - record.year) > _YEARS:
        yield Evidence("other-year", f"{record.source.authority} says {record.year}, the CV {years[0]}")


def _other_authors(fact: Publication, record: WorkRecord) -> Iterator[Evidence]:
    there, here = len(record.authors), len(fact.authors)
    if there < here or (there > here and not fact.more_authors):
        yield Evidence("other-count", f"{record.source.authority} has {there} authors, the CV {here}")
    for author, found, agrees in aligned(fact, record):
        if not agrees:
            yield Evidence("other-author", f"'{author}' stands where {record.source.authority} has '{found.name}'")


def aligned(fact: Publication, record: WorkRecord) -> Iterator[tuple[str, AuthorRecord, bool]]:
    """The authors of both in order: the printed name, the authority's author at its place, whether they agree."""
    for author, found in zip(fact.authors, record.authors, strict=False):
        printed = author.mention.text
        names = filter(None, (found.name, found.full_name))
        yield printed, found, any(relation(printed, name) not in _APART for name in names)


def differences(fact: Publication, record: WorkRecord) -> Iterator[Evidence]:
    """In what an authority differs from the CV about a work that both have."""
    authority = record.source.authority
    years = fact.when.years if fact.when else ()
    if years and record.year and years[0] != record.year:
        yield Evidence("other-year", f"{authority} says {record.year}, the CV {years[0]}")
    if not _titles(fact.title.text, record.name)[0]:
        yield Evidence("other-title", f"{authority} has the title '{record.name}'")
    if fact.authors and record.authors:
        yield from _other_authors(fact, record)
    stated = [each.value.lower() for each in fact.identifiers if each.scheme == "doi"]
    if stated and record.doi and record.doi.lower() not in stated:
        yield Evidence("other-doi", f"{authority} has the DOI {record.doi}, the CV {stated[0]}")
