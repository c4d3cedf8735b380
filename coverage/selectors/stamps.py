"""Whether what a page shows has changed: a number that grows with every change, by one question to the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import connection

from coverage.models.touch import CONTENT, EVERYWHERE


class Stamp(NamedTuple):
    """The stories that a page shows, and how often they and what all pages show were changed."""

    stories: tuple[int, ...]
    times: int


STORIES_OF = {
    "story": "SELECT id FROM coverage_story WHERE id = ANY(%(keys)s)",
    "fact": "SELECT story_id FROM coverage_fact WHERE id = ANY(%(keys)s)",
    "article": "SELECT story_id FROM coverage_article WHERE id = ANY(%(keys)s)",
}
"""By what a page is of, the stories that it belongs to."""
_STAMP = """
WITH shown AS MATERIALIZED (SELECT array(%s)::bigint[] AS stories)
SELECT stories, (SELECT coalesce(sum(times), 0) FROM coverage_touch WHERE subject = ANY(stories || %%(always)s::bigint))
FROM shown
"""


def stamp_of(kind: str, keys: Sequence[int]) -> Stamp | None:
    """The stamp of a page about these stories, facts or articles; None where one is missing or in no story."""
    found = _ask(STORIES_OF[kind], {"keys": list(keys), "always": EVERYWHERE})
    return found if len(found.stories) == len(keys) and None not in found.stories else None


def stamp_of_content() -> Stamp:
    """The stamp of lists and searches."""
    return _ask("SELECT %(content)s", {"content": CONTENT, "always": EVERYWHERE})


def _ask(stories: str, values: dict[str, Any]) -> Stamp:
    with connection.cursor() as cursor:
        cursor.execute(_STAMP % stories, values)
        found, times = cursor.fetchone()
    return Stamp(tuple(found), int(times))
