"""The page of questions in a browser: what is chosen becomes the text of decisions.toml, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import rtoml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from cvgraph.build import Build
from cvgraph.identity.model import Evidence
from cvgraph.identity.questions import Decision, DecisionKind, Option, Question
from cvgraph.writers import review_page

Open = Callable[..., Page]
ATTACK = "</script><img src=x onerror=alert(1)>"


def question(one: str, other: str, value: int) -> Question:
    names = (one, other)
    same = Option("They are one person", Decision(DecisionKind.SAME, names=names))
    different = Option("They are two", Decision(DecisionKind.DIFFERENT, names=names))
    return Question("urn:x", f"Is '{one}' also '{other}'?", (same, different), (Evidence("x", one),), value, 4)


@pytest.fixture(scope="module")
def asked_folder(example: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page of three questions."""
    questions = (question("Wei Li", "Li Wei", 3), question(ATTACK, "X" * 90, 2), question("A. Bell", "Ada Bell", 1))
    entities = replace(example.entities, questions=questions)
    folder = tmp_path_factory.mktemp("asked")
    list(review_page.write(Build(example.document, example.cv, entities, example.graph), folder))
    return folder


def test_what_is_chosen_becomes_the_text_of_the_file(open_page: Open, asked_folder: Path) -> None:
    page = open_page("review", asked_folder)
    expect(page.locator("#text")).to_be_hidden()
    expect(page.locator("#copy")).to_be_disabled()
    for number, answer in ((1, 0), (2, 1), (0, 0)):
        page.locator("fieldset").nth(number).get_by_role("radio").nth(answer).check()
    loaded = rtoml.loads(page.locator("#text").inner_text())
    assert loaded["same"] == [{"names": ["Wei Li", "Li Wei"]}, {"names": [ATTACK, "X" * 90]}]
    assert loaded["different"] == [{"names": ["A. Bell", "Ada Bell"]}]
    expect(page.locator("#count")).to_contain_text("3 chosen")
    page.locator("fieldset").first.get_by_role("radio").last.check()
    assert len(rtoml.loads(page.locator("#text").inner_text())["same"]) == 1


def test_the_keyboard_alone_answers(open_page: Open, asked_folder: Path) -> None:
    page = open_page("review", asked_folder)
    page.locator("fieldset").first.get_by_role("radio").last.focus()
    page.keyboard.press("ArrowUp")
    assert "[[different]]" in page.locator("#text").inner_text()
    page.keyboard.press("ArrowUp")
    assert "[[same]]" in page.locator("#text").inner_text()


def test_the_text_is_saved_under_the_name_of_the_file(open_page: Open, asked_folder: Path, tmp_path: Path) -> None:
    page = open_page("review", asked_folder)
    page.locator("fieldset").first.get_by_role("radio").first.check()
    with page.expect_download() as saved:
        page.locator("#download").click()
    assert saved.value.suggested_filename == "decisions.toml"
    saved.value.save_as(tmp_path / "decisions.toml")
    assert (tmp_path / "decisions.toml").read_text(encoding="utf-8") == '[[same]]\nnames = ["Wei Li", "Li Wei"]\n'


def test_nothing_of_a_name_is_markup(open_page: Open, asked_folder: Path) -> None:
    page = open_page("review", asked_folder)
    page.locator("fieldset").nth(1).get_by_role("radio").first.check()
    assert page.locator("img").count() == 0
    assert ATTACK in page.locator("main").inner_text()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_serious_fault_and_nothing_is_cut_off(
    open_page: Open, asked_folder: Path, width: int, *, dark: bool
) -> None:
    page = open_page("review", asked_folder, dark=dark, width=width)
    page.locator("fieldset").first.get_by_role("radio").first.check()
    found = Axe().run(page).response["violations"]
    assert [fault["id"] for fault in found if fault["impact"] in {"serious", "critical"}] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
