"""From the record of a person to the ways to reach and identify the owner."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.addresses import addresses
from cvgraph.cv.model import Contact, Fact, Mention
from cvgraph.cv.records.fields import Fields
from cvgraph.cv.words import label_kind
from cvgraph.document.model import Block, BlockKind, Span
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

_REACHED = {"name": "name", "email": "email", "phone": "phone", "url": "url", "homepage": "url", "address": "address"}
_PRIVATE = {"birth date", "birth place", "birthday", "nationality", "citizenship", "sex", "gender", "marital status"}
_PRIVATE |= {"religion", "children", "family", "postal address", "home address", "passport", "visa status"}


def person(fields: Fields) -> Iterator[Fact | Finding]:
    """One contact a value; what is private is read, said and kept out."""
    for name in dict.fromkeys(field for field, _ in fields.record.fields):
        kind, scheme = _kind(name)
        for mention in fields.all(name) if kind else ():
            yield from _contacts(fields, mention, kind, scheme)


def _kind(field: str) -> tuple[str, str]:
    """What a field holds, and of an identifier its scheme; empty for a field that is no contact."""
    folded = fold(field)
    scheme = lexicon().identifiers.get(folded, "")
    if scheme:
        return "identifier", scheme
    private = folded in _PRIVATE or label_kind(folded) == "private"
    return "private" if private else _REACHED.get(field, ""), ""


def _contacts(fields: Fields, mention: Mention, kind: str, scheme: str) -> Iterator[Contact | Finding]:
    heading, span = fields.heading, mention.span
    found = addresses(Block(BlockKind.CELL, mention.text, span)) if kind in {"url", "identifier", "email"} else ()
    if kind == "email":
        mention = Mention(next((one.value for one in found if one.kind == "email"), mention.text), span)
    if kind == "identifier":
        named = next((one.value for one in found if one.scheme == scheme), None)
        mention = Mention(named or _handle(mention.text), span)
    yield Contact(spans=(span,), heading=heading, kind=kind, mention=mention, scheme=scheme)
    if kind == "url":
        for one in found:
            if one.scheme:
                yield _identifier(fields, Mention(one.value, span), one.scheme)
    if kind in {"private", "address"}:
        yield kept_out(span)


def _identifier(fields: Fields, mention: Mention, scheme: str) -> Contact:
    return Contact(spans=(mention.span,), heading=fields.heading, kind="identifier", mention=mention, scheme=scheme)


def _handle(text: str) -> str:
    """The name of a profile: the last part of its address."""
    return text.partition("?")[0].rstrip("/").rpartition("/")[2].lstrip("@") if "://" in text else text.lstrip("@")


def kept_out(span: Span) -> Finding:
    """Says where private data stands, never what it is."""
    return Finding(span.line, span.last_line, "I207", "private data was read and is kept out of every output")
