"""A network page holds all it needs, runs nothing of a CV, and is the same on every run."""

from __future__ import annotations

import html.parser
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.analysis.layout import positions
from cvgraph.build import Build
from cvgraph.pages.frame import policy
from cvgraph.pages.network_page import as_json, render
from cvgraph.pages.view import Surroundings

People = Callable[..., nx.Graph]
Places = Callable[..., nx.MultiDiGraph]
ATTACKS = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "</ScRiPt ><svg/onload=alert(3)>",
    "<!--<script>",
    "]]>",
    "\"' onmouseover=alert(4) x='",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(5)",
    "\u2028\u2029\u202e",
)
LOADING = {"src", "srcset", "data", "action", "formaction", "poster", "background", "xlink:href", "ping"}
LARGEST_PAGE, LIBRARY = 900_000, 400_000


class Page(html.parser.HTMLParser):
    """The elements of a page with their attributes, and the texts of its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.inside: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            self.inside.append((self.cdata_elem, data))
        else:
            self.texts.append(data)

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]

    def shape(self) -> list[tuple[str, list[str]]]:
        return [(tag, sorted(attributes)) for tag, attributes in self.elements]


def drawn(network: nx.Graph) -> str:
    return render(network, {node: (30 * number, 40 * number) for number, node in enumerate(network)})


@pytest.fixture(params=["coauthors", "institutions"])
def page(request: pytest.FixtureRequest, example: Build) -> Page:
    return Page(render(getattr(example, request.param), example.places[request.param]))


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_name_or_a_title_never_changes_the_elements_of_a_page(people: People, attack: str) -> None:
    plain = Page(drawn(people({"Ada": 2, "Bo": 1, "Cy": 1})))
    work = {"title": attack, "venue": attack, "authors": [attack]}
    attacked = Page(drawn(people({attack: 2, "Bo" + attack: 1, "Cy" + attack: 1}, url=attack, **work)))
    assert attacked.shape() == plain.shape()
    assert [kind for kind, _ in attacked.inside] == [kind for kind, _ in plain.inside]
    assert any(attack in text for text in attacked.texts)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_organisation_never_changes_the_elements_of_a_page(places: Places, attack: str) -> None:
    def at(name: str) -> Page:
        network = places({name: ("university", 3), "Lab" + name: ("", 2)}, holders={"urn:me": name})
        return Page(drawn(network))

    assert at(attack).shape() == at("Uni").shape()


def test_the_data_of_a_page_is_what_python_wrote(people: People) -> None:
    network = people({"Ada": 2, **dict.fromkeys(ATTACKS, 1)}, title=ATTACKS[1])
    data = next(text for kind, text in Page(drawn(network)).inside if kind == "script")
    assert "<" not in data
    found = json.loads(data)
    assert {node["name"] for node in found["nodes"]} == {"Ada", *ATTACKS}
    assert {work["title"] for work in found["works"]} == {ATTACKS[1]}
    assert found["options"]["physics"] == {"enabled": False}


@given(
    st.recursive(
        st.text() | st.integers() | st.booleans(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_json_for_a_script_comes_back_and_holds_no_markup(value: object) -> None:
    text = as_json(value)
    assert json.loads(text) == value
    assert not set(text) & set("<>&\u2028\u2029\n")


def test_a_page_refers_to_nothing_outside(page: Page) -> None:
    assert [name for _, attributes in page.elements for name in attributes if name in LOADING] == []
    assert set(page.values("href")) == {"data:,", "#table", "index.html", "coauthors.html", "institutions.html"}
    assert {tag for tag, _ in page.elements} & {"iframe", "object", "embed", "img", "base", "audio", "video"} == set()
    (sheet,) = [text for kind, text in page.inside if kind == "style"]
    assert not re.search(r"url\(|@import|@font-face", sheet)


def test_no_element_carries_a_handler_or_a_style(page: Page) -> None:
    names = {name for _, attributes in page.elements for name in attributes}
    assert {name for name in names if name.startswith("on") or name == "style"} == set()


def test_the_policy_allows_the_scripts_of_the_page_and_nothing_else(page: Page) -> None:
    (allowed,) = [a["content"] for tag, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"]
    (sheet,) = [text for kind, text in page.inside if kind == "style"]
    _, *scripts = [text for kind, text in page.inside if kind == "script"]  # the first is data
    assert allowed == policy(sheet, *scripts)
    assert allowed.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in allowed


def test_on_a_site_a_script_may_run_before_anything_is_drawn(people: People) -> None:
    network = people({"Ada": 1, "Bo": 1})
    surroundings = Surroundings({}, (("index.html", "Profile"), ("coauthors.html", "Co-authors")), "early()")
    text = render(network, dict.fromkeys(network, (0, 0)), surroundings)
    assert text.index("<script>early()</script>") < text.index("<title>")
    found = Page(text)
    (allowed,) = [a["content"] for tag, a in found.elements if a.get("http-equiv") == "Content-Security-Policy"]
    assert allowed.count("'sha256-") == 4
    assert [at for at in found.values("href") if at.endswith(".html")] == ["index.html", "coauthors.html"]


def test_a_policy_without_scripts_allows_none() -> None:
    assert "script-src 'none'" in policy("p { color: red }")


@pytest.mark.parametrize("name", ["coauthors", "institutions"])
def test_a_page_is_small(example_folder: Path, name: str) -> None:
    assert (example_folder / f"{name}.html").stat().st_size < LARGEST_PAGE


def test_pages_are_identical_on_every_run(example_folder: Path, tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "examples" / "hrayr-harutyunyan.md"
    code = (
        "import sys, pathlib\n"
        "from cvgraph.pipeline import build\n"
        "from cvgraph.writers import coauthors_page, institutions_page\n"
        "made = build(pathlib.Path(sys.argv[1]))\n"
        "for writer in (coauthors_page, institutions_page):\n"
        "    list(writer.write(made, pathlib.Path(sys.argv[2])))\n"
    )
    other = {**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Asia/Kathmandu", "LC_ALL": "C"}
    subprocess.run([sys.executable, "-c", code, str(source), str(tmp_path)], check=True, env=other, cwd=tmp_path)
    for name in ("coauthors.html", "institutions.html"):
        assert (tmp_path / name).read_bytes() == (example_folder / name).read_bytes()


def test_a_page_without_nodes_says_so_and_needs_no_library() -> None:
    text = render(nx.Graph(name="coauthors", works={}), {})
    assert "No co-authors yet" in text
    assert len(text) < LIBRARY


def test_a_page_of_groups_says_so_and_what_it_leaves_out(people: People) -> None:
    network = people({"Ada": 1, **{f"P{number}": 1 for number in range(1004)}})
    for number, node in enumerate(network):
        network.nodes[node]["community"] = -1 if number == 0 else number % 2
    found = Page(render(network, positions(network)))
    assert any(
        "1,005 people are too many for one picture: they are shown as 2 groups that open" in text
        and "204 people are in no picture. The table lists the 801 most strongly tied." in text
        for text in found.texts
    )
    data = json.loads(next(text for kind, text in found.inside if kind == "script"))
    assert len(data["nodes"]) == 1 + 2 * 400 + 2
    assert "open" in found.values("id")


@pytest.mark.parametrize("name", ["coauthors", "institutions"])
def test_every_node_of_the_picture_is_a_row_of_the_table(example: Build, name: str) -> None:
    network = getattr(example, name)
    page = Page(render(network, example.places[name]))
    assert sorted(map(int, page.values("data-node"))) == list(range(len(network)))
