r"""LaTeX, with the CV classes moderncv, altacv, europecv and resume and their kin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cvgraph.document.decode import Source, decode
from cvgraph.document.latex import commands as known
from cvgraph.document.latex.choices import chosen
from cvgraph.document.latex.files import with_files
from cvgraph.document.latex.macros import expanded
from cvgraph.document.latex.tokens import Token, group, parted, tokens
from cvgraph.document.latex.typeset import typeset
from cvgraph.document.model import Content

SUFFIXES = (".tex", ".ltx", ".latex")


def read(source: Source) -> Content:
    r"""The blocks of a LaTeX document; of what stands before ``\begin{document}`` only what names the person."""
    text, noticed = decode(source)
    found = tokens(text)
    head, body = parted(with_files(found, source.path))
    whole = chosen(expanded(head, (*_of_person(head), *body), known.KNOWN), head)
    page = typeset(whole, text)
    if unclosed := next((token for token in found if token.kind == "open" and not token.way), None):
        page.note(unclosed, "a brace is never closed", "W107")
    return Content(text, tuple(page.blocks), (*noticed, *page.findings))


def _of_person(head: Sequence[Token]) -> Iterator[Token]:
    """The commands of the preamble that say who the person is, with their arguments."""
    at = 0
    while at < len(head):
        token = head[at]
        at += 1
        if token.kind == "command" and token.text in {"newcommand", "renewcommand", "def", "providecommand"}:
            _, at = group(head, at)
        elif token.kind == "command" and token.text in {*known.PERSON, *known.NAMES, "social"}:
            start = at - 1
            while at < len(head) and head[at].kind in {"open", "bracket", "blank"}:
                at += head[at].way + 1
            yield from head[start:at]
