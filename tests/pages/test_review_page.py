"""The page of questions runs nothing of a CV, loads nothing, and needs no script to be of use."""

from __future__ import annotations

import html.parser
import re

import rtoml

from cvgraph.identity.decision_entries import as_toml
from cvgraph.identity.questions import Decision, DecisionKind
from cvgraph.pages.frame import policy, style
from cvgraph.pages.review_page import render
from cvgraph.pages.review_view import Answer, Asked, ReviewView

ATTACK = "</script></noscript><img src=x onerror=alert(1)>\"'{{ 7 * 7 }}"
NAMES = (ATTACK, 'O\'Neil "Li"')
SAME = as_toml(Decision(DecisionKind.SAME, names=NAMES))
VIEW = ReviewView(
    ATTACK, (Asked(ATTACK, ATTACK, "2 mentions", (ATTACK,), (Answer(ATTACK, SAME), Answer("no", "x"))),), "1 question"
)


class Page(html.parser.HTMLParser):
    """The elements of a page with their attributes, and its scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts.append(data)


def test_no_word_of_a_cv_is_markup() -> None:
    page = Page(render(VIEW))
    assert "img" not in {tag for tag, _ in page.elements}
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    assert "49" not in "".join(page.scripts)


def test_the_only_script_is_the_one_that_the_policy_names() -> None:
    page = Page(render(VIEW))
    (script,) = page.scripts
    stated = next(each["content"] for _, each in page.elements if each.get("http-equiv"))
    assert stated == policy(style("page.css", "review.css"), script)


def test_each_answer_holds_the_entry_that_it_writes() -> None:
    page = Page(render(VIEW))
    entries = [attributes["data-toml"] for _, attributes in page.elements if "data-toml" in attributes]
    assert entries == [SAME, "x"]
    assert rtoml.loads(entries[0]) == {"same": [{"names": list(NAMES)}]}


def test_without_a_script_the_entry_stands_below_its_answer() -> None:
    without = re.findall(r"<noscript><pre[^>]*>(.*?)</pre></noscript>", render(VIEW), re.DOTALL)
    assert [html.unescape(each) for each in without] == [SAME, "x"]
