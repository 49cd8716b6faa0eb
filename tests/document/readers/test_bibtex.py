from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.document.decode import Source
from cvgraph.document.model import Content
from cvgraph.document.readers import bibtex as reader


def read(text: str) -> Content:
    return reader.read(Source(Path("works.bib"), text.encode()))


def fields(text: str) -> list[tuple[str, str]]:
    (record,) = read(text).records
    return [(name, value.text) for name, value in record.fields]


def of(text: str, *names: str) -> list[str]:
    return [value for name, value in fields(text) if name in names]


def test_an_article_is_read_whole() -> None:
    text = r"""@Article{bell2001,
  author    = {Bell, Ada and M{\"u}ller, J{\"o}rg and others},
  title     = {{On the {DNA} of Engines}},
  journal   = "Journal of Engines",
  year      = 2001, month = mar, volume = {12}, number = {3}, pages = {45--67},
  doi       = {10.1000/eng\_12},
  url       = {https://example.org/~bell/a_b},
}"""
    assert fields(text) == [
        ("title", "On the DNA of Engines"),
        ("author", "Bell, Ada"),
        ("author", "Müller, Jörg"),
        ("author", "others"),
        ("venue", "Journal of Engines"),
        ("date", "2001-03"),
        ("volume", "12"),
        ("number", "3"),
        ("pages", "45–67"),
        ("doi", "10.1000/eng_12"),
        ("url", "https://example.org/~bell/a_b"),
        ("type", "article"),
    ]
    assert read(text).findings == ()


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        ("Ada Bell and Cy Dunn", ["Ada Bell", "Cy Dunn"]),
        ("Bell, Ada\nand Dunn, Cy", ["Bell, Ada", "Dunn, Cy"]),
        ("Ada Bell AND Cy Dunn", ["Ada Bell", "Cy Dunn"]),
        ("{Bell and Sons Ltd.} and Cy Dunn", ["Bell and Sons Ltd.", "Cy Dunn"]),
        ("Anderson, Sandy", ["Anderson, Sandy"]),
        ("family=Berg, given=Jan, prefix=van den and Cy Dunn", ["van den Berg, Jan", "Cy Dunn"]),
        ("King, Jr., Martin", ["King, Jr., Martin"]),
        (r"{\L}ukasz Nowak and \'Eva Sz\H{u}cs", ["Łukasz Nowak", "Éva Szűcs"]),
    ],
)
def test_author_lists_are_parted_at_every_and_outside_of_braces(authors: str, expected: list[str]) -> None:
    assert of(f"@misc{{k, title={{T}}, author={{{authors}}}}}", "author") == expected


def test_each_author_stands_where_the_source_prints_the_name() -> None:
    text = "@misc{k,\n title={T},\n author={Bell, Ada and\n   Dunn, Cy}}"
    (record,) = read(text).records
    places = [(text[value.span.start : value.span.end], value.span.line) for value in record.all("author")]
    assert places == [("Bell, Ada", 3), ("Dunn, Cy", 4)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("year={2020}, month={5}", ["2020-05"]),
        ("year={2020}, month={September}", ["2020-09"]),
        ("year={2020}, month={Mai}", ["Mai 2020"]),
        ("date={2020-05-17}", ["2020-05-17"]),
        ("date={2020/05/17}", ["2020/05/17"]),
        ("year={2019, Riga, Latvia}, month={03.04}", ["2019", "Riga, Latvia", "03.04"]),
        ("year={in press}", ["in press"]),
    ],
)
def test_dates_are_put_together_and_what_is_no_date_is_a_note(body: str, expected: list[str]) -> None:
    assert of(f"@misc{{k, title={{T}}, {body}}}", "date", "note") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("eprint={2101.00001}, archivePrefix={arXiv}", [("arxiv", "2101.00001")]),
        ("eprint={hep-ph/9901001}", [("arxiv", "hep-ph/9901001")]),
        ("eprint={12345}, eprinttype={jstor}", []),
        ("howpublished={Talk at Example Days}", [("venue", "Talk at Example Days")]),
        ("howpublished={\\url{https://example.org/x_y}}", [("url", "https://example.org/x_y")]),
        ("howpublished={Submitted to Example Letters}", [("note", "Submitted to Example Letters")]),
        ("booktitle={Proc. of {EX}}", [("venue", "Proc. of EX")]),
        ("journaltitle={Ex. Lett.}, subtitle={More}", [("title", "T: More"), ("venue", "Ex. Lett.")]),
    ],
)
def test_where_a_work_appeared_is_told_from_where_it_lies(body: str, expected: list[tuple[str, str]]) -> None:
    found = fields(f"@misc{{k, title={{T}}, {body}}}")
    assert [pair for pair in found if pair not in {("title", "T"), ("type", "misc")}] == expected


def test_a_paper_takes_from_its_volume_what_it_does_not_say_and_the_volume_is_no_work() -> None:
    text = """@inproceedings{a, author={Ada Bell}, title={One}, crossref={vol}}
@proceedings{vol, editor={Cy Dunn}, title={Proceedings of Examples}, year={2005}}"""
    assert fields(text) == [
        ("title", "One"),
        ("author", "Ada Bell"),
        ("venue", "Proceedings of Examples"),
        ("date", "2005"),
        ("type", "inproceedings"),
    ]


def test_fields_that_no_style_prints_are_left_out_and_named_once() -> None:
    text = "@misc{a, title={A}, abstract={Long}}\n@misc{b, title={B}, abstract={Long}, keywords={k}}"
    assert [(one.line, one.code, one.message) for one in read(text).findings] == [
        (1, "I103", "the field 'abstract' of 2 entries was left out"),
        (2, "I103", "the field 'keywords' of one entry was left out"),
    ]


def test_a_slip_of_the_pen_in_the_name_of_a_field_is_read_and_said() -> None:
    text = "@article{a, auther={Ada Bell}, titel={A}, jounral={Ex. Lett.}}"
    assert fields(text)[:3] == [("title", "A"), ("author", "Ada Bell"), ("venue", "Ex. Lett.")]
    assert [one.message for one in read(text).findings] == [
        "the field 'auther' was read as 'author'",
        "the field 'titel' was read as 'title'",
        "the field 'jounral' was read as 'journal'",
    ]


def test_every_value_is_a_block_too() -> None:
    content = read("@misc{a, title={A}, author={Ada Bell and Cy Dunn}}")
    assert [block.text for block in content.blocks] == ["misc", "A", "Ada Bell", "Cy Dunn"]
