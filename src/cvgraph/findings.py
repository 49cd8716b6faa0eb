"""What was noticed about the content of a CV, reported the way a compiler reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters to the author of the CV."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


_SEVERITIES = {"E": Severity.ERROR, "W": Severity.WARNING, "I": Severity.INFO}

CODES = {
    "I101": "text encoding was guessed",
    "W102": "text nested too deeply to keep its structure",
    "I103": "text that no reader of the page sees",
    "I104": "characters that do not print were dropped",
    "W105": "template text, not the owner's",
    "I106": "key that was read as another, or as none",
    "W107": "mark-up that is never closed",
    "W201": "reference that could not be read whole",
    "W202": "entry without the parts its section calls for",
    "I203": "text kept as it stands under its heading",
    "W204": "section of an unknown kind",
    "W205": "nothing was read from these lines",
    "W206": "the document names nobody",
    "I207": "private data kept out",
    "I301": "link that was inferred",
    "W302": "mention that could be more than one person",
    "W303": "IRI that had to be changed or dropped",
    "I304": "base IRI that was assumed",
    "W401": "course outside its programme",
    "W402": "end before start",
    "W403": "doubtful ordinal",
    "W404": "current grade of a degree that has ended",
    "I405": "grade without its scale",
    "I406": "no identifiers",
    "I407": "talk among awards",
    "I408": "'present' in a CV without a date",
    "I409": "roles that overlap in time",
    "I410": "likely link between two entries",
    "I411": "date less exact than its neighbours",
    "W412": "the same work listed twice",
    "W413": "date in the future or out of range",
    "E501": "graph that breaks a shape",
    "W501": "graph that falls short of a shape",
    "W601": "decision that could not be read",
    "W602": "decision that does not fit the CV",
    "I603": "lines ignored by a decision",
    "I604": "kept out by a decision",
    "I605": "value corrected by a decision",
    "W606": "authority that did not answer",
    "W607": "authority that says otherwise",
}
"""Every code with what it means.

1xx reading, 2xx extraction, 3xx identity, 4xx consistency, 5xx shapes, 6xx decisions and authorities.
"""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One remark about lines of a CV, worded for its author.

    Attributes:
        line: First line, counted from 1; 0 for the document as a whole.
        last_line: Last line, the same as ``line`` for a single one.
        code: One of ``CODES``; its first letter is the severity.
        message: What was noticed, in one sentence without a full stop.
        advice: What the author might do, or empty.
        file: The name of the file whose lines these are, where it is not the CV: ``decisions.toml``.
    """

    line: int
    last_line: int
    code: str
    message: str
    advice: str = ""
    file: str = ""

    @property
    def severity(self) -> Severity:
        """Error, warning or information, by the letter of the code."""
        return _SEVERITIES[self.code[0]]

    def as_dict(self) -> dict[str, str | int]:
        """The finding as programs read it."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "line": self.line,
            "lastLine": self.last_line,
            "message": self.message,
            "advice": self.advice,
        }

    def as_line(self, source: str) -> str:
        """The finding as one line, ``cv.md:143: W201 message (advice)``."""
        place = f"{source}:{self.line}" if self.line else source
        return f"{place}: {self.code} {self.message}" + (f" ({self.advice})" if self.advice else "")
