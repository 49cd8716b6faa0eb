from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.decode import decode, source
from cvgraph.errors import SourceError
from cvgraph.findings import Finding

TAGS = "".join(map(chr, range(0xE0000, 0xE0080)))  # they show nothing, and are dropped


def decoded(path: Path) -> tuple[str, tuple[Finding, ...]]:
    return decode(source(path))


def written(folder: Path, data: bytes, name: str = "cv.md") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_encoding_that_says_itself_is_read_without_a_finding(tmp_path: Path, encoding: str) -> None:
    assert decoded(written(tmp_path, "Čeněk Třetí\n".encode(encoding))) == ("Čeněk Třetí\n", ())


@pytest.mark.parametrize("data", [b"Jos\xe9 Mu\xf1oz", b"Jos\xe9 Mu\xf1oz \x81"])
def test_latin_1_is_decoded_and_said(tmp_path: Path, data: bytes) -> None:
    text, findings = decoded(written(tmp_path, data))
    assert text.startswith("José Muñoz")
    assert findings[0].code == "I101"
    assert "Latin-1/Windows-1252" in findings[0].message


@pytest.mark.parametrize(("data", "lines"), [(b"a\r\nb\r\n", "a\nb\n"), (b"a\rb", "a\nb"), (b"a\n\rb", "a\n\nb")])
def test_line_ends_become_line_feeds(tmp_path: Path, data: bytes, lines: str) -> None:
    assert decoded(written(tmp_path, data)) == (lines, ())


def test_characters_that_do_not_print_are_dropped_and_said(tmp_path: Path) -> None:
    text, findings = decoded(written(tmp_path, "one\ntw\u202eo\u200b\nthree\ta\x07".encode()))
    assert text == "one\ntwo\nthree\ta"
    assert [(finding.code, finding.line, finding.last_line) for finding in findings] == [("I104", 2, 3)]
    assert "3 characters" in findings[0].message


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\x00\x01\x02PNG", "binary, not text"),
        (b"%PDF-1.7 text", "binary, not text"),
        (b"PK\x03\x04", "binary, not text"),
        (bytes(range(1, 32)) * 4, "binary, not text"),
        (b"\xff\xfea", "binary, not text"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as caught:
        decoded(written(tmp_path, data))
    assert "cv.md" in str(caught.value)
    assert "; " in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none\.md does not exist; check"):
        decoded(tmp_path / "none.md")


def test_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"is a folder; name the CV"):
        decoded(tmp_path)


def test_a_name_that_would_break_the_line_is_quoted(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\\nb") as caught:
        decoded(tmp_path / "a\nb")
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(SourceError, match=r"cannot be read \(Permission denied\); check its permissions"):
        decoded(tmp_path / "cv.md")


@given(
    text=st.text(
        alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cf"], exclude_characters=TAGS), min_size=1
    )
)
def test_text_comes_back_in_normal_form(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = written(tmp_path_factory.mktemp("decode"), f"x{text}".encode())
    expected = unicodedata.normalize("NFC", f"x{text}").replace("\u2028", " ").replace("\u2029", " ")
    assert decoded(path)[0] == expected
