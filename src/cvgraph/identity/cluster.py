"""From printed names to people: names are joined where the evidence is strong, kept apart where it is weak, else asked.

Two authors of one work are never one person, whatever their names are; and the user's decisions go before any evidence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from cvgraph.identity.compare import Relation, Verdict, fullness, relation, verdict
from cvgraph.identity.decided import Decided
from cvgraph.identity.joining import join, scored
from cvgraph.identity.mentions import Cluster, PersonMention, block, united
from cvgraph.identity.names import PersonName, parse, plain
from cvgraph.identity.pairs import Around, Pair
from cvgraph.identity.score import KINDS

_COMMON = 60  # people with one word in their names; with more, the word tells nothing and takes too long
_VOWELS = re.compile(r"[aeiouy]")
_EVERYTHING = frozenset(KINDS)


_NOTHING = Decided()


@dataclass(frozen=True, slots=True)
class Clustering:
    """The people, in order of first mention, and what could not be decided.

    Attributes:
        people: The people.
        asked: Pairs of people that are kept apart and could be one, the likeliest first.
        joined: Pairs of clusters that were joined, as they were before.
        twice: People whose printed name stands twice in one work.
    """

    people: tuple[Cluster, ...]
    asked: tuple[Pair, ...] = ()
    joined: tuple[Pair, ...] = ()
    twice: tuple[Cluster, ...] = ()


def cluster(
    mentions: Iterable[PersonMention], decided: Decided = _NOTHING, use: frozenset[str] = _EVERYTHING
) -> Clustering:
    """The people that these mentions name; the result does not depend on their order.

    Args:
        mentions: Names with their works.
        decided: The user's word on names.
        use: The kinds of evidence that count, of ``score.KINDS``.
    """
    around, blocks, twice = _prepared(mentions, decided)
    parts = [join(forms, _compatible(forms, around), around, use) for forms in blocks]
    apart = sorted((one for part in parts for one in part.people), key=_place)
    whole = join(apart, _doubtful(apart, around), around, use)
    return Clustering(
        tuple(sorted((*whole.people, *twice), key=_place)),
        _likeliest((*(pair for part in parts for pair in part.asked), *whole.asked)),
        (*(pair for part in parts for pair in part.joined), *whole.joined),
        tuple(sorted(twice, key=_place)),
    )


def candidates(mentions: Iterable[PersonMention]) -> tuple[Pair, ...]:
    """Every pair of printed forms that could be one person's, before any is joined: what weights are fitted to."""
    around, blocks, _ = _prepared(mentions, _NOTHING)
    forms = [form for block_forms in blocks for form in block_forms]
    within = [scored(each, _compatible(each, around), around, _EVERYTHING) for each in blocks]
    across = scored(forms, _doubtful(forms, around), around, _EVERYTHING)
    return tuple(pair for pairs in (*within, across) for _, pair in pairs)


def _prepared(mentions: Iterable[PersonMention], decided: Decided) -> tuple[Around, list[list[Cluster]], list[Cluster]]:
    """What stands around the names, the forms of each block, and the names that stand twice in one work."""
    ordered = _as_decided(sorted(mentions, key=lambda each: (each.order, each.part)), decided)
    around = Around.of(ordered, decided.different)
    blocks: dict[tuple[str, str], list[PersonMention]] = defaultdict(list)
    for each in ordered:
        blocks[block(each.name)].append(each)
    found = [_by_form(named, decided) for named in blocks.values()]
    return around, [_with_owner(forms, around) for forms, _ in found], [one for _, twice in found for one in twice]


def _place(one: Cluster) -> tuple[int, int, int, int, str]:
    return one.order


def _likeliest(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    return tuple(sorted(pairs, key=lambda pair: (-pair.probability, pair.one.order, pair.other.order)))


def _as_decided(mentions: list[PersonMention], decided: Decided) -> list[PersonMention]:
    """The mentions, each to be read as the fullest printed name of those that the user said are one person's."""
    printed = {each.mention.text for each in mentions} if decided.same else set()
    fullest: dict[str, str] = {}
    for names in decided.same:
        found = names & printed
        fullest |= dict.fromkeys(found, max(found, key=lambda name: (fullness(name), name), default=""))
    if not fullest:
        return mentions
    return [replace(each, read_as=fullest.get(each.mention.text, "")) for each in mentions]


def _by_form(named: Sequence[PersonMention], decided: Decided) -> tuple[list[Cluster], list[Cluster]]:
    """One cluster a form, however it is punctuated; and those of works where one form stands for several people."""
    apart = {name for pair in decided.different for name in pair}

    def form(each: PersonMention) -> tuple[PersonName, str]:
        return parse(each.name), each.mention.text if each.mention.text in apart else ""

    counts: Counter[object] = Counter((form(each), each.work) for each in named if each.work is not None)
    forms: dict[object, list[PersonMention]] = defaultdict(list)
    twice: dict[object, list[PersonMention]] = defaultdict(list)
    seen: Counter[object] = Counter()
    for each in named:
        place = form(each), each.work
        if counts[place] > 1:
            seen[place] += 1
            twice[form(each), seen[place]].append(each)
        else:
            forms[form(each)].append(each)
    return [Cluster(tuple(found)) for found in forms.values()], [Cluster(tuple(found)) for found in twice.values()]


def _with_owner(forms: list[Cluster], around: Around) -> list[Cluster]:
    """The forms, the owner's joined with the one compatible form that stands on more than half of all works."""
    owner = next((form for form in forms if "owner" in form.parts), None)
    if owner is None:
        return forms
    half = len(around.authors) / 2
    most = [each for each in forms if each is not owner and len(each.works) > half and around.may_be_one(each, owner)]
    if len(most) != 1:
        return forms
    return [united([owner, most[0]]), *(form for form in forms if form is not owner and form is not most[0])]


def _compatible(forms: Sequence[Cluster], around: Around) -> dict[tuple[int, int], Relation]:
    """The pairs of forms that nothing in the names speaks against."""
    return {
        (a, b): relation(one.names[0], other.names[0])
        for (a, one), (b, other) in combinations(enumerate(forms), 2)
        if around.may_be_one(one, other)
    }


def _doubtful(people: Sequence[Cluster], around: Around) -> dict[tuple[int, int], Relation]:
    """The pairs that names alone leave open, or that a slip of the pen may have parted, and no work speaks against."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(people):
        for word in _words(one.names[0]):
            by_word[word].append(at)
    near = {pair for places in by_word.values() if len(places) <= _COMMON for pair in combinations(places, 2)}
    return {(a, b): how for a, b in sorted(near) if (how := _open(people[a], people[b], around))}


def _open(one: Cluster, other: Cluster, around: Around) -> Relation | None:
    """How two names stand that nothing but their letters leaves open, or None."""
    if not around.are_free(one, other):
        return None
    how = relation(one.names[0], other.names[0])
    return how if how is Relation.MISSPELT or verdict(how) is Verdict.UNDECIDABLE else None


def _words(name: str) -> set[str]:
    """The words of a name, and the consonants of its family name, which most slips leave as they are."""
    words = {plain(word) for word in re.split(r"[\s,-]+", name) if len(word) > 1}
    return words | {f"~{_VOWELS.sub('', parse(name).key)}"}
