"""A newsroom's day on loopback: readers and editors who think a second between pages, and clients that are slow.

python bench/load.py [SECONDS [ARTICLES [READERS EDITORS]]]: 120 seconds, 1000 articles, 100 and 20 as `make bench` runs it;
600 100000 is the long form. In the last third 200 clients that dawdle over their headers and 200 that dawdle over their
bodies are connected too. Status 1 for any answer 5xx, any note that was acknowledged and is not there, or times over the
promises. Threads and http.client, and no library: 120 people ask 120 times a second, which needs neither a farm of
generators nor a library's event loop in place of Python's sockets.
"""

from __future__ import annotations

import http.client
import os
import random
import re
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse
import uuid
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import psutil
from stores.databases import ROOT, drop, open_django, use

THINK = 1.0
"""Seconds at the mean, spread evenly from half to one and a half."""
SLOW = 200
"""Clients of each slow kind."""
PROMISED = {"read": 250, "compare": 400, "write": 300}
"""Milliseconds at the 95th percentile; with slow clients at most twice as much (RELIABILITY L1 and L6)."""
NO_PASSWORD = "!"  # noqa: S105 - what Django stores where none opens the account
WORDS = "مدني قتيل مليون رفح وزير هدنة قصف مساعدات حدود رئيس".split()


@dataclass
class Heard:
    """Milliseconds by kind of page, faults, and the keys of notes that were acknowledged."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)


class Person(threading.Thread):
    """Somebody with a browser: one connection kept open, one session."""

    def __init__(
        self, port: int, session: str, places: dict[str, list[int]], heard: dict[str, Heard], *, writes: bool
    ) -> None:
        super().__init__(daemon=True)
        self.port, self.places, self.heard, self.writes = port, places, heard, writes
        self.cookies = {"sessionid": session}
        self.phase, self.is_over = "usual", False
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def run(self) -> None:
        """Read, search, compare and, for an editor, write, until it is over."""
        time.sleep(random.uniform(0, THINK))
        while not self.is_over:
            self._write() if self.writes and random.random() < 0.25 else self._read()
            time.sleep(random.uniform(0.5 * THINK, 1.5 * THINK))

    def _read(self) -> None:
        some = {name: random.choice(keys) for name, keys in self.places.items()}
        kind, page = random.choice(
            (
                ("read", "/"),
                ("read", f"/stories/{some['story']}/"),
                ("read", f"/articles/{some['article']}/"),
                ("read", f"/search/?q={urllib.parse.quote(random.choice(WORDS))}"),
                ("compare", f"/facts/{some['fact']}/"),
                ("compare", f"/compare/?a={some['article']}&b={some['article'] + 1}"),
            )
        )
        self._ask(kind, "GET", page)

    def _write(self) -> None:
        page = f"/facts/{random.choice(self.places['fact'])}/"
        self._ask("compare", "GET", page)
        key = str(uuid.uuid4())
        sent = {"explanation": "date", "text": "ملاحظة محرر عند القياس", "key": key}
        if self._ask("write", "POST", f"{page}notes/", urllib.parse.urlencode(sent)) == 302:
            self.heard[self.phase].written.append(key)

    def _ask(self, kind: str, method: str, page: str, body: str | None = None) -> int:
        heard, began = self.heard[self.phase], time.perf_counter()
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "X-CSRFToken": self.cookies.get("csrftoken", ""),
            }
        try:
            self.line.request(method, page, body, headers)
            answer = self.line.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException) as error:
            self.line.close()
            heard.faults.append(f"{method} {page}: {type(error).__name__}")
            return 0
        heard.times[kind].append((time.perf_counter() - began) * 1000)
        token = re.search(r"csrftoken=(\w+)", answer.headers.get("Set-Cookie", ""))
        if token:
            self.cookies["csrftoken"] = token[1]
        if answer.status >= 500:
            heard.faults.append(f"{method} {page}: {answer.status}")
        return answer.status


class Dawdlers(threading.Thread):
    """Clients that send a byte now and then: half of them headers, half of them a body."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        self.port, self.is_over = port, False

    def run(self) -> None:
        """Connect all, then let each go on a little every few seconds."""
        lines = [self._begin(is_body=place % 2 == 0) for place in range(2 * SLOW)]
        while not self.is_over:
            time.sleep(2)
            for line in lines:
                with suppress(OSError):
                    line.send(b"x")
        for line in lines:
            line.close()

    def _begin(self, *, is_body: bool) -> socket.socket:
        line = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        begun = b"POST /accounts/login/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n"
        line.send(
            begun + b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"
            if is_body
            else b"GET / HTTP/1.1\r\nX-Slow: "
        )
        return line


