from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.latex.tex_text import tex_text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("plain text", "plain text"),
        ("on\n  two lines", "on two lines"),
        (r"M{\"u}ller and M\"uller", "Müller and Müller"),
        (r"Bu{\ss}ler, \L{}ukasz", "Bußler, Łukasz"),
        (r"\'{\i}, \c{c}, \v s, \H{o}, \aa, \.I", "í, ç, š, ő, å, İ"),
        (r"H\aa kon", "Håkon"),
        (r"{{T}he {DNA} of {R}eading}", "The DNA of Reading"),
        (r"\emph{in vitro} and {\em in vivo}", "in vitro and in vivo"),
        (r"C\texttt{++}", "C++"),
        (r"Q \& A: 100\% \#1 a\_b", "Q & A: 100% #1 a_b"),
        ("pages 3--5, so --- or", "pages 3–5, so — or"),
        ("``quoted'' and `single'", "“quoted” and ‘single'"),
        ("O'Brien~Jr", "O'Brien Jr"),
        (r"$\alpha_2$ to $x^{10}$ at $\sqrt{s}=5$", "α₂ to x¹⁰ at √s=5"),
        (r"$pp \to b\bar{b}$", "pp →bb̄"),
        (r"$\frac{1}{2}$", "1/2"),
        (r"\url{https://example.org/~ada_l--x}", "https://example.org/~ada_l--x"),
        (r"\href{https://example.org}{The page}", "The page"),
        ("Johnson &amp; Sons", "Johnson & Sons"),
        (r"$\less$i$\greater$in vivo$\less$/i$\greater$", "<i>in vivo</i>"),
        (r"Johnson {\&}amp$\mathsemicolon$ Sons", "Johnson & Sons"),
        (r"\unknown{kept}", "kept"),
        ("{{{", ""),
        ("}a}", "a"),
        ("\\", "\\"),
    ],
)
def test_tex_is_read_as_it_is_set(source: str, expected: str) -> None:
    assert tex_text(source) == expected


@given(st.text(alphabet="\\{}$^_~\"'`-ab &\n", max_size=200))
def test_no_source_breaks_it_and_the_text_stays_on_one_line(source: str) -> None:
    text = tex_text(source)
    assert text == " ".join(text.split())


@pytest.mark.parametrize("sign", ["{", '\\"', "$^", "`", "-", r"\url{", r"\href{", r"\frac"])
def test_long_runs_of_signs_take_little_time(sign: str) -> None:
    assert isinstance(tex_text(sign * 20_000), str)
