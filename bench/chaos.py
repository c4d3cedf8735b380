"""Kill workers, web servers and PostgreSQL while articles come in, and count what is there afterwards.

`python bench/chaos.py [ARTICLES [ROUNDS]] [--stock]`; 1000 20 is the long form. Each round starts all of Farq over an
empty folder, uploads the articles by HTTP as a browser would (a form that is not answered is sent again with its key),
kills one of the three with SIGKILL at moments drawn at random over the whole upload, each of them once for every
ARTICLES_A_KILL articles and 20 times at least for a thousand, and then asks the database whether every article is there
once and whole, every job done once, and nothing waiting; then the files of the database whether every page is whole.
--stock takes the installed PostgreSQL in place of the embedded one, where pg_amcheck looks into every index too.
Ends with status 1 where anything is lost, doubled, half done or torn.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from scenes.cluster import Cluster, torn_pages
from scenes.newsroom import Browser, Newsroom
from scenes.reckoning import faults, files_read, settle

BATCH = 4
"""Files sent with one form."""
AHEAD = 40
"""Files that may wait to be read before the next form is sent: so the upload lasts as long as the killing."""
ARTICLES_A_KILL = 50
BETWEEN_KILLS = 1.0
"""Seconds at least: a worker or a server is up again in as many."""
PATIENCE = 1200
"""Seconds that a round may take after its last upload."""
VICTIMS = ("worker", "web server", "PostgreSQL")
WORDS = {"worker": "procrastinate", "web server": "granian"}


@dataclass
class Round:
    """What was sent and killed, and how often nobody answered."""

    articles: int
    kills: dict[str, int] = field(default_factory=lambda: dict.fromkeys(VICTIMS, 0))
    unanswered: int = 0
    sent: int = 0


class Store:
    """The database of a round: the embedded server, or a cluster of the installed one."""

    def __init__(self, folder: Path, *, is_stock: bool) -> None:
        self.folder = folder
        self.cluster = _stock(folder) if is_stock else None
        self.environment = {"DATABASE_URL": self.cluster.url()} if self.cluster else {}

    def pid(self) -> int | None:
        """The process id of the server, None while there is none."""
        from coverage.database.server import Server

        return self.cluster.pid() if self.cluster else Server(self.folder).pid()

    def check(self) -> list[str]:
        """What is torn in its files; it is stopped afterwards."""
        from django.db import connection

        from coverage.database.server import server

        connection.close()
        if self.cluster:
            return self.cluster.check()
        server(self.folder).leave()
        # Whoever was killed a moment ago still seems to use it.
        while (pid := self.pid()) is not None:
            with suppress(psutil.Error):
                postmaster = psutil.Process(pid)
                postmaster.terminate()
                postmaster.wait(60)
        return torn_pages(server(self.folder).programs, server(self.folder).cluster)

    def leave(self) -> None:
        """Stop the server if it still runs."""
        if self.cluster:
            self.cluster.stop()
        elif pid := self.pid():
            with suppress(psutil.Error):
                psutil.Process(pid).terminate()


def _stock(folder: Path) -> Cluster:
    from tests.needs import stock_postgres

    programs = stock_postgres()
    if programs is None:
        raise SystemExit("no PostgreSQL 15 or later is installed")
    cluster = Cluster(folder / "stock", programs, 9400 + random.randrange(200))
    cluster.start()
    cluster.create()
    cluster.keep_running()
    return cluster


def send_all(browser: Browser, told: Round) -> None:
    """Send every batch until it is acknowledged, never far ahead of the worker."""
    for start in range(0, told.articles, BATCH):
        while start - files_read() > AHEAD:
            time.sleep(0.2)
        key, numbers = str(uuid.uuid4()), list(range(start, min(start + BATCH, told.articles)))
        while not browser.send(key, numbers):
            told.unanswered += 1
            time.sleep(0.3)
        told.sent += len(numbers)


def kill_some(newsroom: Newsroom, told: Round, store: Store) -> None:
    """Kill one after the other, in no order, each when so many articles as chance says have been read."""
    number = -(-told.articles // ARTICLES_A_KILL)
    moments = sorted((random.uniform(0, told.articles * 0.95), kind) for kind in VICTIMS for _ in range(number))
    for moment, kind in moments:
        while files_read() < moment:
            time.sleep(0.1)
        while not _kill(newsroom, kind, store):
            time.sleep(0.1)
        told.kills[kind] += 1
        time.sleep(random.uniform(0, 2 * BETWEEN_KILLS))


def _kill(newsroom: Newsroom, kind: str, store: Store) -> bool:
    """Whether there was something to kill: it may not have come up again since the last time."""
    with suppress(psutil.Error):
        database = store.pid()
        victims = newsroom.processes(WORDS[kind]) if kind in WORDS else [psutil.Process(database)] if database else []
        for victim in victims:
            victim.kill()
        return bool(victims)
    return False


def one_round(articles: int, port: int, store: Store) -> tuple[Round, list[str], float]:
    """Start, upload, kill, reconcile."""
    began, told = time.monotonic(), Round(articles)
    newsroom = Newsroom(store.folder, port, store.environment)
    try:
        sender = threading.Thread(target=send_all, args=(newsroom.browser(), told), daemon=True)
        sender.start()
        kill_some(newsroom, told, store)
        sender.join()
        settle(PATIENCE)
        found = faults(articles)
    finally:
        newsroom.stop()
    return told, [*found, *store.check()], time.monotonic() - began


def main(arguments: list[str]) -> int:
    """The status: 1 where a promise was broken in any round."""
    numbers = [int(word) for word in arguments if word.isdigit()]
    articles, rounds = (numbers[n] if len(numbers) > n else usual for n, usual in ((0, 40), (1, 1)))
    options = [word for word in arguments if not word.isdigit()]
    if rounds > 1:
        # Each round in a process of its own: a dead server's connections must not reach into the next.
        command = [sys.executable, __file__, str(articles), *options]
        ended = [subprocess.run(command, check=False).returncode for _ in range(rounds)]
        print(f"{rounds - sum(map(bool, ended))} of {rounds} rounds kept every promise")
        return int(any(ended))
    folder = Path(tempfile.mkdtemp(prefix="farq-chaos-")).resolve()
    folder.chmod(0o755)
    try:
        return _one(folder, articles, is_stock="--stock" in options)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _one(folder: Path, articles: int, *, is_stock: bool) -> int:
    os.environ.pop("DATABASE_URL", None)
    store = Store(folder, is_stock=is_stock)
    os.environ |= {"FARQ_DATA": str(folder), "FARQ_ENV": "development", "DJANGO_SETTINGS_MODULE": "coverage.settings"}
    os.environ |= store.environment
    import django

    django.setup()
    try:
        told, found, seconds = one_round(articles, 8700 + random.randrange(200), store)
    finally:
        store.leave()
    kills = ", ".join(f"{count} {kind}" for kind, count in told.kills.items())
    print(f"{articles} articles in {seconds:.0f} s; killed: {kills}; forms sent again: {told.unanswered}")
    print("\n".join(f"  {line}" for line in found)
          or "  every article there once and whole, every job done once, every page of the database whole")  # fmt: skip
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
