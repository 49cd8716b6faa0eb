from __future__ import annotations

from typing import Any

import pytest

from cvgraph.cv.coverage import coverage
from cvgraph.cv.extract import extract
from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Contact, Item, Publication, Talk
from cvgraph.document.model import Block, BlockKind, Document, Record, Span, Value

Entry = tuple[str, dict[str, Any]]


def document(*entries: Entry, heading: str = "", beside: str = "") -> Document:
    """A document of these records, a value a line; ``beside`` is a last line that no record holds."""
    lines: list[str] = []
    records = []
    for kind, fields in entries:
        listed = {name: [texts] if isinstance(texts, str) else texts for name, texts in fields.items()}
        pairs = [(name, text) for name, texts in listed.items() for text in texts]
        values = [(name, Value(text, place(lines, text))) for name, text in pairs]
        first, last = values[0][1].span, values[-1][1].span
        records.append(Record(kind, tuple(values), Span(first.start, last.end, first.line, last.line), heading))
    blocks = [Block(BlockKind.CELL, v.text, v.span) for one in records for _, v in one.fields if v.text.strip()]
    blocks += [Block(BlockKind.PARAGRAPH, beside, place(lines, beside))] if beside else []
    return Document("cv.json", "\n".join(lines), tuple(blocks), (), tuple(records))


def place(lines: list[str], text: str) -> Span:
    start = sum(len(line) + 1 for line in lines)
    lines.append(text)
    return Span(start, start + len(text), len(lines), len(lines))


def read(*entries: Entry) -> CV:
    return extract(document(*entries))


def said(cv: CV) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in cv.findings]


@pytest.mark.parametrize(
    ("entry", "section", "expected"),
    [
        (
            ("education", {"institution": "Example University", "degree": "PhD in Physics", "date": "2014"}),
            "education",
            {"institution": "Example University", "degree": "PhD", "field": "Physics", "start": None, "end": "2014"},
        ),
        (
            ("education", {"institution": "U", "degree": "MSc", "field": "Maths", "start": "2010-09", "end": "2012"}),
            "education",
            {"degree": "MSc", "field": "Maths", "start": "2010-09", "end": "2012"},
        ),
        (
            ("education", {"institution": "U", "degree": "PhD", "thesis": "On x", "advisor": "Cy Dunn and Eve Fox"}),
            "education",
            {"thesis": "On x", "advisors": ["Cy Dunn", "Eve Fox"]},
        ),
        (
            (
                "position",
                {"organization": "Lab", "role": ["Head", "Cook"], "start": "2020-01-15", "location": "Oslo"},
            ),
            "positions",
            {"organization": "Lab", "role": "Head, Cook", "start": "2020-01", "end": "present", "location": "Oslo"},
        ),
        (
            ("position", {"organization": "Lab", "role": "Head", "start": "2018", "end": "ongoing"}),
            "positions",
            {"start": "2018", "end": "present"},
        ),
        (
            ("position", {"organization": "Lab", "role": "Head", "date": "2015--2019"}),
            "positions",
            {"start": "2015", "end": "2019"},
        ),
        (
            ("award", {"title": "Medal", "date": "2011", "awarder": "Guild"}),
            "awards",
            {"title": "Medal", "years": [2011]},
        ),
        (
            ("talk", {"title": "On x", "event": "Days of x", "date": "May 2020"}),
            "talks",
            {"title": "On x", "when": "May 2020"},
        ),
        (
            ("grant", {"title": "Fund x", "start": "2018", "end": "2020"}),
            "grants",
            {"when": "2018 – 2020"},
        ),
        (
            ("teaching", {"title": "CS101: Programming", "date": "Fall 2018"}),
            "teaching",
            {"title": "CS101: Programming"},
        ),
    ],
)
def test_a_record_becomes_the_fact_of_its_kind(entry: Entry, section: str, expected: dict[str, Any]) -> None:
    facts: Any = as_json(read(entry))[section]
    assert len(facts) == 1
    assert {key: facts[0][key] for key in expected} == expected


