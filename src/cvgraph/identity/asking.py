"""From entities to entities with links: authorities are asked, or what they answered before is read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cvgraph.errors import AuthorityError
from cvgraph.identity.decided import Decided
from cvgraph.identity.decisions import Word
from cvgraph.identity.model import Entities
from cvgraph.identity.records import Record, Wanted

FOLDER = ".cvgraph"
"""The folder beside a CV that keeps what authorities answered."""


def _quiet(_: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How authorities are asked.

    Attributes:
        cache: The folder that keeps their answers.
        offline: True to ask nobody, and to use what is kept.
        contact: A mail address that authorities are told, or empty.
        addresses: Name of an authority -> another address to ask it at.
        only: The names of those to ask; all where empty.
        told: Is called with what is being asked.
    """

    cache: Path
    offline: bool = True
    contact: str = ""
    addresses: Mapping[str, str] = field(default_factory=dict)
    only: frozenset[str] = frozenset()
    told: Callable[[str], object] = _quiet


def beside(source: Path) -> Path:
    """Where the answers about a source are kept: beside a file, inside the folder of a site."""
    return (source if source.is_dir() else source.parent) / FOLDER


def linked(entities: Entities, source: Path, asking: Asking | None, word: Word) -> Entities:
    """The entities with what authorities say about them.

    Args:
        entities: Whom and what the CV names.
        source: The first source, beside which answers are kept.
        asking: How to ask; by default nobody is asked, and what is kept beside the source is read.
        word: What the user decided.

    Raises:
        AuthorityError: When an authority is named that there is none of, or an address or a contact is none.
    """
    if asking is None and not beside(source).is_dir():
        return entities
    from cvgraph.identity.linking import link  # noqa: PLC0415 -- for links alone
    from cvgraph.identity.links import with_links  # noqa: PLC0415 -- the same

    asking = asking or Asking(beside(source))
    lookups = _lookups(asking)

    def lookup(authority: str, wanted: Wanted) -> tuple[Record, ...]:
        asking.told(f"asking {authority} about {wanted.name[:60]}")
        return lookups[authority](wanted)

    return with_links(entities, link(entities, list(lookups), lookup, Decided.of(word.decisions)))


def _lookups(asking: Asking) -> dict[str, Callable[[Wanted], tuple[Record, ...]]]:
    """Name of an authority -> what asks it."""
    from cvgraph.identity.directory import Authority, authorities  # noqa: PLC0415 -- for links alone
    from cvgraph.identity.web.cache import Cache  # noqa: PLC0415 -- the same

    known = {authority.name: authority for authority in authorities()}
    if strange := sorted({*asking.only, *asking.addresses} - set(known)):
        raise AuthorityError(f"there is no authority {', '.join(strange)}; choose from {', '.join(known)}")
    cache = Cache(asking.cache)

    def lookup(authority: Authority) -> Callable[[Wanted], tuple[Record, ...]]:
        line = None if asking.offline else authority.line(asking.contact)
        asker = authority.asker(cache, line, asking.addresses.get(authority.name, ""))
        return lambda wanted: authority.lookup(wanted, asker)

    return {name: lookup(authority) for name, authority in known.items() if not asking.only or name in asking.only}
