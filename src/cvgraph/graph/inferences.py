"""Inferences across entries: a project that bears the name of a paper, an owner who is named nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from cvgraph.graph.draft import Draft
from cvgraph.graph.vocabulary import CVG, RDF, SCHEMA


def describe(draft: Draft) -> None:
    """Everything that follows from two entries together."""
    _same_names(draft)
    if not draft.entities.cv.owner_stated:
        evidence = "No heading names a person, and this name is an author of every reference"
        draft.explain("owner", draft.owner, f"The CV is about {draft.entities.owner.name}", [evidence])


def _same_names(draft: Draft) -> None:
    """Projects and theses that bear the title of a publication."""
    works = {_key(str(name)): (work, str(name)) for work, name in _named(draft, CVG.Publication)}
    for kind, word in ((SCHEMA.ResearchProject, "project"), (SCHEMA.Thesis, "thesis")):
        for node, name in _named(draft, kind):
            work, title = works.get(_key(name), (None, ""))
            if work is None or work == node:
                continue
            draft.imply(node, CVG.likelySame, work)
            evidence = f"The {word} '{name}' and the publication '{title}' have the same name"
            draft.explain("same", node, f"The {word} and the publication are one undertaking", [evidence])


def _named(draft: Draft, kind: URIRef) -> Iterator[tuple[URIRef, str]]:
    nodes = (node for node in draft.stated.subjects(RDF.type, kind) if isinstance(node, URIRef))
    for node in sorted(nodes):
        name = draft.stated.value(node, SCHEMA.name)
        if name is not None:
            yield node, str(name)


def _key(name: str) -> str:
    """A name without case, blanks and punctuation."""
    return "".join(filter(str.isalnum, name.casefold()))
