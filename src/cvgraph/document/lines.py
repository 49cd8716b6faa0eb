"""Where lines begin, and where a piece of text that a parser hands out stands in the source."""

from __future__ import annotations

from bisect import bisect_right

_FAR = 1 << 62


class Lines:
    """The lines of a text, counted from 0, by the offset they start at."""

    __slots__ = ("starts", "text")

    def __init__(self, text: str) -> None:
        """Find the starts of all lines; the text has no line break but the line feed."""
        self.text = text
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        self.starts = starts

    def __len__(self) -> int:
        return len(self.starts)

    def of(self, offset: int) -> int:
        """The line that holds this offset."""
        return bisect_right(self.starts, offset) - 1

    def end(self, line: int) -> int:
        """The offset of the line's line feed, or of the end of the text."""
        return self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)

    def slice(self, line: int) -> str:
        """The text of a line without its line feed."""
        return self.text[self.starts[line] : self.end(line)]


class Alignment:
    """The way from offsets in a piece of text, as a parser hands it out, to offsets in the source.

    A parser takes indentation and the signs of lists and quotations off its lines and leaves the rest as it stands.
    """

    __slots__ = ("_pairs",)

    def __init__(self, pairs: list[tuple[int, int]]) -> None:
        """Take pairs (offset in the piece, offset in the source), ascending from 0."""
        self._pairs = pairs

    def source(self, offset: int) -> int:
        """The offset in the source of an offset in the piece."""
        piece, source = self._pairs[bisect_right(self._pairs, (offset, _FAR)) - 1]
        return source + offset - piece


def align(piece: str, lines: Lines, first: int) -> Alignment:
    """How a piece whose first line is this line of the source stands there, line by line."""
    pairs = []
    offset = 0
    for number, line in enumerate(piece.split("\n"), first):
        number = min(number, len(lines) - 1)  # noqa: PLW2901 - a parser may add a last, empty line
        bare = line.lstrip()
        found = lines.text.find(bare, lines.starts[number], lines.end(number)) if bare else lines.starts[number]
        indent = len(line) - len(bare)
        pairs.append((offset, max(found, lines.starts[number]) - indent))
        offset += len(line) + 1
    return Alignment(pairs)


def align_cell(cell: str, lines: Lines, number: int, cursor: int) -> tuple[Alignment, int]:
    r"""How a table cell stands in its line, looked for from ``cursor`` on, and where the search for the next begins.

    Inside a cell the source prints ``|`` as ``\|``; the pieces between are found one by one.
    """
    pairs = []
    offset = 0
    end = lines.end(number)
    for piece in cell.split("|"):
        found = lines.text.find(piece, cursor, end)
        cursor = cursor if found < 0 else found
        pairs.append((offset, cursor))
        cursor += len(piece)
        offset += len(piece) + 1
    return Alignment(pairs), cursor
