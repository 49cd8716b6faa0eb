"""Whose works a structured source lists: the person it names, else the author that most works share."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from cvgraph.cv.model import Fact, Mention, Publication
from cvgraph.document.model import Record
from cvgraph.lexicon.load import fold, lexicon

_FEWEST = 5
_SHARE = 0.6
_SHORT = 3


def stated_owner(records: Sequence[Record]) -> Mention | None:
    """The name that the source gives of its person, or None."""
    names = (record.first("name") for record in records if record.kind == "person")
    name = next((name for name in names if name and name.text.strip()), None)
    return Mention(" ".join(name.text.split()), name.span) if name else None


def inferred_owner(facts: Sequence[Fact]) -> Mention | None:
    """The author of most works: of at least three in five of at least five, and of more than anybody else."""
    works = [fact for fact in facts if isinstance(fact, Publication) and fact.authors]
    counts = Counter(key for work in works for key in {_key(author.mention.text) for author in work.authors} if key)
    ranked = counts.most_common(2)
    if len(works) < _FEWEST or not ranked or ranked[0][1] < _SHARE * len(works):
        return None
    if len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
        return None
    mentions = [
        author.mention for work in works for author in work.authors if _key(author.mention.text) == ranked[0][0]
    ]
    fullest = max(mentions, key=lambda mention: (len(_ordered(mention.text)), -mention.span.start))
    return Mention(_ordered(fullest.text), fullest.span)


def _ordered(name: str) -> str:
    """The name with the given names first."""
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma and "," not in given else name


def _key(name: str) -> tuple[str, str] | None:
    """Family name and first letter of the given name, without accents: what the printed forms of a name share."""
    tokens = [token for token in _plain(_ordered(name)).replace(".", ". ").split() if token.strip(".")]
    tokens = [token for token in tokens if fold(token) not in lexicon().name_suffixes]
    if len(tokens) < 2:  # noqa: PLR2004 - a family name and a given name
        return None
    last = tokens[-1]
    if last.isupper() and len(last) <= _SHORT and not tokens[0].isupper() and "," not in name:
        return fold(" ".join(tokens[:-1])).split()[-1], fold(last)[:1]
    return fold(last), fold(tokens[0])[:1]


def _plain(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
