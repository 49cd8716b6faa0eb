from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.decode import Source
from cvgraph.document.model import Block, Content, MarkKind
from cvgraph.document.readers import html as reader
from cvgraph.errors import SourceError


def read(page: str) -> Content:
    return reader.read(Source(Path("cv.html"), page.encode()))


def blocks(page: str) -> list[tuple[str, str, int, int]]:
    return [(block.kind.value, block.text, block.level, block.row) for block in read(page).blocks]


def only(page: str) -> Block:
    (block,) = read(page).blocks
    return block


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h2>One\n  two</h2>", [("heading", "One two", 2, 0)]),
        ("<p>one\n   two<p>three", [("paragraph", "one two", 0, 0), ("paragraph", "three", 0, 0)]),
        ("<p>one<br>\n two</p>", [("paragraph", "one\ntwo", 0, 0)]),
        ("one<br><br>two", [("paragraph", "one", 0, 0), ("paragraph", "two", 0, 0)]),
        (
            "<ul><li>a<ol><li>b</ol></li><li><p>c</p><p>d</p></li></ul>",
            [("item", "a", 1, 0), ("item", "b", 2, 0), ("item", "c", 1, 0), ("paragraph", "d", 1, 0)],
        ),
        (
            "<dl><dt>2018</dt><dd>PhD</dd><dt>2014<dd>BSc</dl>",
            [("paragraph", "2018\nPhD", 0, 0), ("paragraph", "2014\nBSc", 0, 0)],
        ),
        (
            "<table><thead><tr><th>a<th>b</thead><tr><td>c<p>d</p></td><td>e</td></tr></table>",
            [("cell", "a", 0, 0), ("cell", "b", 1, 0), ("cell", "c\nd", 0, 1), ("cell", "e", 1, 1)],
        ),
        (
            "<table><tr><td><h1>A</h1><ul><li>b</li></ul></td></tr></table>",
            [("heading", "A", 1, 0), ("item", "b", 1, 0)],
        ),
        ("<pre>a\n  b</pre>", [("verbatim", "a\n  b", 0, 0)]),
        ("a &amp; b&nbsp;c &eacute;&#233;", [("paragraph", "a & b\xa0c éé", 0, 0)]),
        ("<b>Uni</b><span>2018</span>", [("paragraph", "Uni\t2018", 0, 0)]),
        ("<span>Title</span><span>, Venue</span>", [("paragraph", "Title, Venue", 0, 0)]),
        ("x<sup>2</sup>", [("paragraph", "x2", 0, 0)]),
        ("<p>a</p><nav>Home</nav><footer>Foot</footer>", [("paragraph", t, 0, 0) for t in ("a", "Home", "Foot")]),
        ("<![CDATA[a  b]]>", [("paragraph", "a b", 0, 0)]),
        ("a<![foo>b", [("paragraph", "ab", 0, 0)]),
    ],
)
def test_a_page_becomes_these_blocks(page: str, expected: list[tuple[str, str, int, int]]) -> None:
    assert blocks(page) == expected


@pytest.mark.parametrize(
    ("page", "kind", "marked", "target"),
    [
        ("a <b>b\nc</b>", MarkKind.BOLD, "b c", ""),
        ("a <em>b</em>", MarkKind.ITALIC, "b", ""),
        ('a <a href="https://example.org/">b</a>', MarkKind.LINK, "b", "https://example.org/"),
        ('a <a href="#top">b</a>', MarkKind.LINK, None, ""),
        ('a <a href="javascript:alert(1)">b</a>', MarkKind.LINK, None, ""),
        ("<b><p>all</p></b>", MarkKind.BOLD, "all", ""),
    ],
)
def test_a_mark_is_kept(page: str, kind: MarkKind, marked: str | None, target: str) -> None:
    block = only(page)
    found = [(block.text[mark.start : mark.end], mark.target) for mark in block.marks if mark.kind is kind]
    assert found == ([] if marked is None else [(marked, target)])


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("a<!-- b -->", "a comment was left out"),
        ("<script>let b</script>a", "the content of <script> was left out"),
        ("<style>b</style>a", "the content of <style> was left out"),
        ("<noscript>b</noscript>a", "the content of <noscript> was left out"),
        ("<div hidden>b<div>c</div>d</div>a", "text that is hidden was left out"),
        ('<p style="color: red; display: NONE">b<p>a', "text that is hidden was left out"),
        ('<span style="visibility:hidden">b</span>a', "text that is hidden was left out"),
        ("a<script>b", "the content of <script> was left out"),
        ("a<!-- b", "a tag or comment that does not end was left out"),
    ],
)
def test_what_does_not_show_is_left_out_and_said(page: str, message: str) -> None:
    content = read(page)
    assert [block.text for block in content.blocks] == ["a"]
    assert [(finding.code, finding.message) for finding in content.findings] == [("I103", message)]


def test_the_title_of_the_window_stands_at_the_top_of_a_page_without_one() -> None:
    assert blocks("<title>Ada</title><h2>Education</h2>")[0] == ("heading", "Ada", 1, 0)
    assert blocks("<title>Home</title><h1>Ada</h1>") == [("heading", "Ada", 1, 0)]


def test_the_author_that_a_page_names_is_a_record() -> None:
    (record,) = read('<head>\n<meta name="Author" content="Ada  Brightwater"></head><p>a').records
    assert (record.kind, record.fields[0][0], record.fields[0][1].text) == ("person", "name", "Ada Brightwater")
    assert record.span.line == 2


def test_every_line_knows_its_place() -> None:
    page = "<p>one\n two <b>three</b>\n<br>four &amp;\n five</p>"
    first, second = only(page).lines()
    assert (first.text, first.span.line, first.span.last_line) == ("one two three", 1, 2)
    assert (second.text, second.span.line, second.span.last_line) == ("four & five", 3, 4)
    assert page[second.span.start : second.span.end] == "four &amp;\n five"


def test_an_empty_page_is_refused() -> None:
    with pytest.raises(SourceError, match="is empty"):
        read(" \n ")


@pytest.mark.usefixtures("ends_some_time")
@pytest.mark.parametrize(
    "part",
    ["<a ", "<!--", "<![", "<b>", "<b><p>x", "&a", "<ul><li>x", "<table><tr><td>x", "</", "<script>", "<div hidden>"],
)
@pytest.mark.parametrize("end", ["", ">"])
def test_a_page_that_repeats_itself_is_read_in_bounded_time(part: str, end: str) -> None:
    assert read("<p>a " + part * 20_000 + end).text.startswith("<p>a ")


@given(st.text(alphabet="<>/!-[]ab \n&;=\"'pbrulitd", max_size=80))
def test_spans_of_any_page_stand_inside_it(page: str) -> None:
    content = read("x" + page)
    for block in content.blocks:
        for line in block.lines():
            assert 0 <= line.span.start < line.span.end <= len(content.text)
            assert line.span.line == content.text.count("\n", 0, line.span.start) + 1


def test_a_page_says_the_same_as_markdown(
    made_html: str, facts_of: Callable[[Source], object], facts_of_markdown: object
) -> None:
    assert facts_of(Source(Path("cv.html"), made_html.encode())) == facts_of_markdown
