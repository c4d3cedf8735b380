"""Locks on things that have no row yet, and on stories, held until the transaction ends."""

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


def share_story(story_id: int) -> None:
    """Wait until no alignment is storing the story's facts, and keep those that come from storing.

    For whoever takes claims out of facts. Articles that only come in need not wait.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM coverage_story WHERE id = %s FOR SHARE", [story_id])


def keep_story(story_id: int) -> bool:
    """Let nobody delete the story or begin to align it; False where it is gone. Alignments that are storing go on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM coverage_story WHERE id = %s FOR KEY SHARE", [story_id])
        return cursor.fetchone() is not None
