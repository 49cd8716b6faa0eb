"""The card of the researcher, read back as strictly as RFC 6350 says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.build import Build
from cvgraph.graph.describe import describe
from cvgraph.site.model import Site
from cvgraph.site.parts import card

LINE = re.compile(r'(?:(?P<group>[A-Za-z0-9-]+)\.)?(?P<name>[A-Z]+)(?P<parameters>(?:;[A-Z]+="[^"]*")*):(?P<value>.*)')
Property = tuple[str, str, str]


def read(folder: Path, site: Site) -> list[Property]:
    """Group with name, parameters and value of each line of a card, after all that can be wrong was looked for."""
    [path] = card.write(site, folder)
    raw = path.read_bytes()
    assert raw.endswith(b"\r\n")
    assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)|(?<!\r)\n", raw)
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    found = []
    for line in raw.decode().replace("\r\n ", "").split("\r\n")[:-1]:
        match = LINE.fullmatch(line)
        assert match, line
        found.append((f"{match['group'] or ''}{match['name']}", match["parameters"], match["value"]))
    assert found[:2] == [("BEGIN", "", "VCARD"), ("VERSION", "", "4.0")]
    assert found[-1] == ("END", "", "VCARD")
    assert [name for name, _, _ in found].count("FN") == 1
    return found


def values(found: list[Property], name: str) -> list[str]:
    return [value for each, _, value in found if each == name]


def test_it_tells_the_name_the_home_and_the_identifier(ada_site: Site, tmp_path: Path) -> None:
    found = read(tmp_path, ada_site)
    assert values(found, "FN") == ["Ada Lovelace"]
    assert values(found, "N") == ["Lovelace;Ada;;;"]
    assert values(found, "URL") == ["https://ada.example/cv/", "https://ada.example"]
    assert values(found, "UID") == ["https://ada.example/cv#me"]


def test_what_somebody_is_now_stands_with_where(made: Callable[..., Site], tmp_path: Path) -> None:
    site = made(
        "# Ada Lovelace\n\n## Experience\n\n- **Engineer, senior; chief**, Engine Works, 2019 – present\n"
        "- **Reader**, Oxford University, 2020 – present\n- **Clerk**, Cambridge University, 2010 – 2012\n"
    )
    found = read(tmp_path, site)
    assert values(found, "role1TITLE") == ["Reader"]
    assert values(found, "role1ORG") == ["Oxford University"]
    assert values(found, "role2ORG") == ["Engine Works"]
    assert "role3ORG" not in {name for name, _, _ in found}


def test_contacts_are_told_only_where_the_graph_has_them(ada_site: Site, tmp_path: Path) -> None:
    assert not {"EMAIL", "TEL", "ADR"} & {name for name, _, _ in read(tmp_path, ada_site)}
    build = ada_site.build
    public = Build(build.document, build.cv, build.entities, describe(build.entities, frozenset({"email", "phone"})))
    found = read(tmp_path, Site(public))
    assert values(found, "EMAIL") == ["ada@engine.example"]
    assert values(found, "TEL") == ["+44 555 0100"]


@pytest.mark.parametrize(
    ("text", "escaped"), [("a,b;c", r"a\,b\;c"), ("back\\slash", r"back\\slash"), ("two\nlines", r"two\nlines")]
)
def test_nothing_in_a_text_divides_values(text: str, escaped: str) -> None:
    assert card.escaped(text) == escaped


@given(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])))
def test_a_long_line_is_folded_between_characters_and_unfolds_to_itself(text: str) -> None:
    folded = card.folded(text)
    assert folded.replace("\r\n ", "") == text
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))
