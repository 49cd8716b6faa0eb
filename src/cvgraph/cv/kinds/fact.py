"""What every fact shares: the lines that say it, and what is printed there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cvgraph.cv.dates import When
from cvgraph.document.model import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, a title or another short text as printed at one place of the source."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Identifier:
    """A persistent identifier of a work: its scheme (``doi``, ``arxiv``, ``pmid``, ``isbn``, ``patent``), its value."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing the CV says.

    Attributes:
        spans: The lines that say it, in order; every one of them counts as read.
        heading: The heading it stands under, as printed.
    """

    spans: tuple[Span, ...]
    heading: str = ""

    def parts(self) -> Iterator[Fact]:
        """The facts that are listed inside this one, in order."""
        return iter(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Fact):
    """Text that fits no kind, kept under its heading so that nothing is lost."""

    text: Mention
    when: When | None = None
