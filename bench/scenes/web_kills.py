"""D6: one of three web processes is killed every five seconds, for a minute."""

from __future__ import annotations

import statistics
import time
from contextlib import suppress
from pathlib import Path

import psutil

from scenes.newsroom import Newsroom
from scenes.stage import playing, reckon
from scenes.visitors import READERS, Visitors

WEB = 3
KILLS = 12
EVERY = 5.0
AGAIN_WITHIN = 2.0
"""Seconds of the processor that a new process may need until it serves, by the promise; more where others want it too."""
GIVE_UP = 30.0


def web_kills(folder: Path, port: int) -> tuple[str, list[str]]:
    """What was measured, and which promises were broken."""
    with playing(folder, "", port, WEB_WORKERS=str(WEB)) as newsroom:
        visitors = Visitors(newsroom)
        again, worked = [], []
        for _ in range(KILLS):
            began = time.monotonic()
            came, processor = _kill_one(newsroom)
            again.append(came)
            worked.append(processor)
            time.sleep(max(0.0, EVERY - (time.monotonic() - began)))
        met = visitors.send_home()
        broken = reckon(folder, "", len(met.acknowledged))
    statuses = met.statuses()
    errors, faults = statuses.count(0), sum(status >= 500 for status in statuses)
    told = (
        f"one of {WEB} web processes killed {KILLS} times, {len(statuses)} requests of {READERS + 1} people, {errors} broken off,"
        f" {faults} times 5xx, {len(met.acknowledged)} articles acknowledged; a new process served after"
        f" {statistics.median(again):.1f} s mostly, {max(again):.1f} at most, {max(worked):.1f} of the processor"
    )
    if errors > KILLS * (READERS + 1):
        broken.append("more requests broken off than were on their way")
    if faults:
        broken.append(f"{faults} answers of 5xx")
    if max(worked) > AGAIN_WITHIN:
        broken.append("a new process is too slow")
    return told, broken


def _kill_one(newsroom: Newsroom) -> tuple[float, float]:
    """Kill the oldest web process; seconds until another serves in its place, and of the processor's it took to."""
    (main,) = newsroom.processes("granian")
    before = _serving(main)
    oldest = min(before, key=lambda process: process.create_time())
    began, wanted = time.monotonic(), min(process.num_threads() for process in before)
    oldest.kill()
    while time.monotonic() - began < GIVE_UP:
        with suppress(psutil.Error):
            for fresh in set(_serving(main)) - set(before):
                if fresh.num_threads() >= wanted:
                    spent = fresh.cpu_times()
                    return time.monotonic() - began, spent.user + spent.system
        time.sleep(0.05)
    return GIVE_UP, GIVE_UP


def _serving(main: psutil.Process) -> list[psutil.Process]:
    """The processes that answer, without what else multiprocessing starts."""
    found = []
    for child in main.children():
        with suppress(psutil.Error):
            if child.status() != psutil.STATUS_ZOMBIE and "tracker" not in " ".join(child.cmdline()):
                found.append(child)
    return found
