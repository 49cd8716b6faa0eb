"""The graph of a CV while it is drawn: what the describers of each kind of fact write into."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from rdflib import Graph, Literal, URIRef

from cvgraph.cv.dates import Moment, When
from cvgraph.cv.model import Contact, Fact, Mention
from cvgraph.document.model import Span
from cvgraph.graph import model, terms
from cvgraph.graph.vocabulary import CVG, PROV, RDF, RDFS, SCHEMA
from cvgraph.identity.iris import digest, slug
from cvgraph.identity.model import Entities, Entity

_FEW_DIGITS = 5
_LONG = 20
_TERMS = (URIRef, Literal)
Value = URIRef | Literal | str | None


def _empty() -> Graph:
    """A graph without contexts: rdflib adds to it a third faster than to its default store."""
    return Graph(store="SimpleMemory")


def _is_telling(text: str) -> bool:
    """True for a value that identifies somebody wherever it stands: 'German' is also a word of other entries."""
    return "@" in text or sum(map(str.isdigit, text)) >= _FEW_DIGITS or len(text) >= _LONG


@dataclass
class Draft:
    """Three graphs to write into, and the entities to write about.

    Attributes:
        entities: Who and what the CV names.
        publish: The kinds of private contact that may be published: ``email``, ``phone``, ``address``.
        stated: What the CV says.
        inferred: What follows from it on evidence.
        provenance: Which lines say each fact, and why each inference was made.
        authorities: What each authority says, by its name.
        lines: First and last line of everything that was read from.
        minted: Names that were given out here, each with the key of what has it.
    """

    entities: Entities
    publish: frozenset[str] = frozenset()
    stated: Graph = field(default_factory=_empty)
    inferred: Graph = field(default_factory=_empty)
    provenance: Graph = field(default_factory=_empty)
    authorities: dict[str, Graph] = field(default_factory=dict)
    lines: set[tuple[int, int]] = field(default_factory=set)
    minted: dict[str, str] = field(default_factory=dict)

    def graph(self) -> model.Graph:
        """What has been drawn."""
        drawn = (self.stated, self.inferred, self.provenance, self.authorities)
        return model.Graph(self.entities.base, *drawn, self.withheld)

    @cached_property
    def owner(self) -> URIRef:
        """The researcher."""
        return URIRef(self.entities.owner.iri)

    @cached_property
    def withheld(self) -> tuple[str, ...]:
        """The private values that no output may repeat, longest first."""
        private = {"email", "phone", "address", "private"} - (self.publish - {"private"})
        facts = (fact for fact in self.entities.cv.walk() if isinstance(fact, Contact) and fact.kind in private)
        named = {name for entity in self.entities.by_iri.values() for name in entity.names}
        texts = {fact.mention.text for fact in facts}
        texts -= {name for name in named if "@" not in name}  # a referee may be a coauthor as well
        return tuple(sorted(filter(_is_telling, texts), key=lambda text: (-len(text), text)))

    def text(self, value: str) -> Literal:
        """A text of the CV as a literal, without any private value."""
        for private in self.withheld:
            value = value.replace(private, model.KEPT_OUT)
        return Literal(value)

    @cached_property
    def _withheld_slugs(self) -> tuple[str, ...]:
        return tuple(slug(private) for private in self.withheld)

    def local(self, name: str) -> URIRef:
        """The node of this name under the base."""
        return URIRef(self.entities.base + name)

    def mint(self, name: str, key: str = "") -> URIRef:
        """The node of this name, or of a longer one where something else has it: a fact, an entity, another key."""
        iri = self.entities.base + name
        if iri in self._taken or self.minted.setdefault(name, key) != key:
            iri += f"-{digest(f'{name} {key}')}"
        return URIRef(iri)

    @cached_property
    def _taken(self) -> frozenset[str]:
        return frozenset({*self.entities.by_iri, *self.entities.iris.values()})

    def name(self, node: str) -> str:
        """The local name of a node under the base."""
        return node.removeprefix(self.entities.base)

    def fact(self, fact: Fact, suffix: str = "") -> URIRef:
        """The node of a fact (or of one of its parts), under its heading and derived from its lines."""
        node = self.named(fact) + suffix
        self.say(node, CVG.listedUnder, fact.heading or None)
        self.derive(node, fact.spans)
        return node

    def named(self, fact: Fact) -> URIRef:
        """The node of a fact, whose IRI spells no private value."""
        iri = self.entities.iris[fact]
        if any(private in iri for private in self._withheld_slugs):
            iri = f"{self.entities.base}withheld-{fact.spans[0].line if fact.spans else 0}"
        return URIRef(iri)

    def entity(self, mention: Mention | None) -> Entity | None:
        """What a mention means, or None."""
        return self.entities.entity(mention) if mention else None

    def node(self, mention: Mention | None) -> URIRef | None:
        """The node of what a mention means, or None."""
        entity = self.entity(mention)
        return URIRef(entity.iri) if entity else None

    @cached_property
    def _editions(self) -> dict[tuple[str, int], URIRef]:
        return {(edition.series, edition.year): URIRef(edition.iri) for edition in self.entities.editions}

    def edition(self, series: URIRef | None, when: When | None) -> URIRef | None:
        """The edition of a series in the year of a date, or the series where there is none."""
        years = when.years[:1] if when else ()
        return next(
            (self._editions[str(series), year] for year in years if (str(series), year) in self._editions), series
        )

    def kind(self, node: URIRef, *classes: URIRef) -> None:
        """The classes of a node."""
        for each in classes:
            self.stated.add((node, RDF.type, each))

    def is_described(self, node: URIRef) -> bool:
        """True once a node has a class."""
        return (node, RDF.type, None) in self.stated

    def say(self, subject: URIRef, predicate: URIRef, *values: Value) -> None:
        """What the CV states; None says nothing."""
        self._add(self.stated, subject, predicate, values)

    def imply(self, subject: URIRef, predicate: URIRef, *values: Value) -> None:
        """What is inferred; ``explain`` says why."""
        self._add(self.inferred, subject, predicate, values)

    def record(self, subject: URIRef, predicate: URIRef, *values: Value) -> None:
        """What concerns the source and the evidence."""
        self._add(self.provenance, subject, predicate, values)

    def tell(self, authority: str, subject: URIRef, predicate: URIRef, *values: Value) -> None:
        """What an authority says."""
        self._add(self.authorities.setdefault(authority, _empty()), subject, predicate, values)

    def _add(self, graph: Graph, subject: URIRef, predicate: URIRef, values: Iterable[Value]) -> None:
        for value in values:
            if value is not None:
                graph.add((subject, predicate, value if isinstance(value, _TERMS) else self.text(value)))

    def derive(self, node: URIRef, spans: Iterable[Span]) -> None:
        """The lines that a node was read from."""
        for place in {(span.line, span.last_line) for span in spans}:
            self.lines.add(place)
            self.record(node, PROV.wasDerivedFrom, self.lines_node(*place))

    def lines_node(self, first: int, last: int) -> URIRef:
        """The node of some lines of the source."""
        return self.local(f"lines-{first}" if first == last else f"lines-{first}-{last}")

    def explain(self, kind: str, about: URIRef, what: str, evidence: Iterable[str], spans: Iterable[Span] = ()) -> None:
        """One inference about a node: what was concluded, and on what evidence."""
        node = self.local(f"inference-{kind}-{self.name(about)}")
        self.record(node, RDF.type, CVG.Inference)
        self.record(node, CVG.about, about)
        self.record(node, RDFS.comment, what)
        self.record(node, CVG.evidence, *evidence)
        self.derive(node, spans)

    def date(self, node: URIRef, when: When | None, *, starts: bool = True, ends: bool = True) -> None:
        """The time of a node, three ways: as printed, in EDTF, and as the days that bound it.

        ``starts`` and ``ends`` are False where it is no start or no end, or where schema.org has no place for one.
        """
        if when is None:
            return
        self.say(node, CVG.edtf, when.edtf)
        self.say(node, SCHEMA.startDate, terms.moment(when.start) if when.start and starts else None)
        self.say(node, SCHEMA.endDate, terms.moment(when.end) if when.end and ends else None)
        self._bound(when.start)(node, CVG.notBefore, terms.day(when.not_before) if when.not_before else None)
        self._bound(when.end)(node, CVG.notAfter, terms.day(when.not_after) if when.not_after else None)
        if any(moment and moment.season for moment in (when.start, when.end)):
            self._explain_term(node, when)

    def _bound(self, moment: Moment | None) -> Callable[..., None]:
        return self.imply if moment and moment.season else self.say

    def _explain_term(self, node: URIRef, when: When) -> None:
        months = f"{when.not_before or 'open'} to {when.not_after or 'open'}"
        evidence = f"'{when.text}' names a term, read as the months in which North American universities hold it"
        self.explain("term", node, f"The time lies within {months}", [evidence])
