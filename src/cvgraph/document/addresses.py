"""Which addresses of links may leave the document."""

from __future__ import annotations

_LINKED = ("http://", "https://", "mailto:")
_ACTIVE = ("javascript:", "data:", "vbscript:")


def linkable(address: str) -> bool:
    """True for web and mail addresses, the only ones that become links."""
    return address.lower().startswith(_LINKED)


def active(address: str) -> bool:
    """True for addresses that a browser would run; they are not even quoted."""
    return "".join(address.lower().split()).startswith(_ACTIVE)
