"""The first page of a build as HTML: it needs no script, and leads to everything else."""

from __future__ import annotations

from cvgraph.pages.frame import policy, safe, style, template
from cvgraph.pages.index_view import IndexView


def render(view: IndexView) -> str:
    """The HTML of the first page; it loads nothing and runs nothing."""
    sheet = style("page.css", "card.css", "index.css")
    return template("index.html.jinja").render(view=view, policy=policy(sheet), style=safe(sheet))
