"""An answer as people and programs read it: an aligned table, CSV that no spreadsheet executes, or JSON."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WIDEST = 60


def rendered(answer: bytes, style: str) -> str:
    """The answer to a SELECT or ASK, from SPARQL results JSON to ``table``, ``csv`` or ``json``."""
    found = json.loads(answer)
    if style == "json":
        return json.dumps(found, ensure_ascii=True, indent=1) + "\n"
    if "boolean" in found:
        return f"{str(found['boolean']).lower()}\n"
    columns: list[str] = found["head"]["vars"]
    rows = [[_cell(row.get(name), style) for name in columns] for row in found["results"]["bindings"]]
    return _csv(columns, rows) if style == "csv" else _table(columns, rows)


def _cell(term: dict[str, Any] | None, style: str) -> str:
    if term is None:
        return ""
    text = str(term["value"])
    if style == "csv":
        return text
    if term["type"] == "uri":
        return re.split(r"[#/]", text.rstrip("/#"))[-1] if "#" in text else text
    return text


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before what begins like one, unless a number."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell


def visible(text: str) -> str:
    """The text with control and direction characters as escapes, safe for a terminal."""
    return _INVISIBLE.sub(lambda match: f"\\x{ord(match.group()):02x}", text)


def _csv(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """RFC 4180 with line feeds."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([guarded(_printable(cell)) for cell in row] for row in rows)
    return out.getvalue()


def _printable(cell: str) -> str:
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "\ufffd", cell)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    cells = [list(columns), *([visible(cell) for cell in row] for row in rows)]
    widths = [min(max(_width(row[at]) for row in cells), _WIDEST) for at in range(len(columns))]
    numeric = [bool(rows) and all(_NUMBER.fullmatch(row[at]) for row in cells[1:]) for at in range(len(columns))]
    lines = ["  ".join(_padded(*each) for each in zip(row, widths, numeric, strict=True)).rstrip() for row in cells]
    rule = "  ".join("─" * width for width in widths)
    return "\n".join([lines[0], rule, *lines[1:]]) + f"\n({len(rows)} {'row' if len(rows) == 1 else 'rows'})\n"


def _padded(cell: str, width: int, right: bool) -> str:  # noqa: FBT001 -- one column's alignment
    blanks = " " * max(width - _width(cell), 0)
    return blanks + cell if right else cell + blanks


def _width(text: str) -> int:
    """Columns on a terminal: wide characters take two, combining ones none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
