r"""Entries, items and what is said of the person in LaTeX: commands whose arguments are text of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cvgraph.document.latex import commands as known
from cvgraph.document.latex.page import Page
from cvgraph.document.latex.tokens import Token, behind_arguments, groups, option, source_of
from cvgraph.document.model import BlockKind


@dataclass(frozen=True, slots=True)
class Call:
    """A command where it is met.

    Attributes:
        page: What is being filled.
        token: The command.
        found: The tokens it stands among.
        at: The place behind it.
        depth: How deep in braces it stands.
        reader: Reads tokens onto a page, so deep in braces.
    """

    page: Page
    token: Token
    found: Sequence[Token]
    at: int
    depth: int
    reader: Callable[[Page, Sequence[Token], int], None]

    def read(self, inside: Sequence[Token]) -> None:
        """Read what an argument holds."""
        self.reader(self.page, inside, self.depth + 1)


def entry(call: Call) -> int:
    """An entry's arguments as lines of one paragraph, each argument apart from the next by a tab."""
    lines = known.ENTRIES[call.token.text]
    _, at = option(call.found, call.at)
    arguments, at = groups(call.found, at, 1 + max(number for line in lines for number in line))
    call.page.flush()
    for line in lines:
        _line(call, [arguments[number] for number in line if number < len(arguments)])
    call.page.flush()
    return at


def _line(call: Call, arguments: Sequence[tuple[Token, ...]]) -> None:
    """One line of an entry; the first words of the first line are bold, a label is followed by a colon."""
    page, labelled = call.page, call.token.text in known.LABELLED
    said = [argument for argument in arguments if any(token.kind != "blank" for token in argument)]
    first = page.empty
    for number, argument in enumerate(said):
        if number or not first:
            page.add_text("\n" if not number else ": " if labelled and number == 1 else "\t", argument[0].start)
        bold = first and not labelled and not number and len(said) > 1
        if bold:
            page.open("bold")
        call.read(argument)
        if bold:
            page.close("bold")


def items(call: Call) -> int:
    """Each argument as an item."""
    arguments, at = groups(call.found, call.at)
    for argument in arguments:
        call.page.flush(BlockKind.ITEM)
        call.page.depth += 1
        call.read(argument)
        call.page.flush()
        call.page.depth -= 1
    return at


def item(call: Call) -> int:
    """The beginning of an item, its label in bold."""
    call.page.flush(BlockKind.ITEM)
    label, at = option(call.found, call.at)
    if call.token.text == "bibitem":
        return behind_arguments(call.found, at, 1)
    if label:
        call.page.open("bold")
        call.read(label)
        call.page.close("bold")
        call.page.add(" ", call.token)
    return at


def rows(call: Call, at: int) -> int:
    """The arguments of an environment that is an entry, two a line."""
    arguments, at = groups(call.found, at)
    call.page.flush()
    for number in range(0, len(arguments), 2):
        _line(call, arguments[number : number + 2])
    return at


def person(call: Call) -> int:
    """A line of its own with what the command says of the person."""
    kind, at = option(call.found, call.at)
    arguments, at = groups(call.found, at)
    label = f"{source_of(kind or ())}: " if call.token.text == "social" else known.PERSON.get(call.token.text, "")
    call.page.flush()
    call.page.add(label, call.token)
    for argument in arguments:
        call.read(argument)
        call.page.add(" ", call.token)
    call.page.flush()
    return at


def name(call: Call) -> int:
    """The name as the first heading; a given and a family name are two commands or two arguments."""
    arguments, at = groups(call.found, call.at)
    if call.token.text not in {"familyname", "lastname"}:
        call.page.flush()
    for argument in arguments:
        call.read(argument)
        call.page.add(" ", call.token)
    if arguments and call.token.text != "firstname":
        call.page.head(1)
    return at


def elsewhere(call: Call) -> int:
    """A list of works that stands in another file."""
    _, at = option(call.found, call.at)
    names, at = groups(call.found, at, 1)
    which = f" ({source_of(names[0])})" if names else ""
    call.page.note(call.token, f"works are listed in another file{which}; give it too")
    return at
