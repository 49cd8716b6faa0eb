"""What every page stands in: its template, and a policy that lets nothing run or load but what is inside."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jinja2

TEMPLATES = Path(__file__).parent / "templates"
ASSETS = Path(__file__).parent / "assets"
"""The scripts that were bundled from ``frontend/``."""


def policy(style: str, *scripts: str) -> str:
    """The content security policy: nothing from anywhere, and no script or style but these."""
    allowed = " ".join(hashed(script) for script in scripts) or "'none'"
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {allowed}",
            f"style-src {hashed(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def hashed(text: str) -> str:
    """The source expression that lets just this script or style through."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def safe(text: str) -> object:
    """Text of our own making, or escaped before, which the template must not escape again."""
    from markupsafe import Markup  # noqa: PLC0415 -- comes with jinja2, for pages alone

    return Markup(text)  # noqa: S704 -- no word of a CV comes here but inside escaped JSON


@cache
def style(*names: str) -> str:
    """These style sheets, one after the other."""
    return "\n".join((TEMPLATES / name).read_text(encoding="utf-8") for name in names)


@cache
def template(name: str) -> jinja2.Template:
    """A template of this room; whatever it is given is escaped."""
    import jinja2  # noqa: PLC0415 -- slow to load

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
