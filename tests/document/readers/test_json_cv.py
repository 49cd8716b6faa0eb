from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvgraph.document.decode import Source
from cvgraph.document.examples import without_examples
from cvgraph.document.model import Content
from cvgraph.document.readers import json_cv as reader
from cvgraph.errors import SourceError

RESUME: dict[str, object] = {
    "$schema": "https://example.org/schema.json",
    "basics": {
        "name": "Ama Boateng",
        "label": "Chemist",
        "image": "me.png",
        "email": "ama@example.org",
        "phone": "",
        "url": "https://ama.example.org",
        "location": {"city": "Kumasi", "countryCode": "GH"},
        "profiles": [{"network": "Google Scholar", "username": "abc123XY", "url": "https://example.org/abc123XY"}],
    },
    "work": [
        {"name": "Kumasi Labs", "position": "Chemist", "startDate": "2019", "endDate": "ongoing", "highlights": ["Led"]}
    ],
    "volunteer": [{"organization": "Night School", "position": "Tutor", "startDate": "2018"}],
    "education": [
        {
            "institution": "University of Cape Coast",
            "location": "Ghana",
            "area": "Chemistry",
            "studyType": "BSc",
            "endDate": "2018",
            "score": "3.6",
            "courses": ["Supervisor: Dr. Kofi Mensah", "Dyes I"],
        }
    ],
    "publications": [{"name": "Dyes from bark", "publisher": "African Chem", "releaseDate": "2020-01-01"}],
    "awards": [{"title": "Bark Prize", "date": "2021-05", "awarder": "Dye Society"}],
    "skills": [{"name": "Lab", "level": "Master", "keywords": ["Titration", "NMR"]}, {"name": "R"}],
    "languages": [{"language": "Twi", "fluency": "Native speaker"}],
    "interests": [{"name": "Dyes", "keywords": ["Bark"]}, {"name": "Sport", "keywords": ["Running"]}],
    "references": [{"name": "Kofi Mensah", "reference": "Call +233 555"}],
    "certificates": [{"name": "Lab safety", "issuer": "Ghana Board", "date": "2017"}],
    "projects": [{"name": "Blue", "description": "Indigo", "startDate": "2020"}],
}


def read(tree: object) -> Content:
    return without_examples(reader.read(Source(Path("resume.json"), json.dumps(tree, indent=1).encode())))


def said(content: Content, kind: str) -> list[list[tuple[str, str]]]:
    return [[(name, value.text) for name, value in one.fields] for one in content.records if one.kind == kind]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "person",
            [
                [
                    ("name", "Ama Boateng"),
                    ("email", "ama@example.org"),
                    ("url", "https://ama.example.org"),
                    ("address", "Kumasi, GH"),
                    ("google_scholar", "abc123XY"),
                ]
            ],
        ),
        (
            "position",
            [
                [
                    ("organization", "Kumasi Labs"),
                    ("role", "Chemist"),
                    ("start", "2019"),
                    ("end", "ongoing"),
                    ("note", "Led"),
                ]
            ],
        ),
        ("service", [[("organization", "Night School"), ("role", "Tutor"), ("start", "2018")]]),
        (
            "education",
            [
                [
                    ("institution", "University of Cape Coast"),
                    ("location", "Ghana"),
                    ("field", "Chemistry"),
                    ("degree", "BSc"),
                    ("end", "2018"),
                    ("grade", "3.6"),
                    ("advisor", "Kofi Mensah"),
                    ("course", "Dyes I"),
                ]
            ],
        ),
        ("publication", [[("title", "Dyes from bark"), ("venue", "African Chem"), ("date", "2020-01-01")]]),
        ("award", [[("title", "Bark Prize"), ("date", "2021-05"), ("awarder", "Dye Society")]]),
        (
            "skill",
            [
                [("name", "Titration"), ("group", "Lab"), ("level", "Master")],
                [("name", "NMR"), ("group", "Lab"), ("level", "Master")],
                [("name", "R")],
            ],
        ),
        ("language", [[("name", "Twi"), ("level", "Native speaker")]]),
        (
            "interest",
            [[("name", "Bark"), ("group", "Dyes")], [("name", "Running"), ("group", "Sport"), ("research", "no")]],
        ),
        ("certificate", [[("title", "Lab safety"), ("awarder", "Ghana Board"), ("date", "2017")]]),
        ("item", [[("text", "Chemist")], [("text", "Blue"), ("note", "Indigo"), ("start", "2020")]]),
    ],
)
def test_each_part_of_a_json_resume_is_read(kind: str, expected: list[list[tuple[str, str]]]) -> None:
    assert said(read(RESUME), kind) == expected


