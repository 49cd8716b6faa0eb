"""From a document to its sections, by the headings that the lexicon knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cvgraph.cv.dates import find_whens
from cvgraph.cv.words import is_title
from cvgraph.document.model import Block, BlockKind, Document, MarkKind
from cvgraph.lexicon.load import fold, lexicon, printed

PREAMBLE = "preamble"
UNKNOWN = ""
_SET_LIKE_A_HEADING = 7  # deeper than any real heading
_LONGEST_HEADING = 8
_NUMBERING = re.compile(r"^(?:[IVX]{1,5}|\d{1,2}|[A-Z])[.)]\s+")
_PREPOSITION = re.compile(
    r"""\s+ (?: in | for | to | with | of | by | at | from | on | as | under | im | für | von | dans | pour
               | en | de | di | per | em | para | voor ) \s+
      | [,;:(|/]""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_BLANK = re.compile(r"(#{1,6})[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of blocks under one heading.

    Attributes:
        kind: What its heading says it holds, as in the lexicon's table of headings; ``preamble`` before the first
            known heading; empty for a heading that is not known.
        heading: The heading, or None.
        blocks: The blocks below it, headings of entries among them.
        parent: The kind of the section around it, or empty.
    """

    kind: str
    heading: Block | None
    blocks: tuple[Block, ...]
    parent: str = ""

    @property
    def title(self) -> str:
        """The heading as printed, on one line, or empty."""
        return " ".join(self.heading.text.split()) if self.heading else ""


@dataclass(frozen=True, slots=True)
class _Opening:
    """A heading that opens a section, with its depth."""

    kind: str
    heading: Block | None
    depth: int


def sections(document: Document) -> tuple[Section, ...]:
    """The sections in document order; a part of one that comes after a section inside it is a section of its own.

    What stands above the first heading is the preamble, or what the page's title says.
    """
    depth = _depth_of_sections(document)
    stack = [_Opening(_kind_of_page(document), None, 0)]
    found: list[Section] = []
    part = _Part()
    for block in map(_as_heading, document.blocks):
        named = len(stack) > 1 or part.named
        opening = None if _in_entry(block, part, stack) else _opening(block, depth, named=named)
        if opening or _closes(block, stack):
            found.append(_section(stack, part))
            stack, part = _around(stack, opening, block), _Part()
        if not opening:
            part.add(block)
    return tuple(one for one in (*found, _section(stack, part)) if one.blocks or one.heading)


class _Part:
    """The blocks of the part that is open; how deep the headings among them go, and whether one may be a name."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.deepest = 0
        self.named = False

    def add(self, block: Block) -> None:
        self.blocks.append(block)
        if block.kind is BlockKind.HEADING:
            self.deepest = max(self.deepest, block.level)
            self.named = self.named or _may_be_a_name(block)


def _kind_of_page(document: Document) -> str:
    """What the title of a page says it holds, where that is one kind: 'Publications'."""
    titles = [value.text for record in document.records if record.kind == "person" for value in record.all("title")]
    return next((kind for title in titles if (kind := kind_of(title)) not in {UNKNOWN, "title"}), PREAMBLE)


def _in_entry(block: Block, part: _Part, stack: list[_Opening]) -> bool:
    """True below the heading of an entry, deeper than its section's: bold words there are labels of the entry."""
    return part.deepest > stack[-1].depth and len(stack) > 1 and block.kind is not BlockKind.HEADING


def _may_be_a_name(block: Block) -> bool:
    """True for a heading of two words or more, unless it says 'Curriculum Vitae' or is an address."""
    said = kind_of(block.text) != "title" and "@" not in block.text
    return said and (len(block.text.split()) > 1 or not block.text.isascii())


def _as_heading(block: Block) -> Block:
    """'##education', which Markdown takes for text, as the heading that is meant."""
    hashes = _NO_BLANK.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
    if not hashes or "\n" in block.text:
        return block
    return replace(block.cut(hashes.end(1)), kind=BlockKind.HEADING, level=len(hashes.group(1)))


def _section(stack: list[_Opening], part: _Part) -> Section:
    parent = stack[-2].kind if len(stack) > 1 else ""
    if stack[-1].kind == "other" and parent in {"education", "positions", "activities", "awards"}:
        return Section(parent, stack[-1].heading, tuple(part.blocks), parent)  # the others of its kind
    # contributions to conferences that stand among the publications are references, seminars among the teaching courses
    kind = parent if stack[-1].kind == "talks" and parent in {"publications", "teaching"} else stack[-1].kind
    return Section(kind, stack[-1].heading, tuple(part.blocks), parent)


def _around(stack: list[_Opening], opening: _Opening | None, block: Block) -> list[_Opening]:
    """The sections that a heading stands in, its own at the end."""
    depth = opening.depth if opening else block.level
    kept = [one for one in stack if one.depth < depth]
    return [*kept, opening] if opening else kept


def _closes(block: Block, stack: list[_Opening]) -> bool:
    """True for an entry's heading as high as the innermost section's, which it ends."""
    inner = stack[-1].depth if len(stack) > 2 else 0  # noqa: PLR2004 - the preamble and the outermost section stay
    return block.kind is BlockKind.HEADING and block.level <= inner


def _depth_of_sections(document: Document) -> int:
    """The highest level of a known heading; 0 where there is none."""
    blocks = [block for block in map(_as_heading, document.blocks) if block.kind is BlockKind.HEADING]
    known = [block.level for block in blocks if kind_of(block.text) not in {"", "title"}]
    return min(known, default=0)


def _opening(block: Block, depth: int, *, named: bool) -> _Opening | None:
    """The section that a block opens, or None; the first heading that nobody knows may be the owner's name."""
    if block.kind is BlockKind.HEADING:
        kind = kind_of(block.text)
        if kind == "title":
            return None
        if kind:
            return _Opening(kind, block, block.level)
        if not 0 < block.level <= depth or _names_an_entry(block.text):
            return None
        kind = "positions" if is_job(block.text) else likely_kind(block.text)
        return _Opening(kind, block, block.level) if kind or named else None
    if block.kind is BlockKind.PARAGRAPH and _set_like_a_heading(block, depth):
        return _Opening(kind_of(block.text), block, _SET_LIKE_A_HEADING)
    return None


def is_job(heading: str) -> bool:
    """True for a heading that is the title of a job, not of an office, and no known heading: 'Part-time Lecturer'."""
    words = fold(heading).split()
    known = lexicon()
    held = bool(words) and words[-1] in known.roles - {"student"}  # 'PhD Student' may head a list of those supervised
    return held and is_title(heading) and not kind_of(heading) and " ".join(words) not in known.service_roles


def _names_an_entry(heading: str) -> bool:
    """A heading with a date, or of many words, is that of an entry: a job, a title."""
    return len(heading.split()) > _LONGEST_HEADING + 2 or bool(find_whens(heading))


def _set_like_a_heading(block: Block, depth: int) -> bool:
    """A known heading that is set in bold or capitals, or stands alone in a document without headings."""
    text = block.text.strip()
    kind = kind_of(text) if len(text.split()) <= _LONGEST_HEADING and "\n" not in text else ""
    if not kind or kind == "title":
        return False
    return text.isupper() or not depth or (_all_bold(block) and not text.endswith(":"))


def _all_bold(block: Block) -> bool:
    bold = [(m.start, m.end) for m in block.marks if m.kind is MarkKind.BOLD]
    letters = (m.start() for m in _WORD.finditer(block.text))
    return bool(bold) and all(any(start <= at < end for start, end in bold) for at in letters)


def kind_of(heading: str) -> str:
    """The kind of section that a heading names, or empty.

    Numbers before it do not matter ('2. Education'), nor does what stands behind a colon ('Teaching: Lecturer, UCLA'),
    in brackets or beyond a bar.
    """
    known = lexicon().headings
    keys = (key for text in _forms(heading) for key in (printed(text), fold(text)))
    return next((kind for key in keys if (kind := known.get(key, ""))), "")


def likely_kind(heading: str) -> str:
    """The kind that the main word of an unknown heading names, or empty: 'Publications in refereed journals'.

    The main word is the last one before a preposition, or the first one of all.
    """
    words = [fold(word) for word in _PREPOSITION.split(_NUMBERING.sub("", heading))[0].split()]
    known = lexicon().headings
    mains = (words[-1:], words[:1]) if 0 < len(words) <= _LONGEST_HEADING else ()
    found = (known.get(word, "") for main in mains for word in main)
    return next((kind for kind in found if kind and kind not in {"title", "other", "contact", "hobbies"}), "")


def _forms(heading: str) -> Iterator[str]:
    text = " ".join(heading.split())
    if len(text.split()) > 2 * _LONGEST_HEADING:
        return
    yield text
    bare = _NUMBERING.sub("", text)
    yield bare
    for mark in ("(", "[", ":", " | ", " \u2013 ", " - "):
        if mark in bare:
            yield bare.split(mark)[0]
    words = bare.split()
    if len(words) > 1 and words[0].casefold() in {"my", "selected", "recent", "other", "additional", "relevant"}:
        yield " ".join(words[1:])
