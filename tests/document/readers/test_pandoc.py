from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.document.decode import Source
from cvgraph.document.model import MarkKind
from cvgraph.document.readers import pandoc as reader
from cvgraph.errors import SourceError

needs_pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")

ORG = """#+TITLE: Curriculum Vitae
#+AUTHOR: Ada Brightwater

* Education
2015 - 2019 *PhD* in /Mathematics/, [[https://example.org/][University of Somewhere]]
- one
  - two
- three

| a | b |
| c | d |

- Term :: meaning
"""

RST = "Ada\n===\n\nEducation\n---------\n\n| one\n| two\n\n``code``\\ :sup:`2` [#]_\n\n.. [#] a note\n"


def read(name: str, text: str) -> reader.Content:
    return reader.read(Source(Path(name), text.encode()))


def blocks(name: str, text: str) -> list[tuple[str, str, int, int]]:
    return [(block.kind.value, block.text, block.level, block.row) for block in read(name, text).blocks]


@needs_pandoc
def test_org_becomes_blocks() -> None:
    assert blocks("cv.org", ORG) == [
        ("heading", "Curriculum Vitae", 1, 0),
        ("paragraph", "Ada Brightwater", 0, 0),
        ("heading", "Education", 1, 0),
        ("paragraph", "2015 - 2019 PhD in Mathematics, University of Somewhere", 0, 0),
        ("item", "one", 1, 0),
        ("item", "two", 2, 0),
        ("item", "three", 1, 0),
        ("cell", "a", 0, 1),
        ("cell", "b", 1, 1),
        ("cell", "c", 0, 2),
        ("cell", "d", 1, 2),
        ("paragraph", "Term\nmeaning", 0, 0),
    ]


@needs_pandoc
def test_marks_and_links_are_kept() -> None:
    block = read("cv.org", ORG).blocks[3]
    assert [piece.text for kind in (MarkKind.BOLD, MarkKind.ITALIC) for piece in block.marked(kind)] == [
        "PhD",
        "Mathematics",
    ]
    assert block.links() == (("University of Somewhere", "https://example.org/"),)


@needs_pandoc
def test_the_author_of_the_file_is_a_record() -> None:
    (record,) = read("cv.org", ORG).records
    assert (record.kind, [value.text for value in record.all("name")]) == ("person", ["Ada Brightwater"])


@needs_pandoc
def test_restructured_text_becomes_blocks() -> None:
    assert blocks("cv.rst", RST)[-3:] == [
        ("paragraph", "one\ntwo", 0, 0),
        ("paragraph", "code2", 0, 0),
        ("paragraph", "a note", 0, 0),
    ]


@needs_pandoc
@pytest.mark.parametrize("written", ["\\u8211?", "\\u8211 ?", "\\u8211\\'96", "\\'96"])
def test_rich_text_keeps_the_letters_behind_an_escaped_one(written: str) -> None:
    assert blocks("cv.rtf", f"{{\\rtf1\\ansi 2015{written}2019\\par}}") == [("paragraph", "2015\u20132019", 0, 0)]


@needs_pandoc
def test_no_other_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    text = f"a\n\n.. include:: {tmp_path}/secret.txt\n\n.. raw:: html\n   :file: {tmp_path}/secret.txt\n"
    try:
        found = read("cv.rst", text).text
    except SourceError as error:
        found = str(error)
    assert "secret\n" not in found


@needs_pandoc
def test_a_broken_file_is_refused() -> None:
    with pytest.raises(SourceError, match=r"pandoc cannot read cv\.odt"):
        read("cv.odt", "no archive")


@needs_pandoc
def test_a_file_without_text_is_refused() -> None:
    with pytest.raises(SourceError, match="holds no text"):
        read("cv.rst", " ")


@needs_pandoc
def test_lists_nested_too_deeply_are_said() -> None:
    content = read("cv.org", "".join(f"{' ' * depth}- level {depth}\n" for depth in range(150)))
    assert content.blocks
    assert {finding.code for finding in content.findings} <= {"W102"}


def test_without_pandoc_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SourceError, match="through pandoc, which is not installed"):
        read("cv.odt", "a")


@needs_pandoc
@pytest.mark.parametrize("suffix", ["odt", "org"])
def test_a_converted_cv_says_the_same_as_markdown(
    suffix: str,
    made_html: str,
    tmp_path: Path,
    facts_of: Callable[[Source], object],
    facts_of_markdown: object,
) -> None:
    target = tmp_path / f"made.{suffix}"
    page = made_html.replace("<title>Ada</title>", "")
    command = ["pandoc", "-f", "html", "-s", "--wrap=none", "--metadata", "title= ", "-o", str(target)]
    subprocess.run(command, input=page.encode(), check=True, capture_output=True)
    assert facts_of(Source(target, target.read_bytes())) == facts_of_markdown
