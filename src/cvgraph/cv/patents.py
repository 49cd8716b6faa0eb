"""Patents: title, inventors, the number as its office gives it, the date, and how far each has come."""

from __future__ import annotations

import re
from dataclasses import replace

from cvgraph.cv.cuts import trimmed
from cvgraph.cv.dates import When, find_whens
from cvgraph.cv.model import Identifier, Publication
from cvgraph.cv.references.parse import parse_reference
from cvgraph.document.model import Block
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold

# WIPO ST.3 two-letter codes of offices that CVs name, and what a number looks like behind them (ST.16 kind at the end).
_NUMBER = re.compile(
    r"""(?: \b (?P<office> U\.?S\.? | EP | WO | CN | ZL | JP | KR | DE | FR | GB | CA | AU | IN | ES
              | IT | BR | RU | CH | TW | PCT ) [\s/-]?
            (?: (?:provisional\s|utility\s)? (?:patent|pat\.?)\s?
                (?:application|appl?\.?|publication)?\s? )?
          | \b (?: patent | patente | brevet | brevetto | octrooi | application | appl\.
                 | publication | anmeldung | патент ) \b\s?
            (?:application|appl?\.?|publication|number)?\s? )
        (?:no\.?|nr\.?|number|n[°º]|\#|№)?\s?:?\s?
        (?P<digits> (?:[A-Z]{2})? (?: \d{1,4} (?:[,.\ ]\d{3})+ | \d{2,14} )
                    (?:/\d{3,7} (?:,\d{3})*)? (?:\.\d)? (?:\s?[A-Z]\d?\b)? )""",
    re.IGNORECASE | re.VERBOSE,
)
_STATUS = re.compile(
    r"""\b (?: pending | granted | issued | filed | published | provisional | licensed | awarded
         | erteilt | angemeldet | concedida | délivré ) \b""",
    re.IGNORECASE | re.VERBOSE,
)
_BLANKS = re.compile(r"[\s,.]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_DIGITS = 5
_FEWEST_WORDS = 2


def number_in(text: str) -> tuple[int, int, str] | None:
    """Where the first number of a patent or an application stands, and the number without blanks: 'US9123456B2'."""
    for found in _NUMBER.finditer(text):
        digits = _BLANKS.sub("", found["digits"]).strip("/").upper()
        if sum(map(str.isdigit, digits)) >= _FEWEST_DIGITS:
            office = _BLANKS.sub("", found["office"] or "").upper()
            return found.start(), found.end(), f"{office}/{digits}" if office == "PCT" else f"{office}{digits}"
    return None


def status_in(text: str) -> str:
    """The first word for how far a patent has come, as printed, or empty."""
    found = _STATUS.search(text)
    return fold(found.group()) if found else ""


def patent_of(block: Block, heading: str) -> tuple[Publication | None, tuple[Finding, ...]]:
    """The patent that a text tells, or None without a title, and what could not be read.

    Its number is cut out; what stands before it, or behind one that opens the text, is read as a reference.
    """
    number = number_in(block.text)
    work, findings = parse_reference(_around(block, number) if number else block, heading)
    if work is None:
        return None, findings
    patent = replace(
        as_patent(work, block.text), spans=(block.span,), heading=heading, when=_when(block, number), venue=None
    )
    return patent, () if patent.authors or patent.identifiers else findings


def as_patent(work: Publication, text: str) -> Publication:
    """A work as a patent with the number and the status that a text tells; neither has volume or pages."""
    number = number_in(text)
    identifiers = (Identifier("patent", number[2]),) if number else ()
    return replace(
        work,
        kind="patent",
        status=work.status or status_in(text),
        identifiers=tuple(dict.fromkeys((*identifiers, *work.identifiers))),
        volume="",
        number="",
        pages="",
    )


def _around(block: Block, number: tuple[int, int, str]) -> Block:
    """What stands before the number, or behind one that opens the entry."""
    before, after = (0, number[0]), (number[1], len(block.text))
    place = before if len(_WORD.findall(block.text[: number[0]])) >= _FEWEST_WORDS else after
    return block.cut(*trimmed(block.text, *place))


def _when(block: Block, number: tuple[int, int, str] | None) -> When | None:
    """The last date of the entry that is no part of its number."""
    taken = range(*number[:2]) if number else range(0)
    dates = [when for start, _, when in find_whens(block.text) if start not in taken]
    return dates[-1] if dates else None
