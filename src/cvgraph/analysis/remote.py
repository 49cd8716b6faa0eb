"""The same questions to an endpoint on the web: checked, and bound, as they are here."""

from __future__ import annotations

from cvgraph.analysis.query import Question
from cvgraph.analysis.sparql_tokens import checked, with_values
from cvgraph.graph.endpoint import ask, term


def ask_endpoint(question: Question, endpoint: str, *, graph: bool = False) -> bytes:
    """The endpoint's answer to a question, as SPARQL results JSON, or as Turtle where ``graph`` is true.

    Raises:
        QueryError: When the question is refused or a parameter is no term.
        EndpointError: When no answer comes that can be used.
    """
    query = checked(question.text, question.source)
    terms = {name: term(value.kind, value.value) for name, value in question.bindings.items()}
    return ask(with_values(query, terms), endpoint, graph=graph)
