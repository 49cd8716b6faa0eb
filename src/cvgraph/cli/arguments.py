"""What several commands take, and how they answer: sources, base, JSON, one line for what stops the work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from cvgraph.build import Build

SOURCE = click.argument("source", type=click.Path(path_type=Path))
SOURCES = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", type=click.Path(path_type=Path))
BASE = click.option("--base", metavar="IRI", help="Where the graph will live; ends in # or /.")
DECISIONS = click.option(
    "--decisions", metavar="FILE", type=click.Path(path_type=Path), help="Your decisions; decisions.toml beside the CV."
)
OUTPUT = click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Folder to write; output/NAME by default."
)
PUBLISH = click.option(
    "--publish", metavar="KINDS", default="", help="Private contacts to publish: email,phone,address."
)
TEMPLATES = click.option(
    "--templates", metavar="DIR", type=click.Path(path_type=Path), help="Templates of your own that replace ours."
)
PRIVATE = ("email", "phone", "address")
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


TOLD_AT_ONCE = frozenset({"I101", "W601", "W602", "W606"})
"""What concerns all that is built: a guessed encoding, decisions that did not count, authorities out of reach."""


def tell(made: Build, codes: frozenset[str]) -> None:
    """Print the findings of a build that have one of these codes, on stderr."""
    for finding in made.findings:
        if finding.code in codes:
            click.echo(made.document.told(finding), err=True)


def print_json(value: object) -> None:
    """Print a value as JSON."""
    import json  # noqa: PLC0415 -- not for every command

    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def complain(message: str) -> None:
    """Say in one line on stderr what is wrong."""
    from cvgraph.analysis.answers import visible  # noqa: PLC0415

    click.echo(f"cvgraph: {visible(message)}", err=True)


def fail(message: str, code: int) -> NoReturn:
    """End with one line on stderr and an exit code."""
    complain(message)
    raise click.exceptions.Exit(code)


def kinds(publish: str) -> frozenset[str]:
    """The kinds of private contact that ``--publish`` names."""
    kinds = frozenset(kind.strip() for kind in publish.split(",") if kind.strip())
    if unknown := sorted(kinds - set(PRIVATE)):
        raise click.BadParameter(f"{', '.join(unknown)}: choose from {', '.join(PRIVATE)}", param_hint="--publish")
    return kinds
