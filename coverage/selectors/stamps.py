"""Whether what a page shows has changed: a number that grows with every change, by one question to the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import connection

from coverage.models.touch import CONTENT, EVERYWHERE, NOTES_OF_FACTS, NOTES_OF_STORIES


class Stamp(NamedTuple):
    """The stories that a page shows, and how often what it shows of them and what all pages show were changed."""

    stories: tuple[int, ...]
    times: int


class Shown(NamedTuple):
    """What a kind of page shows, as questions by its keys: of which stories, and of which subjects the notes."""

    stories: str
    notes: str = "SELECT NULL WHERE false"


PAGES = {
    "grid": Shown(
        "SELECT id FROM coverage_story WHERE id = ANY(%(keys)s)",
        "SELECT id + %(of_stories)s FROM coverage_story WHERE id = ANY(%(keys)s)",
    ),
    "story": Shown("SELECT id FROM coverage_story WHERE id = ANY(%(keys)s)"),
    "fact": Shown(
        "SELECT story_id FROM coverage_fact WHERE id = ANY(%(keys)s)",
        "SELECT id + %(of_facts)s FROM coverage_fact WHERE id = ANY(%(keys)s)",
    ),
    "article": Shown("SELECT story_id FROM coverage_article WHERE id = ANY(%(keys)s)"),
}
"""By kind of page. Editors write several notes a second: a page without notes stays as it was drawn meanwhile."""
LISTS = Shown("SELECT %(content)s")
_STAMP = """
WITH shown AS MATERIALIZED (SELECT array({0.stories})::bigint[] AS stories, array({0.notes})::bigint[] AS notes)
SELECT stories,
    (SELECT coalesce(sum(times), 0) FROM coverage_touch WHERE subject = ANY(stories || notes || %(always)s::bigint))
FROM shown
"""


def stamp_of(kind: str, keys: Sequence[int]) -> Stamp | None:
    """The stamp of a page of PAGES about these stories, facts or articles; None where one is missing or in no story."""
    found = _ask(PAGES[kind], {"keys": list(keys), "of_stories": NOTES_OF_STORIES, "of_facts": NOTES_OF_FACTS})
    return found if len(found.stories) == len(keys) and None not in found.stories else None


def stamp_of_content() -> Stamp:
    """The stamp of lists and searches."""
    return _ask(LISTS, {"content": CONTENT})


def _ask(shown: Shown, values: dict[str, Any]) -> Stamp:
    with connection.cursor() as cursor:
        cursor.execute(_STAMP.format(shown), {"always": EVERYWHERE, **values})
        found, times = cursor.fetchone()
    return Stamp(tuple(found), int(times))
