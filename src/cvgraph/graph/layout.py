"""The order in which a graph reads best: nodes under headings, parts right after their whole, authors as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from rdflib import Graph, URIRef
from rdflib.term import Node

from cvgraph.graph.ntriples import term
from cvgraph.graph.vocabulary import BIBO, CVG, DCTERMS, FOAF, OA, ORG, PROV, RDF, RDFS, SCHEMA, SKOS, VIVO

_HEADINGS: tuple[tuple[str, tuple[URIRef, ...]], ...] = (
    ("The researcher", (CVG.Researcher,)),
    ("Studies, the latest first", (CVG.Study, CVG.Assistantship, SCHEMA.Course, SCHEMA.CourseInstance)),
    ("Positions, the latest first, and projects", (CVG.Employment, SCHEMA.ResearchProject)),
    ("Publications, the latest first", (CVG.Publication,)),
    ("Venues", (CVG.VenueSeries, CVG.VenueEdition)),
    ("People", (SCHEMA.Person,)),
    ("Organisations", (SCHEMA.Organization,)),
    (
        "Awards, grants and certificates, the latest first",
        (CVG.Award, VIVO.AwardReceipt, SCHEMA.Grant, CVG.Certificate),
    ),
    (
        "Service, reviewing, supervision and talks",
        (CVG.Membership, CVG.Activity, CVG.Reviewing, CVG.Supervision, CVG.Talk),
    ),
    ("In the media, the latest first", (CVG.Coverage,)),
    ("Contests and events", (CVG.Contest, SCHEMA.EventSeries)),
    ("Interests, skills and languages", (SKOS.Concept, SCHEMA.DefinedTermSet, SCHEMA.DefinedTerm, SCHEMA.Language)),
    ("What printed names mean", (CVG.Link,)),
    ("What was inferred, and on what evidence", (CVG.Inference,)),
    ("What was noticed", (CVG.Finding,)),
    ("The source and its lines", (PROV.Entity, OA.SpecificResource, OA.TextPositionSelector)),
)

_PARTS = (
    CVG.highlight,
    CVG.degree,
    CVG.thesis,
    CVG.authorship,
    CVG.receipt,
    CVG.note,
    SCHEMA.amount,
    SCHEMA.hasCourseInstance,
    OA.hasSelector,
)
"""Predicates from a node to the nodes that read best right after it."""

_FIRST: tuple[Node, ...] = (
    *(RDF.type, SCHEMA.name, FOAF.name, SKOS.prefLabel, SCHEMA.givenName, SCHEMA.familyName, FOAF.givenName),
    *(FOAF.familyName, SCHEMA.alternateName, SCHEMA.url, FOAF.homepage, SCHEMA.email, FOAF.mbox, SCHEMA.telephone),
    *(SCHEMA.address, SCHEMA.identifier, SCHEMA.sameAs, SCHEMA.roleName, CVG.heldBy, CVG.heldAt, ORG.member),
    *(ORG.organization, SCHEMA.courseCode, SCHEMA.credentialCategory, CVG.field, SCHEMA.position, SCHEMA.item),
    *(SCHEMA.startDate, SCHEMA.endDate, SCHEMA.datePublished, CVG.year, CVG.termAsPrinted, CVG.edtf, CVG.notBefore),
    *(CVG.notAfter, CVG.location, SCHEMA.author, FOAF.maker, CVG.authorship, DCTERMS.isPartOf, SCHEMA.isPartOf),
    *(BIBO.volume, BIBO.number, BIBO.pages, SCHEMA.superEvent, SCHEMA.parentOrganization, CVG.degree, CVG.grade),
    *(
        CVG.gradeValue,
        CVG.gradeScale,
        CVG.gradeIsCurrent,
        CVG.thesis,
        CVG.advisor,
        CVG.project,
        SCHEMA.description,
        CVG.note,
    ),
    *(CVG.mentionText, CVG.means, CVG.status, CVG.about, RDFS.comment, CVG.evidence),
)
_LAST: tuple[Node, ...] = (CVG.listedUnder, CVG.firstLine, CVG.lastLine, PROV.wasDerivedFrom)
_RANK: dict[Node, int] = {predicate: rank for rank, predicate in enumerate(_FIRST)} | {
    predicate: len(_FIRST) + 1 + rank for rank, predicate in enumerate(_LAST)
}
_ORDERED = {SCHEMA.author, FOAF.maker, CVG.authorship, SCHEMA.description, CVG.note}
_SCHEMA = str(SCHEMA)
_UNPRINTED = 1 << 30
_PLACES: dict[Node, tuple[int, int]] = {
    kind: (heading, place) for heading, (_, kinds) in enumerate(_HEADINGS) for place, kind in enumerate(kinds)
}
_NUMBER = re.compile(r"(\d+)")

Key = tuple[Any, ...]
"""Compares with other keys: numbers, texts and tuples of them, of like kinds at like places."""


@dataclass(frozen=True)
class Layout:
    """A graph in reading order.

    Attributes:
        nodes: What is said of each node: predicates and their values.
    """

    nodes: dict[Node, dict[Node, list[Node]]]

    @classmethod
    def of(cls, *graphs: Graph) -> Layout:
        """The layout of some graphs together."""
        nodes: dict[Node, dict[Node, list[Node]]] = {}
        for subject, predicate, value in dict.fromkeys(triple for graph in graphs for triple in graph):
            nodes.setdefault(subject, {}).setdefault(predicate, []).append(value)
        return cls(nodes)

    def headings(self, other: str = "Further entries") -> Iterator[tuple[str, list[Node]]]:
        """Each heading with its nodes, in reading order; ``other`` is the heading of nodes of no known kind."""
        titles = [*(title for title, _ in _HEADINGS), other]
        for number, placed in groupby(self._placed, key=lambda each: each[0]):
            yield titles[number], [node for _, node in placed]

    @cached_property
    def _placed(self) -> list[tuple[int, Node]]:
        """The number of its heading and each node, in reading order."""
        keys: dict[Node, Key] = {}
        for node in self.nodes:
            self._key(node, keys)
        return [(keys[node][0], node) for node in sorted(self.nodes, key=keys.__getitem__)]

    def predicates(self, node: Node) -> list[Node]:
        """The predicates of a node: its name first, its lines last."""
        return sorted(self.nodes[node], key=lambda predicate: (_RANK.get(predicate, len(_FIRST)), str(predicate)))

    def values(self, node: Node, predicate: Node) -> list[Node]:
        """The values of a predicate: authors and notes as printed, everything else sorted."""
        values = self.nodes[node][predicate]
        if len(values) == 1:
            return values
        if predicate == RDF.type:
            return sorted(values, key=lambda value: (not str(value).startswith(_SCHEMA), str(value)))
        order = self._printed(node) if predicate in _ORDERED else {}
        return sorted(values, key=lambda value: (order.get(value, _UNPRINTED), _natural(value), term(value)))

    def _printed(self, node: Node) -> dict[Node, int]:
        """The position of each author, authorship and note of a node."""
        order: dict[Node, int] = {}
        for predicate in (CVG.authorship, CVG.note):
            for part in self.nodes[node].get(predicate, ()):
                place = int(str(self._first(part, SCHEMA.position) or 0))
                order[part] = place
                for value in (self._first(part, SCHEMA.item), self._first(part, SCHEMA.description)):
                    if value is not None:
                        order[value] = min(place, order.get(value, place))
        return order

    def _first(self, node: Node, predicate: Node) -> Node | None:
        return next(iter(self.nodes.get(node, {}).get(predicate, ())), None)

    @cached_property
    def _wholes(self) -> dict[Node, Node]:
        """Each part with the node that it reads best after."""
        return {
            part: node
            for node, said in self.nodes.items()
            for predicate in _PARTS
            for part in said.get(predicate, ())
            if part in self.nodes
        }

    def _key(self, node: Node, keys: dict[Node, Key]) -> Key:
        """Where a node stands: its heading, then its kind, its date and its name; a part right after its whole."""
        if node not in keys:
            whole = self._wholes.get(node)
            own: Key = (self._date(node), *_natural(node))
            keys[node] = (*self._heading(node), own) if whole is None else (*self._key(whole, keys), _natural(node))
        return keys[node]

    def _heading(self, node: Node) -> tuple[int, int]:
        places = [_PLACES[kind] for kind in self.nodes[node].get(RDF.type, ()) if kind in _PLACES]
        return min(places, default=(len(_HEADINGS), 0))

    def _date(self, node: Node) -> int:
        """The day it began or appeared as a number that is smaller the later it is; 0 without one.

        An award has the day of its latest receipt.
        """
        for predicate in (CVG.notBefore, SCHEMA.datePublished, CVG.year):
            value = self._first(node, predicate)
            if value is not None:
                return -int(str(value).replace("-", "").ljust(8, "0"))
        return min(map(self._date, self.nodes.get(node, {}).get(CVG.receipt, ())), default=0)


def _natural(node: Node) -> tuple[int | str, ...]:
    """A key that puts ``lines-9`` before ``lines-12``."""
    return tuple(int(part) if part.isdecimal() else part for part in _NUMBER.split(str(node)))
