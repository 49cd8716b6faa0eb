"""Skills in groups."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Item, Skill

SKILLS = [
    ("- Programming: Python, C++, R", [("Programming", "Python"), ("Programming", "C++"), ("Programming", "R")]),
    ("**Tools:** Git, LaTeX (expert)", [("Tools", "Git"), ("Tools", "LaTeX (expert)")]),
    ("- Python\n- R", [(None, "Python"), (None, "R")]),
]


@pytest.mark.parametrize(("text", "expected"), SKILLS)
def test_skills_come_one_by_one_with_their_group(
    cv_of: Callable[[str], CV], text: str, expected: list[tuple[str | None, str]]
) -> None:
    found = [fact for fact in cv_of(f"# Ada Quill\n\n## Skills\n\n{text}\n").facts if isinstance(fact, Skill)]
    assert [(skill.group, skill.name.text) for skill in found] == expected


def test_a_table_of_skills_has_a_head(cv_of: Callable[[str], CV]) -> None:
    table = "| Category | Skills |\n|---|---|\n| Programming | Python, SQL |\n| Tools | Excel |\n"
    cv = cv_of(f"# Ada Quill\n\n## Technical Skills\n\n{table}")
    assert as_json(cv)["skills"] == ["Python", "SQL", "Excel"]


def test_a_sentence_among_skills_is_kept_as_it_stands(cv_of: Callable[[str], CV]) -> None:
    text = "During my career, I have grown fond of writing programs for everybody who counts stars at night."
    cv = cv_of(f"# Ada Quill\n\n## Skills\n\n{text}\n\n### Tools\n\n- git\n- R\n")
    assert [fact.name.text for fact in cv.facts if isinstance(fact, Skill)] == ["git", "R"]
    assert [fact.text.text for fact in cv.facts if isinstance(fact, Item)] == [text]


def test_languages_below_an_item_of_their_own_are_languages(cv_of: Callable[[str], CV]) -> None:
    text = "- Coding:\n  - Python\n  - R\n- Languages\n  - English: Fluent\n  - French: Mother tongue\n"
    facts = as_json(cv_of(f"# Ada Quill\n\n## Skills\n\n{text}"))
    assert (facts["skills"], facts["languages"]) == (["Python", "R"], ["English", "French"])
