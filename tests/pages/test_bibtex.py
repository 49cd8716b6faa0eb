"""Entries of BibTeX."""

from __future__ import annotations

import pytest

from cvgraph.pages.bibtex import escape, written


def test_an_entry_leaves_out_what_is_empty() -> None:
    fields = [("title", "{{On Engines}}"), ("note", "{}"), ("month", "sep"), ("school", "{{}}")]
    assert written("misc", "ada1843", fields) == "@misc{ada1843,\n  title = {{On Engines}},\n  month = sep,\n}\n"


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("R&D at 5%", r"R\&D at 5\%"),
        ("a_b #1 $2", r"a\_b \#1 \$2"),
        ("{x}\\y", r"\{x\}\textbackslash{}y"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        ("two\nlines  here", "two lines here"),
        ("Erdős and Rényi", "Erdős and Rényi"),
    ],
)
def test_what_tex_would_act_upon_is_escaped(text: str, tex: str) -> None:
    assert escape(text) == tex
