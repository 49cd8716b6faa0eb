"""A user's own templates replace ours, and what is wrong with one is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.errors import TemplateError
from cvgraph.site.templating import as_it_stands, environment, filled


def test_what_a_template_is_given_is_escaped() -> None:
    text = filled(environment(None).overlay(), "footer.html.jinja", **_values("<script>alert(1)</script>"))
    assert "&lt;script&gt;" in text
    assert "<script>" not in text


def _values(name: str) -> dict[str, object]:
    class Named:
        pass

    site, site.build, site.build.document = (Named() for _ in range(3))  # type: ignore[attr-defined]
    site.build.document.name = name  # type: ignore[attr-defined]
    return {"site": site, "root": ""}


def test_a_template_of_the_users_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "footer.html.jinja").write_text("<footer>mine, {{ root }}</footer>", encoding="utf-8")
    assert filled(environment(tmp_path), "footer.html.jinja", root="../") == "<footer>mine, ../</footer>"


def test_a_style_sheet_of_the_users_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text("body { color: red }", encoding="utf-8")
    assert as_it_stands(environment(tmp_path), "site.css") == "body { color: red }"
    assert "--ink" in as_it_stands(environment(tmp_path), "page.css")


def test_a_fault_in_a_template_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "footer.html.jinja").write_text("fine\n{% if %}\n", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"footer\.html\.jinja:2: "):
        filled(environment(tmp_path), "footer.html.jinja")


def test_a_name_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "footer.html.jinja").write_text("{{ nowhere }}", encoding="utf-8")
    with pytest.raises(TemplateError, match="'nowhere' is undefined"):
        filled(environment(tmp_path), "footer.html.jinja")


def test_a_template_that_is_asked_for_and_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "footer.html.jinja").write_text("{% include 'gone.html' %}", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"gone\.html"):
        filled(environment(tmp_path), "footer.html.jinja")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="is no folder"):
        environment(tmp_path / "gone")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"{{ 1 / 0 }}", "division by zero"),
        (b"{{ 1 + 'a' }}", "unsupported operand"),
        (b"{% include 'footer.html.jinja' %}", "recursion"),
        (b"caf\xe9", "utf-8"),
        (b"{{ 'a' | nothing }}", "nothing"),
    ],
)
def test_a_template_that_fails_while_it_is_filled_is_told(tmp_path: Path, text: bytes, why: str) -> None:
    (tmp_path / "footer.html.jinja").write_bytes(text)
    with pytest.raises(TemplateError, match=rf"footer\.html\.jinja.*{why}"):
        filled(environment(tmp_path), "footer.html.jinja")


def test_a_style_sheet_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_bytes(b"\xff")
    with pytest.raises(TemplateError, match=r"site\.css.*UTF-8"):
        as_it_stands(environment(tmp_path), "page.css", "site.css")


def test_a_fault_of_ours_is_no_fault_of_the_users() -> None:
    class Broken:
        @property
        def build(self) -> None:
            raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        filled(environment(None), "footer.html.jinja", site=Broken(), root="")
