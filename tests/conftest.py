"""What many tests share: the example CV, built once, and the flag that rewrites golden files."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from cvgraph.build import Build
from cvgraph.pipeline import build
from made_authorities import MadeServer, sparql_server
from made_authorities import made_server as running_server

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "hrayr-harutyunyan.md"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files after reading the change")


@pytest.fixture(scope="session")
def example() -> Build:
    """The example CV after the whole corridor."""
    return build(EXAMPLE)


@pytest.fixture(scope="session")
def example_folder(example: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every output of the example."""
    from cvgraph.generation import write

    folder = tmp_path_factory.mktemp("example") / "hrayr"
    write(example, folder)
    return folder


@pytest.fixture(scope="session")
def site_folder(example: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the whole site of the example."""
    from cvgraph.site.model import Site
    from cvgraph.site.publish import write

    folder = tmp_path_factory.mktemp("site") / "site"
    folder.mkdir()
    list(write(Site(example), folder))
    return folder


@pytest.fixture
def ends_some_time() -> Iterator[None]:
    """Ends what would take for ever: no machine that runs tests is slow enough to meet this limit by itself."""

    def give_up(*_: object) -> NoReturn:
        raise TimeoutError("it did not end in two minutes")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(120)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


# No longer than a module: other tests want to be alone with their children and threads.
@pytest.fixture(scope="module")
def dblp_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a SPARQL server with a made slice of DBLP about the example CV."""
    with sparql_server("dblp.ttl", tmp_path_factory.mktemp("dblp") / "store") as address:
        yield address


@pytest.fixture(scope="module")
def wikidata_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a SPARQL server with a made slice of Wikidata about the example CV."""
    with sparql_server("wikidata.ttl", tmp_path_factory.mktemp("wikidata") / "store") as address:
        yield address


@pytest.fixture
def made_server() -> Iterator[MadeServer]:
    """A server with made answers of OpenAlex, ORCID, Crossref and ROR, good and bad, that was not asked yet."""
    with running_server() as server:
        yield server
