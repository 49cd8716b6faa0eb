"""What stops the work; whatever concerns the content of a CV is a finding instead.

* CvgraphError
  - SourceError      the CV cannot be read: missing, empty, binary, a folder
  - OutputError      the results cannot be written: no permission, no space
  - BaseIriError     the base IRI that was asked for is not one
  - QueryError       a question cannot be asked: syntax, an unknown name, a refused clause
    + QueryLimitError  a question was ended by its time or memory limit
  - TemplateError    a template of the user's cannot be used: syntax, a name that is not there
  - PreviewError     a site cannot be shown while it is being made: the port is taken
  - DecisionsError   the file of decisions cannot be read or written: no TOML, no permission
  - EndpointError    a remote SPARQL endpoint did not answer as one
  - AuthorityError   an authority of scholarship gave no answer that can be used; a finding where links are looked for
"""

from __future__ import annotations

from typing import ClassVar


class CvgraphError(Exception):
    """The work cannot go on; the message names the thing, what was expected and the next step."""

    exit_code: ClassVar[int] = 1


class SourceError(CvgraphError):
    """The source cannot be read as a CV."""


class OutputError(CvgraphError):
    """The outputs cannot be written; the previous ones are untouched."""


class BaseIriError(CvgraphError):
    """The base is no absolute http or https IRI that ends in ``#`` or ``/``."""


class QueryError(CvgraphError):
    """The question cannot be asked or was refused."""


class QueryLimitError(QueryError):
    """The question was ended by a limit of time, memory or size."""

    exit_code: ClassVar[int] = 4


class TemplateError(CvgraphError):
    """A template of the user's for the pages of a site cannot be used; the message has its line where it is known."""


class PreviewError(CvgraphError):
    """The preview of a site cannot be served."""


class DecisionsError(CvgraphError):
    """The file of decisions cannot be read or written; to go on without it could publish what the user hid."""


class EndpointError(CvgraphError):
    """A SPARQL endpoint did not give an answer that can be used."""


class AuthorityError(CvgraphError):
    """An authority of scholarship gave no answer that can be used; one line names it and what happened."""
