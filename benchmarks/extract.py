"""How long a CV takes from Markdown to facts, beside its bare parse, and how that grows with its length."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from markdown_it import MarkdownIt
from timing import Target, Times, Trial, alternate, compare, runs_wanted

from cvgraph.cv.extract import extract
from cvgraph.document.read import read

WORKS = 50
LONGER = 100
PARSES = 3
SECONDS_A_REFERENCE = 0.002
_FAMILY = [first + last for first, last in product(("Kal", "Mor", "Ner", "Pol", "Sav", "Tur"), ("ani", "berg", "uk"))]
_SUBJECTS = ("learning", "bounds", "graphs", "signals", "markets", "proteins", "syntax", "voting", "weather", "optics")
_HEAD = """# Zoe Quill

zoe@example.org

## Education

**University of Somewhere**, Sometown

2010 - 2015

PhD in Mathematics

## Publications

"""


def main() -> None:
    """Time both in this process, warm: the lexicon and the readers are loaded in the round that is not counted."""
    runs = runs_wanted(__doc__, default=5)
    with TemporaryDirectory() as folder:
        short, long = _written(Path(folder), WORKS), _written(Path(folder), WORKS * LONGER)
        text = short.read_text(encoding="utf-8")
        parse, facts, growth = alternate(
            runs,
            _timed("parse by markdown-it-py", lambda: MarkdownIt("commonmark").parse(text)),
            _timed(f"{WORKS} publications to facts", partial(_facts, short)),
            _timed(f"{WORKS * LONGER} publications to facts", partial(_facts, long)),
        )
    allowed = tuple(PARSES * seconds + SECONDS_A_REFERENCE * WORKS for seconds in parse.seconds)
    compare(facts, Times(f"{PARSES} parses and 2 ms a reference", allowed), Target(1))
    compare(growth, facts, Target(1.3 * LONGER))


def _timed(name: str, action: Callable[[], object]) -> Trial:
    def measure() -> float:
        start = perf_counter()
        action()
        return perf_counter() - start

    return Trial(name, measure)


def _facts(path: Path) -> object:
    return extract(read(path))


def _written(folder: Path, works: int) -> Path:
    """A made CV with so many publications, the same at every call."""
    random = Random(7)  # noqa: S311 -- no secret
    path = folder / f"{works}.md"
    path.write_text(_HEAD + "".join(_work(random) for _ in range(works)), encoding="utf-8")
    return path


def _work(random: Random) -> str:
    authors = ", ".join([f"A. {random.choice(_FAMILY)}" for _ in range(random.randint(1, 4))] + ["**Z. Quill**"])
    title = " ".join(random.sample(_SUBJECTS, 6)).capitalize()
    volume, number, first = random.randint(1, 90), random.randint(1, 12), random.randint(1, 400)
    journal = f"*Journal of {random.choice(_SUBJECTS).capitalize()}*, {volume}({number}):{first}-{first + 9}"
    return f"- {authors}. {title}. {journal}, {random.randint(1995, 2024)}.\n"


if __name__ == "__main__":
    main()
