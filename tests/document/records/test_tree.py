from __future__ import annotations

from pathlib import Path

from cvgraph.document.records.tree import NodeKind
from cvgraph.document.records.yaml_tree import yaml_tree

ROOT = yaml_tree("Name: Ada\nlist:\n  - one\n  - {deep: two}\nempty:\n", Path("cv.yml"))


def test_a_key_is_found_whatever_its_case() -> None:
    found = ROOT.get("nobody", "name")
    assert found is not None
    assert found.text == "Ada"


def test_no_key_is_found_where_there_is_none() -> None:
    assert ROOT.get("nobody") is None
    assert ROOT.items[0].get("name") is None


def test_texts_come_in_the_order_of_the_source_without_empty_ones() -> None:
    assert [node.text for node in ROOT.texts()] == ["Ada", "one", "two"]


def test_a_list_has_no_pairs() -> None:
    assert ROOT.items[1].kind is NodeKind.LIST
    assert list(ROOT.items[1].pairs()) == []
