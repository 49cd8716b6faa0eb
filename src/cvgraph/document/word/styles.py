"""The styles of a Word document: which of them are headings or lists, and which are bold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cvgraph.document.model import MarkKind

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The name space of Word's elements."""

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_TOGGLES = {f"{W}b": MarkKind.BOLD, f"{W}i": MarkKind.ITALIC, f"{W}strike": MarkKind.STRUCK}
_OFF = frozenset({"0", "false", "none", "off"})
_LONGEST_CHAIN = 20
_DEEPEST_HEADING = 6


def value(element: Element | None, name: str = "val") -> str:
    """The value of an element's attribute, or empty."""
    return "" if element is None else element.get(f"{W}{name}", "")


def switched(element: Element | None) -> bool:
    """True for a switch that is on: it stands there and does not say no."""
    return element is not None and value(element) not in _OFF


class Styles:
    """Styles by their identifiers; a style has what those have that it is based on, unless it says otherwise."""

    def __init__(self, root: Element | None) -> None:
        """Read the part that holds the styles; None for a document without."""
        found = () if root is None else root.iter(f"{W}style")
        self._styles = {value(style, "styleId"): style for style in found}

    def heading(self, paragraph: Element | None) -> int:
        """The level of the heading that a paragraph with these properties is, or 0."""
        for properties in self._properties(paragraph, "pPr"):
            outline = value(properties.find(f"{W}outlineLvl"))
            if outline.isdigit():
                return min(int(outline) + 1, _DEEPEST_HEADING) if int(outline) < len("123456789") else 0
        for style in self._chain(self._style(paragraph, "pStyle")):
            name = value(style.find(f"{W}name"))
            if found := _HEADING.match(name):
                return min(int(found[1]), _DEEPEST_HEADING)
            if name.casefold() == "title":
                return 1
        return 0

    def nesting(self, paragraph: Element | None) -> int:
        """How deep in lists a paragraph with these properties stands, 0 for none."""
        for properties in self._properties(paragraph, "pPr"):
            numbering = properties.find(f"{W}numPr")
            if numbering is not None:
                number, level = value(numbering.find(f"{W}numId")), value(numbering.find(f"{W}ilvl"))
                return 0 if number == "0" else 1 + (int(level) if level.isdigit() else 0)
        return 0

    def looks(self, run: Element | None, paragraph: Element | None) -> frozenset[MarkKind]:
        """How a run with these properties looks in a paragraph with those."""
        chains = [*self._properties(run, "rPr"), *self._run_properties(self._style(paragraph, "pStyle"))]
        looks = {kind for tag, kind in _TOGGLES.items() if switched(_first(chains, tag))}
        raised = value(_first(chains[:1] if run is not None else [], f"{W}vertAlign")) == "superscript"
        return frozenset(looks | ({MarkKind.RAISED} if raised else set()))

    def _style(self, properties: Element | None, tag: str) -> str:
        return "" if properties is None else value(properties.find(f"{W}{tag}"))

    def _chain(self, identifier: str) -> Iterator[Element]:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(identifier)
            if style is None:
                return
            yield style
            identifier = value(style.find(f"{W}basedOn"))

    def _properties(self, own: Element | None, tag: str) -> Iterator[Element]:
        if own is not None:
            yield own
        for style in self._chain(self._style(own, "pStyle" if tag == "pPr" else "rStyle")):
            properties = style.find(f"{W}{tag}")
            if properties is not None:
                yield properties

    def _run_properties(self, identifier: str) -> Iterator[Element]:
        for style in self._chain(identifier):
            properties = style.find(f"{W}rPr")
            if properties is not None:
                yield properties


def _first(properties: list[Element], tag: str) -> Element | None:
    return next((found for one in properties if (found := one.find(tag)) is not None), None)
