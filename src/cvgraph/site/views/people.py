"""People as their pages tell them: what they wrote with the researcher, with whom, and how they are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvgraph.analysis.rows import by, distinct, rows
from cvgraph.site.views.links import NOWHERE, Elsewhere
from cvgraph.site.views.roles import Named
from cvgraph.site.views.works import Work

if TYPE_CHECKING:
    import pyoxigraph

_PARTS = {"advisor": "Advisor", "student": "Student"}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody beside the researcher.

    Attributes:
        parts: What they are to the researcher besides a co-author: ``Advisor``, ``Student``.
        joint: How many works they wrote with the researcher.
        forms: Their name in other forms, as printed anywhere in the CV.
    """

    iri: str
    name: str
    given: str
    family: str
    forms: tuple[str, ...]
    parts: tuple[str, ...]
    works: tuple[Work, ...]
    joint: int
    elsewhere: Elsewhere

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year of their works, if any has a year."""
        known = [work.year for work in self.works if work.year]
        return (min(known), max(known)) if known else None


def people(
    store: pyoxigraph.Store, works: Mapping[str, Work], elsewhere: Mapping[str, Elsewhere], owner: str
) -> Mapping[str, Person]:
    """IRI -> person, those who wrote most with the owner first; the owner is none of them."""
    written = written_by(works.values())
    own = {work.iri for work in written.get(owner, ())}
    printed = by(rows(store, "site/printed"), "person")
    made = []
    for iri, told in by(rows(store, "site/people"), "person").items():
        mine = tuple(written.get(iri, ()))
        name = told[0].get("name", iri)
        forms = (*distinct(told, "alternate"), *distinct(printed.get(iri, ()), "printed"))
        made.append(
            Person(
                iri=iri,
                name=name,
                given=told[0].get("given", ""),
                family=told[0].get("family", ""),
                forms=tuple(form for form in dict.fromkeys(forms) if form != name),
                parts=tuple(_PARTS[part] for part in distinct(told, "part")),
                works=mine,
                joint=sum(work.iri in own for work in mine),
                elsewhere=elsewhere.get(iri, NOWHERE),
            )
        )
    made.sort(key=lambda person: (-person.joint, person.name.casefold(), person.iri))
    return {person.iri: person for person in made if person.iri != owner}


def written_by(works: Iterable[Work]) -> dict[str, list[Work]]:
    """IRI of a person -> the works that they wrote, in the order of these."""
    found: dict[str, list[Work]] = {}
    for work in works:
        for iri in dict.fromkeys(author.iri for author in work.authors if author.iri):
            found.setdefault(iri, []).append(work)
    return found


def beside(person: Person) -> list[tuple[Named, int]]:
    """With whom somebody wrote, and how many of these works; most first."""
    names = {author.iri: author.name for work in person.works for author in work.authors if author.iri}
    counts = Counter(iri for work in person.works for iri in {author.iri for author in work.authors if author.iri})
    del counts[person.iri]
    ordered = sorted(counts, key=lambda iri: (-counts[iri], names[iri].casefold(), iri))
    return [(Named(iri, names[iri]), counts[iri]) for iri in ordered]
