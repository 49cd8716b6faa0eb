from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from cvgraph.lexicon.load import Lexicon, fold, lexicon, merged, undotted

VENUE_KINDS = {"conference", "workshop", "journal", "repository"}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ph.D.", "phd"),
        ("AWARDS, HONORS AND ACHIEVEMENTS", "awards honors and achievements"),
        ("Honors &  Awards:", "honors awards"),
        ("Bachelor's degree", "bachelors degree"),
        ("Bachelor\u2019s degree", "bachelors degree"),
        ("Expérience", "experience"),
        ("***", ""),
    ],
)
def test_a_text_folds_to_its_key(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_abbreviations_keep_their_case() -> None:
    words = lexicon()
    assert undotted("M. Sc.") == "MSc"
    assert words.degree_abbreviations["MA"] == "master"
    assert "ma" not in words.degree_abbreviations


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("EDUCATION", "education"),
        ("Experience", "positions"),
        ("Research Interests", "interests"),
        ("INTERESTS", "hobbies"),
        ("Publications and preprints", "publications"),
        ("Awards, Honors and Achievements", "awards"),
        ("Notable Activities", "activities"),
        ("Reviewing", "reviewing"),
        ("Skills", "skills"),
    ],
)
def test_a_heading_tells_the_kind_of_its_section(heading: str, kind: str) -> None:
    assert lexicon().headings[fold(heading)] == kind


@pytest.mark.parametrize(
    ("printed", "short", "kind"),
    [
        ("NIPS", "NeurIPS", "conference"),
        ("Advances in Neural Information Processing Systems", "NeurIPS", "conference"),
        ("CoRR", "arXiv", "repository"),
        ("Journal of Machine Learning Research", "JMLR", "journal"),
    ],
)
def test_a_venue_is_known_by_any_of_its_names(printed: str, short: str, kind: str) -> None:
    series = lexicon().venues[fold(printed)]
    assert (series.short, series.kind) == (short, kind)


def test_no_table_is_empty() -> None:
    words = lexicon()
    assert [field.name for field in fields(Lexicon) if not getattr(words, field.name)] == []


def test_every_key_is_folded() -> None:
    words = lexicon()
    printed = {"headings", "months", "seasons", "terms", "present", "since", "until", "between", "conjunctions"}
    tables = [field.name for field in fields(Lexicon) if field.name not in {"degree_abbreviations", *printed}]
    assert [(name, word) for name in tables for word in getattr(words, name) if fold(word) != word or not word] == []


def test_the_months_are_twelve_and_the_kinds_of_venues_four() -> None:
    words = lexicon()
    assert set(words.months.values()) == set(range(1, 13))
    assert {series.kind for series in words.venues.values()} == VENUE_KINDS


def test_no_word_of_a_table_means_two_things() -> None:
    first = {"headings": {"one": ["A B"], "two": ["a b."]}}
    assert merged([first], {}).headings == {"a b": "one"}


def test_languages_are_merged_and_the_earlier_is_heard() -> None:
    first = {"months": {"5": ["May"]}, "present": {"words": ["now"]}}
    second = {"months": {"5": ["Mai"], "6": ["May"]}, "present": {"words": ["heute"]}}
    words = merged([first, second], {"journal": [["", "Nature"]]})
    assert words.months == {"may": 5, "mai": 5}
    assert words.present == {"now", "heute"}
    assert words.venues["nature"].names == ("Nature",)


def test_the_lexicon_cannot_be_changed() -> None:
    words = lexicon()
    with pytest.raises(FrozenInstanceError):
        words.present = frozenset()  # type: ignore[misc]
    with pytest.raises(TypeError):
        words.months["may"] = 6  # type: ignore[index]