@pytest.mark.parametrize(
    ("entry", "section", "expected"),
    [
        (("skill", {"group": "Code", "name": ["C", "Ada"]}), "skills", ["C", "Ada"]),
        (("skill", {"group": "Gardening"}), "skills", ["Gardening"]),
        (("language", {"name": "Dutch", "level": "fluent"}), "languages", ["Dutch"]),
        (("language", {"name": "Dutch (B2)"}), "languages", ["Dutch"]),
        (("interest", {"name": ["engines", "looms"]}), "interests", ["engines", "looms"]),
        (("interest", {"name": "chess", "research": "no"}), "interests", []),
        (("service", {"organization": "Guild", "role": "Chair", "date": "2019"}), "service", ["Guild, Chair"]),
        (("service", {"organization": "EX", "role": "Reviewer", "date": "2019"}), "service", ["Reviewing EX"]),
        (("service", {"role": "Chair of the Guild"}), "service", ["Chair of the Guild"]),
    ],
)
def test_lists_become_their_names(entry: Entry, section: str, expected: list[str]) -> None:
    assert as_json(read(entry))[section] == expected


WORK = {"title": "On engines", "author": ["Bell, Ada", "Dunn, Cy"], "date": "2001"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"doi": "https://doi.org/10.1000/a(1)b"}, {"doi": "10.1000/a(1)b"}),
        ({"doi": "doi: 10.1000/ab."}, {"doi": "10.1000/ab"}),
        ({"url": "https://dx.doi.org/10.1000/ab"}, {"doi": "10.1000/ab"}),
        ({"arxiv": "arXiv:2101.00001v2"}, {"arxiv": "2101.00001"}),
        ({"arxiv": "hep-ph/0103001"}, {"arxiv": "hep-ph/0103001"}),
        ({"venue": "arXiv preprint arXiv:2101.00001"}, {"arxiv": "2101.00001", "venue": "arXiv preprint"}),
        ({"venue": "CoRR abs/2101.00001"}, {"venue": "CoRR"}),
        ({"venue": "Loom Letters, 12 (2), 33-40"}, {"venue": "Loom Letters"}),
        ({"venue": "Looms, Mills and Cards"}, {"venue": "Looms, Mills and Cards"}),
        (
            {
                "title": "",
                "author": "",
                "date": "",
                "citation": "Bell, A., & Dunn, C. (2020). On looms. Mills, 3(1), 2-9.",
            },
            {"title": "On looms", "authors": ["Bell, A.", "Dunn, C."], "venue": "Mills", "year": 2020},
        ),
        ({"author": ["Ada Bell", "others"]}, {"authors": ["Ada Bell"]}),
        ({"author": "Ada Bell, Cy Dunn, and Eve Fox"}, {"authors": ["Ada Bell", "Cy Dunn", "Eve Fox"]}),
        ({"author": "A. Bell; C. Dunn"}, {"authors": ["A. Bell", "C. Dunn"]}),
        ({"author": ["**Ada Bell**", "Cy Dunn*"]}, {"authors": ["Ada Bell", "Cy Dunn"]}),
        ({"author": "Bell, Ada"}, {"authors": ["Bell, Ada"]}),
        ({"author": ["Ada Bell 0002"]}, {"authors": ["Ada Bell"]}),
        ({"date": "2020-5"}, {"year": 2020}),
    ],
)
def test_the_parts_of_a_work_are_read(fields: dict[str, Any], expected: dict[str, Any]) -> None:
    works: Any = as_json(read(("publication", {**WORK, **fields})))["publications"]
    assert {key: works[0][key] for key in expected} == expected


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"type": "article"}, "article"),
        ({"type": "inproceedings", "venue": "Proc. EX"}, "conference"),
        ({"type": "inproceedings", "venue": "Workshop on Examples"}, "workshop"),
        ({"type": "paper-conference"}, "conference"),
        ({"type": "JOUR"}, "article"),
        ({"type": "proceedings-article"}, "conference"),
        ({"type": "phdthesis"}, "thesis"),
        ({"type": "article", "arxiv": "2101.00001"}, "preprint"),
        ({"type": "article", "arxiv": "2101.00001", "venue": "Journal of Examples"}, "article"),
        ({"type": "misc", "venue": "CoRR"}, "preprint"),
        ({"type": "misc"}, ""),
    ],
)
def test_the_type_of_a_record_tells_the_kind_of_work(fields: dict[str, Any], kind: str) -> None:
    (work,) = read(("publication", {**WORK, **fields})).facts
    assert isinstance(work, Publication)
    assert work.kind == kind


