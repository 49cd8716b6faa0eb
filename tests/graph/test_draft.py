"""Writing into a graph that is being drawn."""

from __future__ import annotations

from cvgraph.graph.draft import Draft
from cvgraph.graph.vocabulary import CVG, SCHEMA
from cvgraph.identity.model import Entities


def test_none_says_nothing(ada: Entities) -> None:
    draft = Draft(ada)
    draft.say(draft.owner, SCHEMA.name, None, "Ada", None)
    assert len(draft.stated) == 1


def test_a_name_that_an_entity_has_is_not_given_out_again(ada: Entities) -> None:
    draft = Draft(ada)
    assert str(draft.mint("new")) == f"{ada.base}new"
    assert str(draft.mint("engine-works")).startswith(f"{ada.base}engine-works-")


def test_a_name_is_shared_by_what_has_one_key(ada: Entities) -> None:
    draft = Draft(ada)
    here = draft.mint("course-cs-101", "one school")
    assert draft.mint("course-cs-101", "one school") == here
    assert str(draft.mint("course-cs-101", "another school")).startswith(f"{here}-")


def test_an_edition_is_found_by_series_and_year(ada: Entities) -> None:
    draft = Draft(ada)
    series = draft.local("ace")
    review = next(fact for fact, iri in ada.iris.items() if iri.endswith("review-ace-2021"))
    assert draft.edition(series, review.when) == draft.local("ace-2021")
    assert draft.edition(series, None) == series


def test_lines_of_a_node_are_remembered(ada: Entities) -> None:
    draft = Draft(ada)
    draft.derive(draft.owner, [ada.cv.owner.span])
    assert draft.lines == {(1, 1)}
    assert draft.lines_node(1, 1) == draft.local("lines-1")
    assert draft.lines_node(1, 3) == draft.local("lines-1-3")


def test_an_explanation_says_what_about_whom_and_why(ada: Entities) -> None:
    draft = Draft(ada)
    draft.explain("guess", draft.owner, "She counts", ["She was seen counting"])
    node = draft.local("inference-guess-me")
    assert draft.provenance.value(node, CVG.about) == draft.owner
    assert str(draft.provenance.value(node, CVG.evidence)) == "She was seen counting"
