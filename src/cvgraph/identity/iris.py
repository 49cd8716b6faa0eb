"""IRIs that people can read: slugs from content, stable when lines move, valid everywhere."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from anyascii import anyascii

from cvgraph.errors import BaseIriError

DEFAULT_BASE = "https://example.org/cv#"
MAX_SLUG = 80
_HASH = 6
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
# RFC 3987, ucschar, without blanks, marks of direction and the brackets that only an address of version 6 may have.
_FORBIDDEN = re.compile(
    r"""[^!\#$%&'()*+,./0-9:;=?@A-Z_a-z~\-
    \u00a1-\u061b\u061d-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff
    \uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef
    \U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]|[\s]""",
    re.VERBOSE,
)
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[\w.~-]+")
_PORT = re.compile(r"\d{1,5}")
_WEB = frozenset({"http", "https"})
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|odt|ps|rtf|tex|bib|zip|png|jpe?g)$", re.IGNORECASE)
_PAGE = re.compile(r"/[^/]*\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")


def slug(text: str, limit: int = MAX_SLUG) -> str:
    """The text in lower-case ASCII letters, digits and hyphens, at most ``limit`` characters, never empty.

    A longer one ends after a whole word and carries a hash of the text; a text without letters is its hash alone.
    """
    plain = _NOT_SLUG.sub("-", anyascii(text).lower()).strip("-")
    if not plain:
        return f"x-{digest(text)}"
    if len(plain) <= limit:
        return plain
    head = plain[: limit - _HASH - 1]
    return f"{head.rsplit('-', 1)[0] if '-' in head else head}-{digest(text)}"


def digest(text: str) -> str:
    """A short hash of the text, the same on every machine."""
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()[:_HASH]


def is_iri(text: str) -> bool:
    """True for an absolute IRI without blanks, control or direction characters, with whole percent signs (RFC 3987)."""
    if _FORBIDDEN.search(text) or _BAD_PERCENT.search(text) or not _SCHEME.match(text):
        return False
    return text.partition(":")[0].lower() not in _WEB or _has_host(text)


def _has_host(text: str) -> bool:
    """True where a host is named that a browser would ask; a name or password before it is never published."""
    authority = re.split(r"[/?#]", text.partition("://")[2], maxsplit=1)[0]
    host, _, port = authority.partition(":")
    return bool(_HOST.fullmatch(host)) and (not port or bool(_PORT.fullmatch(port))) and text.count("#") <= 1


def web_iri(text: str) -> str | None:
    """The http, https or mailto IRI that an address in a CV means, blanks and quotes encoded, or None.

    An address without a scheme ('ada.example/papers') is read as https.
    """
    text = unicodedata.normalize("NFC", text.strip())
    if not _SCHEME.match(text):
        text = f"https://{text}"
    text = _FORBIDDEN.sub(lambda found: quote(found.group()), _BAD_PERCENT.sub("%25", text))
    scheme = text.partition(":")[0].lower()
    return text if scheme in _WEB | {"mailto"} and is_iri(text) else None


def checked_base(base: str) -> str:
    """The base, when it is an http or https IRI that ends in ``#`` or ``/``.

    Raises:
        BaseIriError: When it is not; the message shows one that is.
    """
    whole = is_iri(base) and base.partition(":")[0].lower() in _WEB
    if not whole or base[-1] not in "#/" or urlsplit(base).query:
        raise BaseIriError(f"base {base!r} is no http or https IRI that ends in '#' or '/'; try --base {DEFAULT_BASE}")
    return base


def base_of(homepages: Iterable[str]) -> str | None:
    """The base below the first homepage that is a valid address: ``ada.example`` gives ``https://ada.example/cv#``.

    A page's file name is no part of it; the address of another file, such as the CV as PDF, is no homepage.
    """
    for homepage in homepages:
        iri = web_iri(homepage)
        if iri and iri.startswith("http") and not _DOCUMENT.search(urlsplit(iri).path):
            parts = urlsplit(iri)
            path = _PAGE.sub("", parts.path).rstrip("/")
            return f"{parts.scheme}://{parts.netloc}{path}/cv#"
    return None


@dataclass
class Namer:
    """Gives out IRIs under one base; a name that is wanted twice gets a short hash of what tells the two apart.

    Attributes:
        base: The base IRI.
        taken: Local name -> the key of what has it.
    """

    base: str
    taken: dict[str, str] = field(default_factory=dict)

    def iri(self, wanted: str, key: str) -> str:
        """The IRI for the thing with this key, by its wanted slug; the same key always gets the same one."""
        name = slug(wanted)
        if self.taken.setdefault(name, key) != key:
            name = f"{name[: MAX_SLUG - _HASH - 1].rstrip('-')}-{digest(key)}"
        number = 1
        stem = name
        while self.taken.setdefault(name, key) != key:
            number += 1
            name = f"{stem}-{number}"
        return self.base + name


def unique(wanted: Mapping[str, str], namer: Namer) -> dict[str, str]:
    """Key -> IRI for things that compete for names: where two want one name, each of them gets a hash.

    So no name depends on which of them stands first in the document.
    """
    slugs = {key: slug(name) for key, name in wanted.items()}
    counts = Counter(slugs.values())
    shared = {name for name, count in counts.items() if count > 1}
    return {
        key: namer.iri(f"{name[: MAX_SLUG - _HASH - 1].rstrip('-')}-{digest(key)}" if name in shared else name, key)
        for key, name in slugs.items()
    }
