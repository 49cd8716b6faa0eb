"""The command that makes a site of a CV, ready for any static host."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cvgraph.cli.arguments import BASE, DECISIONS, PUBLISH, SOURCES, TEMPLATES, TOLD_AT_ONCE, kinds, tell
from cvgraph.progress import Progress

if TYPE_CHECKING:
    from cvgraph.pipeline import Settings
    from cvgraph.site.model import Site

DEFAULT = Path("site")
_NOWHERE = frozenset({"I304"})
"""The finding that nobody said where the site will live, which every address in it is made from."""


@click.command()
@SOURCES
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder to write; site by default.")
@BASE
@PUBLISH
@DECISIONS
@TEMPLATES
def site(  # noqa: PLR0913, PLR0917 -- one for each option
    sources: tuple[Path, ...],
    output: Path | None,
    base: str | None,
    publish: str,
    decisions: Path | None,
    templates: Path | None,
) -> None:
    r"""Make a site of a CV, or of several files about one person: pages, linked data, questions.

    \b
    cvgraph site cv.md --base https://ada.github.io/cv#    push site/ to the repository cv of ada
    cvgraph site cv.md --templates my-templates            with pages of your own
    """
    from cvgraph.pipeline import Settings  # noqa: PLC0415

    folder = output or DEFAULT
    made, paths = published(sources, folder, Settings(base, kinds(publish), decisions), templates)
    tell(made.build, TOLD_AT_ONCE | _NOWHERE)
    click.echo(f"{made.name}: {len(paths)} files in {folder}/, made to live at {made.address}")
    click.echo(f"look at it: {folder / 'index.html'}")


def published(
    sources: tuple[Path, ...], folder: Path, settings: Settings, templates: Path | None
) -> tuple[Site, tuple[Path, ...]]:
    """The site of these sources and its files, written into the folder; says on a terminal what takes long."""
    from cvgraph import generation, pipeline  # noqa: PLC0415
    from cvgraph.site import publish as publishing  # noqa: PLC0415
    from cvgraph.site.model import Site  # noqa: PLC0415

    with Progress() as step:
        step(f"reading {sources[0].name}")
        made = Site(pipeline.build(sources, settings, generation.load_libraries), templates)
        step("drawing networks, writing pages")
        return made, generation.put(folder, lambda beside: publishing.write(made, beside))
