"""Files inside a zip archive, and the XML in them, within bounds of size and without what XML could do beyond text."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from cvgraph.document.decode import Source
from cvgraph.errors import SourceError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LARGEST_PART = 16 << 20
_MOST_PARTS = 5000
_DEEPEST = 200


class Archive:
    """The parts of an archive by name."""

    def __init__(self, source: Source, what: str) -> None:
        """Open the archive that the source is; ``what`` names its format in messages.

        Raises:
            SourceError: It is no archive, or one with too many parts.
        """
        self._name, self._what = source.path.name, what
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        except (zipfile.BadZipFile, ValueError, OSError, OverflowError, NotImplementedError):
            raise self.broken() from None
        self._parts = {info.filename: info for info in self._zip.infolist()}
        if len(self._parts) > _MOST_PARTS:
            raise self.broken()

    def broken(self) -> SourceError:
        """The error that says that the file is not what its suffix tells."""
        return SourceError(f"{self._name} is no {self._what} file or a broken one; save it anew or export it as PDF")

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def names(self) -> tuple[str, ...]:
        """The names of all parts, sorted."""
        return tuple(sorted(self._parts))

    def xml(self, name: str) -> Element | None:
        """The root of a part, or None where there is no such part.

        Raises:
            SourceError: It is broken, encrypted or too large, or declares a document type.
        """
        from defusedxml import DefusedXmlException  # noqa: PLC0415 - read only with formats that need it
        from defusedxml.ElementTree import ParseError, fromstring  # noqa: PLC0415

        if name not in self._parts:
            return None
        try:
            root: Element = fromstring(self._bytes(name), forbid_dtd=True)
        except (ParseError, DefusedXmlException, LookupError, ValueError):
            raise self.broken() from None
        if _too_deep(root):
            raise self.broken()
        return root

    def _bytes(self, name: str) -> bytes:
        try:
            with self._zip.open(self._parts[name]) as part:
                data = part.read(_LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
            raise self.broken() from None
        if len(data) > _LARGEST_PART:
            raise SourceError(f"{self._name} unpacks to more than {_LARGEST_PART >> 20} MB of text; check the file")
        return data


def _too_deep(root: Element) -> bool:
    level = [root]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True
