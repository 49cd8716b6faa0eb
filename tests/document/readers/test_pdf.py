from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cvgraph.document.decode import Source
from cvgraph.document.model import Content, MarkKind
from cvgraph.document.readers import pdf as reader
from cvgraph.errors import SourceError

pytest.importorskip("pypdfium2")

Print = Callable[[str], Source]

TWO_COLUMNS = """
<style>
  .page { display: flex; gap: 18pt } .side { width: 140pt } .main { flex: 1 }
  h1 { font-size: 22pt; margin: 0 } h2 { font-size: 13pt; text-transform: uppercase; margin: 10pt 0 3pt }
  p { margin: 0 0 4pt } ul, ol { margin: 2pt 0 4pt; padding-left: 14pt }
  .row { display: flex; justify-content: space-between }
</style>
<div class="page"><div class="side">
<h2>Contact</h2><p>ada@example.org<br><a href="https://ada.example.org/">ada.example.org</a></p>
<h2>Skills</h2><ul><li>Python</li><li>Looms</li><li>Statistics and a method with a name that wraps</li></ul>
<h2>Languages</h2><p>English (native)<br>French (fluent)</p>
</div><div class="main"><h1>Ada Brightwater</h1>
<h2>Education</h2><div class="row"><b>University of Somewhere</b><span>2015 – 2019</span></div><p>PhD in Mathematics</p>
<p>Thesis: On engines that compute the numbers of Bernoulli and what they have in common with looms of old</p>
<h2>Experience</h2><div class="row"><b>Institute of Looms</b><span>2019 – present</span></div><p>Research Scientist</p>
<ul><li>Built machines that weave algebraic patterns just as looms weave flowers and leaves on silk.</li></ul>
<h2>Publications</h2><ol><li>A. Brightwater, C. Cabbage. On the computation of sums with cards.
<i>Journal of Engines</i>, 2018. <a href="https://doi.org/10.1000/xyz">doi</a></li>
<li>A. Brightwater. Notes on notes. Journal of Looms, 2017.</li></ol></div></div>
"""

DATES_IN_THE_MARGIN = """
<style>
  .entry { display: grid; grid-template-columns: 90pt 1fr; column-gap: 12pt; margin-bottom: 4pt }
  .hint { text-align: right }
  h1 { font-size: 28pt; font-weight: normal; margin: 0 }
  h2 { font-size: 15pt; font-weight: normal; margin: 10pt 0 4pt 102pt }
</style>
<h1>Ada Brightwater</h1>
<h2>Education</h2>
<div class="entry"><div class="hint">2015–2019</div><div><b>PhD in Mathematics</b>, <i>University of Somewhere</i>,
Sometown, <i>with distinction and a remark that is so very long that the line has to go on in the next one</i>.</div>
</div><div class="entry"><div class="hint">2011–2015</div><div>
<b>BSc in Physics</b>, <i>Elsewhere College</i>.</div></div>
<h2>Experience</h2>
<div class="entry"><div class="hint">Sept 2019–present</div><div><b>Research Scientist</b>, <i>Institute of Looms</i>.
<ul><li>Built machines.</li><li>Taught.</li></ul></div></div>
<h2>Languages</h2>
<div class="entry"><div class="hint">English</div><div>native</div></div>
<div class="entry"><div class="hint">French</div><div>fluent</div></div>
"""

NAMES = [first + second for first in "abcde" for second in "abcdefghi"]
PARAGRAPHS = "".join(
    f"<p>Paragraph {name} says little, but it says it at such length that it fills two lines of the page, which is all "
    f"that is asked of it here and now, dear {name}.</p>"
    for name in NAMES
)


def shown(content: Content) -> list[tuple[str, str, int]]:
    return [(block.kind.value, block.text, block.level) for block in content.blocks]


