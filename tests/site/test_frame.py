"""Pages link to each other from wherever they are, and let nothing in but the site's own files."""

from __future__ import annotations

from pathlib import Path

from cvgraph.site.frame import linker, page, policy, saved
from cvgraph.site.model import Site


def test_a_link_leads_from_a_page_to_another_however_deep_it_is(example_site: Site) -> None:
    iri = f"{example_site.build.graph.base}aram-galstyan"
    assert linker(example_site, "")(iri) == "people/aram-galstyan.html"
    assert linker(example_site, "../")(iri) == "../people/aram-galstyan.html"


def test_what_has_no_page_has_no_link(example_site: Site) -> None:
    assert linker(example_site, "")("https://elsewhere.example/") is None
    assert linker(example_site, "")(None) is None


def test_a_policy_names_the_sites_own_files_and_what_a_page_needs_besides() -> None:
    assert "style-src 'self'" in policy()
    assert "unsafe" not in policy()
    more = policy("worker-src blob:", scripts="'wasm-unsafe-eval'")
    assert "script-src 'self' 'sha256-" in more
    assert "'wasm-unsafe-eval';" in more
    assert more.endswith("worker-src blob:")


def test_a_page_finds_its_style_from_where_it_is(example_site: Site) -> None:
    person = next(iter(example_site.people.values()))
    text = page(
        example_site,
        "person.html.jinja",
        "people/x.html",
        subject=person.iri,
        person=person,
        studies=(),
        beside=(),
        affiliations=(),
    )
    assert 'href="../assets/site.css"' in text
    assert 'href="../index.html"' in text


def test_a_file_is_saved_with_its_folders(tmp_path: Path) -> None:
    assert list(saved(tmp_path, "a/b.html", "ä")) == [tmp_path / "a" / "b.html"]
    assert (tmp_path / "a" / "b.html").read_bytes() == "ä".encode()
