"""How much of a reference is read: works printed in many citation styles, and what the parser makes of each.

A field is asked for where the style printed it: its words stand in the text, in order. Names count by family name and
first initial, for styles print given names in many ways; those that 'et al.' stands for are not asked for. A reference
is exact where the authors, in order, the title, the venue and the year are all right.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rendering import RECORDS, Printed, Work, block_of, printed, styles, works

from cvgraph.cv.model import Publication
from cvgraph.cv.references.parse import parse_reference

TOKEN_F1, EXACT = 0.97, 0.80
WORST = 15
NEEDED = ("authors", "title", "venue", "year")
_WORD = re.compile(r"[^\W\d_]+|\d+")
Fields = dict[str, list[str]]


def main() -> None:
    """Print the figures of our parser, and of another one where it is asked for."""
    options = _options()
    known = works(options.records)
    references = list(_made(known, options))
    print(f"{len(references)} references of {len(known)} works in {len({one.style for one in references})} styles")
    worst = len(references) if options.by_style else WORST
    _report("cvgraph", references, [_fields(_parsed(one)) for one in references], worst, options.faults)
    if options.beside:
        _report("refextract", references, list(_by_refextract(options.beside, references)), worst)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=Path, default=RECORDS, help="JSON lines; made-up works by default")
    parser.add_argument("--styles", type=int, default=200, help="how many styles")
    parser.add_argument(
        "--skip", type=int, default=300, help="how many styles to leave out, those that rules were made from"
    )
    parser.add_argument("--works", type=int, default=26, help="how many works in each style")
    parser.add_argument("--faults", type=int, default=0, help="list so many references that are not exact")
    parser.add_argument("--by-style", action="store_true", help="print the share of exact references of every style")
    parser.add_argument("--beside", type=Path, help="a Python that has refextract, to read the same references")
    return parser.parse_args()


def _made(known: list[Work], options: argparse.Namespace) -> Iterator[Printed]:
    """The references, style by style, each style with the next works; styles that print no titles are left out."""
    made, at = 0, 0
    for style in styles()[options.skip :]:
        if made == options.styles:
            return
        chosen = [known[(at + number) % len(known)] for number in range(options.works)]
        found = [one for one in printed(style, chosen) if _words(one.work.title)[0] in _words(one.text)]
        if found:
            made, at = made + 1, at + options.works
            yield from found


def _parsed(one: Printed) -> Publication | None:
    return parse_reference(block_of(one))[0]


def _fields(work: Publication | None) -> Fields:
    """What was read, as words by field."""
    if work is None:
        return {}
    doi = [one.value for one in work.identifiers if one.scheme == "doi"]
    return {
        "authors": [author.mention.text for author in work.authors],
        "title": _words(work.title.text),
        "venue": _words(work.venue.text) if work.venue else [],
        "year": [str(year) for year in work.when.years[:1]] if work.when else [],
        "volume": _words(work.volume or ""),
        "pages": _words(work.pages or "")[:1],
        "doi": [doi[0].casefold()] if doi else [],
    }


def _asked(one: Printed) -> Fields:
    """What the reference states, as words by field; fields that the style does not print are absent."""
    text, work = _words(one.text), one.work
    asked = {
        "title": _words(work.title),
        "venue": _words(work.venue),
        "year": [work.year],
        "volume": [work.volume],
        "pages": [work.pages.partition("-")[0]],
    }
    fields = {name: words for name, words in asked.items() if _within(words, text)}
    fields["authors"] = [f"{given} {family}" for family, given in work.authors if _within(_words(family), text)]
    if work.doi and work.doi.casefold() in one.text.casefold():
        fields["doi"] = [work.doi.casefold()]
    return fields


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _within(words: list[str], text: list[str]) -> bool:
    return any(text[at : at + len(words)] == words for at in range(len(text) - len(words) + 1))


def _told(name: str, work: Work) -> str:
    """The author of the work that a printed name means, by family name and first initial; else the name itself."""
    words = _words(name)
    for family, given in work.authors:
        rest = [word for word in words if word not in _words(family)]
        known = len(rest) + len(_words(family)) == len(words)
        if known and (not rest or rest[0][0] == given[:1].casefold()):
            return f"{given} {family}"
    return name


@dataclass
class _Score:
    right: int = 0
    found: int = 0
    asked: int = 0

    def add(self, found: list[str], asked: list[str]) -> None:
        self.right += sum((Counter(found) & Counter(asked)).values())
        self.found += len(found)
        self.asked += len(asked)

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.asked) if self.found + self.asked else 1.0


def _report(name: str, references: list[Printed], read: list[Fields], styles_told: int, verbose: int = 0) -> None:
    by_field: dict[str, _Score] = defaultdict(_Score)
    exact: dict[str, list[bool]] = defaultdict(list)
    faults: list[str] = []
    for one, found in zip(references, read, strict=True):
        asked = _asked(one)
        found["authors"] = [_told(name, one.work) for name in found.get("authors", [])]
        for field in asked:
            by_field[field].add(found.get(field, []), asked[field])
        wrong = [field for field in NEEDED if field in asked and found.get(field, []) != asked[field]]
        exact[one.style].append(not wrong)
        faults += [f"  {one.style}: {', '.join(wrong)}\n    {one.text!r}\n    {found}"] if wrong else []
    whole = _Score(*(sum(getattr(each, part) for each in by_field.values()) for part in ("right", "found", "asked")))
    right = _share(one for each in exact.values() for one in each)
    print(f"{name}: token F1 {whole.f1:.3f} (target {TOKEN_F1}), exact {right:.3f} (target {EXACT})")
    print("  " + ", ".join(f"{field} {score.f1:.3f}" for field, score in sorted(by_field.items())))
    worst = sorted(exact, key=lambda style: (_share(exact[style]), style))[:styles_told]
    print("  worst styles: " + ", ".join(f"{style} {_share(exact[style]):.2f}" for style in worst))
    for fault in faults[:: max(1, len(faults) // verbose)][:verbose] if verbose else ():
        print(fault)


def _share(each: Iterable[bool]) -> float:
    told = list(each)
    return sum(told) / len(told) if told else 1.0


BESIDE = """
import json, sys
from refextract import extract_references_from_string
for line in sys.stdin:
    found = extract_references_from_string(json.loads(line))
    print(json.dumps(found[0] if found else {}))
"""


def _by_refextract(python: Path, references: list[Printed]) -> Iterator[Fields]:
    """What refextract reads; it keeps no title apart, so what it has as such is what is quoted or left over."""
    lines = "".join(json.dumps(" ".join(one.text.split())) + "\n" for one in references)
    done = subprocess.run([python, "-c", BESIDE], input=lines, capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        found = json.loads(line)
        said = {name: " ".join(value) if isinstance(value, list) else str(value) for name, value in found.items()}
        names = re.split(r",\s+(?:and\s+)?|\s+and\s+|;\s*", said.get("author", ""))
        yield {
            "authors": [name for name in names if name.strip(". ")],
            "title": _words(said.get("title", said.get("misc", ""))),
            "venue": _words(said.get("journal_title", "")),
            "year": _words(said.get("year", ""))[:1],
            "volume": _words(said.get("journal_volume", "")),
            "pages": _words(said.get("journal_page", ""))[:1],
            "doi": [said["doi"].removeprefix("doi:").casefold()] if "doi" in said else [],
        }


if __name__ == "__main__":
    main()
