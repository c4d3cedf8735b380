"""Addresses that editors attach: which are let in, and how their hosts are shown."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

SCHEMES = ("http", "https")
"""What a link may begin with: all others can run script, open programs or read files (WHATWG URL, special schemes)."""
MOST_LETTERS = 1000
_UNSEEN = re.compile("[\x00-\x20\x7f-\xa0\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\\\\]")
"""Spaces, controls, marks that turn text around and halves of letters: an address that needs one escapes it."""
_ARABIC_LABEL = re.compile(r"[\u0620-\u064a\u0660-\u0669-]+")


def is_safe_link(text: str) -> bool:
    """Whether text is the whole address of a page on a host, without a name or password before the host.

    >>> is_safe_link("javascript:alert(1)")
    False
    """
    if len(text) > MOST_LETTERS or _UNSEEN.search(text):
        return False
    try:
        address = urlsplit(text)
        named = address.port is None or address.port > 0
        return address.scheme in SCHEMES and "@" not in address.netloc and bool(named and host_of(text))
    except ValueError:
        return False


def host_of(address: str) -> str:
    """The host as it is safe to show: in ASCII (RFC 3492) unless its labels are Latin or Arabic each as a whole.

    Empty where there is none. Raises ValueError for one that no name server could know.
    """
    host = (urlsplit(address).hostname or "").removesuffix(".")
    encoded = host.encode("idna").decode() if host else ""
    is_plain = all(label.isascii() or _ARABIC_LABEL.fullmatch(label) for label in host.split("."))
    return host if is_plain else encoded
