"""The newest articles of stories as they are compared, remembered from one article to the next.

A new article is compared with a hundred others, most of them the same hundred as the article before it was: their
texts are asked of the database once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from threading import Lock
from typing import NamedTuple

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from coverage.core.alignment.stories import Sketch, sketch
from coverage.models import Version
from coverage.models.records import article_record

MOST_MEMBERS = 10
"""Articles that speak for a story, the newest: the average over more hardly moves."""

REMEMBERED = 1000
"""Sketches that a process keeps: the stories of some days, and 25 MB."""


class Wording(NamedTuple):
    """Which wording of which article, as what reader read it: whatever its sketch is made of is in its key."""

    version: int
    content: str
    reader: str
    title: str
    published: datetime | None


_known: dict[Wording, Sketch] = {}
_guard = Lock()


def newest_sketches(stories: Iterable[int]) -> Iterator[tuple[int, Sketch]]:
    """Each story with the sketches of its newest articles, MOST_MEMBERS at the most."""
    rank = Window(
        RowNumber(), partition_by="article__story", order_by=[F("article__published").desc(nulls_last=True), "-article"]
    )
    newest = Version.objects.filter(is_current=True, article__story__in=stories).annotate(rank=rank)
    columns = ("article__story", "pk", "content_key", "reader", "article__title", "article__published")
    rows = [(story, Wording(*row)) for story, *row in newest.filter(rank__lte=MOST_MEMBERS).values_list(*columns)]
    found = _sketches({wording for _story, wording in rows})
    return ((story, found[wording]) for story, wording in rows if wording in found)


def readable_versions() -> QuerySet[Version]:
    """Current versions with all that a record of an article needs, and no more."""
    current = Version.objects.filter(is_current=True).select_related("article__outlet", "source")
    return current.defer("source__body", "clean_text", "clean_map")


def _sketches(wordings: set[Wording]) -> dict[Wording, Sketch]:
    with _guard:
        found = {wording: _known[wording] for wording in wordings if wording in _known}
    missing = {wording.version: wording for wording in wordings if wording not in found}
    fresh = {missing[version.pk]: sketch(article_record(version, ())) for version in _read(missing)}
    with _guard:
        _known.update(fresh)
        for old in list(_known)[: max(0, len(_known) - REMEMBERED)]:
            del _known[old]
    return found | fresh


def _read(versions: Iterable[int]) -> Iterable[Version]:
    return readable_versions().filter(pk__in=versions) if versions else ()
