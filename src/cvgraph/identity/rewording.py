"""Other words in the place of some, wherever a fact, a name or a remark holds them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from cvgraph.cv.dates import When
from cvgraph.cv.model import Identifier
from cvgraph.identity.questions import Question

KEPT_OUT = "(kept out)"
"""What stands in the place of words that no output may repeat."""

_Value = TypeVar("_Value")
# Words of our own, never of a CV.
_OWN = frozenset({"kind", "form", "part", "scheme", "tag", "category", "code", "file", "span", "spans"})
_LOSE = (When, Identifier, Question)
"""What means nothing, or still tells, once its words are changed: it goes as a whole."""


def reworded(value: _Value, words: Callable[[str], str]) -> _Value:
    """The value with the words of each text in it changed; dates, identifiers and links with a change are left out.

    Whatever has no change in it is the very same object.
    """
    new: _Value = _reworded(value, words)
    return new


def _reworded(value: Any, words: Callable[[str], str]) -> Any:  # noqa: ANN401 -- whatever facts and entities hold
    if isinstance(value, str):
        return value if isinstance(value, Enum) else words(value)
    if isinstance(value, tuple):
        new = tuple(after for each in value if (after := _kept(each, words)) is not None)
        return value if new == value else new
    if isinstance(value, Mapping):
        return {_reworded(key, words): _reworded(each, words) for key, each in value.items()}
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for field in fields(value):
        before = getattr(value, field.name)
        after = before if field.name in _OWN else _kept(before, words)
        if after is None and isinstance(before, str):
            after = KEPT_OUT
        if after is not before and after != before:
            changes[field.name] = after
    return replace(value, **changes) if changes else value


def _kept(value: Any, words: Callable[[str], str]) -> Any:  # noqa: ANN401 -- whatever facts and entities hold
    """The value with its words changed, or None where nothing of it may be left."""
    after = _reworded(value, words)
    loses = isinstance(value, _LOSE) or (isinstance(value, str) and _is_address(value) and KEPT_OUT in after)
    return None if loses and after != value else after


def _is_address(text: str) -> bool:
    """True for an address alone; a sentence that holds one is only shortened."""
    return "://" in text and len(text.split()) == 1
