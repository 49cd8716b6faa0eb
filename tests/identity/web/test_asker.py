"""What an authority's module asks with: never twice for the same, and not at all where nobody may be asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.errors import AuthorityError, QueryError
from cvgraph.identity.web.asker import Asker
from cvgraph.identity.web.cache import Cache
from made_authorities import MadeServer, made_line

QUERY = "SELECT ?name WHERE { ?person ?by ?name }"


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_nobody_is_asked_twice_for_the_same(made_server: MadeServer, tmp_path: Path) -> None:
    asker = Asker("ror", f"{made_server.address}/ror", Cache(tmp_path), made_line())
    first = asker.get(["organizations", "0made0a01"])
    assert first is not None
    assert first == asker.get(["organizations", "0made0a01"])
    assert first[0]["id"] == "https://ror.org/0made0a01"
    assert (first[1].authority, first[1].date) == ("ror", "2026-11-24")
    assert first[1].question == f"{made_server.address}/ror/organizations/0made0a01"
    assert len(made_server.asked) == len(files(tmp_path)) == 1


def test_what_is_not_known_is_remembered_as_well(made_server: MadeServer, tmp_path: Path) -> None:
    asker = Asker("ror", f"{made_server.address}/ror", Cache(tmp_path), made_line())
    assert asker.get(["organizations", "0made0z99"]) is None
    assert asker.get(["organizations", "0made0z99"]) is None
    assert len(made_server.asked) == 1


def test_offline_the_cache_answers_and_nobody_is_asked(made_server: MadeServer, tmp_path: Path) -> None:
    address = f"{made_server.address}/ror"
    online = Asker("ror", address, Cache(tmp_path), made_line())
    found = online.get(["organizations"], {"affiliation": "USC"})
    offline = Asker("ror", address, Cache(tmp_path))
    assert offline.get(["organizations"], {"affiliation": "USC"}) == found is not None
    assert offline.get(["organizations"], {"affiliation": "YSU"}) is None
    assert offline.select(QUERY, {"name": [("string", "x")]}) is None
    assert len(made_server.asked) == 1


@pytest.mark.parametrize("fault", ["broken", "list", "deep", "error", "truncated", "busy", "forbidden"])
def test_a_bad_answer_is_never_kept(made_server: MadeServer, tmp_path: Path, fault: str) -> None:
    asker = Asker("ror", f"{made_server.address}/faults/{fault}/ror", Cache(tmp_path), made_line("ror"))
    with pytest.raises(AuthorityError, match=r"^ror [^\n]+$"):
        asker.get(["organizations"], {"affiliation": "USC"})
    with pytest.raises(AuthorityError, match=r"^ror [^\n]+$"):
        asker.select(QUERY, {"name": [("string", "x")]})
    assert files(tmp_path) == []


def test_an_answer_that_was_spoilt_on_disk_is_asked_for_again(made_server: MadeServer, tmp_path: Path) -> None:
    asker = Asker("ror", f"{made_server.address}/ror", Cache(tmp_path), made_line())
    found = asker.get(["organizations", "0made0a01"])
    (path,) = files(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:100])
    assert asker.get(["organizations", "0made0a01"]) == found
    assert path.read_bytes() == whole


def test_who_asks_is_no_part_of_the_question(made_server: MadeServer, tmp_path: Path) -> None:
    for contact in ("", "ada@x.example"):
        line = made_line(contact=contact)
        found = Asker("ror", f"{made_server.address}/ror", Cache(tmp_path), line).get(
            ["organizations"], {"affiliation": "USC"}, contact="mailto"
        )
        assert found is not None
        assert "ada" not in found[1].question
    assert len(made_server.asked) == len(files(tmp_path)) == 1


HOSTILE = ["../../etc", "a/b?c=d&e=f#g", "100%", 'O"Brien\n}', "Վ", "a b+c", "\ud800", "..;/"]


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_stands_in_a_name_is_one_parameter_or_one_step(
    made_server: MadeServer, tmp_path: Path, name: str
) -> None:
    asker = Asker("ror", f"{made_server.address}/ror", Cache(tmp_path), made_line())
    whole = name.replace("\ud800", "?")
    asker.get(["organizations"], {"affiliation": name, "more": "1"})
    assert asker.get(["organizations", f"x{name}"]) is None
    (path, parameters, _), (step, none, _) = made_server.asked
    assert (path, parameters) == ("/ror/organizations", {"affiliation": whole, "more": "1"})
    assert step.startswith("/ror/organizations/x")
    assert step.count("/") == 3
    assert none == {}


@pytest.mark.parametrize("address", ["file:///etc/passwd", "https://a:secret@x.example", "x.example"])
def test_only_web_addresses_without_a_password_are_asked(tmp_path: Path, address: str) -> None:
    with pytest.raises(AuthorityError, match="ror is asked at an http or https address") as refused:
        Asker("ror", address, Cache(tmp_path))
    assert "secret" not in str(refused.value)


def test_rows_come_with_their_query(dblp_server: str, tmp_path: Path) -> None:
    query = "SELECT ?person WHERE { ?person <https://dblp.org/rdf/schema#creatorName> ?name } ORDER BY ?person"
    asker = Asker("dblp", dblp_server, Cache(tmp_path), made_line())
    found = asker.select(query, {"name": [("string", "Greg Versteeg"), ("string", "Daniel Moyer")]})
    assert found is not None
    assert [row["person"] for row in found[0]] == ["https://dblp.org/pid/991/0001", "https://dblp.org/pid/991/0005"]
    assert found[1].question.startswith('SELECT ?person WHERE { VALUES ?name { "Greg Versteeg" "Daniel Moyer" }')
    assert (
        Asker("dblp", dblp_server, Cache(tmp_path)).select(
            query, {"name": [("string", "Greg Versteeg"), ("string", "Daniel Moyer")]}
        )
        == found
    )


def test_what_is_no_iri_is_not_bound(dblp_server: str, tmp_path: Path) -> None:
    asker = Asker("dblp", dblp_server, Cache(tmp_path), made_line())
    with pytest.raises(QueryError, match="is no IRI"):
        asker.select(QUERY, {"person": [("iri", "https://x/> } DROP ALL #")]})
