"""Facts that the user hides: each becomes private data without words, so that its lines count as read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from cvgraph.cv import model as cv
from cvgraph.document.edits import found
from cvgraph.document.model import Document, Span
from cvgraph.findings import Finding
from cvgraph.identity.decisions import Word
from cvgraph.identity.printed import Lines, StaleError, pattern_of, places
from cvgraph.identity.questions import Decision, DecisionKind
from cvgraph.identity.rewording import KEPT_OUT, reworded

# A fact is hidden as a whole with the text that makes it what it is; of any other text only the words are kept out.
_MAIN: Mapping[type[cv.Fact], str] = MappingProxyType(
    {
        cv.Activity: "organization",
        cv.Assistantship: "project",
        cv.Award: "name",
        cv.Certificate: "name",
        cv.Contact: "mention",
        cv.Course: "title",
        cv.Coverage: "title",
        cv.Grant: "title",
        cv.Interest: "topic",
        cv.Item: "text",
        cv.Language: "name",
        cv.Publication: "title",
        cv.Review: "mention",
        cv.Skill: "name",
        cv.Talk: "title",
    }
)


@dataclass(frozen=True, slots=True)
class _Hidden:
    """One text to hide, where it is printed; ``local`` where it is printed elsewhere too and stays there."""

    pattern: re.Pattern[str]
    spans: tuple[Span, ...]
    local: bool

    def touches(self, fact: cv.Fact) -> bool:
        return any(Lines(one.line, one.last_line).touches(span) for one in self.spans for span in fact.spans)

    def is_all(self, fact: cv.Fact) -> bool:
        """True where the text is what makes the fact; of an address any part of it is."""
        mention = getattr(fact, _MAIN.get(type(fact), ""), None)
        if not isinstance(mention, cv.Mention) or (isinstance(fact, cv.Contact) and fact.kind == "name"):
            return False
        if isinstance(fact, cv.Contact):
            return bool(self.pattern.search(mention.text))
        return bool(self.pattern.fullmatch(mention.text.strip()))

    def is_said(self, fact: cv.Fact) -> bool:
        return reworded(fact, self.words) != fact

    def words(self, text: str) -> str:
        return self.pattern.sub(KEPT_OUT, text)


def without_hidden(facts: cv.CV, document: Document, word: Word) -> cv.CV:
    """The CV with each hidden fact as private data; a finding tells its lines and never what they say.

    Names and words inside other facts are left for ``withheld``, which knows whom they mean.
    """
    for decision in word.of(DecisionKind.HIDE):
        try:
            spans = _spans(facts, document, decision)
            hidden = _Hidden(pattern_of(decision.value), spans, _is_local(document, decision))
        except StaleError as stale:
            advice = "whatever would say it is kept out all the same; write it as the CV prints it"
            unseen = replace(word.stale(decision, str(stale)), advice=advice)
            facts = replace(facts, findings=(*facts.findings, unseen))
            continue
        told = {(span.line, span.last_line) for span in hidden.spans}
        message = f"a text was read and is kept out of every output, {word.says(decision)}"
        findings = (*facts.findings, *(Finding(*lines, "I604", message) for lines in sorted(told)))
        facts = replace(facts, facts=tuple(_hiding(facts, hidden)), findings=findings)
    return facts


def _spans(facts: cv.CV, document: Document, decision: Decision) -> tuple[Span, ...]:
    """Where the text is printed; one that goes on in another paragraph is found in the fact that holds it whole."""
    try:
        return places(document, decision)
    except StaleError:
        whole = _Hidden(pattern_of(decision.value), (), local=False)
        held = [] if decision.lines else [fact for fact in facts.walk() if whole.is_said(fact)]
        if not held:
            raise
        return tuple(span for fact in held for span in fact.spans)


def _is_local(document: Document, decision: Decision) -> bool:
    """True where a decision names a line of a text that other lines print as well."""
    return decision.lines is not None and places(document, decision) != found(document, pattern_of(decision.value))


def _hiding(facts: cv.CV, hidden: _Hidden) -> Iterator[cv.Fact]:
    spread = _spread(facts, hidden)
    for fact in facts.facts:
        if not (hidden.touches(fact) or not hidden.local):
            yield fact
        elif fact in spread or hidden.is_all(fact):
            yield _private(fact)
        else:
            yield from _inside(fact, hidden, spread)


def _inside(fact: cv.Fact, hidden: _Hidden, spread: frozenset[cv.Fact]) -> Iterator[cv.Fact]:
    """A fact without the hidden ones that are listed in it, and those as private data."""
    if isinstance(fact, cv.Education):
        gone = {part for part in fact.parts() if part in spread or hidden.is_all(part)}
        gone = {part for part in gone if not hidden.local or hidden.touches(part)}
        courses = tuple(part for part in fact.courses if part not in gone)
        assistantships = tuple(part for part in fact.assistantships if part not in gone)
        yield from (_private(part) for part in fact.parts() if part in gone)
        fact = replace(fact, courses=courses, assistantships=assistantships)
    yield reworded(fact, hidden.words) if hidden.local else fact


def _spread(facts: cv.CV, hidden: _Hidden) -> frozenset[cv.Fact]:
    """The facts to hide where the text is spread over several of their fields: at each place the smallest of them."""
    return frozenset(fact for span in hidden.spans for fact in _spread_at(facts, hidden, span))


def _spread_at(facts: cv.CV, hidden: _Hidden, place: Span) -> list[cv.Fact]:
    lines = Lines(place.line, place.last_line)
    near = [fact for fact in facts.walk() if any(map(lines.touches, fact.spans))]
    if any(hidden.is_said(fact) for fact in near):
        return []
    there = [fact for fact in near if any(one.start < place.end and place.start < one.end for one in fact.spans)]
    sizes = {fact: sum(span.end - span.start for span in fact.spans) for fact in there or near}
    return [fact for fact, size in sizes.items() if size == min(sizes.values())]


def _private(fact: cv.Fact) -> cv.Contact:
    mention = cv.Mention(KEPT_OUT, fact.spans[0])
    return cv.Contact(spans=fact.spans, heading=fact.heading, kind="private", mention=mention)
