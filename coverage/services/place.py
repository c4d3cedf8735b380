"""Which story an article belongs to: one that is there, a new one, or one that it makes of two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, product
from statistics import fmean

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from coverage.core import records
from coverage.core.alignment.stories import APART, LEAST, Weights, resemblance, terms, weights
from coverage.models import Article, Fact, Placement, Story, Version
from coverage.models.records import article_record
from coverage.services import jobs
from coverage.services.candidates import candidate_stories, commonest, post, striking_words
from coverage.services.locks import STORIES, hold

MOST_MEMBERS = 10
"""Articles that speak for a story, the newest: the average over more hardly moves."""

SENT_TOGETHER = 0.1
"""Least average resemblance to a story that has an article of the same upload: whoever sends files together mostly
means one affair. On 60 articles of five affairs, sent in any order, it finds 0.6 to 0.8 of the pairs that belong
together, most of them briefs without a title, where LEAST finds 0.1; 0.8 to 0.95 of the pairs that it makes are right."""

_TERMS, _TERM = 400, 64


@dataclass(slots=True)
class _Side:
    """A story, or an article that seeks one: its newest articles, and the files that any of them came in."""

    told: list[records.Article] = field(default_factory=list)
    sources: set[int] = field(default_factory=set)
    is_of_upload: bool = False


def find_story(article: Article, upload_id: int | None = None) -> None:
    """Find the article its story, or open one, and have the story aligned; an article that has one stays in it.

    upload_id: the upload whose other files are likely to be of the same affair. Call inside a transaction.
    """
    hold(STORIES)
    article.refresh_from_db(fields=["story"])
    version = _versions().get(article=article)
    record = article_record(version, ())
    counts = Counter({word: count for word, count in terms(record).items() if len(word) <= _TERM})
    article.terms = [word for word, _count in counts.most_common(_TERMS)]
    striking = striking_words(counts)
    if article.story is None:
        seeker = _Side([record], {version.source_id}, is_of_upload=True)
        article.story = _join(seeker, _sides(article, striking, upload_id)) or Story.objects.create(title=article.title)
    article.save(update_fields=["terms", "story"])
    post(article, striking)
    defer_aligned(article.story.pk)


def _join(seeker: _Side, sides: Mapping[int, _Side]) -> Story | None:
    """The story that is nearest, made one with all that are near it once the seeker is there; None where none is."""
    rarity = weights([*seeker.told, *chain.from_iterable(side.told for side in sides.values())])
    links = {story: _link(seeker, side, rarity) for story, side in sides.items()}
    near = sorted((s for s in links if links[s] >= _least(seeker, sides[s])), key=lambda story: -links[story])
    home = None
    for story in near:
        side = sides[story]
        if home is None or (_link(seeker, side, rarity) >= _least(seeker, side) and not _is_set_apart(home, story)):
            home = story if home is None else merge_stories(home, story)
            seeker = _Side(seeker.told + side.told, seeker.sources | side.sources, side.is_of_upload)
    return Story.objects.get(pk=home) if home is not None else None


def _least(one: _Side, other: _Side) -> float:
    """How much two sides must resemble each other to be one story."""
    if one.sources & other.sources:
        return APART
    return SENT_TOGETHER if one.is_of_upload and other.is_of_upload else LEAST


def _sides(article: Article, striking: Sequence[str], upload_id: int | None) -> dict[int, _Side]:
    """The stories that may be the article's, with what speaks for each."""
    together = _stories_of(upload_id)
    sides = {
        story: _Side(is_of_upload=story in together) for story in [*together, *candidate_stories(article, striking)]
    }
    for version in _newest(sides):
        sides[version.article.story_id or 0].told.append(article_record(version, ()))
    sources = Version.objects.filter(article__story__in=sides).values_list("article__story", "source")
    for story, source in sources:
        sides[story].sources.add(source)
    return sides


def _stories_of(upload_id: int | None) -> list[int]:
    """The open stories of an upload's other articles, those with most of them first."""
    articles = Article.objects.filter(versions__upload_files__upload=upload_id, story__is_open=True)
    return commonest(articles.values_list("story_id", flat=True) if upload_id else [])


def merge_stories(one: int, other: int) -> int:
    """Make one story of two; gives the older, which stays. Notes stay on their facts."""
    older, newer = Story.objects.select_for_update().filter(pk__in=[one, other]).order_by("pk")
    Article.objects.filter(story=newer).update(story=older)
    Fact.objects.filter(story=newer).update(story=older)
    Placement.objects.filter(left=newer).update(left=older)
    Placement.objects.filter(story=newer).update(story=older)
    newer.delete()
    return older.pk


def _is_set_apart(one: int, other: int) -> bool:
    """Whether an editor put articles of one of two stories into the other or into one of their own."""
    return Placement.objects.filter(undone=None, left__in=[one, other], story__in=[one, other]).exists()


def defer_aligned(story_id: int) -> None:
    """Have a story aligned once this transaction is committed."""
    for story in Story.objects.select_for_update().filter(pk=story_id):
        jobs.defer_alignment(story.pk)


def _versions() -> QuerySet[Version]:
    current = Version.objects.filter(is_current=True).select_related("article__outlet", "source")
    return current.defer("source__body", "clean_text", "clean_map")


def _newest(stories: Iterable[int]) -> QuerySet[Version]:
    """The current wording of the newest articles of each story."""
    rank = Window(
        RowNumber(), partition_by="article__story", order_by=[F("article__published").desc(nulls_last=True), "-article"]
    )
    return _versions().filter(article__story__in=stories).annotate(rank=rank).filter(rank__lte=MOST_MEMBERS)


def _link(one: _Side, other: _Side, rarity: Weights) -> float:
    """The average resemblance of the articles of two sides."""
    return fmean(resemblance(a, b, rarity) for a, b in product(one.told, other.told))
