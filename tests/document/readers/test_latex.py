"""LaTeX: the classes CVs are written in, fonts, links, accents, tables, macros, included files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.extract import extract
from cvgraph.cv.model import CV, Contact, Education, Position, Publication
from cvgraph.document.decode import Source
from cvgraph.document.model import MarkKind
from cvgraph.document.read import read as read_file
from cvgraph.document.readers import latex
from cvgraph.errors import SourceError

MODERNCV = r"""
\documentclass{moderncv}
\moderncvtheme[blue]{classic}
\firstname{Ada}
\familyname{Quill}
\email{ada@example.org}
\begin{document}
\maketitle % nothing
\section{Education}
\cventry{2010--2014}{PhD in Mathematics}{University of Oxford}{Oxford, UK}{}{On engines}
\section{Experience}
\cventry{2015 -- 2017}{Lecturer}{University of Bath}{Bath, UK}{}{%
  \begin{itemize}\item Taught \emph{algebra}\item Wrote notes\end{itemize}}
\section{Languages}
\cvline{Dutch}{fluent}
\end{document}
"""
RESUME = r"""
\documentclass{article}
\newcommand{\resumeSubheading}[4]{\vspace{-1pt}\item \textbf{#1} & #2 \\ \textit{#3} & #4}
\begin{document}
\textbf{\Huge Ada Quill}
\section{Experience}
\resumeSubHeadingListStart
\resumeSubheading{University of Bath}{Bath, UK}{Lecturer}{2015 -- 2017}
\resumeItemListStart \resumeItem{Taught algebra} \resumeItemListEnd
\resumeSubHeadingListEnd
\end{document}
"""
RESUME_CLASS = r"""
\name{Ada Quill}
\begin{document}
\begin{rSection}{Experience}
\begin{rSubsection}{University of Bath}{2015 - 2017}{Lecturer}{Bath, UK}
\item Taught algebra
\end{rSubsection}
\end{rSection}
\end{document}
"""


def texts(source: str) -> list[tuple[str, str]]:
    content = latex.read(Source(Path("cv.tex"), source.encode()))
    return [(block.kind.value, block.text) for block in content.blocks]


def cv(source: str, folder: Path) -> CV:
    path = folder / "cv.tex"
    path.write_text(source, encoding="utf-8")
    return extract(read_file(path))


@pytest.mark.parametrize("source", [MODERNCV, RESUME, RESUME_CLASS], ids=["moderncv", "resume", "class"])
def test_the_classes_give_the_same_job(source: str, tmp_path: Path) -> None:
    found = cv(source, tmp_path)
    (job,) = (fact for fact in found.facts if isinstance(fact, Position))
    assert job.organization
    assert [job.organization.text, *(role.text for role in job.roles)] == ["University of Bath", "Lecturer"]
    (period,) = job.periods
    assert (period.start and period.start.year, period.end and period.end.year) == (2015, 2017)


def test_moderncv_names_the_owner_and_the_study(tmp_path: Path) -> None:
    found = cv(MODERNCV, tmp_path)
    assert found.owner
    assert found.owner.text == "Ada Quill"
    (study,) = (fact for fact in found.facts if isinstance(fact, Education))
    assert (study.degree, study.field, study.institution and study.institution.text) == (
        "PhD",
        "Mathematics",
        "University of Oxford",
    )
    assert [fact.mention.text for fact in found.facts if isinstance(fact, Contact) and fact.kind == "email"] == [
        "ada@example.org"
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"Caf\'e na\"{\i}ve \ss{} \c{c}a Stra\ss e", "Café naïve ß ça Straße"),
        (r"a -- b --- c ``d'' e~f", "a \u2013 b \u2014 c \u201cd\u201d e f"),
        (r"50\% \& \$3 \#1 % gone", "50% & $3 #1"),
        (r"one \\[1ex] two", "one \n two"),
        (r"{\bf Name} \hfill 2015", "Name \t 2015"),
        (r"$x^2$ stays", "x^2 stays"),
        (r"\unknown{kept}", "kept"),
        (r"\newcommand{\me}[1]{Ada #1}\me{Quill} writes", "Ada Quill writes"),
        (r"\textcolor{red}{seen}", "seen"),
        (r"\def\at#1{Univ. of #1}\at{Bath}", "Univ. of Bath"),
        (r"\iftoggle{REVIEW}{taken}{other}", "taken"),
        (r"\newtoggle{short}\togglefalse{short}\iftoggle{short}{brief}{long}", "long"),
        (r"\newif\ifshort \shortfalse \ifshort brief\else long\fi", "long"),
        (r"\ifthenelse{\equal{\lang}{de}}{Lebenslauf}{Vita}", "Lebenslauf"),
        (r"\ifdefined\phone Call me\fi", "Call me"),
        (r"\ifx\a\b same\else other\fi", "same"),
        (r"\ifnum\value{page}>1 later\fi", "later"),
        (r"\iffalse hidden\fi shown", "shown"),
        (r"\begin{comment}hidden\end{comment}shown", "shown"),
        (r"\begin{minipage}[t]{0.5\textwidth}left\end{minipage}", "left"),
        (r"Title\footnote{Best paper}. Journal", "Title. Journal"),
        (r"{\bf Ada} Quill", "Ada Quill"),
        (r"\textbf{never closed", "never closed"),
        (r"\textbf[never closed", "[never closed"),
    ],
)
def test_a_piece_of_text_reads_as_it_prints(source: str, expected: str) -> None:
    assert [text for _, text in texts(source)] == [expected]


def test_links_and_fonts_are_marks() -> None:
    (block,) = latex.read(Source(Path("a.tex"), rb"\textbf{Bold} and \href{https://e.org/a_b}{words}")).blocks
    assert [(mark.kind, block.text[mark.start : mark.end], mark.target) for mark in block.marks] == [
        (MarkKind.BOLD, "Bold", ""),
        (MarkKind.LINK, "words", "https://e.org/a_b"),
    ]


def test_a_table_gives_cells_and_inside_an_item_lines() -> None:
    assert texts(r"\begin{tabular}{ll} 2010 & PhD \\ 2005 & MSc \end{tabular}") == [
        ("cell", "2010"),
        ("cell", "PhD"),
        ("cell", "2005"),
        ("cell", "MSc"),
    ]
    inside = r"\begin{itemize}\item \begin{tabular}{lr} Oxford & UK \\ PhD & 2010 \end{tabular}\end{itemize}"
    assert [kind for kind, _ in texts(inside)] == ["item"]


def test_included_files_are_read_from_the_folder_alone(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.tex").write_text("secret")
    (tmp_path / "in" / "jobs.tex").write_text(r"\section{Experience} here")
    content = latex.read(Source(tmp_path / "in" / "cv.tex", rb"\input{jobs} \input{../secret} \input{none}"))
    assert [block.text for block in content.blocks] == ["Experience", "here"]
    assert len([finding for finding in content.findings if "not there" in finding.message]) == 2


def said(source: str, path: Path = Path("cv.tex")) -> list[str]:
    return [finding.message for finding in latex.read(Source(path, source.encode())).findings]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (r"\iftoggle{REVIEW}{taken}{a job}", "text that is not printed was left out: 'a job'"),
        (r"\ifx\a\b same\else other\fi", "text that is not printed was left out: 'other'"),
        (r"\iffalse hidden\fi shown", "text that is not printed was left out: 'hidden'"),
        ("\\begin{comment}\nhidden\n\\end{comment}shown", "text that is not printed was left out: 'hidden'"),
        (r"Title\footnote{Best \'etude}.", "a footnote was left out: 'Best étude'"),
        (r"a \rhead{Ada Quill, page \thepage}", "the head of the page was left out: 'Ada Quill, page'"),
        (r"\textbf{never closed", "a brace is never closed"),
        (r"\newcommand{\a}{\a\a}\a end", "macros call each other too deeply or too often; they are left out from here"),
        ("{" * 100 + "deep" + "}" * 100, "nested too deeply; only its text was kept"),
    ],
)
def test_what_is_left_out_is_told(source: str, told: str) -> None:
    assert said(source) == [told]


def test_what_is_nested_too_deeply_keeps_its_text() -> None:
    assert texts(r"\textbf{" * 100 + "deep" + "}" * 100) == [("paragraph", "deep")]


def test_a_font_begins_where_it_is_switched_on_and_ends_with_its_group() -> None:
    (block,) = latex.read(Source(Path("a.tex"), rb"{Dr. {\bf Ada} Quill \it (Bath)} here")).blocks
    assert [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks] == [
        (MarkKind.BOLD, " Ada"),
        (MarkKind.ITALIC, " (Bath)"),
    ]


def test_a_comment_does_not_join_paragraphs() -> None:
    assert [text for _, text in texts("one % note\n\ntwo%\n  three")] == ["one", "twothree"]


def test_macros_that_multiply_are_stopped() -> None:
    bomb = r"\newcommand{\a}[1]{" + "#1" * 1000 + "}" + r"\a{" * 8 + "x" + "}" * 8 + " end"
    content = latex.read(Source(Path("cv.tex"), bomb.encode()))
    assert [finding.code for finding in content.findings] == ["W102"]
    assert content.blocks[-1].text.endswith("end")
    assert sum(len(block.text) for block in content.blocks) < 1_000_000


def test_a_file_that_includes_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "more.tex").write_text(r"more \input{more}")
    assert said(r"\input{more}", tmp_path / "cv.tex") == ["'more', which the text includes, includes itself"]


def test_macros_of_an_included_preamble_are_known(tmp_path: Path) -> None:
    (tmp_path / "preamble.tex").write_text(r"\newcommand{\bath}{University of Bath}")
    source = rb"\input{preamble}\begin{document}\bath\end{document}"
    assert [block.text for block in latex.read(Source(tmp_path / "cv.tex", source)).blocks] == ["University of Bath"]


def test_every_block_knows_its_line() -> None:
    blocks = latex.read(Source(Path("cv.tex"), MODERNCV.encode())).blocks
    lines = MODERNCV.split("\n")
    assert {block.text: block.span.line for block in blocks}["Education"] == lines.index(r"\section{Education}") + 1


@pytest.mark.parametrize(
    "piece",
    [
        *["{", "}", r"\textbf{", r"\begin{itemize}\item ", r"\newcommand{\a}{\a\a}\a ", "[", "$", r"\\", "%", "&"],
        *[
            r"\\[",
            r"\item[",
            r"\begin{",
            r"\begin{comment}",
            r"\newcommand{\a}{",
            r"\ifx",
            r"\else",
            r"\iftoggle{",
            "\\'{",
        ],
        *[r"\cventry{", r"\url{", r"\footnote{", r"\input{", r"\iffalse", r"\newcommand{\a}[1]{#1#1}\a{"],
    ],
)
def test_hostile_repetition_ends(piece: str) -> None:
    latex.read(Source(Path("cv.tex"), (piece * (200_000 // len(piece)) + " end").encode()))


@given(st.text(alphabet="ab \\{}[]%&$~\n-`'", max_size=80))
def test_any_text_can_be_read(source: str) -> None:
    try:
        found = texts(source)
    except SourceError:
        return
    assert all(text.strip() == text != "" for _, text in found)


ENTRYLIST = r"""
\documentclass{friggeri-cv}
\begin{document}
\section{Education}
\begin{entrylist}
  \entry
    {10/15-08/18}
    {Bachelor in Physics}
    {University of Bath}
    {\begin{itemize}
      \item bachelor thesis: Surface waves
    \end{itemize}}
  \entry
    {11/20-12/23}
    {Doctor of Science: Astronomy}
    {University of Oxford}
    {\begin{itemize}
      \item title: Waves within
    \end{itemize}}
\end{entrylist}
\section{Publications}
\begin{entrylist}
  \entry
    {08/21}
    {Quill, A. D. and Reed, B.}
    {\href{https://arxiv.org/abs/2105.13267}{A \& A, Volume 654, id.A71}}
    {How drifting pebbles shape planets I: Heavy elements}
\end{entrylist}
\end{document}
"""


def test_a_list_of_entries_is_no_table(tmp_path: Path) -> None:
    found = cv(ENTRYLIST, tmp_path)
    studies = [fact for fact in found.facts if isinstance(fact, Education)]
    assert [(one.degree, one.field, one.institution and one.institution.text) for one in studies] == [
        ("Bachelor", "Physics", "University of Bath"),
        ("Doctor of Science", "Astronomy", "University of Oxford"),
    ]
    (work,) = (fact for fact in found.facts if isinstance(fact, Publication))
    assert work.title.text == "How drifting pebbles shape planets I: Heavy elements"
    assert (work.venue and work.venue.text, work.when and work.when.years) == ("A & A", (2021,))
