"""``cvgraph`` and ``python -m cvgraph``: the data of a question is being loaded while the command line itself loads."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvgraph.analysis.query import Engine


def main() -> None:
    """Run the command line."""
    with ExitStack() as stack:
        engine = begun(sys.argv[1:])
        if engine:
            stack.push(engine)
        from cvgraph.cli import commands  # noqa: PLC0415 -- takes as long to load as the data does

        commands.main(engine)


def begun(arguments: list[str]) -> Engine | None:
    """An engine that loads what a question will most likely be asked of, or None where no such question is asked."""
    if arguments[:1] != ["query"] or {"--help", "-h"} & set(arguments) or any("--endpoint" in one for one in arguments):
        return None
    from cvgraph.analysis.query import Engine  # noqa: PLC0415 -- for questions alone

    return Engine(Path(_option(arguments, "--data") or "output"))


def _option(arguments: list[str], name: str) -> str | None:
    """The value of an option; the command line reads it again, and counts."""
    for argument, after in zip(arguments, [*arguments[1:], ""], strict=True):
        if argument == name:
            return after
        if argument.startswith(f"{name}="):
            return argument.partition("=")[2]
    return None


if __name__ == "__main__":
    main()
