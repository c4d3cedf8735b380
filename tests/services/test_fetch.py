"""Fetching: what leads into our own network is never spoken to; what drips, floods or bends is given up in time."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from coverage.services import fetch as fetching
from coverage.services.fetch import NotAllowed, Unreachable, fetch, is_public, resolve

CLOSED = """127.0.0.1 127.1.2.3 0.0.0.0 10.1.2.3 100.64.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 192.0.0.8
192.0.2.1 192.88.99.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 :: ::1
::ffff:127.0.0.1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 2001::1 2001:db8::1
2002:7f00:1:: fc00::1 fd12::1 fe80::1 fec0::1 ff02::1 text 1 999.1.1.1""".split()


@pytest.mark.parametrize("peer", CLOSED)
def test_what_is_not_the_public_internet_is_closed(peer):
    assert not is_public(peer)


@pytest.mark.parametrize("peer", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "151.101.1.69"])
def test_the_public_internet_is_open(peer):
    assert is_public(peer)


@pytest.fixture
def names(monkeypatch):
    """A resolver of our own: each name and what it answers, one call after the other."""
    book: dict[str, list[list[str]]] = {}

    def look_up(host, port, *_asked, **_named):
        answers = book.get(host)
        if answers is None:
            return system(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        now = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(0, 0, 0, "", (peer, port)) for peer in now]

    system = socket.getaddrinfo
    monkeypatch.setattr(fetching.socket, "getaddrinfo", look_up)
    return book


ODD = """ftp://a.example/ file:///etc/passwd gopher://a.example/ data:text/html,x dict://a.example/ jar:http://a.example!/
http:///x http:a.example //a.example/ a.example http://good@a.example/ http://user:word@a.example/ http://a.example:22/
http://a.example:5432/ http://a.example:8000/ http://a.example:0/ http://a.example:99999/ http://a.example\\@b.example/
http://testserver/ http://[::1 http://.. http://localhost:80:80/""".split()
ODD += [
    "http://a.example/\r\nX: y", "http://a.example/ x", "http://a\tb.example/", "http://a.exa\u202emple/", " http://a.example/",
    "http://" + "a" * 300 + ".example/",
]  # fmt: skip


@pytest.mark.parametrize("address", ODD)
def test_an_odd_address_is_refused_before_anybody_is_asked(names, settings, address):
    settings.ALLOWED_HOSTS = ["testserver"]
    names |= {name: [["8.8.8.8"]] for name in ("a.example", "b.example", "testserver", "localhost")}
    with pytest.raises(NotAllowed):
        resolve(address)


LOOPBACKS = """127.0.0.1 127.1 0 0x7f000001 0x7f.1 2130706433 017700000001 １２７.0.0.1 ⑫7.0.0.1 [::1] [::ffff:127.0.0.1]
[fe80::1%25eth0] [64:ff9b::7f00:1] [2002:7f00:1::] 169.254.169.254 10.0.0.1 [fe80::1]""".split()


@pytest.mark.parametrize("host", LOOPBACKS)
def test_no_way_of_writing_our_own_address_gets_through(names, host):
    with pytest.raises((NotAllowed, Unreachable)):
        resolve(f"http://{host}/")


