"""``card.vcf``: the researcher as a vCard, with no contact that the graph does not publish.

Source: RFC 6350.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from cvgraph.analysis.rows import rows
from cvgraph.site.addresses import url
from cvgraph.site.frame import saved
from cvgraph.site.model import Site
from cvgraph.site.views.links import NOWHERE

PATH = "card.vcf"
_LONGEST = 75  # bytes of a line, without its break
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_CONTACTS = {"email": "EMAIL", "telephone": "TEL"}


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The path of the card."""
    text = "".join(f"{folded(_CONTROL.sub(' ', line))}\r\n" for line in _lines(site))
    yield from saved(folder, PATH, text)


def _lines(site: Site) -> Iterator[str]:
    owner = site.build.entities.owner
    yield from ("BEGIN:VCARD", "VERSION:4.0", "KIND:individual")
    yield f"FN:{escaped(site.name)}"
    yield f"N:{escaped(owner.family)};{escaped(owner.given)};;;"
    for number, role in enumerate((role for role in site.roles if role.current), start=1):
        yield from (f"role{number}.TITLE:{escaped(role.title)}" for _ in role.title[:1] if role.kind == "position")
        yield from (f"role{number}.ORG:{escaped(role.place.name)}" for _ in role.place.name[:1])
    yield from _contacts(site)
    yield f"URL:{site.address}"
    yield from (f"URL:{link.url}" for link in site.elsewhere.get(site.owner, NOWHERE).links)
    yield from (f"UID:{site.owner}", f"SOURCE:{url(site, PATH)}", "END:VCARD")


def _contacts(site: Site) -> Iterator[str]:
    for row in rows(site.build.store, "site/owner"):
        if row["what"] in _CONTACTS:
            yield f"{_CONTACTS[row['what']]}:{escaped(row['value'])}"
        elif row["what"] == "address":
            yield f'ADR;LABEL="{_parameter(row["value"])}":;;;;;;'


def escaped(text: str) -> str:
    """A text in which nothing divides one value from the next."""
    return re.sub(r"([\\,;])", r"\\\1", text).replace("\n", "\\n")


def _parameter(text: str) -> str:
    """A text between the quotes of a parameter (RFC 6868)."""
    return text.replace("^", "^^").replace('"', "^'").replace("\n", "^n")


def folded(line: str) -> str:
    """A line that goes on after a break and a blank wherever it would be too long, never within a character."""
    return "\r\n ".join(_pieces(line))


def _pieces(line: str) -> Iterable[str]:
    piece, size = "", 0
    for char in line:
        bytes_of = len(char.encode())
        if size + bytes_of > _LONGEST:
            yield piece
            piece, size = "", 1  # the blank
        piece, size = piece + char, size + bytes_of
    yield piece
