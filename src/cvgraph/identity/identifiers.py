"""Identifiers that people, works and organisations have elsewhere: which are well formed, and where each resolves."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import quote

from cvgraph.identity.iris import is_iri

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"  # the digits of a ROR identifier
_FORMS = {
    "orcid": ("https://orcid.org/", r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]"),
    "dblp": ("https://dblp.org/pid/", r"[\w-]+/[\w-]+"),
    "openalex": ("https://openalex.org/", r"[AWISPFTC]\d{2,12}"),
    "wikidata": ("http://www.wikidata.org/entity/", r"[QL][1-9]\d{0,11}"),
    "doi": ("https://doi.org/", r"10\.\d{4,9}/\S{1,400}"),
    "ror": ("https://ror.org/", r"0[a-hj-km-np-tv-z0-9]{6}\d{2}"),
    "arxiv": ("https://arxiv.org/abs/", r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?"),
    "pmid": ("https://pubmed.ncbi.nlm.nih.gov/", r"[1-9]\d{0,8}"),
    "isni": ("https://isni.org/isni/", r"\d{15}[\dX]"),
    "viaf": ("https://viaf.org/viaf/", r"[1-9]\d{0,21}"),
    "issn": ("https://portal.issn.org/resource/ISSN/", r"\d{4}-\d{3}[\dX]"),
    "google_scholar": ("https://scholar.google.com/citations?user=", r"[\w-]{12}"),
    "semantic_scholar": ("https://www.semanticscholar.org/author/", r"\d{1,12}"),
    "scopus": ("https://www.scopus.com/authid/detail.uri?authorId=", r"\d{9,12}"),
    "researcherid": ("https://www.researcherid.com/rid/", r"[A-Z]{1,3}-\d{4}-\d{4}"),
    "openreview": ("https://openreview.net/profile?id=", r"~?[^\s?&\#]{2,80}"),
    "github": ("https://github.com/", r"[A-Za-z0-9-]{1,39}"),
    "grid": ("https://www.grid.ac/institutes/", r"grid\.\d+\.[0-9a-f]+"),
}
SCHEMES = tuple(_FORMS)
"""The systems of identifiers that are known, the most usual first."""
WORK_SCHEMES = ("doi", "arxiv", "pmid")
"""Those of works that resolve."""
HOMES: Mapping[str, str] = MappingProxyType({scheme: home for scheme, (home, _) in _FORMS.items()})
"""Each with the address that its identifiers resolve below."""


def resolved(scheme: str, value: str) -> str | None:
    """The IRI of an identifier, given bare or as an address, or None where it is not well formed.

    The last character of ORCID and ISNI is checked by ISO/IEC 7064 MOD 11-2, the last two digits of ROR by MOD 97-10,
    the last character of an ISSN by ISO 3297.
    """
    home, pattern = _FORMS[scheme]
    bare = _bare(scheme, value.strip(), home)
    if not re.fullmatch(pattern, bare, re.ASCII) or not _CHECKS.get(scheme, bool)(bare):
        return None
    iri = home + quote(bare, safe="/:.;()-_~")
    return iri if is_iri(iri) else None


def _bare(scheme: str, value: str, home: str) -> str:
    """What stands behind the address or the name of the scheme, as the scheme writes it."""
    value = re.sub(rf"^{scheme}:\s*", "", value, flags=re.IGNORECASE)
    host = home.split("//")[1].removeprefix("www.")
    value = re.sub(rf"^(?:https?://)?(?:www\.|dx\.)?{re.escape(host)}", "", value, flags=re.IGNORECASE)
    if scheme in {"orcid", "isni", "issn", "wikidata", "openalex"}:
        value = value.upper()
    if scheme == "isni":
        return value.replace(" ", "")
    if scheme == "wikidata":
        return value.rpartition("/")[2]  # the page about an item stands elsewhere than the item
    return value.lower() if scheme == "ror" else value


def _mod_11_2(value: str) -> bool:
    total = 0
    digits = [char for char in value if char.isalnum()]
    for char in digits[:-1]:
        total = (total + int(char)) * 2
    return digits[-1] == "0123456789X"[(12 - total % 11) % 11]


def _mod_97_10(value: str) -> bool:
    number = 0
    for char in value[:-2]:
        number = number * 32 + _CROCKFORD.index(char)
    return int(value[-2:]) == 98 - number * 100 % 97


def _issn(value: str) -> bool:
    digits = [10 if char == "X" else int(char) for char in value if char != "-"]
    return sum(digit * weight for digit, weight in zip(digits, range(8, 0, -1), strict=True)) % 11 == 0


_CHECKS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {"orcid": _mod_11_2, "isni": _mod_11_2, "ror": _mod_97_10, "issn": _issn}
)