@pytest.mark.parametrize("answers", [["10.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["8.8.8.8", "::1"], []])
def test_one_closed_answer_closes_the_name(names, answers):
    names["a.example"] = [answers]
    with pytest.raises(NotAllowed):
        resolve("http://a.example/")


def test_a_name_that_answers_otherwise_the_second_time_is_not_asked_twice(names):
    names["a.example"] = [["8.8.8.8"], ["127.0.0.1"]]
    assert resolve("http://a.example/").peer == "8.8.8.8"
    assert len(names["a.example"]) == 1


Answer = Callable[[BaseHTTPRequestHandler], None]


@pytest.fixture
def server(names, monkeypatch, settings):
    """A server on loopback that answers as a test says; it alone is taken for public."""
    heard: list[dict[str, str]] = []
    answers: dict[str, Answer] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            heard.append({"path": self.path, **self.headers})
            try:
                answers[self.path](self)
            except OSError:
                self.close_connection = True

        def log_message(self, *_words):
            pass

    running = HTTPServer(("127.0.0.1", 0), Handler)
    port = running.server_address[1]
    threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True).start()
    monkeypatch.setattr(fetching, "PORTS", {80, 443, port})
    monkeypatch.setattr(fetching, "is_public", lambda peer: peer in {"127.0.0.1", "8.8.8.8"})
    monkeypatch.setattr(fetching, "STEP_SECONDS", 0.5)
    monkeypatch.setattr(fetching, "SECONDS", 1.0)
    settings.ALLOWED_HOSTS = ["farq.example"]
    names["a.example"] = [["127.0.0.1"]]
    running.answers, running.heard, running.place = answers, heard, f"http://a.example:{port}"
    yield running
    running.shutdown()
    running.server_close()


def say(status: int = 200, body: bytes = b"", **head: str) -> Answer:
    def answer(handler):
        handler.send_response(status)
        for name, value in head.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def drip(handler):
    handler.send_response(200)
    handler.end_headers()
    for _second in range(40):
        handler.wfile.write(b"x")
        time.sleep(0.1)


def flood(handler):
    handler.send_response(200)
    handler.end_headers()
    for _piece in range(100):
        handler.wfile.write(b"x" * 100_000)


BAD = {
    "an endless drip": drip,
    "an endless flood": flood,
    "silence": lambda handler: time.sleep(1),
    "a bomb": say(body=gzip.compress(b" " * 50_000_000), Content_Encoding="gzip"),
    "a packing that nobody asked for": say(body=b"x", Content_Encoding="br"),
    "a packing that is none": say(body=b"x", Content_Encoding="gzip"),
    "a body that is shorter than it says": say(body=b"x", Content_Length="500"),
    "a head of a megabyte": say(X="x" * 1_000_000),
    "500 heads": say(**{f"X{n}": "x" for n in range(500)}),
    "no": say(404),
    "a fault": say(500),
    "a way to nowhere": say(302),
    "a ring": say(302, Location="/"),
}


@pytest.mark.parametrize("answer", BAD.values(), ids=BAD)
def test_a_server_that_means_ill_is_given_up(server, answer):
    server.answers["/"] = answer
    with pytest.raises((Unreachable, NotAllowed)):
        fetch(f"{server.place}/")


AWAY = [
    "http://10.0.0.1/",
    "file:///etc/passwd",
    "http://a.example:22/",
    "//user@a.example/",
    "http://[::1]/",
    "ftp://a.example/",
]


@pytest.mark.parametrize("away", AWAY)
def test_a_redirect_into_our_network_is_not_followed(server, away):
    server.answers["/"] = say(302, Location=away)
    with pytest.raises(NotAllowed):
        fetch(f"{server.place}/")
    assert len(server.heard) == 1


def test_a_redirect_on_the_public_web_is_followed(server):
    server.answers |= {"/": say(301, Location="/b?c=1"), "/b?c=1": say(body=b"<rss/>", ETag='"1"')}
    assert fetch(f"{server.place}/").body == b"<rss/>"


def test_what_has_not_changed_is_not_sent_again(server):
    server.answers["/"] = say(304)
    assert fetch(f"{server.place}/", '"1"', "Thu, 18 Apr 2024 09:00:00 GMT").body is None
    assert (server.heard[0]["If-None-Match"], server.heard[0]["If-Modified-Since"][:3]) == ('"1"', "Thu")


def test_a_packed_body_is_unpacked(server):
    server.answers["/"] = say(body=gzip.compress(b"<rss/>"), Content_Encoding="gzip")
    assert fetch(f"{server.place}/").body == b"<rss/>"


def test_no_proxy_and_no_password_of_the_machine_is_used(server, monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("machine a.example login me password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    server.answers["/"] = say(body=b"<rss/>")
    assert fetch(f"{server.place}/").body == b"<rss/>"
    assert not {"Authorization", "Cookie", "Proxy-Authorization"} & set(server.heard[0])
