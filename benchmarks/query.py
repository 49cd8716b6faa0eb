"""How long `cvgraph query` takes from a cold start, beside Python's own start and the same question by rdflib."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from timing import CVGRAPH, EXAMPLE, ROOT, Target, alternate, command, compare, compile_bytecode, runs_wanted

QUESTION = ROOT / "queries" / "coauthors.rq"
BY_RDFLIB = """
import sys
from pathlib import Path
from rdflib import Graph
rows = Graph().parse(sys.argv[1]).query(Path(sys.argv[2]).read_text(encoding="utf-8"))
for row in rows:
    print(*row, sep=",")
sys.exit(not len(rows))
"""


def main() -> None:
    """Time all three in turns."""
    runs = runs_wanted(__doc__, default=25)
    compile_bytecode()
    with TemporaryDirectory() as folder:
        built = Path(folder) / "example"
        command("cvgraph build", CVGRAPH, "build", EXAMPLE, "--output", built).measure()
        query, python, rdflib = alternate(
            runs,
            command("cvgraph query", CVGRAPH, "query", "coauthors", "--data", built),
            command("python -c pass", sys.executable, "-c", "pass"),
            command("rdflib script", sys.executable, "-c", BY_RDFLIB, built / "facts.ttl", QUESTION),
        )
    compare(query, python, Target(6))
    compare(rdflib, query, Target(5, at_least=True))


if __name__ == "__main__":
    main()
