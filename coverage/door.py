"""Where requests come in: what is too large or makes no sense is turned away before any page is asked, in few words."""

from __future__ import annotations

from typing import IO, Any

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from coverage.request_id import begin_request
from coverage.serving import OneThread

MOST_UPLOADED = 220_000_000
"""Bytes of a form with files, as in the nginx of docs/production.md: an archive alone may have 200 MB."""
MOST_SENT = 10_000_000
"""Bytes of any other body: DATA_UPLOAD_MAX_MEMORY_SIZE, and what multipart adds to it."""

PAUSE = "2"
"""Seconds after which whoever came when too many asked may come again."""

# ASGI's scope, receive and send have no types that Django names.


class Door(OneThread):
    """Django's handler, which keeps bodies of any size on the disk, and breaks where a charset cannot read an address."""

    async def handle(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401
        """Answer a request; 413 as soon as its body says or proves to be too large, 503 where too many wait already."""
        if self.is_full and scope["path"] != reverse("healthz"):
            await self.send_response(_sealed(_pause()), send)
            return
        body = Bounded(scope, receive)
        await super().handle(scope, body.receive, send)
        if body.is_too_large:
            await self.send_response(_sealed(_words(413, "The body is too large.")), send)

    def create_request(self, scope: Any, body_file: IO[bytes]) -> tuple[Any, Any]:  # noqa: ANN401
        """The request, or the answer where none can be made of what was sent."""
        try:
            request, refusal = super().create_request(scope, body_file)
        except (SuspiciousOperation, ValueError):
            request, refusal = None, _words(400, "This request makes no sense.")
        return request, refusal and _sealed(refusal)


class Bounded:
    """The body of a request, which breaks off as if the client had left once it is more than its address takes."""

    def __init__(self, scope: Any, receive: Any) -> None:  # noqa: ANN401
        self.most = MOST_UPLOADED if scope["path"] == reverse("new_upload") else MOST_SENT
        self.is_too_large = _announced(scope) > self.most
        self._received, self._receive = 0, receive

    async def receive(self) -> Any:  # noqa: ANN401
        """The next message of the client."""
        if not self.is_too_large:
            message = await self._receive()
            self._received += len(message.get("body", b""))
            self.is_too_large = self._received > self.most
        return {"type": "http.disconnect"} if self.is_too_large else message


def _announced(scope: Any) -> int:  # noqa: ANN401
    """The Content-Length; 0 where there is none or it is no number."""
    said = dict(scope["headers"]).get(b"content-length", b"")
    return int(said) if said.isdigit() and len(said) < 19 else 0


def _words(status: int, words: str) -> HttpResponse:
    return HttpResponse(words, status=status, content_type="text/plain")


def _pause() -> HttpResponse:
    answer = _words(503, "Too many ask at once. Try again in a moment.")
    answer.headers["Retry-After"] = PAUSE
    return answer


def _sealed(answer: HttpResponseBase) -> HttpResponseBase:
    """What every answer of a page carries (coverage/settings.py), on one that holds nothing of ours."""
    features = ", ".join(f"{feature}=()" for feature in settings.PERMISSIONS_POLICY)
    strict = {
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "Permissions-Policy": features,
        "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
        "Strict-Transport-Security": f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains; preload",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": settings.X_FRAME_OPTIONS,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Request-ID": begin_request(),
    }
    for name, value in strict.items():
        answer.headers[name] = value
    return answer
