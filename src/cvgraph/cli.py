"""The command line: each command is one call into the library, which is imported when the command runs."""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from cvgraph import __version__
from cvgraph.errors import CvgraphError
from cvgraph.progress import Progress

if TYPE_CHECKING:
    from cvgraph.analysis.query import Answerer, Engine

_INTERRUPTED = 130
_PRIVATE = ("email", "phone", "address")
_QUERY_SETTINGS = {"ignore_unknown_options": True, "allow_extra_args": True}
_SOURCE = click.argument("source", type=click.Path(path_type=Path))
_SOURCES = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", type=click.Path(path_type=Path))
_BASE = click.option("--base", metavar="IRI", help="Where the graph will live; ends in # or /.")
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


class _Commands(click.Group):
    """Turns what stops the work into one line on stderr and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- as in click
        """Run a command; a data or input/output error ends with its own code."""
        try:
            return super().invoke(ctx)
        except CvgraphError as error:
            _fail(str(error), error.exit_code)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads any more
            ctx.exit(0)
        except OSError as error:
            _fail(f"{error.filename or 'input or output'}: {error.strerror or error}", 1)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Keep a command, the lines of its examples as they are."""
        cmd.help = _with_examples(cmd.help)
        super().add_command(cmd, name)


def _with_examples(text: str | None) -> str:
    """The help with click's mark for lines that are not to be wrapped, which a raw docstring cannot hold."""
    return (text or "").replace(r"\b", "\b")


def _fail(message: str, code: int) -> NoReturn:
    from cvgraph.analysis.answers import visible  # noqa: PLC0415

    click.echo(f"cvgraph: {visible(message)}", err=True)
    raise click.exceptions.Exit(code)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cvgraph")
def cli() -> None:
    r"""Turn a researcher's CV into a knowledge graph.

    \b
    cvgraph build cv.md                 the graph, its networks and pages in output/cv/
    cvgraph query coauthors             who wrote how many works with the owner
    """


@cli.command()
@_SOURCES
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder to write; output/NAME by default.")
@_BASE
@click.option("--publish", metavar="KINDS", default="", help="Private contacts to publish: email,phone,address.")
def build(sources: tuple[Path, ...], output: Path | None, base: str | None, publish: str) -> None:
    r"""Build everything from a CV, or from several files about one person.

    \b
    cvgraph build cv.md --base https://ada.example/cv# --publish email
    cvgraph build cv.md papers.bib
    """
    from cvgraph import generation, pipeline  # noqa: PLC0415

    with Progress() as step:
        step(f"reading {sources[0].name}")
        made = pipeline.build(sources, base, _kinds(publish), generation.load_libraries)
        for finding in made.document.findings:
            if finding.code == "I101":
                click.echo(made.document.told(finding), err=True)
        step("drawing networks, writing outputs")
        folder = output or Path("output") / (sources[0].stem or "cv")
        paths = generation.write(made, folder)
    from cvgraph.writers.report import summary  # noqa: PLC0415

    click.echo(summary(made))
    click.echo(f"{len(paths)} files in {folder}/; begin with {folder / 'index.html'}")


def _kinds(publish: str) -> frozenset[str]:
    kinds = frozenset(kind.strip() for kind in publish.split(",") if kind.strip())
    if unknown := sorted(kinds - set(_PRIVATE)):
        raise click.BadParameter(f"{', '.join(unknown)}: choose from {', '.join(_PRIVATE)}", param_hint="--publish")
    return kinds


@cli.command()
@_SOURCE
def extract(source: Path) -> None:
    r"""Print the facts of a CV as JSON.

    \b
    cvgraph extract cv.md | jq .publications
    """
    from cvgraph.cv.extract import extract as extracted  # noqa: PLC0415
    from cvgraph.cv.facts_json import as_json  # noqa: PLC0415
    from cvgraph.document.read import read  # noqa: PLC0415

    _print(as_json(extracted(read(source))))


def _print(value: object) -> None:
    """Print a value as JSON."""
    import json  # noqa: PLC0415 -- not for every command

    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def _complete_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 -- click's
    from cvgraph.analysis.questions import names  # noqa: PLC0415

    return [name for name in names() if name.startswith(incomplete)]


@cli.command(context_settings=_QUERY_SETTINGS)
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


@cli.command()
@_JSON
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
        _print([described(each) for each in shipped()])
        return
    for each in shipped():
        click.echo(f"{each.name:28}{each.summary}")
        for parameter in each.parameters:
            click.echo(f"{'':28}  --{parameter.name} {parameter.kind.upper()}  {parameter.meaning}")


@cli.command()
@_SOURCES
@_BASE
@_JSON
def validate(sources: tuple[Path, ...], base: str | None, *, as_json: bool) -> None:
    r"""Say what a careful reader of the CV would question, with line numbers.

    \b
    cvgraph validate cv.md
    """
    from cvgraph.pipeline import build as built  # noqa: PLC0415

    made = built(sources, base)
    if as_json:
        _print([finding.as_dict() for finding in made.findings])
    else:
        for finding in made.findings:
            click.echo(made.document.told(finding))
    if any(finding.severity == "error" for finding in made.findings):
        raise click.exceptions.Exit(1)


@cli.command()
@_SOURCES
@_BASE
def report(sources: tuple[Path, ...], base: str | None) -> None:
    r"""Print the report on a CV: figures, coverage, findings.

    \b
    cvgraph report cv.md | less
    """
    from cvgraph.pipeline import build as built  # noqa: PLC0415
    from cvgraph.writers.report import text  # noqa: PLC0415

    click.echo(text(built(sources, base)), nl=False)


@cli.command()
@click.argument("place", metavar="FILE:LINE")
@_BASE
def explain(place: str, base: str | None) -> None:
    r"""Show what a line of a CV became, and why.

    \b
    cvgraph explain cv.md:143
    """
    from cvgraph.explanation import explained  # noqa: PLC0415
    from cvgraph.pipeline import build as built  # noqa: PLC0415

    name, colon, line = place.rpartition(":")
    if not colon or not line.isdecimal():
        raise click.UsageError(f"{place} is no place; write FILE:LINE, as findings do")
    made = built(Path(name), base)
    last = made.document.text.count("\n") + 1
    if not 1 <= int(line) <= last:
        _fail(f"{name} has no line {line}; its last one is {last}", 1)
    click.echo("\n".join(explained(made, int(line))))


def main(begun: Engine | None = None) -> None:
    """Run the command line; the process ends with its exit code.

    Args:
        begun: What loads the data of a question already, see ``__main__``.
    """
    cli.help = _with_examples(cli.help)
    gc.set_threshold(200_000, 20, 100)  # a run is short and makes few cycles: looking for them costs a sixth of it
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that a limit on file size is an OSError
    try:
        code = cli.main(standalone_mode=False, obj=begun)
    except (click.exceptions.Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    gc.freeze()  # nothing needs to be looked through on the way out
    raise SystemExit(code or 0)
