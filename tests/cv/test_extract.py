"""The whole CV: the example, changed copies of it, and what must never be lost."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable

import pytest

from cvgraph.cv.coverage import coverage
from cvgraph.cv.extract import extract
from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Activity, Contact, Education, Fact, Item, Position, Review
from cvgraph.document.model import Document

CvOf = Callable[[str], CV]
DocumentOf = Callable[[str], Document]


def facts_of(cv: CV, kind: type[Fact]) -> list[Fact]:
    return [fact for fact in cv.facts if isinstance(fact, kind)]


def dates_as_numbers(text: str) -> str:
    months = {name: number for number, name in enumerate(calendar.month_abbr[1:], 1)}
    numbered = re.sub(r"\b([A-Z][a-z]{2})[a-z]*\.? (20\d\d)", lambda m: _numbered(m, months), text)
    return re.sub(r"(\d\d/\d{4}) - (\d\d/\d{4})", "\\1 \u2013 \\2", numbered)


def _numbered(found: re.Match[str], months: dict[str, int]) -> str:
    month = months.get(found.group(1))
    return f"{month:02}/{found.group(2)}" if month else found.group()


def other_names(text: str) -> str:
    for old, new in (
        ("Hrayr Harutyunyan", "Maria del Pilar Ortega"),
        ("University of Southern California", "University of Northern Valley"),
        ("Yerevan State University", "Riverside Technical College"),
        ("Aram Galstyan", "Ines Brandt"),
    ):
        text = text.replace(old, new)
    return text


def sections_reversed(text: str) -> str:
    head, *parts = re.split(r"(?m)^(?=## )", text)
    return head + "\n".join(part.rstrip() + "\n" for part in reversed(parts))


def deeper(text: str) -> str:
    return re.sub(r"(?m)^(#{2,3} )", r"#\1", text)


def without_dates_of_months(text: str) -> str:
    return re.sub(r"\b[A-Z][a-z]{2,4}\.? (20\d\d) - [A-Z][a-z]{2,4}\.? (20\d\d)", r"\1-\2", text)


CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "other names": other_names,
    "sections in another order": sections_reversed,
    "dates as numbers": dates_as_numbers,
    "years alone": without_dates_of_months,
    "deeper headings": deeper,
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_copy_of_the_example_has_the_same_facts(
    cv_of: CvOf, example_text: str, change: Callable[[str], str]
) -> None:
    cv = cv_of(change(example_text))
    counts = [len(facts_of(cv, kind)) for kind in (Education, Position, Activity, Review)]
    assert counts == [3, 5, 5, 7]
    studies = sorted((f for f in cv.facts if isinstance(f, Education)), key=lambda f: f.when.text if f.when else "")
    assert sorted(len(study.courses) for study in studies) == [0, 0, 8]
    assert sum(len(study.assistantships) for study in studies) == 2
    assert sorted(study.degree or "" for study in studies) == ["BSc", "MSc", "PhD"]
    assert all(study.thesis and study.advisors and study.when and study.grade for study in studies)


def test_dates_in_numbers_say_the_same(cv_of: CvOf, example_text: str) -> None:
    before, after = (as_json(cv_of(text)) for text in (example_text, dates_as_numbers(example_text)))
    assert before["positions"] == after["positions"]
    assert before["education"] == after["education"]


@pytest.mark.parametrize("heading", ["EDUCATION", "EXPERIENCE", "NOTABLE ACTIVITIES", "INTERESTS"])
def test_a_deleted_section_takes_only_its_own_facts(cv_of: CvOf, example_text: str, heading: str) -> None:
    parts = re.split(r"(?m)^(?=## )", example_text)
    cv = cv_of("".join(part for part in parts if not part.startswith(f"## {heading}")))
    kept = [fact for fact in cv_of(example_text).facts if fact.heading not in {heading, "Reviewing"}]
    left = [fact for fact in cv.facts if fact.heading != "Reviewing"]
    assert [type(fact) for fact in left] == [type(fact) for fact in kept]


def test_the_example_loses_no_line(document_of: DocumentOf, example_text: str) -> None:
    document = document_of(example_text)
    assert coverage(document, extract(document)).unread == ()


ODD = """# Ada Quill

Some words about nothing in particular.

## A heading nobody knows

Text below it.

- and a bullet

| a | table |
| - | ----- |
| of | cells |

## Publications

## Experience

    verbatim text
"""


def test_every_line_of_an_odd_document_is_kept_or_named(document_of: DocumentOf) -> None:
    document = document_of(ODD)
    cv = extract(document)
    assert coverage(document, cv).unread == ()
    assert {"I203", "W204"} <= {finding.code for finding in cv.findings}
    assert any("Text below it." in fact.text.text for fact in cv.facts if isinstance(fact, Item))


PRIVATE = """# Ada Quill

ada@mail.example

12 Hidden Lane, Apt 3, 90210 Sampletown

Date of birth: 3 April 1990

Nationality: Martian

## References

Prof. Bo Reed, bo@uni.example, tel. +44 20 7946 0958
"""


def test_private_data_is_told_apart_and_its_value_never_repeated(cv_of: CvOf) -> None:
    cv = cv_of(PRIVATE)
    hidden = [fact.kind for fact in cv.facts if isinstance(fact, Contact) and fact.kind in {"private", "address"}]
    assert hidden == ["address", "private", "private", "private"]
    findings = [finding for finding in cv.findings if finding.code == "I207"]
    assert len(findings) == len(hidden)
    said = " ".join(finding.message + finding.advice for finding in cv.findings)
    assert not any(word in said for word in ("Hidden", "1990", "Martian", "Reed", "bo@uni.example"))
    assert as_json(cv)["emails"] == ["ada@mail.example"]


def test_facts_come_in_document_order(cv_of: CvOf, example_text: str) -> None:
    starts = [fact.spans[-1].start for fact in cv_of(example_text).facts]
    assert starts == sorted(starts)


def test_personal_data_in_another_section_is_private_and_an_author_named_born_is_not(cv_of: CvOf) -> None:
    cv = cv_of(
        "# Ada Quill\n\n## Experience\n\n- Intern, Acme Inc, 2019\n- Date of birth: 3 April 1990\n\n"
        "## Books\n\nBorn, M. Waves\n"
    )
    assert [fact.mention.text for fact in cv.facts if isinstance(fact, Contact) and fact.kind == "private"] == [
        "Date of birth: 3 April 1990"
    ]
    (job,) = facts_of(cv, Position)
    assert not any("1990" in note.text for note in getattr(job, "notes", ()))


PERSONAL = """# Ada Quill

## About me

I count stars. I was born in Sampletown in 1980 and am married with two children.

## Projects

- Star atlas

## Miscellaneous

|4. Juni 1943 |geboren in Musterstadt|
"""


def test_text_that_tells_birth_or_family_is_kept_out_of_every_output(cv_of: Callable[[str], CV]) -> None:
    cv = cv_of(PERSONAL)
    assert [fact.text.text for fact in cv.facts if isinstance(fact, Item)] == ["Star atlas"]
    private = [fact.spans[0].line for fact in cv.facts if isinstance(fact, Contact) and fact.kind == "private"]
    assert private == [5, 13]
    assert [finding.line for finding in cv.findings if finding.code == "I207"] == [5, 13]


def test_a_document_without_any_text_gives_no_fact() -> None:
    cv = extract(Document("cv.bib", "% nothing\n", ()))
    assert cv.facts == ()
    assert [finding.code for finding in cv.findings] == ["W206"]
