"""What a CV states about the person: how to reach them, what interests them, what they know."""

from __future__ import annotations

from dataclasses import dataclass

from cvgraph.cv.kinds.fact import Fact, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Fact):
    """A way to reach or identify the owner.

    Attributes:
        kind: ``name``, ``email``, ``phone``, ``url``, ``identifier``, ``address`` or ``private``.
        mention: The value as printed; of a link its address.
        scheme: Of an identifier its system (``orcid``, ``google_scholar``, ``dblp``, ``github``, ...), else empty.
    """

    kind: str
    mention: Mention
    scheme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest(Fact):
    """A topic of research, or a pastime where ``research`` is false."""

    topic: Mention
    research: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Fact):
    """A skill with the group it is listed in, as printed."""

    name: Mention
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Language(Fact):
    """A language that is spoken: its name as printed, its BCP 47 tag where known, its level as printed."""

    name: Mention
    tag: str | None = None
    level: str | None = None
