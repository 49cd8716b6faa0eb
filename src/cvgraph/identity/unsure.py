"""People who could be one and are kept apart: what is told about them, and the question that settles it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cvgraph.findings import Finding
from cvgraph.identity.cluster import Clustering
from cvgraph.identity.compare import Relation, fullness
from cvgraph.identity.mentions import Cluster, PersonMention
from cvgraph.identity.model import Evidence, Person
from cvgraph.identity.pairs import Pair
from cvgraph.identity.questions import Decision, DecisionKind, Option, Question
from cvgraph.identity.score import Observed

_HOW = {
    Relation.FULL: "the given and family names agree",
    Relation.INITIAL: "one name prints an initial that the other begins with",
    Relation.INITIALS: "the initials that both print agree",
    Relation.SHORT_FORM: "one given name begins the other",
    Relation.NICKNAME: "one given name is short for the other",
    Relation.SPELT_OUT: "the names are equal once the letters with marks are spelt out",
    Relation.HALF_FAMILY: "one name prints one of the two family names of the other",
    Relation.TURNED: "the names hold the same words in another order",
    Relation.SCRIPT: "one name is the other in another script",
    Relation.FAMILY_ALONE: "one name is a part of the other",
    Relation.SECOND_NAME: "one given name is the second one of the other",
    Relation.MISSPELT: "the names differ in one letter",
}


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A person who could be one of others.

    Attributes:
        person: The one with the least full name.
        cluster: Its mentions.
        others: Those it could be, the likeliest first, each with what was seen of the two.
    """

    person: Person
    cluster: Cluster
    others: tuple[tuple[Person, Pair], ...]

    def question(self) -> Question:
        """What is to be asked, with one answer for each person it could be, and one for nobody of them."""
        name = self.cluster.name
        names = [other.name for other, _ in self.others]
        options = [Option(f"'{each}'", Decision(DecisionKind.SAME, (name, each))) for each in names]
        nobody = Option("somebody else", Decision(DecisionKind.DIFFERENT, (name, *names)))
        return Question(
            self.person.iri,
            f"Who is '{name}'?",
            (*options, nobody),
            tuple(each for other, pair in self.others for each in evidence(other.name, pair)),
            len(self.cluster.mentions),
            self.cluster.mentions[0].mention.span.line,
        )


def unsure(clustering: Clustering, people: Mapping[PersonMention, Person]) -> tuple[OpenCase, ...]:
    """The open cases of a clustering, in document order.

    Args:
        clustering: The people and the pairs that are to be asked about.
        people: The first mention of each person -> the person.
    """
    home = {mention: one for one in clustering.people for mention in one.mentions}
    cases: dict[PersonMention, dict[PersonMention, Pair]] = defaultdict(dict)
    for pair in clustering.asked:
        ends = sorted({home[each.mentions[0]] for each in (pair.one, pair.other)}, key=_least_full)
        if len(ends) > 1:
            cases[ends[0].mentions[0]].setdefault(ends[1].mentions[0], pair)
    return tuple(
        OpenCase(people[first], home[first], tuple((people[other], pair) for other, pair in others.items()))
        for first, others in sorted(cases.items(), key=lambda item: item[0].order)
    )


def _least_full(one: Cluster) -> tuple[bool, tuple[int, int, int], tuple[int, ...]]:
    """To sort by: the owner last, then the fuller name, then the earlier mention."""
    return "owner" in one.parts, fullness(one.name), tuple(-place for place in one.order[:4])


def evidence(name: str, pair: Pair) -> Iterator[Evidence]:
    """What speaks for and against one person, in sentences."""
    seen = pair.observed
    yield Evidence("names", f"'{name}': {_HOW[seen.relation]}")
    yield from (Evidence(kind, text) for kind, amount, text in _seen(seen) if amount)
    yield Evidence("probability", f"taken together, {pair.probability:.0%} likely")


def _seen(seen: Observed) -> tuple[tuple[str, int, str], ...]:
    return (
        ("shared-coauthors", seen.coauthors, f"both stand beside {seen.coauthors} of the same coauthors"),
        ("shared-venues", seen.venues, f"both have works in {seen.venues} of the same venues"),
        ("guided", seen.guided, "one of them is named as an advisor or a student"),
        ("rivals", seen.rivals, f"{seen.rivals} others could be the one and not the other"),
        ("crowd", seen.crowd, f"{seen.crowd} others of the family name have another initial"),
    )


def remarks(clustering: Clustering, cases: tuple[OpenCase, ...]) -> Iterator[Finding]:
    """The findings about open cases, and about names that stand twice in one work."""
    for case in cases:
        first = case.cluster.mentions[0].mention
        names = " or ".join(f"'{other.name}'" for other, _ in case.others)
        verb = "could be" if len(case.others) > 1 else "may be"
        message = f"'{first.text}' {verb} {names} and is kept apart"
        yield Finding(first.span.line, first.span.last_line, "W302", message, "print one full form of each name")
    for one in clustering.twice:
        first = one.mentions[0].mention
        message = f"'{first.text}' stands twice in one author list and is kept apart from every other of that name"
        yield Finding(first.span.line, first.span.last_line, "W302", message, "print the full names")
