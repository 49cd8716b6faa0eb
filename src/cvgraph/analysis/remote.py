"""The same questions to an endpoint on the web: checked, and bound, as they are here."""

from __future__ import annotations

from cvgraph.analysis.query import Answerer, Question
from cvgraph.analysis.sparql_tokens import checked, with_values
from cvgraph.identity.web.endpoint import ask, term


def remote(endpoint: str) -> Answerer:
    """What answers a question by asking an endpoint.

    It raises QueryError when the question is refused or a parameter is no term, and EndpointError when no answer comes
    that can be used.
    """

    def answer(question: Question, serialisation: str) -> bytes:
        query = checked(question.text, question.source)
        terms = {name: term(value.kind, value.value) for name, value in question.bindings.items()}
        return ask(with_values(query, terms), endpoint, graph=serialisation == "turtle")

    return answer
