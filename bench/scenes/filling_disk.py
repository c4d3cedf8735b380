"""D9: the disk that the database lies on is full, and later emptied again."""

from __future__ import annotations

import os
import subprocess
import time
import urllib.error
import uuid
from contextlib import suppress
from pathlib import Path

from scenes.cluster import DATABASE, Cluster
from scenes.newsroom import UNANSWERED, Browser
from scenes.stage import NOT_HERE, playing, reckon, stock

MEGABYTES = 96
"""An empty store takes some forty."""
LEFT = 500_000
"""Bytes left free when the disk begins to fill."""
BATCH, MOST = 20, 40
"""Articles sent with one form, and forms at the most until the disk is full: more would be asked to pause."""
REFUSED = (503, 507)
SAID = "القرص"
"""A word of the refusal: the disk."""
RECOVERS_WITHIN = 30.0


def filling_disk(folder: Path, port: int) -> tuple[str, list[str]]:
    """What was measured, and which promises were broken."""
    if os.geteuid() != 0:
        return "not played: only root can mount a small disk", []
    cluster, disk = stock(folder, port + 300), folder / "disk"
    if cluster is None:
        return NOT_HERE, []
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(disk)], check=True)
    try:
        _lay_on(cluster, disk)
        with playing(folder, cluster.url(), port) as newsroom:
            browser = newsroom.browser()
            ballast = _fill(disk)
            sent, codes, words = _send_until_refused(browser)
            ballast.unlink()
            began = time.monotonic()
            again = _send_until_taken(browser, sent)
            recovered = time.monotonic() - began
            broken = reckon(folder, cluster.url(), again * BATCH)
            told_errors = newsroom.errors()
        broken += cluster.check()
    finally:
        cluster.stop()
        subprocess.run(["umount", str(disk)], check=False)
    told = (
        f"{sent * BATCH} articles acknowledged until the disk was full, then {sorted(set(codes))}, well {recovered:.1f} s"
        f" after it had room again, {again * BATCH} articles there"
    )
    if not codes or not set(codes) <= set(REFUSED):
        broken += ["no clear refusal", *told_errors[:5]]
    if not any(SAID in each for each in words):
        broken.append("the refusal does not say why")
    if recovered > RECOVERS_WITHIN:
        broken.append("too slowly well again")
    return told, broken


def _lay_on(cluster: Cluster, disk: Path) -> None:
    """Let the database, and not the log of its changes, lie on the small disk."""
    place = disk / "tables"
    place.mkdir()
    owner = cluster.folder.stat()
    os.chown(place, owner.st_uid, owner.st_gid)
    for command in (f"CREATE TABLESPACE small LOCATION '{place}'", f"CREATE DATABASE {DATABASE} TABLESPACE small"):
        cluster.ask(command, "postgres")


def _fill(disk: Path) -> Path:
    """A file that leaves LEFT bytes of the disk."""
    ballast, state = disk / "ballast", os.statvfs(disk)
    ballast.write_bytes(bytes(max(0, state.f_bavail * state.f_frsize - LEFT)))
    return ballast


def _send_until_refused(browser: Browser) -> tuple[int, list[int], set[str]]:
    """How many forms were acknowledged, the statuses of three refusals, and what they said."""
    sent, codes, words = 0, [], set()
    while sent < MOST and len(codes) < 3:
        try:
            _send(browser, sent)
            sent += 1
        except urllib.error.HTTPError as error:
            codes.append(error.code)
            words.add(error.read().decode(errors="replace"))
        except UNANSWERED:
            codes.append(0)
    return sent, codes, words


def _send_until_taken(browser: Browser, form: int) -> int:
    """Send the refused form again, with the same key, until it is acknowledged; how many forms there are then."""
    give_up = time.monotonic() + 2 * RECOVERS_WITHIN
    while time.monotonic() < give_up:
        with suppress(*UNANSWERED):
            _send(browser, form)
            return form + 1
        time.sleep(0.5)
    return form


def _send(browser: Browser, form: int) -> None:
    numbers = list(range(form * BATCH, (form + 1) * BATCH))
    browser.submit(str(uuid.uuid5(uuid.NAMESPACE_OID, str(form))), numbers)
