"""What the head of a page tells whoever shows a link to it: title, description, who it is, how a work is cited.

Source: The Open Graph protocol (ogp.me).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cvgraph.analysis.figures import counted
from cvgraph.analysis.rows import rows
from cvgraph.identity.model import Person as Entity
from cvgraph.pages.frame import safe
from cvgraph.site.addresses import url
from cvgraph.site.model import NAVIGATION, PROFILE, Site
from cvgraph.site.scholar import tags
from cvgraph.site.signposts import Signpost, pdfs, signposts
from cvgraph.site.views.organisations import Organisation
from cvgraph.site.views.people import Person
from cvgraph.site.views.venues import Venue
from cvgraph.site.views.works import OTHER, Work

_LONGEST, _NAMED = 200, 3

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a page.

    Attributes:
        address: Where the page will live.
        links: Typed links.
        title: What it is about.
        kind: What that is to Open Graph: ``profile``, ``article`` or ``website``.
        description: A sentence or two for people.
        properties: Further properties of Open Graph and their contents.
        tags: Names and contents of the tags that say how a work is cited.
    """

    address: str
    links: tuple[Signpost, ...]
    title: str
    kind: str
    description: str
    properties: Pairs = ()
    tags: Pairs = ()

    def elements(self, root: str) -> object:
        """Properties, tags and links in HTML, for a template, which would take four times as long for them.

        Args:
            root: What leads from the page to the root of the site.
        """
        from markupsafe import escape  # noqa: PLC0415 -- comes with jinja2, for pages alone

        given = [f'<meta property="{name}" content="{escape(text)}">' for name, text in self.properties]
        given += [f'<meta name="{name}" content="{escape(text)}">' for name, text in self.tags]
        for rel, target, media in self.links:
            address = escape(target) if ":" in target else root + target
            kind = f' type="{media}"' if media else ""
            given.append(f'<link rel="{rel}" href="{address}"{kind}>')
        return safe("\n".join(given))


def head(site: Site, path: str) -> Head:
    """The head of the page at a path."""
    place = (url(site, path), site.signposts[path] if path in site.signposts else signposts(site, path))
    iri = site.subjects.get(path, "")
    if path == PROFILE:
        return Head(*place, site.name, "profile", _short(_profile(site)), tuple(_named(site, iri)))
    if work := site.works.get(iri):
        csl = site.citations[iri].csl if iri in site.citations else {}
        told = (_short(_work(work, csl.get("publisher", ""))), tuple(_published(site, work)))
        return Head(*place, work.title, "article", *told, tuple(tags(csl, next(iter(pdfs(work)), None))) if csl else ())
    if person := site.people.get(iri):
        return Head(*place, person.name, "profile", _short(_person(site, person)), tuple(_named(site, iri)))
    if organisation := site.organisations.get(iri):
        return Head(*place, organisation.name, "website", _short(_organisation(site, organisation)))
    if venue := site.venues.get(iri):
        return Head(*place, venue.name, "website", _short(_venue(site, venue)))
    title = dict(NAVIGATION).get(path, "")
    return Head(*place, f"{title}: {site.name}" if title else site.name, "website", f"From the CV of {site.name}.")


def _profile(site: Site) -> str:
    """Who it is, what they do now, what they work on and how much there is of it, as far as that is known."""
    now = (", ".join(filter(None, (role.title, role.place.name))) for role in site.roles if role.current)
    counts = site.build.figures.counts
    figures = ", ".join(counted(kind, counts[kind]) for kind in ("publications", "talks", "awards") if kind in counts)
    interests = [row["value"] for row in rows(site.build.store, "site/owner") if row["what"] == "interest"]
    return _sentences(site.name, *now, figures, f"Interests: {'; '.join(interests)}" if interests else "")


def _work(work: Work, publisher: str) -> str:
    names = [author.name for author in work.authors]
    first = ", ".join(names[:_NAMED]) + (" and others" if work.more or len(names) > _NAMED else "")
    return _sentences(
        first,
        ", ".join(filter(None, (work.venue or publisher, str(work.year or "")))),
        work.kind_name if work.kind != OTHER[0] else "",
    )


def _person(site: Site, person: Person) -> str:
    parts = person.parts or (("Co-author",) if person.joint else ())
    what = f"{', '.join(parts)} of {site.name}" if parts else f"Named in the CV of {site.name}"
    return _sentences(what, _joint(person.joint, person.years))


def _joint(works: int, years: tuple[int, int] | None) -> str:
    span = "–".join(map(str, dict.fromkeys(years))) if years else ""
    return ", ".join(filter(None, (counted("joint works", works), span))) if works else ""


def _organisation(site: Site, organisation: Organisation) -> str:
    roles = (", ".join(filter(None, (role.title, role.when))) for role in organisation.roles)
    return _sentences(f"In the CV of {site.name}", *roles)


def _venue(site: Site, venue: Venue) -> str:
    works = counted("works", len(venue.works)) + f" of {site.name}" if venue.works else f"In the CV of {site.name}"
    return _sentences(venue.kind, works)


def _sentences(*parts: str) -> str:
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)


def _short(text: str) -> str:
    """The text, cut after a word where it is too long to be shown."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


def _named(site: Site, iri: str) -> Iterator[tuple[str, str]]:
    person = site.build.entities.by_iri.get(iri)
    if isinstance(person, Entity):
        yield from (
            (f"profile:{part}", name)
            for part, name in (("first_name", person.given), ("last_name", person.family))
            if name
        )


def _published(site: Site, work: Work) -> Iterator[tuple[str, str]]:
    if work.date:
        yield "article:published_time", work.date
    for iri in (author.iri or "" for author in work.authors):
        if iri in site.pages:
            yield "article:author", url(site, site.pages[iri])
