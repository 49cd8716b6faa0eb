"""Other words in facts: texts change, what tells in figures goes, our own words stay."""

from __future__ import annotations

from cvgraph.cv.dates import find_whens
from cvgraph.cv.model import Author, Identifier, Mention, Publication
from cvgraph.document.model import Span
from cvgraph.identity.model import Link, LinkStatus
from cvgraph.identity.rewording import KEPT_OUT, reworded

SPAN = Span(0, 9, 1, 1)
WORK = Publication(
    spans=(SPAN,),
    title=Mention("An article about 2016", SPAN),
    authors=(Author(Mention("Ada", SPAN)), Author(Mention("Bob", SPAN), equal=True)),
    when=find_whens("May 2016")[0][2],
    kind="article",
    identifiers=(Identifier("doi", "10.1/2016"), Identifier("doi", "10.1/x")),
    links=("https://a.example/2016", "https://b.example/"),
)


def veil(word: str) -> Publication:
    return reworded(WORK, lambda text: text.replace(word, KEPT_OUT))


def test_texts_change_wherever_they_stand() -> None:
    assert [author.mention.text for author in veil("Ada").authors] == [KEPT_OUT, "Bob"]


def test_dates_identifiers_and_links_with_a_hidden_word_go() -> None:
    work = veil("2016")
    assert work.when is None
    assert work.identifiers == (Identifier("doi", "10.1/x"),)
    assert work.links == ("https://b.example/",)


def test_our_own_words_and_places_stay() -> None:
    work = veil("article")
    assert (work.kind, work.title.text, work.spans) == ("article", f"An {KEPT_OUT} about 2016", (SPAN,))
    link = Link(Mention("stated", SPAN), "urn:x", LinkStatus.STATED)
    assert reworded(link, lambda _: "y").status is LinkStatus.STATED


def test_what_has_nothing_to_change_is_the_same_object() -> None:
    assert veil("Carl") is WORK


def test_mappings_change_in_keys_and_values() -> None:
    assert reworded({"Ada": ("Ada", 1)}, lambda text: text.lower()) == {"ada": ("ada", 1)}
