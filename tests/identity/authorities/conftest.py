"""What an authority's module is tested with: something to ask with, at a server on loopback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.identity.web.asker import Asker
from cvgraph.identity.web.cache import Cache
from made_authorities import made_line


@pytest.fixture
def asking(tmp_path: Path) -> Callable[[str, str], Asker]:
    """Gives what asks an authority of this name at this address, without waiting, with an empty cache."""
    return lambda name, address: Asker(name, address, Cache(tmp_path / "cache"), made_line(name))
