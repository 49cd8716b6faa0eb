"""The folders of knowledge that ship beside the code: the ontology and the questions."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent.parent


def folder(name: str) -> Path:
    """The folder ``ontology`` or ``queries``: inside the installed package, else at the top of the checkout."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _CHECKOUT / name
