"""Views of the graph: questions, networks, checks."""
