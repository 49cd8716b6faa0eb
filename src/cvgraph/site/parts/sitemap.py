"""What crawlers and static hosts look for: ``sitemap.xml``, ``robots.txt``, ``404.html`` and ``.nojekyll``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.addresses import from_host, paths, uri, url
from cvgraph.site.frame import linker, page, saved
from cvgraph.site.model import Site

MOST = 50_000
"""As many addresses one sitemap may hold (sitemaps.org)."""
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of these files; a site of very many pages has several sitemaps and one that names them."""
    pages = [uri(url(site, path)) for path in paths(site)]
    parts = [pages[start : start + MOST] for start in range(0, len(pages), MOST)]
    if len(parts) == 1:
        yield from saved(folder, "sitemap.xml", _sitemap("urlset", "url", pages))
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield from saved(folder, name, _sitemap("urlset", "url", part))
        yield from saved(folder, "sitemap.xml", _sitemap("sitemapindex", "sitemap", [uri(url(site, n)) for n in names]))
    yield from saved(folder, "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {uri(url(site, 'sitemap.xml'))}\n")
    yield from saved(folder, "404.html", _missing(site))
    yield from saved(folder, ".nojekyll", "")  # else GitHub's Jekyll would leave .well-known out


def _sitemap(whole: str, part: str, addresses: list[str]) -> str:
    places = (f"<{part}><loc>{address.replace('&', '&amp;')}</loc></{part}>\n" for address in addresses)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{whole} {_SPACE}>\n{"".join(places)}</{whole}>\n'


def _missing(site: Site) -> str:
    """The page in place of one that is not there, whose links lead down from the host wherever it is shown."""
    root = from_host(site)
    return page(site, "404.html.jinja", "404.html", root=root, link=linker(site, root))
