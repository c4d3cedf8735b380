"""What a running server says: one line of JSON a request and an error, in which no stranger can write a line of their own."""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from time import perf_counter

from django.http import HttpRequest
from django.http.response import HttpResponseBase

REQUESTS = logging.getLogger("coverage.requests")

_SECRET = re.compile(r"(?<=/searches/)[^/?#]+?(?=\.atom)|(?<=[?&]key=)[^&\s]+|farq_[\w-]{8,}")
"""What opens something by itself: the address of a saved search's feed, the key of a story's, an access token."""


def without_secrets(text: str) -> str:
    """A text in which what would open something is a star.

    >>> without_secrets("Not Found: /searches/abc.atom")
    'Not Found: /searches/*.atom'
    """
    return _SECRET.sub("*", text)


class JsonLine(logging.Formatter):
    """A record as one line of ASCII: letters of other scripts and everything that steers a terminal are escaped."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; `error` holds the stack where there is one, which has no values in it."""
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "request": getattr(record, "request_id", "-"),
            "from": record.name,
            "says": without_secrets(record.getMessage()),
        }
        told |= getattr(record, "told", {})
        if record.exc_info:
            told["error"] = without_secrets(self.formatException(record.exc_info))
        return json.dumps(told)


def log_request(request: HttpRequest, response: HttpResponseBase, began: float) -> None:
    """One line of a request that was answered: without what was asked or sent. began: by perf_counter."""
    if REQUESTS.isEnabledFor(logging.INFO):
        milliseconds = round(1000 * (perf_counter() - began), 1)
        told = {"method": request.method, "path": without_secrets(request.path), "status": response.status_code}
        REQUESTS.info("answered", extra={"told": told | {"ms": milliseconds}})
