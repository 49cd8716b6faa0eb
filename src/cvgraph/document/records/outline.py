"""Walks a tree of sections and entries, whatever its dialect, and gathers the records that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cvgraph.document.lines import Lines
from cvgraph.document.model import Content, Span
from cvgraph.document.records import groups
from cvgraph.document.records.dialects import (
    delegated,
    funded,
    has_mapping,
    is_entry,
    is_study,
    joined,
    named,
    only,
    only_lists,
    only_texts,
    pairs_of,
    reviews,
    several_positions,
    text_fields,
    unwrapped,
    written,
)
from cvgraph.document.records.entry import fields_of, kind_of_entry
from cvgraph.document.records.gather import Gathering, value_of
from cvgraph.document.records.keys import RECORDS, canonical, field_of, keys, misspelt_section, section_kind
from cvgraph.document.records.person import PROFILES, read_person
from cvgraph.document.records.tongues import one_language
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.findings import Finding
from cvgraph.lexicon.load import lexicon

_TITLES = ("title", "heading", "section", "name", "label")
_CONTENTS = ("contents", "content", "entries", "items", "list", "data")
_TEXTS = ("bullet", "number", "reversed_number", "text", "entry", "item", "details", "description", "summary")
_TITLED = {
    "publication": "citation",
    "award": "title",
    "grant": "title",
    "talk": "citation",
    "certificate": "title",
    "coverage": "title",
    "supervision": "citation",
    "patent": "citation",
    "service": "organization",
}
_COMMA = re.compile(r"\s*[,;](?![^()]{0,100}\))\s*")
_LEVEL = re.compile(r"\s*(?:[:\u2013\u2014(]|\s-\s)\s*")

_PAIR = 2


def _of_text(section: str) -> str:
    """The kind of record that a text is which is an entry by itself; of software none is sure."""
    return "item" if section == "software" else RECORDS.get(section, "item")


def outlined(text: str, root: Node, noticed: Iterable[Finding]) -> Content:
    """What a tree says, read from this text; ``noticed`` is what was found while the tree was read."""
    lines = Lines(text)
    gathering = Gathering(lines, noticed)
    chosen, left = one_language(root, lines)
    Outline(gathering).read(chosen)
    gathering.sweep(chosen)
    if left:
        gathering.note(
            Span(0, 0, 0, 0), "I103", "values stand in several languages; the first was read, the others not"
        )
    return gathering.content()


class Outline:
    """One pass over a tree; a section is known by its kind and its heading as printed."""

    def __init__(self, gathering: Gathering) -> None:
        """Give what is found to this gathering."""
        self._to = gathering

    def read(self, root: Node) -> None:
        """Everything in a tree whose top is a person with sections, or a list of sections."""
        if root.kind is NodeKind.LIST:
            for item in root.items:
                self._titled(item, "", "")
        elif root.kind is NodeKind.MAP:
            self._top(root)
        elif root.text.strip():
            self._text(root, "", "")

    def _top(self, root: Node) -> None:
        """A mapping of sections, personal data between them."""
        personal: list[tuple[Node, Node]] = []
        for key, value in root.pairs():
            name = canonical(key.text)
            if name in keys().settings:
                self._setting(key, value)
            elif section_kind(name) == "contact" and has_mapping(value) and name not in PROFILES:
                personal += pairs_of(value)
            elif self._is_personal(name, value):
                personal.append((key, value))
            elif name in keys().wrappers and value.kind is not NodeKind.SCALAR:
                self.read(value)
            else:
                self._section(key, value)
        if personal:
            self._person(personal, joined(personal[0][0].span, personal[-1][1].span))

    @staticmethod
    def _is_personal(name: str, value: Node) -> bool:
        if name == "name":
            return True
        known = field_of("person", name)[0] or name in lexicon().identifiers or name in PROFILES
        return known and (name in PROFILES or not has_mapping(value))

    def _setting(self, key: Node, value: Node) -> None:
        self._to.passed(value)
        if any(value.texts()):
            self._to.note(
                joined(key.span, value.span),
                "I103",
                f"'{key.text.strip()[:60]}' tells a program how to print and was left out",
            )

    def _section(self, title: Node, body: Node) -> None:
        """A heading and what stands below it."""
        if not any(body.texts()):
            return
        block = self._to.block(title, 1)
        heading = " ".join(block.text.split()) if block else ""
        kind = section_kind(heading)
        if not kind and (meant := misspelt_section(heading)):
            kind = section_kind(meant)
            self._to.note(title.span, "I106", f"'{heading[:60]}' was read as '{meant}'", "correct its spelling")
        self._body(kind, heading, body)

    def _body(self, kind: str, heading: str, body: Node) -> None:
        if kind == "references":
            self._to.passed(body)
            self._to.note(body.span, "I207", "people who can be asked are kept out of every output")
        elif kind == "contact":
            self._contact(body)
        elif body.kind is NodeKind.SCALAR:
            self._texts(body, kind, heading)
        elif kind == "publications" and (file := delegated(body)):
            self._to.passed(body)
            self._to.note(body.span, "W205", f"the publications stand in {file}", "name that file beside this one")
        elif body.kind is NodeKind.LIST:
            for item in body.items:
                kind, heading = self._entry(item, kind, heading)
        elif unwrapped(body) is not body or is_entry(kind, body):
            self._entry(body, kind, heading)
        else:
            self._groups(kind, heading, body)

    def _contact(self, body: Node) -> None:
        """Personal data: a mapping, or a list of mappings of names to values."""
        if pairs := pairs_of(body):
            self._person(pairs, body.span)

    def _person(self, pairs: list[tuple[Node, Node]], span: Span) -> None:
        for key, value, kind in read_person(self._to, pairs, span):
            block = self._to.block(key, 1)
            self._body(kind, block.text if block else "", value)

    def _groups(self, kind: str, heading: str, body: Node) -> None:
        """A mapping of names to lists: groups of skills, roles of service, or sections inside a section."""
        for key, value in body.pairs():
            name = canonical(key.text)
            if name in keys().settings or not any(value.texts()):
                self._setting(key, value)
            elif RECORDS.get(kind) in ("skill", "interest") or (kind == "languages" and value.kind is NodeKind.SCALAR):
                groups.group(self._to, key, value, kind, heading)
            elif RECORDS.get(kind) == "service" and name in lexicon().service_roles:
                groups.roles(self._to, key, value, heading)
            elif kind == "publications" and written(value):
                self._body(kind, heading, value)
            elif inner := section_kind(key.text):
                self._section(key, value) if inner != kind else self._body(kind, heading, value)
            else:
                self._body(kind, heading, value)

    def _entry(self, item: Node, kind: str, heading: str) -> tuple[str, str]:
        """One member of a section; a subtitle among them says what the next ones are."""
        item = unwrapped(item)
        if item.kind is NodeKind.SCALAR:
            self._texts(item, kind, heading)
        elif item.kind is NodeKind.LIST:
            for one in item.items:
                kind, heading = self._entry(one, kind, heading)
        elif subtitle := only(item, "subtitle", "subheading"):
            block = self._to.block(subtitle, 2)
            return (section_kind(subtitle.text) or kind, block.text if block else heading)
        else:
            self._titled(item, kind, heading)
        return kind, heading

    def _titled(self, item: Node, kind: str, heading: str) -> None:
        """A mapping: a section with its title, a year with what happened in it, or an entry."""
        title, contents = item.get(*_TITLES), item.get(*_CONTENTS)
        if item.kind is not NodeKind.MAP:
            self._entry(item, kind, heading)
        elif text := only(item, *_TEXTS):
            self._texts(text, kind, heading)
        elif title and contents and contents.items and not kind and not item.get("institution", "year"):
            self._section(title, contents)
        elif RECORDS.get(kind) in ("skill", "interest"):
            groups.entry(self._to, item, kind, heading)
        elif (
            RECORDS.get(kind) == "service" and title and contents and len(item.items) == _PAIR and only_texts(contents)
        ):
            groups.roles(self._to, title, contents, heading)
        elif contents and contents.kind is NodeKind.LIST and not title:
            self._dated(item, contents, kind, heading)
        else:
            self._record(item, kind, heading)

    def _dated(self, item: Node, contents: Node, kind: str, heading: str) -> None:
        """'year: 2020, items: [...]': each member happened then."""
        date = item.get("year", "date", "years", "period")
        when = self._to.value(date) if date else None
        first = date.span if date else contents.span
        for one in contents.items:
            if one.kind is NodeKind.SCALAR and (value := self._to.value(one)):
                record = funded(_of_text(kind), heading, one)
                name = _TITLED.get(record, "text")
                fields = [(name, value), *([("date", when)] if when else [])]
                self._to.take(record if name != "text" else "item", fields, joined(first, one.span), heading)
                first = one.span
            elif one.kind is not NodeKind.SCALAR:
                self._entry(one, kind, heading)

    def _record(self, item: Node, section: str, heading: str) -> None:
        for one in several_positions(item):
            self._one_record(one, section, heading)

    def _one_record(self, item: Node, section: str, heading: str) -> None:
        item = named(item, RECORDS.get(section, ""))
        kind = kind_of_entry(section, item)
        if kind in ("position", "education") and {key.text for key in item.keys} == {"date", "title"}:
            kind = "education" if is_study(item) else "item"
        if kind == "item" and not section and only_lists(item):
            self._groups(section, heading, item)
            return
        kind = funded(kind, heading, item)
        fields = fields_of(self._to, kind, item)
        for one in reviews(fields) if kind == "service" else (fields,):
            self._to.take(kind, one, item.span, heading)

    def _texts(self, node: Node, kind: str, heading: str) -> None:
        """A text that is an entry by itself."""
        record = _of_text(kind)
        if record in ("skill", "interest"):
            groups.group(self._to, None, node, kind, heading)
        elif record == "language":
            groups.languages(self._to, node, heading)
        else:
            self._text(node, record, heading)

    def _text(self, node: Node, record: str, heading: str) -> None:
        name = _TITLED.get(record, "text")
        block = self._to.block(node)
        if block is None:
            return
        whole = name in ("text", "citation")
        told = ([(name, value_of(block))],) if whole else text_fields(record, name, block)
        for fields in told:
            self._to.take(record if name != "text" else "item", fields, node.span, heading)
