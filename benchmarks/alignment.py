"""Which words of a printed reference are what: the fields of its work found again in its text, token by token."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from rendering import Printed

from cvgraph.cv.references.features import Token, tokens

OTHER, FIRST_OF_NAME, NAME, EDITOR = "O", "B", "A", "E"
TITLE, VENUE, YEAR, VOLUME, ISSUE, PAGES = "T", "V", "Y", "N", "U", "P"
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014")
_WITHIN_NAMES = frozenset(".-\u2010\u2011'\u2019")
_LONGEST_INITIALS = 3
Place = tuple[int, int]


def labels(one: Printed) -> tuple[list[Token], list[str]] | None:
    """The tokens and a label for each; None where the title or all of the authors' names are not found."""
    text = _Labelled(one.text)
    title = text.run(_keys(one.work.title))
    if title is None:
        return None
    text.mark(title, TITLE)
    venue = _keys(one.work.venue)
    if place := text.run(venue, title[1]) or text.run(venue):
        text.mark(place, VENUE)
    if not text.names(one.work.authors, FIRST_OF_NAME, NAME) and one.work.authors:
        return None
    text.names(one.work.editors, EDITOR, EDITOR)
    text.pages(_keys(one.work.pages))
    for label, word in ((VOLUME, one.work.volume), (ISSUE, one.work.issue), (YEAR, one.work.year)):
        text.figure(word, label)
    return text.found, text.told


def _key(text: str) -> str:
    return unicodedata.normalize("NFKD", text).casefold().strip("\u0300\u0301\u0308")


def _keys(text: str) -> list[str]:
    return [_key(token.text) for token in tokens(text) if token.text[0].isalnum()]


class _Labelled:
    """The tokens of a reference and what is known of them so far."""

    def __init__(self, text: str) -> None:
        self.found = tokens(text)
        self.keys = [_key(token.text) for token in self.found]
        self.told = [OTHER] * len(self.found)

    def run(self, words: Sequence[str], start: int = 0) -> Place | None:
        """The first place of these words one behind the other, marks between them passed over, where no label is."""
        for first in range(start, len(self.keys) if words else 0):
            if self.keys[first] == words[0] and (end := self._matched(words, first)):
                return first, end
        return None

    def _matched(self, words: Sequence[str], at: int) -> int:
        """Behind the words if they stand here, else 0."""
        matched = 0
        while at < len(self.keys) and matched < len(words) and self.told[at] == OTHER:
            if self.keys[at] == words[matched]:
                matched += 1
            elif self.keys[at][0].isalnum():
                return 0
            at += 1
        return at if matched == len(words) else 0

    def mark(self, place: Place, label: str) -> None:
        """Label a stretch, with the question mark or the bracket that closes it."""
        within = {token.text for token in self.found[slice(*place)]}
        closes = "?!" + ")" * ("(" in within and ")" not in within)
        end = place[1] + (self._glued(place[1]) and self.found[place[1]].text in closes)
        self.told[place[0] : end] = [label] * (end - place[0])

    def _glued(self, at: int) -> bool:
        return at < len(self.found) and self.found[at].start == self.found[at - 1].end

    def names(self, people: Sequence[tuple[str, str]], first: str, more: str) -> int:
        """Label the names that are found in their order; how many there are."""
        at = count = 0
        for family, given in people:
            place = self.run(_keys(family), at)
            if place is None:
                continue
            begin, at = self._with_given(place, _keys(given))
            self.told[begin:at] = [first, *[more] * (at - begin - 1)]
            count += 1
        return count

    def _with_given(self, place: Place, given: Sequence[str]) -> Place:
        """The place with the given names before the family name, or else with those behind it."""
        begin, end = place
        while begin and self._goes_on(begin - 1, given):
            begin -= 1
        while begin < place[0] and not self.found[begin].text[0].isalpha():
            begin += 1
        return (begin, end) if begin < place[0] or not given else (begin, self._behind(end, given))

    def _goes_on(self, at: int, given: Sequence[str]) -> bool:
        named = at < len(self.found) and self.told[at] == OTHER
        return named and (_is_given(self.keys[at], given) or self.found[at].text in _WITHIN_NAMES)

    def _behind(self, end: int, given: Sequence[str]) -> int:
        """Behind the given names that follow a family name, their full stop and their bracket."""
        at = end + (end < len(self.found) and self.found[end].text in {",", "("})
        last = end
        while self._goes_on(at, given):
            at += 1
            last = at if _is_given(self.keys[at - 1], given) else last
        if last == end:
            return end
        initials = len(self.found[last - 1].text) <= _LONGEST_INITIALS
        last += self._goes_on(last, ()) and self.found[last].text == "." and initials
        bracket = last < len(self.found) and self.found[last].text == ")" and self.found[end].text == "("
        return last + bracket

    def pages(self, words: Sequence[str]) -> None:
        """Label the last place where the first page stands, and the last page behind a dash."""
        first = words[0] if words else ""
        place = next((at for at in reversed(range(len(self.keys))) if self._free(at, first)), None)
        if place is None:
            return
        last = place + 1
        while last < len(self.keys) and self.keys[last] in _DASHES:
            last += 1
        ranged = place + 1 < last < len(self.keys) and self.keys[last].isdigit()
        end = last + 1 if ranged else place + 1
        self.told[place:end] = [PAGES] * (end - place)

    def _free(self, at: int, word: str) -> bool:
        return bool(word) and self.keys[at] == word and self.told[at] == OTHER

    def figure(self, word: str, label: str) -> None:
        """Label a number where it first stands; all but a year stand behind the title."""
        for at in range(len(self.keys)):
            if self._free(at, word) and (label == YEAR or TITLE in self.told[:at]):
                self.told[at] = label
                return


def _is_given(key: str, given: Sequence[str]) -> bool:
    initials = "".join(word[0] for word in given)
    return key in given or key in initials
