from __future__ import annotations

from pathlib import Path

from cvgraph.document.decode import Source
from cvgraph.document.model import Content
from cvgraph.document.readers import dblp as reader

PERSON = """<?xml version="1.0"?>
<dblpperson name="Ada Bell 0002" pid="12/345-2" n="2">
<person key="homepages/12/345-2"><author>Ada Bell 0002</author><url>https://bell.example.org</url></person>
<r><article publtype="informal" key="a"><author>Ada Bell 0002</author><author>J&#252;rgen M&uuml;ller</author>
<title>On <i>x</i> &amp; y<sub>2</sub>.</title><year>2021</year><volume>abs/2101.00001</volume>
<journal>CoRR</journal></article></r>
<r><inproceedings key="b"><author>Ada Bell 0002</author><title>Engines in 2020.</title><pages>1-9</pages>
<year>2020</year><booktitle>EX</booktitle><ee>https://doi.org/10.1000/ex.1</ee></inproceedings></r>
</dblpperson>
"""


def read(text: str) -> Content:
    source = Source(Path("person.xml"), text.encode())
    return reader.read(source)


def test_the_person_and_the_works_are_read() -> None:
    found = [(one.kind, [(name, value.text) for name, value in one.fields]) for one in read(PERSON).records]
    assert found == [
        ("person", [("name", "Ada Bell"), ("dblp", "12/345-2"), ("url", "https://bell.example.org")]),
        (
            "publication",
            [
                ("author", "Ada Bell"),
                ("author", "Jürgen Müller"),
                ("title", "On x & y2"),
                ("date", "2021"),
                ("arxiv", "2101.00001"),
                ("venue", "CoRR"),
                ("type", "preprint"),
            ],
        ),
        (
            "publication",
            [
                ("author", "Ada Bell"),
                ("title", "Engines in 2020"),
                ("pages", "1-9"),
                ("date", "2020"),
                ("venue", "EX"),
                ("url", "https://doi.org/10.1000/ex.1"),
                ("type", "inproceedings"),
            ],
        ),
    ]


SEARCH = """<?xml version="1.0"?>
<result><query id="1">author:Ada_Bell:</query><hits total="1"><hit score="4" id="10"><info><authors>
<author pid="12/3">Ada Bell</author></authors><title>Engines &amp; Looms.</title><venue>EX</venue><year>2021</year>
<type>Conference and Workshop Papers</type><key>conf/ex/Bell21</key><doi>10.99999/EX.1</doi>
<url>https://dblp.example/rec/1</url></info><url>URL#10</url></hit></hits></result>
"""


def test_the_answer_to_a_search_is_read() -> None:
    found = [(one.kind, [(name, value.text) for name, value in one.fields]) for one in read(SEARCH).records]
    work = [
        ("author", "Ada Bell"),
        ("title", "Engines & Looms"),
        ("venue", "EX"),
        ("date", "2021"),
        ("type", "inproceedings"),
        ("doi", "10.99999/EX.1"),
    ]
    assert reader.claims(Source(Path("hits.xml"), SEARCH.encode()))
    assert found == [("publication", work)]


def test_values_stand_where_the_source_prints_them() -> None:
    work = read(PERSON).records[2]
    title = work.all("title")[0]
    assert (PERSON[title.span.start : title.span.end], title.span.line) == ("Engines in 2020.", 7)


def test_a_file_that_breaks_off_keeps_what_stands_before() -> None:
    titles = [one.first("title") for one in read(PERSON[: PERSON.index("<pages>")]).records]
    assert [title.text for title in titles if title] == ["On x & y2", "Engines in 2020"]


def test_only_the_xml_of_dblp_is_claimed() -> None:
    assert reader.claims(Source(Path("a.xml"), PERSON.encode()))
    assert not reader.claims(Source(Path("a.xml"), b"<html><body/></html>"))


def test_entities_are_not_expanded_without_end() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + PERSON.replace("Engines", "&b;")
    assert len(read(bomb).records) == 3
