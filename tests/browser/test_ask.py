"""The page that asks the graph: it answers as the command line does, keeps its limits, and can be shared."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from cvgraph.analysis.answers import rendered
from cvgraph.analysis.query import Question
from cvgraph.analysis.query import ask as answered
from cvgraph.analysis.questions import asked, names
from cvgraph.build import Build
from cvgraph.pipeline import build
from cvgraph.site.model import Site
from cvgraph.site.parts import ask as part

Open = Callable[..., Page]
Ask = Callable[..., str]
ENDLESS = "SELECT (COUNT(*) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SETTLED = """() => {
    const { textContent, className } = document.getElementById("status");
    return !document.body.classList.contains("busy") && (/ ms[,.]/.test(textContent) || className === "fault");
}"""

INSIDE = """(picture) => {
    const { width, height } = picture.viewBox.baseVal;
    const places = [...picture.querySelectorAll("circle")].map(({ cx, cy }) => [cx.baseVal.value, cy.baseVal.value]);
    return places.every(([x, y]) => x > 0 && x < width && y > 0 && y < height);
}"""


@pytest.fixture
def page(open_page: Open, site_folder: Path) -> Page:
    return open_page("ask", site_folder)


@pytest.fixture
def ask(until: Callable[..., None]) -> Ask:
    """Asks through the address of an open page, and gives what the page says of the answer."""

    def through(page: Page, **parts: str) -> str:
        page.locator("#status").evaluate("(status) => { status.textContent = ''; status.className = ''; }")
        page.evaluate("(hash) => { location.hash = hash; }", urlencode(parts))
        until(page, SETTLED)
        return page.locator("#status").inner_text()

    return through


def saved(page: Page, kind: str) -> tuple[str, str]:
    with page.expect_download() as download:
        page.locator("#files").get_by_role("button", name=kind, exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes().decode()


def type_query(page: Page, text: str) -> None:
    page.locator("#editor .cm-content").focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(text)


def test_typing_over_what_is_highlighted_makes_no_style_of_its_own(page: Page) -> None:
    editor = page.locator("#editor .cm-content")
    editor.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("(")
    assert editor.inner_text().startswith("(# Who wrote")  # brackets go around what is selected
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("ASK")
    assert editor.inner_text().strip() == "ASK"
    assert page.locator("#editor [style*=italic], #editor font").count() == 0


def cells(page: Page) -> list[list[str]]:
    found: list[list[str]] = page.locator("#panel tbody tr").evaluate_all(
        "(rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
    return found


def test_every_shipped_question_is_answered_as_at_the_command_line(page: Page, ask: Ask, example_folder: Path) -> None:
    different = []
    for name in names():
        ask(page, question=name)
        told = rendered(answered(asked(name, {}), example_folder, "json"), "json")
        if saved(page, "JSON") != (f"{name}.json", told):
            different.append(name)
    assert different == []


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("coauthors", {"person": "Aram Galstyan"}),
        ("coauthors", {"person": "aram-galstyan"}),
        ("coauthors", {"person": "https://hrayrhar.github.io/cv#aram-galstyan"}),
        ("coauthors-of-one-not-other", {"person": "Greg Ver Steeg", "without": "Aram Galstyan"}),
        ("roles-at", {"date": "2017-06"}),
        ("roles-at", {"date": "2020"}),
        ("roles-at", {"date": "2016-02-29"}),
        ("sources", {"about": "Aram Galstyan"}),
    ],
)
def test_what_is_typed_into_the_fields_is_bound_as_at_the_command_line(
    page: Page, example_folder: Path, until: Callable[..., None], name: str, values: dict[str, str]
) -> None:
    page.locator(f"#menu a[data-name={name}]").click()
    for field, value in values.items():
        page.get_by_label(field, exact=True).fill(value)
    until(page, SETTLED)
    page.get_by_role("button", name="Ask", exact=True).click()
    until(page, "(hash) => location.hash === hash", f"#{urlencode({'question': name, **values})}")
    until(page, SETTLED)
    assert saved(page, "CSV")[1] == rendered(answered(asked(name, values), example_folder, "json"), "csv")


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("coauthors", "Nobody", "Person: nothing in the data goes by the name 'Nobody'; give its full IRI"),
        (
            "coauthors",
            "x> } DELETE {",
            "Person: nothing in the data goes by the name 'x> } DELETE {'; give its full IRI",
        ),
        ("coauthors", "http://a b", "Person: 'http://a b' is no valid IRI"),
        ("roles-at", "June", "Date takes a year, month or day such as 2017-06, not 'June'"),
        ("roles-at", "2017-13", "Date takes a year, month or day such as 2017-06, not '2017-13'"),
        ("roles-at", "2017-02-29", "Date takes a day that exists, not '2017-02-29'"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(page: Page, ask: Ask, name: str, value: str, fault: str) -> None:
    field = {"coauthors": "person", "roles-at": "date"}[name]
    assert ask(page, question=name, **{field: value}) == fault
    assert "Aram Galstyan" in (ask(page, question="coauthors") and page.locator("#panel").inner_text())


def test_values_are_terms_and_never_text_of_the_query(page: Page, ask: Ask) -> None:
    query = "# Any\n# param: text (string) - any text\n# param: count (integer) - a number\nSELECT ?text ?count {}"
    text = "a\"b'c\\d } UNION { <x> ?y \u2028 é"
    ask(page, query=query, text=text, count="-7")
    expect(page.get_by_label("text", exact=True)).to_have_value(text)
    row = json.loads(saved(page, "JSON")[1])["results"]["bindings"][0]
    assert row["text"] == {"type": "literal", "value": text}
    assert row["count"]["value"] == "-7"
    assert ask(page, query=query, count="seven") == "Count takes a whole number, not 'seven'"


def test_names_in_the_data_are_offered_where_a_thing_is_asked_for(page: Page, until: Callable[..., None]) -> None:
    page.locator("#menu a[data-name=coauthors]").click()
    page.get_by_label("person", exact=True).focus()
    until(page, "() => document.querySelectorAll('#things option').length > 50")
    assert page.evaluate(
        "[...document.querySelectorAll('#things option')].some((one) => one.value === 'Greg Ver Steeg')"
    )


def test_what_was_asked_is_in_the_address_and_opens_elsewhere(
    page: Page, ask: Ask, open_page: Open, site_folder: Path, until: Callable[..., None]
) -> None:
    type_query(
        page, "SELECT ?name { ?x a <https://schema.org/Person> ; <https://schema.org/name> ?name } ORDER BY ?name"
    )
    page.keyboard.press("ControlOrMeta+Enter")
    until(page, SETTLED)
    there, shown = page.evaluate("location.hash"), cells(page)
    assert len(shown) > 30
    elsewhere = open_page("ask", site_folder, address=there)
    until(elsewhere, SETTLED)
    assert cells(elsewhere) == shown
    elsewhere = open_page("ask", site_folder, address="#question=roles-at&date=2017-06")
    until(elsewhere, SETTLED)
    expect(elsewhere.get_by_label("date", exact=True)).to_have_value("2017-06")
    assert [row[1] for row in cells(elsewhere)][-1] == "USC Information Sciences Institute"
    assert ask(elsewhere, question="no-such").startswith("No question is called 'no-such'")


def test_back_and_forward_lead_through_the_questions(page: Page, ask: Ask, until: Callable[..., None]) -> None:
    ask(page, question="owner")
    ask(page, question="roles-at", date="2017-06")
    heading = page.locator("#summary")
    for move, begin in (("back", "Whose CV"), ("forward", "Which roles"), ("back", "Whose CV")):
        page.evaluate(f"history.{move}()")
        until(page, "(begin) => document.getElementById('summary').textContent.startsWith(begin)", begin)
        until(page, SETTLED)
        expect(heading).to_contain_text(begin)
        expect(page.locator("#menu a[aria-current]")).to_contain_text(begin)
    assert page.locator("#panel td").first.inner_text() == "Hrayr Harutyunyan"


def test_stop_ends_an_endless_question_and_the_page_goes_on(page: Page, ask: Ask, until: Callable[..., None]) -> None:
    type_query(page, ENDLESS)
    page.get_by_role("button", name="Ask", exact=True).click()
    until(page, "() => document.getElementById('status').textContent === 'Asking…'")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#status")).to_have_text("Stopped; the next question starts the engine anew")
    expect(page.get_by_role("button", name="Stop")).to_be_disabled()
    assert ask(page, question="coauthors").startswith("36 rows")


def test_the_time_limit_ends_an_endless_question_and_the_page_goes_on(page: Page, ask: Ask) -> None:
    ask(page, question="owner")
    page.get_by_label("Give up after").fill("1")
    limit = "The question was ended at its time limit of 1 second; ask for less, or add a LIMIT"
    assert ask(page, query=ENDLESS) == limit
    page.get_by_label("Give up after").fill("30")
    assert ask(page, question="coauthors").startswith("36 rows")


def test_a_question_ends_the_one_before(page: Page, ask: Ask, until: Callable[..., None]) -> None:
    type_query(page, ENDLESS)
    page.keyboard.press("ControlOrMeta+Enter")
    until(page, "() => document.getElementById('status').textContent === 'Asking…'")
    assert ask(page, question="coauthors").startswith("36 rows")


def test_what_is_refused_ends_the_question_before_and_is_what_the_page_says(
    page: Page, ask: Ask, until: Callable[..., None]
) -> None:
    type_query(page, ENDLESS)
    page.keyboard.press("ControlOrMeta+Enter")
    until(page, "() => document.getElementById('status').textContent === 'Asking…'")
    assert ask(page, question="roles-at", date="soon").startswith("Date takes a year")
    page.wait_for_timeout(50)
    expect(page.locator("#status")).to_contain_text("Date takes a year")
    expect(page.get_by_role("button", name="Stop")).to_be_disabled()


def _doubled(times: int) -> str:
    """A query that makes a text of so many times double length."""
    steps = " ".join(f"BIND(CONCAT(?t{n}, ?t{n}) AS ?t{n + 1})" for n in range(times))
    return f'SELECT (STRLEN(?t{times}) AS ?long) {{ BIND("x" AS ?t0) {steps} }}'


def test_memory_and_the_size_of_an_answer_have_limits_and_the_page_goes_on(page: Page, ask: Ask) -> None:
    limit = "The question was ended at its {} limit of {} MB; ask for less, or add a LIMIT"
    assert ask(page, query=_doubled(20)).startswith("1 row")
    assert ask(page, query=_doubled(31)) == limit.format("memory", 1024)
    assert ask(page, query=_doubled(27).replace("STRLEN(?t27)", "?t27")) == limit.format("answer", 64)
    assert ask(page, question="coauthors").startswith("36 rows")


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        (
            "SELECT * {\n  SERVICE <http://x.example/> { ?s ?p ?o } }",
            "Line 2, column 3: SERVICE is refused, a question only reads what is loaded",
        ),
        (
            "SELECT * { \\u0053ERVICE <http://x.example/> { ?s ?p ?o } }",
            "Line 1, column 12: SERVICE is refused, a question only reads what is loaded",
        ),
        (
            "SELECT * FROM <http://x.example/> { ?s ?p ?o }",
            "Line 1, column 10: FROM names a graph that is not loaded; use GRAPH",
        ),
        (
            "PREFIX a: <b>\nINSERT DATA { <a> <b> <c> }",
            "Line 2, column 1: INSERT is an update, but the data is read-only; ask with SELECT or ASK",
        ),
        ("SELECT * {{{", "Line 1, column 13: the query breaks off or goes on wrongly"),
        (
            "# hello",
            "Line 1, column 1: there is no question in this; begin with SELECT, ASK, CONSTRUCT or DESCRIBE",
        ),
        ("SELECT * " + "{" * 101, "the query is nested too deep, more than 100 brackets within each other"),
        ("SELECT ?x ?x {\n}", "Duplicated variable name"),
        ("ASK {\n  ?s b:c 2 }", "Line 2, column 6: the prefix b: is not declared; begin with PREFIX b: <…>"),
        (
            "PREFIX b: <http://b.example/>\nASK { ?s a b:C, cvg:Talk }",
            "Line 2, column 17: the prefix cvg: is not declared; begin with PREFIX cvg: <https://w3id.org/cvgraph/ont",
        ),
    ],
)
def test_what_is_refused_or_no_sparql_is_told_with_its_place(page: Page, ask: Ask, query: str, fault: str) -> None:
    said = ask(page, query=query)
    assert fault in said
    assert "\n" not in said
    expect(page.locator("#editor .cm-lintRange-error, #editor .cm-lintPoint-error")).to_have_count(1)
    page.locator("#editor .cm-content").focus()
    page.keyboard.press("End")
    page.keyboard.insert_text(" ")
    expect(page.locator("#editor .cm-lintRange-error, #editor .cm-lintPoint-error")).to_have_count(0)


def test_a_place_behind_bound_values_is_that_of_the_query_as_typed(page: Page, ask: Ask) -> None:
    query = "# param: one (string) - x\nSELECT * { ?s ?p ?one ; ; ! }"
    told = ask(page, query=query)
    assert told.startswith("Line 2, column ")
    assert ask(page, query=query, one="a longer value than the query itself") == told


def test_csv_is_that_of_the_command_line_and_runs_in_no_spreadsheet(page: Page, ask: Ask, example_folder: Path) -> None:
    query = r"""SELECT * { VALUES (?a ?b) { ("=1+1" "a,\"b\"\nc") ("-5" "@x") ("\tx" UNDEF) ("" "é\u0001") } }"""
    ask(page, query=query)
    name, text = saved(page, "CSV")
    assert name == "answer.csv"
    assert text == rendered(answered(Question(query, {}), example_folder, "json"), "csv")
    assert text.startswith("a,b\n'=1+1,")


def test_yes_and_no(page: Page, ask: Ask) -> None:
    assert ask(page, query="ASK { ?s ?p ?o }").startswith("Yes in")
    assert page.locator("#panel").inner_text() == "Yes"
    assert saved(page, "CSV")[1] == "true\n"
    assert ask(page, query="ASK { ?s ?p 'nothing of the kind' }").startswith("No in")


def test_a_graph_is_shown_as_turtle_table_and_picture(page: Page, ask: Ask, example_folder: Path) -> None:
    query = "CONSTRUCT WHERE { ?work <https://schema.org/author> ?author }"
    told = answered(Question(query, {}), example_folder, "turtle").decode()
    count = told.count("schema.org/author>") + told.count(" , ")
    assert ask(page, query=query).startswith(f"{count} triples")
    name, text = saved(page, "Turtle")
    assert name == "answer.ttl"
    assert text == told
    assert page.locator("#panel pre").inner_text().strip() == text.strip()
    page.get_by_role("tab", name="Graph").click()
    assert page.locator(".picture .link").count() == count
    page.get_by_role("tab", name="Table").click()
    assert len(cells(page)) == count


def test_rows_that_link_things_have_a_picture_and_others_have_none(page: Page, ask: Ask, example: Build) -> None:
    ask(page, question="coauthor-pairs")
    page.get_by_role("tab", name="Graph").click()
    assert page.locator(".picture .link").count() == example.coauthors.number_of_edges()
    links = page.locator(".picture a").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    assert set(links) <= set(Site(example).pages.values())
    ask(page, question="works-per-year")
    expect(page.get_by_role("tab", name="Graph")).to_have_count(0)


def test_a_picture_that_would_hold_too_much_says_what_it_leaves_out(page: Page, ask: Ask) -> None:
    ask(page, query="SELECT ?a ?b { ?a ?p ?b FILTER(isIRI(?b)) }")
    page.get_by_role("tab", name="Graph").click()
    expect(page.locator("#panel .lead")).to_contain_text("The first 150 of")
    assert page.locator(".picture .node").count() == 150
    assert page.locator(".picture").evaluate(INSIDE)


def test_things_of_the_site_lead_to_their_pages_and_others_to_where_they_are(
    page: Page, ask: Ask, example: Build
) -> None:
    base = example.graph.base
    query = f"""PREFIX cvg: <https://w3id.org/cvgraph/ontology#>
    SELECT * {{ VALUES (?a ?b ?c ?d ?e) {{
      (<{base}aram-galstyan> <{base}no-page> cvg:Talk <https://doi.org/10.1/x> <javascript:alert(1)>) }} }}"""
    ask(page, query=query)
    links = page.locator("#panel td").evaluate_all(
        "(all) => all.map((one) => [one.textContent, one.firstChild.getAttribute('href'), one.firstChild.title])"
    )
    assert links == [
        ["cv:aram-galstyan", "people/aram-galstyan.html", f"{base}aram-galstyan"],
        ["cv:no-page", "index.html#no-page", f"{base}no-page"],
        ["cvg:Talk", *["https://w3id.org/cvgraph/ontology#Talk"] * 2],
        ["https://doi.org/10.1/x"] * 3,
        ["javascript:alert(1)", None, "javascript:alert(1)"],
    ]


def test_of_many_rows_the_first_are_shown_and_files_hold_all(page: Page, ask: Ask) -> None:
    assert ask(page, query="SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 1234").startswith("1,234 rows")
    assert len(cells(page)) == 1000
    expect(page.locator("#panel .lead")).to_have_text("The first 1,000 of 1,234 rows are shown; files hold all.")
    assert len(json.loads(saved(page, "JSON")[1])["results"]["bindings"]) == 1234
    assert ask(page, query="SELECT ?s { ?s ?p 'nothing of the kind' }").startswith("0 rows")
    expect(page.locator("#panel")).to_have_text("Nothing in the graph fits the question.")


def test_the_menu_is_filtered_by_words_of_the_questions(page: Page) -> None:
    entries = page.locator("#menu li:visible")
    assert entries.count() == len(names())
    page.get_by_label("Filter the questions").fill("ROLES time")
    assert entries.all_inner_texts() == ["Which roles were held at a time?\nroles-at"]
    expect(page.locator("#fitting")).to_have_text(f"1 of {len(names())} questions")


def test_the_editor_offers_words_of_this_graph_and_declares_their_prefixes(page: Page) -> None:
    type_query(page, "SELECT ?person { ?person cvg:held")
    options = page.locator("#editor .cm-tooltip-autocomplete li")
    expect(options.first).to_be_visible()
    assert "cvg:heldBy" in " ".join(options.all_inner_texts())
    page.wait_for_timeout(100)  # the editor takes no answer that comes too soon after its list
    page.keyboard.press("Enter")
    text = page.locator("#editor .cm-content").inner_text()
    assert text.startswith("PREFIX cvg: <https://w3id.org/cvgraph/ontology#>\nSELECT ?person { ?person cvg:held")
    page.keyboard.type(" ?pe")
    expect(options.first).to_have_text("?person")
    page.keyboard.press("Escape")
    page.keyboard.type("rson . ?work autho")
    expect(options.filter(has_text="schema:author").first).to_be_visible()


def test_an_edited_question_keeps_its_fields_and_is_shared_as_text(
    page: Page, ask: Ask, until: Callable[..., None]
) -> None:
    ask(page, question="roles-at", date="2017-06")
    page.locator("#editor .cm-content").focus()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.insert_text("LIMIT 1")
    expect(page.get_by_label("date", exact=True)).to_have_value("2017-06")
    expect(page.locator("#menu a[aria-current]")).to_have_count(0)
    page.keyboard.press("ControlOrMeta+Enter")
    until(page, "() => location.hash.startsWith('#query=')")
    until(page, SETTLED)
    assert len(cells(page)) == 1
    assert page.evaluate("new URLSearchParams(location.hash.slice(1)).get('date')") == "2017-06"


def test_the_keyboard_alone_chooses_asks_reads_and_leaves_the_editor(page: Page, until: Callable[..., None]) -> None:
    at = """() => {
        const { id, ariaLabel, textContent } = document.activeElement;
        return id || ariaLabel || textContent;
    }"""
    page.get_by_label("Filter the questions").focus()
    page.keyboard.type("who wrote how many")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(page, SETTLED)
    assert cells(page)[0][0] == "Aram Galstyan"
    passed = []
    while (here := page.evaluate(at)) != "Rows of the answer":
        passed.append(here)
        assert len(passed) < 20
        if here == "editor":
            page.keyboard.press("Tab")  # indents
            assert page.evaluate(at) == "editor"
            page.keyboard.press("Escape")
        page.keyboard.press("Tab")
    assert passed[1:] == ["field-person", "editor", "run", "limit", "share", "CSV", "JSON"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "people/aram-galstyan.html"


def test_the_tabs_are_moved_between_by_arrows(page: Page, ask: Ask) -> None:
    ask(page, question="coauthor-pairs")
    page.get_by_role("tab", name="Table").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Graph")).to_be_focused()
    expect(page.locator(".picture")).to_be_visible()
    page.keyboard.press("Home")
    expect(page.locator("#panel table")).to_be_visible()


def test_nothing_of_the_engine_is_loaded_before_the_first_question(page: Page, ask: Ask) -> None:
    scripts = "[...document.scripts].map((one) => one.src.split('/').at(-1)).filter(Boolean)"
    assert page.evaluate(scripts) == ["site.js", "ask.js"]
    ask(page, question="owner")
    assert page.evaluate(scripts) == ["site.js", "ask.js", "engine.js", "data.js"]


def test_a_missing_engine_is_told(open_page: Open, example: Build, tmp_path: Path, until: Callable[..., None]) -> None:
    list(part.write(Site(example), tmp_path))
    for name in ("site.css", "site.js"):
        (tmp_path / "assets" / name).write_text("", encoding="utf-8")
    (tmp_path / "assets" / "engine.js").write_text("0", encoding="utf-8")
    page = open_page("ask", tmp_path, address="#question=owner")
    until(page, SETTLED)
    expect(page.locator("#status")).to_have_text("Assets/engine.js holds no engine")


def test_without_scripts_the_questions_stand_there_with_their_text(page: Page) -> None:
    browser = page.context.browser
    assert browser
    context = browser.new_context(java_script_enabled=False, offline=True)
    still = context.new_page()
    still.goto(page.url)
    assert still.locator("details:visible").count() == len(names())
    expect(still.locator("#editor")).to_be_hidden()
    expect(still.get_by_text("this page needs JavaScript")).to_be_visible()
    still.locator("details", has_text="Whose CV is it").locator("summary").click()
    expect(still.locator("[data-question=owner]")).to_contain_text("SELECT")
    context.close()


@pytest.fixture(scope="module")
def hostile_site(hostile_folder: Path) -> Iterator[Path]:
    site = Site(build(hostile_folder.parent / "cv.md"))
    folder = hostile_folder.parent / "site"
    list(part.write(site, folder))
    for name in ("site.css", "site.js"):
        (folder / "assets" / name).write_text("", encoding="utf-8")
    return folder


def test_names_that_try_to_be_markup_are_text(open_page: Open, hostile_site: Path, ask: Ask) -> None:
    page = open_page("ask", hostile_site)
    for name in ("people", "works", "organisations", "authorships", "coauthor-pairs"):
        ask(page, question=name)
        if page.get_by_role("tab", name="Graph").count():
            page.get_by_role("tab", name="Graph").click()
            page.get_by_role("tab", name="Table").click()
    ask(page, question="authorships")
    assert "A title with <script>alert(10)</script> in it" in page.locator("#panel").inner_text()
    assert page.locator("main img, main iframe, main svg[onload]").count() == 0
    attack = "<img src=x onerror=alert(1)>"
    ask(page, query=f"# {attack}\n# param: x (iri) - {attack}\nSELECT ('{attack}' AS ?y) {{}}", x=attack)
    assert ask(page, question=attack) == f"No question is called '{attack}'; choose one from the menu"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_serious_fault(  # noqa: PLR0913 -- fixtures
    open_page: Open, site_folder: Path, ask: Ask, faults: Callable[[Page], list[str]], *, dark: bool, width: int
) -> None:
    page = open_page("ask", site_folder, dark=dark, width=width)
    assert faults(page) == []
    ask(page, question="coauthor-pairs", person="Aram Galstyan")
    assert faults(page) == []
    page.get_by_role("tab", name="Graph").click()
    assert faults(page) == []
    ask(page, query="SELECT * { ?s ?p }")
    assert faults(page) == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_is_never_wider_than_the_window(open_page: Open, site_folder: Path, ask: Ask, width: int) -> None:
    page = open_page("ask", site_folder, width=width)
    for query in ("SELECT * { ?s ?p ?o }", "SELECT ('" + "x" * 5000 + "' AS ?long) {}", "CONSTRUCT WHERE { ?s ?p ?o }"):
        ask(page, query=query)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
