"""Every kind of page of a site, of a friendly CV and of a hostile one: opened, narrow, without script, by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from whole_site import FILES, KINDS, pages, some, static_host

Visit = Callable[..., Page]
Inventory = dict[str, list[str]]

WIDER = """() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > room + 1)
        .slice(0, 5).map((one) => one.outerHTML.slice(0, 160));
}"""
# What Tab must reach, inside editors too; of the buttons of one choice the browser stops at one.
ALL = """const all = (root) => [...root.querySelectorAll("*")]
    .flatMap((one) => one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one]);"""
STOPS = f"""() => {{
    {ALL}
    const able = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]";
    const stops = all(document).filter((one) => one.matches(able) && one.tabIndex >= 0 && !one.disabled)
        .filter((one) => one.checkVisibility({{ visibilityProperty: true }}) && one.getClientRects().length > 0)
        .filter((one) => one.type !== "radio" || one.checked);
    stops.forEach((one, number) => {{ one.dataset.stop = number; }});
    return stops.length;
}}"""
MISSED = f"""(reached) => {{
    {ALL}
    return all(document).filter((one) => one.dataset?.stop && !reached.includes(one.dataset.stop))
        .map((one) => one.outerHTML.slice(0, 120));
}}"""
AT = """() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return ["", true, ""];
    const framed = [at, at.closest(".cm-editor"), at.getRootNode().host].filter(Boolean).map(
        (one) => getComputedStyle(one));
    const marked = framed.some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none");
    return [at.dataset.stop ?? "", marked, at.outerHTML.slice(0, 120)];
}"""


@pytest.fixture(params=["friendly", "hostile"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The site of the example, and that of a CV that tries everything."""
    found: Path = request.getfixturevalue("site_folder" if request.param == "friendly" else "hostile_site")
    return found


@pytest.fixture
def found(folder: Path) -> Inventory:
    return pages(folder)


@pytest.fixture
def host(folder: Path, tmp_path: Path) -> Iterator[str]:
    """The site at the address that it was made for, which both CVs say is that of a folder ``cv``."""
    (tmp_path / "cv").symlink_to(folder)
    with static_host(tmp_path) as address:
        yield f"{address}cv/"


@pytest.fixture
def root(folder: Path, kind: str, request: pytest.FixtureRequest) -> str:
    """Where a page of this kind is opened: as a file, but for the one that a host shows for what it has not."""
    return f"{folder.as_uri()}/" if kind in FILES else str(request.getfixturevalue("host"))


def test_every_page_is_of_a_kind_that_is_tested_here(found: Inventory) -> None:
    assert tuple(sorted(found)) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_opens_from_a_file(visit: Visit, root: str, found: Inventory, kind: str) -> None:
    for path in found[kind]:
        page = visit(root, path)
        assert page.title().strip()
        assert page.locator("h1").count() == 1
        assert page.locator("main").count() == 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_opens_from_a_static_host(visit: Visit, host: str, found: Inventory, kind: str) -> None:
    for path in some(found[kind]):
        assert visit(host, path).title().strip()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(visit: Visit, root: str, found: Inventory, kind: str, *, dark: bool) -> None:
    for path in some(found[kind]):
        page = visit(root, path, dark=dark)
        # Kept from loading the style sheets once more, which the policy forbids.
        violations = Axe().run(page, options={"preload": False}).response["violations"]
        assert [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in violations] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_phone_is_wide_enough(visit: Visit, root: str, found: Inventory, kind: str) -> None:
    wide = {path: wider for path in found[kind] if (wider := visit(root, path, width=390).evaluate(WIDER))}
    assert wide == {}


@pytest.mark.parametrize("kind", KINDS)
def test_it_can_be_used_with_keys_alone(visit: Visit, root: str, found: Inventory, kind: str) -> None:
    for path in some(found[kind]):
        page = visit(root, path)
        stops, reached, before = page.evaluate(STOPS), set[str](), ""
        for _ in range(stops + 3):
            at, what = tabbed(page)
            if what and what == before and "Esc then Tab leaves" in page.locator("main").inner_text():
                page.keyboard.press("Escape")
                at, what = tabbed(page)
            assert what != before or not what, f"the focus cannot leave {what}"
            reached.add(at)
            before = what
        assert page.evaluate(MISSED, sorted(reached)) == []


def tabbed(page: Page) -> tuple[str, str]:
    """The number of the stop that Tab leads to, and how it is written; fails where nothing shows that it is there."""
    page.keyboard.press("Tab")
    for _ in range(100):
        at, marked, what = page.evaluate(AT)
        if marked:
            return at, what
        page.wait_for_timeout(20)
    pytest.fail(f"nothing shows that the focus is at {what}")


@pytest.mark.parametrize("kind", KINDS)
def test_it_can_be_read_without_script(visit: Visit, root: str, found: Inventory, kind: str) -> None:
    for path in some(found[kind]):
        page = visit(root, path, script=False)
        assert page.locator("h1").is_visible()
        assert [each.evaluate("(one) => one.outerHTML") for each in page.locator(".needs-script:visible").all()] == []
        assert page.locator("main").inner_text().strip()
        for link in page.locator("nav a").all():
            assert link.is_visible()
