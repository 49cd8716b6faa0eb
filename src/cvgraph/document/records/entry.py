"""One entry of a list in a JSON or YAML CV, as the fields of a record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cvgraph.document.model import Block, Span, Value
from cvgraph.document.records.gather import Gathering, value_of
from cvgraph.document.records.keys import RECORDS, canonical, field_of, keys
from cvgraph.document.records.places import placed
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.lexicon.load import fold, lexicon, undotted

Field = tuple[str, Value]

_LABEL = re.compile(r"\s*([^\W\d][^:,\n]{1,40}?)\s*(?:[:,]|(?<=\s)[-\u2013\u2014])\s+(?=\S)")
_COMMA = re.compile(r"\s*[;,](?![^()\[\]]{0,200}[)\]])\s*")
_NAMES = re.compile(r"\s*(?:[;,&]|\b(?:and|und|et|y|e|en|con)\b)(?![^()]{0,200}\))\s*")
_SUBJECTS = (
    "Sc|A|Phys|Phil|Maths?|Chem|Eng|Biol?|Biochem|Comp|Sci|Ed|Mus|Econ|Stat|Geol|Des|Arch|Litt|Pharm|Psych|Res|Fin"
)
_SHORT_DEGREE = re.compile(rf"\s*([MB](?:{_SUBJECTS})+)\s+(?=[^\W\d_]{{2,}}\s|[^\W\d_]{{4,}}$)(?!in\b|of\b|en\b)")
_AGAIN = re.compile(r"\s+\(([^()\s]{2,12})\)[\s,;.]*$")
_WORD = re.compile(r"\S+")
_IN_BRACKETS = re.compile(r"\s*\([^()]{0,200}\)\s*")
_AFTER_DEGREE = frozenset({"in", "of", "en", "de", "d", "des", "im", "der", "\u00e8s", "es"})
_NO_STUDY = frozenset({"postdoctoral", "certificate", "diploma", "specialist"})
_LABELLED = {"thesis": "thesis", "advisor": "advisor", "grade": "grade", "coursework": "course", "field": "field"}
_FREE = frozenset({"service", "teaching", "talk", "award", "grant", "item", "certificate", "skill", "language"})
_LONGEST_DEGREE = 5


def kind_of_entry(section: str, node: Node) -> str:
    """The kind of record that an entry of such a section is, by its keys and by what its title says."""
    kind = RECORDS.get(section, "item")
    names = {canonical(key.text) for key, value in node.pairs() if any(value.texts())}
    if names & {"authors", "author"} and names & {"title", "name"}:
        return kind if kind in {"talk", "patent"} else "publication"
    if kind == "item" and not section:
        return _by_keys(names)
    if kind == "position" and (
        names & {"area", "study type", "degree"} or _is_study(node, "title", "position", "role")
    ):
        return "education"
    if kind == "education" and "position" in names and names & {"company", "organization", "employer"}:
        return "education" if _is_study(node, "position") else "position"
    return kind


def _by_keys(names: set[str]) -> str:
    """The kind of an entry under a heading that nobody knows."""
    if names & {"area", "study type", "degree", "gpa"} and names & {"institution", "school", "university"}:
        return "education"
    if names & {"company", "employer", "organization"} and names & {"position", "role", "job title", "title"}:
        return "position"
    if names & {"language"} and names & {"fluency", "level", "proficiency"}:
        return "language"
    if names & {"journal", "doi", "booktitle", "isbn", "arxiv"}:
        return "publication"
    return "item"


def _is_study(node: Node, *names: str) -> bool:
    title = node.get(*names)
    return title is not None and opens_with_degree(title.text)


def opens_with_degree(text: str) -> bool:
    """True for 'PhD in Physics' and 'Master of Science', not for 'PhD student' and 'Master's project'."""
    words = text.split()
    for count in range(min(_LONGEST_DEGREE, len(words)), 0, -1):
        degree = " ".join(words[:count])
        kind = lexicon().degrees.get(fold(degree)) or lexicon().degree_abbreviations.get(
            undotted(degree.strip(",")), ""
        )
        if kind:
            after = fold(words[count]) if count < len(words) else ""
            ends = (
                degree.endswith(",")
                or fold(words[count - 1]) in _AFTER_DEGREE
                or after in _AFTER_DEGREE
                or not after
                or words[count][0] in "(-\u2013,"
            )
            return ends and kind not in _NO_STUDY and fold(words[count - 1]) not in lexicon().roles
    return False


