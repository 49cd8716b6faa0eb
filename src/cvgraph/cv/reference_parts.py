"""What can stand anywhere in a reference: identifiers, links, volume and pages, status, and what kind of work it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.cv.model import Identifier
from cvgraph.document.model import Block
from cvgraph.lexicon.load import fold, lexicon

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>{}|\\^`%,;\])]*[^\s\"<>{}|\\^`%,;\]).]")
_DOI_LABEL = re.compile(r"(?:https?://)?(?:dx\.)?doi(?:\.org/|:|\s)\s*(\S+)", re.IGNORECASE)
_ARXIV = re.compile(r"arxiv(?:\.org/(?:abs|pdf)/|[:\s]\s*)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})", re.IGNORECASE)
_PMID = re.compile(r"\bPMID:?\s*(\d{4,9})\b", re.IGNORECASE)
_ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s*([\d-]{9,16}[\dXx])")
_URL = re.compile(r"\bhttps?://[^\s<>\"\])]+")
_WEB = ("http://", "https://")
_VOLUME = re.compile(
    r"""
    (?:\b(?:vol(?:ume)?\.?\s*))?
    \b(?P<volume>\d{1,4})\s*
    (?:\((?P<number>\d{1,4}(?:[-–/]\d{1,4})?)\)|,?\s*(?:no\.?|issue)\s*(?P<issue>\d{1,4}))?
    \s*[:,]\s*(?:pp?\.?\s*)?(?P<pages>[A-Za-z]?\d{1,6}(?:\s*[-–—]{1,2}\s*[A-Za-z]?\d{1,6})?)\b
    """,
    re.VERBOSE,
)
_PAGES = re.compile(
    r"\b(?:pp?\.|pages?)\s*(?P<pages>[A-Za-z]?\d{1,6}(?:\s*[-–—]{1,2}\s*[A-Za-z]?\d{1,6})?)", re.IGNORECASE
)
_STATUS = re.compile(r"[(\[,.]\s*([^()\[\],.]{4,40}?)\s*(?=[)\],.]|$)")
_KINDS = {
    "workshop": ("workshop",),
    "conference": ("conference", "proceedings", "symposium", "annual meeting"),
    "thesis": ("phd thesis", "masters thesis", "dissertation", "doctoral thesis"),
    "report": ("technical report", "tech report"),
}


def identifiers(block: Block) -> tuple[Identifier, ...]:
    """The identifiers in the text and in the addresses of its links, each once, in the order of their schemes."""
    return tuple(dict.fromkeys(each for text in _texts(block) for each in _identifiers(text)))


def _texts(block: Block) -> tuple[str, ...]:
    return (block.text, *(target for _, target in block.links()))


def _identifiers(text: str) -> Iterator[Identifier]:
    for match in _DOI.finditer(text):
        yield Identifier("doi", match.group().removesuffix("/full").removesuffix(".pdf"))
    for scheme, pattern in (("arxiv", _ARXIV), ("pmid", _PMID), ("isbn", _ISBN)):
        for match in pattern.finditer(text):
            yield Identifier(scheme, match.group(1))


def broken_doi(block: Block) -> bool:
    """True where the text announces a DOI that goes on behind what a DOI can hold."""
    for text in _texts(block):
        for match in _DOI_LABEL.finditer(text):
            found = _DOI.match(match.group(1))
            rest = match.group(1)[found.end() :] if found else match.group(1)
            if rest.strip(".,;)]"):
                return True
    return False


def links(block: Block) -> tuple[str, ...]:
    """The web addresses of its links and of its text, each once; what only repeats an identifier is left out."""
    targets = [target for _, target in block.links()]
    printed = [match.group().rstrip(".,;") for match in _URL.finditer(block.text)]
    return tuple(
        dict.fromkeys(each for each in (*targets, *printed) if each.startswith(_WEB) and not any(_identifiers(each)))
    )


def volume_number_pages(text: str) -> tuple[str, str, str]:
    """Volume, number and pages as printed, each empty where it is not: '12(3), 45-67'."""
    match = _VOLUME.search(text)
    if match and (match["number"] or match["issue"] or "-" in match["pages"] or "–" in match["pages"]):
        return match["volume"], match["number"] or match["issue"] or "", _tight(match["pages"])
    pages = _PAGES.search(text)
    return "", "", _tight(pages["pages"]) if pages else ""


def _tight(pages: str) -> str:
    return re.sub(r"\s+", "", pages)


def status(text: str) -> str:
    """How far the work has come as printed ('in press', 'under review'), or empty."""
    found = (match.group(1) for match in _STATUS.finditer(f",{text}"))
    return next((each for each in found if fold(each) in lexicon().statuses and fold(each) != "preprint"), "")


def kind(text: str, heading: str) -> str:
    """What kind of work the heading above it or the words of its venue tell, or empty."""
    folded = fold(text)
    for name, words in _KINDS.items():
        if any(f" {word} " in f" {folded} " for word in words):
            return name
    return lexicon().publication_kinds.get(fold(heading), "")
