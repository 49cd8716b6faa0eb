"""When two printed names are one organisation's: legal forms, short forms, initials, languages, former names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from cvgraph.cv.model import Mention
from cvgraph.identity.grouping import Likeness
from cvgraph.identity.model import Evidence
from cvgraph.identity.titles import initials, is_english, lengthened, shortens, translates, without_own_initials
from cvgraph.lexicon.load import fold, lexicon

_LEGAL_FORMS = frozenset(
    {"inc", "incorporated", "ltd", "limited", "llc", "llp", "gmbh", "corp", "corporation", "co", "ag", "sa", "sas"}
    | {"sarl", "spa", "srl", "bv", "nv", "ab", "oy", "plc", "pty", "kg", "cjsc", "ojsc"}
)
_ONCE = re.compile(
    r"""[\s,]*\(?\b
    (?:formerly|previously|now|today|ex|ehemals|früher|vormals
      |heute|anciennement|antes|già|voorheen)
    (?:\s+known\s+as)?\s*[:-]?\s+
    (?P<name>[^()]+?)\s*\)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_INITIALS = re.compile(r"[A-Z][A-Za-z]*[A-Z]")


def plain_name(name: str) -> str:
    """A printed name without its own initials in brackets and without a former name behind it."""
    return without_own_initials(_ONCE.sub("", name))[0] or name


def key(name: str) -> str:
    """What two printed forms of one organisation share.

    The folded name without legal form, leading 'the', initials in brackets and a former name; short forms spelt out.
    """
    tokens = fold(plain_name(name).replace("&", " and ")).split()
    while len(tokens) > 1 and tokens[-1] in _LEGAL_FORMS:
        tokens.pop()
    return lengthened(" ".join(tokens[1:] if tokens[:1] == ["the"] and len(tokens) > 1 else tokens)) or name


def alike(mentions: Mapping[str, Iterable[Mention]], names: Mapping[str, str]) -> Iterator[Likeness]:
    """Every reason to take two organisations for one.

    Args:
        mentions: Key -> the mentions with this key.
        names: Key -> the fullest name with this key.
    """
    yield from _stated(mentions, names)
    yield from _initials(names)
    for one, other in combinations(sorted(names, key=lambda each: (len(names[each]), each)), 2):
        if why := _same_words(names[one], names[other]):
            yield Likeness(one, other, why, sure=why.kind != "languages" or _has_english(names[one], names[other]))
        elif names[other].startswith(f"{names[one]}, ") and _is_place(names[other][len(names[one]) + 2 :]):
            text = f"'{names[other]}' is '{names[one]}' with a place"
            yield Likeness(one, other, Evidence("place", text), sure=False)


def _stated(mentions: Mapping[str, Iterable[Mention]], names: Mapping[str, str]) -> Iterator[Likeness]:
    """The former names, and the initials in brackets, that the CV prints beside a name."""
    for one, found in mentions.items():
        for mention in found:
            once = _ONCE.search(mention.text)
            beside = [once["name"] if once else "", without_own_initials(_ONCE.sub("", mention.text))[1]]
            for other in filter(None, beside):
                if key(other) in names and key(other) != one:
                    why = Evidence("stated", f"the CV prints '{mention.text}'")
                    yield Likeness(key(other), one, why)


def _initials(names: Mapping[str, str]) -> Iterator[Likeness]:
    """'USC' beside 'University of Southern California', 'UC Berkeley' beside 'University of California, Berkeley'."""
    full: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for one, name in names.items():
        words = name.replace(",", " ").split()
        for size in range(2, len(words) + 1):
            full[initials(" ".join(words[:size])), fold(" ".join(words[size:]))].append(one)
    for one, name in names.items():
        first, _, rest = name.partition(" ")
        if _INITIALS.fullmatch(first):
            for other in dict.fromkeys(full.get((first, fold(rest.lstrip("- "))), ())):
                if other != one:
                    text = f"{first} are the initials of '{names[other]}', which the CV names too"
                    yield Likeness(one, other, Evidence("initials", text))


def _same_words(one: str, other: str) -> Evidence | None:
    if translates(one, other):
        return Evidence("languages", f"'{one}' and '{other}' say the same in two languages")
    if shortens(one, other):
        return Evidence("short-form", f"'{one}' and '{other}' are equal once short forms are spelt out")
    return None


def _has_english(*names: str) -> bool:
    """False where both names are of other languages: Brussels has a free university in each of two."""
    return any(map(is_english, names))


def _is_place(text: str) -> bool:
    return all(fold(part) in lexicon().places | lexicon().cities for part in text.split(",") if part.strip())
