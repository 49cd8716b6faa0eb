"""SPARQL answered by Oxigraph in a process of its own, which a clock and a memory limit end for certain.

Inside one process no limit holds: an aggregate or a sort listens to no signal and can take all memory.
"""

from __future__ import annotations

import contextlib
import marshal  # two copies of one process talk; pickle would take longer to load than to use
import os
import resource
import select
import signal
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cvgraph.errors import QueryError, QueryLimitError

_OK, _FAILED, _LIMIT = b"+", b"!", b"#"
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """What a question may cost: seconds by the clock, bytes of memory, bytes of answer."""

    seconds: float = 30.0
    memory: int = 1 << 30
    answer: int = 64 << 20


@dataclass(frozen=True, slots=True)
class Term:
    """A value to bind to a variable: ``kind`` is ``iri``, ``string``, or the name of an XML Schema datatype."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """A query with the values of its parameters.

    Attributes:
        text: SPARQL that reads.
        bindings: Variable (without its mark) -> the term that it is bound to.
        source: What to call the query in messages: a file's name.
    """

    text: str
    bindings: Mapping[str, Term]
    source: str = "query"


Answerer = Callable[["Question", str], bytes]
"""Gives the answer to one question, serialised as ``json`` (SPARQL 1.1 Query Results JSON) or ``turtle``.

It raises QueryError when the question is refused or is no SPARQL, or the data cannot be read, and QueryLimitError when
a limit ended it.
"""


def ask(question: Question, data: Path, serialisation: str, limits: Limits | None = None) -> bytes:
    """The answer to a question asked of a file or folder of RDF, see ``Answerer``."""
    with Engine(data, limits) as answer:
        return answer(question, serialisation)


class Engine:
    """Answers one question about a file or folder of RDF, which it loads while the question is prepared.

    It is begun when it is made; leaving its context ends it, whether it was asked or not.

    Attributes:
        data: What it loads.
        child: The number of its process.
    """

    def __init__(self, data: Path, limits: Limits | None = None) -> None:
        """Begin to load the data in a process of its own."""
        self.data = data
        self._limits = limits or Limits()
        asked, asking = os.pipe()
        answering, answered = os.pipe()
        self.child = os.fork()
        if self.child == 0:
            os.close(asking)
            os.close(answering)
            _answer_and_leave(asked, answered, data, self._limits)
        os.close(asked)
        os.close(answered)
        self._asking, self._answering = os.fdopen(asking, "wb"), os.fdopen(answering, "rb", buffering=0)

    def __enter__(self) -> Answerer:
        """What asks it."""
        return self._answer

    def __exit__(self, *error: object) -> None:
        """End it."""
        with contextlib.suppress(BrokenPipeError):
            self._asking.close()
        self._answering.close()
        _end(self.child)

    def _answer(self, question: Question, serialisation: str) -> bytes:
        from cvgraph.analysis.sparql_tokens import checked  # noqa: PLC0415 -- while the data is being loaded

        text = checked(question.text, question.source)
        with contextlib.suppress(BrokenPipeError), self._asking:  # a child that could not load its data has said so
            terms = {name: (term.kind, term.value) for name, term in question.bindings.items()}
            self._asking.write(marshal.dumps((text, terms, question.source, serialisation)))
        return _unwrapped(_received(self._answering.fileno(), self._limits), self._limits)


def _answer_and_leave(asked: int, answered: int, data: Path, limits: Limits) -> None:
    """Answer in the child and end it there, whatever happens."""
    message = _LIMIT + b"memory"
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        _be_quiet()
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
        from cvgraph.analysis.engine import answer, loaded  # noqa: PLC0415 -- the engine is loaded in the child alone

        store = loaded(data)
        with os.fdopen(asked, "rb") as questions:
            text, terms, source, serialisation = marshal.loads(questions.read())  # noqa: S302 -- from our parent alone
        bindings = {name: Term(*term) for name, term in terms.items()}
        message = _OK + answer(Question(text, bindings, source), store, serialisation)
    except QueryError as error:
        message = _FAILED + str(error).encode()
    except OSError as error:
        message = _FAILED + f"cannot read {error.filename or data}: {error.strerror}".encode()
    except MemoryError:
        pass
    finally:
        _send(answered, message)
        os._exit(0)


def _be_quiet() -> None:
    """Say nothing on stderr: the engine writes there when memory ends it, and so does a fault handler."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    if "faulthandler" in sys.modules:
        sys.modules["faulthandler"].disable()


def _send(sender: int, message: bytes) -> None:
    view = memoryview(message)
    try:
        while view:
            view = view[os.write(sender, view) :]
    except OSError:  # the parent has gone
        pass


def _received(receiver: int, limits: Limits) -> bytes:
    """Everything that the child says before the clock runs out."""
    deadline = time.monotonic() + limits.seconds
    parts: list[bytes] = []
    size = 0
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([receiver], [], [], left)[0]:
            return _LIMIT + b"time"
        part = os.read(receiver, _CHUNK)
        if not part:
            return b"".join(parts)
        parts.append(part)
        size += len(part)
        if size > limits.answer:
            return _LIMIT + b"answer"


def _end(child: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _unwrapped(answer: bytes, limits: Limits) -> bytes:
    head, body = answer[:1], answer[1:]
    if head == _OK:
        return body
    if head == _FAILED:
        raise QueryError(body.decode())
    what = {
        b"time": f"time limit of {limits.seconds:g} seconds",
        b"answer": f"answer limit of {limits.answer >> 20} MB",
    }
    reached = what.get(body, f"memory limit of {limits.memory >> 20} MB")
    raise QueryLimitError(f"the question was ended at its {reached}; ask for less, or add a LIMIT")
