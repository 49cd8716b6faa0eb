"""What facts are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv import model
from cvgraph.document.model import Span
from cvgraph.identity import fact_iris
from cvgraph.identity.iris import Namer, is_iri

if TYPE_CHECKING:
    from conftest import Maker


def test_every_kind_of_fact_has_a_name() -> None:
    classes = (each for each in vars(model).values() if isinstance(each, type))
    kinds = {kind for kind in classes if issubclass(kind, model.Fact) and kind is not model.Fact}
    assert set(fact_iris._NAMES) == kinds  # noqa: SLF001 -- a kind without a name would stop the work


def test_names_are_made_of_what_the_fact_says(cv: Maker) -> None:
    facts = (
        cv.work("Information-theoretic generalization bounds for black-box learning algorithms", [], "NeurIPS", "2021"),
        cv.study("University of X"),
        cv.job("YerevaNN Research Lab"),
        cv.award("Google HashCode", "Finalist"),
    )
    names = [iri.rpartition("#")[2] for iri in cv.resolved("Ada", *facts).iris.values()]
    assert names == [
        "pub-2021-information-theoretic-generalization-bounds-for-black-box",
        "study-university-of-x-phd",
        "employment-yerevann-research-lab",
        "award-google-hashcode-finalist",
    ]


def test_two_works_whose_names_begin_alike_have_two_iris(cv: Maker) -> None:
    title = "A very long title that goes on and on until it is long enough to be cut, "
    iris = cv.resolved("Ada", cv.work(title + "one", []), cv.work(title + "two", [])).iris
    assert len(set(iris.values())) == 2


@given(st.text(max_size=300))
def test_any_title_makes_a_valid_iri(title: str) -> None:
    fact = model.Publication(spans=(), title=model.Mention(title, Span(0, 0, 1, 1)))
    (iri,) = fact_iris.fact_iris(iter((fact,)), Namer("https://a.example/#")).values()
    assert is_iri(iri)
    assert len(iri) < 110
