"""Author lists as printed: where each name begins and ends, and where the list does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from cvgraph.cv.name_orders import Name, Order, family_first, given_first, inverted, inverted_in_full
from cvgraph.cv.name_tokens import Token, tokens
from cvgraph.lexicon.load import fold, lexicon

_LONGEST_STRANGER = 3
_LONGEST_OTHERS = 3
_SHORT_WORD = 3
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class PrintedName:
    """One name of a list: its place, whether initials speak for it, and whether it carries a mark of equal share.

    ``sure`` is False for what only stands where a name belongs.
    """

    start: int
    end: int
    initials: bool
    equal: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class NameList:
    """The names from one place on.

    Attributes:
        names: In order.
        end: Where the list ends in the text, behind its punctuation.
        more: True for 'et al.' and its like.
        closed: True where something says that it ends there: a full stop, a bracket, a quotation mark, a line break.
        dangling: True where an 'and' is left without a name.
    """

    names: tuple[PrintedName, ...]
    end: int
    more: bool = False
    closed: bool = False
    dangling: bool = False

    @property
    def weight(self) -> int:
        """How much speaks for its being a list of names."""
        shares = sum(2 + name.initials for name in self.names if name.sure)
        alone = len(self.names) == 1 and not self.names[0].initials
        return shares + 2 * self.closed - alone + 2 * self.more - 4 * self.dangling

    def shorter(self) -> NameList:
        """The list without its last name, which may be the beginning of what follows the list."""
        return NameList(self.names[:-1], self.names[-1].start, self.more)


@lru_cache(maxsize=512)  # the ways to read one reference ask for the names at the same places
def name_list(text: str, start: int = 0) -> NameList:
    """The longest list of names that begins at ``start``, in any of the usual orders; it may be empty.

    'R. Darbinyan, Greg Ver Steeg' (given first), 'Weber L, Yee DM' (family and initials), 'Yee, D. M., & Leng, X.'
    (inverted), 'Bell, Ada, and Cy Dunn' (inverted in full). Takes time linear in the length of the text.
    """
    found = tokens(text, start)
    lists = [_read(found, order, start) for order in (given_first, inverted, inverted_in_full)]
    lists.append(_without_full_stop(_read(found, family_first, start), text))
    return max(lists, key=lambda each: (each.weight, each.end))


def _without_full_stop(found: NameList, text: str) -> NameList:
    """'Weber L, Yee DM.' ends with a full stop; that of 'Weber L., Yee D.M.' belongs to the name."""
    *before, last = found.names or (None,)
    if not last or text[last.end - 1] != "." or any(text[name.end - 1] == "." for name in before if name):
        return found
    return replace(found, names=(*found.names[:-1], replace(last, end=last.end - 1)))


def _read(found: tuple[Token, ...], order: Order, start: int) -> NameList:
    """The list in one order; each round reads a name, its marks and what joins the next one to it."""
    names: list[PrintedName] = []
    at, end, more = _lead(found, 0), start, False
    while name := _next(found, at, order, names):
        after, equal = _marks(found, name.after)
        names.append(_printed(found, name, equal=equal))
        end = found[after - 1].end
        closed = found[name.after - 1].dotted and after < len(found) and not found[after].joins
        at, others = _joint(found, after)
        more = more or others or any(token.kind == "others" for token in found[after:at])
        if others or at == after:
            end = found[at - 1].end
            closed = closed or others or _ends_here(found[at : at + 1]) or _leads_to_title(found, at, order)
            return NameList(tuple(names), end, more, closed=closed)
    dangling = bool(names) and found[at - 1].kind == "and"
    closed = bool(names) and (_ends_here(found[at : at + 1]) or _leads_to_title(found, at, order))
    return _checked(NameList(tuple(names), end, more, closed=closed, dangling=dangling), order)


def _checked(found: NameList, order: Order) -> NameList:
    """Names inverted in full are believed only where something ends their list."""
    return found if order is not inverted_in_full or found.closed else NameList((), found.end)


def _next(found: tuple[Token, ...], at: int, order: Order, names: list[PrintedName]) -> Name | None:
    """The name at this place, or None where the list ends."""
    if at >= len(found):
        return None
    return order(found, at) or (_other_order(found, at, order) if names else None)


def _other_order(found: tuple[Token, ...], at: int, order: Order) -> Name | None:
    """Behind the first name of an inverted list the others may stand given name first."""
    backwards = order in {inverted, inverted_in_full}
    if order is family_first and found[at].kind == "initials" and found[at].dotted:
        return given_first(found, at)
    if backwards and (order is inverted_in_full or found[at - 1].kind == "and" or found[at].kind == "initials"):
        return given_first(found, at)
    return _stranger(found, at, order)


def _stranger(found: tuple[Token, ...], at: int, order: Order) -> Name | None:
    """What stands between commas where a name belongs, before a name: 'CON', '..', a single word."""
    after = at
    while after < len(found) and after - at <= _LONGEST_STRANGER and found[after].kind not in {"stop", "and", "break"}:
        after += 1
    piece = found[at:after]
    long = sum(token.letters > _SHORT_WORD for token in piece)
    initials = any(token.kind == "initials" and token.dotted for token in piece)
    if not piece or len(piece) > _LONGEST_STRANGER or long > 1 or initials or after + 1 >= len(found):
        return None
    told = found[after].text == "," and order(found, after + 1) is not None
    return Name(at, after, initials=False, sure=False) if told else None


def _printed(found: tuple[Token, ...], name: Name, *, equal: bool) -> PrintedName:
    last = found[name.after - 1]
    end = last.end - (last.dotted and name.sure and (last.kind == "name" or last.unspaced))
    return PrintedName(found[name.first].start, end, name.initials, equal, name.sure)


def _marks(found: tuple[Token, ...], at: int) -> tuple[int, bool]:
    """Behind the marks that are glued to a name, and whether one of them means equal contribution."""
    first = at
    while at < len(found) and found[at].kind == "mark" and found[at].start == found[at - 1].end:
        at += 1
    return at, any(mark in token.text for token in found[first:at] for mark in "*†⁎∗")


def _joint(found: tuple[Token, ...], at: int) -> tuple[int, bool]:
    """Behind what joins two names (',', ';', 'and', ', &'), and whether it is 'et al.'; ``at`` where nothing does."""
    index, joined = at, False
    while index < len(found) and found[index].kind in {"stop", "and", "break", "others"} and not _others(found, index):
        joined = joined or found[index].kind != "break"
        index += 1
    if others := _others(found, index):
        return index + others, True
    return (_lead(found, index), False) if joined else (at, False)


def _others(found: tuple[Token, ...], at: int) -> int:
    """How many words of 'et al.' and its like stand here; 0 for none."""
    counts = range(min(_LONGEST_OTHERS, len(found) - at), 0, -1)
    phrases = ((count, " ".join(fold(token.text) for token in found[at : at + count])) for count in counts)
    return next((count for count, phrase in phrases if phrase in lexicon().and_others), 0)


def _lead(found: tuple[Token, ...], at: int) -> int:
    """Behind a mark that is glued to the name after it."""
    glued = found[at : at + 1] and found[at].kind == "mark" and at + 1 < len(found)
    return at + 1 if glued and found[at].end == found[at + 1].start else at


def _leads_to_title(found: tuple[Token, ...], at: int, order: Order) -> bool:
    """True for the colon of 'Bell, Ada: On the Tides', behind a name that is printed family first."""
    colon = order is inverted_in_full and found[at : at + 1] and found[at].text == ":"
    return bool(colon) and at + 1 < len(found) and found[at + 1].text[:1].isupper()


def _ends_here(after: tuple[Token, ...]) -> bool:
    if not after:
        return True
    token = after[0]
    year = token.text.isdecimal() and len(token.text) == _YEAR_DIGITS
    return year or token.kind == "break" or token.text in {"(", ")", '"', "“", "”", "„", "[", "‘", "«", ".", "。"}
