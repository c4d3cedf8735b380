"""D8: the network between Farq and its database falls silent for half a minute; nobody hangs up, nothing comes through."""

from __future__ import annotations

import time
from pathlib import Path

from scenes.proxy import Wire
from scenes.stage import NOT_HERE, playing, reckon, stock
from scenes.visitors import READERS, Visitors

BEFORE, SILENT, AFTER = 8.0, 30.0, 15.0
LONGEST = 15.0 + 10.0
"""Seconds that the database's silence may keep a request: for a connection that is silent, and then for a new one."""
BACK_WITHIN = 5.0
SLACK = 3.0


def cutting(folder: Path, port: int) -> tuple[str, list[str]]:
    """What was measured, and which promises were broken."""
    cluster = stock(folder, port + 300)
    if cluster is None:
        return NOT_HERE, []
    try:
        cluster.create()
        wire = Wire(port + 600, cluster.port)
        with playing(folder, cluster.url(wire.port), port, DATABASE_POOL="10", STATEMENT_TIMEOUT="15") as newsroom:
            visitors = Visitors(newsroom)
            time.sleep(BEFORE)
            wire.cut()
            cut = time.monotonic()
            time.sleep(SILENT)
            wire.mend()
            mended = time.monotonic()
            time.sleep(AFTER)
            met = visitors.send_home()
            broken = reckon(folder, cluster.url(), len(met.acknowledged))
        broken += cluster.check()
    finally:
        cluster.stop()
    well = [answered - mended for asked, answered, status in met.answers if status == 200 and asked >= mended]
    usual = max((end - start for start, end, _status in met.answers if end < cut), default=0.0)
    odd = [status for status in met.statuses(cut, mended + BACK_WITHIN) if status not in (200, 503)]
    told = (
        f"silent for {SILENT:.0f} s under {READERS + 1} people: the longest request {met.longest():.1f} s ({usual:.1f} before),"
        f" {met.statuses().count(503)} answers of 503, {len(odd)} others, well again after {min(well, default=99.0):.1f} s,"
        f" {len(met.acknowledged)} articles acknowledged"
    )
    if met.longest() > LONGEST + usual + SLACK:
        broken.append("a request hung")
    if min(well, default=99.0) > BACK_WITHIN:
        broken.append("too slowly well again")
    if odd:
        broken.append(f"answers other than 503: {sorted(set(odd))}")
    return told, broken
