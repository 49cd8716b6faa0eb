"""Where somebody studied, worked or served, who funded or certified it: organisations, their kinds, their wholes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cvgraph.cv.model import CV, Activity, Certificate, Course, Education, Grant, Mention, Position, Supervision
from cvgraph.identity.bodies import alike, key, plain_name
from cvgraph.identity.decided import Decided
from cvgraph.identity.grouping import grouped, questions
from cvgraph.identity.iris import Namer, unique
from cvgraph.identity.model import Evidence, Link, LinkStatus, Organisation, Parent
from cvgraph.identity.questions import Question
from cvgraph.identity.titles import initials
from cvgraph.identity.words import ends, has_word, meaning
from cvgraph.lexicon.load import fold, lexicon

_UNDECIDED = Decided()


@dataclass(frozen=True, slots=True)
class Organisations:
    """Every organisation named, with the link of each mention, and what only the user can tell."""

    found: tuple[Organisation, ...]
    links: Mapping[Mention, Link]
    questions: tuple[Question, ...] = ()


def organisations(cv: CV, namer: Namer, decided: Decided = _UNDECIDED) -> Organisations:
    """The organisations of a CV; printed forms that differ in legal form, short forms or language are one."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(set(_mentions(cv)), key=lambda each: (each.span, each.text)):
        mentions[key(mention.text)].append(mention)
    forms = {one: max((plain_name(each.text) for each in printed), key=len) for one, printed in mentions.items()}
    grouping = grouped(forms, mentions, alike(mentions, forms), decided)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for one, printed in mentions.items():
        groups[grouping.home[one]] = sorted([*groups[grouping.home[one]], *printed], key=lambda each: each.span)
    names = {one: forms[one] for one in groups}
    wholes = {one: whole for one, name in names.items() if (whole := _whole(name, names))}
    names |= {key(name): name for name, _, _ in wholes.values() if grouping.home.get(key(name), key(name)) not in names}
    iris = unique({one: f"org {name}" for one, name in names.items()}, namer)
    iris |= {one: iris[home] for one, home in grouping.home.items()}
    found = tuple(_organisation(one, names, groups, wholes, iris) for one in names)
    links = {each: grouping.link(each, one, iris[one]) for one, printed in mentions.items() for each in printed}
    return Organisations(found, links, questions(grouping, forms, iris, mentions))


def is_organisation(name: str) -> bool:
    """True for a body that one can belong to, False for something that takes place.

    'FAST Foundation' is one; 'Weekly Seminars' and 'National Olympiad in Informatics' are not.
    """
    words = lexicon()
    head = _head(name)
    if has_word(head, words.events) or has_word(head, words.contests):
        return bool(ends(head, frozenset(words.organisations)))
    return True


def is_body(name: str) -> bool:
    """True for a known funder or company, or a name with a word for an organisation; 'CAREER Award' is none."""
    words, folded = lexicon(), fold(name)
    if has_word(folded, words.awards):
        return False
    return folded in words.funders | words.companies or has_word(folded, frozenset(words.organisations))


def _mentions(cv: CV) -> Iterator[Mention]:
    for fact in cv.walk():
        match fact:
            case Education(institution=Mention() as mention) | Course(institution=Mention() as mention):
                yield mention
            case Position(organization=Mention() as mention):
                yield mention
            case Activity(organization=mention) if is_organisation(mention.text):
                yield mention
            case Supervision(institution=Mention() as mention):
                yield mention
            case Grant(funder=Mention() as mention) | Certificate(issuer=Mention() as mention) if is_body(mention.text):
                yield mention


def _head(name: str) -> str:
    """The part of a name that says what it is: what stands before 'of', 'for', 'in', 'at' or a comma."""
    tokens = fold(name.partition(",")[0]).split()
    cut = next((at for at, token in enumerate(tokens) if at and token in {"of", "for", "in", "at", "on"}), len(tokens))
    return " ".join(tokens[:cut])


def category(name: str) -> str:
    """What kind of organisation a name says it is: ``university``, ``research``, ``company`` or ``other``."""
    known = lexicon().organisations
    for part in (fold(name), *(fold(piece) for piece in name.split(","))):
        head = part.split(" of ")[0].split(" for ")[0]
        if found := meaning(part, known) if "institute of technology" in part else meaning(head, known):
            return found
    return "other"


def _whole(name: str, names: Mapping[str, str]) -> tuple[str, LinkStatus, tuple[Evidence, ...]] | None:
    """The larger organisation that a name points at: its name, on whose word, and why."""
    return _stated_whole(name) or _whole_by_initials(name, names) or _whole_by_branch(name)


def _stated_whole(name: str) -> tuple[str, LinkStatus, tuple[Evidence, ...]] | None:
    """'Department of Physics, University of X' states that it is part of 'University of X'."""
    unit, _, whole = name.rpartition(", ")
    if unit and category(whole) == "university" and has_word(fold(unit), frozenset(lexicon().organisations)):
        return whole, LinkStatus.STATED, ()
    return None


def _whole_by_initials(name: str, names: Mapping[str, str]) -> tuple[str, LinkStatus, tuple[Evidence, ...]] | None:
    first, _, rest = name.partition(" ")
    if not rest or not first.isupper() or len(first) < 2:  # noqa: PLR2004 -- one capital is no acronym
        return None
    wholes = sorted({other for other in names.values() if other != name and initials(other) == first})
    if len(wholes) != 1:
        return None
    text = f"'{name}' begins with {first}, the acronym of '{wholes[0]}', which the CV names too"
    return wholes[0], LinkStatus.INFERRED, (Evidence("acronym", text),)


def _whole_by_branch(name: str) -> tuple[str, LinkStatus, tuple[Evidence, ...]] | None:
    first, _, rest = name.partition(" ")
    if fold(first) not in lexicon().companies or fold(rest) not in lexicon().branches:
        return None
    text = f"'{name}' is the name of the company {first} and a word for a branch"
    return first, LinkStatus.INFERRED, (Evidence("branch", text),)


def _organisation(
    one: str,
    names: Mapping[str, str],
    groups: Mapping[str, list[Mention]],
    wholes: Mapping[str, tuple[str, LinkStatus, tuple[Evidence, ...]]],
    iris: Mapping[str, str],
) -> Organisation:
    printed = tuple(dict.fromkeys(mention.text for mention in groups.get(one, ())))
    whole = wholes.get(one)
    parent = Parent(iris[key(whole[0])], *whole[1:]) if whole else None
    return Organisation(iris[one], names[one], printed or (names[one],), category(names[one]), parent)