def test_the_editors_of_a_volume_are_no_authors_and_nothing_is_missing() -> None:
    volume = read(("publication", {"title": "On engines", "editor": ["Bell, Ada", "Dunn, Cy"], "date": "2001"}))
    works = [fact for fact in volume.facts if isinstance(fact, Publication)]
    assert [(work.authors, [editor.text for editor in work.editors]) for work in works] == [
        ((), ["Bell, Ada", "Dunn, Cy"])
    ]
    assert len(volume.facts) == 1
    assert "W201" not in {finding.code for finding in volume.findings}


def test_a_repository_told_by_its_address_alone_goes_by_its_name() -> None:
    (work,) = read(("publication", {"url": "https://github.com/bell/looms"})).facts
    assert isinstance(work, Publication)
    assert (work.title.text, work.kind) == ("looms", "software")


def test_a_person_is_read_and_what_is_private_is_kept_out() -> None:
    cv = read(
        ("person", {
            "name": "Ada Bell", "email": "ada@example.org", "url": "https://bell.example.org",
            "birth_date": "1815-12-10",
            "address": "1 Loom Lane, Exampleville", "orcid": "https://orcid.org/0000-0002-1825-0097",
            "github": "https://github.com/bell",
        }),
        ("skill", {"name": "weaving"}),
    )  # fmt: skip
    facts = as_json(cv)
    assert (facts["name"], facts["emails"], facts["urls"]) == (
        "Ada Bell",
        ["ada@example.org"],
        ["https://bell.example.org"],
    )
    assert facts["identifiers"] == {"github": "bell", "orcid": "0000-0002-1825-0097"}
    kinds = {fact.mention.text: fact.kind for fact in cv.facts if isinstance(fact, Contact)}
    assert (kinds["1815-12-10"], kinds["1 Loom Lane, Exampleville"]) == ("private", "address")
    assert [code for code, _ in said(cv)] == ["I207", "I207"]
    assert "1815" not in str(facts)


def works(*authors: list[str]) -> list[Entry]:
    return [
        ("publication", {"title": f"Work {at}", "author": names, "date": "2001"}) for at, names in enumerate(authors)
    ]


@pytest.mark.parametrize(
    ("authors", "owner"),
    [
        ([["Bell, Ada", "Dunn, Cy"], ["A. Bell"], ["Bell A", "Fox E"], ["Ada Bell"], ["Gil, Hy"]], "Ada Bell"),
        ([["Bell, Ada"]] * 4, None),
        ([["Bell, Ada"], ["Bell, Ada"], ["Dunn, Cy"], ["Fox, Eve"], ["Gil, Hy"]], None),
        ([["Bell, Ada", "Dunn, Cy"]] * 5, None),
        ([["Béll, Ada"], ["Bell, A."], ["Bell, Ada"], ["Dunn, Cy"], ["Fox, Eve"]], "Béll, Ada"),
    ],
)
def test_the_owner_is_the_author_of_most_works_or_nobody(authors: list[list[str]], owner: str | None) -> None:
    cv = read(*works(*authors))
    assert (cv.owner.text if cv.owner else None) == (" ".join(reversed(owner.split(", "))) if owner else None)
    assert cv.owner_stated is False
    assert as_json(cv)["name"] is None
    assert (("W206", "the document names nobody") in said(cv)) is (owner is None)


def test_a_value_that_no_fact_takes_is_kept_as_it_stands() -> None:
    cv = read(("publication", {**WORK, "note": "With a foreword"}))
    assert [fact.text.text for fact in cv.facts if isinstance(fact, Item)] == ["With a foreword"]
    assert ("I203", "the note of a record of kind 'publication' is kept as it stands") in said(cv)


