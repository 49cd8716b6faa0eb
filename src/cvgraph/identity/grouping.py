"""Printed names of organisations or venues put into groups that are one each: by the user's word, then by evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cvgraph.cv.model import Mention
from cvgraph.identity.decided import Decided
from cvgraph.identity.model import Evidence, Link, LinkStatus
from cvgraph.identity.questions import Decision, DecisionKind, Option, Question

_DECIDED = Evidence("decision", "it was decided that the two are one")


@dataclass(frozen=True, slots=True)
class Likeness:
    """A reason to take two names for one: the key of the less telling name, that of the other, and why.

    ``sure`` is False where the reason is good for a question alone.
    """

    one: str
    other: str
    why: Evidence
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which names are one.

    Attributes:
        home: Key of a name -> the key of its group.
        why: Key of a name that was joined to another -> on whose word, and why.
        asked: Key of a name -> the keys of those it could be one with, and why.
    """

    home: Mapping[str, str]
    why: Mapping[str, tuple[LinkStatus, Evidence]]
    asked: Mapping[str, tuple[Likeness, ...]] = field(default_factory=dict)

    def link(self, mention: Mention, one: str, iri: str) -> Link:
        """The link of a mention whose name has this key."""
        status, why = self.why.get(one, (LinkStatus.STATED, None))
        return Link(mention, iri, status, (why,) if why else ())


def grouped(
    names: Mapping[str, str], mentions: Mapping[str, Iterable[Mention]], alike: Iterable[Likeness], decided: Decided
) -> Grouping:
    """The groups of names.

    Args:
        names: Key -> the fullest name with this key.
        mentions: Key -> where names with this key are printed.
        alike: Reasons to take two of them for one; a name that has several others to be one with is asked about.
        decided: The user's word on printed names.
    """
    home = {key: key for key in names}
    why: dict[str, tuple[LinkStatus, Evidence]] = {}
    printed = {key: {names[key], *(mention.text for mention in found)} for key, found in mentions.items()}
    for same in decided.same:
        together = [key for key in names if same & printed[key]]
        _join(sorted(together, key=lambda key: (-len(names[key]), key)), home, why)
    chances: defaultdict[str, list[Likeness]] = defaultdict(list)
    for each in alike:
        if each.one not in why and not _are_apart(printed[each.one], printed[each.other], decided):
            chances[each.one].append(each)
    asked: dict[str, tuple[Likeness, ...]] = {}
    for key, found in sorted(chances.items(), key=lambda item: (len(item[1]), item[0])):
        homes = {_end(home, each.other) for each in found} - {_end(home, key)}
        if len(homes) == 1 and all(each.sure for each in found):
            home[_end(home, key)] = homes.pop()
            why[key] = LinkStatus.INFERRED, found[0].why
        elif homes:
            asked[key] = tuple(found)
    return Grouping({key: _end(home, key) for key in names}, why, asked)


def _end(home: Mapping[str, str], key: str) -> str:
    while home[key] != key:
        key = home[key]
    return key


def _are_apart(some: set[str], others: set[str], decided: Decided) -> bool:
    return any(pair & some and pair & others for pair in decided.different)


def _join(keys: list[str], home: dict[str, str], why: dict[str, tuple[LinkStatus, Evidence]]) -> None:
    """Join names that the user says are one, to the first of them."""
    for key in keys[1:]:
        home[_end(home, key)] = _end(home, keys[0])
        why[key] = LinkStatus.DECIDED, _DECIDED


def questions(
    grouping: Grouping, names: Mapping[str, str], iris: Mapping[str, str], mentions: Mapping[str, list[Mention]]
) -> tuple[Question, ...]:
    """What only the user can tell about names that could be one with others."""
    return tuple(_question(found, names, iris[key], mentions[key]) for key, found in sorted(grouping.asked.items()))


def _question(found: tuple[Likeness, ...], names: Mapping[str, str], iri: str, mentions: list[Mention]) -> Question:
    name = names[found[0].one]
    others = list(dict.fromkeys(names[each.other] for each in found))
    options = [Option(f"'{other}'", Decision(DecisionKind.SAME, (name, other))) for other in others]
    none = Option("something else", Decision(DecisionKind.DIFFERENT, (name, *others)))
    line = min(each.span.line for each in mentions)
    return Question(iri, f"What is '{name}'?", (*options, none), tuple(each.why for each in found), len(mentions), line)
