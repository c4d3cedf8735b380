"""From where a request comes, so far as it can be known."""

from __future__ import annotations

from contextlib import suppress
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """The client's IP address; None over a socket.

    Behind a proxy it is the last that X-Forwarded-For names, which the proxy itself wrote: what stands before it is
    the client's own word.
    """
    said = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_TLS_PROXY:
        said = request.headers.get("X-Forwarded-For", said).rpartition(",")[2]
    with suppress(ValueError):
        return str(ip_address(said.strip()))
    return None
