"""From what stands behind 'Thesis:' to its title, its identifiers and its links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.cv.labelled import Passage, joined
from cvgraph.cv.model import Identifier, Mention, Thesis
from cvgraph.document.model import Block

_ARXIV = re.compile(r"\[?\(?\barXiv:\s?(\d{4}\.\d{4,5}|[a-z-]{2,12}/\d{7})(?:v\d{1,2})?\]?\)?", re.IGNORECASE)
_DOI = re.compile(r"\[?\(?(?:\bdoi:\s?|https?://(?:dx\.)?doi\.org/)(10\.\d{4,9}/[^\s\])]{1,200})\]?\)?", re.IGNORECASE)
_POINTER = re.compile(r"[\s.]*[(\[]+(?:link|pdf|here|url)[)\]]+\s*\Z", re.IGNORECASE)


def thesis_of(passage: Passage | None) -> Thesis | None:
    """The title without the identifiers printed beside it."""
    if passage is None or passage.mention is None:
        return None
    blocks = [_without_identifiers(block) for block in passage.values]
    title = joined([block for block in blocks if block.text])
    if title is None:
        return None
    links = tuple(target for block in passage.values for _, target in block.links() if target.startswith("http"))
    return Thesis(_unquoted(title), tuple(_identifiers(passage.mention.text)), links)


def _without_identifiers(block: Block) -> Block:
    """The block up to its first identifier, or after it where it opens with one."""
    found = _ARXIV.search(block.text) or _DOI.search(block.text)
    if not found:
        return block
    return block.cut(0, found.start()) if found.start() else block.cut(found.end())


def _identifiers(text: str) -> Iterator[Identifier]:
    yield from (Identifier("arxiv", found.group(1)) for found in _ARXIV.finditer(text))
    yield from (Identifier("doi", found.group(1).rstrip(".,;")) for found in _DOI.finditer(text))


def _unquoted(title: Mention) -> Mention:
    text = _POINTER.sub("", title.text).strip(" ,;")
    text = text[:-1] if text.endswith(('".', "\u201d.", "\u201c.")) else text
    return Mention(text[1:-1] if text[:1] in '"“„«' and text[-1:] in '"”“»' else text, title.span)
