"""``linkset.json``: the typed links of all pages in one file, and the way back from what they lead to.

Source: RFC 9264; FAIR Signposting Profile, level 2.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from cvgraph.site.addresses import url
from cvgraph.site.frame import saved
from cvgraph.site.model import PROFILE, Site
from cvgraph.site.signposts import Signpost

_BACK = {"describedby": "describes", "item": "collection"}


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The path of the linkset."""
    objects = [*(_links(site, url(site, path), links) for path, links in site.signposts.items()), *_backward(site)]
    text = ",\n".join(json.dumps(each, ensure_ascii=False) for each in objects)
    yield from saved(folder, "linkset.json", f'{{"linkset": [\n{text}\n]}}\n')


def _links(site: Site, anchor: str, links: Iterable[Signpost]) -> dict[str, object]:
    found: dict[str, object] = {"anchor": anchor}
    targets: dict[str, list[dict[str, str]]] = {}
    for link in links:
        target = {"href": link.target if link.absolute else url(site, link.target)}
        targets.setdefault(link.rel, []).append(target | ({"type": link.media} if link.media else {}))
    return found | targets


def _backward(site: Site) -> Iterator[dict[str, object]]:
    """From each file that the profile leads to back to the profile."""
    for link in site.signposts[PROFILE]:
        if link.rel in _BACK:
            yield _links(site, url(site, link.target), [Signpost(_BACK[link.rel], url(site, PROFILE), "text/html")])
