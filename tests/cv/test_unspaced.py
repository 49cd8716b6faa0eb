"""Chinese and Japanese entries, whose words no blanks part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV, Education, Position
from cvgraph.cv.unspaced import degree_in, endings, gaps

STUDIES = [
    ("2010年 获西北工业大学软件工程学士学位", ("学士学位", "软件工程", "西北工业大学", "2010")),
    ("2016.09 - 2021.06 华中科技大学，软件工程，博士", ("博士", "软件工程", "华中科技大学", "2016-09/2021-06")),
]
JOBS = [
    ("2021年至今 海南大学 计算机学院 副教授", ("副教授", "海南大学", True)),
    ("2019年7月-2020年8月 腾讯科技有限公司 算法工程师", ("算法工程师", "腾讯科技有限公司", False)),
    ("2015年4月 - 現在\u3000京都大学 情報学研究科 准教授", ("准教授", "京都大学", True)),
]


@pytest.mark.parametrize(("line", "expected"), STUDIES)
def test_a_study_is_read_in_its_parts(cv_of: Callable[[str], CV], line: str, expected: tuple[str, ...]) -> None:
    (study,) = (fact for fact in cv_of(f"# 王小明\n\n## 教育经历\n\n- {line}\n").facts if isinstance(fact, Education))
    assert study.institution
    assert study.when
    assert (study.degree, study.field, study.institution.text, study.when.edtf) == expected


@pytest.mark.parametrize(("line", "expected"), JOBS)
def test_a_job_is_read_in_its_parts(cv_of: Callable[[str], CV], line: str, expected: tuple[str, str, bool]) -> None:
    (job,) = (fact for fact in cv_of(f"# 王小明\n\n## 工作经历\n\n- {line}\n").facts if isinstance(fact, Position))
    assert job.organization
    assert (job.roles[0].text, job.organization.text, job.periods[0].ongoing) == expected


def test_the_longest_word_for_a_degree_counts() -> None:
    assert degree_in("软件工程博士学位") == (4, 8)
    assert degree_in("软件工程") is None


def test_a_word_is_known_by_its_end() -> None:
    assert "大学" in endings("华中科技大学")


def test_text_with_blanks_has_no_gaps() -> None:
    assert list(gaps("PhD in Mathematics")) == []
