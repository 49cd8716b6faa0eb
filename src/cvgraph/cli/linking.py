"""The command that asks authorities who and what a CV names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cvgraph.cli.arguments import BASE, DECISIONS, OUTPUT, PUBLISH, SOURCES, kinds
from cvgraph.cli.building import made_and_written

if TYPE_CHECKING:
    from cvgraph.pipeline import Settings


@click.command()
@SOURCES
@OUTPUT
@BASE
@PUBLISH
@DECISIONS
@click.option("--contact", metavar="MAIL", default="", help="A mail address that authorities are told.")
@click.option("--offline", is_flag=True, help="Ask nobody; use what was answered before.")
@click.option("--only", metavar="NAMES", default="", help="Ask these alone: dblp,openalex,...")
@click.option("--at", "places", metavar="NAME=URL", multiple=True, help="Ask an authority at another address.")
@click.option(
    "--cache", metavar="DIR", type=click.Path(path_type=Path), help="Where answers are kept; .cvgraph beside the CV."
)
def link(  # noqa: PLR0913, PLR0917 -- one for each option
    sources: tuple[Path, ...],
    output: Path | None,
    base: str | None,
    publish: str,
    decisions: Path | None,
    contact: str,
    only: str,
    places: tuple[str, ...],
    cache: Path | None,
    *,
    offline: bool,
) -> None:
    r"""Ask DBLP, OpenAlex, ORCID, Crossref, ROR and Wikidata who is who, and build everything with what is certain.

    \b
    cvgraph link cv.md --contact ada@x.example
    cvgraph review cv.md                what was not certain
    cvgraph build cv.md                 uses what was answered, and asks nobody
    """
    from cvgraph.identity.asking import Asking, beside  # noqa: PLC0415
    from cvgraph.pipeline import Settings  # noqa: PLC0415

    addresses = dict(map(_place, places))
    names = frozenset(name.strip() for name in only.split(",") if name.strip())

    def settings(step: Callable[[str], None]) -> Settings:
        asking = Asking(cache or beside(sources[0]), offline, contact, addresses, names, step)
        return Settings(base, kinds(publish), decisions, asking)

    made_and_written(sources, output, settings)


def _place(text: str) -> tuple[str, str]:
    name, equals, address = text.partition("=")
    if not equals:
        raise click.BadParameter(f"{text}: write NAME=URL", param_hint="--at")
    return name, address
