"""Pages in a real browser that has no network: one Chromium for all tests, and an eye on all that a page does."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    Response,
    sync_playwright,
)

Open = Callable[..., Page]

# Remembers what the last drawing of the picture wrote on it and where, in pixels of the screen, and what was forbidden.
WATCH = """
window.written = [];
window.forbidden = [];
document.addEventListener("securitypolicyviolation", (event) => window.forbidden.push(event.violatedDirective));
const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.clearRect = function (...box) {
  window.written = [];
  return clearRect.apply(this, box);
};
CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
  const { a, e, f } = this.getTransform();
  const half = (this.measureText(text).width * a) / 2;
  window.written.push({ text, left: a * x + e - half, right: a * x + e + half, y: a * y + f });
  window.transform = { a, e, f };
  return fillText.apply(this, [text, x, y]);
};
"""


@dataclass
class Watched:
    """The one window of all tests, and what the page in it should not have done."""

    page: Page
    allowed: str = ""
    assets: str = ""
    faults: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Note every request but the page's own, every error, warning and dialogue."""
        self.page.on("request", self._request)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("dialog", self._dialogue)

    def _request(self, request: Request) -> None:
        own = ("data:", "blob:", self.assets) if self.assets else ("data:", "blob:")
        if request.url.partition("#")[0] != self.allowed and not request.url.startswith(own):
            self.faults.append(f"request: {request.url}")

    def _console(self, said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"}:
            self.faults.append(f"console: {said.text}")

    def _dialogue(self, dialogue: Dialog) -> None:
        self.faults.append(f"dialogue: {dialogue.message}")
        dialogue.dismiss()


@pytest.fixture(scope="session")
def window() -> Iterator[Watched]:
    """Chromium, that of the machine if there is one, else Playwright's own, with one window that has no network."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=sandbox)
        context = browser.new_context(offline=True, reduced_motion="reduce")
        context.add_init_script(WATCH)
        watched = Watched(context.new_page())
        watched.listen()
        yield watched
        browser.close()


@pytest.fixture
def open_page(window: Watched, example_folder: Path) -> Iterator[Open]:
    """Opens a page of a build, the example's unless told otherwise, or one of a site with its own assets.

    After the test, whatever a page should not have done fails it: a request to anywhere, an error, a dialogue, a
    breach of its own policy.
    """
    window.faults.clear()

    def open_one(
        name: str, folder: Path = example_folder, *, dark: bool = False, width: int = 1280, address: str = ""
    ) -> Page:
        page = window.page
        page.mouse.move(0, 0)
        page.set_viewport_size({"width": width, "height": 900 if width > 600 else 740})
        page.emulate_media(color_scheme="dark" if dark else "light")
        window.allowed = (folder / f"{name}.html").as_uri()
        window.assets = f"{(folder / 'assets').as_uri()}/" if (folder / "assets").is_dir() else ""
        if address:
            page.goto("about:blank")  # the same page with another hash would not be opened anew
        page.goto(window.allowed + address)
        return page

    yield open_one
    forbidden = [f"forbidden: {what}" for what in window.page.evaluate("window.forbidden")]
    window.page.evaluate("localStorage.clear()")  # what one test chose is not for the next
    assert [*window.faults, *forbidden] == []


@pytest.fixture
def online(window: Watched) -> Iterator[BrowserContext]:
    """A window that reaches servers of this machine; fails where a script fails or a policy forbids something."""
    faults: list[str] = []
    assert window.page.context.browser
    context = window.page.context.browser.new_context(reduced_motion="reduce")
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
    yield context
    context.close()
    assert faults == []


@pytest.fixture
def until() -> Callable[..., None]:
    """Waits until a function of an open page says yes; Playwright's own waiting is what the page's policy forbids."""

    def wait(page: Page, function: str, argument: object = None) -> None:
        for _ in range(250):
            if page.evaluate(function, argument):
                return
            page.wait_for_timeout(20)
        pytest.fail(f"never came true: {function} {argument}")

    return wait


@pytest.fixture
def faults() -> Callable[[Page], list[str]]:
    """What axe-core finds that is serious; it is kept from loading the style sheets of a page once more."""
    from axe_playwright_python.sync_playwright import Axe

    def find(page: Page) -> list[str]:
        found = Axe().run(page, options={"preload": False}).response["violations"]
        serious = [fault for fault in found if fault["impact"] in {"serious", "critical"}]
        return [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in serious]

    return find


@pytest.fixture
def data() -> Callable[[Page], dict[str, Any]]:
    """The data that Python wrote into an open page."""

    def read(page: Page) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(page.locator("#data").text_content() or "")
        return found

    return read


@pytest.fixture
def labels(until: Callable[..., None]) -> Callable[[Page], list[dict[str, Any]]]:
    """What stands on the picture of an open page."""

    def read(page: Page) -> list[dict[str, Any]]:
        until(page, "() => window.written.length > 0")
        found: list[dict[str, Any]] = page.evaluate("window.written")
        return found

    return read


@pytest.fixture
def place(
    data: Callable[[Page], dict[str, Any]], until: Callable[..., None]
) -> Callable[[Page, str], tuple[float, float]]:
    """Where the node of a name is on the screen of an open page."""

    def find(page: Page, name: str) -> tuple[float, float]:
        until(page, "() => window.transform !== undefined")
        node = next(node for node in data(page)["nodes"] if node["name"] == name)
        drawn = page.evaluate("window.transform")
        box = page.locator("#network").bounding_box()
        assert box
        return box["x"] + node["x"] * drawn["a"] + drawn["e"], box["y"] + node["y"] * drawn["a"] + drawn["f"]

    return find


@pytest.fixture
def rows() -> Callable[[Page], list[list[str]]]:
    """The cells of the rows of the table that are to be seen."""

    def read(page: Page) -> list[list[str]]:
        found: list[list[str]] = page.evaluate(
            "[...document.querySelectorAll('tbody tr')].filter((row) => !row.hidden)"
            ".map((row) => [...row.cells].map((cell) => cell.innerText.trim()))"
        )
        return found

    return read


HOSTILE = r"""# Ada \<img src=x onerror=alert(1)\> Lovelace

[home](javascript:alert(2)) https://ada.example/"onmouseover="alert(3)

## Education

- **PhD in \<svg onload=alert(4)\>**, University of \</script\>\<script\>alert(5)\</script\>, 2015 – 2019
- BSc in "Quotes" & 'Apostrophes', \<iframe src="javascript:alert(6)"\> Institute, 2011 – 2015

## Work Experience

- **Engineer \<b\>**, \<img src=x onerror=alert(7)\> Labs, 2019 – present

## Publications

- A. Lovelace, C. \</script\>\<script\>alert(8)\</script\>, and B. O"Brien\<img src=x onerror=alert(9)\>.
  "A title with \<script\>alert(10)\</script\> in it". NeurIPS, 2020. [paper](javascript:alert(11))
- A. Lovelace and C. Babbage. "Notes \<!-- \<script\> on the engine". ICML, 2021.
  [paper](https://example.org/?a="><script>)
"""


@pytest.fixture(scope="session")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of a CV whose every line tries to be markup."""
    from cvgraph.generation import write
    from cvgraph.pipeline import build

    folder = tmp_path_factory.mktemp("hostile")
    source = folder / "cv.md"
    source.write_text(HOSTILE, encoding="utf-8")
    write(build(source), folder / "out")
    return folder / "out"


ATTACKS = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "\"'><svg onload=alert(3)>",
    "<!--<script>",
    "javascript:alert(4)",
    "\u202eevil\u202c \u2028 &lt;b&gt;",
)


@pytest.fixture(scope="session")
def attacked_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of co-authors with an attack in every word that could hold one."""
    from cvgraph.pages.network_page import render

    works = {f"w{n}": _attack(n) for n in range(len(ATTACKS))}
    network = nx.Graph(name="coauthors", works=works)
    span = {"first_year": 2020, "last_year": 2020}
    for number, text in enumerate(ATTACKS):
        shown = {"label": text, "owner": number == 0, "advisor": number == 1, "works": tuple(works), "strength": number}
        counted = {"degree": 5, "betweenness": 0.0, "core": 1, "community": -1 if number == 0 else 0, "joint": 6}
        network.add_node(text, **shown, **counted, **span)
    for text in ATTACKS[1:]:
        network.add_edge(ATTACKS[0], text, weight=6, fraction=1.0, works=tuple(works), **span)
    folder = tmp_path_factory.mktemp("attacked")
    page = render(network, {text: (200 * number, 100 * number) for number, text in enumerate(ATTACKS)})
    (folder / "coauthors.html").write_text(page, encoding="utf-8")
    return folder


def _attack(number: int) -> dict[str, Any]:
    addresses = (
        "javascript:alert(5)",
        " java\nscript:alert(6)",
        "data:text/html,<script>alert(7)</script>",
        'https://example.org/?a="><script>alert(8)</script>',
        "mailto:ada@example.org",
        "vbscript:alert(9)",
    )
    text = ATTACKS[number]
    work = {"title": text, "year": 2020, "venue": text, "authors": list(ATTACKS), "kind": text}
    return {**work, "url": addresses[number]}


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of somebody whose every word tries to be something else."""
    from cvgraph.pipeline import build
    from cvgraph.site.model import Site
    from cvgraph.site.publish import write
    from whole_site import hostile

    folder = tmp_path_factory.mktemp("hostile")
    sources = hostile(folder)
    list(write(Site(build(sources)), folder / "site"))
    return folder / "site"


@dataclass
class Visits:
    """Pages of a site in windows of their own, and what a page should not have done."""

    browser: Browser
    faults: list[str] = field(default_factory=list)
    _windows: dict[tuple[object, ...], Page] = field(default_factory=dict)
    _root: str = ""

    def __call__(self, root: str, path: str, *, dark: bool = False, width: int = 1280, script: bool = True) -> Page:
        """The page at a path below the root of a site, in the one window of this look."""
        self._root = root
        key = (dark, width, script)
        page = self._windows.get(key) or self._window(dark=dark, width=width, script=script)
        self._windows[key] = page
        page.goto(root + path)
        return page

    def _window(self, *, dark: bool, width: int, script: bool) -> Page:
        context = self.browser.new_context(
            java_script_enabled=script,
            color_scheme="dark" if dark else "light",
            viewport={"width": width, "height": 900 if width > 600 else 740},
            reduced_motion="reduce",
        )
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("console", lambda said: self._note(said.type, said.text, {"error", "warning"}))
        context.on("weberror", lambda error: self._note("error", str(error.error), {"error"}))
        context.on("dialog", self._dialogue)
        return context.new_page()

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._root, "data:", "blob:")):
            self._note("request", request.url, {"request"})

    def _response(self, response: Response) -> None:
        if not response.ok and response.status not in {0, 304}:  # a file; what the browser had already
            self._note("status", f"{response.status} {response.url}", {"status"})

    def _dialogue(self, dialogue: Dialog) -> None:
        self._note("dialogue", dialogue.message, {"dialogue"})
        dialogue.dismiss()

    def _note(self, kind: str, text: str, bad: set[str]) -> None:
        if kind in bad:
            self.faults.append(f"{kind}: {text}")


@pytest.fixture
def visit(window: Watched) -> Iterator[Visits]:
    """Opens pages of a site; fails for a request elsewhere, a missing file, an error, a dialogue, a forbidden thing."""
    assert window.page.context.browser
    visits = Visits(window.page.context.browser)
    yield visits
    for context in visits.browser.contexts:
        if context is not window.page.context:
            context.close()
    assert visits.faults == []
