"""Interests, skills, languages, and the entries that are of no known kind."""

from __future__ import annotations

from cvgraph.cv.model import Interest, Item, Language, Skill
from cvgraph.graph.draft import Draft
from cvgraph.graph.vocabulary import CVG, FOAF, SCHEMA, SKOS
from cvgraph.identity.iris import slug


def interest(draft: Draft, fact: Interest) -> None:
    """A topic of research, or a pastime."""
    node = draft.fact(fact)
    draft.kind(node, SKOS.Concept, SCHEMA.DefinedTerm)
    draft.say(node, SCHEMA.name, fact.topic.text)
    draft.say(node, SKOS.prefLabel, fact.topic.text)
    draft.say(draft.owner, SCHEMA.knowsAbout if fact.research else FOAF.topic_interest, node)


def skill(draft: Draft, fact: Skill) -> None:
    """A skill in its group."""
    node = draft.fact(fact)
    draft.kind(node, SCHEMA.DefinedTerm)
    draft.say(node, SCHEMA.name, fact.name.text)
    draft.say(draft.owner, SCHEMA.skills, node)
    if fact.group:
        group = draft.mint(slug(f"skills {fact.group}"))
        draft.kind(group, SCHEMA.DefinedTermSet)
        draft.say(group, SCHEMA.name, fact.group)
        draft.say(node, SCHEMA.inDefinedTermSet, group)


def language(draft: Draft, fact: Language) -> None:
    """A language that the researcher knows; its BCP 47 tag stands in ``alternateName``, as schema.org advises."""
    node = draft.fact(fact)
    draft.kind(node, SCHEMA.Language)
    draft.say(node, SCHEMA.name, fact.name.text)
    draft.say(node, SCHEMA.alternateName, fact.tag)
    draft.say(node, CVG.level, fact.level)
    draft.say(draft.owner, SCHEMA.knowsLanguage, node)


def item(draft: Draft, fact: Item) -> None:
    """Text kept as it stands."""
    node = draft.fact(fact)
    draft.kind(node, CVG.Item, SCHEMA.Intangible)
    draft.say(node, SCHEMA.description, fact.text.text)
    draft.say(draft.owner, CVG.entry, node)
    draft.date(node, fact.when, starts=False, ends=False)
