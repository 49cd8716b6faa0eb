"""Who is hidden stays under another name: works keep their authors, networks their shape."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.build import Build
from cvgraph.identity.model import Evidence
from cvgraph.pipeline import Settings, build

EXAMPLE = Path(__file__).parents[2] / "examples" / "hrayr-harutyunyan.md"


def hiding(folder: Path, *values: str) -> Build:
    source = folder / EXAMPLE.name
    source.write_bytes(EXAMPLE.read_bytes())
    (folder / "decisions.toml").write_text(
        "".join(f'[[hide]]\nvalue = "{value}"\n' for value in values), encoding="utf-8"
    )
    return build(source)


@pytest.fixture(scope="module")
def hidden(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The example without any of the names of one coauthor, and without one name of another."""
    return hiding(tmp_path_factory.mktemp("hidden"), "Aram Galstyan", "A. Galstyan", "GV. Steeg")


def test_everybody_is_still_counted(hidden: Build, example: Build) -> None:
    assert len(hidden.entities.people) == len(example.entities.people)
    for network in ("coauthors", "institutions"):
        one, other = getattr(hidden, network), getattr(example, network)
        assert (len(one), one.number_of_edges()) == (len(other), other.number_of_edges())


def test_who_has_another_name_is_shown_by_that_and_who_has_none_as_kept_out(hidden: Build) -> None:
    names = {person.name: person for person in hidden.entities.people}
    assert names["Greg Ver Steeg"].names == ("Greg Ver Steeg",)
    kept_out = names["(kept out)"]
    assert (kept_out.given, kept_out.family) == ("", "")
    assert "galstyan" not in kept_out.iri


def test_every_link_leads_to_somebody(hidden: Build) -> None:
    assert {link.iri for link in hidden.entities.links.values()} <= set(hidden.entities.by_iri)
    assert set(hidden.entities.by_iri.values()) >= set(hidden.entities.people)


def test_no_reason_tells_the_name(hidden: Build) -> None:
    reasons = [each for link in hidden.entities.links.values() for each in link.evidence]
    assert all(isinstance(each, Evidence) for each in reasons)
    assert not any("Aram Galstyan" in each.text or "A. Galstyan" in each.text for each in reasons)


def test_the_names_of_all_other_things_stay(hidden: Build, example: Build) -> None:
    works = {iri for iri in example.entities.iris.values() if "#pub-" in iri}
    assert works <= set(hidden.entities.iris.values())


def test_two_builds_are_the_same(tmp_path: Path) -> None:
    from cvgraph.generation import write

    files = []
    for name in ("one", "two"):
        paths = write(hiding(tmp_path, "H. Khachatrian", "Python"), tmp_path / name)
        files.append({path.name: path.read_bytes() for path in paths})
    assert files[0] == files[1]


def test_a_name_in_the_other_order_is_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(
        "@article{a, author={Bell, Ada and Dunn, Carl}, title={On Looms}, year={2001}}", encoding="utf-8"
    )
    (tmp_path / "decisions.toml").write_text('[[hide]]\nvalue = "Dunn, Carl"\n', encoding="utf-8")
    made = build(tmp_path / "a.bib")
    assert not any("Carl" in str(text) for text in made.graph.stated.objects())


def test_without_anything_to_hide_nothing_changes(example: Build) -> None:
    from cvgraph.identity.decisions import Word
    from cvgraph.identity.withheld import withheld

    assert withheld(example.entities, Word()) is example.entities


LINKED = """# Ada Lovelace

ada@example.org | lovelace.example

## Awards

- https://prizes.example/one

## Publications

- Ada Lovelace, Bob Ross. "On Engines". In NeurIPS, 2020. https://engines.example/paper
"""


@pytest.mark.parametrize(
    ("value", "trace"),
    [
        ("example.org", "ada@example.org"),  # a word of the base that is assumed as well
        ("lovelace.example", "lovelace.example"),
        ("https://lovelace.example", "lovelace.example"),  # as the outputs show it, not the CV
        ("https://lovelace.example/", "lovelace.example"),
        ("prizes.example", "prizes.example"),
        ("engines.example", "engines.example"),
    ],
)
def test_addresses_are_hidden_and_every_iri_stays_one(tmp_path: Path, value: str, trace: str) -> None:
    from cvgraph.generation import write

    (tmp_path / "cv.md").write_text(LINKED, encoding="utf-8")
    (tmp_path / "decisions.toml").write_text(f'[[hide]]\nvalue = "{value}"\n', encoding="utf-8")
    made = build(tmp_path / "cv.md", Settings(publish=frozenset({"email"})))
    files = [path.name for path in write(made, tmp_path / "out") if trace in path.read_text(encoding="utf-8")]
    assert files == []
    assert made.entities.owner.iri.endswith("/cv#me")
    assert all(iri.startswith(made.entities.base) for iri in made.entities.by_iri)
    assert made.coverage.unread == ()
    assert [finding.code for finding in made.findings if finding.code[1] == "6"] == ["I604"]


def test_what_is_hidden_twice_is_as_if_hidden_once(tmp_path: Path) -> None:
    from cvgraph.identity.decisions import spoken
    from cvgraph.identity.withheld import withheld

    once = hiding(tmp_path, "Aram Galstyan", "A. Galstyan").entities
    twice = withheld(once, spoken(tmp_path / EXAMPLE.name))
    assert (twice.people, twice.links, twice.iris) == (once.people, once.links, once.iris)
    assert (twice.by_iri, twice.cv) == (once.by_iri, once.cv)
