"""Nothing private gets into any file of a site, unless its owner asks for it by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.pipeline import Settings, build
from cvgraph.site.model import Site
from cvgraph.site.publish import write

EXAMPLE = Path(__file__).parents[1] / "examples" / "hrayr-harutyunyan.md"
EMAIL, PHONE = b"harhro", b"213-561-7995"
CV = """# Ada Lovelace

ada@engine.example · +44 555 0100 200 · 12 Saint James's Square, London SW1Y 4JH

## Publications

- Ada Lovelace, Charles Babbage. On looms. ICML, 2020.
"""


def having(folder: Path, value: bytes) -> set[str]:
    """The files of a folder with these bytes in them."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix() for path in files if value in path.read_bytes()}


def test_private_contacts_of_the_example_are_in_no_file(site_folder: Path) -> None:
    assert having(site_folder, b"Hrayr")
    assert not having(site_folder, EMAIL)
    assert not having(site_folder, PHONE)
    assert not having(site_folder, PHONE.replace(b"-", b""))


def test_what_is_published_by_name_is_on_the_profile_in_the_data_and_on_the_card(tmp_path: Path) -> None:
    list(write(Site(build(EXAMPLE, Settings(publish=frozenset({"email"})))), tmp_path))
    assert {"index.html", "card.vcf", "facts.ttl", "facts.jsonld", "facts.nt"} <= having(tmp_path, EMAIL)
    assert not having(tmp_path, PHONE)


@pytest.mark.parametrize("publish", [frozenset(), frozenset({"phone"})])
def test_each_kind_of_contact_is_published_for_itself(tmp_path: Path, publish: frozenset[str]) -> None:
    (tmp_path / "cv.md").write_text(CV, encoding="utf-8")
    list(write(Site(build(tmp_path / "cv.md", Settings(publish=publish))), tmp_path / "site"))
    assert not having(tmp_path / "site", b"ada@engine")
    assert not having(tmp_path / "site", b"Saint James")
    assert bool(having(tmp_path / "site", b"555 0100")) == bool(publish)


def test_a_contact_that_stands_in_a_title_or_a_link_is_kept_out_of_citations_too(tmp_path: Path) -> None:
    link = "[ask](mailto:ada@engine.example)"
    works = f"- Ada Lovelace, Bo Cole. On looms by ada@engine.example and cards. ICML, 2020. {link}\n"
    study = "### Oxford University\n\n2015 - 2019\n\nPhD in Mathematics\n\nThesis: On looms, ask ada@engine.example\n"
    text = f"# Ada Lovelace\n\nada@engine.example\n\n## Publications\n\n{works}\n## Education\n\n{study}"
    (tmp_path / "cv.md").write_text(text, encoding="utf-8")
    list(write(Site(build(tmp_path / "cv.md")), tmp_path / "site"))
    assert not having(tmp_path / "site", b"ada@engine")
    assert "publications.bib" in having(tmp_path / "site", b"On looms by (kept out) and cards")
    assert "assets/citations.js" in having(tmp_path / "site", b"On looms, ask (kept out)")
