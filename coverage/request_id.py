"""One name for each request, in its answer and in every line of the log that it causes."""

from __future__ import annotations

import logging
from contextvars import ContextVar
from uuid import uuid4

CURRENT: ContextVar[str] = ContextVar("request_id", default="-")
"""The request that is being answered here; a dash outside of any."""


def begin_request() -> str:
    """A new name, never one that the client chose: a log must not repeat a stranger's words."""
    name = uuid4().hex
    CURRENT.set(name)
    return name


class RequestId(logging.Filter):
    """Puts the request's name into a line of the log, and keeps a line one line."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always let the line through; line breaks and escapes in strangers' words are made visible."""
        record.request_id = CURRENT.get()
        if isinstance(record.args, tuple):
            record.args = tuple(_on_one_line(word) for word in record.args)
        return True


def _on_one_line(word: object) -> object:
    if isinstance(word, str) and not word.isprintable():
        return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in word)
    return word
