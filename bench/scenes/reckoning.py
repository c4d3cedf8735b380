"""What is in the store after a scene, against what was sent: every article once and whole, every job done once."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import timedelta
from typing import Any

SILENT = timedelta(seconds=12)
"""A worker beats every ten seconds. Farq waits for three beats and the next full minute; here nobody waits so long."""
ENDED = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'succeeded' AND task_name LIKE '%%read_file'"
TWICE = """
    SELECT count(*) FROM (SELECT 1 FROM procrastinate_events WHERE type = 'succeeded' GROUP BY job_id HAVING count(*) > 1)
        AS twice
"""
OPEN = """
    SELECT task_name, status, count(*) FROM procrastinate_jobs
    WHERE status <> 'succeeded' AND task_name NOT LIKE '%%sweep%%' GROUP BY 1, 2
"""


def files_read() -> int:
    """How many jobs of reading have ended well, as far as the database answers; else -1."""
    from django.db import Error, connection

    try:
        with connection.cursor() as cursor:
            cursor.execute(ENDED)
            return int(cursor.fetchone()[0])
    except Error:
        return -1
    finally:
        connection.close()


def settle(patience: float) -> None:
    """Wait until no job is left, taking up what killed workers left without waiting for the next minute."""
    from django.db import Error, connection

    from coverage.services import stalled

    stalled.HEARTBEAT_LOST = SILENT
    give_up = time.monotonic() + patience
    while time.monotonic() < give_up:
        with suppress(Error):
            stalled.sweep()
            if not _waiting():
                return
        connection.close()
        time.sleep(1)


def _waiting() -> bool:
    from procrastinate.contrib.django.models import ProcrastinateJob

    jobs = ProcrastinateJob.objects.filter(status__in=["todo", "doing"])
    return jobs.exclude(task_name__contains="sweep").exists()


def faults(articles: int) -> list[str]:
    """What is not as it should be, in words; empty where every promise is kept."""
    from coverage.models import Article, Story
    from scenes.newsroom import NAMED

    titles, files, current = _stored()
    found = {
        "articles missing": articles - len(titles),
        "articles there twice": sum(count > 1 for count in titles.values()),
        "files lost": articles - len(files),
        "files not read": sum(state != "done" for _name, state in files),
        "half articles": current.filter(claims=None).count() + abs(current.count() - articles),
        "articles without a story": Article.objects.filter(title__startswith=NAMED, story=None).count(),
        "stories not compared": Story.objects.filter(articles__title__startswith=NAMED, aligned_at=None)
        .distinct()
        .count(),
        "jobs done twice": _asked(TWICE)[0][0],
    }
    open_jobs = [f"{count} {task} {status}" for task, status, count in _asked(OPEN)]
    return [f"{count} {what}" for what, count in found.items() if count] + [
        f"left: {line}" for line in _lost(open_jobs)
    ]


def _stored() -> tuple[dict[str, int], list[tuple[str, str]], Any]:
    from django.db.models import Count

    from coverage.models import Article, UploadFile, Version
    from scenes.newsroom import NAMED

    titles = dict(Article.objects.filter(title__startswith=NAMED).values_list("title").annotate(Count("pk")))
    files = list(UploadFile.objects.filter(name__startswith="chaos-").values_list("name", "state"))
    return titles, files, Version.objects.filter(article__title__startswith=NAMED, is_current=True)


def _asked(question: str) -> list[tuple[Any, ...]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchall()


def _lost(open_jobs: list[str]) -> list[str]:
    """Jobs that are no duplicate of one that was done: a stalled job whose work waits already is given up on purpose."""
    return [line for line in open_jobs if not line.endswith("failed") or "read_file" in line]
