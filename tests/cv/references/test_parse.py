"""References in many styles: what is read of each, what is not yet, and that no text stops the reading.

A row of data/references.jsonl holds a reference and what it says; ``misses`` names the fields that are not read as they
should be, so that a row whose parser has learnt more must be mended too.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.model import Mention, Publication
from cvgraph.cv.references.parse import parse_reference
from cvgraph.document.model import Block

ROWS = [
    json.loads(line) for line in (Path(__file__).parents[2] / "data/references.jsonl").read_text("utf-8").splitlines()
]
NOTHING = {"arxiv": None, "more": False, "status": "", "label": ""}
FLOORS = {"authors": 78, "title": 76, "venue": 70, "year": 78, "doi": 79}
SECONDS = 20

Printer = Callable[[str], Block]


def said(work: Publication) -> dict[str, object]:
    """The work in the fields of a row."""
    identifiers = {each.scheme: each.value for each in work.identifiers}
    return {
        "authors": [author.mention.text for author in work.authors],
        "title": work.title.text,
        "venue": work.venue.text if work.venue else None,
        "year": work.when.start.year if work.when and work.when.start else None,
        "doi": identifiers.get("doi"),
        "arxiv": identifiers.get("arxiv"),
        "more": work.more_authors,
        "status": work.status,
        "label": work.label,
    }


def read(printed: Printer, text: str) -> Publication:
    work, _ = parse_reference(printed(text))
    assert work is not None
    return work


@pytest.mark.parametrize("row", ROWS, ids=[row["style"] for row in ROWS])
def test_a_reference_is_read_in_its_style(printed: Printer, row: dict[str, object]) -> None:
    found = said(read(printed, str(row["text"])))
    wrong = [field for field, value in found.items() if value != (NOTHING | row)[field]]
    assert wrong == row.get("misses", []), found


@pytest.mark.parametrize(("field", "floor"), FLOORS.items(), ids=FLOORS)
def test_a_field_is_read_in_this_many_references(printed: Printer, field: str, floor: int) -> None:
    assert sum(said(read(printed, row["text"]))[field] == row[field] for row in ROWS) >= floor


KINDS = [
    ("A. Quill, B. Reed. Pruning by ear. ICML Workshop on Sound Models, 2020.", "", "workshop"),
    ("Quill, A. (2014). *Learning from maps* (Doctoral dissertation). Example University.", "", "thesis"),
    ("A. Quill. Learning from maps. PhD thesis, Example University, 2014.", "", "thesis"),
    ("Quill, A. and B. Reed (2015). Bread and interest. Working Paper, Example Bank.", "", "report"),
    ("Quill A, Reed B (2020). mossr: Tools for Moss. R package version 1.2.0.", "", "software"),
    ("A. Quill, B. Reed. On maps. Journal of Sound, 2010.", "", "article"),
    ("A. Quill, B. Reed. On maps. Preprint server of Example Town, 2010.", "", "preprint"),
    ("A. Quill, B. Reed. On maps. In Proceedings of the Map Symposium, 2010.", "", "conference"),
    ("Quill, A. (2015). Old maps. In B. Marsh (Ed.), *Handbook of Towns* (pp. 3-5).", "", "chapter"),
    ("Review of *The Paper Town*, by Bo Reed. *History Today* 60 (2010): 88–90.", "", "review"),
    ("A. Quill, B. Reed. *On maps*. 2010.", "Books", "book"),
    ("A. Quill, B. Reed. On maps. NeurIPS, 2010.", "", ""),
]


@pytest.mark.parametrize(("text", "heading", "kind"), KINDS)
def test_the_kind_is_told_by_words_or_by_the_heading(printed: Printer, text: str, heading: str, kind: str) -> None:
    work, _ = parse_reference(printed(text), heading)
    assert work is not None
    assert work.kind == kind


def test_a_reference_knows_its_heading_and_its_lines(printed: Printer) -> None:
    block = printed("**On maps**\nAda Quill, Bo Reed\n*NeurIPS 2021*")
    work, findings = parse_reference(block, "Papers")
    assert work is not None
    assert (work.heading, work.spans, findings) == ("Papers", (block.span,), ())
    assert [author.mention.span.line for author in work.authors] == [2, 2]
    assert work.venue is not None
    assert work.venue.span.line == 3


def test_marks_of_equal_contribution_are_kept_apart_from_the_names(printed: Printer) -> None:
    work = read(printed, "Ada Quill*, Bo Reed*, Chidi Okafor. Two heads. *Proceedings of the Map Society*, 2023.")
    assert [(author.mention.text, author.equal) for author in work.authors] == [
        ("Ada Quill", True),
        ("Bo Reed", True),
        ("Chidi Okafor", False),
    ]


def test_figures_are_told_apart(printed: Printer) -> None:
    work = read(printed, "A. Quill, B. Reed. Bells. *Journal of Sound*, 14(2), 7–19, 2018.")
    assert (work.volume, work.number, work.pages) == ("14", "2", "7–19")


def test_a_link_that_is_no_identifier_is_kept(printed: Printer) -> None:
    work = read(printed, "[Bells](https://example.org/bells.pdf). A. Quill, B. Reed. *Journal of Sound*, 2018.")
    assert (work.links, work.identifiers) == (("https://example.org/bells.pdf",), ())


FINDINGS = [
    ("A. Quill, B. Reed. Bells. Journal of Sound.", "W201", "reference without a year"),
    ("“Bells in Fog.” *Journal of Sound* 3 (2013): 1–20.", "W201", "reference without authors"),
    ("A. Quill, B. Reed. Bells. Journal of Sound, 2018. doi:10.5555/ab|cd", "W303", "DOI"),
    ("A. Quill, B. Reed. [Bells](https://exa{mple}.org). Journal of Sound, 2018.", "W303", "link"),
    ("12 3 45", "W201", "reference without a title"),
]


@pytest.mark.parametrize(("text", "code", "opening"), FINDINGS)
def test_what_is_missing_or_broken_is_said(printed: Printer, text: str, code: str, opening: str) -> None:
    _, (finding,) = parse_reference(printed(text))
    assert (finding.code, finding.line, finding.message.startswith(opening)) == (code, 1, True)


def test_a_work_that_has_not_appeared_needs_no_year(printed: Printer) -> None:
    assert parse_reference(printed("A. Quill, B. Reed. Bells. Journal of Sound, in press."))[1] == ()


def test_the_list_around_a_reference_decides_where_it_could_be_read_in_two_ways(printed: Printer) -> None:
    block = printed("Mapas Urbanos e Paisagens Rurais. Encontro Nacional, 2018")
    alone, _ = parse_reference(block, names_first=True)
    listed, _ = parse_reference(block, names_first=False)
    assert alone is not None
    assert listed is not None
    assert (len(alone.authors), len(listed.authors)) == (2, 0)
    assert listed.title.text == "Mapas Urbanos e Paisagens Rurais"


def test_a_text_too_long_for_a_reference_is_none(printed: Printer) -> None:
    work, (finding,) = parse_reference(printed("A. Quill, B. Reed. On maps. " * 1000))
    assert (work, finding.code) == (None, "W201")


PIECES = [
    *["Ada Quill", "Reed, B.", "A. ", "Okafor C", "van der ", "et al.", "and ", ", ", ". ", " (2018) ", "2019"],
    *[
        "in press",
        ":",
        "“",
        "”",
        '"',
        "In ",
        "eds., ",
        "(with ",
        "Review of ",
        "by ",
        "*maps*",
        "**bells**",
        "[x](https://example.org)",
    ],
    *["doi:10.1/", "10.5555/x", "https://", "(", ")", "[", "]", "[35 authors]", "...", "\n", " \n \n", "12(3), 4–5"],
    *["王伟", "。", "é", "e\u0301", "\u0130", "\u200b", "\x1c", "\u2028", "¹", "$^1$", "&", "Journal of ", "NeurIPS"],
]


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=24).map("".join)))
def test_any_text_has_a_result_within_the_block(printed: Printer, text: str) -> None:
    block = printed(text)
    work, findings = parse_reference(block)
    assert work is not None or findings
    for mention in mentions(work):
        assert block.span.start <= mention.span.start < mention.span.end <= block.span.end
        assert 1 <= mention.span.line <= mention.span.last_line <= block.span.last_line
        assert " ".join(block.text[mention.span.start : mention.span.end].split()) == mention.text != ""


def mentions(work: Publication | None) -> list[Mention]:
    if work is None:
        return []
    names = [author.mention for author in work.authors]
    return [work.title, *names, *([work.venue] if work.venue else [])]


LONG = """
import sys
from cvgraph.cv.references.parse import parse_reference
from cvgraph.document.model import Block, BlockKind, Span

repeated, length = sys.argv[1], int(sys.argv[2])
text = (repeated * length)[:length]
parse_reference(Block(BlockKind.ITEM, text, Span(0, length, 1, 1)))
"""
REPEATED = [
    *[
        ",",
        "1",
        "A",
        "(",
        ")",
        '"',
        "“",
        "A. ",
        "A B, ",
        "Ab, A., ",
        "and ",
        "in A, B., eds., ",
        "12(3), ",
        "2018 ",
        "a ",
    ],
]


@pytest.mark.parametrize("length", [11_900, 100_000])
@pytest.mark.parametrize("repeated", REPEATED)
def test_a_long_line_takes_no_longer_than_its_length_calls_for(repeated: str, length: int) -> None:
    subprocess.run([sys.executable, "-c", LONG, repeated, str(length)], check=True, timeout=SECONDS)
