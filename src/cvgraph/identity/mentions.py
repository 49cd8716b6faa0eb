"""Names of people where they are printed, and the clusters that are taken for one person each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from cvgraph.cv.model import Mention
from cvgraph.identity.compare import fullness
from cvgraph.identity.names import parse, plain


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name where it is printed.

    Attributes:
        mention: The name and its place.
        part: ``owner``, ``author``, ``editor``, ``advisor`` or ``student``.
        work: Of an author or editor, the number of the work among the references, else None.
        venue: What the work appeared in, in the words that all its printed forms share, or empty.
        read_as: The name that it is compared by, where the user decided so; else the printed one.
    """

    mention: Mention
    part: str
    work: int | None = None
    venue: str = ""
    read_as: str = ""

    @property
    def name(self) -> str:
        """The name that it is compared by."""
        return self.read_as or self.mention.text

    @property
    def order(self) -> tuple[int, int, int, int, str]:
        """Its place, to sort by."""
        span = self.mention.span
        return span.start, span.end, span.line, span.last_line, self.mention.text


@dataclass(frozen=True)
class Cluster:
    """The mentions that are taken for one person, in document order."""

    mentions: tuple[PersonMention, ...]

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Every printed form, each once, in document order."""
        return tuple(dict.fromkeys(each.mention.text for each in self.mentions))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names that it is compared by, the fullest first."""
        return tuple(
            sorted({each.name for each in self.mentions}, key=lambda name: (fullness(name), name), reverse=True)
        )

    @cached_property
    def name(self) -> str:
        """The fullest printed form."""
        return max(self.forms, key=lambda form: (fullness(form), form))

    @cached_property
    def works(self) -> frozenset[int]:
        """The works that it is an author or editor of."""
        return frozenset(each.work for each in self.mentions if each.work is not None)

    @cached_property
    def venues(self) -> frozenset[str]:
        """What its works appeared in."""
        return frozenset(each.venue for each in self.mentions if each.venue)

    @cached_property
    def parts(self) -> frozenset[str]:
        """In which parts the person is named."""
        return _one_of(frozenset(each.part for each in self.mentions))

    @cached_property
    def order(self) -> tuple[int, int, int, int, str]:
        """The place of the first mention, to sort by."""
        return self.mentions[0].order


@lru_cache(maxsize=64)
def _one_of(parts: frozenset[str]) -> frozenset[str]:
    """The same set for the same parts: there are few, and many thousand clusters."""
    return parts


def united(clusters: Iterable[Cluster]) -> Cluster:
    """The mentions of several clusters as one."""
    return Cluster(tuple(sorted((each for one in clusters for each in one.mentions), key=lambda each: each.order)))


def block(name: str) -> tuple[str, str]:
    """What all names share that can be one person's: the end of the family name and the first letter."""
    parts = parse(name)
    return parts.key, plain(parts.given[0])[:1] if parts.given else ""
