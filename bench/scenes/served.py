"""What serves the people of bench/load.py: a store of its own, the web server, workers, and what they take of the machine."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
import uuid
from contextlib import suppress

import psutil
from stores.databases import ROOT

from scenes.people import Affair

STORIES = 300
NO_PASSWORD = "!"  # noqa: S105 - what Django stores where none opens the account


def sessions_of(role: str, count: int) -> list[str]:
    """So many people of a role, each logged in."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import Group, User
    from django.contrib.sessions.backends.db import SessionStore

    found = []
    for number in range(count):
        user = User.objects.create(username=f"{role}-{number}-{uuid.uuid4().hex[:6]}", password=NO_PASSWORD)
        user.groups.add(Group.objects.get(name=role))
        session = SessionStore()
        session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
        session.create()
        found.append(session.session_key)
    return found


def affairs(order: str) -> list[Affair]:
    """Stories in an order of Django's, with their facts and articles."""
    from coverage.models import Article, Fact, Story

    keys = list(Story.objects.order_by(order, "-pk").values_list("pk", flat=True)[:STORIES])
    facts: dict[int, list[int]] = {key: [] for key in keys}
    articles: dict[int, list[int]] = {key: [] for key in keys}
    for model, found in ((Fact, facts), (Article, articles)):
        for key, story in model.objects.filter(story__in=keys).values_list("pk", "story_id"):
            found[story].append(key)
    whole = (Affair(key, facts[key], articles[key]) for key in keys)
    return [affair for affair in whole if affair.facts and len(affair.articles) > 1]


def surroundings() -> dict[str, str]:
    """The environment of a process of ours on the store that Django's connection leads to."""
    from django.conf import settings
    from django.db import connection

    place = connection.get_connection_params()
    address = f"postgresql://{place['user']}@/{place['dbname']}?host={place['host']}"
    return os.environ | {"DATABASE_URL": address, "SECRET_KEY": settings.SECRET_KEY}


def serve(port: int) -> subprocess.Popen[bytes]:
    """The web server as docs/production.md starts it."""
    environment = surroundings() | {"DATABASE_POOL": "10", "STATEMENT_TIMEOUT": "15"}
    command = [sys.executable, "-m", "granian", "--interface", "asginl", "--port", str(port), "--workers", "2", "--no-ws",
               "--backpressure", "1024", "--respawn-failed-workers", "--log-level", "error", "coverage.asgi:application"]  # fmt: skip
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


def begin_workers(count: int) -> list[subprocess.Popen[bytes]]:
    """So many processes that read and align, as docs/production.md starts them: with less of the processor than readers."""
    environment = surroundings() | {"DATABASE_POOL": "0", "STATEMENT_TIMEOUT": "300"}
    command = ["nice", "-n", "10", sys.executable, "manage.py", "procrastinate", "worker", "--concurrency", "1"]
    return [
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(count)
    ]


def end_workers(workers: list[subprocess.Popen[bytes]]) -> None:
    """Ask them to finish what they do, and end those that do not within a minute."""
    for worker in workers:
        worker.terminate()
    for worker in workers:
        try:
            worker.wait(60)
        except subprocess.TimeoutExpired:
            worker.kill()


def family(server: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """The server and its workers."""
    parent = psutil.Process(server.pid)
    return [parent, *parent.children(recursive=True)]


def processor(server: subprocess.Popen[bytes]) -> float:
    """Seconds of the processor that the web server has used, which other work on the machine does not change."""
    return sum(sum(process.cpu_times()[:2]) for process in family(server))


def memory(server: subprocess.Popen[bytes]) -> float:
    """Megabytes that the web server's processes hold."""
    return sum(process.memory_info().rss for process in family(server)) / 1e6


def stop(server: subprocess.Popen[bytes]) -> None:
    """End it; one that waits for dawdlers is not waited for."""
    server.terminate()
    try:
        server.wait(15)
    except subprocess.TimeoutExpired:
        for process in reversed(family(server)):
            process.kill()
