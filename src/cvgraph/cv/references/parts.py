"""What can stand anywhere in a reference: identifiers, links, volume and pages, status, and what kind of work it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.cv.model import Identifier
from cvgraph.document.model import Block
from cvgraph.lexicon.load import fold, lexicon

_DOI = re.compile(r"\b10\.\d{4,9}/(?:\([^\s()<>\"]{0,30}\)|[^\s\"<>{}|\\^`%,;()\[\]?#])+")
_DOI_TAIL = re.compile(r"(?:/(?:full|abstract|pdf|epdf)|\.pdf|[.:])+$")
_DOI_LABEL = re.compile(r"(?:https?://)?(?:dx\.)?doi(?:\.org/|:|\s)\s*(10\.\S+)", re.IGNORECASE)
_ARXIV = re.compile(
    r"""\barxiv(?:\.org/(?:abs|pdf)/|[:\s]\s*|\ preprint\ (?:arxiv:)?)
    (\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})""",
    re.IGNORECASE | re.VERBOSE,
)
_PMID = re.compile(r"\bPMID:?\s*(\d{4,9})\b", re.IGNORECASE)
_ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s*([\d-]{9,16}[\dXx])")
_URL = re.compile(r"\bhttps?://[^\s<>\"\])]+")
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`\[\]/]+(?:/[^\s<>\"{}|\\^`]*)?", re.IGNORECASE)
_DASH = r"[-\u2010-\u2015]{1,2}"
_PAGE_RANGE = rf"[A-Za-z]?\d{{1,6}}(?:\s*{_DASH}\s*[A-Za-z]?\d{{1,6}})?"
_PAGES_LABEL = r"(?:pp?\b\.?|pages?\b|ss?\.|S\.|ページ\.?)"
_VOLUME = re.compile(
    rf"""
    (?<![-–/.\d])(?:\b(?:vol(?:ume)?\.?\s*|v\.\s*))?
    \b(?P<volume>\d{{1,4}})\s*
    (?:\((?P<number>\d{{1,3}}(?:[-–/]\d{{1,3}})?)\)|,?\s*(?:no\.?|issue)\s*(?P<issue>\d{{1,4}}))?
    (?:,?\s*\(?(?:[A-Z][a-z]{{2,8}}\.?\s+)?(?:19|20)\d\d\)?)?
    \s*[:,]\s*(?:pp?\.?\s*|no\.?\s*\d+,\s*)?(?P<pages>{_PAGE_RANGE})\b
    """,
    re.VERBOSE,
)
_LOOSE = re.compile(
    rf"""
    (?<![-\u2010-\u2015/.\d])\b(?P<volume>\d{{1,4}})(?:\s*[,;.:]\s*|\s+)
    (?:\(?(?:19|20)\d\d\)?\s*[,;:]?\s*)?
    (?:{_PAGES_LABEL}\s*)?(?P<pages>\d{{1,6}}\s*{_DASH}\s*\d{{1,6}})\b
    """,
    re.VERBOSE,
)
_ALONE = re.compile(rf"(?<![-\u2010-\u2015/.\d])\b(?P<pages>\d{{1,5}}\s*{_DASH}\s*\d{{1,5}})[\s.\])]*\Z")
_NAMED_VOLUME = re.compile(
    r"(?:\bvol(?:ume)?\b\.?|\b(?:Bd|Jg|[vVtT])\.|[卷巻])\s*(\d{1,4})\b|\b(\d{1,4})\s+vol\.", re.IGNORECASE
)
_NAMED_NUMBER = re.compile(r"\b(?:no\.?|issue)\s*(\d{1,4})\b", re.IGNORECASE)
_PAGES = re.compile(rf"(?:\b|(?<=\d)){_PAGES_LABEL}\s*(?P<pages>{_PAGE_RANGE})|\bpp(?P<glued>{_PAGE_RANGE})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SEGMENT = re.compile(r"[^,.;()\[\]\n]+")
_LONGEST_STATUS = 60
_MODIFIER = re.compile(r"\b(?:other|selected|recent|further|additional|refereed|peer[- ]reviewed)\b\s*", re.IGNORECASE)
_JOINT = re.compile(r"\s+(?:and|und|et|y|e|en)\s+|[,/&:]")
_KINDS = {
    "review": ("book review", "review of"),
    "workshop": ("workshop", "workshops"),
    "conference": ("conference", "proceedings", "proc", "symposium", "annual meeting", "congress", "conf", "meeting"),
    "thesis": ("phd thesis", "masters thesis", "dissertation", "doctoral thesis", "thesis"),
    "report": ("technical report", "tech report", "working paper"),
    "preprint": ("arxiv", "biorxiv", "medrxiv", "preprint", "corr", "ssrn"),
    "software": ("r package", "python package", "software package"),
    "article": ("journal", "transactions", "annals", "zeitschrift", "quarterly"),
}


def identifiers(block: Block) -> tuple[Identifier, ...]:
    """The identifiers in the text and in the addresses of its links, each once, in the order of their schemes."""
    return tuple(dict.fromkeys(each for text in _texts(block) for each in _identifiers(text)))


def _texts(block: Block) -> tuple[str, ...]:
    return (block.text, *(target for _, target in block.links()))


def _identifiers(text: str) -> Iterator[Identifier]:
    for match in _DOI.finditer(text):
        if "(ISSN)" not in match.group():
            yield Identifier("doi", _DOI_TAIL.sub("", match.group()))
    for scheme, pattern in (("arxiv", _ARXIV), ("pmid", _PMID), ("isbn", _ISBN)):
        for match in pattern.finditer(text):
            yield Identifier(scheme, match.group(1))


def broken_doi(block: Block) -> bool:
    """True where the text announces a DOI that goes on behind what a DOI can hold."""
    for text in _texts(block):
        for match in _DOI_LABEL.finditer(text):
            found = _DOI.match(match.group(1))
            rest = match.group(1)[found.end() :] if found else match.group(1)
            if rest.strip(".,;:)]")[:1] not in {"", "?", "#", "["}:
                return True
    return False


def links(block: Block) -> tuple[str, ...]:
    """The web addresses of its links and of its text, each once; what only repeats an identifier is left out."""
    targets = [target for _, target in block.links()]
    printed = [match.group().rstrip(".,;") for match in _URL.finditer(block.text)]
    return tuple(
        dict.fromkeys(each for each in (*targets, *printed) if _WEB.fullmatch(each) and not any(_identifiers(each)))
    )


def broken_link(block: Block) -> bool:
    """True where a web address among its links has no host or characters that no address has."""
    return any(target.lower().startswith("http") and not _WEB.fullmatch(target) for _, target in block.links())


def volume_number_pages(text: str) -> tuple[str, str, str]:
    """Volume, number and pages as printed, each empty where it is not: '12(3), 45-67'."""
    match = _VOLUME.search(text)
    if match and (match["number"] or match["issue"] or re.search(_DASH, match["pages"])):
        number = match["number"] or match["issue"] or ""
        return ("" if _is_year(match["volume"], number) else match["volume"]), number, _tight(match["pages"])
    pages = _PAGES.search(text)
    volume = _NAMED_VOLUME.search(text)
    number = _NAMED_NUMBER.search(text, volume.end()) if volume else None
    loose = None if volume else _LOOSE.search(text)
    last = pages or loose or _ALONE.search(text)
    figure = volume.group(1) or volume.group(2) if volume else ""
    if loose and not _is_year(loose["volume"], ""):
        figure = loose["volume"]
    printed = (last["pages"] or pages["glued"] if pages else last["pages"]) if last else ""
    return figure, number.group(1) if number else "", _tight(printed)


def _is_year(volume: str, number: str) -> bool:
    """True for '2016, pp. 7-9'; the volumes of some journals are years too, but then they have numbers."""
    return not number and _YEAR.fullmatch(volume) is not None


def _tight(pages: str) -> str:
    return re.sub(r"\s+", "", pages)


def status(text: str) -> str:
    """How far the work has come as printed ('in press', 'Under review at ICLR'), or empty."""
    for match in _SEGMENT.finditer(text):
        segment = match.group().strip()
        if segment and len(segment) <= _LONGEST_STATUS and is_status(segment):
            return segment
    return ""


def is_status(text: str) -> bool:
    """True for words that say how far a work has come, alone or with where ('submitted to')."""
    words = fold(text).split()
    for count in range(len(words), 0, -1):
        if " ".join(words[:count]) in lexicon().statuses and words[:count] != ["preprint"]:
            return count == len(words) or words[count] in {"at", "to", "in", "by", "for"}
    return False


def kinds_of(heading: str) -> tuple[str, ...]:
    """The kinds of works that a heading names, part by part ('Books and Chapters'); none where it names more."""
    known = lexicon().publication_kinds
    if whole := known.get(fold(heading)):
        return (whole,)
    parts = [part for part in _JOINT.split(_MODIFIER.sub("", heading)) if part.strip()]
    found = tuple(known.get(fold(part), "") for part in parts)
    return found if all(found) else ()


def kind(text: str, heading: str) -> str:
    """What kind of work the words of its venue or the heading above it tell, or empty."""
    folded = f" {fold(text)} "
    for name, words in _KINDS.items():
        if name != "article" and any(f" {word} " in folded for word in words):
            return name
    headed = kinds_of(heading)[0] if len(set(kinds_of(heading))) == 1 else ""
    article = any(f" {word} " in folded for word in _KINDS["article"])
    return headed or ("article" if article else "")
