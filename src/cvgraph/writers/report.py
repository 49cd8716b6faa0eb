"""``report.md``: what was read, with which figures, what a careful reader would question, and what stays out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cvgraph.analysis.figures import Figures, components, counted, heaviest
from cvgraph.build import Build
from cvgraph.cv.model import Contact
from cvgraph.findings import Severity
from cvgraph.identity.iris import DEFAULT_BASE
from cvgraph.identity.records import OrganisationRecord, PersonRecord, Record, WorkRecord

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_SEVERITIES = ((Severity.ERROR, "Errors"), (Severity.WARNING, "Warnings"), (Severity.INFO, "For information"))
_KNOWN = {WorkRecord: "works", PersonRecord: "people", OrganisationRecord: "organisations", Record: "others"}
_TOLD = ("publications", "people", "memberships")
_PRIVATE = {"email": "e-mail", "phone": "telephone", "address": "postal address", "private": "personal data"}


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``report.md``."""
    path = folder / "report.md"
    path.write_bytes(text(build).encode())
    yield path


def text(build: Build) -> str:
    """The whole report in Markdown."""
    parts = (
        _head(build),
        _figures(build.figures),
        _networks(build),
        _coverage(build),
        _findings(build),
        _authorities(build),
        _inferences(build),
    )
    return "\n".join(line for part in (*parts, _private(build)) for line in part) + "\n"


def summary(build: Build) -> str:
    """What a build gave, in three lines."""
    counts = build.figures.counts
    told = ", ".join(counted(kind, counts[kind]) for kind in _TOLD if kind in counts)
    severities = Counter(finding.severity for finding in build.findings)
    found = ", ".join(_so_many(severities[each], name) for each, name in _SEVERITIES if severities[each])
    covered = build.coverage
    return "\n".join(
        [
            f"{build.entities.owner.name or 'Nobody named'}: {told or 'nothing to count'}",
            f"{covered.facts} of {covered.lines} lines became facts, {covered.findings} are named in findings",
            f"findings: {found or 'none'}",
        ]
    )


def _so_many(number: int, severity: str) -> str:
    return f"{number} {severity.lower().removesuffix('s') if number == 1 else severity.lower()}"


def escaped(value: str) -> str:
    """A text of the CV as Markdown shows it: on one line, no character of it markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(value.split()))


def _head(build: Build) -> Iterator[str]:
    yield f"# {escaped(build.entities.owner.name or build.document.name)}"
    yield ""
    why = " because the CV states no homepage; set it with `--base IRI`" if build.graph.base == DEFAULT_BASE else ""
    yield f"Read from {escaped(build.document.name)}. Every IRI begins with <{build.graph.base}>{why}."
    yield ""


def _figures(figures: Figures) -> Iterator[str]:
    yield "## Figures"
    yield ""
    yield from _table(("what", "how many"), figures.counts.items())
    yield from _table(("year", "works"), figures.works_by_year.items())
    yield from _table(("kind of work", "works"), figures.works_by_kind.items())


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    body = [f"| {' | '.join(escaped(str(cell)) for cell in row)} |" for row in rows]
    if body:
        yield f"| {' | '.join(head)} |"
        yield f"|{'---|' * len(head)}"
        yield from body
        yield ""


def _networks(build: Build) -> Iterator[str]:
    people, places = build.coauthors, build.institutions
    kinds = Counter(kind for *_, kind in places.edges(keys=True))
    weight = sum(weight for *_, weight in people.edges(data="weight"))
    yield "## Networks"
    yield ""
    parts, others = (_sizes(components(people, without_owner=each)) for each in (False, True))
    yield f"Co-authors: {len(people)} people, {people.number_of_edges()} ties of total weight {weight}."
    yield f"Connected parts, by number of people: {parts}; without the owner: {others}."
    yield ""
    yield from _table(("joint works", "one", "other"), heaviest(people))
    listed = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in sorted(kinds.items()))
    yield f"Institutions: {len(places)} organisations; ties: {listed or 'none'}."
    yield ""


def _sizes(sizes: list[int]) -> str:
    return ", ".join(map(str, sizes)) or "0"


def _coverage(build: Build) -> Iterator[str]:
    covered = build.coverage
    yield "## Coverage"
    yield ""
    yield f"{len(build.document.blocks)} blocks with {covered.lines} lines of text:"
    yield f"{covered.facts} lines are part of a fact, {covered.findings} more are named in a finding."
    if covered.unread:
        yield f"**Not accounted for: lines {', '.join(map(str, covered.unread))}.**"
    else:
        yield "Every line is accounted for."
    yield ""
    by_heading = Counter(fact.heading for fact in build.cv.walk() if fact.heading)
    yield from _table(("heading", "facts"), by_heading.items())


def _findings(build: Build) -> Iterator[str]:
    yield "## Findings"
    yield ""
    for severity, title in _SEVERITIES:
        found = [finding for finding in build.findings if finding.severity is severity]
        if found:
            yield f"### {title}"
            yield ""
            yield from (f"- {escaped(build.document.told(finding))}" for finding in found)
            yield ""
    if not build.findings:
        yield "None."
        yield ""


def _authorities(build: Build) -> Iterator[str]:
    """How much each authority knows of the CV; nothing where none was asked."""
    if build.entities.linked is None:
        return
    links = build.entities.linked.links
    known = Counter((link.record.source.authority, _KNOWN[type(link.record)]) for link in links)
    yield "## Authorities"
    yield ""
    yield from _table(("authority", "what", "linked"), ((*key, number) for key, number in sorted(known.items())))
    if not links:
        yield "No authority knows anything of this CV for certain."
        yield ""


def _inferences(build: Build) -> Iterator[str]:
    yield "## What was inferred, and on what evidence"
    yield ""
    query = """
        PREFIX cvg: <https://w3id.org/cvgraph/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT DISTINCT ?what ?why WHERE {
          GRAPH ?g { ?node a cvg:Inference ; rdfs:comment ?what ; cvg:evidence ?why }
        } ORDER BY ?what ?why"""
    rows = [(row["what"].value, row["why"].value) for row in build.store.query(query)]  # type: ignore[union-attr]
    links = {
        (
            f"'{link.mention.text}' means {build.entities.by_iri[link.iri].name}",
            "; ".join(e.text for e in link.evidence),
        )
        for link in build.entities.links.values()
        if link.evidence
    }
    told: Mapping[str, str] = dict(sorted({*links, *rows}))
    yield from (f"- {escaped(what)}: {escaped(why)}" for what, why in told.items())
    if not told:
        yield "Nothing."
    yield ""


def _private(build: Build) -> Iterator[str]:
    yield "## Read and kept out"
    yield ""
    kept = sorted(
        {
            (fact.spans[0].line, _PRIVATE[fact.kind])
            for fact in build.cv.walk()
            if isinstance(fact, Contact) and fact.kind in _PRIVATE
        }
    )
    yield from (f"- line {line}: {kind}" for line, kind in kept)
    yield "" if kept else "Nothing."
    yield "Of these, e-mail, telephone and postal address are published only where `--publish` asks for them by name."
