from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvgraph.document.decode import Source
from cvgraph.document.examples import without_examples
from cvgraph.document.model import Content, Record
from cvgraph.document.readers import yaml_cv as reader
from cvgraph.errors import SourceError

RENDERCV = """\
cv:
  name: Mira Talvik
  headline: Marine geochemist
  location: Tartu, Estonia
  email: mira.talvik@example.org
  phone: tel:+372 5555 0101
  social_networks:
    - {network: GitHub, username: mtalvik}
    - {network: ORCID, username: 0000-0002-1825-0097}
  sections:
    welcome:
      - I study how metals move through **coastal** sediments.
    education:
      - institution: University of Tartu
        area: Geochemistry
        degree: PhD
        start_date: 2014-09
        end_date: 2018-06
        highlights:
          - "Thesis: [Iron in quiet waters](https://example.org/thesis)"
          - "Advisors: Prof. Kalle Oja and Dr. Ines Duarte (Porto)"
    experience:
      - company: Baltic Marine Institute
        position: Research Scientist
        start_date: 2021-03
        end_date: present
        location: Riga, Latvia
        highlights: [Lead of the *metals* group]
    publications:
      - title: Iron cycling in brackish sediments
        authors: ["***M. Talvik***", K. Oja]
        doi: 10.1234/abcd.5678
        journal: Journal of Quiet Waters
        date: 2019-05
    honors:
      - bullet: Baltic Young Scientist Prize, 2020
    skills:
      - {label: Languages, details: "Python, R (dplyr, sf), Fortran"}
    talks:
      - number: Metals at the shore, Kiel, 2021
    languages:
      - {label: Estonian, details: native}
    odds_and_ends:
      - reversed_number: An ordinary line
design:
  theme: classic
"""

ALFOLIO = """\
- title: General Information
  type: map
  contents:
    - {name: Full Name, value: Lea Vogt}
    - {name: Email, value: <a href="mailto:lea@example.org">lea@example.org</a>}
    - {name: Date of Birth, value: 1 May 1990}
    - {name: Languages, value: "English, German"}
- title: Education and Experience
  type: time_table
  contents:
    - title: PhD in Botany (Ph.D.),
      institution: University of Graz, Graz, Austria
      year: 2012 - 2015
      description:
        - "<b>Supervisor:</b> Prof. Anna Weiss"
        - title: Award
          contents: [Best thesis of the year]
- title: Work
  type: time_table
  contents:
    - title: Gardener
      institution: Botanical Garden, University of Graz, Graz, Austria
      year: 2016 -
    - title: MSc in Ecology
      institution: University of Bern
      year: 2011
- title: Grants and Awards
  type: time_table
  contents:
    - year: 2019
      items: [Golden Leaf Award, Moss Research Grant (FWF)]
- title: Peer review
  type: list
  contents:
    - "Reviewer: Journal of Moss, Fern Letters"
    - "Associate Editor: Moss, Lichen and More"
- title: Skills
  type: nested_list
  contents:
    - title: Field
      items: [Climbing trees, Drawing]
- title: Other Interests
  type: list
  contents: ["<u>Hobbies:</u> chess, trail running."]
"""


def read(text: str) -> Content:
    return without_examples(reader.read(Source(Path("cv.yml"), text.encode())))


def said(records: Iterable[Record], kind: str) -> list[list[tuple[str, str]]]:
    return [[(name, value.text) for name, value in record.fields] for record in records if record.kind == kind]


def test_every_kind_of_entry_of_rendercv_is_read() -> None:
    records = read(RENDERCV).records
    assert said(records, "person") == [
        [
            ("name", "Mira Talvik"),
            ("address", "Tartu, Estonia"),
            ("email", "mira.talvik@example.org"),
            ("phone", "+372 5555 0101"),
            ("github", "mtalvik"),
            ("orcid", "0000-0002-1825-0097"),
        ]
    ]
    assert said(records, "education") == [
        [
            ("institution", "University of Tartu"),
            ("field", "Geochemistry"),
            ("degree", "PhD"),
            ("start", "2014-09"),
            ("end", "2018-06"),
            ("thesis", "Iron in quiet waters"),
            ("advisor", "Kalle Oja"),
            ("advisor", "Ines Duarte"),
        ]
    ]
    assert said(records, "position") == [
        [
            ("organization", "Baltic Marine Institute"),
            ("role", "Research Scientist"),
            ("start", "2021-03"),
            ("end", "present"),
            ("location", "Riga, Latvia"),
            ("note", "Lead of the metals group"),
        ]
    ]
    assert said(records, "publication") == [
        [
            ("title", "Iron cycling in brackish sediments"),
            ("author", "M. Talvik"),
            ("author", "K. Oja"),
            ("doi", "10.1234/abcd.5678"),
            ("venue", "Journal of Quiet Waters"),
            ("date", "2019-05"),
        ]
    ]


