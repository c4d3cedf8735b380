"""What a measurement is made of: the processor's time on both sides, and figures kept for bench/scale.py."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import psutil

from stores.databases import ROOT

LOOP, ROUNDS = 200_000, 10
"""Some 15 ms of arithmetic, so many times."""
KEPT = Path(ROOT) / "var" / "measured.json"


def processor() -> float:
    """Milliseconds that this process and its connection's have worked; the server's where it is on this machine."""
    from django.db import connection  # noqa: PLC0415 - when Django is set up

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    try:
        spent = psutil.Process(pid).cpu_times()
    except psutil.Error:
        return time.process_time() * 1000
    return (time.process_time() + spent.user + spent.system) * 1000


def calibrated() -> str:
    """How long a fixed piece of arithmetic takes by the clock now: at its best what the machine can, at its worst what
    its other work leaves; far apart, the times of the clock below them tell of that work and not of the pages.
    """
    taken = sorted(_reckon() for _ in range(ROUNDS))
    return f"a loop takes {taken[0]:.0f} ms at best, {taken[ROUNDS // 2]:.0f} mostly, {taken[-1]:.0f} at worst"


def _reckon() -> float:
    started = time.perf_counter()
    sum(number * number % 7 for number in range(LOOP))
    return (time.perf_counter() - started) * 1000


def written() -> int:
    """Bytes of write-ahead log that this connection has written (before PostgreSQL 18, that anybody has)."""
    from django.db import connection  # noqa: PLC0415 - when Django is set up

    with connection.cursor() as cursor:
        if connection.pg_version < 180000:
            cursor.execute("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn")
        else:
            cursor.execute("SELECT pg_stat_force_next_flush()")
            cursor.execute("SELECT wal_bytes FROM pg_stat_get_backend_wal(pg_backend_pid())")
        return int(cursor.fetchone()[0])


def keep(name: str, figures: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    """Keep what was measured under a name, in place of what was measured before."""
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps(kept() | {name: figures}, indent=1), "utf-8")


def kept() -> dict[str, Any]:
    """Everything that was measured here."""
    return json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
