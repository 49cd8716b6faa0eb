"""The command line as a whole: its commands by name, what stops one, and how it ends."""

from __future__ import annotations

import gc
import importlib
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

import click

from cvgraph import __version__
from cvgraph.cli.arguments import fail
from cvgraph.errors import CvgraphError

if TYPE_CHECKING:
    from cvgraph.analysis.query import Engine

_INTERRUPTED = 130
_ROOMS = {
    "build": "building",
    "explain": "building",
    "extract": "building",
    "link": "linking",
    "queries": "asking",
    "query": "asking",
    "report": "building",
    "review": "reviewing",
    "site": "publishing",
    "validate": "building",
    "watch": "watching",
}
"""Each command with the module beside this one that holds a function of its name."""


class _Commands(click.Group):
    """Loads a command when it is wanted; turns what stops the work into one line on stderr and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- as in click
        """Their names, as the help lists them."""
        return list(_ROOMS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- as in click
        """The command of this name, the lines of its examples as they are, or None."""
        if cmd_name not in _ROOMS:
            return None
        module = importlib.import_module(f"cvgraph.cli.{_ROOMS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name)
        command.help = _with_examples(command.help)
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- as in click
        """Run a command; a data or input/output error ends with its own code."""
        try:
            return super().invoke(ctx)
        except CvgraphError as error:
            fail(str(error), error.exit_code)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads any more
            ctx.exit(0)
        except OSError as error:
            fail(f"{error.filename or 'input or output'}: {error.strerror or error}", 1)


def _with_examples(text: str | None) -> str:
    """The help with click's mark for lines that are not to be wrapped, which a raw docstring cannot hold."""
    return (text or "").replace(r"\b", "\b")


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cvgraph")
def cli() -> None:
    r"""Turn a researcher's CV into a knowledge graph.

    \b
    cvgraph build cv.md                 the graph, its networks and pages in output/cv/
    cvgraph query coauthors             who wrote how many works with the owner
    cvgraph site cv.md                  a site for any static host in site/
    cvgraph watch cv.md                 the site in your browser, made anew with every save
    """


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
