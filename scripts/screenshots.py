"""Makes the pictures of the README anew: the site of the example in a browser, as whoever opens it sees it.

.venv/bin/python scripts/screenshots.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "hrayr-harutyunyan.md"
PICTURES = ROOT / "docs"


def main() -> None:
    """Build the site, open its pages, and write one picture of each."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        command = [str(Path(sys.executable).with_name("cvgraph")), "site", str(EXAMPLE), "--output", str(site)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 -- our own program
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=sandbox)
        context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True, reduced_motion="reduce")
        page = context.new_page()
        profile(page, site)
        coauthors(page, site)
        ask(page, site)
        browser.close()


def profile(page: Page, site: Path) -> None:
    """The first screen of the profile."""
    page.goto((site / "index.html").as_uri())
    page.screenshot(path=PICTURES / "profile.png")


def coauthors(page: Page, site: Path) -> None:
    """The network of co-authors, once it is drawn."""
    page.goto((site / "coauthors.html").as_uri())
    page.locator("#network canvas").wait_for()
    page.wait_for_timeout(1500)
    page.screenshot(path=PICTURES / "coauthors.png")


def ask(page: Page, site: Path) -> None:
    """A question with its answer."""
    page.goto(f"{(site / 'ask.html').as_uri()}#question=coauthors")
    page.set_viewport_size({"width": 1280, "height": 1100})
    page.locator("table tbody tr").first.wait_for()
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=PICTURES / "ask.png")


if __name__ == "__main__":
    main()
