"""D14: every migration that a store may still have before it, applied to a large store while readers read."""

from __future__ import annotations

import statistics
import threading
import time
from dataclasses import dataclass, field

FIRST = "0009_postings"
"""The store is taken back to here: what is older was never run on a large store, and cannot be taken back."""
LOCK_TIMEOUT = "2s"
TRIES = 5
READERS = 4
PAUSE = 0.05
SLOWEST = 1.0
"""Seconds within which 95 of 100 reads are answered."""
WEB = 15.0
"""Seconds that a statement of the web server may take: a read that waits longer is an error to its reader."""
COPY = "migrated"
READS = (
    "SELECT id, title FROM coverage_story ORDER BY newest DESC, id DESC LIMIT 30",
    "SELECT f.id, c.surface FROM coverage_fact f JOIN coverage_claim c ON c.fact_id = f.id WHERE f.story_id = 7",
    "SELECT a.id, v.clean_text FROM coverage_article a JOIN coverage_version v ON v.article_id = a.id WHERE a.story_id = 5",
    "SELECT fact_id, verdict, spread FROM coverage_verdict WHERE fact_id < 500",
    "SELECT id, name FROM coverage_outlet ORDER BY name LIMIT 50",
)
"""What a page of stories, a grid, an article, a fact and the outlets ask, in words that every version of the tables knows."""


@dataclass
class Read:
    """How long the reads took and which failed."""

    seconds: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    is_over: bool = False
    during: str = ""
    longest: dict[str, float] = field(default_factory=dict)

    def note(self, seconds: float) -> None:
        """Keep one read, and the longest that ended in each migration."""
        self.seconds.append(seconds)
        self.longest[self.during] = max(self.longest.get(self.during, 0.0), seconds)


def migrating(articles: int = 100_000) -> tuple[str, list[str]]:
    """What was measured, and which promises were broken. The store that is kept is copied and stays as it is."""
    from stores.databases import drop, open_django, use

    open_django()
    from stores.filling import fill

    fill(articles)
    drop(COPY)
    use(COPY, template=str(articles))
    _migrate("coverage", FIRST)
    read, threads = Read(), []
    try:
        threads = [threading.Thread(target=_read, args=(read,), daemon=True) for _ in range(READERS)]
        for thread in threads:
            thread.start()
        took, again = _forward(read)
    finally:
        read.is_over = True
        for thread in threads:
            thread.join()
        drop(COPY)
    p95 = statistics.quantiles(read.seconds, n=20)[-1]
    name, longest = max(took.items(), key=lambda each: each[1])
    waits = sorted(read.longest.items(), key=lambda each: -each[1])
    slow = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in waits[:3])
    told = (
        f"{len(took)} migrations of {articles:,} articles, the longest {name} in {longest:.1f} s, {again} tried again after"
        f" {LOCK_TIMEOUT}; {len(read.seconds)} reads meanwhile, p95 {p95 * 1000:.0f} ms, {len(read.failed)} failed,"
        f" the longest in {slow}"
    )
    return told, [*read.failed[:3], *(["reads too slow"] if p95 > SLOWEST or waits[0][1] > WEB else [])]


def _forward(read: Read) -> tuple[dict[str, float], int]:
    """Seconds by migration, and how often one had to be tried again because it got no lock."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    took, again = {}, 0
    loader = MigrationExecutor(connection).loader
    for app, name in loader.graph.forwards_plan(*[key for key in loader.graph.leaf_nodes() if key[0] == "coverage"]):
        if app != "coverage" or (app, name) in loader.applied_migrations:
            continue
        began, read.during = time.perf_counter(), name
        again += _apply(name)
        took[name] = time.perf_counter() - began
    return took, again


def _apply(name: str) -> int:
    """How often it was tried in vain."""
    from django.db import OperationalError, connection

    for attempt in range(TRIES):
        try:
            with connection.cursor() as cursor:
                cursor.execute(f"SET lock_timeout = '{LOCK_TIMEOUT}'")
            _migrate("coverage", name)
        except OperationalError:
            connection.close()
            if attempt == TRIES - 1:
                raise
        else:
            return attempt
    return TRIES


def _migrate(*where: str) -> None:
    from django.core.management import call_command

    call_command("migrate", *where, verbosity=0, skip_checks=True)


def _read(read: Read) -> None:
    from django.db import Error, connection

    while not read.is_over:
        for question in READS:
            began = time.perf_counter()
            try:
                with connection.cursor() as cursor:
                    cursor.execute(question)
                    cursor.fetchall()
                read.note(time.perf_counter() - began)
            except Error as error:
                read.failed.append(f"{type(error).__name__}: {error}")
            time.sleep(PAUSE)
    connection.close()
