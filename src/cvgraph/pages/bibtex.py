"""Publications as entries of BibTeX."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from cvgraph.cv.model import Education, Mention, Publication, Thesis
from cvgraph.graph.model import KEPT_OUT
from cvgraph.identity.iris import slug, web_iri
from cvgraph.identity.model import Entities, Entity, Person

_KINDS = {
    "article": ("article", "journal"),
    "review": ("article", "journal"),
    "conference": ("inproceedings", "booktitle"),
    "workshop": ("inproceedings", "booktitle"),
    "book": ("book", "publisher"),
    "chapter": ("incollection", "booktitle"),
    "thesis": ("phdthesis", "school"),
    "report": ("techreport", "institution"),
    "patent": ("patent", "howpublished"),
}
_OTHER = ("misc", "howpublished")
_BEFORE_DOCTOR = ("B", "M", "Dip", "Lic")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "{}$&#%_"},
    }
)
_RANGE = re.compile(r"(?<=\d)\s*[-\u2012-\u2015]+\s*(?=\d)")
_UNSAFE = re.compile(r"[{}\\\s]")
_FILLERS = {"a", "an", "the", "on", "of", "in", "for", "to", "from", "with", "and"}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of BibTeX: the key to cite it by, and its text, which ends in a line break."""

    key: str
    text: str


def entries(entities: Entities, withheld: Iterable[str] = ()) -> dict[str, Entry]:
    """IRI of a publication -> its entry, in the order of the CV, without any value that is withheld."""
    works = {entities.iris[fact]: fact for fact in reversed(entities.cv.facts) if isinstance(fact, Publication)}
    keys = _keys(entities, works)
    return {
        iri: Entry(keys[iri], _without(withheld, _entry(entities, fact, keys[iri])))
        for iri, fact in reversed(works.items())
    }


def _without(withheld: Iterable[str], text: str) -> str:
    for private in withheld:
        text = text.replace(escape(private), KEPT_OUT).replace(private, KEPT_OUT)
    return text


def theses(entities: Entities, taken: Iterable[str], withheld: Iterable[str] = ()) -> dict[str, Entry]:
    """IRI of a study -> entry of the thesis that was written in it, under a key that is not taken."""
    used = set(taken)
    found = {}
    for fact in entities.cv.facts:
        if isinstance(fact, Education) and fact.thesis:
            wanted = stem([entities.owner.family], [], fact.thesis.title.text)
            key = next(key for key in (wanted, *(f"{wanted}-{n}" for n in range(2, len(used) + 3))) if key not in used)
            used.add(key)
            found[entities.iris[fact]] = Entry(key, _without(withheld, _thesis(entities, fact, fact.thesis, key)))
    return found


def _thesis(entities: Entities, fact: Education, thesis: Thesis, key: str) -> str:
    """An entry without a year: the CV says when a study ended, not when its thesis appeared."""
    degree = fact.degree or ""
    lower = "mastersthesis" if degree.startswith(_BEFORE_DOCTOR) else "phdthesis"
    kind, place = (lower, "school") if degree else _OTHER
    fields = (
        ("author", f"{{{_known(entities.owner, entities.owner.name)}}}"),
        ("title", f"{{{{{escape(thesis.title.text)}}}}}"),
        (place, f"{{{escape(fact.institution.text if fact.institution else '')}}}"),
        ("type", f"{{{escape(f'{degree} thesis')}}}" if degree else "{}"),
        *_identifiers(thesis),
    )
    return written(kind, key, fields)


def escape(text: str) -> str:
    """A text in which TeX finds nothing to act upon."""
    return " ".join(text.split()).translate(_SPECIAL)


def _keys(entities: Entities, works: dict[str, Publication]) -> dict[str, str]:
    """A key for each work, ``lovelace1843sketch``; works that would share one get a letter, by their IRIs."""
    stems = {iri: _stem(entities, works[iri]) for iri in sorted(works)}
    shared = Counter(stems.values())
    seen: Counter[str] = Counter()
    keys = {}
    for iri, stem in stems.items():
        keys[iri] = f"{stem}-{seen[stem] + 1}" if shared[stem] > 1 else stem
        seen[stem] += 1
    return keys


def _stem(entities: Entities, fact: Publication) -> str:
    names = [_family(entities, name) for name in [*(each.mention for each in fact.authors), *fact.editors][:1]]
    return stem(names, [str(year) for year in (fact.when.years[:1] if fact.when else ())], fact.title.text)


def stem(families: Iterable[str], years: Iterable[str], title: str) -> str:
    """What keys are made from: names and years as they stand, and the first word of the title that tells something."""
    words = [word for word in slug(title).split("-") if word not in _FILLERS]
    return "".join(slug(part).replace("-", "") for part in (*families, *years, *words[:1])) or "untitled"


def _family(entities: Entities, name: Mention) -> str:
    person = entities.entity(name)
    return person.family if isinstance(person, Person) and person.family else name.text.split(" ")[-1]


def _entry(entities: Entities, fact: Publication, key: str) -> str:
    return written(_KINDS.get(fact.kind, _OTHER)[0], key, _fields(entities, fact))


def written(kind: str, key: str, fields: Iterable[tuple[str, str]]) -> str:
    """An entry of these fields, whose values stand in braces where they need them; empty ones are left out."""
    lines = [f"  {name} = {value}," for name, value in fields if value not in {"{}", "{{}}"}]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def _fields(entities: Entities, fact: Publication) -> Iterator[tuple[str, str]]:
    yield "author", f"{{{' and '.join(_authors(entities, fact))}}}"
    yield "editor", f"{{{' and '.join(_name(entities, editor) for editor in fact.editors)}}}"
    yield "title", f"{{{{{escape(fact.title.text)}}}}}"
    start = fact.when.start if fact.when else None
    if fact.venue:
        yield _KINDS.get(fact.kind, _OTHER)[1], f"{{{escape(fact.venue.text)}}}"
    if start:
        yield "year", f"{{{start.year}}}"
    if start and start.month:
        yield "month", _MONTHS[start.month - 1]
    yield "volume", f"{{{escape(fact.volume)}}}"
    yield "number", f"{{{escape(fact.number)}}}"
    yield "pages", f"{{{_RANGE.sub('--', escape(fact.pages))}}}"
    yield from _identifiers(fact)
    yield "note", f"{{{escape(fact.status)}}}"


def _identifiers(fact: Publication | Thesis) -> Iterator[tuple[str, str]]:
    """Identifiers and the first link, which BibTeX styles read without escapes but never with a brace."""
    for each in fact.identifiers:
        value = _verbatim(each.value)
        if each.scheme == "arxiv":
            yield "eprint", f"{{{value}}}"
            yield "archiveprefix", "{arXiv}"
        elif each.scheme == "patent":
            yield "number", f"{{{value}}}"
        else:
            yield each.scheme, f"{{{value}}}"
    links = (link for link in map(web_iri, fact.links) if link and link.startswith("http"))
    for link in islice(links, 1):
        yield "url", f"{{{_verbatim(link)}}}"


def _verbatim(text: str) -> str:
    return _UNSAFE.sub("", text)


def _authors(entities: Entities, fact: Publication) -> Iterator[str]:
    yield from (_name(entities, author.mention) for author in fact.authors)
    if fact.more_authors:
        yield "others"


def _name(entities: Entities, name: Mention) -> str:
    return _known(entities.entity(name), name.text)


def _known(person: Entity | None, printed: str) -> str:
    if isinstance(person, Person) and person.given and person.family:
        return f"{escape(person.family)}, {escape(person.given)}"
    return f"{{{escape(printed)}}}"
