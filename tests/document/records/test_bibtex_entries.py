from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.records.bibtex_entries import BibEntry, bib_entries


def entries(text: str) -> tuple[BibEntry, ...]:
    return bib_entries(text)[0]


def fields(text: str) -> dict[str, str]:
    (entry,) = entries(text)
    return {field.name: field.text for field in entry.fields}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@misc{k, a = {x}}", {"a": "x"}),
        ('@misc{k, a = "x", b={y},}', {"a": "x", "b": "y"}),
        ("@misc(k, a = {x})", {"a": "x"}),
        ("@misc{k, year = 1999}", {"year": "1999"}),
        ('@misc{k, a = {x {nested {deep}} y}, b = "q {"} q"}', {"a": "x {nested {deep}} y", "b": 'q {"} q'}),
        ('@string{j = "Journal"} @misc{k, a = j # " of " # {X}}', {"a": "Journal of X"}),
        ("@misc{k, month = feb}", {"month": "feb"}),
        ("@misc{k, A = {x} B = {y}}", {"a": "x", "b": "y"}),
        ("@misc{a = {x}}", {"a": "x"}),
        ("@misc{k,\n % aside\n a = {x}}", {"a": "x"}),
        ("@misc{k, a = {two\n lines}}", {"a": "two\n lines"}),
        (r'@misc{k, a = "M\"uller", b = "x"}', {"a": r"M\"uller", "b": "x"}),
        ("@misc{k}", {}),
    ],
)
def test_values_are_read_in_every_form(text: str, expected: dict[str, str]) -> None:
    assert fields(text) == expected
    assert bib_entries(text)[1] == ()


def test_type_key_and_place_of_an_entry_are_kept() -> None:
    text = "% a file\n\n@InProceedings{Bell:2001,\n  title = {T},\n}\n@book{x, title={U}}"
    first, second = entries(text)
    assert (first.type, first.key, first.span.line, first.span.last_line) == ("inproceedings", "Bell:2001", 3, 5)
    assert text[second.span.start : second.span.end] == "@book{x, title={U}}"
    title = first.fields[0]
    assert (text[title.span.start : title.span.end], title.span.line) == ("T", 4)


@pytest.mark.parametrize(
    ("text", "titles", "codes"),
    [
        ("@a{k, title = {One\n@b{l, title = {Two}}", ["One", "Two"], ["W201", "W201"]),
        ("@a{k, title = {One}\n@b{l, title = {Two}}", ["One", "Two"], ["W201"]),
        ("@a{k, title = {One,\n  year = {2000}\n}", ["One"], ["W201"]),
        ("@a{k,\n  title {One},\n  title = {Two}}", ["Two"], ["W205"]),
        ("@comment{@a{k, title={No}}}\n@b{l, title={Yes}}", ["Yes"], ["I103"]),
        ("%@a{k, title={No}}\n@b{l, title={Yes}}", ["Yes"], []),
        ("an address@example.org {here}\n@b{l, title={Yes}}", ["Yes"], []),
    ],
)
def test_a_broken_entry_does_not_take_the_next_one_with_it(text: str, titles: list[str], codes: list[str]) -> None:
    found, findings = bib_entries(text)
    assert [title.text for entry in found if (title := entry.get("title"))] == titles
    assert [one.code for one in findings] == codes


_value = st.text(alphabet="abc XYZ,=#@\n\"'-", max_size=20)


@given(
    st.lists(
        st.tuples(st.sampled_from(["article", "misc"]), st.dictionaries(st.sampled_from("abcd"), _value)), max_size=5
    )
)
def test_what_is_well_formed_is_read_whole(written: list[tuple[str, dict[str, str]]]) -> None:
    text = "\n".join(
        f"@{kind}{{key{at}, " + ", ".join(f"{name} = {{{value}}}" for name, value in pairs.items()) + "}"
        for at, (kind, pairs) in enumerate(written)
        if not any("\n@" in value for value in pairs.values())
    )
    expected = [pairs for _, pairs in written if not any("\n@" in value for value in pairs.values())]
    assert [{field.name: field.text for field in entry.fields} for entry in entries(text)] == expected


@given(st.text(alphabet='@{}(),="# a1\n%\\'))
def test_any_text_is_read_and_places_lie_inside_it(text: str) -> None:
    for entry in entries(text):
        for field in entry.fields:
            assert entry.span.start <= field.span.start <= field.span.end <= len(text)
            assert not field.whole or text[field.span.start : field.span.end] == field.text.rstrip()


@pytest.mark.parametrize("sign", ["@a{k,", "@a{k, b = {", "@comment{", '@a{k, b = "', "{", "@a{k, b = c # ", "\n"])
def test_long_broken_files_take_little_time(sign: str) -> None:
    assert bib_entries(sign * 5000)
