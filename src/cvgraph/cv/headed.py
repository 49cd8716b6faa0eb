"""A work whose title is a heading, with its venue and its authors in lines of their own below it."""

from __future__ import annotations

from collections.abc import Sequence

from cvgraph.cv.dates import find_whens
from cvgraph.cv.joins import join
from cvgraph.cv.names import name_list
from cvgraph.cv.references.parts import kinds_of
from cvgraph.document.model import Block, BlockKind
from cvgraph.lexicon.load import fold

_AUTHORS = {"authors", "author", "autoren", "auteurs", "auteur", "autores", "autor", "autori", "autore", "by"}
_FEWEST_WORDS = 3
_LONGEST_VENUE = 16


def headed(heading: Block, body: Sequence[Block]) -> Block | None:
    """The title, the authors and the line that says where and when, as one reference.

    None for a heading above anything else: a group of works, a year, a work that says all in its heading.
    """
    title = heading.text
    if heading.kind is not BlockKind.HEADING or len(title.split()) < _FEWEST_WORDS or kinds_of(title):
        return None
    lines = [line for block in body for line in block.lines()]
    authors = next((found for line in lines if (found := _authors(line))), None)
    venue = next((line for line in lines if _says_where(line)), None)
    if find_whens(title) or authors is None or venue is None:
        return None
    return join((heading, authors, venue))


def _authors(line: Block) -> Block | None:
    """The names behind 'Authors:', or a line of names and nothing else."""
    label, colon, _ = line.text.partition(":")
    if colon and fold(label) in _AUTHORS:
        return line.cut(len(label) + 1)
    names = name_list(line.text)
    return line if len(names.names) > 1 and names.end >= len(line.text.rstrip(" .")) else None


def _says_where(line: Block) -> bool:
    """True for a short line that is marked and has a date: '**Physical Review** | *Aug 2018*'."""
    return bool(line.marks) and len(line.text.split()) <= _LONGEST_VENUE and bool(find_whens(line.text))
