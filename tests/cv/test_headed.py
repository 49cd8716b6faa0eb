"""Works whose titles are headings, with the rest in lines below."""

from __future__ import annotations

from collections.abc import Callable

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV

HEADED = """# Ada Quill

## Publications

### Width of an interface held by a membrane
**River Letters (Editors’ Suggestion)** | *Aug 2018*
_Derived the theory and wrote the code._

In this paper we looked at interfaces.

**Authors:** Ada Quill, Bo A. Reed, Cy R. Dunn

- [River Lett. 121 058102 (2018)](https://example.org/abs/10.5555/river.121.058102)
- [arxiv](https://arxiv.org/abs/1805.03536)

### Order in a moving strong condensate
**Journal of Tides** | *Nov 2014*

**Authors:** Ada Quill, André Cost, Bo A. Reed
"""


def test_title_authors_venue_and_links_make_one_work(cv_of: Callable[[str], CV]) -> None:
    first, second = as_json(cv_of(HEADED))["publications"]
    assert first["title"] == "Width of an interface held by a membrane"
    assert first["authors"] == ["Ada Quill", "Bo A. Reed", "Cy R. Dunn"]
    assert (first["venue"], first["year"]) == ("River Letters", 2018)
    assert (first["doi"], first["arxiv"]) == ("10.5555/river.121.058102", "1805.03536")
    assert (second["title"], second["venue"]) == ("Order in a moving strong condensate", "Journal of Tides")
    assert second["authors"] == ["Ada Quill", "André Cost", "Bo A. Reed"]


def test_a_heading_above_a_list_is_a_group_as_before(cv_of: Callable[[str], CV]) -> None:
    listed = "- A. Quill, B. Reed. On tides. River Letters, 2018.\n- A. Quill. On dust. River Letters, 2019.\n"
    works = as_json(cv_of(f"# Ada Quill\n\n## Publications\n\n### Papers on many things\n\n{listed}"))["publications"]
    assert [work["title"] for work in works] == ["On tides", "On dust"]
