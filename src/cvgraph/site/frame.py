"""What every page of a site stands in: its template, its links to the other pages, its policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from cvgraph.pages.frame import hashed, safe
from cvgraph.site.heads import head
from cvgraph.site.model import NAVIGATION, PROFILE, Site
from cvgraph.site.templating import filled

# Before anything is drawn, so that a page whose reader chose the dark is never seen white.
EARLY = "try{document.documentElement.dataset.theme=localStorage.getItem('cvgraph-theme')||''}catch{}"


def policy(*more: str, scripts: str = "", style: str = "") -> str:
    """The content security policy of a page of a site: the site's own files and nothing else.

    Args:
        more: Further directives.
        scripts: What scripts may do or come from besides.
        style: A style sheet that stands in the page itself.
    """
    sheets = f"style-src 'self' {hashed(style)}" if style else "style-src 'self'"
    own = (sheets, "img-src 'self' data:", "base-uri 'none'", "form-action 'none'")
    return "; ".join(("default-src 'none'", f"script-src 'self' {hashed(EARLY)} {scripts}".strip(), *own, *more))


_POLICY = policy()


def page(site: Site, template: str, path: str, **values: object) -> str:
    """The HTML of the page at a path below the root of a site.

    Besides ``values``, templates know ``site``, ``path``, ``root`` (what leads from the page to the root), ``link``
    (IRI -> relative address of its page, or None), ``local`` (IRI -> its name below the base), ``profile``,
    ``navigation``, ``policy``, ``early`` (a script for the head), ``about`` (what the head tells of the page) and
    ``data`` (the linked data of the page).

    Raises:
        TemplateError: When a template of the user's is none, or asks for what is not there.
    """
    root = "../" * path.count("/")
    known: dict[str, object] = {
        "site": site,
        "path": path,
        "root": safe(root),
        "link": linker(site, root),
        "local": lambda iri: iri.removeprefix(site.build.graph.base),
        "profile": PROFILE,
        "navigation": NAVIGATION,
        "policy": safe(_POLICY),
        "early": safe(EARLY),
        "about": head(site, path),
        "data": safe(site.data[path]),
    }
    return filled(site.environment, template, **{**known, **values})


def linker(site: Site, root: str) -> Callable[[str | None], str | None]:
    """What gives the relative address of an entity's page, or None."""

    def link(iri: str | None) -> str | None:
        return root + site.pages[iri] if iri and iri in site.pages else None

    return link


def saved(folder: Path, path: str, text: str) -> Iterator[Path]:
    """The file at a path below the folder, once it holds the text."""
    place = folder / path
    content = text.encode()
    try:
        place.write_bytes(content)
    except FileNotFoundError:  # asked for with the first file of a folder alone, as most have hundreds
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    yield place