def pdf(*objects: bytes, trailer: bytes = b"") -> Source:
    """A PDF of these objects, the first of which is its catalogue."""
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(places) + 1, table)
    data += b"trailer\n<< /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, trailer, start)
    return Source(Path("cv.pdf"), data)


def page(content: bytes, trailer: bytes = b"") -> Source:
    """A PDF of one page with these instructions."""
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
        trailer=trailer,
    )


def test_columns_are_read_one_after_the_other_and_the_one_with_the_name_first(printed: Print) -> None:
    content = reader.read(printed(TWO_COLUMNS))
    assert shown(content) == [
        ("heading", "Ada Brightwater", 1),
        ("heading", "EDUCATION", 2),
        ("paragraph", "University of Somewhere\t2015 – 2019\nPhD in Mathematics", 0),
        (
            "paragraph",
            "Thesis: On engines that compute the numbers of Bernoulli and what they have in common with looms of old",
            0,
        ),
        ("heading", "EXPERIENCE", 2),
        ("paragraph", "Institute of Looms\t2019 – present\nResearch Scientist", 0),
        (
            "item",
            "Built machines that weave algebraic patterns just as looms weave flowers and leaves on silk.",
            1,
        ),
        ("heading", "PUBLICATIONS", 2),
        (
            "item",
            "A. Brightwater, C. Cabbage. On the computation of sums with cards. Journal of Engines, 2018. doi",
            1,
        ),
        ("item", "A. Brightwater. Notes on notes. Journal of Looms, 2017.", 1),
        ("heading", "CONTACT", 2),
        ("paragraph", "ada@example.org\nada.example.org", 0),
        ("heading", "SKILLS", 2),
        ("item", "Python", 1),
        ("item", "Looms", 1),
        ("item", "Statistics and a method with a name that wraps", 1),
        ("heading", "LANGUAGES", 2),
        ("paragraph", "English (native)\nFrench (fluent)", 0),
    ]
    links = [link for block in content.blocks for link in block.links()]
    assert links == [("doi", "https://doi.org/10.1000/xyz"), ("ada.example.org", "https://ada.example.org/")]
    assert [m.text for block in content.blocks for m in block.marked(MarkKind.ITALIC)] == ["Journal of Engines"]


def test_a_margin_with_dates_is_read_with_what_stands_beside_it(printed: Print) -> None:
    found = shown(reader.read(printed(DATES_IN_THE_MARGIN)))
    assert found[:2] == [("heading", "Ada Brightwater", 1), ("heading", "Education", 2)]
    assert found[2][1].startswith("2015–2019\tPhD in Mathematics, University of Somewhere, Sometown, with distinction")
    assert found[2][1].endswith("in the next one.")
    assert found[3:] == [
        ("paragraph", "2011–2015\tBSc in Physics, Elsewhere College.", 0),
        ("heading", "Experience", 2),
        ("paragraph", "Sept 2019–present\tResearch Scientist, Institute of Looms.", 0),
        ("item", "Built machines.", 1),
        ("item", "Taught.", 1),
        ("heading", "Languages", 2),
        ("paragraph", "English\tnative", 0),
        ("paragraph", "French\tfluent", 0),
    ]


def test_words_broken_at_the_end_of_a_line_are_put_together(printed: Print) -> None:
    narrow = "<div style='width: 170pt'>We compute the so called eigen&shy;functions of well-known opera&shy;tors that "
    (block,) = reader.read(printed(narrow + "are ﬁne and state-of-the-art in ﬂuid mecha&shy;nics.</div>")).blocks
    expected = "We compute the so called eigenfunctions of well-known operators that are fine and state-of-the-art"
    assert block.text == f"{expected} in fluid mechanics."


def test_what_the_edges_of_pages_repeat_is_left_out_and_said(printed: Print) -> None:
    foot = "<div style='position: fixed; bottom: 0'>Ada Brightwater, curriculum vitae</div>"
    content = reader.read(printed(f"{foot}<h1>Ada Brightwater</h1>{PARAGRAPHS}"))
    texts = [block.text for block in content.blocks]
    assert texts[0] == "Ada Brightwater"
    assert len(texts) == 46
    assert all(text.endswith(f"dear {name}.") for name, text in zip(NAMES, texts[1:], strict=True))
    assert [finding.code for finding in content.findings] == ["I103"]


