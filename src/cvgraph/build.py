"""What one run of the corridor yields, and the views of it that several outputs share."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cvgraph.cv.coverage import Coverage, coverage
from cvgraph.cv.model import CV
from cvgraph.document.model import Document
from cvgraph.findings import Finding
from cvgraph.graph.model import Graph
from cvgraph.identity.model import Entities

if TYPE_CHECKING:
    import networkx as nx
    import pyoxigraph

    from cvgraph.analysis.figures import Figures
    from cvgraph.graph.layout import Layout


@dataclass(frozen=True)
class Build:
    """A document and what each station of the corridor made of it; the views are made when first asked for.

    Attributes:
        document: The source, read.
        cv: Its facts.
        entities: Whom and what they name.
        graph: All of it in RDF.
        checks: What a careful reader would question.
    """

    document: Document
    cv: CV
    entities: Entities
    graph: Graph
    checks: tuple[Finding, ...] = ()

    @cached_property
    def store(self) -> pyoxigraph.Store:
        """The graph in Oxigraph, to be asked and never written to."""
        from cvgraph.graph.store import load  # noqa: PLC0415 -- the engine is slow to load

        return load(self.graph, self.lines)

    @cached_property
    def lines(self) -> list[str]:
        """The facts, stated and inferred, as sorted lines of N-Triples."""
        from cvgraph.graph.ntriples import lines  # noqa: PLC0415 -- for some outputs alone

        return lines({*self.graph.stated, *self.graph.inferred})

    @cached_property
    def layout(self) -> Layout:
        """The facts, stated and inferred, in reading order."""
        from cvgraph.graph.layout import Layout  # noqa: PLC0415 -- for some outputs alone

        return Layout.of(self.graph.stated, self.graph.inferred)

    @cached_property
    def coauthors(self) -> nx.Graph:
        """Who wrote with whom."""
        from cvgraph.analysis.network import coauthors  # noqa: PLC0415 -- for these views alone

        return coauthors(self.store)

    @cached_property
    def institutions(self) -> nx.MultiDiGraph:
        """Which organisations shared people, and how."""
        from cvgraph.analysis.network import institutions  # noqa: PLC0415 -- for these views alone

        return institutions(self.store)

    @cached_property
    def measured(self) -> tuple[nx.Graph, nx.MultiDiGraph]:
        """Both networks with every measure, for those who compute with them."""
        from cvgraph.analysis.network import with_betweenness  # noqa: PLC0415 -- for these views alone

        return with_betweenness(self.coauthors), with_betweenness(self.institutions)

    @cached_property
    def places(self) -> Mapping[str, Mapping[Hashable, tuple[int, int]]]:
        """Name of a network -> node -> where it stands on a page, in pixels."""
        from cvgraph.analysis.layout import positions  # noqa: PLC0415 -- for these views alone

        return {network.graph["name"]: positions(network) for network in (self.coauthors, self.institutions)}

    @cached_property
    def figures(self) -> Figures:
        """How much of each kind the graph holds."""
        from cvgraph.analysis.figures import figures  # noqa: PLC0415 -- for this view alone

        return figures(self.store)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that was noticed at any station or in the graph, each once, by line."""
        noticed = (*self.document.findings, *self.cv.findings, *self.entities.findings, *self.checks)
        return tuple(sorted(set(noticed)))

    @cached_property
    def coverage(self) -> Coverage:
        """How many lines became facts, how many findings, and which neither."""
        return coverage(self.document, self.cv)
