from __future__ import annotations

from pathlib import Path

from cvgraph.document.lines import Lines
from cvgraph.document.records.tongues import one_language
from cvgraph.document.records.yaml_tree import yaml_tree


def read(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The texts that were chosen, each with its place, and what was left out."""
    root, left = one_language(yaml_tree(text, Path("cv.yml")), Lines(text))
    found = [(node.text.strip(), text[node.span.start : node.span.end]) for node in root.texts()]
    return found, [text[span.start : span.end] for span in left]


def test_of_languages_as_keys_the_first_is_read() -> None:
    assert read("role: {fr: Professeure, en: Professor}") == ([("Professeure", "Professeure")], ["Professor"])


def test_the_language_that_the_source_declares_comes_before_the_first() -> None:
    found, left = read("lang: en\nrole: {fr: Professeure, en: Professor}")
    assert found == [("en", "en"), ("Professor", "Professor")]
    assert left == ["Professeure"]


def test_an_empty_language_is_not_chosen() -> None:
    assert read("role: {fr: '', en: Professor}")[0] == [("Professor", "Professor")]


def test_languages_between_a_declared_mark_are_parted() -> None:
    found, left = read("lang: de | en\nrole: Lehrer | Teacher\nnote: |\n  Eins\n  |\n  One\nplain: R | S | T")
    assert [text for text, _ in found[1:]] == ["Lehrer", "Eins", "R | S | T"]
    assert [text.strip() for text in left[1:]] == ["Teacher", "One"]


def test_without_a_declaration_a_mark_parts_nothing() -> None:
    assert read("role: Lehrer | Teacher") == ([("Lehrer | Teacher", "Lehrer | Teacher")], [])


def test_keys_that_only_look_like_languages_are_keys() -> None:
    assert read("{no: one, so: two, name: three}")[1] == []
