r"""LaTeX, with the CV classes moderncv, altacv, europecv and resume and their kin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cvgraph.document.decode import Source, decode
from cvgraph.document.latex import commands as known
from cvgraph.document.latex.tokens import Token, expanded, group, macros, tokens
from cvgraph.document.latex.typeset import typeset
from cvgraph.document.model import Content

SUFFIXES = (".tex", ".ltx", ".latex")


def read(source: Source) -> Content:
    r"""The blocks of a LaTeX document; of what stands before ``\begin{document}`` only what names the person."""
    text, noticed = decode(source)
    found = tokens(text)
    head, body = _parted(found)
    whole = expanded([*_of_person(head), *body], macros(found, known.KNOWN), source.path.parent)
    page = typeset(whole, text)
    return Content(text, tuple(page.blocks), (*noticed, *page.findings))


def _parted(found: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """The preamble and the document, which is everything where nothing says where it begins."""
    begin = end = None
    for at, token in enumerate(found):
        if token.kind == "command" and token.text in {"begin", "end"}:
            name, after = group(found, at + 1)
            if [one.text for one in name] == ["document"]:
                begin, end = (after, end) if token.text == "begin" else (begin, at)
    return ((), found) if begin is None else (found[:begin], found[begin:end])


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
                at = _behind(head, at)
            yield from head[start:at]


def _behind(head: Sequence[Token], at: int) -> int:
    if head[at].kind == "open":
        return group(head, at)[1]
    if head[at].text == "[":
        return next((n for n in range(at, len(head)) if head[n].text == "]"), len(head) - 1) + 1
    return at + 1
