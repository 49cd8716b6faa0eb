"""What HTML tags mean for the text between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from cvgraph.document.model import MarkKind

MARKS = {
    "b": MarkKind.BOLD,
    "strong": MarkKind.BOLD,
    "i": MarkKind.ITALIC,
    "em": MarkKind.ITALIC,
    "cite": MarkKind.ITALIC,
    "a": MarkKind.LINK,
    "code": MarkKind.CODE,
    "tt": MarkKind.CODE,
    "sup": MarkKind.RAISED,
    "s": MarkKind.STRUCK,
    "del": MarkKind.STRUCK,
    "strike": MarkKind.STRUCK,
}
"""Tags that mark a stretch of text."""

SILENT = frozenset({"script", "style", "template", "noscript", "iframe", "object", "textarea", "svg", "math"})
"""Tags whose content is no text of the page."""

PARTING = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
"""Tags that begin and end a paragraph, an item or a row."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: its name in lower case, empty for a comment or the like, and its attributes."""

    name: str
    closing: bool
    attributes: Mapping[str, str]


def read_tag(markup: str) -> Tag:
    """The tag that this markup is."""
    parser = _OneTag(convert_charrefs=False)
    parser.feed(markup)
    return parser.tag


class _OneTag(HTMLParser):
    tag = Tag("", closing=False, attributes={})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tag = Tag(tag, closing=False, attributes={name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        self.tag = Tag(tag, closing=True, attributes={})
