"""Names of organisations and periodicals: short forms, initials, other languages."""

from __future__ import annotations

import pytest

from cvgraph.identity.titles import initials, lengthened, shortens, translates, without_own_initials


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("J. Mach. Learn. Res.", "Journal of Machine Learning Research"),
        ("J Mach Learn Res", "Journal of Machine Learning Research"),
        ("Phys. Rev. A", "Physical Review A"),
        ("Proc. R. Soc. A", "Proceedings of the Royal Society A: Mathematical and Physical Sciences"),
        ("IEEE Trans. Signal Process.", "IEEE Transactions on Signal Processing"),
        ("Int. J. Robot. Res.", "International Journal of Robotics Research"),
        ("Ann. Stat.", "Annals of Statistics"),
        ("Z. Naturforsch.", "Zeitschrift für Naturforschung"),
        ("J. ACM", "Journal of the ACM"),
        ("J. Machine Learn. Res.", "Journal of Mach. Learning Research"),
    ],
)
def test_a_short_title_agrees_with_the_full_one(short: str, long: str) -> None:
    assert shortens(short, long)
    assert shortens(long.partition(":")[0], short)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phys. Rev. A", "Physical Review B"),
        ("Phys. Rev. A", "Physical Review Applied"),
        ("IEEE Trans. Signal Process.", "IEEE Transactions on Image Processing"),
        ("J. Chem. Phys.", "Journal of Physical Chemistry"),
        ("Nature", "Nature Physics"),
        ("Physical Review A", "Physical Review A"),
        ("Child", "Children"),
        ("Computer", "Computers"),
        ("Journal of Education Policy", "Journal of Educational Policy"),
    ],
)
def test_other_titles_do_not(one: str, other: str) -> None:
    assert not shortens(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Universität Wien", "University of Vienna"),
        ("Université de Genève", "University of Geneva"),
        ("Universität Wien", "Université de Vienne"),
        ("Politecnico di Milano", "Polytechnic of Milan"),
    ],
)
def test_a_name_in_another_language_agrees(one: str, other: str) -> None:
    assert translates(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("University of Washington", "Washington University"),
        ("Universität Wien", "Technische Universität Wien"),
        ("University of Vienna", "University of Vienna"),
        ("Universität Wien", "University of Bern"),
    ],
)
def test_the_same_words_of_one_language_do_not(one: str, other: str) -> None:
    assert not translates(one, other)


def test_initials_leave_small_words_out() -> None:
    assert initials("University of Southern California") == "USC"
    assert initials("Google") == ""


def test_initials_in_brackets_belong_to_the_name_before_them() -> None:
    assert without_own_initials("University of Southern California (USC)") == (
        "University of Southern California",
        "USC",
    )
    assert without_own_initials("Acme (Berlin)") == ("Acme (Berlin)", "")


def test_a_short_form_with_one_meaning_is_spelt_out() -> None:
    assert lengthened("dept of physics univ of x") == "department of physics university of x"
    assert lengthened("sci") == "sci"
