"""The works that the owner singles out: on the user's word, in the user's order."""

from __future__ import annotations

from cvgraph.graph import terms
from cvgraph.graph.draft import Draft
from cvgraph.graph.provenance import beside
from cvgraph.graph.vocabulary import CVG, SCHEMA


def describe(draft: Draft) -> None:
    """A node for each of them, numbered from 1, that says where it was decided."""
    for position, each in enumerate(draft.entities.highlights, start=1):
        node = draft.mint(f"highlight-{position}")
        draft.kind(node, CVG.Highlight, SCHEMA.ListItem)
        draft.say(draft.owner, CVG.highlight, node)
        draft.say(node, SCHEMA.position, terms.integer(position))
        draft.say(node, SCHEMA.item, draft.named(each.work))
        draft.record(node, CVG.evidence, each.evidence.text)
        beside(draft, node, each.file)
