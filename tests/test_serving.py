"""One thread answers a request from first to last, and files of our own leave whole."""

from __future__ import annotations

import threading

import pytest

from coverage.door import Door
from coverage.views.headers import StrictHeaders
from tests.test_door import ask


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
