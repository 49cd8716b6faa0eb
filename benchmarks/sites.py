"""How light and quick a site is: its profile beside a blank page, its answers, and making one of 5,000 works.

A page is timed by Chromium's own clock, with the network cut off.
"""

from __future__ import annotations

import gc
import gzip
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

import jinja2
from playwright.sync_api import Browser, Page
from timing import CVGRAPH, EXAMPLE, Target, Trial, alternate, command, compare, runs_wanted

from cvgraph import generation, pipeline
from cvgraph.build import Build
from cvgraph.site.model import Site
from cvgraph.site.parts import people, venues, works
from cvgraph.site.publish import write
from pages import chromium

WORKS = 5_000
_MOST_TRANSFER = 120
_MOST_ANSWER = 100
_MOST_LARGE_RUNS = 3
_PAINT = """new Promise((done) => new PerformanceObserver((list) => {
  const paint = list.getEntriesByName("first-contentful-paint")[0];
  if (paint) done(paint.startTime / 1000);
}).observe({ type: "paint", buffered: true }))"""
_BLANK = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><p>Blank</p></html>'
_STATUS = re.compile(r"in ([\d.]+) ms")
_PAGES = ("people", "venues", "works")
_VENUES = ("ICML", "NeurIPS", "Journal of Made Questions", "Nature", "CVPR", "Annals of Things", "ICLR")


def main() -> None:
    """Time each in turns with its base."""
    runs = runs_wanted(__doc__, default=10)
    with TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        command("cvgraph site", CVGRAPH, "site", EXAMPLE, "--output", folder / "site").measure()
        (folder / "blank.html").write_text(_BLANK, encoding="utf-8")
        profile, blank = alternate(
            runs,
            painted("profile", browser, folder / "site" / "index.html"),
            painted("blank page", browser, folder / "blank.html"),
        )
        compare(profile, blank, Target(1.5))
        transfer(browser, folder / "site")
        answers(browser, folder / "site")
        large, pages, files, base = alternate(min(runs, _MOST_LARGE_RUNS), *large_site(folder))
        compare(pages, base, Target(3))
        compare(large, files, Target(3))


def painted(name: str, browser: Browser, path: Path) -> Trial:
    """A trial that opens a page in a window of its own and waits for its first paint with content."""

    def measure() -> float:
        with browser.new_context(offline=True) as context:
            page = context.new_page()
            page.goto(path.as_uri(), wait_until="commit")
            return float(page.evaluate(_PAINT))

    return Trial(name, measure)


def transfer(browser: Browser, site: Path) -> None:
    """Print how much the profile loads, as it stands and as hosts compress it."""
    loaded: set[str] = set()
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        page.on("request", lambda request: loaded.add(request.url))
        page.goto((site / "index.html").as_uri(), wait_until="load")
    files = [Path(url.removeprefix("file://")).read_bytes() for url in sorted(loaded) if url.startswith("file://")]
    plain, packed = sum(map(len, files)) / 1000, sum(len(gzip.compress(each)) for each in files) / 1000
    verdict = "holds" if plain < _MOST_TRANSFER else "misses"
    print(f"the profile loads {plain:.0f} KB ({packed:.0f} KB compressed), at most {_MOST_TRANSFER}: {verdict}")


def answers(browser: Browser, site: Path) -> None:
    """Print the slowest answer to a shipped question, once the engine has started."""
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        page.goto(f"{(site / 'ask.html').as_uri()}#question=coauthors")
        answered(page, "coauthors")
        names = page.locator("[data-question]").evaluate_all("found => found.map((one) => one.dataset.question)")
        slowest, name = max((answered(page, name), name) for name in sorted(set(names)))
    verdict = "holds" if slowest <= _MOST_ANSWER else "misses"
    print(f"slowest of {len(names)} answers: {slowest:.1f} ms ({name}), at most {_MOST_ANSWER}: {verdict}")


def answered(page: Page, name: str) -> float:
    """The milliseconds that the page says an answer took."""
    page.evaluate(
        "name => { document.querySelector('#status').textContent = ''; location.hash = '#question=' + name; }", name
    )
    for _ in range(1000):
        if found := _STATUS.search(page.locator("#status").inner_text()):
            return float(found[1])
        page.wait_for_timeout(20)
    sys.exit(f"the page does not answer {name}")


def large_site(folder: Path) -> tuple[Trial, Trial, Trial, Trial]:
    """A site of 5,000 works that were read before: all of it, and its pages once what they tell is known.

    Behind them, for each, as many empty templates and files of the same sizes.
    """
    source = folder / "large.md"
    source.write_text(large_cv(), encoding="utf-8")
    gc.set_threshold(200_000, 20, 100)  # as the command line has it
    read = pipeline.build(source)
    known = Site(read)
    target = folder / "large"
    generation.put(target, lambda beside: write(known, beside))
    files = {path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*") if path.is_file()}
    some = {name: content for name, content in files.items() if name.partition("/")[0] in _PAGES}
    empty = jinja2.Environment(autoescape=True).from_string("")
    return (
        _put(f"site of {WORKS:,} works", folder, lambda: partial(write, Site(_fresh(read)))),
        _put(f"its {len(some):,} pages alone", folder, lambda: partial(_pages, known)),
        _put(f"{len(files):,} empty templates and files", folder, lambda: partial(_written, files, empty)),
        _put(f"{len(some):,} empty templates and files", folder, lambda: partial(_written, some, empty)),
    )


def _put(name: str, folder: Path, prepared: Callable[[], generation.Maker]) -> Trial:
    def measure() -> float:
        target = folder / "put"
        shutil.rmtree(target, ignore_errors=True)
        make = prepared()
        start = perf_counter()
        generation.put(target, make)
        return perf_counter() - start

    return Trial(name, measure)


def _pages(site: Site, folder: Path) -> Iterator[Path]:
    """The pages of works, people and venues, one after the other."""
    return chain.from_iterable(part.write(site, folder) for part in (works, people, venues))


def _fresh(build: Build) -> Build:
    """The same build, none of whose views were made yet."""
    return replace(build)


def _written(files: dict[str, bytes], empty: jinja2.Template, folder: Path) -> Iterator[Path]:
    for name, content in files.items():
        empty.render()
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        yield path


def large_cv() -> str:
    """A CV with 5,000 works by some 1,500 people, the same at every call."""
    random = Random(3)  # noqa: S311 -- no secret
    starts, middles = ("Kal", "Mor", "Ner", "Pol", "Sav", "Tur", "Vel", "Gar", "Hin", "Jor"), "abdefgiklmnoru"
    ends = ("ani", "berg", "ov", "sen", "ston", "win", "ker", "mann", "ez", "aki")
    families = [start + middle + end for start in starts for middle in middles for end in ends]
    given = ("Ada", "Boris", "Chen", "Dora", "Emil", "Fatima", "Goran", "Hana", "Ivan", "Jana")
    names = [f"{given[number % len(given)]} {family}" for number, family in enumerate(families)]
    works = [_work(number, names, random) for number in range(WORKS)]
    return "\n".join(["# Zoe Quill", "", "## PUBLICATIONS", "", *works, ""])


def _work(number: int, names: list[str], random: Random) -> str:
    authors = ", ".join([*random.sample(names, random.randint(1, 4)), "**Zoe Quill**"])
    venue = _VENUES[number % len(_VENUES)]
    return f"- {authors}. On made question number {number + 1}. *{venue}, {1985 + number * 40 // WORKS}*"


if __name__ == "__main__":
    main()
