"""From printed names to people: forms that can be one person's are joined, unless something speaks against it.

Two authors of one work are never one person, whatever their names are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cvgraph.cv.model import Mention
from cvgraph.identity.compare import compatible, fullness
from cvgraph.identity.names import PersonName, parse


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name where it is printed.

    Attributes:
        mention: The name and its place.
        part: ``owner``, ``author`` or ``advisor``.
        work: Of an author, the number of the work among the references, else None.
    """

    mention: Mention
    part: str
    work: int | None = None


@dataclass
class Cluster:
    """The mentions that are taken for one person."""

    mentions: list[PersonMention] = field(default_factory=list)

    @property
    def forms(self) -> tuple[str, ...]:
        """Every printed form, each once, in document order."""
        ordered = sorted(self.mentions, key=lambda each: each.mention.span)
        return tuple(dict.fromkeys(each.mention.text for each in ordered))

    @property
    def name(self) -> str:
        """The fullest printed form."""
        return max(self.forms, key=lambda form: (fullness(form), form))

    @property
    def works(self) -> frozenset[int]:
        """The works that it is an author of."""
        return frozenset(each.work for each in self.mentions if each.work is not None)

    @property
    def parts(self) -> frozenset[str]:
        """In which parts the person is named."""
        return frozenset(each.part for each in self.mentions)

    @property
    def order(self) -> tuple[int, int, int, int, str]:
        """The place of the first mention, to sort by."""
        first = min((each.mention for each in self.mentions), key=lambda each: (each.span, each.text))
        return first.span.start, first.span.end, first.span.line, first.span.last_line, first.text


@dataclass(frozen=True, slots=True)
class Clustering:
    """The people, in order of first mention, and the names that could be more than one of them."""

    people: tuple[Cluster, ...]
    undecided: tuple[tuple[Cluster, tuple[Cluster, ...]], ...]


def cluster(mentions: Iterable[PersonMention]) -> Clustering:
    """The people that these mentions name; the result does not depend on their order."""
    blocks: dict[str, list[PersonMention]] = defaultdict(list)
    for each in sorted(mentions, key=lambda each: (each.mention.span, each.mention.text, each.part)):
        blocks[parse(each.mention.text).key].append(each)
    people: list[Cluster] = []
    undecided: list[tuple[Cluster, tuple[Cluster, ...]]] = []
    for block in blocks.values():
        found, open_cases = _resolve(_by_form(block))
        people += found
        undecided += open_cases
    by_place = sorted(people, key=lambda one: one.order)
    return Clustering(tuple(by_place), tuple(sorted(undecided, key=lambda case: case[0].order)))


def _by_form(block: Sequence[PersonMention]) -> list[Cluster]:
    """One cluster a form, however it is punctuated; a form that stands twice in one work is two people there."""
    clusters: dict[tuple[PersonName, int], Cluster] = {}
    seen: dict[tuple[PersonName, int], int] = defaultdict(int)
    for each in block:
        form, turn = parse(each.mention.text), 0
        if each.work is not None:
            turn = seen[form, each.work]
            seen[form, each.work] += 1
        clusters.setdefault((form, turn), Cluster()).mentions.append(each)
    return list(clusters.values())


def _resolve(forms: list[Cluster]) -> tuple[list[Cluster], list[tuple[Cluster, tuple[Cluster, ...]]]]:
    """Join each form with the only fuller person it can be; leave it apart where it could be several."""
    people: list[Cluster] = []
    undecided = []
    for form in sorted(forms, key=lambda one: (*(-n for n in fullness(one.name)), one.order)):
        fits = [person for person in people if _may_be_one(form, person)]
        if len(fits) == 1:
            fits[0].mentions += form.mentions
            continue
        if fits:
            undecided.append((form, tuple(sorted(fits, key=lambda one: one.order))))
        people.append(form)
    return people, undecided


def _may_be_one(form: Cluster, person: Cluster) -> bool:
    if form.works & person.works:
        return False
    return all(compatible(a, b) for a in form.forms for b in person.forms)
