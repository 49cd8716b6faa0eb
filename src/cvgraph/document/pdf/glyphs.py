"""What stands on the pages of a PDF: letters with their places, sizes, looks and links, as PDFium finds them."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from cvgraph.document.decode import Source
from cvgraph.document.model import MarkKind
from cvgraph.errors import SourceError

_MOST_PAGES = 200
_MOST_GLYPHS = 400_000
_MOST_LINKS = 300
_LARGEST = 64 << 20
_BOLD = re.compile(r"bold|black|heavy|demi|(?:^|\+)(?:cm|sf)\w{0,4}bx|-bd|medi(?:um)?\b", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli|slanted|(?:^|\+)(?:cm|sf)\w{0,4}(?:ti|sl)\d|-it\b", re.IGNORECASE)
_BOLD_FROM = 600
_FLAG_ITALIC, _FLAG_BOLD = 1 << 6, 1 << 18
_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
_DOT_FROM, _DOT_TO = 1.2, 8.0
"""Points that a bullet which is drawn, not written, measures."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter: where it begins and ends from the left, its base line from the foot (in points), size and look."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    looks: frozenset[MarkKind] = frozenset()
    target: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The letters of a page in the order they were set, small dots that were drawn, and the page's height in points."""

    glyphs: tuple[Glyph, ...]
    dots: tuple[tuple[float, float], ...]
    height: float


def pages(source: Source) -> tuple[Page, ...]:
    """The pages of a PDF.

    Raises:
        SourceError: pypdfium2 is missing, or the file is broken, encrypted, too long, or without any text.
    """
    try:
        import pypdfium2  # noqa: PLC0415 - an extra
    except ImportError:
        name = source.path.name
        raise SourceError(f"{name} is a PDF; install cvgraph[pdf] to read it, or export it as Markdown") from None
    document = _opened(source, pypdfium2)
    try:
        found = tuple(_read(source, document))
    except pypdfium2.PdfiumError:
        raise _broken(source) from None
    finally:
        document.close()
    if not any(glyph.text.strip() for page in found for glyph in page.glyphs):
        advice = "run OCR on it first (ocrmypdf does) or export it as text"
        raise SourceError(f"{source.path.name} holds pictures of pages but no text; {advice}")
    return found


def _opened(source: Source, pypdfium2: Any) -> Any:  # noqa: ANN401 - the library comes without types
    if len(source.data) > _LARGEST:
        raise SourceError(f"{source.path.name} is larger than {_LARGEST >> 20} MB; name a file that holds only the CV")
    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            raise SourceError(f"{source.path.name} asks for a password; save it without one") from None
        raise _broken(source) from None
    if len(document) > _MOST_PAGES:
        document.close()
        raise SourceError(f"{source.path.name} has more than {_MOST_PAGES} pages; name a file that holds only the CV")
    return document


def _broken(source: Source) -> SourceError:
    return SourceError(f"{source.path.name} is no PDF or a broken one; export it anew")


def _read(source: Source, document: Any) -> Iterator[Page]:  # noqa: ANN401
    count = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        count += text.count_chars()
        if count > _MOST_GLYPHS:
            raise SourceError(f"{source.path.name} holds more text than a CV; name a file that holds only the CV")
        reading = _Reading(page, text)
        yield Page(tuple(reading.glyphs()), tuple(reading.dots()), page.get_height())
        text.close()
        page.close()


