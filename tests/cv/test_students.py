"""Those whom the owner guided: names, levels, roles, topics, places."""

from __future__ import annotations

import pytest

from cvgraph.cv.model import Mention
from cvgraph.cv.students import Guidance, guidance_in, level_in, supervisions_of
from cvgraph.document.model import Block, BlockKind, Span


def block(text: str) -> Block:
    return Block(BlockKind.ITEM, text, Span(0, len(text), 1, 1))


def text_of(mention: Mention | None) -> str | None:
    return mention.text if mention else None


LINES = [
    (
        'Bella Marsh, "Tides at dawn", 2019–2023 (co-supervisor)',
        ("Bella Marsh", "doctor", "co-supervisor", "Tides at dawn", None),
    ),
    ("Cy Dunn, University of Bath, since 2022", ("Cy Dunn", "doctor", None, None, "University of Bath")),
    ("Eva Fox (MSc). Counting stars with bees. 2020", ("Eva Fox", "master", None, "Counting stars with bees", None)),
    (
        "MSc CO-SUPERVISOR: Paul Quist, USP, 2013",
        ("Paul Quist", "master", "MSc CO-SUPERVISOR", None, "USP"),
    ),
    (
        "2021–2024: Dora van der Elst. Thesis: Dust. Now at Star Labs",
        ("Dora van der Elst", "doctor", None, "Dust", None),
    ),
    ("Jörg Müller, Masterarbeit, 2018", ("Jörg Müller", "master", None, None, None)),
    ("王小明，硕士生，2020", ("王小明", "master", None, None, None)),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_names_a_student(line: str, expected: tuple[str | None, ...]) -> None:
    (one,) = supervisions_of(block(line), Guidance("doctor"), "Students")
    found = (one.student.text, one.level, text_of(one.role), text_of(one.topic), text_of(one.institution))
    assert found == expected


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Finn Gray and Hana Ito (2021)", ["Finn Gray", "Hana Ito"]),
        ("Ivo Jansen, Kai Lund, Lea Moss", ["Ivo Jansen", "Kai Lund", "Lea Moss"]),
        ("Ivo Jansen, Kai Lund", ["Ivo Jansen"]),
        (
            "Ada Bell (Summer 2008), Cy Dunn (Fall 2008-Spring 2009), and Eva Fox (2010)",
            ["Ada Bell", "Cy Dunn", "Eva Fox"],
        ),
        ("Interns: Ada Bell (2008), Cy Dunn (2009)", ["Ada Bell", "Cy Dunn"]),
        ("Rafael S. Souza, USP, 2010", ["Rafael S. Souza"]),
        ("UC San Diego, 2019", []),
        ("Mentored five students of physics in 2014", []),
        ("Tokyo Metropolitan University, 2019", []),
        ("PhD committee, 2019", []),
    ],
)
def test_only_names_are_students(line: str, names: list[str]) -> None:
    assert [one.student.text for one in supervisions_of(block(line), Guidance(), "Students")] == names


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("PhD students", "doctor"),
        ("Undergraduate mentees", "bachelor"),
        ("Master's theses", "master"),
        ("Doktorandinnen", "doctor"),
        ("Tesis doctorales", "doctor"),
        ("博士生", "doctor"),
        ("Visitors", ""),
    ],
)
def test_words_tell_the_level(heading: str, level: str) -> None:
    assert level_in(heading) == level


def test_a_heading_tells_what_the_owner_was_to_those_below_it() -> None:
    assert text_of(guidance_in(block("PhD committees")).role) == "PhD committees"
    assert guidance_in(block("PhD students")).role is None
