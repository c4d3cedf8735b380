"""Many threads that start at one moment, each with a database connection of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection


def at_once(number: int, act: Callable[[int], object]) -> list[object]:
    """What each of number threads returned or raised, in order."""
    barrier = Barrier(number)

    def run(place: int) -> object:
        try:
            barrier.wait()
            return act(place)
        except Exception as error:  # noqa: BLE001 - what a thread raised is what the test looks at
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(run, range(number)))