def test_people_who_can_be_asked_are_kept_out() -> None:
    content = read(RESUME)
    assert [finding.code for finding in content.findings] == ["I103", "I207"]
    assert not [block for block in content.blocks if "Mensah" in block.text and "Supervisor" not in block.text]


def test_misspelt_keys_are_understood_and_said() -> None:
    content = read(
        {
            "basics": {"name": "Ama Boateng", "emial": "ama@example.org"},
            "experiance": [{"compny": "Kumasi Labs", "postion": "Chemist", "shoeSize": "42"}],
        }
    )
    assert said(content, "person") == [[("name", "Ama Boateng"), ("email", "ama@example.org")]]
    assert said(content, "position") == [[("organization", "Kumasi Labs"), ("role", "Chemist"), ("note", "42")]]
    assert [finding.message for finding in content.findings if finding.code == "I106"] == [
        "the key 'emial' was read as 'email'",
        "'experiance' was read as 'experience'",
        "the key 'compny' was read as 'organization'",
        "the key 'postion' was read as 'role'",
        "the key 'shoeSize' is not known; its text is kept as a note",
    ]


def test_the_default_person_of_the_schema_gives_no_record() -> None:
    content = read(
        {
            "basics": {"name": "Richard Hendriks", "label": "Programmer", "email": "richard.hendriks@mail.com"},
            "work": [{"name": "Pied Piper", "position": "CEO/President", "startDate": "2013-12-01"}],
            "languages": [{"language": "English", "fluency": "Native speaker"}],
        }
    )
    assert content.records == ()
    assert {finding.code for finding in content.findings} == {"W105"}


def test_an_own_entry_beside_a_default_one_is_kept() -> None:
    content = read(
        {
            "basics": {"name": "Ama Boateng"},
            "work": [
                {"name": "Pied Piper", "position": "CEO/President"},
                {"name": "Kumasi Labs", "position": "Chemist"},
            ],
        }
    )
    assert [fields[0][1] for fields in said(content, "position")] == ["Kumasi Labs"]
    assert [finding.code for finding in content.findings] == ["W105"]


def test_what_is_no_json_is_refused_with_its_line() -> None:
    with pytest.raises(SourceError, match=r"resume\.json:1"):
        reader.read(Source(Path("resume.json"), b'{"a": }'))


WORDS = st.text("abc 2019,:.", max_size=10)
KEYS = st.sampled_from(
    ["basics", "work", "name", "position", "education", "skills", "keywords", "references", "en", "fr"]
)
TREES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=20
)


@settings(deadline=None)
@given(st.dictionaries(KEYS, TREES, max_size=5))
def test_every_text_of_any_tree_is_a_block_or_in_a_finding(tree: dict[str, object]) -> None:
    content = read(tree)
    told = {line for one in content.findings for line in range(one.line, one.last_line + 1)}
    held = {line for block in content.blocks for line in range(block.span.line, block.span.last_line + 1)}
    if 0 not in told:  # one of several languages was read
        values = [at for at, line in enumerate(content.text.split("\n"), 1) if any(char in line for char in "abc2019")]
        spoken = [at for at in values if _value(content.text.split("\n")[at - 1])]
        assert set(spoken) <= told | held


def _value(line: str) -> str:
    """The text behind the key, without marks, or empty."""
    value = line.strip().rstrip(",").rpartition('": ')[2]
    return value.strip('"').strip() if value.startswith('"') else ""
