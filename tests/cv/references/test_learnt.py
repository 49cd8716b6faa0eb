"""The model's own reading, and what its opinion of another reading counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cvgraph.cv.references.learnt import agreement, figures, learnt
from cvgraph.cv.references.reading import Reading
from cvgraph.cv.references.tagger import Tagged, tagged
from cvgraph.document.model import Block

Printer = Callable[[str], Block]
TEXT = "Quill, A. B., Reed, C., et al. (March 2014). The weather of maps. Journal of Sound, 12(3), 45–67."
NOTHING = Tagged((), None, None, None, None, None, None, 0.5)


def read(block: Block, said: Tagged) -> Reading:
    (reading,) = learnt(block, said)
    return reading


def test_the_reading_has_the_parts_that_the_model_sees(printed: Printer) -> None:
    block = printed(TEXT)
    reading = read(block, tagged(block))
    assert block.text[reading.title.start : reading.title.end] == "The weather of maps"
    assert [block.text[name.start : name.end] for name in reading.names.names] == ["Quill, A. B.", "Reed, C."]
    assert reading.names.more
    assert reading.venue is not None
    assert block.text[reading.venue.start : reading.venue.end] == "Journal of Sound"


def test_the_month_beside_the_year_belongs_to_the_date(printed: Printer) -> None:
    block = printed(TEXT)
    date = read(block, tagged(block)).date
    assert date is not None
    assert block.text[slice(*date)] == "March 2014"


def test_a_quoted_title_goes_to_the_mark_that_closes_it(printed: Printer) -> None:
    block = printed("A. Quill. “The weather (10); of maps.” Journal of Sound, 2014.")
    said = tagged(block)
    short = replace(said, title=(block.text.index("The"), block.text.index(" (10)")))
    title = read(block, short).title
    assert block.text[title.start : title.end] == "The weather (10); of maps"


def test_names_behind_eds_are_no_authors(printed: Printer) -> None:
    block = printed(
        '"A Metaphor for the Book," in Vision of Towns eds. Lyn Hunt, Mary Reed, and Bo Quill (Bath: Press, 2010)'
    )
    said = tagged(block)
    assert said.names
    assert read(block, said).names.names == ()


def test_there_is_no_reading_without_a_title(printed: Printer) -> None:
    assert list(learnt(printed(TEXT), NOTHING)) == []


def test_the_model_agrees_most_with_itself_and_by_how_sure_it_is(printed: Printer) -> None:
    block = printed(TEXT)
    said = tagged(block)
    own = read(block, said)
    other = replace(own, title=replace(own.title, start=own.title.start + 4), venue=None)
    assert agreement(own, replace(said, sure=1)) == 3.75
    assert agreement(own, replace(said, sure=1)) > agreement(other, replace(said, sure=1)) > 0
    assert agreement(own, replace(said, sure=0.001)) < 1


def test_figures_are_taken_where_the_title_is_the_same(printed: Printer) -> None:
    block = printed(TEXT)
    said = tagged(block)
    own = read(block, said)
    assert figures(block, own, said) == ("12", "3", "45–67")
    assert figures(block, replace(own, title=replace(own.title, start=0, end=5)), said) is None
    assert figures(block, own, replace(said, volume=None, pages=None)) is None
