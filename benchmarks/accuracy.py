"""How much of what CVs state `cvgraph extract` finds: the CVs of `benchmarks/cvs` beside their hand-written labels.

A label `NAME.facts.json` has the shape that `cvgraph extract NAME.*` prints. Records of a section are paired with those
of the label by likeness, one to one; then each field counts as right, as extra (printed, not stated, or wrong) and as
missing (stated, not printed, or wrong).
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import product
from pathlib import Path
from typing import Any

CVS = Path(__file__).resolve().parent / "cvs"
LABEL = ".facts.json"
CORE = ("contact", "education", "positions", "publications")
LISTS = ("skills", "languages", "interests", "teaching", "talks", "grants", "service")
STRUCTURED = frozenset({".bib", ".json", ".ris", ".xml", ".yaml", ".yml"})
SAME_TEXT, SAME_TITLE, SAME_DEGREE, PAIRED = 0.85, 0.75, 0.7, 0.5
SHORTEST_UNIT = 5

Facts = Mapping[str, Any]
Agree = Callable[[str, str], bool]


def plain(text: object) -> str:
    """The letters and digits of a text, in one case, without mark-up."""
    bare = re.sub(r"<[^<>]*>|[*_`]", " ", unicodedata.normalize("NFKC", str(text)).casefold())
    return " ".join(re.findall(r"\w+", bare))


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1; the order of their words does not matter."""
    left, right = plain(one), plain(other)
    if left == right:
        return 1.0
    pairs = ((left, right), (" ".join(sorted(left.split())), " ".join(sorted(right.split()))))
    return max(SequenceMatcher(None, a, b, autojunk=False).ratio() for a, b in pairs)


def alike(threshold: float) -> Agree:
    """Whether two texts are alike enough."""
    return lambda one, other: likeness(one, other) >= threshold


def same_organisation(one: str, other: str) -> bool:
    """Whether two texts name one organisation, the one perhaps with its parent."""
    short, long = sorted((plain(one), plain(other)), key=len)
    within = len(short) >= SHORTEST_UNIT and f" {short} " in f" {long} "
    return within or likeness(one, other) >= SAME_TEXT


def same_date(printed: str, label: str) -> bool:
    """Whether a date is the label's, which may name the year alone."""
    return printed == label or (len(label) == len("2000") and printed.startswith(label))


def same_address(one: str, other: str) -> bool:
    """Whether two addresses, numbers or identifiers lead to the same place."""
    return bare_address(one) == bare_address(other)


def bare_address(text: str) -> str:
    """An address without scheme and last slash; of a telephone number its digits."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", text.casefold()).rstrip("/")
    return bare if re.search(r"[a-z]", bare) else re.sub(r"\D", "", bare)


@dataclass(frozen=True, slots=True)
class Records:
    """A section of records: how much each field tells which record is which, and when its values agree."""

    weights: Mapping[str, float]
    fields: Mapping[str, Agree]


RECORDS = {
    "education": Records(
        {"institution": 0.5, "degree": 0.3, "end": 0.2},
        {
            "institution": same_organisation,
            "degree": alike(SAME_DEGREE),
            "start": same_date,
            "end": same_date,
            "thesis": alike(SAME_TEXT),
            "advisors": alike(SAME_TEXT),
        },
    ),
    "positions": Records(
        {"organization": 0.45, "role": 0.35, "start": 0.2},
        {
            "organization": same_organisation,
            "role": alike(SAME_TEXT),
            "start": same_date,
            "end": same_date,
            "location": alike(SAME_TEXT),
        },
    ),
    "publications": Records(
        {"title": 1.0},
        {
            "title": alike(SAME_TEXT),
            "authors": alike(SAME_TEXT),
            "venue": alike(SAME_TITLE),
            "year": same_date,
            "doi": same_address,
            "arxiv": same_address,
        },
    ),
    "awards": Records({"title": 1.0}, {"title": alike(SAME_TITLE), "years": same_date}),
}


@dataclass(slots=True)
class Score:
    """Values right, extra and missing by field, and what was wrong."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def compare(self, name: str, printed: Sequence[str], label: Sequence[str], agree: Agree) -> None:
        """Count the values of one field."""
        left = list(label)
        extra = []
        for value in printed:
            match = next((one for one in left if agree(value, one)), None)
            if match is None:
                extra.append(value)
            else:
                left.remove(match)
        self.counts += Counter({(name, "right"): len(label) - len(left)})
        self.counts += Counter({(name, "extra"): len(extra), (name, "missing"): len(left)})
        if extra or left:
            self.faults.append(f"{name}: printed {extra}, stated {left}")

    def figures(self, wanted: Callable[[str], bool]) -> tuple[float, float, float]:
        """Precision, recall and F1 of the fields that are wanted; 1 where there is nothing to find."""
        right, extra, missing = (
            sum(count for (name, outcome), count in self.counts.items() if outcome == kind and wanted(name))
            for kind in ("right", "extra", "missing")
        )
        shares = [right / (right + wrong) if right + wrong else 1.0 for wrong in (extra, missing)]
        return shares[0], shares[1], 2 * right / (2 * right + extra + missing) if right + extra + missing else 1.0


def values(record: Facts | None, name: str) -> list[str]:
    """The values of a field; a degree with its subject."""
    if record is None:
        return []
    if name == "degree":
        found: object = " ".join(str(record[key]) for key in ("degree", "field") if record.get(key))
    else:
        found = record.get(name)
    return [str(one) for one in (found if isinstance(found, list) else [found]) if plain(one or "")]


