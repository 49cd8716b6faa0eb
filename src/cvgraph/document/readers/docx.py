"""Word documents: headings and lists by their styles, tables, links, text boxes, footnotes; deleted text stays out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cvgraph.document.decode import Source
from cvgraph.document.model import BlockKind, Content, MarkKind
from cvgraph.document.transcript import Run, Transcript
from cvgraph.document.word.archive import Archive
from cvgraph.document.word.styles import Styles, W, switched, value
from cvgraph.errors import SourceError
from cvgraph.findings import Finding

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SUFFIXES = (".docx", ".docm", ".dotx")

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MAIN = "word/document.xml"
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_PLAIN = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_BOX = f"{W}txbxContent"
_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]{1,2000})"')
_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_FOOT = re.compile(r"word/footer\d{0,4}\.xml")
_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_LONGEST_CELL = 12


def read(source: Source) -> Content:
    """The blocks of a Word document.

    Raises:
        SourceError: It is broken, too large, or holds no text.
    """
    archive = Archive(source, "Word")
    root = archive.xml(_MAIN)
    if root is None or root.find(f"{W}body") is None:
        raise archive.broken()
    document = _Word(archive)
    document.write(root)
    if not document.transcript.blocks:
        raise SourceError(f"{source.path.name} holds no text; name a file that holds the text of a CV")
    return Content(document.transcript.text, tuple(document.transcript.blocks), tuple(document.findings))


class _Word:
    """Goes through the parts of a document and writes down what a reader of the page sees."""

    def __init__(self, archive: Archive) -> None:
        self.transcript = Transcript()
        self.findings: list[Finding] = []
        self._archive = archive
        self._styles = Styles(archive.xml("word/styles.xml"))
        self._links = _targets(archive, "word/_rels/document.xml.rels")
        self._notes: list[str] = []
        self._boxes: list[Element] = []
        self._fields: list[_Field] = []

    def write(self, root: Element) -> None:
        self._head(root)
        self._children(root)
        self._footnotes()
        self._left_out(root)

    def _head(self, root: Element) -> None:
        """What stands at the head of the first page."""
        parts = {value(one, "type"): one.get(f"{_R}id", "") for one in reversed(list(root.iter(f"{W}headerReference")))}
        target = self._links.get(parts.get("first", parts.get("default", "")), "")
        head = self._archive.xml(f"word/{target}") if target else None
        if head is not None:
            self._children(head)

    def _children(self, parent: Element) -> None:
        """Write what stands in a body, a cell or a text box."""
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag == f"{_MC}AlternateContent":
                self._children(_chosen(child))
            elif child.tag not in _DELETED:
                self._children(child)

    def _paragraph(self, paragraph: Element) -> None:
        properties = paragraph.find(f"{W}pPr")
        level, nesting = self._styles.heading(properties), self._styles.nesting(properties)
        runs = list(self._runs(paragraph, properties))
        if level:
            runs = [replace(run, looks=run.looks - {MarkKind.BOLD}) for run in runs]
            self.transcript.add(BlockKind.HEADING, runs, level)
        else:
            self.transcript.add(BlockKind.ITEM if nesting else BlockKind.PARAGRAPH, runs, nesting)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._children(box)

    def _table(self, table: Element) -> None:
        number = 0
        for row in _inside(table, f"{W}tr"):
            head = switched(row.find(f"{W}trPr/{W}tblHeader"))
            number += not head
            cells = list(_inside(row, f"{W}tc"))
            if all(self._is_plain(cell) for cell in cells):
                self._row(cells, 0 if head else number)
            else:
                for cell in cells:
                    self._children(cell)

    def _is_plain(self, cell: Element) -> bool:
        """True for a cell of a few paragraphs without headings, lists and tables."""
        inner = [child for child in cell if child.tag != f"{W}tcPr"]
        properties = [child.find(f"{W}pPr") for child in inner]
        structured = any(self._styles.heading(one) or self._styles.nesting(one) for one in properties)
        boxed = next(cell.iter(_BOX), None) is not None
        simple = all(child.tag == f"{W}p" for child in inner)
        return simple and not structured and not boxed and len(inner) <= _LONGEST_CELL

    def _row(self, cells: list[Element], number: int) -> None:
        column = 0
        for cell in cells:
            runs: list[Run] = []
            for paragraph in cell.findall(f"{W}p"):
                runs += [*self._runs(paragraph, paragraph.find(f"{W}pPr")), Run("\n")]
            self.transcript.add(BlockKind.CELL, runs, column, number)
            span = value(cell.find(f"{W}tcPr/{W}gridSpan"))
            column += int(span) if span.isdigit() else 1

    def _runs(self, parent: Element, paragraph: Element | None, target: str = "") -> Iterator[Run]:
        for child in parent:
            if child.tag == f"{W}r":
                yield from self._run(child, paragraph, target)
            elif child.tag == f"{W}hyperlink":
                yield from self._runs(child, paragraph, self._links.get(child.get(f"{_R}id", ""), ""))
            elif child.tag == f"{W}fldSimple":
                yield from self._simple_field(child, paragraph, target)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self._runs(_chosen(child), paragraph, target)
            elif child.tag not in _DELETED and child.tag != f"{W}pPr":
                yield from self._runs(child, paragraph, target)

    def _simple_field(self, field: Element, paragraph: Element | None, target: str) -> Iterator[Run]:
        told = _Field(value(field, "instr"))
        if not told.numbers_pages:
            yield from self._runs(field, paragraph, told.target or target)

    def _run(self, run: Element, paragraph: Element | None, target: str) -> Iterator[Run]:
        properties = run.find(f"{W}rPr")
        if properties is not None and switched(properties.find(f"{W}vanish")):
            if any(text.text for text in run.iter(f"{W}t")):
                self._notice("hidden text was left out")
            return
        looks = self._styles.looks(properties, paragraph)
        for child in run:
            self._field(child)
            text = (child.text or "").replace("\n", " ") if child.tag == f"{W}t" else _PLAIN.get(child.tag, "")
            if text and not any(field.numbers_pages for field in self._fields):
                yield Run(text, looks, next((one.target for one in reversed(self._fields) if one.target), target))
            self._beside(child)

    def _field(self, child: Element) -> None:
        """A field begins, tells what it is, or ends."""
        if child.tag == f"{W}instrText" and self._fields:
            self._fields[-1] = _Field(self._fields[-1].instruction + (child.text or ""))
        elif child.tag == f"{W}fldChar" and value(child, "fldCharType") == "begin":
            self._fields.append(_Field(""))
        elif child.tag == f"{W}fldChar" and value(child, "fldCharType") == "end" and self._fields:
            self._fields.pop()

    def _beside(self, child: Element) -> None:
        """Text boxes and footnotes, which are written when the paragraph is done."""
        if child.tag == f"{W}footnoteReference":
            self._notes.append(value(child, "id"))
        elif child.tag in (f"{W}drawing", f"{W}pict", f"{W}object", f"{_MC}AlternateContent"):
            shown = _chosen(child) if child.tag == f"{_MC}AlternateContent" else child
            self._boxes += _outermost(shown)

    def _footnotes(self) -> None:
        root = self._archive.xml("word/footnotes.xml") if self._notes else None
        if root is not None:
            notes = {value(note, "id"): note for note in root.iter(f"{W}footnote")}
            for identifier in dict.fromkeys(self._notes):
                if identifier in notes:
                    self._children(notes[identifier])

    def _left_out(self, root: Element) -> None:
        """Say what was passed by."""
        deleted = (text.text for tag in _DELETED for one in root.iter(tag) for text in one.iter(f"{W}delText"))
        if any(deleted):
            self._notice("text that is marked as deleted was left out")
        comments = self._archive.xml("word/comments.xml")
        if comments is not None and any(text.text for text in comments.iter(f"{W}t")):
            self._notice("comments were left out")
        if any(_has_words(self._archive.xml(name)) for name in self._archive.names() if _FOOT.fullmatch(name)):
            self._notice("the foot of the pages was left out")

    def _notice(self, message: str) -> None:
        self.findings.append(Finding(self.transcript.line, self.transcript.line, "I103", message))


@dataclass(frozen=True, slots=True)
class _Field:
    """What Word fills in by itself: the address of a link, the number of the page."""

    instruction: str

    @property
    def target(self) -> str:
        found = _LINK.match(self.instruction)
        return found[1] if found else ""

    @property
    def numbers_pages(self) -> bool:
        return bool(_NUMBERS & set(self.instruction.split()[:1]))


def _targets(archive: Archive, name: str) -> dict[str, str]:
    """What the identifiers of links and parts stand for."""
    root = archive.xml(name)
    return {} if root is None else {one.get("Id", ""): one.get("Target", "") for one in root}


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """The children with this tag, those in wrappers among them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, tag)


def _outermost(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, not those in other boxes; of two versions of one the first."""
    if element.tag == _BOX:
        yield element
    else:
        for child in _chosen(element) if element.tag == f"{_MC}AlternateContent" else element:
            yield from _outermost(child)


def _chosen(alternatives: Element) -> Element:
    """The first of the versions of one thing that Word chooses among."""
    return next(iter(alternatives), alternatives)


def _has_words(part: Element | None) -> bool:
    texts = () if part is None else part.iter(f"{W}t")
    return any(char.isalpha() for text in texts for char in text.text or "")
