"""The files of a site's folder that together are a CV: pages, data, bibliographies and collections."""

from __future__ import annotations

from pathlib import Path

from cvgraph.errors import SourceError

# academicpages and al-folio (Jekyll), then Hugo; of one line the first pattern that finds anything counts
_PLACES = (
    (
        "_pages/cv.md",
        "_pages/cv*.md",
        "_pages/resume*.md",
        "_pages/vita*.md",
        "cv.md",
        "resume.md",
        "vita.md",
        "cv.qmd",
    ),
    ("_data/cv.yml", "_data/resume.yml", "assets/json/resume.json", "_data/resume.json", "cv.yml", "resume.json"),
    ("_bibliography/*.bib", "files/*.bib", "*.bib"),
    (
        "_publications/*.md",
        "content/publication/*/index.md",
        "content/publications/*/index.md",
        "content/publications/*.md",
    ),
    ("_talks/*.md", "content/talk/*/index.md", "content/event/*/index.md", "content/talks/*.md"),
    ("_teaching/*.md", "content/teaching/*.md"),
    ("content/cv.md", "content/cv/index.md", "content/resume.md"),
)
_MOST = 2_000


def files_of(path: Path) -> tuple[Path, ...]:
    """The path itself, or the files of a CV in the folder that it is, pages first, each kind by name.

    Raises:
        SourceError: It is a folder without any of the files that sites keep a CV in.
    """
    if not path.is_dir():
        return (path,)
    found = [file for patterns in _PLACES for file in _first(path, patterns)]
    if not found:
        raise SourceError(f"{path} is a folder; name the CV's file inside it, or a site's folder with _pages/cv.md")
    return tuple(dict.fromkeys(found))[:_MOST]


def _first(folder: Path, patterns: tuple[str, ...]) -> list[Path]:
    for pattern in patterns:
        found = sorted(file for file in folder.glob(pattern) if file.is_file())
        if found:
            return found
    return []
