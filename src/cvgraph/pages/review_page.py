"""The questions of a build as an HTML page, which composes the file of decisions from what is chosen."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cvgraph.pages.frame import policy, safe, style, template
from cvgraph.pages.review_view import ReviewView

_SCRIPT = Path(__file__).parent / "assets" / "review.js"


def render(view: ReviewView) -> str:
    """The HTML of the page; it loads nothing, and without its script each answer shows what to write."""
    sheet, script = style("page.css", "review.css"), _script()
    return template("review.html.jinja").render(
        view=view, policy=policy(sheet, script), style=safe(sheet), script=safe(script)
    )


@cache
def _script() -> str:
    return _SCRIPT.read_text(encoding="utf-8")