def contacts(facts: Facts) -> dict[str, list[str]]:
    """The name, the addresses and the identifiers."""
    identifiers = (facts.get("identifiers") or {}).items()
    told = {name: values(facts, name) for name in ("name", "emails", "phones", "urls")}
    return {**told, "identifiers": [f"{scheme}/{value}" for scheme, value in identifiers]}


def paired(printed: Sequence[Facts], label: Sequence[Facts], kind: Records) -> Iterator[tuple[Facts | None, ...]]:
    """Records of both sides that tell of the same thing, the likest first, then those that have no partner."""

    def same(one: Facts, other: Facts) -> float:
        texts = {name: ("".join(values(one, name)), "".join(values(other, name))) for name in kind.weights}
        return sum(weight * likeness(*texts[name]) for name, weight in kind.weights.items() if all(texts[name]))

    likely = ((same(printed[i], label[j]), i, j) for i, j in product(range(len(printed)), range(len(label))))
    rows, columns = set(range(len(printed))), set(range(len(label)))
    for score, i, j in sorted(likely, key=lambda one: -one[0]):
        if score >= PAIRED and i in rows and j in columns:
            rows.remove(i)
            columns.remove(j)
            yield printed[i], label[j]
    yield from ((printed[i], None) for i in sorted(rows))
    yield from ((None, label[j]) for j in sorted(columns))


def score(printed: Facts, label: Facts) -> Score:
    """What was printed of a CV beside what it states."""
    result = Score()
    stated = contacts(label)
    for name, found in contacts(printed).items():
        result.compare(f"contact.{name}", found, stated[name], alike(SAME_TEXT) if name == "name" else same_address)
    for section, kind in RECORDS.items():
        for one, other in paired(printed.get(section, []), label.get(section, []), kind):
            for name, agree in kind.fields.items():
                result.compare(f"{section}.{name}", values(one, name), values(other, name), agree)
    for section in LISTS:
        sides = ([titled(item) for item in facts.get(section, [])] for facts in (printed, label))
        result.compare(section, *sides, alike(SAME_TITLE))
    return result


def titled(item: str | Facts) -> str:
    """An item of a list, which may have a title and a date."""
    return item if isinstance(item, str) else str(item["title"])


def source_of(label: Path) -> Path:
    """The CV that a label belongs to."""
    name = label.name.removesuffix(LABEL)
    return next(path for path in sorted(CVS.glob(f"{name}.*")) if path.stem == name)


def judged(label: Path) -> Score:
    """The score of one CV; one that cannot be read ends the benchmark."""
    source = source_of(label)
    done = subprocess.run(
        [sys.executable, "-m", "cvgraph", "extract", str(source)], check=False, capture_output=True, encoding="utf-8"
    )
    if done.returncode:
        sys.exit(f"{source.name} failed with {done.returncode}: {done.stderr.strip()}")
    return score(json.loads(done.stdout), json.loads(label.read_text(encoding="utf-8")))


def line(name: str, figures: tuple[float, float, float]) -> str:
    """One line of the table."""
    return "{:28} {:.3f}  {:.3f}  {:.3f}".format(name, *figures)


def is_core(name: str) -> bool:
    """Whether a field belongs to the core of a CV."""
    return name.partition(".")[0] in CORE


def is_structured(name: str) -> bool:
    """Whether a CV is one of records with named fields, and no text."""
    return source_of(CVS / f"{name}{LABEL}").suffix in STRUCTURED


def together(scores: Iterable[Score]) -> Score:
    """Several scores as one."""
    return Score(sum((one.counts for one in scores), Counter()))


def report(scores: Mapping[str, Score]) -> Iterator[str]:
    """The figures by CV (its core), field, section, core and all."""
    total = together(scores.values())
    names = sorted({name for name, _ in total.counts})
    yield f"{'':28} precision recall F1"
    yield from (line(name, one.figures(is_core)) for name, one in scores.items())
    yield ""
    yield from (line(name, total.figures(name.__eq__)) for name in names)
    yield ""
    for section in dict.fromkeys(name.partition(".")[0] for name in names):
        yield line(section, total.figures(lambda name, section=section: name.partition(".")[0] == section))
    structured = together(one for name, one in scores.items() if is_structured(name))
    yield line("core, structured formats", structured.figures(is_core))
    yield line("all, structured formats", structured.figures(lambda _: True))
    yield line("core", total.figures(is_core))
    yield line(f"all, {len(scores)} CVs", total.figures(lambda _: True))


def main() -> None:
    """Judge every CV, or those named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="CVs to judge; all by default")
    parser.add_argument("--faults", action="store_true", help="list every value that is extra or missing")
    arguments = parser.parse_args()
    labels = {path.name.removesuffix(LABEL): path for path in sorted(CVS.glob(f"*{LABEL}"))}
    if unknown := sorted(set(arguments.names) - set(labels)):
        parser.error(f"no label for {', '.join(unknown)}")
    wanted = {name: path for name, path in labels.items() if not arguments.names or name in arguments.names}
    with ThreadPoolExecutor(2) as pool:
        scores = dict(zip(wanted, pool.map(judged, wanted.values()), strict=True))
    if arguments.faults:
        for name, one in scores.items():
            print(f"== {name}", *one.faults, sep="\n   ")
    print(*report(scores), sep="\n")


if __name__ == "__main__":
    main()
