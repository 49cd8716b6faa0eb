"""What one run of the corridor yields, and the views of it that several outputs share."""

from __future__ import annotations

from dataclasses import dataclass

from cvgraph.cv.model import CV
from cvgraph.document.model import Document
from cvgraph.graph.model import Graph
from cvgraph.identity.model import Entities


@dataclass(frozen=True)
class Build:
    """A document and what each station of the corridor made of it."""

    document: Document
    cv: CV
    entities: Entities
    graph: Graph
