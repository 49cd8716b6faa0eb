"""Prefixes."""

from __future__ import annotations

from cvgraph.graph.vocabulary import PREFIXES


def test_schema_org_is_written_with_https() -> None:
    assert PREFIXES["schema"] == "https://schema.org/"


def test_every_namespace_ends_where_a_name_can_begin() -> None:
    assert [prefix for prefix, iri in PREFIXES.items() if iri[-1] not in "#/"] == []
