"""What a CV states about works: publications and their authors, talks."""

from __future__ import annotations

from dataclasses import dataclass

from cvgraph.cv.dates import When
from cvgraph.cv.kinds.fact import Fact, Identifier, Mention


@dataclass(frozen=True, slots=True)
class Author:
    """One name of an author list, as printed without marks; ``equal`` for a mark of equal contribution."""

    mention: Mention
    equal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Fact):
    """A reference to a work.

    Attributes:
        title: The title as printed.
        authors: The names in order; empty where the reference prints none.
        more_authors: True for 'et al.' and its like.
        editors: Of a volume without authors those who edited it, in order.
        venue: The container's name as printed, without volume, pages and year.
        when: Year, or year and month, or None.
        kind: ``article``, ``conference``, ``workshop``, ``preprint``, ``book``, ``chapter``, ``thesis``, ``report``,
            ``software``, ``dataset``, ``review``, ``patent``, or empty where nothing tells.
        status: ``in press``, ``under review``, ... as printed, or empty.
        label: The number or key printed before it, or empty.
    """

    title: Mention
    authors: tuple[Author, ...] = ()
    more_authors: bool = False
    editors: tuple[Mention, ...] = ()
    venue: Mention | None = None
    when: When | None = None
    kind: str = ""
    status: str = ""
    label: str = ""
    volume: str = ""
    number: str = ""
    pages: str = ""
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk(Fact):
    """A talk, poster or panel: what, where, when.

    ``form`` is ``invited``, ``keynote``, ``plenary``, ``contributed``, ``poster``, ``panel``, ``tutorial``,
    ``seminar``, or empty where nothing tells.
    """

    title: Mention
    form: str = ""
    event: Mention | None = None
    location: Mention | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage(Fact):
    """A report or a broadcast about the owner or with them: its title, who brought it out, in which form, when.

    ``form`` is ``interview``, ``radio``, ``television``, ``newspaper``, ``podcast``, ``blog``, ``video`` or empty.
    """

    title: Mention
    outlet: Mention | None = None
    form: str = ""
    when: When | None = None
    links: tuple[str, ...] = ()
