"""Blanks: places in a page that is drawn for nobody, which are filled for whoever asks for it.

A page that many read alike is drawn once (coverage/views/kept.py). Whatever of it belongs to one person or to one showing
is left blank: a mark that is made anew for every drawing, so that no text that somebody wrote can pass for one.
"""

from __future__ import annotations

import re
import secrets
import string
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID, uuid4

TOKEN = "token"  # noqa: S105 - the name of a blank
"""Against forged forms."""
ACCOUNT = "account"
"""The key of the reader's account."""
NAME = "name"
UNREAD = "unread"
"""How much of the inbox is unread, as the bar shows it."""
MESSAGES = "messages"
KEY = "key"
"""By which a form that is sent twice is one: another in every form of every showing."""
FEED = "feed"
"""The address of a story's feed, by the story's key."""

_LETTERS = 24
_DRAWING: ContextVar[str] = ContextVar("drawing", default="")
"""What this drawing's marks begin with; empty where a page is drawn for somebody."""


@contextmanager
def drawn_for_nobody() -> Iterator[str]:
    """Leave blanks meanwhile; gives what their marks begin with: letters alone, which no rewording of figures changes."""
    begins = "".join(secrets.choice(string.ascii_lowercase) for _ in range(_LETTERS))
    token = _DRAWING.set(begins)
    try:
        yield begins
    finally:
        _DRAWING.reset(token)


def is_for_nobody() -> bool:
    """Whether blanks are to be left now."""
    return bool(_DRAWING.get())


def blank(kind: str, number: int = 0) -> str:
    """The mark of a blank; number: of which thing, where there are several."""
    return f"{_DRAWING.get()}-{kind}.{number}-"


def fresh_key() -> UUID | str:
    """A new key for a form, or the blank for one."""
    return blank(KEY) if is_for_nobody() else uuid4()


def fill(page: bytes, begins: str, fillings: Mapping[str, Callable[[int], str]]) -> bytes:
    """The page with every blank filled: an equal one alike, but a KEY anew each time."""
    pieces = re.split(rb"%s-([a-z]+)\.(\d+)-" % begins.encode(), page)
    known: dict[tuple[bytes, bytes], bytes] = {}
    filled = [pieces[0]]
    for kind, number, text in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        if kind == KEY.encode() or (kind, number) not in known:
            known[kind, number] = fillings[kind.decode()](int(number)).encode()
        filled += (known[kind, number], text)
    return b"".join(filled)
