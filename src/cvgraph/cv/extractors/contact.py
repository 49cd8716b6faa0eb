"""How to reach the owner and where to find them; what is private is read and kept out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.cv.addresses import Address, addresses
from cvgraph.cv.lines import Line, lines_of
from cvgraph.cv.model import Contact, Fact, Item, Mention
from cvgraph.cv.privacy import private_kind
from cvgraph.cv.sections import Section
from cvgraph.cv.words import label_kind
from cvgraph.document.model import Block
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

KINDS = ("preamble", "contact", "references")
_SEPARATORS = re.compile(r"[|♦•·∙⋅◦●▪■★✦◆◇►»\t]+|\s{3,}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_KINDS = {"email": "e-mail", "phone": "telephone", "address": "postal address", "private": "personal"}
_REACH = {"email", "phone", "url", "location", "name"}


def extract(section: Section) -> Iterator[Fact | Finding]:
    """Addresses, profiles and private data of the section, line by line; people under 'References' are private."""
    referees = section.kind == "references"
    for line in lines_of(section.blocks):
        if line.heading and not addresses(line.block):
            continue
        found = list(_referee(line, section.title) if referees else _contacts(line, section.title))
        yield from found
        if hidden := [fact for fact in found if isinstance(fact, Contact) and fact.kind in {"address", "private"}]:
            yield _kept_out(line, hidden[0].kind, referees=referees)
        if not found and (item := _item(line, section.title)):
            yield item
            yield Finding(
                line.block.span.line, line.block.span.last_line, "I203", "text beside the contacts is kept as it stands"
            )


def _referee(line: Line, heading: str) -> Iterator[Contact]:
    yield _contact(line.block, "private", line.text, heading)


def _contacts(line: Line, heading: str) -> Iterator[Contact]:
    """The contacts of one line; private data wins over what it looks like."""
    for part in _between_separators(line.block):
        kind = private_kind(part.text)
        found = addresses(part) if kind != "private" else ()
        for one in found:
            yield _from_address(part, one, heading)
        if kind and not found:
            yield _contact(part, kind, part.text, heading)
        elif not found and (handle := _handle(part, heading)):
            yield handle


def _between_separators(block: Block) -> Iterator[Block]:
    at = 0
    for match in _SEPARATORS.finditer(block.text):
        yield block.cut(at, match.start())
        at = match.end()
    yield block.cut(at)


def _from_address(part: Block, one: Address, heading: str) -> Contact:
    stretch = part.cut(one.start, one.end)
    return _contact(stretch, one.kind, one.value, heading, one.scheme)


def _handle(part: Block, heading: str) -> Contact | None:
    """A profile by its name: 'GitHub: someone'."""
    label, colon, value = part.text.partition(":")
    scheme = lexicon().identifiers.get(fold(label), "") if colon else ""
    name = value.strip().lstrip("@")
    if not scheme or not name or " " in name:
        return None
    return _contact(part, "identifier", name, heading, scheme)


def _contact(block: Block, kind: str, value: str, heading: str, scheme: str = "") -> Contact:
    return Contact(spans=(block.span,), heading=heading, kind=kind, mention=Mention(value, block.span), scheme=scheme)


def _kept_out(line: Line, kind: str, *, referees: bool) -> Finding:
    """Says what was kept out, never its value."""
    what = "a person who can be asked" if referees else f"{_KINDS[kind]} data"
    place = line.block.span
    return Finding(place.line, place.last_line, "I207", f"{what} was read and is kept out of every output")


def _item(line: Line, heading: str) -> Item | None:
    """Other text beside the contacts, as it stands."""
    if not _LETTERS.search(line.text) or label_kind(line.text) in _REACH:
        return None
    return Item(spans=(line.block.span,), heading=heading, text=Mention(line.text, line.block.span))
