"""Works as pages tell them: in lists, in citations, on pages of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvgraph.analysis.rows import Row, by, rows
from cvgraph.site.views.links import NOWHERE, Elsewhere, Link
from cvgraph.site.views.when import year

if TYPE_CHECKING:
    import pyoxigraph

KINDS: Mapping[str, tuple[str, str]] = {
    "JournalArticle": ("journal", "Journal article"),
    "ConferencePaper": ("conference", "Conference paper"),
    "WorkshopPaper": ("workshop", "Workshop paper"),
    "Preprint": ("preprint", "Preprint"),
    "Book": ("book", "Book"),
    "BookChapter": ("chapter", "Book chapter"),
    "ReviewArticle": ("review", "Review"),
    "Thesis": ("thesis", "Thesis"),
    "ReportDocument": ("report", "Report"),
    "ComputerProgram": ("software", "Software"),
    "DataFile": ("data", "Data set"),
    "Patent": ("patent", "Patent"),
}
"""Kind of work as FaBiO names it -> the word for style sheets and filters, and the words for readers."""
OTHER = ("other", "Other")


@dataclass(frozen=True, slots=True)
class Author:
    """One author of a work; ``iri`` where it is known who that is, ``equal`` for an equal contribution."""

    name: str
    printed: str
    iri: str | None
    equal: bool


@dataclass(frozen=True, slots=True)
class Work:
    """A work as pages tell it.

    Attributes:
        kind: A key of ``KINDS``' words: ``journal``, ``conference``, ...
        kind_name: The kind as readers call it.
        series: The IRI of the venue, where it has a page.
        venue: The venue's name, or as printed.
        where: Volume, number and pages, as far as they are known.
        more: Whether the CV leaves further authors out.
        listed: Whether it stands among the publications, not only as the thesis of a study.
    """

    iri: str
    title: str
    date: str
    year: int | None
    kind: str
    kind_name: str
    series: str | None
    venue: str
    where: str
    status: str
    school: str | None
    authors: tuple[Author, ...]
    more: bool
    links: tuple[Link, ...]
    identifiers: tuple[str, ...]
    listed: bool


def works(store: pyoxigraph.Store, elsewhere: Mapping[str, Elsewhere]) -> Mapping[str, Work]:
    """IRI -> work, the latest first, those without a date last."""
    authors = by(rows(store, "site/authors"), "work")
    found = by(rows(store, "site/works"), "work")
    made = [
        _work(iri, told[0], tuple(_author(row) for row in authors.get(iri, ())), elsewhere.get(iri, NOWHERE))
        for iri, told in found.items()
    ]
    made.sort(key=lambda work: work.date, reverse=True)
    return {work.iri: work for work in made}


def _work(iri: str, row: Row, authors: tuple[Author, ...], known: Elsewhere) -> Work:
    thesis = KINDS["Thesis"] if row["listed"] == "false" else OTHER
    kind, kind_name = KINDS.get(row.get("kind", ""), thesis)
    return Work(
        iri=iri,
        title=row.get("title", "Untitled"),
        date=row.get("date", ""),
        year=year(row.get("date", "")),
        kind=kind,
        kind_name=kind_name,
        series=row.get("series"),
        venue=row.get("venue") or row.get("printed", ""),
        where=_where(row),
        status=row.get("status", ""),
        school=row.get("school"),
        authors=authors,
        more=row.get("more") == "true",
        links=known.links,
        identifiers=known.identifiers,
        listed=row["listed"] == "true",
    )


def _where(row: Row) -> str:
    """``vol. 12, no. 3, pp. 45``, as far as it is known."""
    words = (("volume", "vol."), ("number", "no."), ("pages", "pp."))
    return ", ".join(f"{word} {row[name]}" for name, word in words if name in row)


def _author(row: Row) -> Author:
    name = row.get("name") or row.get("printed", "")
    return Author(name, row.get("printed", name), row.get("person"), row.get("equal") == "true")