def fields_of(gathering: Gathering, kind: str, node: Node) -> list[Field]:
    """The fields of a mapping, each value with its name; a key that nobody knows is a note, and said."""
    found: list[Field] = []
    for key, value in node.pairs():
        if canonical(key.text) in keys().settings and (kind != "skill" or canonical(key.text) != "type"):
            gathering.passed(value)
            continue
        field, exact = field_of(kind, key.text)
        read = list(_values(gathering, kind, field or "note", value))
        if read and not exact and kind != "item":
            _say(gathering, key, field)
        found += read
    return _tidied(kind, found)


def _say(gathering: Gathering, key: Node, field: str) -> None:
    name = key.text.strip()[:60]
    meaning = f"was read as '{field}'" if field else "is not known; its text is kept as a note"
    gathering.note(key.span, "I106", f"the key '{name}' {meaning}", "" if field else "name it as the format does")


def _values(gathering: Gathering, kind: str, field: str, node: Node) -> Iterator[Field]:
    """The values below one key; a name may be parted into given and family name."""
    if field == "author" and node.items:
        for one in node.items:
            yield from (("author", value) for value in _name(gathering, one))
    elif field == "name" and kind in ("skill", "interest") and node.kind is NodeKind.SCALAR:
        yield from (("name", value) for value in parted(gathering, node))
    elif field == "location" and node.kind is NodeKind.MAP:
        yield from (("location", value) for value in _joined(gathering, node))
    elif kind == "education" and field == "note" and node.items:
        for one in node.items:
            yield from _titled_note(gathering, one)
    else:
        for text in node.texts():
            yield from _labelled(gathering, kind, field, text)


def _titled_note(gathering: Gathering, node: Node) -> Iterator[Field]:
    """A remark on a course of study, or a list of them below the title that tells their field: 'Advisors'."""
    title, contents = node.get("title", "label", "name"), node.get("contents", "items", "content")
    if field := _LABELLED.get(label_of(title.text), "") if title and contents else "":
        gathering.passed(title)  # type: ignore[arg-type]
    for text in (contents or node).texts() if field else node.texts():
        yield from _labelled(gathering, "education", field or "note", text)


def _name(gathering: Gathering, node: Node) -> Iterator[Value]:
    """A person in a list of authors: a text, or a mapping with the name or its parts."""
    if node.kind is NodeKind.SCALAR:
        if value := gathering.value(node):
            yield value
        return
    whole = node.get("name", "full name", "fullname", "literal")
    parts = [whole] if whole else [node.get("given", "first", "firstname"), node.get("family", "last", "lastname")]
    if value := together(gathering, [part for part in parts if part], " "):
        yield value


def together(gathering: Gathering, nodes: Iterable[Node], between: str) -> Value | None:
    """Several scalars as one value, their blocks kept."""
    values = [value for node in nodes for text in node.texts() if (value := gathering.value(text))]
    if not values:
        return None
    first, last = min(value.span for value in values), max(value.span for value in values)
    span = Span(first.start, last.end, first.line, last.last_line)
    return Value(between.join(value.text for value in values), span)


def _joined(gathering: Gathering, node: Node) -> Iterator[Value]:
    if value := together(gathering, [node], ", "):
        yield value


def parted(gathering: Gathering, node: Node) -> Iterator[Value]:
    """The members of a text with commas outside of brackets: 'C, C++, R (dplyr, sf)' are three."""
    if block := gathering.block(node):
        yield from (value_of(part) for part in pieces(block, _COMMA))


def pieces(block: Block, separator: re.Pattern[str]) -> Iterator[Block]:
    """What stands between separators, each as a block."""
    at = 0
    for match in separator.finditer(block.text):
        if block.text[at : match.start()].strip():
            yield block.cut(at, match.start())
        at = match.end()
    if block.text[at:].strip():
        yield block.cut(at)


