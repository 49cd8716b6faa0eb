"""Lists of works: an item, a paragraph, a row or a heading each, under headings that tell kind or year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.coverage import coverage
from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Contact, Publication
from cvgraph.document.model import Document

WORKS = [("On engines", "Journal of Engines", 2019), ("On steam", "Steam Letters", 2018)]
ONE, TWO = "A. Quill, B. Reed. On engines.", "A. Quill. On steam."
LAYOUTS = {
    "items": f"- {ONE} Journal of Engines, 2019.\n- {TWO} Steam Letters, 2018.\n",
    "paragraphs": f"{ONE} *Journal of Engines*, 2019.\n\n{TWO} *Steam Letters*, 2018.\n",
    "numbered": f"1. {ONE} Journal of Engines, 2019.\n2. {TWO} Steam Letters, 2018.\n",
    "headings": f"# {ONE} *Journal of Engines*, 2019\n\n# {TWO} *Steam Letters*, 2018\n",
    "years": f"### 2019\n\n- {ONE} Journal of Engines.\n\n### 2018\n\n- {TWO} Steam Letters.\n",
    "titles above": (
        "On engines\n\nA. Quill and B. Reed. *Journal of Engines*, 2019.\n\n"
        "On steam\n\nA. Quill. *Steam Letters*, 2018.\n"
    ),
}


def works(cv: CV) -> list[Publication]:
    return [fact for fact in cv.facts if isinstance(fact, Publication)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_works(
    cv_of: Callable[[str], CV], document_of: Callable[[str], Document], layout: str
) -> None:
    level = "#" if layout == "headings" else "##"
    text = f"# Ada Quill\n\n{level} Publications\n\n{LAYOUTS[layout]}"
    found = works(cv_of(text))
    assert [(w.title.text, w.venue and w.venue.text, w.when and w.when.years[0]) for w in found] == WORKS
    assert coverage(document_of(text), cv_of(text)).unread == ()


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Journal Articles", "article"),
        ("Books and Monographs", "book"),
        ("Book Chapters", "chapter"),
        ("Theses", "thesis"),
    ],
)
def test_a_group_tells_the_kind(cv_of: Callable[[str], CV], heading: str, kind: str) -> None:
    (work,) = works(cv_of(f"## Publications\n\n### {heading}\n\n- Quill, A. (2019). On engines. Steam.\n"))
    assert work.kind == kind


def test_words_that_are_no_work_are_kept_as_they_stand(cv_of: Callable[[str], CV]) -> None:
    assert works(cv_of("## Publications\n\nTotal:\n")) == []


def test_marks_of_equal_contribution_are_no_part_of_names(cv_of: Callable[[str], CV]) -> None:
    (work,) = works(cv_of("## Publications\n\n- A. Quill\\*, B. Reed\\*. On engines. NeurIPS, 2019.\n"))
    assert [(author.mention.text, author.equal) for author in work.authors] == [("A. Quill", True), ("B. Reed", True)]


def test_a_page_of_publications_may_have_no_heading(cv_of: Callable[[str], CV]) -> None:
    listed = "*7 publications (2019-2023)*\n\n### 2020\n\n- Quill, A. On tides. *Rivers*, 12(3), 45-67.\n"
    (work,) = as_json(cv_of(f"---\ntitle: Publications\n---\n\n{listed}"))["publications"]
    assert (work["title"], work["venue"], work["year"]) == ("On tides", "Rivers", 2020)


def test_a_sentence_about_works_is_none(cv_of: Callable[[str], CV]) -> None:
    text = "近五年，在天文学领域以第一或通讯作者在国际期刊和会议上发表多篇高水平文章，并担任多个期刊的编委。"
    cv = cv_of(f"# 王小明\n\n## 学术成果\n\n- {text}\n")
    assert [type(fact).__name__ for fact in cv.facts if not isinstance(fact, Contact)] == ["Item"]


@pytest.mark.parametrize(
    ("line", "works"),
    [
        ("*Seven peer-reviewed journal articles (three as first author) and a chapter.*", 0),
        ("12 papers in journals", 0),
        ("A. Quill, B. Reed. Two papers on tides. Journal of Sound, 2010.", 1),
        ("Three articles of faith. A. Quill. Journal of Sound, 2010.", 1),
    ],
)
def test_a_sentence_that_counts_the_works_is_none(cv_of: Callable[[str], CV], line: str, works: int) -> None:
    assert len(as_json(cv_of(f"# Ada Quill\n\n## Publications\n\n{line}\n"))["publications"]) == works
