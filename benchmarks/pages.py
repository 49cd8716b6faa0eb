"""How long a network's page takes from navigation to its first correct picture, beside pages that pyvis makes.

A page is timed by Chromium's own clock, with the network cut off, until the pixels of the picture can be read. Then the
largest picture that is one is dragged by the mouse, and its draws are counted.
"""

from __future__ import annotations

import csv
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from made_cv import PEOPLE, made_cv
from playwright.sync_api import Browser, sync_playwright
from pyvis.network import Network
from timing import CVGRAPH, EXAMPLE, Target, Trial, alternate, command, compare, runs_wanted

MOST_SLOW_RUNS = 2
MANY, CROWD = 1_000, 2_500
"""As many people as one picture shows, and more, which it shows in groups."""
DRAGGED = 3.0
"""Seconds."""
# Drawing only notes what to draw, so the clock is read when a pixel has been. The picture is kept to be compared.
WATCH = """
const canvas = () => document.querySelector("canvas");
const mark = performance.mark.bind(performance);
window.drawn = new Promise((done, fail) => {
  setTimeout(() => fail(new Error("no picture in three minutes")), 180000);
  performance.mark = (name) => {
    canvas().getContext("2d").getImageData(0, 0, 1, 1);
    const { startTime } = mark(name);
    if (name === "first-picture") done({ seconds: startTime / 1000, picture: canvas().toDataURL() });
  };
});
"""
# A draw is a frame in which the picture was wiped: frames come no faster than the browser paints them.
COUNT = """
const { clearRect } = CanvasRenderingContext2D.prototype;
let wiped = false;
window.draws = 0;
CanvasRenderingContext2D.prototype.clearRect = function (...box) { wiped = true; return clearRect.apply(this, box); };
const tick = () => { if (wiped) window.draws += 1; wiped = false; requestAnimationFrame(tick); };
requestAnimationFrame(tick);
"""
LATER = "new Promise((done) => setTimeout(() => done(document.querySelector('canvas').toDataURL()), 500))"
MARK = "network.once('afterDrawing', () => performance.mark('first-picture'));"
# With its defaults, pyvis shows a large network after a thousand steps, and then moves it until it settles.
SHOWN = f"network.once('stabilizationIterationsDone', () => {{ {MARK} network.redraw(); }});"
SETTLED = f"network.once('stabilized', () => {{ {MARK} network.redraw(); }});"


def main() -> None:
    """Time ours in turns with the empty page, then with pyvis's defaults, which are slow."""
    runs = runs_wanted(__doc__, default=10)
    with TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        empty = page(
            "empty pyvis page", browser, pyvis_page(Network(cdn_resources="in_line"), MARK, folder / "empty.html")
        )
        example = page("coauthors.html of the example", browser, our_page(EXAMPLE, folder / "example"))
        made, many, crowd = (
            page(
                f"coauthors.html of {people:,} people",
                browser,
                our_page(write_made(folder, people), folder / str(people)),
            )
            for people in (PEOPLE, MANY, CROWD)
        )
        drawing = defaults(folder / str(PEOPLE))
        shown = pyvis_page(drawing, SHOWN, folder / "shown.html")
        settled = pyvis_page(drawing, SETTLED, folder / "settled.html")
        to_show = page(f"pyvis's defaults with {PEOPLE} people, shown", browser, shown, stays=False)
        to_settle = page(f"pyvis's defaults with {PEOPLE} people, settled", browser, settled)
        of_example, of_made, of_many, of_crowd, of_empty = alternate(runs, example, made, many, crowd, empty)
        compare(of_example, of_empty, Target(1.3))
        compare(of_made, of_empty, Target(2))
        compare(of_many, of_empty, Target(3))
        compare(of_crowd, of_empty, Target(3))
        for people in (MANY, CROWD):
            drag(
                f"coauthors.html of {people:,} people",
                browser,
                folder / str(people) / "coauthors.html",
                Target(20, at_least=True),
            )
        of_shown, of_settled, of_ours = alternate(min(runs, MOST_SLOW_RUNS), to_show, to_settle, made)
        compare(of_shown, of_ours, Target(35, at_least=True))
        compare(of_settled, of_ours, Target(35, at_least=True))


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium: that of the machine if there is one, else Playwright's own."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=sandbox)
        yield browser
        browser.close()


def page(name: str, browser: Browser, path: Path, *, stays: bool = True) -> Trial:
    """A trial that opens a page in a window of its own; a picture that should stay and does not ends the benchmark."""

    def measure() -> float:
        with browser.new_context(offline=True) as context:
            context.add_init_script(WATCH)
            window = context.new_page()
            window.goto(path.as_uri(), wait_until="commit")
            drawn: dict[str, Any] = window.evaluate("window.drawn")
            if stays and window.evaluate(LATER) != drawn["picture"]:
                sys.exit(f"{name}: the first picture is not the one that stays")
            return float(drawn["seconds"])

    return Trial(name, measure)


def our_page(source: Path, folder: Path) -> Path:
    """The coauthors' page of a CV."""
    command("cvgraph build", CVGRAPH, "build", source, "--output", folder).measure()
    return folder / "coauthors.html"


def write_made(folder: Path, people: int) -> Path:
    """The made CV of so many people as a file."""
    path = folder / f"made-{people}.md"
    path.write_text(made_cv(people), encoding="utf-8")
    return path


def drag(name: str, browser: Browser, path: Path, target: Target) -> None:
    """Drag the picture of a page to and fro and print how often it is drawn in a second."""
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 900}) as context:
        context.add_init_script(COUNT)
        window = context.new_page()
        window.goto(path.as_uri())
        box = window.locator("#network").bounding_box()
        if box is None:
            sys.exit(f"{name} has no picture")
        window.mouse.move(box["x"] + 40, box["y"] + 40)
        window.mouse.down()
        window.evaluate("window.draws = 0")
        start, moves = perf_counter(), 0
        while perf_counter() - start < DRAGGED:
            moves += 1
            window.mouse.move(box["x"] + 40 + abs(7 * moves % 800 - 400), box["y"] + 40 + abs(3 * moves % 600 - 300))
        draws = window.evaluate("window.draws") / (perf_counter() - start)
        window.mouse.up()
    print(f"{name}: {draws:.0f} draws a second, target {target}: {'holds' if target.holds(draws) else 'misses'}")


def defaults(built: Path) -> Network:
    """The coauthor network of a build, as pyvis draws it when nothing is set."""
    drawing = Network(cdn_resources="in_line")
    for node in rows(built / "coauthors-nodes.csv"):
        drawing.add_node(node["id"], label=node["label"])
    for edge in rows(built / "coauthors-edges.csv"):
        drawing.add_edge(edge["source"], edge["target"])
    if len(drawing.nodes) != PEOPLE:
        sys.exit(f"the made CV has {len(drawing.nodes)} people, not {PEOPLE}")
    return drawing


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def pyvis_page(drawing: Network, mark: str, path: Path) -> Path:
    """A page of pyvis, with the mark that ours sets by itself."""
    html = drawing.generate_html(notebook=False)
    marked = html.replace("return network;", f"{mark} return network;")
    if marked == html:
        sys.exit("pyvis's template has changed: there is no place for the mark")
    path.write_text(marked, encoding="utf-8")
    return path


if __name__ == "__main__":
    main()
