"""One question to Oxigraph over a file or folder of RDF; runs in a process that can be killed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from cvgraph.analysis.query import Question, Term
from cvgraph.analysis.sparql_tokens import with_values
from cvgraph.errors import QueryError

_FORMATS = {
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
}
_BUILD = ("facts.nt", "provenance.trig", "authorities.trig")  # what of a build holds everything once
_APART = re.compile(r"[#/]graph-(?!provenance$)[a-z]+$")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_PLACE = re.compile(r"at (\d+):(\d+)[^:]*:?\s*")
_PARSER_PLACE = re.compile(r"^.*?line (\d+)(?: (?:between columns|column) (\d+))?[^:]*:\s*")


def answer(question: Question, store: ox.Store, serialisation: str) -> bytes:
    """The serialised answer to one question about what a store holds.

    Raises:
        QueryError: When the query is no SPARQL, or its form has no such serialisation.
    """
    terms = {name: str(_term(term, store, name)) for name, term in question.bindings.items()}
    try:
        found = store.query(with_values(question.text, terms), default_graph=_whole(store))
        return _serialised(found, serialisation, question.source)
    except SyntaxError as error:
        raise QueryError(_syntax(str(error), question.source)) from error
    except (ValueError, RuntimeError) as error:
        raise QueryError(f"{question.source}: {_one_line(str(error))}") from error


def _whole(store: ox.Store) -> list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph]:
    """Every graph as one, without those of inferences, which stand among the facts already, and of authorities.

    What these say is no fact of the CV; a question that is about it names their graphs.
    """
    named = [graph for graph in store.named_graphs() if not _APART.search(graph.value)]
    return [ox.DefaultGraph(), *named]


def _serialised(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, serialisation: str, source: str) -> bytes:
    if isinstance(found, ox.QueryTriples):
        if serialisation != "turtle":
            raise QueryError(f"{source}: the answer is a graph; ask for it with --format turtle")
        return ox.serialize(found, format=ox.RdfFormat.TURTLE) or b""
    if serialisation == "turtle":
        raise QueryError(f"{source}: only CONSTRUCT and DESCRIBE give Turtle; ask with --format table, csv or json")
    return found.serialize(format=ox.QueryResultsFormat.JSON) or b""


def _syntax(message: str, source: str) -> str:
    place = re.search(r"(\d+):(\d+)", message)
    where = f"{source}:{place.group(1)}:{place.group(2)}" if place else f"{source}: line 1"
    return f"{where}: syntax error: {_one_line(_PLACE.sub('', message))}"


def _one_line(text: str) -> str:
    return " ".join(text.split())[:300]


def loaded(data: Path) -> ox.Store:
    """A store with the RDF of a file, or of every build and RDF file below a folder.

    Raises:
        QueryError: When there is none or one of them is broken; the message names file and line.
    """
    store = ox.Store()
    count = 0
    for path in _files(data):
        count += 1
        try:
            store.load(path=str(path), format=_FORMATS[path.suffix.lower()])
        except SyntaxError as error:
            line = error.lineno or 1
            raise QueryError(f"{path}:{line}: not valid {path.suffix[1:]}: {_one_line(error.msg)}") from error
    if not count:
        raise QueryError(f"no RDF in {data}; build one first: cvgraph build CV -o {data}")
    return store


def _files(data: Path) -> Iterator[Path]:
    if data.is_file():
        if data.suffix.lower() not in _FORMATS:
            raise QueryError(f"{data} is no RDF that can be loaded; give {', '.join(sorted(_FORMATS))} or a folder")
        yield data
    elif data.is_dir():
        yield from _files_below(data)
    else:
        raise QueryError(f"{data} does not exist; build it first: cvgraph build CV -o {data}")


def _files_below(folder: Path) -> Iterator[Path]:
    entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    if any(entry.name == _BUILD[0] for entry in entries):  # a build or a site, which says things in several ways
        yield from (entry for entry in entries if entry.name in _BUILD)
        return
    for entry in entries:
        if entry.is_dir():
            yield from _files_below(entry)
        elif entry.suffix.lower() in _FORMATS:
            yield entry


def _term(term: Term, store: ox.Store, name: str) -> ox.NamedNode | ox.Literal:
    if term.kind == "iri":
        return _entity(term.value, store, name)
    if term.kind == "string":
        return ox.Literal(term.value)
    return ox.Literal(term.value, datatype=ox.NamedNode(_XSD + term.kind))


_NAMES = tuple(ox.NamedNode(iri) for iri in ("https://schema.org/name", "https://schema.org/alternateName"))


def _entity(text: str, store: ox.Store, name: str) -> ox.NamedNode:
    """What an IRI, a printed name or a local name means in this data."""
    if re.match(r"https?://", text):
        try:
            return ox.NamedNode(text)
        except ValueError as error:
            raise QueryError(f"--{name}: {text!r} is no valid IRI") from error
    named = (quad.subject for each in _NAMES for quad in store.quads_for_pattern(None, each, ox.Literal(text), None))
    found = {node for node in named if isinstance(node, ox.NamedNode)}
    found = found or {node for node in _nodes(store) if re.split(r"[#/]", node.value)[-1] == text}
    if len(found) != 1:
        problem = "nothing" if not found else f"{len(found)} things"
        raise QueryError(f"--{name}: {problem} in the data goes by the name {text!r}; give its full IRI")
    return found.pop()


def _nodes(store: ox.Store) -> Iterator[ox.NamedNode]:
    for quad in store:
        if isinstance(quad.subject, ox.NamedNode):
            yield quad.subject
