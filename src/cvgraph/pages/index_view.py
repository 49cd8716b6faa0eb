"""What the first page of a build tells: whose CV it is, its figures, its networks in small, its findings, its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cvgraph.analysis.figures import Figures, current_roles, noun, pages
from cvgraph.build import Build
from cvgraph.document.model import Document
from cvgraph.findings import Finding, Severity
from cvgraph.pages.network_card import Card, people, places

_TILES = ("publications", "people", "venues", "organisations", "memberships", "awards", "talks", "reviews")
_MOST_YEARS = 60
_FILES = (
    (
        "To read",
        (
            ("report.md", "figures, coverage, every finding and inference with its evidence"),
            ("publications.bib", "the works for reference managers and LaTeX"),
        ),
    ),
    (
        "Linked data",
        (
            ("facts.ttl", "the facts as Turtle, to be read by people too"),
            ("facts.jsonld", "the same as JSON-LD, for search engines and programs"),
            ("facts.nt", "the same as sorted N-Triples, for comparing and loading"),
            ("provenance.trig", "which line each fact stands on, what was inferred and why"),
            ("authorities.trig", "what authorities of scholarship say, each by itself, with day and question"),
            ("findings.json", "the findings, for programs"),
        ),
    ),
    (
        "Networks",
        (
            ("coauthors.graphml", "people and joint works, for Gephi, Cytoscape or networkx"),
            ("coauthors-nodes.csv", "one row for each person"),
            ("coauthors-edges.csv", "one row for each pair of co-authors"),
            ("institutions.graphml", "organisations and the ties between them"),
            ("institutions-nodes.csv", "one row for each organisation"),
            ("institutions-edges.csv", "one row for each tie"),
        ),
    ),
)
_COMMANDS = (
    "cvgraph queries                             # what can be asked",
    "cvgraph query coauthors --data facts.nt     # who wrote how much with the owner",
    "cvgraph query my-question.rq --data facts.nt --format csv",
)


@dataclass(frozen=True, slots=True)
class Link:
    """An address and the words it stands behind."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """The works of one year; ``height`` in hundredths of the tallest bar."""

    year: int
    works: int
    height: int


@dataclass(frozen=True, slots=True)
class Told:
    """A finding; ``weighs`` where it is more than information."""

    severity: str
    place: str
    message: str
    advice: str
    weighs: bool


@dataclass(frozen=True, slots=True)
class File:
    """A file beside the page and what it is for."""

    name: str
    what: str


@dataclass(frozen=True, slots=True)
class Files:
    """Files under one heading."""

    title: str
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """The first page of a build."""

    name: str
    source: str
    now: tuple[str, ...]
    links: tuple[Link, ...]
    figures: tuple[tuple[str, int], ...]
    cards: tuple[Card, ...]
    years: tuple[Bar, ...]
    findings: tuple[Told, ...]
    files: tuple[Files, ...]
    questions: int = 0
    commands: tuple[str, ...] = _COMMANDS


def view(build: Build) -> IndexView:
    """The first page of this build."""
    counts = build.figures.counts
    return IndexView(
        name=build.entities.owner.name or build.document.name,
        source=build.document.name,
        now=current_roles(build.store),
        links=tuple(Link(url, url.split("//", 1)[-1].rstrip("/")) for url in pages(build.store)),
        figures=tuple((noun(kind, counts[kind]), counts[kind]) for kind in _TILES if kind in counts),
        cards=(people(build), places(build)),
        years=_bars(build.figures),
        findings=tuple(_told(build.document, finding) for finding in build.findings),
        files=tuple(Files(title, tuple(_files(build, files))) for title, files in _FILES),
        questions=len(build.entities.questions),
    )


def _files(build: Build, listed: Iterable[tuple[str, str]]) -> Iterator[File]:
    """The files that the build writes; one of authorities only where any of them gave something."""
    yield from (File(*each) for each in listed if each[0] != "authorities.trig" or build.graph.authorities)


def _bars(counted: Figures) -> tuple[Bar, ...]:
    """A bar for each year from the first to the last, years without a work too."""
    works = {int(year): number for year, number in counted.works_by_year.items()}
    if not works or max(works) - min(works) >= _MOST_YEARS:
        return ()
    most = max(works.values())
    return tuple(
        Bar(year, works.get(year, 0), round(100 * works.get(year, 0) / most))
        for year in range(min(works), max(works) + 1)
    )


def _told(document: Document, finding: Finding) -> Told:
    name, placed = document.placed(finding)
    last = f"–{placed.last_line}" if placed.last_line > placed.line else ""
    place = f"line {placed.line}{last}" if finding.line else "the whole CV"
    if finding.line and (finding.file or document.parts):
        place = f"{name}, {place}"
    weighs = finding.severity is not Severity.INFO
    return Told(finding.severity.value, f"{place}, {finding.code}", finding.message, finding.advice, weighs)