def test_a_printed_page_says_the_same_as_markdown(
    printed: Print, made_html: str, facts_of: Callable[[Source], object], facts_of_markdown: object
) -> None:
    assert facts_of(printed(made_html)) == facts_of_markdown


def test_spans_count_in_the_text_that_was_written() -> None:
    content = reader.read(page(b"BT /F1 12 Tf 72 700 Td (Ada Brightwater) Tj 0 -40 Td (A line) Tj ET"))
    assert content.text == "Ada Brightwater\n\nA line\n"
    assert [(block.span.start, block.span.end, block.span.line) for block in content.blocks] == [
        (0, 15, 1),
        (17, 23, 3),
    ]


def test_an_accent_that_is_set_over_a_letter_stands_on_it() -> None:
    content = page(b"BT /F1 12 Tf 72 700 Td (Poincar) Tj 37 0 Td (\\264) Tj -0.5 0 Td (e) Tj 6 0 Td (lib) Tj ET")
    assert [block.text for block in reader.read(content).blocks] == ["Poincar\u00e9lib"]


def test_page_numbers_and_turned_text_are_left_out() -> None:
    numbered = (
        b"BT /F1 12 Tf 72 700 Td (Ada Brightwater) Tj 0 -670 Td (- 1 / 3 -) Tj 0 1 -1 0 20 400 Tm (preprint) Tj ET"
    )
    assert [block.text for block in reader.read(page(numbered)).blocks] == ["Ada Brightwater"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n", "is no PDF or a broken one"),
        (b"text", "is no PDF or a broken one"),
        (b"", "is no PDF or a broken one"),
        (page(b"0 0 10 10 re f").data, "run OCR"),
        (page(b"BT /F1 12 Tf 72 700 Td (   ) Tj ET").data, "run OCR"),
        (
            page(
                b"BT ET",
                b"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b> >>"
                % (b"41" * 32, b"42" * 32),
            ).data,
            "asks for a password",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_next_step(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        reader.read(Source(Path("cv.pdf"), data))


def test_without_the_library_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(SourceError, match=r"install cvgraph\[pdf\]"):
        reader.read(page(b""))


@pytest.mark.usefixtures("ends_some_time")
@pytest.mark.parametrize(
    "content",
    [
        b"BT /F1 1 Tf 72 700 Td " + b"(a) Tj 3 0 Td " * 20_000 + b"ET",
        b"BT /F1 9 Tf 72 700 Td " + b"(a b) Tj 0.2 -0.03 Td " * 20_000 + b"ET",
        b"BT /F1 9 Tf 72 700 Td " + b"(Education) Tj 0 -1 Td " * 8_000 + b"ET",
        b"q " * 50_000 + b"BT /F1 9 Tf 72 700 Td (a) Tj ET",
        b"1 1 3 3 re f " * 20_000 + b"BT /F1 9 Tf 72 700 Td (a) Tj ET",
    ],
)
def test_a_crowded_page_is_read_in_bounded_time(content: bytes) -> None:
    assert reader.read(page(content)).blocks


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), max_size=12))
def test_a_damaged_file_is_read_or_refused(damage: list[tuple[int, int]]) -> None:
    data = bytearray(page(b"BT /F1 12 Tf 72 700 Td (Ada Brightwater) Tj 0 -20 Td (2015 - 2019) Tj ET").data)
    for place, value in damage:
        data[place % len(data)] = value
    try:
        content = reader.read(Source(Path("cv.pdf"), bytes(data)))
    except SourceError:
        return
    assert all(content.text[block.span.start : block.span.end] == block.text for block in content.blocks)
