"""What several sources state about one person, as one CV: a work that two of them list is one, with both places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvgraph.cv.model import CV, Fact, Publication
from cvgraph.lexicon.load import fold

_APART = 1  # years that two sources may differ by, as print and preprint do


def together(found: Sequence[CV]) -> CV:
    """One CV; its owner is the first that a source states, else the first that one implies."""
    if len(found) == 1:
        return found[0]
    owner = next((cv for cv in found if cv.owner and cv.owner_stated), None)
    owner = owner or next((cv for cv in found if cv.owner), None)
    findings = {finding for cv in found for finding in cv.findings if finding.code != "W206" or owner is None}
    return CV(
        owner.owner if owner else None,
        _without_repeats(found),
        tuple(sorted(findings)),
        owner_stated=owner is None or owner.owner_stated,
    )


def _without_repeats(found: Sequence[CV]) -> tuple[Fact, ...]:
    """The facts in order; a work of a later source joins the same work of an earlier one."""
    facts: list[Fact] = list(found[0].facts)
    for cv in found[1:]:
        known = {number: fact for number, fact in enumerate(facts) if isinstance(fact, Publication)}
        for fact in cv.facts:
            same = _same(fact, known) if isinstance(fact, Publication) else None
            if same is not None and isinstance(fact, Publication):
                facts[same] = known[same] = _merged(known[same], fact)
            else:
                facts.append(fact)
    return tuple(facts)


def _same(work: Publication, known: dict[int, Publication]) -> int | None:
    """The number of the work that this one repeats: by an identifier, or by title and year."""
    return next((number for number, other in known.items() if _is_same(work, other)), None)


def _is_same(one: Publication, other: Publication) -> bool:
    if set(one.identifiers) & set(other.identifiers):
        return True
    if fold(one.title.text) != fold(other.title.text):
        return False
    years = [work.when.years[0] for work in (one, other) if work.when and work.when.years]
    return len(years) < 2 or abs(years[0] - years[1]) <= _APART  # noqa: PLR2004 -- both


def _merged(first: Publication, second: Publication) -> Publication:
    """The first with what only the second says; the lines of both."""
    return replace(
        first,
        spans=(*first.spans, *second.spans),
        authors=first.authors or second.authors,
        more_authors=first.more_authors and not second.authors,
        editors=first.editors or second.editors,
        venue=first.venue or second.venue,
        when=first.when or second.when,
        kind=first.kind or second.kind,
        volume=first.volume or second.volume,
        number=first.number or second.number,
        pages=first.pages or second.pages,
        identifiers=tuple(dict.fromkeys((*first.identifiers, *second.identifiers))),
        links=tuple(dict.fromkeys((*first.links, *second.links))),
    )