def test_lines_of_rendercv_that_are_no_mappings_are_read() -> None:
    records = read(RENDERCV).records
    assert said(records, "award") == [[("title", "Baltic Young Scientist Prize"), ("date", "2020")]]
    assert said(records, "talk") == [[("citation", "Metals at the shore, Kiel, 2021")]]
    assert said(records, "language") == [[("name", "Estonian"), ("level", "native")]]
    assert [fields[0][1] for fields in said(records, "skill")] == ["Python", "R (dplyr, sf)", "Fortran"]
    assert [fields[0][1] for fields in said(records, "item")] == [
        "Marine geochemist",
        "I study how metals move through coastal sediments.",
        "An ordinary line",
    ]


def test_settings_are_left_out_and_said() -> None:
    content = read(RENDERCV)
    assert [finding.line for finding in content.findings if finding.code == "I103"] == [45]
    assert "classic" not in [block.text for block in content.blocks]


def test_the_lists_of_alfolio_are_read() -> None:
    records = read(ALFOLIO).records
    assert said(records, "person") == [
        [("name", "Lea Vogt"), ("email", "lea@example.org"), ("birth_date", "1 May 1990")]
    ]
    assert said(records, "education") == [
        [
            ("degree", "PhD in Botany"),
            ("institution", "University of Graz"),
            ("location", "Graz, Austria"),
            ("date", "2012 - 2015"),
            ("advisor", "Anna Weiss"),
            ("note", "Award"),
            ("note", "Best thesis of the year"),
        ],
        [("degree", "MSc in Ecology"), ("institution", "University of Bern"), ("date", "2011")],
    ]
    assert said(records, "position") == [
        [
            ("role", "Gardener"),
            ("organization", "Botanical Garden, University of Graz"),
            ("location", "Graz, Austria"),
            ("date", "2016 -"),
        ]
    ]
    assert said(records, "language") == [[("name", "English")], [("name", "German")]]


def test_under_grants_and_awards_each_is_what_it_calls_itself() -> None:
    records = read(ALFOLIO).records
    assert said(records, "award") == [[("title", "Golden Leaf Award"), ("date", "2019")]]
    assert said(records, "grant") == [[("title", "Moss Research Grant (FWF)"), ("date", "2019")]]


def test_a_reviewer_serves_each_journal_and_an_editor_the_one_named() -> None:
    assert said(read(ALFOLIO).records, "service") == [
        [("role", "Reviewer"), ("organization", "Journal of Moss")],
        [("role", "Reviewer"), ("organization", "Fern Letters")],
        [("role", "Associate Editor"), ("organization", "Moss, Lichen and More")],
    ]


def test_groups_of_skills_and_pastimes_are_told_apart() -> None:
    records = read(ALFOLIO).records
    assert said(records, "skill") == [
        [("name", "Climbing trees"), ("group", "Field")],
        [("name", "Drawing"), ("group", "Field")],
    ]
    assert said(records, "interest") == [
        [("name", "chess"), ("research", "no")],
        [("name", "trail running"), ("research", "no")],
    ]


def test_own_plans_with_other_keys_are_read() -> None:
    records = read(
        """\
name: {first: Tomas, last: Rask}
social: {github: trask}
color: blue
teaching:
  - {semester: Fall 2020, name: Optics, short: Lund University, position: TA}
service:
  area_chair: [Optics Conference]
  reviewer: [Light Letters]
publications: {file: all.bib}
"""
    ).records
    assert said(records, "person") == [[("name", "Tomas Rask"), ("github", "trask")]]
    assert said(records, "teaching") == [
        [("date", "Fall 2020"), ("title", "Optics"), ("institution", "Lund University"), ("role", "TA")]
    ]
    assert said(records, "service") == [
        [("role", "area chair"), ("organization", "Optics Conference")],
        [("role", "reviewer"), ("organization", "Light Letters")],
    ]
    assert said(records, "publication") == []


def test_the_lettered_arguments_of_moderncv_are_read_in_one_language() -> None:
    records = read(
        """\
lang: fr ! en
section:
  - title: Parcours ! Academic career
    content:
      - entry: {a: 2015--2018, b: Doctorat en Chimie ! PhD in Chemistry, c: Université de Nantes, d: Nantes, e: France}
      - entry: {a: 2019, b: Chimiste ! Chemist, c: Labo, d: Lyon, e: France}
"""
    ).records
    assert said(records, "education") == [
        [
            ("date", "2015--2018"),
            ("degree", "Doctorat en Chimie"),
            ("institution", "Université de Nantes"),
            ("location", "Nantes, France"),
        ]
    ]
    assert [fields[1] for fields in said(records, "position")] == [("role", "Chimiste")]


