"""Locks on things that have no row yet, held until the transaction ends."""

from __future__ import annotations

from django.db import connection

STORIES = "stories"
"""Held while an article finds its story, so that two articles of one new affair do not each open one."""


def hold(*names: str) -> None:
    """Wait until nobody else holds any of these names, then hold them all.

    They are taken in one order everywhere, so that two transactions never wait for each other.
    """
    with connection.cursor() as cursor:
        for name in sorted(set(names)):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
