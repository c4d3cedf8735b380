"""How a request gets from granian's event loop to Django: read there, answered in one of a few threads, sent there.

Django's own ASGI handler changes threads at every middleware that is not written twice, and begins a thread for every
request. Here a request changes threads once, and slow clients, whose bytes come and go on the loop, hold none.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import IO, Any, NamedTuple

from django.core import signals
from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.core.handlers.base import BaseHandler
from django.http.response import HttpResponseBase
from django.urls import set_script_prefix

from coverage import environment

THREADS = 4
"""Of each web process, where WEB_THREADS says nothing: fewer than DATABASE_POOL has connections."""
MOST_WAITING = 256
"""Requests of a process that are all there and not answered: more would wait longer than a second or two."""


class Answer(NamedTuple):
    """What goes back over the wire."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes


class OneThread(ASGIHandler):
    """An ASGI application whose middlewares and views all run synchronously, in one thread from first to last."""

    def __init__(self) -> None:
        BaseHandler.__init__(self)
        self.load_middleware(is_async=False)
        threads = max(1, environment.whole_number("WEB_THREADS", default=THREADS))
        self.threads = ThreadPoolExecutor(threads, thread_name_prefix="web")
        self.waiting = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI's have no types
        """Answer a request of HTTP; nothing else is spoken."""
        if scope["type"] != "http":
            raise ValueError(f"Farq speaks HTTP and not {scope['type']}")
        await self.handle(scope, receive, send)

    async def handle(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401
        """Read the body, have it answered, send the answer; whoever leaves before it is all there is answered nothing."""
        try:
            sent = await self.read_body(receive)
        except RequestAborted:
            return
        self.waiting += 1
        try:
            answer = await asyncio.get_running_loop().run_in_executor(self.threads, self._answer, scope, sent)
        finally:
            self.waiting -= 1
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        await send({"type": "http.response.body", "body": answer.body})

    @property
    def is_full(self) -> bool:
        """Whether so many wait for a thread that another one should come back later. Only the loop asks and counts."""
        return self.waiting >= MOST_WAITING

    def _answer(self, scope: Any, sent: IO[bytes]) -> Answer:  # noqa: ANN401
        """The whole of Django, in this thread."""
        set_script_prefix(get_script_prefix(scope))
        signals.request_started.send(sender=self.__class__, scope=scope)
        request, refusal = self.create_request(scope, sent)
        response: Any = refusal if request is None else self.get_response(request)
        try:
            # Nothing here streams but our own small files: a thread does not wait for whoever fetches them slowly.
            return Answer(response.status_code, _headers(response), response.getvalue())
        finally:
            # Says that the request is over, which gives the thread's connection back to the pool.
            response.close()
            sent.close()


def _headers(response: HttpResponseBase) -> list[tuple[bytes, bytes]]:
    plain = [(name.encode("ascii"), value.encode("latin-1")) for name, value in response.items()]
    return plain + [(b"Set-Cookie", kept.OutputString().encode("ascii")) for kept in response.cookies.values()]
