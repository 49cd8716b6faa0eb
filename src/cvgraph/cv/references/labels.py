"""The number or key that a list prints before a reference: '[12]', '3.', '[Q19]'."""

from __future__ import annotations

import re

from cvgraph.cv.names import name_list

_LABEL = re.compile(r"\s*(?:[\[(]?(?P<label>[A-Z]{0,3}\d{1,3})[\])]|(?P<number>\d{1,3})\.)\s+")
_GLUED_LABEL = re.compile(r"\s*(?:[\[(](?P<label>\d{1,3})[\])]|(?P<number>\d{1,3})\s?[.)]?)\s*(?=[^\W\d_])")


def label_of(text: str) -> tuple[str, int]:
    """The label, and where the reference begins behind it; empty and 0 where it has none."""
    found = _LABEL.match(text) or _glued(text)
    return (found["label"] or found["number"], found.end()) if found else ("", 0)


def _glued(text: str) -> re.Match[str] | None:
    """A number that no blank or no full stop parts from the names behind it: '1.Quill A', '[1]Quill A', '1 Quill A'."""
    found = _GLUED_LABEL.match(text)
    if not found:
        return None
    names = name_list(text, found.end()).names
    return found if names and names[0].start == found.end() and names[0].initials else None
