from __future__ import annotations

import json
from pathlib import Path

from cvgraph.document.decode import Source
from cvgraph.document.model import Record
from cvgraph.document.readers import orcid as reader


def year(value: int, month: str | None = None) -> dict[str, object]:
    return {"year": {"value": str(value)}, "month": {"value": month} if month else None, "day": None}


BODY = {"name": "Example University", "address": {"city": "Oslo", "region": None, "country": "NO"}}
DOI = {"external-id-type": "doi", "external-id-value": "10.1000/eng", "external-id-relationship": "self"}
RECORD = {
    "orcid-identifier": {"path": "0000-0002-1825-0097"},
    "person": {
        "name": {"given-names": {"value": "Ada"}, "family-name": {"value": "Bell"}, "credit-name": None},
        "biography": {"content": "Builds engines."},
        "researcher-urls": {"researcher-url": [{"url": {"value": "https://bell.example.org"}}]},
        "keywords": {"keyword": [{"content": "engines"}]},
        "external-identifiers": {
            "external-identifier": [{"external-id-type": "Scopus Author ID", "external-id-value": "123"}]
        },
    },
    "activities-summary": {
        "educations": {"affiliation-group": [{"summaries": [{"education-summary": {
            "role-title": "PhD", "department-name": "Physics", "organization": BODY,
            "start-date": year(1990, "09"), "end-date": year(1994)}}]}]},
        "employments": {"affiliation-group": [{"summaries": [{"employment-summary": {
            "role-title": "Professor", "organization": BODY, "start-date": year(2000), "end-date": None}}]}]},
        "distinctions": {"affiliation-group": [{"summaries": [{"distinction-summary": {
            "role-title": "Engine Medal", "organization": BODY, "start-date": year(2003)}}]}]},
        "services": {"affiliation-group": [{"summaries": [{"service-summary": {
            "role-title": "Board member", "organization": BODY, "start-date": year(2001)}}]}]},
        "fundings": {"group": [{
            "external-ids": {"external-id": [{"external-id-value": "G-1"}]},
            "funding-summary": [{
                "title": {"title": {"value": "Better engines"}}, "organization": {"name": "Example Fund"},
                "external-ids": {"external-id": [{"external-id-value": "G-1"}]},
                "start-date": year(2005), "end-date": year(2008)}]}]},
        "works": {"group": [{
            "external-ids": {"external-id": [DOI]},
            "work-summary": [
                {"title": {"title": {"value": "On engines"}}, "type": "journal-article",
                 "journal-title": {"value": "Journal of Engines"}, "publication-date": year(2001, "03"),
                 "external-ids": {"external-id": [DOI]}},
                {"title": {"title": {"value": "On Engines (again)"}}, "type": "journal-article"}]}]},
    },
}  # fmt: skip


def records() -> list[Record]:
    source = Source(Path("orcid.json"), json.dumps(RECORD).encode())
    assert reader.claims(source)
    return list(reader.read(source).records)


def of(kind: str) -> list[list[tuple[str, str]]]:
    return [[(name, value.text) for name, value in one.fields if value.text] for one in records() if one.kind == kind]


def test_the_person_is_read_with_addresses_and_identifiers() -> None:
    assert of("person") == [
        [
            ("orcid", "0000-0002-1825-0097"),
            ("name", "Ada Bell"),
            ("url", "https://bell.example.org"),
            ("Scopus Author ID", "123"),
        ]
    ]
    assert of("interest") == [[("name", "engines")]]
    assert of("item") == [[("text", "Builds engines.")]]


def test_studies_and_jobs_are_read_with_place_and_time() -> None:
    university = ("Example University", "Oslo, NO")
    assert of("education") == [
        [
            ("institution", university[0]),
            ("degree", "PhD"),
            ("note", "Physics"),
            ("location", university[1]),
            ("start", "1990-09"),
            ("end", "1994"),
        ]
    ]
    assert of("position") == [
        [("organization", university[0]), ("role", "Professor"), ("location", university[1]), ("start", "2000")]
    ]


def test_service_awards_and_grants_are_read() -> None:
    assert of("award") == [[("awarder", "Example University"), ("title", "Engine Medal"), ("date", "2003")]]
    assert of("service")[0][:2] == [("organization", "Example University"), ("role", "Board member")]
    assert of("grant") == [
        [
            ("title", "Better engines"),
            ("funder", "Example Fund"),
            ("number", "G-1"),
            ("start", "2005"),
            ("end", "2008"),
        ]
    ]


def test_of_a_work_that_several_sources_describe_the_first_is_read() -> None:
    assert of("publication") == [
        [
            ("title", "On engines"),
            ("venue", "Journal of Engines"),
            ("date", "2001-03"),
            ("type", "journal-article"),
            ("doi", "10.1000/eng"),
        ]
    ]
