"""From entities to RDF: the map of which kind of fact is described where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cvgraph.cv import model as cv
from cvgraph.graph import (
    authorities,
    awards,
    highlights,
    inferences,
    interests,
    organisations,
    people,
    provenance,
    roles,
    studies,
    venues,
    works,
)
from cvgraph.graph.draft import Draft
from cvgraph.graph.model import Graph
from cvgraph.identity.model import Entities

_DESCRIBERS: dict[type[cv.Fact], Callable[[Draft, Any], None]] = {
    cv.Contact: people.contact,
    cv.Education: studies.education,
    cv.Course: studies.course,
    cv.Assistantship: studies.assistantship,
    cv.Position: roles.position,
    cv.Activity: roles.activity,
    cv.Review: roles.review,
    cv.Talk: roles.talk,
    cv.Supervision: roles.supervision,
    cv.Publication: works.publication,
    cv.Coverage: works.coverage,
    cv.Award: awards.award,
    cv.Grant: awards.grant,
    cv.Certificate: awards.certificate,
    cv.Interest: interests.interest,
    cv.Skill: interests.skill,
    cv.Language: interests.language,
    cv.Item: interests.item,
}


def describe(entities: Entities, publish: frozenset[str] = frozenset()) -> Graph:
    """The knowledge graph of one CV.

    Args:
        entities: Who and what the CV names.
        publish: Private contacts that may be published: any of ``email``, ``phone``, ``address``.
    """
    draft = Draft(entities, publish)
    people.describe(draft)
    organisations.describe(draft)
    venues.describe(draft)
    for fact in entities.cv.facts:
        _DESCRIBERS[type(fact)](draft, fact)
    highlights.describe(draft)
    inferences.describe(draft)
    authorities.describe(draft)
    provenance.describe(draft)
    return draft.graph()
