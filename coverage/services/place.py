"""Which story an article belongs to: one that is there, a new one, or one that it makes of two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import chain, product
from statistics import fmean

from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, F, Func, IntegerField, Q, QuerySet, Value, Window
from django.db.models.functions import RowNumber

from coverage.core import records
from coverage.core.alignment.stories import APART, LEAST, Weights, resemblance, terms, weights
from coverage.models import Article, Fact, Placement, Story, Version
from coverage.models.records import article_record
from coverage.services import jobs
from coverage.services.locks import STORIES, hold

_Terms = ArrayField(CharField(max_length=64))

MOST_CANDIDATES = 50
"""Articles that a new one is compared with: those that share most of its words."""

NEAR_IN_TIME = timedelta(days=45)
"""Articles further apart are not looked at: core's resemblance fades to a half by then."""

PROBES = 40
"""Words by which candidates are found, those that stand out most: two articles of one affair share many of them."""

MOST_STORIES = 12
"""Stories that an article is compared with: those that most of its candidates are in."""

MOST_MEMBERS = 10
"""Articles that speak for a story, the newest: the average over more hardly moves."""

SENT_TOGETHER = 0.1
"""Least average resemblance to a story that has an article of the same upload: whoever sends files together mostly
means one affair. On 60 articles of five affairs, sent in any order, it finds 0.6 to 0.8 of the pairs that belong
together, most of them briefs without a title, where LEAST finds 0.1; 0.8 to 0.95 of the pairs that it makes are right."""

BACKGROUND = 300
"""Newest articles in which the rarity of words is counted."""

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
    if article.story is None:
        seeker = _Side([record], {version.source_id}, is_of_upload=True)
        article.story = _join(seeker, _sides(article, counts, upload_id)) or Story.objects.create(title=article.title)
    article.save(update_fields=["terms", "story"])
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


def _sides(article: Article, counts: Counter[str], upload_id: int | None) -> dict[int, _Side]:
    """The stories that may be the article's, with what speaks for each."""
    together = _stories_of(upload_id)
    sides = {story: _Side(is_of_upload=story in together) for story in [*together, *_candidates(article, counts)]}
    for version in _newest(sides):
        sides[version.article.story_id or 0].told.append(article_record(version, ()))
    sources = Version.objects.filter(article__story__in=sides).values_list("article__story", "source")
    for story, source in sources:
        sides[story].sources.add(source)
    return sides


def _stories_of(upload_id: int | None) -> list[int]:
    """The open stories of an upload's other articles, those with most of them first."""
    articles = Article.objects.filter(versions__upload_files__upload=upload_id, story__is_open=True)
    return _commonest(articles.values_list("story_id", flat=True) if upload_id else [])


def _commonest(stories: Iterable[int | None]) -> list[int]:
    return [story for story, _count in Counter(stories).most_common(MOST_STORIES) if story is not None]


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


def _striking(counts: Counter[str]) -> list[str]:
    """The words that are frequent here and rare among the newest articles."""
    newest = Article.objects.exclude(terms=[]).order_by("-pk").values_list("terms", flat=True)[:BACKGROUND]
    held = Counter(chain.from_iterable(newest))
    return sorted(counts, key=lambda word: -counts[word] / (1 + held[word]))[:PROBES]


class _SharedTerms(Func):
    """How many words two arrays have in common."""

    template = "cardinality(ARRAY(SELECT unnest(%(expressions)s)))"
    arg_joiner = ") INTERSECT SELECT unnest("
    output_field = IntegerField()


def _candidates(article: Article, counts: Counter[str]) -> list[int]:
    """Open stories of the articles that share most striking words with this one, near it in time."""
    striking = _striking(counts)
    found = Article.objects.filter(terms__overlap=striking, story__is_open=True).exclude(pk=article.pk)
    if article.published:
        around = (article.published - NEAR_IN_TIME, article.published + NEAR_IN_TIME)
        found = found.filter(Q(published=None) | Q(published__range=around))
    shared = _SharedTerms("terms", Value(striking, output_field=_Terms))
    return _commonest(found.order_by(shared.desc(), "-pk").values_list("story_id", flat=True)[:MOST_CANDIDATES])


def _newest(stories: Iterable[int]) -> QuerySet[Version]:
    """The current wording of the newest articles of each story."""
    rank = Window(
        RowNumber(), partition_by="article__story", order_by=[F("article__published").desc(nulls_last=True), "-article"]
    )
    return _versions().filter(article__story__in=stories).annotate(rank=rank).filter(rank__lte=MOST_MEMBERS)


def _link(one: _Side, other: _Side, rarity: Weights) -> float:
    """The average resemblance of the articles of two sides."""
    return fmean(resemblance(a, b, rarity) for a, b in product(one.told, other.told))