def test_what_the_theme_wrote_is_said_and_no_record() -> None:
    content = read(
        """\
- title: Experience
  type: time_table
  contents:
    - {title: Professor of Theoretical Physics, institution: "Institute for Advanced Study, Princeton University"}
    - {title: Gardener, institution: Botanical Garden, year: 2016}
"""
    )
    assert [fields[0] for fields in said(content.records, "position")] == [("role", "Gardener")]
    assert [(finding.code, finding.line) for finding in content.findings] == [("W105", 4)]
    assert not [block for block in content.blocks if "Institute" in block.text]


def test_broken_yaml_is_refused_with_its_line() -> None:
    with pytest.raises(SourceError, match=r"cv\.yml:2"):
        read("a: 1\nb: c: d\n")


@pytest.mark.parametrize("text", [RENDERCV, ALFOLIO])
def test_every_value_lies_where_the_source_says_it(text: str) -> None:
    content = read(text)
    for record in content.records:
        for _, value in record.fields:
            assert (
                record.span.start <= value.span.start <= value.span.end <= record.span.end or record.kind != "position"
            )
            first = value.text.split()[0]
            assert value.text == "no" or first in text[value.span.start : value.span.end]


KEYS = st.sampled_from(
    ["cv", "sections", "name", "education", "title", "contents", "year", "items", "skills", "url", "x"]
)
TREES = st.recursive(
    st.text("abc :;,.(2019)", max_size=12) | st.sampled_from(["2020", "PhD in X", "Reviewer: A, B"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None)
@given(TREES)
def test_any_tree_is_read(tree: object) -> None:
    content = read(json.dumps(tree))
    assert all(record.fields for record in content.records)
    assert len({(block.span.start, block.span.end) for block in content.blocks}) == len(content.blocks)


@pytest.mark.parametrize(
    ("section", "kind", "fields"),
    [
        (
            "talks: ['Slow Light (Winter School, 2020)']",
            "talk",
            [("citation", "Slow Light (Winter School, 2020)")],
        ),
        ("talks: [Slow Light (2020)]", "talk", [("citation", "Slow Light (2020)")]),
        ("honors: [{details: 'Best thesis, 2017'}]", "award", [("title", "Best thesis"), ("date", "2017")]),
        (
            "publications: [{authors: [A. Bell], title: Looms, publisher: Mill Press, year: 2020}]",
            "publication",
            [("author", "A. Bell"), ("title", "Looms"), ("publisher", "Mill Press"), ("date", "2020")],
        ),
        (
            "publications: ['Bell, A. (2020). On looms. Mills, 3(1), 2-9.']",
            "publication",
            [("citation", "Bell, A. (2020). On looms. Mills, 3(1), 2-9.")],
        ),
        (
            "publications: {conference: [{authors: [A. Bell], title: Looms}]}",
            "publication",
            [("author", "A. Bell"), ("title", "Looms")],
        ),
        (
            "education: [{title: PhD, description: [{title: Advisors, contents: [A. Bell]}, 'Thesis - Looms']}]",
            "education",
            [("degree", "PhD"), ("advisor", "A. Bell"), ("thesis", "Looms")],
        ),
        (
            "publications: [{name: Looms, publisher: Weaving Letters, releaseDate: 2020-05-01}]",
            "publication",
            [("title", "Looms"), ("venue", "Weaving Letters"), ("date", "2020-05-01")],
        ),
    ],
)
def test_short_entries_tell_their_parts(section: str, kind: str, fields: list[tuple[str, str]]) -> None:
    assert said(read(f"cv:\n  {section}\n").records, kind) == [fields]


def test_several_positions_below_one_employer_are_told_apart() -> None:
    text = """\
work:
  - company: Mill
    positions:
      - {title: Chair, start_date: 2018, end_date: 2019}
      - {title: Weaver, start_date: 2016, end_date: 2018}
"""
    assert said(read(text).records, "position") == [
        [("organization", "Mill"), ("role", "Chair"), ("start", "2018"), ("end", "2019")],
        [("organization", "Mill"), ("role", "Weaver"), ("start", "2016"), ("end", "2018")],
    ]


def test_a_role_with_a_list_of_bodies_is_service_at_each() -> None:
    text = "- title: Academic Service\n  contents:\n    - title: Reviewer\n      items: [Loom Letters, Mills]\n"
    assert said(read(text).records, "service") == [
        [("role", "Reviewer"), ("organization", "Loom Letters")],
        [("role", "Reviewer"), ("organization", "Mills")],
    ]
