"""Who asks in bench/load.py: readers and editors, clients that dawdle, and somebody who guesses passwords."""

from __future__ import annotations

import http.client
import random
import re
import socket
import threading
import time
import urllib.parse
import uuid
from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import accumulate

THINK = 1.0
"""Seconds at the mean, spread evenly from half to one and a half."""
WRITES = 0.25
"""Of what an editor does; the rest is reading."""
SLOW = 200
"""Clients of each slow kind."""
WORDS = "مدني قتيل مليون رفح وزير هدنة قصف مساعدات حدود رئيس".split()


@dataclass
class Heard:
    """What came back in one phase: milliseconds by kind of page, statuses, faults, and the keys of acknowledged notes."""

    times: dict[str, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))
    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Affair:
    """A story's key, and the keys of its facts and articles."""

    story: int
    facts: Sequence[int]
    articles: Sequence[int]


class Affairs:
    """What people ask for. by_rank: the first story as often as Zipf has it, the second half as often, and so on."""

    def __init__(self, affairs: Sequence[Affair], *, by_rank: bool) -> None:
        self.affairs = affairs
        self.weights = list(accumulate(1 / rank if by_rank else 1.0 for rank in range(1, len(affairs) + 1)))

    def draw(self) -> Affair:
        """One of them."""
        return random.choices(self.affairs, cum_weights=self.weights)[0]


class Clock:
    """Which phase it is, for everybody."""

    def __init__(self, *phases: str) -> None:
        self.heard = {phase: Heard() for phase in phases}
        self.phase, self.began = phases[0], time.perf_counter()

    def turn(self, phase: str) -> None:
        """The next phase begins."""
        self.phase, self.began = phase, time.perf_counter()

    @property
    def now(self) -> Heard:
        """Where to write down what is heard now."""
        return self.heard[self.phase]


class Person(threading.Thread):
    """Somebody with a browser: one connection kept open, one session."""

    def __init__(
        self, port: int, session: str, affairs: Affairs, clock: Clock, *, writes: bool, think: float = THINK
    ) -> None:
        super().__init__(daemon=True)
        self.affairs, self.clock, self.writes, self.think = affairs, clock, writes, think
        self.cookies = {"sessionid": session, "visited": "yes"}
        self.is_over = False
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def run(self) -> None:
        """Read, search, compare and, for an editor, write, until it is over."""
        time.sleep(random.uniform(0, self.think))
        while not self.is_over:
            self._write() if self.writes and random.random() < WRITES else self._read()
            time.sleep(random.uniform(0.5 * self.think, 1.5 * self.think))
        self.line.close()

    def _read(self) -> None:
        about = self.affairs.draw()
        one, two = random.sample(about.articles, 2)
        kind, page = random.choice(
            (
                ("read", "/"),
                ("read", f"/stories/{about.story}/"),
                ("read", f"/articles/{one}/"),
                ("read", f"/search/?q={urllib.parse.quote(random.choice(WORDS))}"),
                ("compare", f"/facts/{random.choice(about.facts)}/"),
                ("compare", f"/compare/?a={one}&b={two}"),
            )
        )
        self._ask(kind, "GET", page)

    def _write(self) -> None:
        page = f"/facts/{random.choice(self.affairs.draw().facts)}/"
        self._ask("compare", "GET", page)
        key = str(uuid.uuid4())
        sent = {"explanation": "date", "text": "ملاحظة محرر عند القياس", "key": key}
        if self._ask("write", "POST", f"{page}notes/", urllib.parse.urlencode(sent)) == 302:
            self.clock.now.written.append(key)

    def _ask(self, kind: str, method: str, page: str, body: str | None = None) -> int:
        heard, phase_began, began = self.clock.now, self.clock.began, time.perf_counter()
        try:
            self.line.request(method, page, body, self._headers(body))
            answer = self.line.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException) as error:
            self.line.close()
            heard.faults.append(f"{method} {page}: {type(error).__name__}")
            return 0
        heard.times[kind].append((began - phase_began, (time.perf_counter() - began) * 1000))
        heard.statuses[answer.status] += 1
        token = re.search(r"csrftoken=(\w+)", answer.headers.get("Set-Cookie", ""))
        if token:
            self.cookies["csrftoken"] = token[1]
        is_pause = answer.status == 503 and "Retry-After" in answer.headers
        if answer.status >= 400 and not is_pause:
            heard.faults.append(f"{method} {page}: {answer.status}")
        return answer.status

    def _headers(self, body: str | None) -> dict[str, str]:
        cookies = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        form = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-CSRFToken": self.cookies.get("csrftoken", ""),
        }
        return cookies if body is None else cookies | form


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
        form = b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"
        line.send(begun + form if is_body else b"GET / HTTP/1.1\r\nX-Slow: ")
        return line


class Guesser(threading.Thread):
    """One of those who together try `rate` passwords a second, on names that exist and names that do not."""

    def __init__(self, port: int, names: Sequence[str], rate: float) -> None:
        super().__init__(daemon=True)
        self.names, self.pause, self.is_over = names, 1 / rate, False
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.statuses: Counter[int] = Counter()

    def run(self) -> None:
        """Guess at the given rate, as far as the answers let."""
        with suppress(OSError, http.client.HTTPException):
            self.line.request("GET", "/accounts/login/")
            page = self.line.getresponse()
            token = re.search(r"csrftoken=(\w+)", page.headers.get("Set-Cookie", ""))
            page.read()
            while not self.is_over and token:
                began = time.perf_counter()
                self._guess(token[1])
                time.sleep(max(0.0, self.pause - (time.perf_counter() - began)))

    def _guess(self, token: str) -> None:
        sent = urllib.parse.urlencode({"username": random.choice(self.names), "password": uuid.uuid4().hex})
        form = {"Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": token}
        self.line.request("POST", "/accounts/login/", sent, {"Cookie": f"csrftoken={token}", **form})
        answer = self.line.getresponse()
        answer.read()
        self.statuses[answer.status] += 1
