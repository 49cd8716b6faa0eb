"""``.htaccess`` and ``w3id/.htaccess``: rules for Apache, which other hosts leave alone.

The first lets an Apache server choose between page and data by what is asked for; the second is to be copied to
w3id.org by whoever wants identifiers there that stay when the site moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from cvgraph.site.addresses import from_host, uri
from cvgraph.site.frame import saved
from cvgraph.site.model import Site
from cvgraph.site.signposts import SERIALISATIONS
from cvgraph.site.templating import filled

W3ID = "w3id.org"
_ACTIVE = re.compile(r"[$%\\]")


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of both."""
    at_w3id = urlsplit(site.address).hostname == W3ID
    told = {
        "root": from_host(site),
        "top": literal(from_host(site)),
        "base": site.build.graph.base,
        "address": "https://your.site.example/cv/" if at_w3id else literal(uri(site.address)),
        "at_w3id": at_w3id,
        "document": re.escape(_document(site)) if at_w3id else "cv",
        "kinds": sorted({path.partition("/")[0] for path in site.pages.values() if "/" in path}),
        "negotiated": [(name, media, _accepts(media)) for name, media in SERIALISATIONS],
    }
    yield from saved(folder, ".htaccess", filled(site.environment, "htaccess.jinja", **told))
    yield from saved(folder, "w3id/.htaccess", filled(site.environment, "w3id.jinja", **told))


def _document(site: Site) -> str:
    """What the base calls its document within the folder that one has at w3id.org: ``cv`` of ``/ada/cv#``."""
    return from_host(site).strip("/").partition("/")[2]


def literal(text: str) -> str:
    """A text in a substitution of ``mod_rewrite``, in which ``$1`` and ``%1`` would mean something else."""
    return _ACTIVE.sub(r"\\\g<0>", text)


def _accepts(media: str) -> str:
    """What matches the header of a request for a media type: named first, or where no page is asked for."""
    kind = re.escape(media)
    return rf"^\s*{kind}|^(?!.*text/html).*{kind}"
