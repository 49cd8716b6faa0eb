"""CVs in JSON: JSON Resume, what resembles it, and what follows its author's own plan."""

from __future__ import annotations

from cvgraph.document.decode import Source, decode
from cvgraph.document.model import Content
from cvgraph.document.records.json_tree import json_tree
from cvgraph.document.records.outline import outlined

SUFFIXES = (".json", ".json5", ".jsonc")


def read(source: Source) -> Content:
    """The records of a CV in JSON.

    Raises:
        SourceError: It is not text, or no JSON.
    """
    text, noticed = decode(source)
    root, forgiven = json_tree(text, source.path)
    return outlined(text, root, (*noticed, *forgiven))
