"""Commands that ask what was built: questions by name or in SPARQL, of local data or an endpoint."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cvgraph.cli.arguments import JSON, print_json

if TYPE_CHECKING:
    from cvgraph.analysis.query import Answerer, Engine

_QUERY_SETTINGS = {"ignore_unknown_options": True, "allow_extra_args": True}


def _complete_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 -- click's
    from cvgraph.analysis.questions import names  # noqa: PLC0415

    return [name for name in names() if name.startswith(incomplete)]


@click.command(context_settings=_QUERY_SETTINGS)
@click.argument("question", shell_complete=_complete_names)
@click.option("--data", type=click.Path(path_type=Path), default=Path("output"), help="RDF file, or folder of builds.")
@click.option(
    "--format", "style", type=click.Choice(["table", "csv", "json", "turtle"]), default="table", help="Of the answer."
)
@click.option("--endpoint", metavar="URL", help="Ask a SPARQL endpoint instead of local data.")
@click.pass_context
def query(ctx: click.Context, question: str, data: Path, style: str, endpoint: str | None) -> None:
    r"""Ask a question by its name, or the SPARQL in a file; its parameters are options.

    \b
    cvgraph query coauthors
    cvgraph query roles-at --date 2017-06
    cvgraph query mine.rq --data facts.ttl --format csv
    """
    with _answerer(data, endpoint, ctx.obj) as answer:
        from cvgraph.analysis import answers, questions  # noqa: PLC0415 -- while the engine loads the data

        asked = questions.asked(question, _parameters(ctx.args))
        found = answer(asked, "turtle" if style == "turtle" else "json")
    sys.stdout.write(found.decode() if style == "turtle" else answers.rendered(found, style))
    sys.stdout.flush()


def _answerer(data: Path, endpoint: str | None, begun: Engine | None) -> AbstractContextManager[Answerer]:
    """What answers a question: an endpoint elsewhere, or an engine here, which may have begun to load the data."""
    if endpoint:
        from cvgraph.analysis.remote import remote  # noqa: PLC0415

        return nullcontext(remote(endpoint))
    if begun and begun.data == data:
        return nullcontext(begun.__enter__())  # whoever began it ends it
    from cvgraph.analysis.query import Engine  # noqa: PLC0415

    return Engine(data)


def _parameters(arguments: list[str]) -> dict[str, str]:
    """``--name value`` and ``--name=value`` pairs."""
    values: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if not name.startswith("--") or (not equals and not rest):
            raise click.UsageError(f"{name} is no parameter; write --NAME VALUE")
        values[name.removeprefix("--").replace("-", "_")] = value if equals else rest.pop(0)
    return values


@click.command()
@JSON
def queries(*, as_json: bool) -> None:
    r"""List the questions that can be asked.

    \b
    cvgraph queries --json
    """
    from cvgraph.analysis.questions import Shipped, shipped  # noqa: PLC0415

    def described(each: Shipped) -> dict[str, object]:
        parameters = [{"name": p.name, "kind": p.kind, "meaning": p.meaning} for p in each.parameters]
        columns = list(each.columns)
        return {"name": each.name, "summary": each.summary, "parameters": parameters, "columns": columns}

    if as_json:
        print_json([described(each) for each in shipped()])
        return
    for each in shipped():
        click.echo(f"{each.name:28}{each.summary}")
        for parameter in each.parameters:
            click.echo(f"{'':28}  --{parameter.name} {parameter.kind.upper()}  {parameter.meaning}")
