"""The questions that ship with cvgraph: SPARQL files whose header says what they answer and what they take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cvgraph.analysis.query import Question, Term
from cvgraph.errors import QueryError
from cvgraph.resources import folder

_PARAMETER = re.compile(r"#\s*param:\s*(?P<name>\w+)\s*\((?P<kind>\w+)\)\s*[-]\s*(?P<meaning>.+)")
_COLUMNS = re.compile(r"#\s*columns:\s*(.+)")
_PERIOD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
KINDS = ("iri", "string", "integer", "period")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a question that can be bound.

    ``kind`` is ``iri`` (an IRI, or the name of something in the data), ``string``, ``integer`` or ``period`` (a year,
    month or day, which binds the variables ``<name>First`` and ``<name>Last``).
    """

    name: str
    kind: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Shipped:
    """A question: its name, its text, and what its header says."""

    name: str
    path: Path
    text: str
    summary: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]


def names() -> list[str]:
    """The names of all shipped questions, sorted."""
    return sorted(path.stem for path in folder("queries").glob("*.rq"))


def shipped() -> Iterator[Shipped]:
    """Every shipped question, by name."""
    return (read(folder("queries") / f"{name}.rq") for name in names())


def asked(name: str, values: Mapping[str, str]) -> Question:
    """The question of this name, or in the file of this name, with these values of its parameters.

    Raises:
        QueryError: When there is no such question or parameter.
    """
    found = find(name)
    return Question(found.text, bind(found, values), source=found.path.name)


def find(name: str) -> Shipped:
    """The question of this name, or the one in the file of this name.

    Raises:
        QueryError: When there is neither, with the names that come near.
    """
    path = folder("queries") / f"{name}.rq"
    if re.fullmatch(r"[\w-]+", name) and path.is_file():
        return read(path)
    if name.endswith((".rq", ".sparql")) or Path(name).is_file():
        return read(Path(name))
    from difflib import get_close_matches  # noqa: PLC0415 -- only for a message

    near = get_close_matches(name, names(), n=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else "see 'cvgraph queries'"
    raise QueryError(f"no question is called {name!r}; {hint}")


def read(path: Path) -> Shipped:
    """A question from its file.

    Raises:
        QueryError: When the file cannot be read as text.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise QueryError(f"{path} is not text in UTF-8") from error
    except OSError as error:
        raise QueryError(f"cannot read the query {path}: {error.strerror}") from error
    header = [line for line in text.splitlines() if line.startswith("#")]
    first = next((line.lstrip("# ") for line in header), "")
    parameters = tuple(Parameter(**match.groupdict()) for line in header if (match := _PARAMETER.match(line)))
    columns = next((match.group(1) for line in header if (match := _COLUMNS.match(line))), "")
    return Shipped(path.stem, path, text, first, parameters, tuple(re.split(r",\s*", columns)) if columns else ())


def bind(question: Shipped, values: Mapping[str, str]) -> dict[str, Term]:
    """The values that a user gave, as terms for the question's variables.

    Raises:
        QueryError: When the question has no such parameter, or the value is not of its kind.
    """
    bound: dict[str, Term] = {}
    known = {parameter.name: parameter for parameter in question.parameters}
    for name, value in values.items():
        if name not in known:
            takes = ", ".join(f"--{each}" for each in known) or "no parameters"
            raise QueryError(f"{question.name} has no parameter --{name}; it takes {takes}")
        bound |= _terms(known[name], value)
    return bound


def _terms(parameter: Parameter, value: str) -> dict[str, Term]:
    if parameter.kind == "period":
        first, last = _period(parameter.name, value)
        return {f"{parameter.name}First": Term("date", first), f"{parameter.name}Last": Term("date", last)}
    if parameter.kind == "integer" and not re.fullmatch(r"-?\d{1,18}", value):
        raise QueryError(f"--{parameter.name} takes a whole number, not {value!r}")
    return {parameter.name: Term(parameter.kind, value)}


def _period(name: str, value: str) -> tuple[str, str]:
    """The first and the last day of a year, month or day."""
    match = _PERIOD.fullmatch(value)
    year, month, day = (int(part) if part else None for part in match.groups()) if match else (None, None, None)
    if not year or (month is not None and not 1 <= month <= 12):  # noqa: PLR2004 -- months
        raise QueryError(f"--{name} takes a year, month or day such as 2017-06, not {value!r}")
    from calendar import monthrange  # noqa: PLC0415 -- for periods alone

    last = monthrange(year, month or 12)[1]
    if day is not None and not 1 <= day <= last:
        raise QueryError(f"--{name} takes a day that exists, not {value!r}")
    return f"{year:04}-{month or 1:02}-{day or 1:02}", f"{year:04}-{month or 12:02}-{day or last:02}"
