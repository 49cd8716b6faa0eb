"""From the lines of an entry to a course of study."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from cvgraph.cv.courses import course_of
from cvgraph.cv.cuts import trimmed
from cvgraph.cv.dates import find_whens
from cvgraph.cv.entries import Entry
from cvgraph.cv.labelled import Passage, apart, bullets, joined, label_in, passages
from cvgraph.cv.lines import Line, cover
from cvgraph.cv.lists import items
from cvgraph.cv.model import Assistantship, Course, Education, Grade, Mention
from cvgraph.cv.pieces import Piece, PieceKind, dates_of, field_before_school, pieces_of, with_employer
from cvgraph.cv.theses import thesis_of
from cvgraph.cv.words import (
    degree_at,
    is_degree,
    is_institution,
    is_organisation,
    is_school,
    label_kind,
    says_current,
    without_titles,
)
from cvgraph.document.model import Block
from cvgraph.lexicon.load import fold, is_unspaced

_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?")
_SCALE = re.compile(r"(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:/|of|out of)\s*(\d{1,3}(?:[.,]\d{1,3})?)")
_BETWEEN_NAMES = re.compile(r"\s*(?:,\s*(?:and|und|et|y)\b|[,;&]|\b(?:and|und|et|y)\b)\s*")
_ENUMERATED = re.compile(r"\s(?:and|und|et|y|e|en|&)\s")  # 'History, Law and Art' are one field
_CONFERRAL = re.compile(r"(?:Promotion|Promoviert|Graduated|Graduation)\s+(?:zum|zur|as|to)\s+", re.IGNORECASE)
_STOP = re.compile(r"[^\W\d_]{3}\.$")  # of a sentence, not that of an initial or of 'Jr.'
_ASSISTING = {"assistantship", "assistantships", "assistant", "assisted", "ta"}
DEGREES_AND_TITLES = frozenset(  # of engineers, among the studies the former, among the jobs the latter
    {"ingenieur", "ingenieure", "ingeniero", "ingeniera", "ingegnere", "engenheiro", "engenheira"}
)
_NO_FIELD = {"graduated", "graduate", "completed", "awarded", "expected", "in progress", "ongoing", "current"}
_NO_FIELD |= {"distinction", "with distinction", "merit", "first class", "first class honours", "first class honors"}
_NO_FIELD |= {"honours", "honors", "with honours", "with honors", "cum laude", "magna cum laude", "summa cum laude"}
_LONGEST_COURSE = 8
_READ = {"grade", "thesis", "advisor", "committee", "coursework", "teaching", "research"}
_INTO_FIELD = re.compile(
    r"""^ (?:\s*\([A-Za-z.]{2,8}\))?
    (?: \s | [,:"\u201d\u2013\u2014-] | \b(?:in|of|degree|im|en|der|des|de\ la|de)\b
      | \b(?:del|du|di|em)\b | \bd['\u2019] )+""",
    re.IGNORECASE | re.VERBOSE,
)


def study_of(entry: Entry, heading: str) -> Education:
    """The course of study that an entry states; what it does not say is None."""
    whole = _head(entry)
    head = tuple(line for line in apart(whole) if not label_in(line.text)[0] or line in whole)
    labelled = [line for line in apart(whole) if line not in head]
    below = passages([*labelled, *apart(line for line in entry.body if line not in whole)])
    named = pieces_of(head) if entry.context else with_employer(pieces_of(head))
    pieces = tuple(_with_fields(_schools(named)))
    degree, field = _degree_and_field(pieces)
    institution = _institution(pieces, entry.context, field)
    below = (*_labelled_in(pieces), *below)
    advised = any(passage.kind in {"advisor", "committee"} for passage in below)  # then a 'Title:' is the thesis's
    by_kind = {passage.kind: passage for passage in reversed(below)}
    pieces = tuple(piece for piece in pieces if not _label_of(piece))
    whens = dates_of(head) or tuple(when for p in below if _says_when(p) for when in dates_of(p.lines))
    return Education(
        spans=entry.spans,
        heading=heading,
        institution=institution.name if institution else None,
        degree=degree,
        field=field.text if field else None,
        when=whens[0] if whens else None,
        location=next((piece.name for piece in pieces if piece.kind is PieceKind.PLACE), None),
        grade=_grade(by_kind.get("grade")),
        thesis=thesis_of(by_kind.get("thesis") or (by_kind.get("role") if advised else None)),
        advisors=_advisors(by_kind.get("advisor") or by_kind.get("committee")),
        notes=tuple(_notes(pieces, below, {institution, field}, degree)),
        courses=tuple(_courses(below, institution.name if institution else None)),
        assistantships=tuple(_assistantships(below)),
    )


def _says_when(passage: Passage) -> bool:
    """True for a passage labelled as the date, or a bullet that holds one and nothing else."""
    return passage.kind == "date" or passage.lines[0].date_only


def _label_of(piece: Piece) -> str:
    return label_kind(piece.text.partition(":")[0]) if piece.kind is PieceKind.TEXT and ":" in piece.text else ""


def _labelled_in(pieces: Sequence[Piece]) -> Iterator[Passage]:
    """The labelled pieces within a head: 'MSc in Physics, Example University, GPA: 3.9'."""
    for piece in pieces:
        if kind := _label_of(piece):
            yield Passage(
                kind, (piece.block.cut(piece.block.text.index(":") + 1),), (Line(piece.block, first=False, whens=()),)
            )


def _head(entry: Entry) -> tuple[Line, ...]:
    """The head; with a degree in a bullet below its school or a school below its degree, or with a labelled block."""
    named = pieces_of(entry.head)
    if not any(piece.kind is PieceKind.ORGANISATION for piece in named):
        more = [line for line in entry.body if not (line.first or line.label or line.prose)]
        more = more or _first_bullet(entry.body, is_institution)
    elif not any(degree_at(piece.text) for piece in named):
        more = _first_bullet(entry.body, is_degree)
    else:
        more = []
    return (*entry.head, *more)


def _first_bullet(body: Sequence[Line], wanted: Callable[[str], bool]) -> list[Line]:
    """The first bullet without a label that names what is wanted, a school or a degree."""
    return [line for line in body if line.item and not label_kind(line.label) and wanted(line.text)][:1]


def _with_fields(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, the field of a bare degree parted from the school it is printed before."""
    before: Piece | None = None
    for piece in pieces:
        bare = before and before.kind is PieceKind.DEGREE and not _field(before.block.cut(_end_of_degree(before)))
        field, rest = field_before_school(piece) if bare and piece.kind is PieceKind.ORGANISATION else (None, piece)
        yield from (field, rest) if field else (rest,)
        before = piece


def _schools(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces; what opens like a degree and names a school is one, beside a bare degree: 'Abitur, Gymnasium X'."""
    bare = False
    for piece in pieces:
        degree = piece.kind is PieceKind.DEGREE
        school = degree and bare and is_institution(piece.text)
        yield replace(piece, kind=PieceKind.ORGANISATION) if school else piece
        bare = bare or (degree and _end_of_degree(piece) == len(piece.block.text))


def _end_of_degree(piece: Piece) -> int:
    return (degree_at(piece.block.text) or (0, 0))[1]


def _degree_and_field(pieces: Sequence[Piece]) -> tuple[str | None, Block | None]:
    """The degree as printed, and the field beside it or in the piece after it."""
    for before, piece, after in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
        found = degree_at(piece.block.text)
        if not found:
            continue
        start, end = _conferred(piece.block.text, *found)
        beside = _field(piece.block.cut(end))
        text = after if after and after.kind is PieceKind.TEXT and after.line is piece.line else None
        if is_unspaced(piece.text) and before and before.kind is PieceKind.TEXT and before.line is piece.line:
            beside = before.block  # '软件工程学士' is a bachelor of software engineering
        elif text and not beside:
            beside = None if text.text.isupper() else _field(text.block)  # 'PhD, HUST, Wuhan' names the school
        elif text and piece.block.text[end:].lstrip().startswith("of "):
            return piece.text, text.block  # 'Master of Public Affairs, Economics'
        elif text and beside and _ENUMERATED.search(text.text):
            beside = piece.line.block.cut(piece.end - len(beside.text), text.end)
        if beside and degree_at(beside.text) == (0, len(beside.text)):
            return piece.text, _field_below(piece, pieces)  # 'MPhil/PhD'
        return piece.block.text[start:end], beside or _field_below(piece, pieces)
    return next((piece.text for piece in pieces if fold(piece.text) in DEGREES_AND_TITLES), None), None


def _field_below(degree: Piece, pieces: Sequence[Piece]) -> Block | None:
    """The only piece of the lines below a bare degree, where it is a text: 'MSc' above 'Medical Physics'."""
    below = [piece for piece in pieces if piece.line.block.span.start > degree.line.block.span.start]
    only = below[0] if len(below) == 1 and below[0].kind is PieceKind.TEXT else None
    return only.block if only and len(only.text.split()) <= _LONGEST_COURSE else None


def _conferred(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of a degree without the word for its conferral: 'Promotion zum Dr. jur.' is a 'Dr. jur.'."""
    conferral = _CONFERRAL.match(text, start)
    inner = degree_at(text[conferral.end() :]) if conferral else None
    return (conferral.end(), conferral.end() + inner[1]) if conferral and inner and not inner[0] else (start, end)


def _field(block: Block) -> Block | None:
    found = _INTO_FIELD.match(block.text)
    start, end = trimmed(block.text, found.end() if found else 0, len(block.text))
    field = block.cut(start, end)
    return field if field.text and not is_school(field.text) and fold(field.text) not in _NO_FIELD else None


def _institution(pieces: Sequence[Piece], context: Sequence[Line], field: Block | None) -> Piece | None:
    """The school that is named; else the only other text of the head, or what stands last beside the degree."""
    named = [piece for piece in pieces if piece.kind is PieceKind.ORGANISATION]
    schools = [piece for piece in named if is_institution(piece.text)]
    above = [piece for piece in pieces_of(context) if piece.kind is not PieceKind.PLACE]
    lines_of_degrees = {piece.line.block.span for piece in pieces if piece.kind is PieceKind.DEGREE}
    other = [p for p in pieces if p.kind is PieceKind.TEXT and p.line.block.span not in lines_of_degrees]
    texts = [p for p in pieces if p.kind is PieceKind.TEXT and not (field and p.block.span == field.span)]
    texts = [p for p in texts if not p.line.text[: p.start].endswith("(") and not label_kind(p.text.split()[0])]
    behind = [piece for piece in texts if piece not in other and (field or piece.text.isupper())][-1:]
    return next(iter([*schools, *named, *above, *other, *behind]), None)


def _notes(
    pieces: Sequence[Piece], below: Sequence[Passage], used: set[object], degree: str | None
) -> Iterator[Mention]:
    """What the head and the body say beyond the fields, so that nothing is lost."""
    texts = {used_one.text for used_one in used if isinstance(used_one, Piece | Block)}
    for piece in pieces:
        if piece.kind in {PieceKind.TEXT, PieceKind.ROLE, PieceKind.ORGANISATION} and piece.text not in {
            *texts,
            degree,
        }:
            yield piece.mention
        elif piece.text in texts:
            yield from piece.remarks
    for passage in below:
        note = joined([line.block for line in passage.lines])
        listed = passage.kind in {"coursework", "teaching", "research"} and not (bullets(passage) or _in_line(passage))
        if note and (passage.kind not in _READ or listed):
            yield note


def _grade(passage: Passage | None) -> Grade | None:
    if passage is None or passage.mention is None:
        return None
    text = passage.mention.text
    current = says_current(passage.lines[0].label)
    if scaled := _SCALE.search(text):
        return Grade(passage.mention, scaled.group(1), scaled.group(2), current)
    number = _NUMBER.search(text)
    return Grade(passage.mention, number.group() if number else text, None, current)


def _advisors(passage: Passage | None) -> tuple[Mention, ...]:
    """The names of a list of people, without titles and brackets, up to where they work."""
    names = (name for block in passage.values for name in _names(block)) if passage else ()
    return tuple(
        name for name in takewhile(lambda name: not is_organisation(name.text), names) if not _title_behind(name)
    )


def _title_behind(name: Mention) -> bool:
    """True for the 'PhD' of 'Ada Quill, PhD'."""
    return degree_at(name.text) == (0, len(name.text))


def _names(block: Block) -> Iterator[Mention]:
    at = 0
    for gap in [*((m.start(), m.end()) for m in _BETWEEN_NAMES.finditer(block.text)), (len(block.text),) * 2]:
        piece = block.cut(at, gap[0])
        at = gap[1]
        start, end = without_titles(piece.text)
        name = piece.cut(start, end - bool(_STOP.search(piece.text[start:end])))
        if name.text:
            yield Mention(" ".join(name.text.split()), name.span)


def _courses(below: Sequence[Passage], institution: Mention | None) -> Iterator[Course]:
    """The courses under 'Coursework:' or 'Teaching assistantship:', in bullets or in one line."""
    for passage in below:
        part = _part(passage)
        for bullet in (bullets(passage) or _in_line(passage)) if part else ():
            course = course_of(bullet, part, institution)
            if course:
                yield course


def _in_line(passage: Passage) -> tuple[tuple[Line, ...], ...]:
    """The courses of 'Coursework: Mechanics, Algebra', none where something in the list is longer than a title."""
    if passage.kind != "coursework":
        return ()
    blocks = [block for value in passage.values for block in items(value)]
    lines = [Line(block, first=False, whens=tuple(find_whens(block.text))) for block in blocks]
    plain = not any(line.date_only or len(line.text.split()) > _LONGEST_COURSE for line in lines)
    return tuple((line,) for line in lines) if plain else ()


def _part(passage: Passage) -> str:
    if passage.kind == "teaching":
        return "assisted" if _ASSISTING & set(fold(passage.lines[0].label).split()) else "taught"
    return "taken" if passage.kind == "coursework" else ""


def _assistantships(below: Sequence[Passage]) -> Iterator[Assistantship]:
    for passage in below:
        for bullet in bullets(passage) if passage.kind == "research" else ():
            yield _assistantship(bullet)


def _assistantship(bullet: Sequence[Line]) -> Assistantship:
    line = bullet[0]
    whens = dates_of(bullet)
    start, end = trimmed(line.text, 0, line.whens[0][0] if line.whens and line.whens[0][0] else len(line.text))
    block = line.block.cut(start, end)
    project = Mention(block.text, block.span)
    return Assistantship(spans=cover(bullet), project=project, when=whens[0] if whens else None)
