"""How long `cvgraph build` takes, beside the import of the libraries that it writes with."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from timing import CVGRAPH, EXAMPLE, Target, alternate, command, compare, compile_bytecode, runs_wanted

LIBRARIES = "import rdflib, networkx, pyvis.network, click"


def main() -> None:
    """Time both in turns."""
    runs = runs_wanted(__doc__, default=15)
    compile_bytecode()
    with TemporaryDirectory() as folder:
        build, libraries = alternate(
            runs,
            command("cvgraph build", CVGRAPH, "build", EXAMPLE, "--output", Path(folder) / "example"),
            command("import of its libraries", sys.executable, "-c", LIBRARIES),
        )
    compare(build, libraries, Target(2.5))


if __name__ == "__main__":
    main()
