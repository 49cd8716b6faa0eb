"""Commands that read a CV: each is one call into the library, which is imported when the command runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cvgraph.cli.arguments import (
    BASE,
    DECISIONS,
    JSON,
    OUTPUT,
    PUBLISH,
    SOURCE,
    SOURCES,
    TOLD_AT_ONCE,
    fail,
    kinds,
    print_json,
    tell,
)
from cvgraph.progress import Progress

if TYPE_CHECKING:
    from cvgraph.pipeline import Settings


@click.command()
@SOURCES
@OUTPUT
@BASE
@PUBLISH
@DECISIONS
def build(
    sources: tuple[Path, ...], output: Path | None, base: str | None, publish: str, decisions: Path | None
) -> None:
    r"""Build everything from a CV, or from several files about one person.

    \b
    cvgraph build cv.md --base https://ada.example/cv# --publish email
    cvgraph build cv.md papers.bib
    """
    from cvgraph.pipeline import Settings  # noqa: PLC0415

    made_and_written(sources, output, lambda _: Settings(base, kinds(publish), decisions))


def made_and_written(
    sources: tuple[Path, ...], output: Path | None, settings: Callable[[Callable[[str], None]], Settings]
) -> None:
    """Build and write, and say on the terminal what came of it.

    ``settings`` gives the settings of the build when it is given what tells each step.
    """
    from cvgraph import generation, pipeline  # noqa: PLC0415

    with Progress() as step:
        step(f"reading {sources[0].name}")
        made = pipeline.build(sources, settings(step), generation.load_libraries)
        tell(made, TOLD_AT_ONCE)
        step("drawing networks, writing outputs")
        folder = output or Path("output") / (sources[0].stem or "cv")
        paths = generation.write(made, folder)
    from cvgraph.writers.report import summary  # noqa: PLC0415

    click.echo(summary(made))
    click.echo(f"{len(paths)} files in {folder}/; begin with {folder / 'index.html'}")


@click.command()
@SOURCE
def extract(source: Path) -> None:
    r"""Print the facts of a CV as JSON.

    \b
    cvgraph extract cv.md | jq .publications
    """
    from cvgraph.cv.extract import extract as extracted  # noqa: PLC0415
    from cvgraph.cv.facts_json import as_json  # noqa: PLC0415
    from cvgraph.document.read import read  # noqa: PLC0415

    print_json(as_json(extracted(read(source))))


@click.command()
@SOURCES
@BASE
@DECISIONS
@JSON
def validate(sources: tuple[Path, ...], base: str | None, decisions: Path | None, *, as_json: bool) -> None:
    r"""Say what a careful reader of the CV would question, with line numbers.

    \b
    cvgraph validate cv.md
    """
    from cvgraph.pipeline import Settings  # noqa: PLC0415
    from cvgraph.pipeline import build as built  # noqa: PLC0415

    made = built(sources, Settings(base, decisions=decisions))
    if as_json:
        print_json([made.document.as_dict(finding) for finding in made.findings])
    else:
        for finding in made.findings:
            click.echo(made.document.told(finding))
    if any(finding.severity == "error" for finding in made.findings):
        raise click.exceptions.Exit(1)


@click.command()
@SOURCES
@BASE
@DECISIONS
def report(sources: tuple[Path, ...], base: str | None, decisions: Path | None) -> None:
    r"""Print the report on a CV: figures, coverage, findings.

    \b
    cvgraph report cv.md | less
    """
    from cvgraph.pipeline import Settings  # noqa: PLC0415
    from cvgraph.pipeline import build as built  # noqa: PLC0415
    from cvgraph.writers.report import text  # noqa: PLC0415

    click.echo(text(built(sources, Settings(base, decisions=decisions))), nl=False)


@click.command()
@click.argument("place", metavar="FILE:LINE")
@BASE
@DECISIONS
def explain(place: str, base: str | None, decisions: Path | None) -> None:
    r"""Show what a line of a CV became, and why.

    \b
    cvgraph explain cv.md:143
    """
    from cvgraph.explanation import explained  # noqa: PLC0415
    from cvgraph.pipeline import Settings  # noqa: PLC0415
    from cvgraph.pipeline import build as built  # noqa: PLC0415

    name, colon, line = place.rpartition(":")
    if not colon or not line.isdecimal():
        raise click.UsageError(f"{place} is no place; write FILE:LINE, as findings do")
    made = built(Path(name), Settings(base, decisions=decisions))
    last = made.document.text.count("\n") + 1
    if not 1 <= int(line) <= last:
        fail(f"{name} has no line {line}; its last one is {last}", 1)
    click.echo("\n".join(explained(made, int(line))))
