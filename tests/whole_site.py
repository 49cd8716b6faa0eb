"""Whole sites on disk and on loopback: their pages by kind, and a CV that tries everything that a site must stand."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

KINDS = ("404", "ask", "coauthors", "index", "institutions", "ontology", "organisations", "people", "venues", "works")
"""Every kind of page: those at the top by name, those of one folder together."""

FILES = tuple(kind for kind in KINDS if kind != "404")
"""Those that are opened as files, too; a host shows the other one for whatever it has not."""


def pages(folder: Path) -> dict[str, list[str]]:
    """Kind -> paths of its pages below the folder, shortest file first."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*.html"), key=lambda path: (path.stat().st_size, path)):
        inside = path.relative_to(folder)
        found.setdefault(inside.parts[0].removesuffix(".html"), []).append(inside.as_posix())
    return found


def some(found: list[str]) -> list[str]:
    """The page with the least on it and the one with the most."""
    return list(dict.fromkeys([found[0], found[-1]]))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nobody asked for it."""


@contextmanager
def static_host(folder: Path) -> Iterator[str]:
    """The address of a server that knows nothing but files."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


LONG = "Wolfeschlegelsteinhausenbergerdorff" * 9
ZALGO = "Z̸̧̛͖͎̊̈́a̶̻̓l̷̨̛g̵̢͝o̴̜͐"
NAMES = (
    "Babbage <img src=x onerror=alert(1)//",
    "Byron </script <svg/onload=alert(2)//",
    "javascript:alert(3)",
    "CON",
    "NUL",
    "Aux",
    "Com1",
    "LPT9",
    "../../etc/passwd",
    "..\\..\\windows",
    "index",
    "INDEX",
    f"Eva {LONG}",
    "محمد بن موسى الخوارزمي",
    "נעמי רז",
    f"Gil {ZALGO}",
    "José Nuñez",
    "José Nuñez",
    "李小龍",
    "Ольга Ладыженская",
    'O\'Brien "Quote" & Sons',
    "🦄 Unicorn",
    "{{ site.name }} {% raw %}",
    "Eve \u202eevil\u202c Reversed",
)
"""Coauthors whom no file system, page or script may mistake for anything but names."""

TITLES = (
    "A title with </title <svg/onload=alert(4)// in it",
    "<!-- --!> <script on the engine",
    "../../../index",
    "CON",
    "{{ site.name }} {% raw %}",
    f"On {LONG} {LONG}",
    "مقدمة في الجبر والمقابلة",
    f"Of {ZALGO}",
    '"onmouseover="alert(5)',
    "$(touch pwned) `pwned` %2e%2e%2f",
)
VENUES = ("CON", "../up", "</title <svg/onload=alert(6)// Journal", f"Annals of {LONG}", "مجلة")

_CV = r"""# Ada \<img src=x onerror=alert(7)\> Lovelace

[home](javascript:alert(8)) https://ada.example/"onmouseover="alert(9)

## Education

- **PhD in \<svg onload=alert(10)\>**, University of \</script\>\<script\>alert(11)\</script\>, 2015 – 2019
- BSc in "Quotes" & 'Apostrophes', \<iframe src="javascript:alert(12)"\> Institute, 2011 – 2015

## Work Experience

- **Engineer \<b\>**, \<img src=x onerror=alert(13)\> Labs, 2019 – present
- **Reader**, {long} University, 2017 – 2018
- **Fellow**, جامعة القاهرة, 2016 – 2017

## Publications

- A. Lovelace, C. \</script\>\<script\>alert(20)\</script\>, and B. O"Brien\<img src=x onerror=alert(21)\>.
  "A title with \<script\>alert(22)\</script\> in it". \<iframe src=//evil.example\>, 2020. [a](javascript:alert(23))
- A. Lovelace and C. Cole. "Notes \<!-- \<script\> on the engine". ICML, 2021.
  [paper](https://example.org/?a="><script>)

## Awards

- \<img src=x onerror=alert(14)\> Prize, 2020

## Skills

\<script\>alert(15)\</script\>, [click](javascript:alert(16)), Weaving
"""


def hostile(folder: Path) -> tuple[Path, Path]:
    """The sources of somebody whose every word tries to be something else: a CV, and works as records.

    Of records the readers drop whole tags, so that those stand in the CV and the records hold halves.
    """
    cv, works = folder / "cv.md", folder / "works.json"
    cv.write_text(_CV.replace("{long}", LONG), encoding="utf-8")
    works.write_text(json.dumps(list(map(_work, range(len(NAMES)))), ensure_ascii=False), encoding="utf-8")
    return cv, works


def _work(number: int) -> dict[str, Any]:
    """A work as OpenAlex records it: of all formats the one whose words are taken as they are."""
    names = ("Ada Lovelace", NAMES[number], NAMES[number - 1])
    addresses = (
        "javascript:alert(17)",
        'https://doi.org/10.1/x"><script>alert(18)</script>',
        " java\nscript:alert(19)",
    )
    return {
        "title": f"{TITLES[number % len(TITLES)]} {number}",
        "authorships": [{"author": {"display_name": name}} for name in names],
        "primary_location": {"source": {"display_name": VENUES[number % len(VENUES)]}},
        "publication_year": 2000 + number,
        "type": "article",
        "doi": addresses[number % len(addresses)],
    }
