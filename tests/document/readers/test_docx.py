from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.document.decode import Source
from cvgraph.document.model import MarkKind
from cvgraph.document.readers import docx as reader
from cvgraph.errors import SourceError

Word = Callable[..., Source]


def text(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def styled(words: str, style: str) -> str:
    return paragraph(text(words), f'<w:pStyle w:val="{style}"/>')


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def blocks(source: Source) -> list[tuple[str, str, int, int]]:
    return [(block.kind.value, block.text, block.level, block.row) for block in reader.read(source).blocks]


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (styled("Ada", "Title"), [("heading", "Ada", 1, 0)]),
        (styled("A", "berschrift1") + styled("B", "Mine"), [("heading", "A", 1, 0), ("heading", "B", 1, 0)]),
        (styled("A", "Outline"), [("heading", "A", 3, 0)]),
        (styled("a", "ListBullet"), [("item", "a", 1, 0)]),
        (
            paragraph(text("a"), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'),
            [("item", "a", 2, 0)],
        ),
        (
            paragraph(text("a"), '<w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
            [("paragraph", "a", 0, 0)],
        ),
        (paragraph(text("\u2022\u00a0a")) + paragraph(text("2. b")), [("item", "a", 1, 0), ("item", "b", 1, 0)]),
        (
            paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"),
            [("paragraph", "a\tb\nc", 0, 0)],
        ),
        (
            table(cell(paragraph(text("a"))) + cell(paragraph(text("b")), paragraph(text("c")))),
            [("cell", "a", 0, 1), ("cell", "b\nc", 1, 1)],
        ),
        (
            table(cell(styled("A", "berschrift1"), paragraph(text("b"))) + cell(paragraph(text("c")))),
            [("heading", "A", 1, 0), ("paragraph", "b", 0, 0), ("paragraph", "c", 0, 0)],
        ),
        (
            paragraph(text("a") + "<w:r><w:drawing><w:txbxContent>" + styled("b", "Title")
                      + "</w:txbxContent></w:drawing></w:r>"),
            [("paragraph", "a", 0, 0), ("heading", "b", 1, 0)],
        ),
        (
            "<w:sdt><w:sdtContent>" + paragraph("<w:ins>" + text("a") + "</w:ins>") + "</w:sdtContent></w:sdt>",
            [("paragraph", "a", 0, 0)],
        ),
        (
            paragraph("<mc:AlternateContent><mc:Choice>" + text("a") + "</mc:Choice><mc:Fallback>" + text("b")
                      + "</mc:Fallback></mc:AlternateContent>"),
            [("paragraph", "a", 0, 0)],
        ),
        (
            paragraph(text("Page ") + field("begin") + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
                      + field("separate") + text("7") + field("end") + text("!")),
            [("paragraph", "Page !", 0, 0)],
        ),
    ],
)  # fmt: skip
def test_a_body_becomes_these_blocks(word: Word, body: str, expected: list[tuple[str, str, int, int]]) -> None:
    assert blocks(word(body)) == expected


@pytest.mark.parametrize(
    ("properties", "kind", "on"),
    [
        ("<w:b/>", MarkKind.BOLD, True),
        ('<w:b w:val="0"/>', MarkKind.BOLD, False),
        ('<w:rStyle w:val="Strong"/>', MarkKind.BOLD, True),
        ('<w:rStyle w:val="Strong"/><w:b w:val="false"/>', MarkKind.BOLD, False),
        ("<w:i/>", MarkKind.ITALIC, True),
        ('<w:vertAlign w:val="superscript"/>', MarkKind.RAISED, True),
    ],
)
def test_a_look_is_a_mark(word: Word, properties: str, kind: MarkKind, on: bool) -> None:  # noqa: FBT001
    (block,) = reader.read(word(paragraph(text("a ") + text("b", properties)))).blocks
    assert [block.text[mark.start : mark.end] for mark in block.marks if mark.kind is kind] == (["b"] if on else [])


LINKS = '<Relationships><Relationship Id="r1" Target="https://example.org/"/></Relationships>'


@pytest.mark.parametrize(
    "runs",
    [
        '<w:hyperlink r:id="r1">' + text("b") + "</w:hyperlink>",
        field("begin") + '<w:r><w:instrText>HYPERLINK "https://example</w:instrText></w:r>'
        '<w:r><w:instrText>.org/"</w:instrText></w:r>' + field("separate") + text("b") + field("end"),
        "<w:fldSimple w:instr=' HYPERLINK \"https://example.org/\" '>" + text("b") + "</w:fldSimple>",
    ],
)
def test_a_link_keeps_its_address(word: Word, runs: str) -> None:
    source = word(paragraph(text("a ") + runs), {"word/_rels/document.xml.rels": LINKS})
    (block,) = reader.read(source).blocks
    assert block.links() == (("b", "https://example.org/"),)


@pytest.mark.parametrize(
    ("runs", "message"),
    [
        (text("b", "<w:vanish/>"), "hidden text was left out"),
        ("<w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "text that is marked as deleted was left out"),
    ],
)
def test_what_does_not_show_is_left_out_and_said(word: Word, runs: str, message: str) -> None:
    content = reader.read(word(paragraph(text("a") + runs)))
    assert [block.text for block in content.blocks] == ["a"]
    assert [finding.message for finding in content.findings] == [message]


def test_footnotes_come_last_and_feet_and_comments_are_said(word: Word) -> None:
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = f'<w:footnotes {namespace}><w:footnote w:id="2">{paragraph(text("c"))}</w:footnote></w:footnotes>'
    foot = f"<w:ftr {namespace}>{paragraph(text('Ada'))}</w:ftr>"
    body = paragraph(text("a") + '<w:r><w:footnoteReference w:id="2"/></w:r>') + paragraph(text("b"))
    content = reader.read(word(body, {"word/footnotes.xml": note, "word/footer1.xml": foot}))
    assert [block.text for block in content.blocks] == ["a", "b", "c"]
    assert [finding.message for finding in content.findings] == ["the foot of the pages was left out"]


def test_the_head_of_the_first_page_comes_first(word: Word) -> None:
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    links = '<Relationships><Relationship Id="h" Target="header1.xml"/></Relationships>'
    head = f"<w:hdr {namespace}>{paragraph(text('Ada'))}</w:hdr>"
    body = paragraph(text("b")) + '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    source = word(body, {"word/_rels/document.xml.rels": links, "word/header1.xml": head})
    assert [block.text for block in reader.read(source).blocks] == ["Ada", "b"]


def test_spans_count_in_the_text_that_was_written(word: Word) -> None:
    row = cell(paragraph(text("c"))) + cell(paragraph(text("d")))
    content = reader.read(word(styled("A", "Title") + styled("b", "ListBullet") * 2 + table(row)))
    assert content.text == "A\n\nb\nb\n\nc\td\n"
    assert [content.text[block.span.start : block.span.end] for block in content.blocks] == ["A", "b", "b", "c", "d"]
    assert [block.span.line for block in content.blocks] == [1, 3, 4, 6, 6]


ENTITIES = "<!DOCTYPE a [<!ENTITY a '" + "a" * 50 + "'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 50}'>" for n in range(9)
) + "]>"  # fmt: skip


@pytest.mark.parametrize(
    "document",
    [
        b"PK",
        ENTITIES.encode() + b"<a>&j;</a>",
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        b"<a>",
        b"<a/>",
        b"\xff\xfe\x00",
        b"<a>" * 5000 + b"</a>" * 5000,
    ],
)
def test_a_broken_document_is_refused(packed: Callable[..., Source], document: bytes) -> None:
    with pytest.raises(SourceError, match=r"cv\.docx is no Word file or a broken one"):
        reader.read(packed({"word/document.xml": document}))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.4", b"text"])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="is no Word file"):
        reader.read(Source(Path("cv.docx"), data))


def test_an_archive_that_unpacks_to_more_than_a_cv_is_refused(packed: Callable[..., Source]) -> None:
    bomb = packed({"word/document.xml": b"<a>" + b" " * (20 << 20) + b"</a>"})
    assert len(bomb.data) < 1 << 16
    with pytest.raises(SourceError, match="unpacks to more than 16 MB"):
        reader.read(bomb)


def test_a_document_without_text_is_refused(word: Word) -> None:
    with pytest.raises(SourceError, match="holds no text"):
        reader.read(word(paragraph(text(" "))))


def test_a_word_document_says_the_same_as_markdown(
    word: Word, made_word: str, facts_of: Callable[[Source], object], facts_of_markdown: object
) -> None:
    assert facts_of(word(made_word)) == facts_of_markdown
