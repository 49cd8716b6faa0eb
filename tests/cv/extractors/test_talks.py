"""Talks: title, event, place and day, in the forms CVs give them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Talk

TALKS = [
    (
        '"Counting Stars: A Method," Royal Society of Engines, April 2021',
        ("Counting Stars: A Method", "Royal Society of Engines", None, "April 2021"),
    ),
    (
        "Panelist, “Engines in the Digital Age” Roundtable. Meeting of the Society for Engines, January 7–10, 2010.",
        ("Engines in the Digital Age", "Meeting of the Society for Engines", None, "January 7–10, 2010"),
    ),
    (
        "Deep learning for galaxies, Invited talk, Kavli Institute, Cambridge, MA, Feb 2019",
        ("Deep learning for galaxies", "Kavli Institute", "Cambridge, MA", "Feb 2019"),
    ),
    (
        "2019-05-12: How to count stars. Seminar at ETH Zurich.",
        ("How to count stars", "Seminar at ETH Zurich", None, "2019-05-12"),
    ),
    (
        "Smith J, Doe A. Counting stars with bees. Paper presented at the Fall Meeting, 2018.",
        ("Counting stars with bees", "Paper presented at the Fall Meeting", None, "2018"),
    ),
    ("Keynote: The future of maps. FOSS4G, Seoul, 2015", ("The future of maps", "FOSS4G", "Seoul", "2015")),
    ("Who owns the sea? Conference on Law, May 2004", ("Who owns the sea?", "Conference on Law", None, "May 2004")),
]


def talks(cv: CV) -> list[Talk]:
    return [fact for fact in cv.facts if isinstance(fact, Talk)]


@pytest.mark.parametrize(("line", "expected"), TALKS)
def test_a_talk_is_read_in_its_parts(cv_of: Callable[[str], CV], line: str, expected: tuple[str | None, ...]) -> None:
    (talk,) = talks(cv_of(f"## Talks\n\n- {line}\n"))
    parts = (talk.title, talk.event, talk.location)
    assert (*(part.text if part else None for part in parts), talk.when.text if talk.when else None) == expected


def test_headings_inside_the_section_are_no_talks(cv_of: Callable[[str], CV]) -> None:
    found = talks(cv_of("## Talks\n\n### Posters\n\n- Counting stars, Meeting of Engines, 2015\n"))
    assert [talk.title.text for talk in found] == ["Counting stars"]


def test_abstracts_among_publications_are_references(cv_of: Callable[[str], CV]) -> None:
    text = "## Publications\n\n### Conference Presentations\n\n- Quill, A., Doe, B., 2014, On stars: Star Meeting.\n"
    assert talks(cv_of(text)) == []
    assert [type(fact).__name__ for fact in cv_of(text).facts] == ["Publication"]


def test_each_of_several_paragraphs_is_a_talk(cv_of: Callable[[str], CV]) -> None:
    text = "### Invited\n\n`2025` At dusk. *Tide Days*, 6--7 June 2025.\n\nTides at dawn. *Tide Days*, May 2024.\n"
    talks = as_json(cv_of(f"# Ada Quill\n\n## Talks\n\n{text}"))["talks"]
    assert [talk["title"] for talk in talks] == ["At dusk", "Tides at dawn"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("## Talks\n\n- Keynote: Dust, Dust Days, 2018\n", "keynote"),
        ("## Talks\n\n- Dust, Invited talk, Dust Days, 2018\n", "invited"),
        ("## Invited Talks\n\n- Dust, Dust Days, 2018\n", "invited"),
        ("## Invited Talks\n\n### Posters\n\n- Dust, Dust Days, 2018\n", "poster"),
        ("## Vorträge\n\n- Plenarvortrag: Dust, Tagung der Meere, 2018\n", "plenary"),
        ("## Talks\n\n- Dust, Dust Days, 2018\n", ""),
        ("## Talks\n\n- Talk: Dust, Dust Days, 2018\n", ""),
    ],
)
def test_a_talk_says_how_it_was_held(cv_of: Callable[[str], CV], text: str, form: str) -> None:
    (talk,) = talks(cv_of(text))
    assert (talk.title.text, talk.form) == ("Dust", form)


def test_authors_in_full_stand_before_a_linked_title(cv_of: Callable[[str], CV]) -> None:
    text = "- MARSH, Benjamin and QUILL, Adalbert. [Counting stars](https://x.example). *Star Days*. 12 May 2019\n"
    (talk,) = talks(cv_of(f"# Ada Quill\n\n## Talks\n\n{text}"))
    assert (talk.title.text, talk.when and talk.when.edtf) == ("Counting stars", "2019-05-12")
