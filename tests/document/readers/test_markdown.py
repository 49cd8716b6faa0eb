from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.decode import Source
from cvgraph.document.model import Block, BlockKind, MarkKind
from cvgraph.document.readers import markdown as reader
from cvgraph.errors import SourceError
from cvgraph.findings import Finding


def read(text: str) -> tuple[tuple[Block, ...], tuple[Finding, ...]]:
    content = reader.read(Source(Path("cv.md"), text.encode()))
    return content.blocks, content.findings


def blocks(text: str) -> list[tuple[str, str, int, int]]:
    return [(block.kind.value, block.text, block.level, block.row) for block in read(text)[0]]


def only(text: str) -> Block:
    (block,) = read(text)[0]
    return block


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# One", [("heading", "One", 1, 0)]),
        ("One\n===", [("heading", "One", 1, 0)]),
        ("### One ###", [("heading", "One", 3, 0)]),
        ("one\ntwo", [("paragraph", "one\ntwo", 0, 0)]),
        ("one  \ntwo\\\nthree", [("paragraph", "one\ntwo\nthree", 0, 0)]),
        ("- a\n- b", [("item", "a", 1, 0), ("item", "b", 1, 0)]),
        ("1. a\n   - b\n2. c", [("item", "a", 1, 0), ("item", "b", 2, 0), ("item", "c", 1, 0)]),
        ("- a\n\n  more", [("item", "a", 1, 0), ("paragraph", "more", 1, 0)]),
        ("- a\n  wrapped", [("item", "a\nwrapped", 1, 0)]),
        ("> quoted\n> twice", [("paragraph", "quoted\ntwice", 0, 0)]),
        ("***\n---", []),
        ("```python\na = 1\n```", [("verbatim", "a = 1", 0, 0)]),
        ("    indented", [("verbatim", "indented", 0, 0)]),
        (
            "| a | b |\n|---|---|\n| c\\|d | **e** |\n| f | |",
            [("cell", "a", 0, 0), ("cell", "b", 1, 0), ("cell", "c|d", 0, 1), ("cell", "e", 1, 1), ("cell", "f", 0, 2)],
        ),
        ("a &amp; b \\* c &eacute;", [("paragraph", "a & b * c é", 0, 0)]),
        ("<b>A</b>\tB <font>C</font>", [("paragraph", "A\tB C", 0, 0)]),
        ("A<br>B<br/>\nC", [("paragraph", "A\nB\nC", 0, 0)]),
        ("a <script>alert(1)</script> b", [("paragraph", "a  b", 0, 0)]),
        (
            "<p>One</p>\n<ul><li>a</li><li>b</li></ul>",
            [("paragraph", "One", 0, 0), ("item", "a", 1, 0), ("item", "b", 1, 0)],
        ),
        ("[ref]: https://example.org\n\n[ref]", [("paragraph", "ref", 0, 0)]),
        ("[Uni](https://example.org){:target='blank'}", [("paragraph", "Uni", 0, 0)]),
        ("::: {.entry}\ntext\n:::", [("paragraph", "text", 0, 0)]),
        ("[![DOI](badge.svg)](https://doi.org/10.1/2)", [("paragraph", "DOI", 0, 0)]),
    ],
)
def test_a_text_becomes_these_blocks(text: str, expected: list[tuple[str, str, int, int]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "marked", "target"),
    [
        ("a **b** c", MarkKind.BOLD, "b", ""),
        ("a <b>b</b> c", MarkKind.BOLD, "b", ""),
        ("a <strong>b</strong> c", MarkKind.BOLD, "b", ""),
        ("a *b* c", MarkKind.ITALIC, "b", ""),
        ("a <em>b</em> c", MarkKind.ITALIC, "b", ""),
        ("a ~~b~~ c", MarkKind.STRUCK, "b", ""),
        ("a<sup>b</sup> c", MarkKind.RAISED, "b", ""),
        ("a `b` c", MarkKind.CODE, "b", ""),
        ("a [b](https://example.org/x_(y)) c", MarkKind.LINK, "b", "https://example.org/x_(y)"),
        ('a [b](<https://example.org> "t)") b', MarkKind.LINK, "b", "https://example.org"),
        ("a <https://example.org/b> c", MarkKind.LINK, "https://example.org/b", "https://example.org/b"),
        ("a <ada@example.org> c", MarkKind.LINK, "ada@example.org", "mailto:ada@example.org"),
        ('a <a href="https://example.org">b</a> c', MarkKind.LINK, "b", "https://example.org"),
        ("a **b", MarkKind.BOLD, None, ""),
        ("a [b](cv.pdf) c", MarkKind.LINK, None, ""),
        ("a [b](ftp://example.org) c", MarkKind.LINK, None, ""),
    ],
)
def test_a_mark_is_kept(text: str, kind: MarkKind, marked: str | None, target: str) -> None:
    block = only(text)
    found = [(block.text[mark.start : mark.end], mark.target) for mark in block.marks if mark.kind is kind]
    assert found == ([] if marked is None else [(marked, target)])


