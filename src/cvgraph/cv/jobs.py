"""From the lines of an entry to a role at an organisation: its titles, its times, its place, what was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cvgraph.cv.dates import When
from cvgraph.cv.entries import Entry
from cvgraph.cv.labelled import Passage, joined, passages
from cvgraph.cv.lines import Line
from cvgraph.cv.model import Activity, Mention, Position
from cvgraph.cv.pieces import Piece, PieceKind, dates_of, pieces_of, with_employer
from cvgraph.cv.words import is_institution

_LONGEST_ROLE = 10


@dataclass(frozen=True, slots=True)
class Job:
    """What an entry says about a role.

    Attributes:
        organization: Where it is held; None where nothing says so.
        roles: Every title.
        periods: Every date and interval.
        location: The place.
        project: What a line labelled as the project says.
        notes: Everything else, in order.
    """

    organization: Mention | None
    roles: tuple[Mention, ...]
    periods: tuple[When, ...]
    location: Mention | None
    project: Mention | None
    notes: tuple[Mention, ...]


def as_position(entry: Entry, heading: str, *, role_first: bool) -> Position:
    """The entry as a job."""
    job = job_of(entry, role_first=role_first)
    return Position(
        spans=entry.spans,
        heading=heading,
        organization=job.organization,
        roles=job.roles,
        periods=job.periods,
        location=job.location,
        project=job.project,
        notes=job.notes,
    )


def as_activity(entry: Entry, heading: str, *, role_first: bool) -> Activity | None:
    """The entry as an activity, or None where nothing says at what; several titles are one text."""
    job = job_of(entry, role_first=role_first)
    organization = job.organization or next(iter(job.roles), None)
    if organization is None:
        return None
    roles = [role for role in job.roles if role is not organization]
    return Activity(
        spans=entry.spans,
        heading=heading,
        organization=organization,
        role=roles[0] if roles else None,
        periods=job.periods,
        location=job.location,
        notes=(*roles[1:], *((job.project,) if job.project else ()), *job.notes),
    )


def job_of(entry: Entry, *, role_first: bool) -> Job:
    """What an entry says about a role; ``role_first`` tells apart two names that no word tells apart."""
    pieces = list(pieces_of(entry.head) if entry.context else with_employer(pieces_of(entry.head)))
    below = passages(entry.body)
    context = pieces_of(entry.context)
    above = [piece for piece in context if piece.kind is not PieceKind.PLACE]
    periods = dates_of(entry.head)
    bullet = list(_pieces_of_bullet(below))
    roles = _roles(pieces, periods) or [piece for piece in bullet if piece.kind is PieceKind.ROLE][:1]
    organization = _below_title(entry.head, pieces)
    organization = organization or _organization(pieces, roles, above, bullet, role_first=role_first)
    roles = roles or _untold_role(pieces, organization)
    place = next((piece for piece in (*pieces, *context) if piece.kind is PieceKind.PLACE), None)
    used = [*roles, organization, place]
    project = next((passage.mention for passage in below if passage.kind == "project"), None)
    return Job(
        organization=organization.name if organization else None,
        roles=tuple(role.mention for role in roles),
        periods=periods or _periods_below(below),
        location=place.name if place else next((p.mention for p in below if _is_location(p)), None),
        project=project,
        notes=tuple(_notes(pieces, below, used)),
    )


def _roles(pieces: Sequence[Piece], periods: Sequence[When]) -> list[Piece]:
    """The first titles that stand side by side, or as many as there are times; where nothing else is named the last.

    What is last is the last line of titles: an organisation by a title's name stands above it.
    """
    titles = [piece for piece in pieces if piece.kind is PieceKind.ROLE]
    named = any(piece.kind in {PieceKind.ORGANISATION, PieceKind.TEXT} for piece in pieces)
    if not named and titles:
        titles = [piece for piece in titles if piece.line == titles[-1].line]
    if len(titles) == len(periods):
        return titles
    together = titles[:1]
    for piece in titles[1:]:
        last = together[-1]
        if piece.line == last.line and not piece.line.text[last.end : piece.start].strip(" ,/&"):
            together.append(piece)
    return together


def _below_title(head: Sequence[Line], pieces: Sequence[Piece]) -> Piece | None:
    """The employer in bold right below a heading that is a title: 'Director - Advisory Services', '**Example Inc**'."""
    if len(head) == 1 or not head[0].heading or head[0].whens or not head[1].opens_bold:
        return None
    titled = any(piece.kind is PieceKind.ROLE and piece.line is head[0] for piece in pieces)
    named = (piece for piece in pieces if piece.line is head[1] and piece.kind is not PieceKind.PLACE)
    first = next(named, None)
    return first if titled and first and first.kind is not PieceKind.ROLE else None


def _organization(
    pieces: Sequence[Piece],
    roles: Sequence[Piece],
    above: Sequence[Piece],
    below: Sequence[Piece],
    *,
    role_first: bool,
) -> Piece | None:
    """The organisation: one that its words tell, else a name beside the title, else one above or below."""
    named = [piece for piece in pieces if piece.kind is PieceKind.ORGANISATION]
    whole = [piece for piece in named if is_institution(piece.text)]
    texts = [piece for piece in pieces if piece.kind is PieceKind.TEXT and not _remark(piece)]
    if not roles and not named and len(texts) > 1 and role_first:
        texts = texts[1:]
    told = [piece for piece in above if piece.kind is PieceKind.ORGANISATION]
    left = [piece for piece in pieces if piece.kind is PieceKind.ROLE and piece not in roles]
    untold = [piece for piece in above if piece.kind is PieceKind.TEXT]
    listed = [piece for piece in below if piece.kind is PieceKind.ORGANISATION]
    return next(iter([*whole, *named, *told, *texts, *listed, *left, *untold]), None)


def _remark(piece: Piece) -> bool:
    """True for a text in brackets or longer than a name."""
    return piece.line.text[: piece.start].endswith("(") or len(piece.text.split()) > _LONGEST_ROLE


def _untold_role(pieces: Sequence[Piece], organization: Piece | None) -> list[Piece]:
    """Where no word tells a title, the first short name beside the organisation is it."""
    texts = [p for p in pieces if p.kind is PieceKind.TEXT and p is not organization and not _remark(p)]
    return texts[:1] if organization in pieces else []


def _pieces_of_bullet(below: Sequence[Passage]) -> tuple[Piece, ...]:
    """The pieces of a first short bullet, which some layouts give to the employer or the title."""
    first = below[0] if below else None
    short = first and not first.kind and not any(line.prose for line in first.lines)
    return pieces_of(first.lines) if first and short else ()


def _periods_below(below: Sequence[Passage]) -> tuple[When, ...]:
    """The dates under a label such as 'Period:', or alone in a bullet."""
    dated = [p.lines for p in below if p.kind == "date" or p.lines[0].date_only]
    return tuple(when for lines in dated for when in dates_of(lines))


def _is_location(passage: Passage) -> bool:
    """True for a passage labelled as a place, or a bullet that holds one and nothing else."""
    kinds = [piece.kind for piece in pieces_of(passage.lines[:2])]
    return passage.kind == "location" or (not passage.kind and kinds == [PieceKind.PLACE])


def _notes(pieces: Sequence[Piece], below: Sequence[Passage], used: Sequence[Piece | None]) -> Iterator[Mention]:
    """Everything that no field took, in order."""
    taken = {piece.block.span for piece in used if piece}
    for piece in pieces:
        yield from (piece.mention,) if piece.block.span not in taken else piece.remarks
    for passage in below:
        read = passage.kind in {"project", "location", "date"} or passage.lines[0].date_only or _is_location(passage)
        if read or not passage.mention:
            continue
        note = joined([line.block for line in passage.lines])
        if note and note.span not in taken:
            yield note


def role_leads(found: Sequence[Entry]) -> bool:
    """True where most of the entries whose words tell print the title before the organisation."""
    votes = [vote for entry in found if (vote := _vote(entry.head)) is not None]
    return sum(votes) * 2 > len(votes)


def _vote(head: Sequence[Line]) -> bool | None:
    kinds = [piece.kind for piece in pieces_of(head)]
    if PieceKind.ROLE not in kinds or len(kinds) < 2:  # noqa: PLR2004 - an order needs two
        return None
    return kinds.index(PieceKind.ROLE) == 0
