"""Identifiers: those with a right last digit resolve, the others do not."""

from __future__ import annotations

import pytest

from cvgraph.identity.identifiers import SCHEMES, resolved
from cvgraph.identity.iris import is_iri

GOOD = [
    ("orcid", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("orcid", "https://orcid.org/0000-0002-1694-233x", "https://orcid.org/0000-0002-1694-233X"),
    ("orcid", "ORCID: 0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("isni", "0000 0001 2103 2683", "https://isni.org/isni/0000000121032683"),
    ("ror", "https://ror.org/03taz7m60", "https://ror.org/03taz7m60"),
    ("issn", "0028-0836", "https://portal.issn.org/resource/ISSN/0028-0836"),
    ("wikidata", "https://www.wikidata.org/wiki/Q42", "http://www.wikidata.org/entity/Q42"),
    ("dblp", "91/2346", "https://dblp.org/pid/91/2346"),
    ("doi", "https://doi.org/10.1000/a(1)<2>", "https://doi.org/10.1000/a(1)%3C2%3E"),
    ("openalex", "a5023888391", "https://openalex.org/A5023888391"),
    ("arxiv", "2306.15918", "https://arxiv.org/abs/2306.15918"),
]
BAD = [
    ("orcid", "0000-0002-1825-0098"),
    ("orcid", "0000-0002-1825"),
    ("orcid", "٠٠٠٠-0002-1825-0097"),
    ("isni", "0000 0001 2103 2684"),
    ("ror", "03taz7m61"),
    ("issn", "0028-0837"),
    ("wikidata", "forty-two"),
    ("dblp", "Ada Bell"),
    ("doi", "11.1000/x"),
    ("arxiv", "not one"),
    ("github", "a b"),
]


@pytest.mark.parametrize(("scheme", "value", "iri"), GOOD)
def test_an_identifier_or_its_address_resolves(scheme: str, value: str, iri: str) -> None:
    assert resolved(scheme, value) == iri
    assert is_iri(iri)


@pytest.mark.parametrize(("scheme", "value"), BAD)
def test_what_is_not_well_formed_does_not_resolve(scheme: str, value: str) -> None:
    assert resolved(scheme, value) is None


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_hostile_resolves(scheme: str) -> None:
    assert resolved(scheme, '0"> <script>') is None
