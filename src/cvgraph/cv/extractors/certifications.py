"""Licences, certificates and further training: what, from whom, with which number, when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.cv.captions import Caption, caption_of
from cvgraph.cv.entries import Entry
from cvgraph.cv.listings import listed
from cvgraph.cv.model import Certificate, Fact, Mention
from cvgraph.cv.sections import Section
from cvgraph.cv.words import is_place
from cvgraph.document.model import Block
from cvgraph.findings import Finding

KINDS = ("certifications",)
_LONGEST_ISSUER = 6
_NUMBER = re.compile(
    r"""\(?\b(?:credential|certificate|certification|licen[cs]e|registration
             |zertifikat|lizenz|certificat|certificado)?
        \s*(?:ID|No|Nr|Number|Nummer|N[°º]|\#)[.:]*\s*(?P<number>[A-Z0-9][\w/-]*\d[\w/-]*)\)?""",
    re.IGNORECASE | re.VERBOSE,
)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The certificates of a section, an entry each; headings inside it name groups."""
    for entry in listed(section):
        opener = entry.lines[0]
        group = opener.heading and len(entry.lines) == 1 and not opener.whens
        certificate = None if group or (opener.prose and not opener.item) else _certificate(entry, section.title)
        if certificate:
            yield certificate


def _certificate(entry: Entry, heading: str) -> Certificate | None:
    caption = caption_of(entry, lambda _: False)
    if caption is None:
        return None
    number = next((found for line in entry.lines if (found := _NUMBER.search(line.text))), None)
    whens = caption.whens or tuple(when for line in entry.lines for when in line.whens)
    name, issuer = _parted(caption.block.cut(*caption.title), _issuer(caption))
    return Certificate(
        spans=entry.spans,
        heading=heading,
        name=name,
        issuer=issuer,
        number=number["number"] if number else None,
        when=whens[0][2] if whens else None,
        links=tuple(address for line in entry.lines for _, address in line.block.links()),
    )


def _parted(title: Block, issuer: Mention | None) -> tuple[Mention, Mention | None]:
    """The name and who gave it, which stands behind the last comma where nothing else is it: 'First aid, Red Cross'."""
    at = title.text.rfind(", ")
    behind = title.cut(at + 2) if at > 0 else None
    if issuer or behind is None or not behind.text[:1].isupper() or len(behind.text.split()) > _LONGEST_ISSUER:
        return _mention(title), issuer
    return _mention(title.cut(0, at)), _mention(behind)


def _mention(block: Block) -> Mention:
    return Mention(" ".join(block.text.split()).rstrip("."), block.span)


def _issuer(caption: Caption) -> Mention | None:
    """Who gave it: the first part beside the name that is no number and no place."""
    parts = (part for piece in caption.pieces() for part in _parts(piece))
    found = next((part for part in parts if not _NUMBER.search(part.text) and not is_place(part.text)), None)
    return _mention(found) if found else None


def _parts(piece: Block) -> Iterator[Block]:
    at = 0
    for part in piece.text.split(","):
        if any(map(str.isalpha, part)):
            yield piece.cut(at, at + len(part))
        at += len(part) + 1
