"""Decisions about names that no longer fit the CV: names that nobody prints, and people who cannot be one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cvgraph.cv.model import CV, Mention, Publication
from cvgraph.findings import Finding
from cvgraph.identity.decisions import Word
from cvgraph.identity.model import Link
from cvgraph.identity.names import displayed
from cvgraph.identity.questions import Decision, DecisionKind

_OF_NAMES = frozenset({DecisionKind.SAME, DecisionKind.DIFFERENT, DecisionKind.IS})


def stale(cv: CV, links: Mapping[Mention, Link], word: Word) -> Iterator[Finding]:
    """What is wrong with decisions about names, each with its line."""
    if not any(each.kind in _OF_NAMES for each in word.decisions):
        return
    works = [fact for fact in cv.walk() if isinstance(fact, Publication)]
    printed = {form for mention in links for form in (mention.text, displayed(mention.text))}
    printed |= {fact.title.text for fact in works}
    lists = [{author.mention.text for author in fact.authors} for fact in works]
    for each in word.decisions:
        if each.kind in _OF_NAMES:
            yield from _of_names(each, printed, word)
        if each.kind is DecisionKind.SAME:
            yield from _of_one_work(each, lists, word)


def _of_names(decision: Decision, printed: set[str], word: Word) -> Iterator[Finding]:
    for name in decision.names:
        if name not in printed and not (decision.kind is DecisionKind.DIFFERENT and "://" in name):
            yield word.stale(decision, f"nothing in the CV is called '{name}'")


def _of_one_work(decision: Decision, lists: list[set[str]], word: Word) -> Iterator[Finding]:
    for authors in lists:
        both = sorted(authors & set(decision.names))
        if len(both) > 1:
            yield word.stale(decision, f"'{both[0]}' and '{both[1]}' are authors of one work, so they are two people")
            return