@pytest.mark.parametrize("note", ["arXiv:2101.00001 [cs]", "In press"])
def test_a_note_that_says_where_or_how_far_the_work_is_becomes_part_of_it(note: str) -> None:
    (work,) = read(("publication", {**WORK, "note": note})).facts
    assert isinstance(work, Publication)
    assert [one.value for one in work.identifiers] == ["2101.00001"] or work.status == "In press"


def test_details_without_a_place_are_counted_in_one_finding() -> None:
    cv = read(*[("talk", {"title": f"Talk {at}", "url": "https://example.org"}) for at in range(3)])
    expected = ("I203", "the url of a record of kind 'talk' has no place in the graph and was left out 3 times")
    assert expected in said(cv)
    assert not [fact for fact in cv.facts if isinstance(fact, Item)]


def test_works_of_which_none_names_its_authors_share_one_finding() -> None:
    cv = read(*[("publication", {"title": f"Work {at}", "date": "2001"}) for at in range(3)])
    assert [one for one in said(cv) if one[0] == "W201"] == [("W201", "none of the 3 works names its authors")]


def test_text_that_fits_no_kind_is_an_item_under_its_heading() -> None:
    cv = extract(document(("item", {"text": "Wove a loom", "date": "2001", "note": "twice"}), heading="Crafts"))
    (item,) = cv.facts
    assert isinstance(item, Item)
    assert (item.text.text, item.heading, item.when.text if item.when else "") == (
        "Wove a loom. twice",
        "Crafts",
        "2001",
    )


@pytest.mark.parametrize("beside", ["", "A line that no record holds"])
def test_every_line_is_a_fact_or_a_finding(beside: str) -> None:
    source = document(("publication", WORK), ("unheard-of", {"text": "x y"}), ("talk", {"date": "2001"}), beside=beside)
    measured = coverage(source, extract(source))
    assert measured.unread == ()
    assert measured.lines == len(source.blocks)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (("certificate", {"title": "Diving licence", "date": "2001", "awarder": "Sea School"}), "Certificate"),
        (("supervision", {"student": "Bella Marsh", "level": "PhD", "topic": "Tides"}), "Supervision"),
        (("supervision", {"citation": "Cy Dunn (MSc), University of Bath, 2020"}), "Supervision"),
        (("supervision", {"citation": "five students of physics"}), "Item"),
        (("coverage", {"title": "Stars", "outlet": "The Daily Tide"}), "Coverage"),
        (("patent", {"title": "Tide machine", "number": "US9123456B2"}), "Publication"),
        (("patent", {"citation": "Tide machine (US Patent 9,123,456), 2016"}), "Publication"),
    ],
)
def test_what_the_facts_in_json_leave_out_is_a_fact_all_the_same(entry: Entry, expected: str) -> None:
    facts = [fact for fact in read(entry).facts if not isinstance(fact, Contact)]
    assert [type(fact).__name__ for fact in facts] == [expected]


def test_the_number_of_a_patent_is_its_identifier() -> None:
    cv = read(("patent", {"title": "Tide machine", "number": "US9123456B2"}))
    (patent,) = (fact for fact in cv.facts if isinstance(fact, Publication))
    assert ([one.value for one in patent.identifiers], patent.number) == (["US9123456B2"], "")


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ("Slow Light (Winter School, 2020)", ("Slow Light", "", "Winter School", None, "2020")),
        ("Tide Forum, Paris, France (Oral presentation)", ("Tide Forum", "contributed", None, "Paris, France", "")),
        ("Star Meeting 2019, Vienna, Austria (Poster)", ("Star Meeting", "poster", None, "Vienna, Austria", "2019")),
    ],
)
def test_a_talk_in_words_is_read_in_its_parts(citation: str, expected: tuple[str | None, ...]) -> None:
    (talk,) = (fact for fact in read(("talk", {"citation": citation})).facts if isinstance(fact, Talk))
    event, place = talk.event, talk.location
    found = (
        talk.title.text,
        talk.form,
        event and event.text,
        place and place.text,
        talk.when.text if talk.when else "",
    )
    assert found == expected
