"""The linked data inside the pages of a site: what the graph says of a thing stands on the page of that thing.

So all pages together say just what the graph says. Each names once more what its own things point to, so that it can
be understood alone, and says whom or what it is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from cvgraph.graph.jsonld import Context, safe
from cvgraph.graph.notation import Notation, Used, array, text
from cvgraph.site.addresses import url
from cvgraph.site.model import PROFILE, Site

SCHEMA = "https://schema.org/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_AUTHOR, _AUTHORSHIP = "<https://schema.org/author>", "<https://w3id.org/cvgraph/ontology#authorship>"
_POSITION, _ITEM = "<https://schema.org/position>", "<https://schema.org/item>"
_MOST = 200
"""As many things are named once more on one page; a page that points to more of them names none."""


@dataclass(frozen=True)
class Embedded:
    """JSON-LD for every page of a site.

    Attributes:
        site: The site.
        lines: Everything that its graph says, in N-Triples, sorted.
        places: Thing -> the first of the lines that are about it, and the first after these.
        parts: Path of a page -> the things that it is the home of.
    """

    site: Site
    lines: Sequence[str]
    places: Mapping[str, tuple[int, int]]
    parts: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, site: Site) -> Embedded:
        """The data of a site's pages, from the lines of ``facts.nt``."""
        lines = site.build.lines
        counts = Counter(line[: line.index(" ")] for line in lines)
        ends = accumulate(counts.values())
        places = {subject: (end - count, end) for (subject, count), end in zip(counts.items(), ends, strict=True)}
        homes = site.homes
        parts: dict[str, list[str]] = {}
        for subject in places:
            parts.setdefault(homes.get(subject[1:-1], PROFILE), []).append(subject)
        return cls(site, lines, places, parts)

    def said(self, subject: str) -> Sequence[str]:
        """The lines about a thing."""
        start, end = self.places.get(subject, (0, 0))
        return self.lines[start:end]

    def classes(self, iri: str) -> tuple[str, ...]:
        """The classes of schema.org that a thing is of."""
        types = (kind[1:-1] for _, kind in _values(self.said(f"<{iri}>"), TYPE))
        return tuple(kind for kind in types if kind.startswith(SCHEMA))

    @cached_property
    def _notation(self) -> Notation:
        return Notation(Context(self.site.build.graph.base))

    @cached_property
    def _authors(self) -> Mapping[str, Sequence[str]]:
        """Work -> its authors as printed, those without a place last."""
        places = {node: int(place.split('"')[1]) for node, place in _values(self.lines, _POSITION)}
        persons = dict(_values(self.lines, _ITEM))
        printed: dict[str, list[tuple[int, str]]] = {}
        for work, node in _values(self.lines, _AUTHORSHIP):
            printed.setdefault(work, []).append((places.get(node, len(places)), persons.get(node, "")))
        found: dict[str, list[str]] = {}
        for work, person in _values(self.lines, _AUTHOR):
            found.setdefault(work, []).append(person)
        for work, authors in found.items():
            order = [person for _, person in sorted(printed.get(work, ()))]
            authors.sort(key=lambda person: order.index(person) if person in order else len(order))
        return found

    @cached_property
    def _labels(self) -> dict[str, tuple[str, Used]]:
        """What was named once more, as it was."""
        return {}

    def __getitem__(self, path: str) -> str:
        """The data of the page at a path, safe inside a script."""
        used = Used()
        iri, own = self.site.subjects.get(path), self.parts.get(path, ())
        main = f"<{iri}>" if iri else None
        objects = [self._page(path, main, used)]
        objects += [self._node(subject, used) for subject in own if subject != main]
        objects += [self._label(subject, used) for subject in self._beside(own, used)]
        body = ",\n".join(objects)
        return safe(f'{{"@context":{self._notation.context(used, body)},"@graph":[\n{body}\n]}}')

    def _page(self, path: str, main: str | None, used: Used) -> str:
        """The page itself: a profile of the researcher, a page on somebody or something, or one beside these."""
        start = f'{{"@id":{text(url(self.site, path))},"@type":'
        if main and main in self.places:
            kind = "ProfilePage" if path == PROFILE else "WebPage"
            return f'{start}"{kind}","mainEntity":{self._node(main, used)}}}'
        return f'{start}"WebPage","about":{self._label(f"<{self.site.owner}>", used)}}}'

    def _node(self, subject: str, used: Used) -> str:
        authors = self._authors.get(subject)
        if authors is None:
            return self._notation.node(subject, self.said(subject), used)
        labels = array([self._label(author, used) for author in authors])
        return self._notation.node(subject, self.said(subject), used, author=labels)

    def _label(self, subject: str, used: Used) -> str:
        """A thing by kind and name; it needs no further one on this page."""
        if subject not in self._labels:
            own = Used()
            self._labels[subject] = self._notation.label(subject, self.said(subject), own), own
        label, own = self._labels[subject]
        used.kinds.update(own.kinds)
        used.named.add(subject)
        return label

    def _beside(self, own: Sequence[str], used: Used) -> list[str]:
        """What the things of a page point to on other pages and what is not named there yet, unless it is much."""
        found = used.nodes & self.places.keys()
        found.difference_update(own, used.named)
        return sorted(found) if len(found) <= _MOST else []


def _values(lines: Iterable[str], predicate: str) -> Iterator[tuple[str, str]]:
    """Subject and value of each line with this predicate."""
    for line in lines:
        if predicate in line:
            subject, found, value = line[:-2].split(" ", 2)
            if found == predicate:
                yield subject, value