def _labelled(gathering: Gathering, kind: str, field: str, node: Node) -> Iterator[Field]:
    """A text as the field that its key names, or where it holds more than that as several."""
    block = gathering.block(node)
    if not block:
        return
    if field == "advisor":
        yield from people(block)
    elif field in ("organization", "institution") and kind in ("position", "education"):
        yield from placed(field, block)
    elif field == "degree":
        yield from _degree(block)
    elif kind == "education" and field in ("note", "course"):
        yield from _remarks(field, block)
    else:
        full_stop = " ." if field == "name" and kind in ("skill", "interest") else ""
        yield field, value_of(block.cut(0, len(block.text.rstrip(full_stop))))


def _degree(block: Block) -> Iterator[Field]:
    """A degree without the short form behind it, or a short form and its field: 'MPhys Physics'."""
    if short := _SHORT_DEGREE.match(block.text):
        yield "degree", value_of(block.cut(0, short.end(1)))
        yield "field", value_of(block.cut(short.end()))
        return
    again = _AGAIN.search(block.text)
    repeated = again is not None and opens_with_degree(again.group(1))
    yield "degree", value_of(block.cut(0, again.start()) if again and repeated else block)


def _remarks(field: str, block: Block) -> Iterator[Field]:
    """The lines of a remark on a course of study; one with a label is what the label says: 'Advisor: A. One'."""
    for line in block.lines():
        match = _LABEL.match(line.text)
        meaning = label_of(match.group(1)) if match else ""
        if not match or meaning not in _LABELLED:
            yield field, value_of(line)
        elif meaning == "advisor":
            yield from people(line.cut(match.end()))
        else:
            yield _LABELLED[meaning], value_of(_unquoted(line.cut(match.end())))


def label_of(label: str) -> str:
    """What a label means, or empty: the whole of it or its last words ('Working thesis title')."""
    words = fold(label).split()
    labels = lexicon().labels
    return next((labels[form] for at in range(len(words)) if (form := " ".join(words[at:])) in labels), "")


def _unquoted(block: Block) -> Block:
    """The block without quotation marks around it and a full stop at its end."""
    text = block.text.rstrip(" .")
    pairs = {'"': '"', "'": "'", "\u201c": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb", "\u201e": "\u201c"}
    if text and pairs.get(text[0]) == text[-1] and len(text) > 2:  # noqa: PLR2004 - the quotation marks
        return block.cut(1, len(text) - 1)
    return block.cut(0, len(text)) if len(text) + 1 == len(block.text) else block


def people(block: Block) -> Iterator[Field]:
    """The people that a text lists, without titles and without what stands in brackets."""
    for part in pieces(block, _NAMES):
        bracket = _IN_BRACKETS.search(part.text)
        name = part.cut(0, bracket.start()) if bracket and bracket.start() else part
        words = list(_WORD.finditer(name.text))
        first = next((word for word in words if fold(word.group()) not in lexicon().honorifics), words[-1])
        yield "advisor", value_of(name.cut(first.start(), len(name.text.rstrip(" ."))))


def _one_place(fields: list[Field]) -> list[Field]:
    """Town and country under two keys are one place."""
    found = [value for name, value in fields if name == "location"]
    if len(found) == 1:
        return fields
    first, last = min(value.span for value in found), max(value.span for value in found)
    texts = list(dict.fromkeys(value.text for value in found))
    whole = max(texts, key=len)
    text = whole if all(one in whole for one in texts) else ", ".join(texts)
    span = Span(first.start, last.end, first.line, last.last_line)
    at = next(at for at, (name, _) in enumerate(fields) if name == "location")
    rest = [field for field in fields if field[0] != "location"]
    return [*rest[:at], ("location", Value(text, span)), *rest[at:]]


def _tidied(kind: str, fields: list[Field]) -> list[Field]:
    """The fields so that what a kind of record is about is there: who has only a role is kept under it."""
    names = {name for name, _ in fields}
    if "location" in names and kind in ("position", "education"):
        fields = _one_place(fields)
    if kind == "service" and "organization" not in names:
        stands_in = "role" if "role" in names else "note"
        return [("organization" if name == stands_in else name, value) for name, value in fields]
    if kind == "publication":
        return _as_works_are_told(names, fields)
    return fields


def _as_works_are_told(names: set[str], fields: list[Field]) -> list[Field]:
    """JSON Resume has no place for authors and venue: there the publisher is where the work appeared."""
    renamed = {} if "title" in names else {"text": "note"}
    if not names & {"venue", "author"}:
        renamed["publisher"] = "venue"
    return [(renamed.get(name, name), value) for name, value in fields]
