"""Which lines of a CV are private: birth, nationality, family, postal address, people who can be asked."""

from __future__ import annotations

import re

from cvgraph.cv.words import label_kind
from cvgraph.lexicon.load import fold

# '90210 Exampleville', 'D-10115 Berlin', 'SW1A 1AA', but no year
_POSTCODE = re.compile(
    r"""(?:^|[\s,]) (?:[A-Z]{1,2}-)? (?!(?:19|20)\d\d\b) \d{4,6} (?:-\d{4})? (?:\s+[^\W\d] | \s*$ | ,)
    | \b[A-Z]{1,2}\d[A-Z\d]?\ \d[A-Z]{2}\b
    """,
    re.VERBOSE,
)
_STREET = re.compile(
    r"""\b(?: street | lane | road | avenue | boulevard | drive | square | parkway | highway
    | suite | apt | apartment | p\.?\ ?o\.?\ box | rue | via | calle | platz | allee
    | (?:st|ave|blvd|rd|dr|ln)\b\.?(?=\s*(?:,|$|\d)) )\b
    | (?: stra[s\u00df]{1,2}e | str\. | weg | gasse )(?=\s\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_HOUSE = re.compile(r"\d")
# personal without a colon too
_PLAIN = {"born", "nationality", "citizenship", "married", "birthday", "birthdate", "birthplace"}
_PLAIN |= {
    "geboren",
    "verheiratet",
    "ledig",
    "né",
    "née",
    "marié",
    "mariée",
    "célibataire",
    "nacido",
    "nacida",
    "casado",
}
_PLAIN |= {"casada", "soltero", "soltera", "nascido", "nascida", "nato", "nata", "gehuwd", "родился", "родилась"}
_LONGEST = 14


def is_labelled_private(text: str) -> bool:
    """True for a line whose label asks for personal data ('Date of birth: ...'), in whatever section it stands."""
    label, colon, value = text.partition(":")
    return bool(colon) and label_kind(label) == "private" and len(value.split()) <= _LONGEST


def private_kind(text: str) -> str:
    """``address`` or ``private`` for a line that holds such data, else empty."""
    if is_labelled_private(text):
        return "private"
    label = text.partition(":")[0] if ":" in text else ""
    words = fold(text).split()
    if len(words) > _LONGEST:
        return ""
    plain = words[:1] and words[0] in _PLAIN
    if plain or any(label_kind(" ".join(words[:n])) == "private" for n in (2, 3)):
        return "private"
    if fold(label) in {"address", "home address", "postal address", "office address", "mailing address"}:
        return "address"
    if label and label_kind(label) == "address":
        return "address"
    return "address" if _HOUSE.search(text) and (_STREET.search(text) or _POSTCODE.search(text)) else ""