def cast(readers: int, editors: int) -> tuple[list[str], dict[str, list[int]]]:
    """Sessions of so many readers and editors, and some numbers of pages."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import Group, User
    from django.contrib.sessions.backends.db import SessionStore

    from coverage.models import Article, Fact, Story

    sessions = []
    for role, count in (("reader", readers), ("editor", editors)):
        for number in range(count):
            user = User.objects.create(username=f"{role}-{number}-{uuid.uuid4().hex[:6]}", password=NO_PASSWORD)
            user.groups.add(Group.objects.get(name=role))
            session = SessionStore()
            session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
            session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
            session.create()
            sessions.append(session.session_key)
    models = {"story": Story, "fact": Fact, "article": Article}
    return sessions, {
        name: list(model.objects.order_by("?").values_list("pk", flat=True)[:300]) for name, model in models.items()
    }


def serve(port: int) -> subprocess.Popen[bytes]:
    """The web server as docs/production.md starts it, on the store that Django's connection leads to."""
    from django.conf import settings
    from django.db import connection

    place = connection.get_connection_params()
    environment = os.environ | {
        "DATABASE_URL": f"postgresql://{place['user']}@/{place['dbname']}?host={place['host']}",
        "DATABASE_POOL": "10", "STATEMENT_TIMEOUT": "15", "SECRET_KEY": settings.SECRET_KEY,
    }  # fmt: skip
    command = [sys.executable, "-m", "granian", "--interface", "asginl", "--port", str(port), "--workers", "2", "--no-ws",
               "--backpressure", "64", "--respawn-failed-workers", "--log-level", "error", "coverage.asgi:application"]  # fmt: skip
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _attempt in range(200):
        with suppress(OSError):
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            line.request("GET", "/healthz")
            if line.getresponse().status == 200:
                return server
        time.sleep(0.2)
    server.terminate()
    raise SystemExit("The web server does not answer")


def processor(server: subprocess.Popen[bytes]) -> float:
    """Seconds of the processor that the web server has used, which other work on the machine does not change."""
    family = (psutil.Process(server.pid), *psutil.Process(server.pid).children(recursive=True))
    return sum(sum(process.cpu_times()[:2]) for process in family)


def stop(server: subprocess.Popen[bytes]) -> None:
    """End it; one that waits for dawdlers is not waited for."""
    server.terminate()
    try:
        server.wait(15)
    except subprocess.TimeoutExpired:
        for process in (*psutil.Process(server.pid).children(recursive=True), server):
            process.kill()


def run(seconds: float, sessions: list[str], places: dict[str, list[int]], editors: int, port: int) -> dict[str, Heard]:
    """Two thirds of the time as usual, one third with the dawdlers."""
    heard = {"usual": Heard(), "slow clients": Heard()}
    people = [
        Person(port, session, places, heard, writes=place >= len(sessions) - editors)
        for place, session in enumerate(sessions)
    ]
    dawdlers = Dawdlers(port)
    for person in people:
        person.start()
    time.sleep(seconds * 2 / 3)
    dawdlers.start()
    for person in people:
        person.phase = "slow clients"
    time.sleep(seconds / 3)
    for each in (*people, dawdlers):
        each.is_over = True
    for person in people:
        person.join(40)
    return heard


def broken(phase: str, heard: Heard) -> list[str]:
    """Print what was measured, and give the promises that it breaks."""
    wrong = heard.faults[:5]
    for kind, times in sorted(heard.times.items()):
        cuts = statistics.quantiles(times, n=100) if len(times) > 1 else times * 99
        print(f"{phase:13} {kind:8} {len(times):6} p50 {cuts[49]:6.0f} p95 {cuts[94]:6.0f} p99 {cuts[98]:6.0f} ms")
        most = PROMISED[kind] * (1 if phase == "usual" else 2)
        wrong += [f"{phase}, {kind}: p95 over {most} ms"] if cuts[94] > most else []
    print(f"{phase:13} faults {len(heard.faults)}")
    return wrong


def main(arguments: list[str]) -> int:
    """The status: 1 where a promise is broken."""
    usual = (120, 1000, 100, 20)
    seconds, articles, readers, editors = (int(word) for word in (*arguments, *map(str, usual[len(arguments) :])))
    open_django()
    from stores.filling import fill

    fill(articles)
    drop("load")
    use("load", template=str(articles))
    port = 8600 + random.randrange(90)
    sessions, places = cast(readers, editors)
    server = serve(port)
    try:
        heard = run(seconds, sessions, places, editors, port)
        used = processor(server)
    finally:
        stop(server)
    from coverage.models import Annotation

    written = [key for each in heard.values() for key in each.written]
    lost = len(written) - Annotation.objects.filter(key__in=written).count()
    print(
        f"{readers} readers, {editors} editors, {articles:,} articles, {seconds} s; {len(written)} notes written, {lost} lost"
    )
    answered = sum(len(times) for each in heard.values() for times in each.times.values())
    print(
        f"{answered} answers, {answered / seconds:.0f} a second, {1000 * used / max(1, answered):.1f} ms of the processor each"
    )
    wrong = [line for phase, each in heard.items() for line in broken(phase, each)] + (
        [f"{lost} notes lost"] if lost else []
    )
    print("\n".join(wrong))
    drop("load")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
