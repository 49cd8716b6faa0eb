"""The command that shows the site of a CV while one writes it."""

from __future__ import annotations

import contextlib
import signal
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import click

from cvgraph.cli.arguments import BASE, DECISIONS, PUBLISH, SOURCES, TEMPLATES, complain, kinds
from cvgraph.cli.publishing import published

_ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@click.command()
@SOURCES
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder that keeps the site; by default none.")
@BASE
@PUBLISH
@DECISIONS
@TEMPLATES
@click.option("--port", type=click.IntRange(1, 65_535), help="Where to serve it; 8000 or any that is free by default.")
@click.option("--open/--no-open", "opened", help="Open it in the browser.")
def watch(  # noqa: PLR0913, PLR0917 -- one for each option
    sources: tuple[Path, ...],
    output: Path | None,
    base: str | None,
    publish: str,
    decisions: Path | None,
    templates: Path | None,
    port: int | None,
    *,
    opened: bool,
) -> None:
    r"""Show the site of a CV in the browser, made anew with every save, until Ctrl-C.

    \b
    cvgraph watch cv.md --open
    cvgraph watch cv.md --templates my-templates
    """
    from cvgraph.pipeline import Settings  # noqa: PLC0415
    from cvgraph.preview.answer import Shown  # noqa: PLC0415
    from cvgraph.preview.changes import watched  # noqa: PLC0415
    from cvgraph.preview.server import serving  # noqa: PLC0415
    from cvgraph.preview.watch import INTERVAL, Watch  # noqa: PLC0415

    settings = Settings(base, kinds(publish), decisions)
    with _until_told(), _folder(output) as folder, serving(port) as server:

        def make() -> Shown:
            made, _ = published(sources, folder, settings, templates)
            return Shown(folder, urlsplit(made.address).path)

        files = partial(watched, sources, decisions, templates, folder)
        watching = Watch(make, files, server, complain)
        watching.begin()
        click.echo(f"{server.address} shows {sources[0].name}, and every save of it at once; Ctrl-C ends")
        if opened:
            import webbrowser  # noqa: PLC0415 -- only for those who want it

            webbrowser.open(server.address)
        while True:
            time.sleep(INTERVAL)
            watching.look()


@contextlib.contextmanager
def _until_told() -> Iterator[None]:
    """Goes on until Ctrl-C, the end of the terminal or that of the system, all of which are good ends."""
    before = {number: signal.getsignal(number) for number in _ENDS}
    for number in (number for number in _ENDS if before[number] is not signal.SIG_IGN):
        signal.signal(number, _end)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(*_: object) -> None:
    for number in _ENDS:
        signal.signal(number, signal.SIG_IGN)  # cleaning up takes an instant, and is not to be broken off
    raise KeyboardInterrupt


@contextlib.contextmanager
def _folder(output: Path | None) -> Iterator[Path]:
    """Where the site is written: where the user says, else in a folder that is gone afterwards."""
    if output:
        yield output
        return
    with tempfile.TemporaryDirectory(prefix="cvgraph-") as place:
        yield Path(place) / "site"
