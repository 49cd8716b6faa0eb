"""One made CV in several formats, and files of formats that are no text, put together from their parts."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from types import MappingProxyType

import pytest

from cvgraph.cv.extract import extract
from cvgraph.cv.facts_json import as_json
from cvgraph.document.decode import Source
from cvgraph.document.model import Document
from cvgraph.document.read import read

Print = Callable[[str], Source]

CV = """# Ada Brightwater

ada@example.org

## Education

**University of Somewhere**, Sometown

2015 - 2019

PhD in Mathematics

**Elsewhere College**

2011 - 2015

BSc in Physics

## Experience

**Institute of Looms**

June 2019 - present

Research Scientist

- Built machines that weave algebraic patterns just as looms weave flowers and leaves on fine silk.
- Taught two assistants.

## Publications

- A. Brightwater, C. Cabbage. On the efficient computation of numbers with cards. Journal of Engines, 2018.
- A. Brightwater. Notes on notes. Journal of Looms, 2017.

## Languages

English, French
"""
"""A CV whose every block is one line, in Markdown."""

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)

STYLES = f"""<w:styles {NAMESPACES}>
<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:styleId="Mine"><w:name w:val="My Section"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:styleId="Outline"><w:name w:val="Other"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:styleId="ListBullet"><w:name w:val="List Bullet"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""


def pack(parts: dict[str, str | bytes]) -> Source:
    """A Word document of these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return Source(Path("cv.docx"), packed.getvalue())


@pytest.fixture
def word() -> Callable[..., Source]:
    """A Word document with this body and these other parts."""

    def make(body: str, parts: Mapping[str, str] = MappingProxyType({})) -> Source:
        document = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
        return pack({"word/document.xml": document, "word/styles.xml": STYLES, **parts})

    return make


@pytest.fixture
def packed() -> Callable[[dict[str, str | bytes]], Source]:
    """An archive of these parts, named as a Word document."""
    return pack


def _facts(document: Document) -> dict[str, object]:
    return as_json(extract(document))


@pytest.fixture
def facts_of(tmp_path: Path) -> Callable[[Source], dict[str, object]]:
    """What is read from a source, all the way."""

    def facts(source: Source) -> dict[str, object]:
        path = tmp_path / source.path.name
        path.write_bytes(source.data)
        return _facts(read(path))

    return facts


@pytest.fixture
def facts_of_markdown(tmp_path: Path) -> dict[str, object]:
    """What is read from the made CV in Markdown."""
    path = tmp_path / "cv.md"
    path.write_text(CV, encoding="utf-8")
    return _facts(read(path))


def _parts_of(line: str) -> tuple[str, str, str]:
    """The sign, the bold part and the rest of a line of the made CV."""
    sign, _, text = line.partition(" ") if line[0] in "#-" else ("", "", line)
    bold, _, rest = text[2:].partition("**") if text.startswith("**") else ("", "", text)
    return sign, bold, rest


@pytest.fixture
def made_html() -> str:
    """The made CV as a page."""
    tags = {"#": "h1", "##": "h2", "-": "li", "": "p"}
    lines = []
    for sign, bold, rest in map(_parts_of, filter(None, CV.splitlines())):
        text = f"<b>{bold}</b>{escape(rest)}" if bold else escape(rest)
        lines.append(f"<{tags[sign]}>{text}</{tags[sign]}>")
    page = "\n".join(lines).replace("</p>\n<li>", "</p>\n<ul><li>").replace("</h2>\n<li>", "</h2>\n<ul><li>")
    page = page.replace("</li>\n<h2>", "</li></ul>\n<h2>")
    return f"<!doctype html><html><head><title>Ada</title></head><body>\n{page}\n</body></html>"


@pytest.fixture
def made_word() -> str:
    """The body of the made CV as a Word document."""
    styles = {"#": "Title", "##": "berschrift1", "-": "ListBullet", "": ""}
    body = ""
    for sign, bold, rest in map(_parts_of, filter(None, CV.splitlines())):
        runs = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{bold}</w:t></w:r>" if bold else ""
        runs += f'<w:r><w:t xml:space="preserve">{escape(rest)}</w:t></w:r>' if rest else ""
        body += f'<w:p><w:pPr><w:pStyle w:val="{styles[sign]}"/></w:pPr>{runs}</w:p>'
    return body


@pytest.fixture
def printed(tmp_path: Path) -> Print:
    """A page printed as a PDF by Chromium."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        pytest.skip("Chromium is not installed")
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []

    def to_pdf(page: str) -> Source:
        source, target = tmp_path / "page.html", tmp_path / "cv.pdf"
        source.write_text(f'<meta charset="utf-8"><style>{STYLE}</style>{page}', encoding="utf-8")
        options = ["--headless", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={target}"]
        subprocess.run([program, *sandbox, *options, source.as_uri()], capture_output=True, check=True, timeout=60)
        return Source(target, target.read_bytes())

    return to_pdf


STYLE = "@page { size: A4; margin: 18mm } body { font: 10pt/1.35 'Liberation Serif', serif; margin: 0 }"
