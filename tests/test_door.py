"""What comes in before any page is asked: too large, or of no sense, it is turned away in few words and strictly."""

from __future__ import annotations

import asyncio

import pytest

from coverage import door
from coverage.door import Door
from tests.views.test_headers import assert_strict, strict  # noqa: F401 - a fixture

FORM = b"application/x-www-form-urlencoded"


class Answer:
    """What an ASGI application sent, as the tests of headers want it."""

    def __init__(self, sent: list[dict]) -> None:
        self.status_code = sent[0]["status"]
        self.headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        self.body = b"".join(message.get("body", b"") for message in sent[1:])


def ask(
    path: str = "/",
    *,
    method: str = "POST",
    query: bytes = b"",
    headers: dict[bytes, bytes] | None = None,
    body: tuple[bytes, ...] = (b"",),
):
    """The answer of the whole application; the second part of the body stands for all that is never read."""
    sent: list[dict] = []
    parts = [{"type": "http.request", "body": part, "more_body": at + 1 < len(body)} for at, part in enumerate(body)]

    async def receive():
        if parts:
            return parts.pop(0)
        return await asyncio.Event().wait()

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": query,
             "headers": [(b"host", b"testserver"), *(headers or {}).items()], "scheme": "https", "http_version": "1.1",
             "server": ("testserver", 443), "client": ("127.0.0.1", 1)}  # fmt: skip
    asyncio.run(Door()(scope, receive, send))
    return Answer(sent), len(parts)


@pytest.mark.parametrize("charset", [b"idna", b"undefined", b"unicode_escape", b"rot13"])
def test_a_charset_that_cannot_read_the_address_is_a_request_of_no_sense(strict, charset):  # noqa: F811
    answer, _left = ask(query=b"q=%D9%80%FF", headers={b"content-type": FORM + b"; charset=" + charset})
    assert answer.status_code in {400, 403}
    assert_strict(answer)


@pytest.mark.parametrize("path", ["/", "/language/", "/api/stories", "/accounts/login/"])
def test_a_body_that_says_it_is_too_large_is_not_read(strict, path):  # noqa: F811
    answer, left = ask(path, headers={b"content-length": b"10000001"}, body=(b"x", b"x"))
    assert (answer.status_code, left) == (413, 2)
    assert_strict(answer)


def test_nor_is_one_that_proves_to_be(strict, monkeypatch):  # noqa: F811
    monkeypatch.setattr(door, "MOST_SENT", 10)
    answer, left = ask(headers={b"content-length": b"5"}, body=(b"x" * 8, b"x" * 8, b"x"))
    assert (answer.status_code, left) == (413, 1)
    assert b"too large" in answer.body


def test_files_may_be_larger_than_forms(monkeypatch):
    monkeypatch.setattr(door, "MOST_UPLOADED", 20)
    assert ask("/upload/", body=(b"x" * 19,))[0].status_code == 403
    assert ask("/upload/", body=(b"x" * 21,))[0].status_code == 413


@pytest.mark.parametrize("said", [b"", b"x", b"-1", b"9" * 400, b"\xd9\xa3"])
def test_a_length_that_is_none_is_not_believed(said):
    assert ask(headers={b"content-length": said}, body=(b"a=b",))[0].status_code in {400, 403, 413}
