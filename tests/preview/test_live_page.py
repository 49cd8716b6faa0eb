"""A live page is the page itself, one script and as much more policy as that script needs."""

from __future__ import annotations

import re

import pytest

from cvgraph.preview.live_page import live, notice, widened

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'"
PAGE = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>Zoë – “CV”</title>
</head>
<body>
<p>Ada</p>
</body>
</html>
"""
SCRIPT = re.compile(r"<script data-version=.*?</script>", re.DOTALL)
TAG = re.compile(r"<meta http-equiv=\S*Content-Security-Policy.*?>", re.IGNORECASE)


def without_ours(page: str) -> str:
    return TAG.sub("POLICY", SCRIPT.sub("", page))


def test_all_but_the_script_and_the_policy_is_as_it_was() -> None:
    made = live(PAGE.encode(), "abc").decode()
    assert without_ours(made) == without_ours(PAGE)
    assert len(SCRIPT.findall(made)) == 1
    assert 'data-version="abc"' in made


def test_the_script_stands_behind_the_policy_in_the_head() -> None:
    made = live(PAGE.encode(), "abc").decode()
    assert made.index("Content-Security-Policy") < made.index("<script") < made.index("<title>")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("default-src 'none'; img-src data:", "default-src 'none'; img-src data:; script-src HASH; connect-src 'self'"),
        ("script-src 'none'", "script-src HASH"),
        ("script-src 'self' 'sha256-x='", "script-src 'self' 'sha256-x=' HASH"),
        (
            "script-src 'self'; connect-src https://a.example",
            "script-src 'self' HASH; connect-src https://a.example 'self'",
        ),
        ("connect-src 'self'; script-src", "connect-src 'self'; script-src HASH"),
        ("default-src 'self'", "default-src 'self'; script-src 'self' HASH; connect-src 'self'"),
        ("SCRIPT-SRC 'None'; script-src 'self'", "script-src HASH"),
        ("script-src 'unsafe-inline'", "script-src 'unsafe-inline'"),
        ("script-src 'unsafe-inline' 'nonce-x'", "script-src 'unsafe-inline' 'nonce-x' HASH"),
        ("script-src-elem 'self'; script-src 'none'", "script-src-elem 'self' HASH; script-src HASH"),
        ("style-src 'self'", "style-src 'self'"),
        ("", ""),
    ],
)
def test_a_policy_is_widened_by_no_more_than_the_script_and_its_connection(before: str, after: str) -> None:
    assert re.sub(r"'sha256-[^']{44}'", "HASH", widened(before)) == after


def test_every_policy_of_the_head_is_widened_however_it_is_written() -> None:
    page = f"""<html><head><META Content='{POLICY.replace("'", "&#39;")}'
        HTTP-EQUIV=content-security-policy /><!-- <meta http-equiv="Content-Security-Policy" content="script-src x">
        --><meta http-equiv="Content-Security-Policy" content="connect-src 'none'"></head><body></body></html>"""
    made = live(page.encode(), "1").decode()
    assert made.count("connect-src &#x27;self&#x27;") == 2
    assert 'content="script-src x"' in made


def test_what_looks_like_a_policy_in_text_or_in_a_script_is_left_alone() -> None:
    fake = "<meta http-equiv='Content-Security-Policy' content=\"script-src 'none'\">"
    page = f"<html><head><script>const it = `{fake}`;</script><title>{fake}</title></head>"
    page += f"<body><svg><title>x</title></svg>{fake}</body></html>"
    assert SCRIPT.sub("", live(page.encode(), "1").decode()) == page


@pytest.mark.parametrize(
    ("page", "begins"),
    [
        ("<!doctype html><title>x</title>", "<!doctype html><script data-version"),
        ("<html><body>x</body></html>", "<html><script data-version"),
        ("<p>x</p>", "<script data-version"),
        ("", "<script data-version"),
    ],
)
def test_a_page_without_a_policy_or_a_head_is_live_too(page: str, begins: str) -> None:
    assert live(page.encode(), "1").decode().startswith(begins)


def test_bytes_that_are_no_utf_8_stay_as_they_are() -> None:
    page = b"<html><head></head><body>\xff\xfe caf\xe9 \xe2\x80\xa8</body></html>"
    assert live(page, "1").endswith(b"</head><body>\xff\xfe caf\xe9 \xe2\x80\xa8</body></html>")


def test_what_a_notice_says_is_text() -> None:
    made = notice("<b>", '<img src=x onerror="alert(1)">').decode()
    assert "<b>" not in made
    assert "<img" not in made
    assert "default-src &#x27;none&#x27;" in made
