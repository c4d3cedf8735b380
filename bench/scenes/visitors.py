"""People who read and send for as long as a scene lasts, and what they met."""

from __future__ import annotations

import threading
import time
import urllib.error
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from scenes.newsroom import UNANSWERED, Browser, Newsroom

READERS = 6
PAUSE = 0.2
AGAIN = 0.5
"""Seconds before an unacknowledged form is sent once more."""


@dataclass
class Met:
    """By whom an answer was met how: moments in seconds of the monotonic clock.

    acknowledged: numbers of the articles whose form was answered. answers: when asked, when answered, and the status, 0
    where the connection broke.
    """

    acknowledged: list[int] = field(default_factory=list)
    answers: list[tuple[float, float, int]] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    is_over: threading.Event = field(default_factory=threading.Event)

    def statuses(self, since: float = 0.0, until: float = float("inf")) -> list[int]:
        """Of what was answered in a stretch of time."""
        return [status for _asked, answered, status in self.answers if since <= answered < until]

    def longest(self) -> float:
        """Seconds of the longest wait."""
        return max((answered - asked for asked, answered, _status in self.answers), default=0.0)


class Visitors:
    """READERS that read, and one who sends articles; each in a thread of its own, until they are sent home."""

    def __init__(self, newsroom: Newsroom, patience: float = 60.0) -> None:
        self.met, self.patience = Met(), patience
        self.browsers = [newsroom.browser() for _ in range(READERS + 1)]
        acts: list[Callable[[Browser], None]] = [*[self._read] * READERS, self._send]
        self.threads = [
            threading.Thread(target=act, args=(browser,), daemon=True)
            for act, browser in zip(acts, self.browsers, strict=True)
        ]
        for thread in self.threads:
            thread.start()

    def send_home(self) -> Met:
        """Let everybody finish what they do."""
        self.met.is_over.set()
        for thread in self.threads:
            thread.join(self.patience + 5)
        return self.met

    def _read(self, browser: Browser) -> None:
        while not self.met.is_over.is_set():
            self.ask(lambda: browser.ask("/", patience=self.patience))
            time.sleep(PAUSE)

    def _send(self, browser: Browser) -> None:
        number = 0
        while not self.met.is_over.is_set():
            key = str(uuid.uuid4())
            while not self.ask(lambda key=key, number=number: browser.submit(key, [number], self.patience)):
                time.sleep(AGAIN)
            self.met.acknowledged.append(number)
            number += 1
            time.sleep(PAUSE)

    def ask(self, act: Callable[[], object]) -> bool:
        """Whether it was answered as it should be; how it was answered is kept."""
        asked, status = time.monotonic(), 0
        try:
            act()
            status = 200
        except urllib.error.HTTPError as error:
            status = error.code
            with suppress(*UNANSWERED):
                self.met.words.add(error.read().decode(errors="replace"))
        except UNANSWERED:
            status = 0
        self.met.answers.append((asked, time.monotonic(), status))
        return status == 200
