"""Where the pages and files of a site will be found once it is served."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

from cvgraph.site.model import NAVIGATION, Site

ONTOLOGY = "ontology/index.html"
_INDEX = "index.html"


def url(site: Site, path: str) -> str:
    """The address of a page or a file; a folder stands for its index."""
    return site.address + (path.removesuffix(_INDEX) if f"/{path}".endswith(f"/{_INDEX}") else path)


def from_host(site: Site) -> str:
    """What leads from the host to the root of a site: ``/cv/``; for pages that may be served anywhere."""
    return urlsplit(site.address).path


def uri(iri: str) -> str:
    """An address for readers who know no IRIs: letters beyond ASCII encoded, a host's by IDNA."""
    parts = urlsplit(iri)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    return urlunsplit(parts._replace(netloc=host, path=quote(parts.path, safe="/%:@!$&'()*+,;=~")))


def paths(site: Site) -> tuple[str, ...]:
    """The path of every page that crawlers are told of, each once: the main ones, then those of entities."""
    return tuple(dict.fromkeys((*(path for path, _ in NAVIGATION), ONTOLOGY, *site.pages.values())))
