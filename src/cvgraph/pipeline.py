"""The corridor: from a source file to a graph, one station after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from cvgraph.analysis.beside import beside
from cvgraph.analysis.validate import validate
from cvgraph.build import Build
from cvgraph.cv.extract import extract
from cvgraph.cv.together import together
from cvgraph.document.join import joined
from cvgraph.document.read import read
from cvgraph.document.site import files_of
from cvgraph.graph.describe import describe
from cvgraph.graph.provenance import add_findings
from cvgraph.identity.amended import amended
from cvgraph.identity.asking import Asking, linked
from cvgraph.identity.decisions import spoken
from cvgraph.identity.hidden import without_hidden
from cvgraph.identity.resolve import resolve
from cvgraph.identity.withheld import withheld


@dataclass(frozen=True, slots=True)
class Settings:
    """What may be chosen about a build.

    Attributes:
        base: The base IRI, ending in ``#`` or ``/``; by default below the homepage that the CV states.
        publish: Private contacts that may be published: any of ``email``, ``phone``, ``address``.
        decisions: What the user decided; by default ``decisions.toml`` beside the first source, if it is there.
        asking: How to ask authorities; by default nobody is asked, and what they answered before is read again.
    """

    base: str | None = None
    publish: frozenset[str] = frozenset()
    decisions: Path | None = None
    asking: Asking | None = None


_DEFAULT = Settings()


def build(
    source: Path | Sequence[Path], settings: Settings = _DEFAULT, meanwhile: Callable[[], object] = lambda: None
) -> Build:
    """Everything that one CV becomes.

    Args:
        source: The file or the site's folder to read, or several about one person.
        settings: What is chosen about it.
        meanwhile: What to do while the graph is checked, such as loading what will draw it.

    Raises:
        SourceError: When the file cannot be read as a CV.
        BaseIriError: When the base is no such IRI.
        DecisionsError: When the file of decisions cannot be read.
        AuthorityError: When an authority or an address to ask it at is none.
    """
    sources = (source,) if isinstance(source, Path) else tuple(source)
    files = [file for path in sources for file in files_of(path)]
    word = spoken(sources[0], settings.decisions)  # what the user decided before
    whole, parts = joined([read(file) for file in files])  # files, as blocks of text with spans
    document, parts = amended(whole, parts, word)  # the same without ignored lines, with values corrected
    cv = together([extract(part) for part in parts])  # blocks, as typed facts with spans, and findings
    cv = without_hidden(cv, document, word)
    entities = resolve(document, cv, settings.base, word)  # names as printed, as people, organisations, venues
    entities = withheld(entities, word)  # the same without the words that the user hides
    entities = linked(entities, sources[0], settings.asking, word)  # and with what authorities call them,
    entities = withheld(entities, word)  # who may name those again whom the user hides
    graph = describe(entities, settings.publish | word.publish)  # facts, as RDF
    with beside(partial(validate, entities, graph)) as checked:
        meanwhile()
        checks = checked()  # what a careful reader would question
    add_findings(entities, graph, checks)
    return Build(replace(entities.document, blocks=whole.blocks), entities.cv, entities, graph, checks)