class _Reading:
    """Reads one page through PDFium's own functions."""

    def __init__(self, page: Any, text: Any) -> None:  # noqa: ANN401
        import pypdfium2.raw as pdfium  # noqa: PLC0415

        self._pdfium, self._page, self._text = pdfium, page, text
        self._fonts: dict[int, tuple[float, frozenset[MarkKind], bool]] = {}
        self._left, self._foot, self._right, self._top = page.get_bbox()
        self._links = tuple(self._targets())

    def glyphs(self) -> Iterator[Glyph]:
        """The letters inside the page that stand upright."""
        before: Glyph | None = None
        high = ""  # the first half of a letter that PDFium gives in two
        for at in range(self._text.count_chars()):
            made = before and self._is_blank(at)
            glyph = replace(before, text=" ", x0=before.x1) if before and made else self._glyph(at)
            if not glyph:
                continue
            before = glyph
            if "\ud800" <= glyph.text <= "\udbff":
                high = glyph.text
                continue
            text = (high + glyph.text).encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
            high = ""
            if text:
                yield replace(glyph, text=text, target=self._target(glyph))

    def _is_blank(self, at: int) -> bool:
        """True where PDFium sees a gap between words that no letter of the page fills."""
        made = self._pdfium.FPDFText_IsGenerated(self._text, at) == 1
        return made and bool(self._pdfium.FPDFText_GetUnicode(self._text, at) == ord(" "))

    def _glyph(self, at: int) -> Glyph | None:
        code = self._pdfium.FPDFText_GetUnicode(self._text, at)
        drawn = self._pdfium.FPDFText_GetTextObject(self._text, at)
        if self._pdfium.FPDFText_IsGenerated(self._text, at) == 1 or not drawn or code == 0:
            return None
        size, looks, upright = self._font(at, drawn)
        x, y = ctypes.c_double(), ctypes.c_double()
        box = self._pdfium.FS_RECTF()
        self._pdfium.FPDFText_GetCharOrigin(self._text, at, x, y)
        self._pdfium.FPDFText_GetLooseCharBox(self._text, at, box)
        inside = self._left - size < x.value < self._right + size and self._foot - size < y.value < self._top + size
        if not (upright and inside and size >= 1 and math.isfinite(box.right)):
            return None
        return Glyph("-" if code in _HYPHENS else chr(code), box.left, box.right, y.value, size, looks)

    def _font(self, at: int, drawn: Any) -> tuple[float, frozenset[MarkKind], bool]:  # noqa: ANN401
        """Size in points, look, and whether it stands upright: the same for all letters of one piece of the page."""
        key = ctypes.cast(drawn, ctypes.c_void_p).value or 0
        if key not in self._fonts:
            matrix, flags = self._pdfium.FS_MATRIX(), ctypes.c_int()
            name = ctypes.create_string_buffer(256)
            self._pdfium.FPDFText_GetMatrix(self._text, at, matrix)
            self._pdfium.FPDFText_GetFontInfo(self._text, at, name, len(name), flags)
            weight = self._pdfium.FPDFText_GetFontWeight(self._text, at)
            size = self._pdfium.FPDFText_GetFontSize(self._text, at) * math.hypot(matrix.c, matrix.d)
            looks = _looks(name.value.decode("utf-8", "replace"), flags.value, weight)
            self._fonts[key] = (size, looks, abs(matrix.b) <= abs(matrix.a) / 4 and matrix.a > 0)
        return self._fonts[key]

    def _target(self, glyph: Glyph) -> str:
        x, y = (glyph.x0 + glyph.x1) / 2, glyph.y + glyph.size / 4
        return next((t for left, foot, right, top, t in self._links if left <= x <= right and foot <= y <= top), "")

    def _targets(self) -> Iterator[tuple[float, float, float, float, str]]:
        """The places on the page that lead to an address."""
        position, link = ctypes.c_int(0), self._pdfium.FPDF_LINK()
        for _ in range(_MOST_LINKS):
            if not self._pdfium.FPDFLink_Enumerate(self._page, position, link):
                return
            box = self._pdfium.FS_RECTF()
            target = self._address(self._pdfium.FPDFLink_GetAction(link))
            if target and self._pdfium.FPDFLink_GetAnnotRect(link, box):
                yield (
                    min(box.left, box.right),
                    min(box.bottom, box.top),
                    max(box.left, box.right),
                    max(box.bottom, box.top),
                    target,
                )

    def _address(self, action: Any) -> str:  # noqa: ANN401
        if not action or self._pdfium.FPDFAction_GetType(action) != self._pdfium.PDFACTION_URI:
            return ""
        document = self._page.pdf
        length = self._pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        buffer = ctypes.create_string_buffer(min(length, 4096))
        self._pdfium.FPDFAction_GetURIPath(document, action, buffer, len(buffer))
        return buffer.value.decode("utf-8", "replace").strip()

    def dots(self) -> Iterator[tuple[float, float]]:
        """The middles of small shapes as wide as high: browsers draw the bullets of lists."""
        for shape in self._page.get_objects(filter=[self._pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
            left, foot, right, top = shape.get_bounds()
            wide, high = right - left, top - foot
            if _DOT_FROM <= wide <= _DOT_TO and abs(wide - high) < wide / 4:
                yield (left + right) / 2, (foot + top) / 2


def _looks(name: str, flags: int, weight: int) -> frozenset[MarkKind]:
    looks = set()
    if _BOLD.search(name) or flags & _FLAG_BOLD or weight >= _BOLD_FROM:
        looks.add(MarkKind.BOLD)
    if _ITALIC.search(name) or flags & _FLAG_ITALIC:
        looks.add(MarkKind.ITALIC)
    return frozenset(looks)
