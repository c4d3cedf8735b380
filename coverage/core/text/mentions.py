"""Names that somebody calls in a text: @name."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CALL = re.compile(r"(?<![A-Za-z0-9._%+@-])@(?P<name>\w[\w.+-]{0,149})")
"""Letters of a user name (Django's UnicodeUsernameValidator, but for @ itself); after a Latin letter it is an address
of mail, after an Arabic one a proclitic stands before it (و@سلمى)."""
_TRAILING = ".+-"
"""What may end a name, and mostly ends the sentence."""
MOST_CALLS = 50


def calls(text: str) -> tuple[str, ...]:
    """The names that may be meant, in lower case and each once: a name that ends in a stop also without it.

    >>> calls("ask @Salma. and mail a@b.org")
    ('salma.', 'salma')
    """
    found = (name for match in _CALL.finditer(text) for name in (match["name"], match["name"].rstrip(_TRAILING)))
    return tuple(dict.fromkeys(name.lower() for name in found if name))[:MOST_CALLS]


def split_calls(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and of each whether it is a call; joined they are the text."""
    at = 0
    for match in _CALL.finditer(text):
        end = match.start() + len(match.group().rstrip(_TRAILING))
        yield text[at : match.start()], False
        yield text[match.start() : end], True
        at = end
    yield text[at:], False
