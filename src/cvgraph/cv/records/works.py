"""From the record of a work to a publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cvgraph.cv.model import Author, Fact, Identifier, Mention, Publication
from cvgraph.cv.names import name_list
from cvgraph.cv.patents import as_patent, patent_of
from cvgraph.cv.records.fields import Fields
from cvgraph.cv.references import parts
from cvgraph.cv.references.parse import parse_reference
from cvgraph.document.model import Block, BlockKind, Record, Span, Value
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

_TYPES = {
    "article": "article articlejournal journalarticle jour jfull magazine magazinearticle newspaper newspaperarticle "
    "articlemagazine articlenewspaper mgzn news suppperiodical ejour inpr abst editorial letter",
    "conference": "inproceedings conference conferencepaper paperconference proceedingsarticle cpaper conf "
    "conferenceabstract conferenceposter conferenceproceedings proceedings mvproceedings",
    "workshop": "workshop workshoppaper",
    "preprint": "preprint postedcontent",
    "book": "book mvbook collection mvcollection monograph editedbook edbook ebook reference mvreference booklet",
    "chapter": "inbook bookinbook incollection suppbook suppcollection inreference chapter bookchapter booksection "
    "chap echap entry entrydictionary entryencyclopedia dictionaryentry encyclopediaentry dict ency",
    "thesis": "phdthesis mastersthesis thesis dissertation thes dissertationthesis supervisedstudentpublication",
    "report": "techreport report rprt workingpaper researchreport standard stand",
    "software": "software comp computerprogram researchtool",
    "dataset": "dataset data dataset dbase datapaper",
    "review": "review reviewbook bookreview peerreview",
    "patent": "patent",
}
_KINDS = {word: kind for kind, words in _TYPES.items() for word in words.split()}
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\"<>{}|\\^`]+")
_DOI_HEAD = re.compile(r"(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/|doi:\s*)?", re.IGNORECASE)
_ARXIV = re.compile(r"(?<![\w.])(?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})(?!\d)", re.IGNORECASE)
_PREPRINT = re.compile(r"(\S[^:/]{0,40}?)[\s,]+(?:arXiv:|abs/)\S+(?:\s*\[[\w.-]+\])?[.,]?", re.IGNORECASE)
_VOLUME = re.compile(
    r"""([^\d,]{3,120}),\s*  # the name, in which no number stands
    ((?:vol\.?\s*)?\d{1,4}\s*(?:\(\d[\w\u2013-]{0,8}\))?  # volume and number
    \s*[,:]\s*(?:pp?\.\s*)?\w{1,8}(?:\s*[\u2013-]{1,2}\s*\w{1,8})?)\.?""",
    re.VERBOSE | re.IGNORECASE,
)
_ISBN = re.compile(r"(?:97[89][ -]?)?\d(?:[ -]?\d){8}[ -]?[\dXx]")
_PMID = re.compile(r"\d{4,9}")
_MARKS = "*_\u2020\u2021\u00a7\u00b6#\u2217\u204e\u00b9\u00b2\u00b3 "
_NUMBERED = re.compile(r"\s\d{4}$")  # tells two people of one name apart in DBLP
_EQUAL = "*\u2020\u2217\u204e"
_FEW_WORDS = 4
WITHOUT_AUTHORS = "reference without authors"
_JOINTS = re.compile(r"\s*;\s*|\s+(?:and|&)\s+", re.IGNORECASE)
_REPOSITORY = re.compile(r"https?://(?:www\.)?(?:github|gitlab|bitbucket)\.\w{2,6}/[\w.-]+/([\w.-]+)/?")
_LETTER = re.compile(r"[^\W\d_]")


def publication(fields: Fields) -> Iterator[Fact | Finding]:
    """The work; a finding says what its record lacks, or that it has no title and is none."""
    title = fields.mention("title")
    repository = None if title else _repository(fields.record)
    title = title or repository
    citation = None if title else _reference(fields)
    if citation:
        yield from citation
        return
    if title is None:
        yield _finding(fields.record.span, "W201", "record of a work without a title")
        return
    authors, more = _authors(fields.values("author"))
    authors = authors or _cited(fields.mention("citation"))
    identifiers = tuple(dict.fromkeys(_identifiers(fields.record)))
    printed, told = fields.mention("venue"), fields.text("type")
    venue, (volume, number, pages) = _container(printed)
    work = Publication(
        spans=fields.spans,
        heading=fields.heading,
        title=title,
        authors=authors,
        more_authors=more,
        editors=() if authors else tuple(each.mention for each in _authors(fields.values("editor"))[0]),
        venue=venue,
        when=fields.when,
        kind="software" if repository and not told else _kind(told, venue, identifiers, fields.heading),
        status=_status(fields),
        label=fields.text("key"),
        volume=fields.text("volume") or volume,
        number=fields.text("number") or number,
        pages=fields.text("pages").replace("--", "\u2013") or pages,
        identifiers=identifiers,
        links=_links(fields),
    )
    fields.all("publisher", "doi", "arxiv", "pmid", "isbn", "type", "volume", "number", "pages")
    fields.mention("note", where=_only_identifies)
    yield as_patent(work, f"patent {work.number} {title.text}") if work.kind == "patent" else work
    yield from _doubts(work, fields.record)


def patent(fields: Fields) -> Iterator[Fact | Finding]:
    """The patent with its number; a text alone is read as people print patents."""
    citation = fields.mention("citation")
    if citation and not fields.record.first("title"):
        found, findings = patent_of(Block(BlockKind.ITEM, citation.text, citation.span), fields.heading)
        yield from (*((found,) if found else ()), *findings)
        return
    number = fields.text("number")
    for one in publication(fields):
        yield as_patent(one, f"patent {number} {one.title.text}") if isinstance(one, Publication) else one


def _reference(fields: Fields) -> tuple[Fact | Finding, ...]:
    """The work that a citation in words tells where its record tells nothing else, empty where it cannot be read."""
    value = fields.record.first("citation")
    work, findings = parse_reference(_block(value), fields.heading) if value else (None, ())
    if value is None or work is None:
        return ()
    fields.mention("citation")
    when = fields.when
    return replace(work, when=work.when or when, spans=fields.spans), *findings


def _container(venue: Mention | None) -> tuple[Mention | None, tuple[str, str, str]]:
    """The venue, and the volume, number and pages that some print behind its name: 'Loom Letters, 12(2), 33-40'.

    An identifier behind it is told by the identifiers of the work: 'arXiv preprint arXiv:2101.00001 [cs.LG]'.
    """
    nothing = ("", "", "")
    if venue is None:
        return None, nothing
    if found := _PREPRINT.fullmatch(venue.text):
        return Mention(found.group(1), venue.span), nothing
    if found := _VOLUME.fullmatch(venue.text):
        return Mention(found.group(1), venue.span), parts.volume_number_pages(found.group(2))
    return venue, nothing


def _repository(record: Record) -> Mention | None:
    """The name of a code repository, for a work that is told by its address alone."""
    url = record.first("url")
    found = _REPOSITORY.fullmatch(url.text.strip()) if url else None
    return Mention(found.group(1), url.span) if url and found else None


def _finding(span: Span, code: str, message: str) -> Finding:
    return Finding(span.line, span.last_line, code, message)


def _doubts(work: Publication, record: Record) -> Iterator[Finding]:
    missing = [name for name, there in (("authors", work.authors or work.editors), ("a year", work.when)) if not there]
    if missing and not work.status and work.kind != "software":
        yield _finding(record.span, "W201", f"reference without {' and '.join(missing)}")
    for value in record.all("doi"):
        if not _DOI.search(value.text):
            yield _finding(value.span, "W303", f"'{value.text}' is no DOI and was dropped")


def _authors(values: Sequence[Value]) -> tuple[tuple[Author, ...], bool]:
    """The names in order, and whether 'others' stands among them."""
    names = [name for value in values for name in (_parts(value) if len(values) == 1 else (value,))]
    others = [name for name in names if fold(name.text) in lexicon().and_others or not _LETTER.search(name.text)]
    return tuple(_author(name) for name in names if name not in others), bool(others)


def _cited(citation: Mention | None) -> tuple[Author, ...]:
    """The authors that a citation in words begins with."""
    names = name_list(citation.text).names if citation else ()
    return tuple(Author(Mention(citation.text[name.start : name.end], citation.span)) for name in names if citation)


def _author(name: Value) -> Author:
    text = " ".join(name.text.split())
    marked = text[-1:] in _EQUAL and text[:1] not in _MARKS
    return Author(Mention(_NUMBERED.sub("", text.strip(_MARKS)), name.span), marked)


def _parts(value: Value) -> Iterator[Value]:
    """The names of a list that stands in one value."""
    text = value.text
    listed = name_list(text)
    whole = not text[listed.end :].strip(" .") and len(listed.names) > 1
    if not whole and _JOINTS.search(text):
        gaps = [match.span() for match in _JOINTS.finditer(text)]
        starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(text)]
        yield from (
            _part(value, start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()
        )
    elif whole:
        yield from (_part(value, name.start, name.end) for name in listed.names)
        yield from (Value("et al", value.span),) if listed.more else ()
    else:
        yield value


def _part(value: Value, start: int, end: int) -> Value:
    """A part of a value; where it stands is exact as long as the value stands in the source as it is."""
    span = value.span
    place = Span(min(span.start + start, span.end), min(span.start + end, span.end), span.line, span.last_line)
    return Value(value.text[start:end].strip(), place)


def _identifiers(record: Record) -> Iterator[Identifier]:
    """Those of the fields made for them, then those that only stand in an address, a note or the venue."""
    for scheme, pattern in (("doi", _DOI), ("arxiv", _ARXIV), ("pmid", _PMID), ("isbn", _ISBN)):
        for value in record.all(scheme):
            text = _DOI_HEAD.sub("", value.text.strip(), count=1) if scheme == "doi" else value.text
            for match in pattern.finditer(text):
                yield Identifier(scheme, match.group(match.lastindex or 0).rstrip(".,;"))
    known = {name for name in ("doi", "arxiv", "pmid", "isbn") if record.all(name)}
    for name in ("url", "venue", "note", "number", "pages", "publisher", "status"):
        for value in record.all(name):
            yield from (one for one in parts.identifiers(_block(value)) if one.scheme not in known)


def _block(value: Value) -> Block:
    return Block(BlockKind.CELL, value.text, value.span)


def _links(fields: Fields) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link for value in fields.values("url") for link in parts.links(_block(value))))


def _status(fields: Fields) -> str:
    """How far the work has come; a note or a venue that says it counts, and so does 'Submitted to X'."""
    return fields.text("status") or getattr(fields.mention("note", where=parts.is_status), "text", "")


def _only_identifies(note: str) -> bool:
    """True for a note that is little more than an identifier: 'arXiv:2101.00001 [cs]'."""
    block = Block(BlockKind.CELL, note, Span(0, len(note), 1, 1))
    return len(note.split()) <= _FEW_WORDS and bool(parts.identifiers(block))


def _kind(told: str, venue: Mention | None, identifiers: Sequence[Identifier], heading: str) -> str:
    """What kind of work it is by its type; where the type leaves it open by its venue or the heading."""
    kind = _KINDS.get(fold(told).replace(" ", ""), "")
    named = parts.kind(venue.text, "") if venue else ""
    if kind == "conference" and named == "workshop":
        return named
    if kind in {"", "article", "report"} and (named == "preprint" or (not venue and _only_arxiv(identifiers))):
        return "preprint"
    return kind or named or parts.kind("", heading)


def _only_arxiv(identifiers: Sequence[Identifier]) -> bool:
    schemes = {one.scheme for one in identifiers if "arxiv" not in one.value.casefold()}
    return schemes == {"arxiv"}
