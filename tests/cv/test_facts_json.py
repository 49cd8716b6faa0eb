"""The facts as JSON, by the conventions of its schema."""

from __future__ import annotations

import json

from cvgraph.cv.dates import Moment, When
from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Award, Education, Mention, Position
from cvgraph.document.model import Span

SPAN = Span(0, 1, 1, 1)


def mention(text: str) -> Mention:
    return Mention(text, SPAN)


def when(start: Moment | None, end: Moment | None) -> When:
    return When("printed", start, end, ongoing=end is None)


def position(*periods: When) -> dict[str, object]:
    cv = CV(
        None,
        (Position(spans=(SPAN,), organization=mention("Acme"), roles=(mention("A"), mention("B")), periods=periods),),
    )
    (found,) = as_json(cv)["positions"]  # type: ignore[misc]
    return found


def test_several_intervals_are_their_outer_span_and_several_titles_one_text() -> None:
    found = position(when(Moment(2022, 5), Moment(2022, 8)), when(Moment(2022, 9), Moment(2022, 10)))
    assert found == {"organization": "Acme", "role": "A, B", "start": "2022-05", "end": "2022-10", "location": None}


def test_what_goes_on_ends_in_present() -> None:
    assert position(when(Moment(2021, 6), None))["end"] == "present"


def test_one_year_alone_is_the_end_of_a_programme_and_both_ends_of_a_job() -> None:
    year = when(Moment(2010), Moment(2010))
    study = Education(spans=(SPAN,), institution=mention("U"), when=year)
    (found,) = as_json(CV(None, (study,)))["education"]  # type: ignore[misc]
    assert (found["start"], found["end"]) == (None, "2010")
    assert (position(year)["start"], position(year)["end"]) == ("2010", "2010")


def test_an_award_below_a_contest_is_joined_by_a_colon_and_beside_it_by_a_comma() -> None:
    years = (when(Moment(2013), Moment(2016)),)
    awards = (
        Award(spans=(SPAN,), name=mention("Contest"), distinction=mention("Finalist"), periods=years),
        Award(spans=(SPAN,), name=mention("First"), distinction=mention("First"), parent=mention("Contest")),
    )
    assert as_json(CV(None, awards))["awards"] == [
        {"title": "Contest, Finalist", "years": [2013, 2016]},
        {"title": "Contest: First", "years": []},
    ]


def test_an_empty_cv_has_every_key_and_no_value() -> None:
    found = as_json(CV(None, ()))
    assert found.pop("name") is None
    assert not any(found.values())
    assert json.loads(json.dumps(found)) == found
