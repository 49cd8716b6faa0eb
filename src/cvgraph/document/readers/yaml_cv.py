"""CVs in YAML: RenderCV, al-folio's cv.yml in both dialects, and what follows its author's own plan."""

from __future__ import annotations

from cvgraph.document.decode import Source, decode
from cvgraph.document.model import Content
from cvgraph.document.records.outline import outlined
from cvgraph.document.records.yaml_tree import yaml_tree

SUFFIXES = (".yaml", ".yml")


def read(source: Source) -> Content:
    """The records of a CV in YAML.

    Raises:
        SourceError: It is not text, or no YAML.
    """
    text, noticed = decode(source)
    return outlined(text, yaml_tree(text, source.path), noticed)
