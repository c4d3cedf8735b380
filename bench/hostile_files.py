"""Seconds and memory that each of the hostile files of tests/hostile takes to be read or refused.

Status 1 where one takes more than 2 seconds of the processor, or its process more than 512 MB of memory.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coverage.core.errors import TooCostly, Unreadable  # noqa: E402 - the path comes first
from coverage.core.formats.found import Draft  # noqa: E402
from coverage.sandbox import reading  # noqa: E402
from tests.hostile.files import FILES  # noqa: E402

MOST_SECONDS = 2.0
SHOWN = 8
TIGHT = ("-c", "from coverage.sandbox import child; child.MEMORY = 512 * 10**6; child.main()")
"""The reading process with half its memory: what is still read or refused by name took no more."""


COSTLY: list[str] = []


def main() -> int:
    """Read every file as a worker does, and print the dearest."""
    reading.CHILD = TIGHT
    spent = sorted(((_seconds(name, make), told) for told, (name, make, _end) in FILES.items()), reverse=True)
    for (processor, wall), told in spent[:SHOWN]:
        print(f"{processor:6.2f} s of the processor, {wall:6.2f} s by the clock  {told}")
    print(f"{len(spent)} files; {len(COSTLY)} of them ended for want of memory or time within 512 MB")
    return int(spent[0][0][0] > MOST_SECONDS or bool(COSTLY))


def _seconds(name: str, make: Callable[[], bytes]) -> tuple[float, float]:
    """Of the processor, in this process and in the one that reads; and by the clock."""
    body = make()
    started, before = time.perf_counter(), _processor()
    try:
        for found in reading.open_apart(body, name):
            if isinstance(found, Draft):
                found.readings()
    except TooCostly:
        COSTLY.append(name)
    except Unreadable:
        pass
    return _processor() - before, time.perf_counter() - started


def _processor() -> float:
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, who))


if __name__ == "__main__":
    sys.exit(main())