@pytest.mark.parametrize(
    "text",
    [
        "[home](javascript:alert(1))",
        "[home](JaVaScRiPt:alert(1))",
        "[home](data:text/html;base64,PHNjcmlwdD4=)",
        "[home](vbscript:msgbox)",
        '<a href="javascript:alert(1)">home</a>',
        '<div><a href=" java\tscript:alert(1)">home</a></div>',
    ],
)
def test_an_address_that_is_a_program_is_left_out_and_not_quoted(text: str) -> None:
    ((block,), findings) = read(text)
    assert (block.text, block.links()) == ("home", ())
    assert all("alert" not in finding.message for finding in findings)


def test_a_bare_program_is_left_out_and_said() -> None:
    found, findings = read("<javascript:alert(2)>")
    assert found == ()
    assert [finding.code for finding in findings] == ["I103"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n\n<!-- b\nc -->\n\nd", (3, 4)),
        ("a <!-- b --> c", (1, 1)),
        ("<style>\np { color: red }\n</style>\n\na", (1, 3)),
        ("<script>\nlet a = 1\n\nlet b = 2\n</script>", (1, 5)),
        ("---\ntitle: CV\nlayout: page\n---\n\n# Ada", (1, 4)),
        ("a {% include b.html %} c", (1, 1)),
        ("![a portrait](me.jpg)", (1, 1)),
        ("a <script>b", (1, 1)),
    ],
)
def test_what_no_reader_sees_is_said(text: str, lines: tuple[int, int]) -> None:
    _, (finding,) = read(text)
    assert (finding.code, finding.line, finding.last_line) == ("I103", *lines)


def test_front_matter_keeps_the_lines_below_in_place() -> None:
    block = only("---\ntitle: CV\n---\n\n# Ada")
    assert (block.text, block.span.line) == ("Ada", 5)


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert [block.text for block in read("---\n\n# Ada\n\n---\n\ntext")[0]] == ["Ada", "text"]


def test_lists_too_deep_for_the_parser_keep_their_text() -> None:
    text = "\n".join(f"{'  ' * depth}- level {depth}" for depth in range(200))
    found, findings = read(text)
    assert [block.text for block in found] == [f"level {depth}" for depth in range(200)]
    assert {finding.code for finding in findings} == {"W102"}


def test_quotations_too_deep_for_the_parser_keep_their_text() -> None:
    found, findings = read("> " * 2000 + "quote")
    assert [block.text for block in found] == ["quote"]
    assert [finding.code for finding in findings] == ["W102"]


def test_a_line_break_in_html_does_not_shift_the_lines() -> None:
    block = only("A<br>B\nC D")
    at = block.text.index("D")
    assert (block.place(2, 3).line, block.place(at, at + 1).line, block.span.last_line) == (1, 2, 2)
    assert [line.span.line for line in block.lines()] == [1, 1, 2]


def test_html_tables_become_cells() -> None:
    text = "<table><thead><tr><th>a</th></tr></thead><tr><td>b</td><td>c</td></tr>\n<tr><td>d</td></tr></table>"
    assert blocks(text) == [("cell", "a", 0, 0), ("cell", "b", 0, 1), ("cell", "c", 1, 1), ("cell", "d", 0, 2)]


