"""The whole way: authorities on loopback are asked about the example CV, and what they answer is built with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cvgraph.build import Build
from cvgraph.errors import AuthorityError
from cvgraph.generation import write
from cvgraph.identity import directory
from cvgraph.identity.asking import FOLDER, Asking
from cvgraph.identity.records import PersonRecord, WorkRecord
from cvgraph.identity.web.line import Line, Manners
from cvgraph.pipeline import Settings, build
from made_authorities import MadeServer

EXAMPLE = Path(__file__).parents[2] / "examples" / "hrayr-harutyunyan.md"


@pytest.fixture(autouse=True)
def without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Servers on loopback need no politeness."""

    def line(self: directory.Authority, contact: str = "") -> Line:
        return Line(self.name, contact, Manners(interval=0.0, tries=2, first_wait=0.0), sleep=lambda _: None)

    monkeypatch.setattr(directory.Authority, "line", line)


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    """The example CV in a folder of its own."""
    return Path(shutil.copy(EXAMPLE, tmp_path / "cv.md"))


@pytest.fixture
def places(dblp_server: str, wikidata_server: str, made_server: MadeServer) -> dict[str, str]:
    """Where the made authorities are asked."""
    at = made_server.address
    rest = {"openalex": f"{at}/openalex", "orcid": f"{at}/orcid/v3.0", "crossref": f"{at}/crossref", "ror": f"{at}/ror"}
    return {"dblp": dblp_server, "wikidata": wikidata_server, **rest}


def asked(cv: Path, places: dict[str, str], *only: str, offline: bool = False) -> Build:
    cache = cv.parent / FOLDER
    return build(cv, Settings(asking=Asking(cache, offline, addresses=places, only=frozenset(only))))


def files_of(made: Build, folder: Path) -> dict[str, bytes]:
    write(made, folder)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_each_coauthor_that_dblp_holds_is_linked_or_put_up_for_review(cv: Path, places: dict[str, str]) -> None:
    made = asked(cv, places, "dblp")
    entities = made.entities
    assert len(entities.people) + 1 == 39
    assert entities.linked
    linked = {one.iri: one for one in entities.linked.links if isinstance(one.record, PersonRecord)}
    held = {
        entities.links[author.mention].iri
        for one in entities.linked.links
        if isinstance(one.record, WorkRecord)
        for fact, iri in entities.iris.items()
        if iri == one.iri
        for author in fact.authors  # type: ignore[attr-defined]
    }
    asked_about = {question.subject for question in entities.questions}
    assert len(held) > 15
    assert held <= set(linked) | asked_about
    for iri, one in linked.items():
        family = entities.by_iri[iri].name.rpartition(" ")[2].casefold()
        assert family in one.record.name.casefold()
        assert one.evidence
    assert len({one.record.iri for one in linked.values()}) == len(linked)


def test_the_namesake_of_the_owner_is_not_taken_for_them(cv: Path, places: dict[str, str]) -> None:
    made = asked(cv, places, "dblp")
    assert made.entities.linked
    (mine,) = (one for one in made.entities.linked.links if one.iri == made.entities.owner.iri)
    assert isinstance(mine.record, PersonRecord)
    assert any("works of the CV are by it" in why.text for why in mine.evidence)


def test_a_work_with_another_list_of_authors_is_asked_about_with_the_reason(cv: Path, places: dict[str, str]) -> None:
    questions = [each for each in asked(cv, places, "dblp").entities.questions if "covariance" in each.text]
    assert len(questions) == 1
    assert any("stands where dblp has" in why.text for why in questions[0].evidence)


def test_authorities_together_give_identifiers_affiliations_and_differences(cv: Path, places: dict[str, str]) -> None:
    made = asked(cv, places)
    assert set(made.graph.authorities) >= {"dblp", "openalex", "crossref", "orcid", "ror"}
    assert made.entities.linked
    assert made.entities.linked.affiliations
    assert any("crossref says 2023, the CV 2022" in finding.message for finding in made.findings)
    assert "joint" in {kind for *_, kind in made.institutions.edges(keys=True)}


