"""One thread answers a request from first to last, and files of our own leave whole."""

from __future__ import annotations

import asyncio
import threading

import pytest

from coverage.door import Door
from coverage.serving import MOST_WAITING, OneThread
from coverage.views.headers import StrictHeaders
from tests.test_door import ask
from tests.views.test_headers import assert_strict, strict  # noqa: F401 - a fixture


def test_only_http_is_spoken():
    with pytest.raises(ValueError, match="websocket"):
        Door().__call__({"type": "websocket"}, None, None).send(None)


def test_a_request_changes_threads_once(monkeypatch):
    seen = set()
    first, page = StrictHeaders.__call__, "coverage.views.health._missing"
    monkeypatch.setattr(StrictHeaders, "__call__", lambda *given: seen.add(threading.get_ident()) or first(*given))
    monkeypatch.setattr(page, lambda: seen.add(threading.get_ident()))
    assert ask("/healthz", method="GET")[0].body == b"ok"
    assert len(seen) == 1
    assert threading.get_ident() not in seen


def test_a_file_of_ours_leaves_whole():
    answer, _left = ask("/static/icon.svg", method="GET")
    assert answer.body.strip().endswith(b"</svg>")
    assert int(answer.headers["Content-Length"]) == len(answer.body)


def test_a_request_that_is_over_gives_back_what_it_held(monkeypatch):
    ended = []
    monkeypatch.setattr("django.core.signals.request_finished.send", lambda **_signal: ended.append(True))
    ask("/healthz?live", method="GET")
    assert ended == [True]


def test_where_too_many_wait_others_are_asked_to_come_back(monkeypatch, strict):  # noqa: F811
    monkeypatch.setattr(OneThread, "is_full", True)
    answer, _left = ask("/", method="GET")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    assert_strict(answer)


def test_but_whoever_asks_whether_the_server_lives_is_answered(monkeypatch):
    monkeypatch.setattr(OneThread, "is_full", True)
    assert ask("/healthz", query=b"live", method="GET")[0].status_code == 200


def test_only_those_wait_whose_request_is_all_there():
    door, parts = Door(), [{"type": "http.disconnect"}, {"type": "http.request", "body": b"x", "more_body": True}]
    seen = []

    async def dawdle():
        seen.append(door.waiting)
        return parts.pop()

    scope = {"type": "http", "method": "POST", "path": "/", "query_string": b"", "headers": []}
    asyncio.run(door(scope, dawdle, None))
    assert seen == [0, 0]
    door.waiting = MOST_WAITING
    assert door.is_full
