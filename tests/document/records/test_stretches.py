from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.model import Span
from cvgraph.document.records.stretches import Stretches

_spans = st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda pair: Span(pair[0], pair[0] + pair[1], 1, 1))


@given(st.lists(_spans), _spans)
def test_a_span_touches_what_shares_a_character_with_it(spans: list[Span], asked: Span) -> None:
    shared = any(span.start < asked.end and asked.start < span.end for span in spans)
    assert Stretches(spans).touch(asked) is shared
