"""The command that asks what only the user can tell, and writes each answer down at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cvgraph.cli.arguments import BASE, DECISIONS, JSON, SOURCES, print_json

if TYPE_CHECKING:
    from cvgraph.document.model import Document
    from cvgraph.identity.questions import Question

_LATER = ""
_QUIT = "q"


@click.command()
@SOURCES
@BASE
@DECISIONS
@JSON
@click.option("--list", "only_list", is_flag=True, help="Print the questions and ask nothing.")
@click.option("--answer", "answers", multiple=True, metavar="N=K", help="Give answer K to question N of the list.")
def review(  # noqa: PLR0913 -- one argument for each option
    sources: tuple[Path, ...],
    base: str | None,
    decisions: Path | None,
    *,
    as_json: bool,
    only_list: bool,
    answers: tuple[str, ...],
) -> None:
    r"""Ask what only you can tell, most valuable first, and keep the answers in decisions.toml.

    \b
    cvgraph review cv.md                a number answers, Enter leaves it for later, q ends
    cvgraph review cv.md --list
    cvgraph review cv.md --answer 1=2 --answer 3=1
    """
    from cvgraph.identity.decisions import beside  # noqa: PLC0415
    from cvgraph.identity.review import as_dict, ordered  # noqa: PLC0415
    from cvgraph.pipeline import Settings, build  # noqa: PLC0415

    made = build(sources, Settings(base, decisions=decisions))
    asked = ordered(made.entities.questions)
    path = decisions or beside(sources[0])
    if answers:
        _take(answers, asked, path)
    elif as_json:
        print_json([as_dict(number, each, made.document) for number, each in enumerate(asked, 1)])
    elif only_list or not asked or not (sys.stdin.isatty() and sys.stdout.isatty()):
        _print_all(asked, made.document)
    else:
        _ask_all(asked, made.document, path)


def _print_all(asked: Sequence[Question], document: Document) -> None:
    for number, question in enumerate(asked, 1):
        _print(number, question, document)
    click.echo("answer with: cvgraph review SOURCE, or --answer N=K" if asked else "There is nothing to ask.")


def _print(number: int, question: Question, document: Document) -> None:
    from cvgraph.analysis.answers import visible  # noqa: PLC0415
    from cvgraph.identity.review import told  # noqa: PLC0415

    for line in told(number, question, document):
        click.echo(visible(line))
    click.echo()


def _take(answers: Sequence[str], asked: Sequence[Question], path: Path) -> None:
    """Write the answers given on the command line, when all of them can be."""
    from cvgraph.identity.decisions import add  # noqa: PLC0415

    chosen = [_chosen(answer, asked) for answer in answers]
    written = sum(add(path, question.options[at].decision) for question, at in chosen)
    _tell(written, path)


def _chosen(answer: str, asked: Sequence[Question]) -> tuple[Question, int]:
    number, _, option = answer.partition("=")
    question = asked[int(number) - 1] if _is_one_of(number, len(asked)) else None
    if question is None or not _is_one_of(option, len(question.options)):
        message = f"{answer}: write N=K, a number of the list and one of its answers"
        raise click.BadParameter(message, param_hint="--answer")
    return question, int(option) - 1


def _is_one_of(text: str, most: int) -> bool:
    return text.isdecimal() and 1 <= int(text) <= most


def _ask_all(asked: Sequence[Question], document: Document, path: Path) -> None:
    """One question after the other; each answer is on the disk before the next question."""
    from cvgraph.identity.decisions import add  # noqa: PLC0415

    written = 0
    try:
        for number, question in enumerate(asked, 1):
            _print(number, question, document)
            answer = _answer(len(question.options), f"{number} of {len(asked)}")
            if answer == _QUIT:
                break
            if answer != _LATER:
                written += add(path, question.options[int(answer) - 1].decision)
    except click.Abort:
        click.echo()
        raise
    finally:
        _tell(written, path)


def _answer(options: int, place: str) -> str:
    """The number of an option, or one of the two words that answer nothing."""
    while True:
        prompt = f"{place}: 1 to {options}, Enter for later, q to end"
        answer: str = click.prompt(prompt, default=_LATER, show_default=False).strip()
        if answer in {_LATER, _QUIT} or _is_one_of(answer, options):
            return answer
        click.echo("  there is no such answer")


def _tell(written: int, path: Path) -> None:
    if written:
        new = "1 new answer" if written == 1 else f"{written} new answers"
        click.echo(f"{new} in {path}; the next build knows")
    else:
        click.echo("nothing was written")
