"""The works that the user singles out, found by their titles, by how these begin, or by identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from cvgraph.cv.model import Fact, Publication
from cvgraph.findings import Finding
from cvgraph.identity.decisions import Word
from cvgraph.identity.identifiers import HOMES, WORK_SCHEMES, resolved
from cvgraph.identity.model import Evidence, Highlight
from cvgraph.identity.questions import Decision, DecisionKind
from cvgraph.lexicon.load import fold

FEWEST = 3
"""Words that the beginning of a title has at least."""
_INSTEAD = ("iri", *WORK_SCHEMES)
_VERSION = re.compile(r"v\d+$")


def highlights(iris: Mapping[Fact, str], word: Word) -> tuple[tuple[Highlight, ...], tuple[Finding, ...]]:
    """The works that the user singles out, in the order of the file, and what is wrong with entries that fit none.

    Args:
        iris: The IRI of each fact of the CV.
        word: What the user decided.
    """
    found: dict[str, Highlight] = {}
    findings: list[Finding] = []
    asked = word.of(DecisionKind.HIGHLIGHT)
    works = {iri: fact for fact, iri in iris.items() if isinstance(fact, Publication)} if asked else {}
    for decision in asked:
        fitting = _fitting(works, decision)
        if len(fitting) != 1 or fitting[0] in found:
            findings.append(word.stale(decision, _why(fitting)))
            continue
        evidence = Evidence("decision", f"it is singled out, {word.says(decision)}")
        found[fitting[0]] = Highlight(works[fitting[0]], evidence, word.file)
    return tuple(found.values()), tuple(findings)


def _why(fitting: Sequence[str]) -> str:
    """Why an entry singles nothing out, without any word of the CV, which may be hidden."""
    if not fitting:
        return f"no work is called so, begins so (with {FEWEST} words or more) or has this identifier"
    if len(fitting) == 1:
        return "an entry before it singles out the same work"
    return f"it fits {len(fitting)} works; write the whole title, or in its place {', '.join(_INSTEAD)}"


def _fitting(works: Mapping[str, Publication], decision: Decision) -> list[str]:
    """The IRIs of the works that a decision fits."""
    if decision.names:
        return _called(works, decision.names[0])
    return [iri for iri, fact in works.items() if _plain(decision.to) in {iri, *_identities(fact)}]


def _called(works: Mapping[str, Publication], title: str) -> list[str]:
    """The works of this very title, else those whose title differs in case and marks only, else those that begin so."""
    titles = {iri: fact.title.text for iri, fact in works.items()}
    words = fold(title).split()
    folded = {iri: fold(text).split() for iri, text in titles.items()} if words else {}
    beginnings = folded if len(words) >= FEWEST else {}
    return (
        [iri for iri, text in titles.items() if text == title]
        or [iri for iri, text in folded.items() if text == words]
        or [iri for iri, text in beginnings.items() if text[: len(words)] == words]
    )


def _identities(fact: Publication) -> Iterator[str]:
    """The addresses that the identifiers of a work resolve at."""
    for each in fact.identifiers:
        iri = resolved(each.scheme, each.value) if each.scheme in WORK_SCHEMES else None
        if iri:
            yield _plain(iri)


def _plain(iri: str) -> str:
    """An address in one spelling: a DOI in lower case, a preprint without its version."""
    if iri.lower().startswith(HOMES["doi"]):
        return iri.lower()
    return _VERSION.sub("", iri) if iri.startswith(HOMES["arxiv"]) else iri
