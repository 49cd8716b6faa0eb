"""From printed names to people: forms that can be one person's are joined, unless something speaks against it.

Two authors of one work are never one person, whatever their names are.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from cvgraph.cv.model import Mention
from cvgraph.identity.compare import Verdict, compare, compatible, fullness
from cvgraph.identity.names import PersonName, parse, plain

_COMMON = 60  # people with one word in their names; with more, the word tells nothing and takes too long


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name where it is printed.

    Attributes:
        mention: The name and its place.
        part: ``owner``, ``author``, ``editor``, ``advisor`` or ``student``.
        work: Of an author or editor, the number of the work among the references, else None.
    """

    mention: Mention
    part: str
    work: int | None = None


@dataclass
class Cluster:
    """The mentions that are taken for one person; what is read from them is read once they are all there."""

    mentions: list[PersonMention] = field(default_factory=list)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Every printed form, each once, in document order."""
        ordered = sorted(self.mentions, key=lambda each: each.mention.span)
        return tuple(dict.fromkeys(each.mention.text for each in ordered))

    @property
    def name(self) -> str:
        """The fullest printed form."""
        return max(self.forms, key=lambda form: (fullness(form), form))

    @cached_property
    def works(self) -> frozenset[int]:
        """The works that it is an author or editor of."""
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
    """The people, in order of first mention, and what could not be decided.

    Attributes:
        people: The people.
        undecided: People whose name could as well be that of several others, with those others.
        twice: People whose printed name stands twice in one work.
        doubtful: Pairs of people whose names alone do not tell whether they are one.
    """

    people: tuple[Cluster, ...]
    undecided: tuple[tuple[Cluster, tuple[Cluster, ...]], ...] = ()
    twice: tuple[Cluster, ...] = ()
    doubtful: tuple[tuple[Cluster, Cluster], ...] = ()


def cluster(mentions: Iterable[PersonMention]) -> Clustering:
    """The people that these mentions name; the result does not depend on their order.

    Two forms are one person's where they are compatible and every form that could be the one could be the other too.
    """
    blocks: dict[tuple[str, str], list[PersonMention]] = defaultdict(list)
    works: set[int] = set()
    for each in sorted(mentions, key=lambda each: (each.mention.span, each.mention.text, each.part)):
        blocks[_block(each.mention.text)].append(each)
        works |= {each.work} if each.work is not None else set()
    parts = [_resolve(block, len(works)) for block in blocks.values()]
    return Clustering(
        tuple(sorted((one for part in parts for one in part.people), key=_place)),
        tuple(sorted((case for part in parts for case in part.undecided), key=lambda case: _place(case[0]))),
        tuple(sorted((one for part in parts for one in part.twice), key=_place)),
        tuple(_doubtful(one for part in parts for one in part.people)),
    )


def _place(one: Cluster) -> tuple[int, int, int, int, str]:
    return one.order


def _block(name: str) -> tuple[str, str]:
    """What all names share that can be one person's: the end of the family name and the first letter."""
    parts = parse(name)
    return parts.key, plain(parts.given[0])[:1] if parts.given else ""


def _resolve(block: Sequence[PersonMention], works: int) -> Clustering:
    forms, twice = _by_form(block)
    forms = _with_owner(forms, works)
    near = _neighbours(forms)
    groups: dict[frozenset[int], list[int]] = defaultdict(list)
    for at in range(len(forms)):
        groups[near[at]].append(at)
    people = {at: one for group in groups.values() for one in [_joined(forms, group)] for at in group}
    undecided = []
    for group in groups.values():
        others = {id(people[at]): people[at] for at in sorted(near[group[0]]) if at not in group}
        if len(others) > 1:
            undecided.append((people[group[0]], tuple(sorted(others.values(), key=_place))))
    return Clustering((*(people[group[0]] for group in groups.values()), *twice), tuple(undecided), tuple(twice))


def _doubtful(people: Iterable[Cluster]) -> Iterator[tuple[Cluster, Cluster]]:
    """The pairs that names alone leave open and no work speaks against, in order; they share a word of their names."""
    found = sorted(people, key=_place)
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(found):
        for word in {plain(word) for word in re.split(r"[\s,-]+", one.name) if len(word) > 1}:
            by_word[word].append(at)
    near = {pair for places in by_word.values() if len(places) <= _COMMON for pair in combinations(places, 2)}
    for a, b in sorted(near):
        one, other = found[a], found[b]
        if not one.works & other.works and compare(one.name, other.name) is Verdict.UNDECIDABLE:
            yield one, other


def _by_form(block: Sequence[PersonMention]) -> tuple[list[Cluster], list[Cluster]]:
    """One cluster a form, however it is punctuated; and those of works where one form stands for several people."""
    counts: Counter[tuple[PersonName, int | None]] = Counter(
        (parse(each.mention.text), each.work) for each in block if each.work is not None
    )
    forms: dict[PersonName, Cluster] = {}
    twice: dict[tuple[PersonName, int], Cluster] = {}
    seen: Counter[tuple[PersonName, int | None]] = Counter()
    for each in block:
        form = parse(each.mention.text)
        if counts[form, each.work] > 1:
            seen[form, each.work] += 1
            twice.setdefault((form, seen[form, each.work]), Cluster()).mentions.append(each)
        else:
            forms.setdefault(form, Cluster()).mentions.append(each)
    return list(forms.values()), list(twice.values())


def _with_owner(forms: list[Cluster], works: int) -> list[Cluster]:
    """The forms, the owner's joined with the one compatible form that stands on more than half of all works."""
    owner = next((form for form in forms if "owner" in form.parts), None)
    if owner is None:
        return forms
    most = [form for form in forms if form is not owner and 2 * len(form.works) > works and _may_be_one(form, owner)]
    if len(most) != 1:
        return forms
    both = Cluster([*owner.mentions, *most[0].mentions])
    return [both, *(form for form in forms if form is not owner and form is not most[0])]


def _neighbours(forms: list[Cluster]) -> list[frozenset[int]]:
    """Of each form the forms that can be the same person's, itself among them."""
    near: list[set[int]] = [{at} for at in range(len(forms))]
    for (a, one), (b, other) in combinations(enumerate(forms), 2):
        if _may_be_one(one, other):
            near[a].add(b)
            near[b].add(a)
    return [frozenset(each) for each in near]


def _joined(forms: list[Cluster], group: list[int]) -> Cluster:
    return Cluster([each for at in group for each in forms[at].mentions])


def _may_be_one(one: Cluster, other: Cluster) -> bool:
    if not all(compatible(a, b) for a in one.forms for b in other.forms):
        return False
    return not one.works & other.works