def test_a_piece_of_html_keeps_its_places() -> None:
    text = '- a\n\n<div class="x">\n  <h2>Title <b>bold</b></h2>\n  one &amp; two\n</div>'
    found, _ = read(text)
    assert [(block.kind, block.text, block.span.line) for block in found] == [
        (BlockKind.ITEM, "a", 1),
        (BlockKind.HEADING, "Title bold", 4),
        (BlockKind.PARAGRAPH, "one & two", 5),
    ]
    at = found[2].text.index("two")
    place = found[2].place(at, at + 3)
    assert text[place.start : place.end] == "two"


@pytest.mark.parametrize(
    "repeated",
    [
        "[",
        "![",
        "<div><b ",
        "<div></",
        "[a](",
        "<!-- ",
        "<div>\n<!-- ",
        "**a",
        "<b>",
        "a<br>",
        "> ",
        "- ",
        "{{",
        "`",
        "\\\t",
    ],
)
def test_a_long_line_of_markup_is_read_in_linear_time(repeated: str) -> None:
    found, findings = read(repeated * (100_000 // len(repeated)) + " end")
    assert found or findings


MARKUP = st.sampled_from(
    [
        "**",
        "*",
        "_",
        "`",
        "~~",
        "[",
        "](https://e.org/a)",
        "<b>",
        "</b>",
        "<br>",
        "\n",
        "\n\n",
        "- ",
        "  - ",
        "> ",
        "# ",
        " ",
        "| ",
        "|---|",
        "1. ",
        "\t",
        "<div>",
        "</div>",
        "<td>",
        "<!-- ",
        " -->",
        "\\",
        "<p>",
        "![",
        "---\n",
        "    ",
        "```\n",
    ]
)
WORDS = st.from_regex(r"[a-z]{1,6}[0-9]?", fullmatch=True)


@given(st.lists(st.one_of(WORDS, WORDS, MARKUP), max_size=40).map("".join).filter(str.strip))
def test_every_character_is_found_at_its_place(text: str) -> None:
    for block in read(text)[0]:
        for match in re.finditer(r"[a-z]", block.text):
            place = block.place(*match.span())
            assert text[place.start : place.end] == match.group()
            assert text.count("\n", 0, place.start) + 1 == place.line


@given(st.lists(st.one_of(WORDS, MARKUP), max_size=40).map("".join).filter(str.strip))
def test_every_line_with_words_is_in_a_block_or_in_a_finding(text: str) -> None:
    found, findings = read(text)
    covered = {n for block in found for n in range(block.span.line, block.span.last_line + 1)}
    covered |= {n for finding in findings for n in range(finding.line, finding.last_line + 1)}
    bare = re.sub(r"<[^>]*>|\]\(https://e\.org/a\)", "", text)
    for number, line in enumerate(bare.split("\n"), 1):
        assert not re.search(r"[a-z]", line) or number in covered or "<" in text


@given(st.text(max_size=200))
def test_any_text_can_be_read_or_is_refused(text: str) -> None:
    try:
        found, _ = read(text)
    except SourceError as error:
        assert "is empty" in str(error) or "is binary" in str(error)  # noqa: PT017 -- most texts are read
    else:
        assert all(block.text.strip() == block.text != "" for block in found)


def test_markdown_within_html_is_markdown() -> None:
    cell = '<td markdown="1">\n[**Bay University**][bay], 2010\n- **PhD**\n</td>'
    text = f"<table>\n<tr>\n{cell}\n</tr>\n</table>\n\n[bay]: https://bay.example\n"
    assert blocks(text) == [("paragraph", "Bay University, 2010", 0, 0), ("item", "PhD", 1, 0)]
    assert [block.links() for block in read(text)[0]] == [(("Bay University", "https://bay.example"),), ()]
    assert [block.span.line for block in read(text)[0]] == [4, 5]


def test_html_without_markdown_is_html() -> None:
    assert blocks("<table>\n<tr><td>Ada</td><td>2 * 3 * 4</td></tr>\n</table>\n") == [
        ("cell", "Ada", 0, 1),
        ("cell", "2 * 3 * 4", 1, 1),
    ]


def test_a_pictogram_by_its_name_is_not_shown() -> None:
    assert only("## Education :mortar_board:\n").text == "Education"
    assert only("from 10:30:00 to a::b::c\n").text == "from 10:30:00 to a::b::c"
