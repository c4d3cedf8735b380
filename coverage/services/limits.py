"""How often somebody may ask, counted in PostgreSQL for all processes together.

Each process tells PostgreSQL of a few requests at a time and remembers whom it has told to wait, so that readers cost
no write a page and a flood costs nothing but its answers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from math import ceil
from threading import Lock
from time import monotonic

from django.db import connection
from django.utils import timezone

from coverage.models import Tally

COUNT = """
INSERT INTO coverage_tally AS tally (key, began, count) VALUES (%(key)s, clock_timestamp(), %(more)s)
ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN tally.began + %(window)s::interval <= clock_timestamp() THEN %(more)s ELSE tally.count + %(more)s END,
    began = CASE WHEN tally.began + %(window)s::interval <= clock_timestamp() THEN clock_timestamp() ELSE tally.began END
RETURNING count, extract(epoch FROM began + %(window)s::interval - clock_timestamp())
"""
"""One statement, so that twenty that ask at once are counted as twenty."""

OLD = timedelta(hours=1)
"""No window is so long: older counts mean nothing."""


IN_ONE_GO = 10
"""A process asks PostgreSQL ten times until a limit is reached: a limit is exact to a tenth for each process."""

MOST_REMEMBERED = 10_000
"""Askers that a process keeps in mind; a flood from more addresses than this is counted from the beginning."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times within so many seconds."""

    times: int
    seconds: int


@dataclass
class Memory:
    """What this process has not told PostgreSQL yet, and who waits until when by its own clock."""

    untold: dict[str, int] = field(default_factory=dict)
    waiting: dict[str, float] = field(default_factory=dict)
    guard: Lock = field(default_factory=Lock)

    def more(self, key: str, batch: int) -> int:
        """One more request; gives how many to tell PostgreSQL of now, or 0."""
        with self.guard:
            if len(self.untold) > MOST_REMEMBERED:
                self.untold.clear()
            self.untold[key] = self.untold.get(key, 0) + 1
            return self.untold.pop(key) if self.untold[key] >= batch else 0

    def still(self, key: str) -> int:
        """Seconds that this asker has still to wait."""
        return max(0, ceil(self.waiting.get(key, 0.0) - monotonic()))

    def let_wait(self, key: str, seconds: int) -> None:
        """Answer nothing to this asker for so long."""
        with self.guard:
            if len(self.waiting) > MOST_REMEMBERED:
                self.waiting.clear()
            self.waiting[key] = monotonic() + seconds

    def forget(self) -> None:
        """Begin anew."""
        self.untold.clear()
        self.waiting.clear()


MEMORY = Memory()


def wait_for(key: str, limit: Limit) -> int:
    """Count one more request; 0 where it may be answered, else the seconds until it may."""
    still = MEMORY.still(key)
    more = 0 if still else MEMORY.more(key, max(1, limit.times // IN_ONE_GO))
    if not more:
        return still
    with connection.cursor() as cursor:
        cursor.execute(COUNT, {"key": key, "more": more, "window": f"{limit.seconds} seconds"})
        count, left = cursor.fetchone()
    if count <= limit.times:
        return 0
    wait: int = max(1, ceil(left))
    MEMORY.let_wait(key, wait)
    return wait


def forget_old_counts() -> None:
    """Delete what is counted no more."""
    Tally.objects.filter(began__lt=timezone.now() - OLD).delete()
