"""Everything read again, by a better reader say: articles, facts and notes keep their identity."""

from __future__ import annotations

from collections.abc import Container, Sequence

from django.db import transaction
from django.db.models import QuerySet

from coverage.core.claims import extract
from coverage.core.formats.found import Draft
from coverage.core.records import Reading
from coverage.models import Source, Version
from coverage.services import articles, jobs
from coverage.services.align import align_story
from coverage.services.articles import Text, Word
from coverage.services.extract import store_claims
from coverage.services.place import find_story


def reread_all(*, story_id: int | None = None) -> int:
    """Have every current version read again, or those of one story; their stories are aligned after.

    Gives the number of versions.
    """
    versions = _current(story_id)
    with transaction.atomic():
        for source_id in versions.values_list("source_id", flat=True).order_by("source_id").distinct():
            jobs.defer_rereading(source_id)
    return versions.count()


def reread_now(*, story_id: int | None = None) -> int:
    """As reread_all, but done when it returns."""
    versions = _current(story_id)
    count = versions.count()
    sources = list(versions.values_list("source_id", flat=True).order_by("source_id").distinct())
    stories = set().union(*(reread_source(source_id=source_id) for source_id in sources))
    for story in sorted(stories):
        align_story(story_id=story)
    return count


def reread_source(*, source_id: int) -> set[int]:
    """Read the current versions in one source again and have their stories aligned; gives these stories."""
    source = Source.objects.get(pk=source_id)
    texts = read_source(source)
    with transaction.atomic():
        return store_again(source, texts)


def _current(story_id: int | None) -> QuerySet[Version]:
    versions = Version.objects.filter(is_current=True)
    return versions.filter(article__story=story_id) if story_id else versions


def store_again(source: Source, texts: Sequence[Text]) -> set[int]:
    """Give each version the text that now stands in its place, and texts without a version one of their own.

    Gives the stories that are to be aligned. Call inside a transaction.
    """
    Source.objects.select_for_update().get(pk=source.pk)
    versions = source.versions.filter(is_current=True).select_related("article__outlet").order_by("start")
    met: set[tuple[int, int]] = set()
    for version in versions:
        place = _place_of(version, texts, met)
        met.add((version.outlet_id, place))
        _renew(version, texts[place] if place >= 0 else None)
        find_story(version.article)
    told_apart = [text for place, text in enumerate(texts) if place not in {place for _outlet, place in met}]
    stored = articles.store_articles(told_apart, source)
    found = [*versions, *(version for version, _is_new in stored)]
    return {version.article.story_id for version in found if version.article.story_id is not None}


def read_source(source: Source) -> list[Text]:
    """What the reader makes of a source now."""
    return [articles.text_of(reading, extract(reading), Word()) for reading in readings_of(source)]


def readings_of(source: Source) -> tuple[Reading, ...]:
    """The articles in a source's stored text; its bytes may be a page or a document, which is not parsed again."""
    return Draft(source.text, source.title_end).readings()


def _place_of(version: Version, texts: Sequence[Text], met: Container[tuple[int, int]]) -> int:
    """The place of the text that now stands where the version stood and is nobody else's of its outlet; else -1."""
    overlaps = [
        (min(version.end, text.span.end) - max(version.start, text.span.start), place)
        for place, text in enumerate(texts)
        if (version.outlet_id, place) not in met
    ]
    overlap, place = max(overlaps, default=(0, -1))
    return place if overlap > 0 else -1


def _renew(version: Version, text: Text | None) -> None:
    """Store what the reader makes of a version now; one that reads as no article any more claims nothing.

    Where two versions have become the same text, the other one keeps the key.
    """
    if text is None:
        version.claims.all().delete()
        return
    old_key = version.content_key
    articles.describe(version, text)
    if Version.objects.filter(outlet=version.outlet, content_key=text.key).exclude(pk=version.pk).exists():
        version.content_key = old_key
    version.save()
    store_claims(version, text.claims, text.reading.text)
