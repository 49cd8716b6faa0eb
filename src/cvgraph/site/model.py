"""A site before it is written: what it is made from, where it will live, and which page tells of what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from cvgraph.analysis.rows import rows
from cvgraph.build import Build
from cvgraph.site.templating import environment
from cvgraph.site.views.authorities import Said, said
from cvgraph.site.views.links import Elsewhere, elsewhere
from cvgraph.site.views.organisations import Organisation, organisations
from cvgraph.site.views.people import Person, people
from cvgraph.site.views.roles import Role, roles
from cvgraph.site.views.venues import Venue, venues
from cvgraph.site.views.works import Work, works
from cvgraph.writers import authorities_trig, facts_ntriples, provenance_trig

if TYPE_CHECKING:
    import jinja2

    from cvgraph.site.citations import Citation
    from cvgraph.site.data import Embedded
    from cvgraph.site.signposts import Signpost
    from cvgraph.site.usage import Usage

PROFILE = "index.html"
"""The page of the researcher, below the root of the site."""
NAVIGATION = (
    (PROFILE, "Profile"),
    ("coauthors.html", "Co-authors"),
    ("institutions.html", "Institutions"),
    ("ask.html", "Ask"),
)
"""The pages that every page leads to, and what they are called."""

# No file of these names can be made on Windows, whatever its ending.
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{device}{n}" for device in ("com", "lpt") for n in range(10))})


@dataclass(frozen=True, eq=False)
class Site:
    """What a site is made from; its views are made when first asked for.

    Attributes:
        build: What one run of the corridor yielded.
        templates: A folder whose files take the place of ours of the same names.
    """

    build: Build
    templates: Path | None = None

    def prepare(self) -> None:
        """Make the views that nearly every page needs, before the work is shared out to several processes."""
        _ = self.homes, self.works, self.people, self.venues, self.organisations, self.said
        _ = self.data, self.citations, self.signposts

    @cached_property
    def address(self) -> str:
        """Where the site will live: an IRI that ends in ``/``.

        It is the document that the base names, as a folder: ``https://ada.example/cv#`` lives at
        ``https://ada.example/cv/``, to which static hosts send whoever asks for the document.
        """
        scheme, host, path, _, _ = urlsplit(self.build.graph.base)
        return urlunsplit((scheme, host, f"{path.rstrip('/')}/", "", ""))

    @cached_property
    def owner(self) -> str:
        """The IRI of the researcher."""
        return f"{self.build.graph.base}me"

    @cached_property
    def environment(self) -> jinja2.Environment:
        """Where the templates are found.

        Raises:
            TemplateError: When there is no folder of the user's.
        """
        return environment(self.templates)

    @cached_property
    def name(self) -> str:
        """What the researcher is called."""
        return self.build.entities.owner.name or self.build.document.name

    @cached_property
    def loaded(self) -> Mapping[str, str]:
        """File -> text of what the command line loads of a build before it answers questions, in its order."""
        said = {
            "authorities.trig": authorities_trig.text(self.build),
            "facts.nt": facts_ntriples.text(self.build),
            "provenance.trig": provenance_trig.text(self.build),
        }
        return {name: text for name, text in said.items() if text}

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """IRI of whoever and whatever has a page -> the page's path below the root, with ``/`` between folders."""
        base = self.build.graph.base
        kinds = {row["thing"]: row["kind"] for row in rows(self.build.store, "site/pages")}
        own = {thing: kind for thing, kind in kinds.items() if thing.startswith(base)}
        return {
            self.owner: PROFILE,
            **{thing: f"{kind}/{file_name(thing[len(base) :])}" for thing, kind in own.items()},
        }

    @cached_property
    def subjects(self) -> Mapping[str, str]:
        """Path of a page -> the IRI of whom or what it is about."""
        return {path: iri for iri, path in self.pages.items()}

    @cached_property
    def homes(self) -> Mapping[str, str]:
        """IRI -> path of the one page that tells all about it, for everything that the profile does not tell itself."""
        parts = {row["part"]: row["whole"] for row in rows(self.build.store, "site/parts")}
        own = {part: self.pages[whole] for part, whole in parts.items() if whole in self.pages}
        return {**own, **self.pages}

    @cached_property
    def data(self) -> Embedded:
        """Path of a page -> the linked data that it holds."""
        from cvgraph.site.data import Embedded  # noqa: PLC0415 -- made from a site

        return Embedded.of(self)

    @cached_property
    def usage(self) -> Usage:
        """How much the graph holds, and how often it uses which terms."""
        from cvgraph.site.usage import usage  # noqa: PLC0415 -- made from a site

        return usage(self)

    @cached_property
    def signposts(self) -> Mapping[str, tuple[Signpost, ...]]:
        """Path of each page that crawlers are told of -> its typed links."""
        from cvgraph.site.addresses import paths  # noqa: PLC0415 -- made from a site
        from cvgraph.site.signposts import signposts  # noqa: PLC0415 -- the same

        return {path: signposts(self, path) for path in paths(self)}

    @cached_property
    def citations(self) -> Mapping[str, Citation]:
        """IRI of a work -> how it is cited: publications in the order of the CV, then theses."""
        from cvgraph.site.citations import citations  # noqa: PLC0415 -- made from a site

        return citations(self)

    @cached_property
    def elsewhere(self) -> Mapping[str, Elsewhere]:
        """IRI -> where else it is found."""
        return elsewhere(self.build.store)

    @cached_property
    def said(self) -> Mapping[str, tuple[Said, ...]]:
        """IRI -> what each authority said of it."""
        return said(self.build.store)

    @cached_property
    def works(self) -> Mapping[str, Work]:
        """IRI -> work, the latest first."""
        return works(self.build.store, self.elsewhere)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """IRI -> person beside the researcher, those who wrote most with them first."""
        return people(self.build.store, self.works, self.elsewhere, self.owner)

    @cached_property
    def venues(self) -> Mapping[str, Venue]:
        """IRI -> venue, those with most works first."""
        return venues(self.build.store, self.works, self.elsewhere)

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """Studies and positions of the researcher, the latest first."""
        return roles(self.build.store)

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        """IRI -> organisation."""
        return organisations(self.build.store, self.roles, self.elsewhere)


def file_name(local: str) -> str:
    """The name of an entity's page: its local name, which is a slug, unless the file could not be made everywhere."""
    return f"{local}_.html" if local in _RESERVED else f"{local}.html"