def test_what_authorities_say_changes_no_fact_of_the_cv(cv: Path, places: dict[str, str]) -> None:
    before, after = build(cv), asked(cv, places)
    assert set(before.graph.stated) == set(after.graph.stated)
    assert set(before.graph.inferred) < set(after.graph.inferred)


def test_a_build_after_it_gives_the_same_files_and_asks_nobody(
    cv: Path, places: dict[str, str], made_server: MadeServer, tmp_path: Path
) -> None:
    first = files_of(asked(cv, places), tmp_path / "one")
    number = len(made_server.asked)
    assert files_of(build(cv), tmp_path / "two") == first
    assert len(made_server.asked) == number
    assert "authorities.trig" in first


def test_without_the_cache_no_fact_is_lost_offline(cv: Path, places: dict[str, str], tmp_path: Path) -> None:
    alone = files_of(build(cv), tmp_path / "alone")
    asked(cv, places)
    shutil.rmtree(cv.parent / FOLDER)
    assert files_of(build(cv), tmp_path / "again") == alone
    offline = asked(cv, places, offline=True)
    assert set(offline.graph.stated) == set(build(cv).graph.stated)


@pytest.mark.parametrize("fault", ["busy", "broken", "truncated", "error"])
def test_an_authority_that_fails_is_a_finding_and_no_more(cv: Path, made_server: MadeServer, fault: str) -> None:
    made = asked(cv, {"openalex": f"{made_server.address}/faults/{fault}/openalex"}, "openalex")
    assert [finding.code for finding in made.findings if finding.code == "W606"] == ["W606"]
    assert len(made.entities.people) + 1 == 39


def test_a_strange_authority_is_refused_with_those_that_there_are(cv: Path) -> None:
    with pytest.raises(AuthorityError, match="there is no authority dbpl; choose from crossref, dblp"):
        asked(cv, {}, "dbpl")


def test_decisions_settle_what_was_asked(cv: Path, places: dict[str, str]) -> None:
    from cvgraph.identity.decisions import add, beside

    (question,) = (each for each in asked(cv, places, "dblp").entities.questions if "covariance" in each.text)
    add(beside(cv), question.options[0].decision)
    made = asked(cv, places, "dblp")
    assert all("covariance" not in each.text for each in made.entities.questions)
    assert made.entities.linked
    assert question.options[0].decision.to in {one.record.iri for one in made.entities.linked.links}


def test_nobody_whom_the_user_hides_comes_back_from_an_authority(
    cv: Path, places: dict[str, str], tmp_path: Path
) -> None:
    hidden = '[[hide]]\nvalue = "GV. Steeg"\n\n[[hide]]\nvalue = "Greg Ver Steeg"\n'
    (cv.parent / "decisions.toml").write_text(hidden, encoding="utf-8")
    files = files_of(asked(cv, places), tmp_path / "hidden")
    assert "authorities.trig" in files
    assert [name for name, content in files.items() if b"Steeg" in content] == []


def test_the_questions_about_authorities_are_answered_and_the_others_do_not_see_them(
    cv: Path, places: dict[str, str], tmp_path: Path
) -> None:
    from cvgraph.analysis.answers import rendered
    from cvgraph.analysis.query import Question, ask
    from cvgraph.analysis.questions import find

    def rows(name: str, folder: Path) -> list[str]:
        return rendered(ask(Question(find(name).text, {}, name), folder, "json"), "csv").splitlines()[1:]

    write(build(cv), tmp_path / "alone")
    write(asked(cv, places), tmp_path / "linked")
    assert rows("links", tmp_path / "alone") == []
    assert any(row.startswith("Greg Ver Steeg,dblp,") for row in rows("links", tmp_path / "linked"))
    assert rows("affiliations-of-authors", tmp_path / "linked")
    for name in ("coauthors", "people", "works", "identifiers", "organisations"):
        assert rows(name, tmp_path / "linked") == rows(name, tmp_path / "alone"), name
