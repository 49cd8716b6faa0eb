"""Everything named without the words that the user hides: who and what they mean stays, under another name."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from cvgraph.document.edits import found, rewritten
from cvgraph.document.model import Document
from cvgraph.identity.decisions import Word
from cvgraph.identity.fact_iris import fact_iris
from cvgraph.identity.iris import Namer, slug
from cvgraph.identity.model import Entities, Entity, Person
from cvgraph.identity.printed import StaleError, pattern_of, places
from cvgraph.identity.questions import Decision, DecisionKind
from cvgraph.identity.rewording import KEPT_OUT, reworded

_Some = TypeVar("_Some", bound=Entity)


def withheld(entities: Entities, word: Word) -> Entities:
    """The entities without any word that is hidden, which no IRI spells either.

    Somebody whose every name is hidden stays, as '(kept out)', so that works keep their authors and networks their
    shape; whoever has another name is shown by that.
    """
    values = [each.value for each in word.of(DecisionKind.HIDE) if _is_everywhere(entities.document, each)]
    if not values:
        return entities
    names = {name for entity in entities.by_iri.values() for name in (entity.name, *entity.names)}
    turned = {name for name in names for value in values if _tokens(name) == _tokens(value)}  # 'Smith, Alan'
    veil = _Veil.over(entities, tuple(sorted({*values, *turned}, key=lambda text: (-len(text), text))))
    rest = {field.name: getattr(entities, field.name) for field in fields(entities)}
    kept = {name: rest.pop(name) for name in ("document", "iris", "by_iri", "base")}
    new = {name: reworded(value, veil.words) for name, value in rest.items()}
    known = {iri: veil.renamed.get(iri, iri).removeprefix(entities.base) for iri in kept["by_iri"]}
    for name in ("people", "organisations", "series", "editions", "occasions"):
        new[name] = tuple(veil.entity(each) for each in rest[name])
    namer = Namer(entities.base, {local: local for local in known.values()})
    return Entities(
        **{**new, "owner": veil.entity(entities.owner)},
        base=entities.base,
        document=_masked(entities.document, veil),
        iris=fact_iris(new["cv"].walk(), namer),
        by_iri={each.iri: each for each in map(veil.entity, kept["by_iri"].values())},
    )


def _is_everywhere(document: Document, decision: Decision) -> bool:
    """True unless the decision names a line of a text that other lines print too; what is not found is hidden too."""
    try:
        return decision.lines is None or places(document, decision) == found(document, pattern_of(decision.value))
    except StaleError:
        return True


def _tokens(name: str) -> list[str]:
    return sorted(re.findall(r"\w+", name))


@dataclass(frozen=True, slots=True)
class _Veil:
    """What is hidden, and the new IRIs of what an IRI would tell.

    Attributes:
        patterns: What finds the hidden texts, longest first.
        ours: The IRIs of entities, which are no text of the CV.
        renamed: IRI -> the one that takes its place.
    """

    patterns: tuple[re.Pattern[str], ...]
    ours: frozenset[str]
    renamed: dict[str, str]

    @classmethod
    def over(cls, entities: Entities, values: tuple[str, ...]) -> _Veil:
        """The veil over these texts; who loses a name gets a neutral IRI, numbered in the order of the CV."""
        veil = cls(tuple(map(pattern_of, values)), frozenset(entities.by_iri), {})
        slugs = [f"-{slug(value)}-" for value in values]
        told: dict[str, str] = {}
        for entity in entities.by_iri.values():
            local = entity.iri.removeprefix(entities.base)
            name, _ = veil.names(entity)
            spelt = any(each in f"-{local}-" for each in slugs)
            if entity.iri != entities.owner.iri and (name != entity.name or spelt):
                told[entity.iri] = "kept out" if name == KEPT_OUT else name
        others = (entity.iri.removeprefix(entities.base) for entity in entities.by_iri.values())
        namer = Namer(entities.base, {local: local for local in others})
        veil.renamed.update({iri: namer.iri(name, f"{name} {at}") for at, (iri, name) in enumerate(told.items())})
        return veil

    def words(self, text: str) -> str:
        """The text without what is hidden; an IRI as it is now."""
        if text in self.ours:
            return self.renamed.get(text, text)
        for pattern in self.patterns:
            text = pattern.sub(KEPT_OUT, text)
        return text

    def names(self, entity: Entity) -> tuple[str, tuple[str, ...]]:
        """What an entity is called, and every name it has, as far as they may be told."""
        told = tuple(dict.fromkeys(name for each in entity.names if (name := self.words(each)) != KEPT_OUT))
        name = self.words(entity.name)
        return (told[0] if name == KEPT_OUT and told else name), told or ((KEPT_OUT,) if entity.names else ())

    def entity(self, entity: _Some) -> _Some:
        """The entity under the names and the IRI that may be told."""
        name, names = self.names(entity)
        new = replace(reworded(entity, self.words), name=name, names=names)
        if isinstance(new, Person) and name != entity.name:
            return replace(new, given="", family="")
        return new


def _stars(match: re.Match[str]) -> str:
    return re.sub(r"\S", "*", match.group())


def _masked(document: Document, veil: _Veil) -> Document:
    """The document with what is hidden as stars, so that every place stays where it is."""
    text = document.text
    for pattern in veil.patterns:
        text = pattern.sub(_stars, text)
        document = rewritten(document, pattern, KEPT_OUT)
    return replace(document, text=text, findings=reworded(document.findings, veil.words))
