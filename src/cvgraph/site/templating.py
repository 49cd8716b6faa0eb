"""Where the templates of a site are found: in the user's folder, then in ours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvgraph.errors import TemplateError
from cvgraph.pages.frame import TEMPLATES as SHARED

if TYPE_CHECKING:
    import jinja2

TEMPLATES = Path(__file__).parent / "templates"
SHEETS = ("page.css", "card.css", "site.css")
"""The style sheets of all pages, in their order."""

# What an expression of a template may end in, such as 1 / 0 or a name that calls itself; bytes that are no UTF-8.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def environment(templates: Path | None) -> jinja2.Environment:
    """Gives the templates of a site; whatever they are given is escaped.

    Args:
        templates: A folder whose files take the place of ours of the same names.

    Raises:
        TemplateError: When there is no such folder.
    """
    import jinja2  # noqa: PLC0415 -- slow to load

    if templates and not templates.is_dir():
        raise TemplateError(f"{templates} is no folder; give one with templates of your own with --templates")
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader([folder for folder in (templates, TEMPLATES, SHARED) if folder]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,  # which would look at every file again for every page
        trim_blocks=True,
        lstrip_blocks=True,
    )


def filled(source: jinja2.Environment, template: str, **values: object) -> str:
    """What a template makes of these values.

    Raises:
        TemplateError: When the template is none, or asks for what is not there.
    """
    import jinja2  # noqa: PLC0415 -- slow to load

    try:
        return source.get_template(template).render(values)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename or template}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"{template} asks for the template {error.name}, which is not there") from error
    except jinja2.UndefinedError as error:
        raise TemplateError(f"{template}: {error.message}") from error
    except _FAULTS as error:
        if not _has_users(source):
            raise  # it is ours, and a bug
        raise TemplateError(f"{template}: {error}") from error


def as_it_stands(source: jinja2.Environment, *names: str) -> str:
    """Style sheets and their like, one after the other; a user's file takes the place of ours here too.

    Raises:
        TemplateError: When a user's file is no text.
    """
    loader: Any = source.loader
    try:
        return "\n".join(loader.get_source(source, name)[0] for name in names)
    except UnicodeDecodeError as error:
        raise TemplateError(f"{', '.join(names)}: one of them is not UTF-8; save it as UTF-8") from error


def _has_users(source: jinja2.Environment) -> bool:
    loader: Any = source.loader
    return bool(loader.searchpath[0] != str(TEMPLATES))
