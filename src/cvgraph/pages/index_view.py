"""What the first page of a build tells: whose CV it is, its figures, its networks in small, its findings, its files."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cvgraph.analysis.figures import Figures, current_roles, noun, pages
from cvgraph.build import Build
from cvgraph.document.model import Document
from cvgraph.findings import Finding, Severity
from cvgraph.pages import coauthors_view, institutions_view
from cvgraph.pages.view import group, radius, width

if TYPE_CHECKING:
    import networkx as nx

_TILES = ("publications", "people", "venues", "organisations", "memberships", "awards", "talks", "reviews")
_MOST_YEARS = 60
_MOST_DRAWN = 300
_EDGE = 40
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
class Card:
    """A network in small: straight lines and circles in the coordinates of ``box``, as SVG wants them."""

    page: str
    title: str
    counts: str
    box: str
    ties: tuple[dict[str, Any], ...]
    nodes: tuple[dict[str, Any], ...]


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
        cards=(_people(build), _places(build)),
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


def _people(build: Build) -> Card:
    network = build.coauthors
    joint = {node: data["joint"] for node, data in network.nodes(data=True) if not data["owner"]}
    most = max(joint.values(), default=1)
    sizes = {node: radius(joint.get(node, most), most) for node in network}
    return _card(network, build.places["coauthors"], ("Co-authors", coauthors_view.counts(network)), sizes)


def _places(build: Build) -> Card:
    network = build.institutions
    most = max((data["months"] for _, data in network.nodes(data=True)), default=1)
    sizes = {node: radius(data["months"], most) for node, data in network.nodes(data=True)}
    return _card(network, build.places["institutions"], ("Institutions", institutions_view.counts(network)), sizes)


def _card(
    network: nx.Graph,
    places: Mapping[Hashable, tuple[int, int]],
    words: tuple[str, str],
    sizes: Mapping[Hashable, float],
) -> Card:
    kept = sorted(network, key=lambda node: (-sizes[node], node))[:_MOST_DRAWN]
    part = network.subgraph(kept)
    drawn = [(a, b, data["weight"]) for a, b, data in part.edges(data=True) if data.get("kind") != "shared"]
    heaviest = max((weight for *_, weight in drawn), default=1)
    ties = {tuple(sorted((a, b))): width(weight, heaviest) for a, b, weight in drawn}
    return Card(
        page=f"{network.graph['name']}.html",
        title=words[0],
        counts=words[1],
        box=_box([places[node] for node in kept]),
        ties=tuple(_tie(places[a], places[b], wide) for (a, b), wide in sorted(ties.items())),
        nodes=tuple(_dot(network.nodes[node], places[node], sizes[node]) for node in kept),
    )


def _tie(one: tuple[int, int], other: tuple[int, int], wide: float) -> dict[str, Any]:
    return {"x1": one[0], "y1": one[1], "x2": other[0], "y2": other[1], "width": wide}


def _dot(data: Mapping[str, Any], place: tuple[int, int], size: float) -> dict[str, Any]:
    colour = "owner" if data.get("owner") else f"g{group(data['community'])}"
    return {"group": colour, "x": place[0], "y": place[1], "radius": size}


def _box(places: list[tuple[int, int]]) -> str:
    if not places:
        return "0 0 1 1"
    across, down = zip(*places, strict=True)
    left, top = min(across) - _EDGE, min(down) - _EDGE
    return f"{left} {top} {max(across) + _EDGE - left} {max(down) + _EDGE - top}"
