"""``python -m cvgraph``: the command line."""

from cvgraph.cli import main

main()
