"""What editors decide of stories: move articles, make a story of some, merge two, undo any of it.

Each is stored as a placement, both stories are aligned at once, and reading again leaves every article where it is. All
raise PermissionDenied for those who may not decide; the same key again gives the first placement.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

import pghistory
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from coverage.models import Article, Claim, Fact, Move, Placement, Story
from coverage.services import jobs
from coverage.services.align import align_story
from coverage.services.decide import PERMISSION, Overtaken
from coverage.services.locks import STORIES, hold

_TITLE = 300


def arrange(*, story: Story, articles: Collection[int], into: Story | None, by: User, key: UUID) -> Placement:
    """Put articles of a story into another one, or (into is None) into one of their own; their facts go along.

    Raises Overtaken where one of them is not in the story any more, ValidationError where none is named, where all of
    them would be made the story that they are, and where both stories are one.
    """
    _require(by)
    with transaction.atomic(), pghistory.context(user=by.pk):
        hold(STORIES)
        known = _known(by, key)
        if known:
            return known
        _lock(story, into)
        here = set(story.articles.values_list("pk", flat=True))
        _check(set(articles), here, story, into)
        kind = Move.SPLIT if into is None else Move.MERGE if set(articles) == here else Move.MOVE
        target = into or _opened(story, articles)
        placement = Placement(kind=kind, left=story, story=target, by=by, key=key)
        placement.facts = _take_along(articles, story, target)
        placement.save()
        placement.articles.set(articles)
        _queue(story, target)
    return _aligned(placement)


def merge(*, story: Story, other: Story, by: User, key: UUID) -> Placement:
    """Put every article of another story into this one; it stays, empty, so that this can be undone."""
    return arrange(story=other, articles=other.articles.values_list("pk", flat=True), into=story, by=by, key=key)


def undo_placement(*, placement_id: int, by: User) -> Placement:
    """Put the articles back that are still where they were put; what is undone stays so. Raises Placement.DoesNotExist."""
    _require(by)
    with transaction.atomic(), pghistory.context(user=by.pk):
        hold(STORIES)
        placement = Placement.objects.select_for_update().get(pk=placement_id)
        if placement.undone is None:
            _lock(placement.left, placement.story)
            _put_back(placement)
            placement.undone, placement.undone_by = timezone.now(), by
            placement.save(update_fields=["undone", "undone_by"])
            _queue(placement.left, placement.story)
    return _aligned(placement)


def _require(by: User) -> None:
    if not by.has_perm(PERMISSION):
        raise PermissionDenied


def _known(by: User, key: UUID) -> Placement | None:
    known = Placement.objects.filter(key=key).select_related("left", "story").first()
    if known and known.by_id != by.pk:
        raise PermissionDenied
    return known


def _lock(*stories: Story | None) -> None:
    """Hold the rows in one order, as everybody who changes several stories does."""
    keys = [story.pk for story in stories if story]
    list(Story.objects.select_for_update().filter(pk__in=keys).order_by("pk"))


def _check(wanted: set[int], here: set[int], story: Story, into: Story | None) -> None:
    if not wanted:
        raise ValidationError("", code="no_articles")
    if not wanted <= here:
        raise Overtaken
    if into == story or (into is None and wanted == here):
        raise ValidationError("", code="same_story")


def _opened(story: Story, articles: Iterable[int]) -> Story:
    """A story of its own for articles, named by the earliest; as open as the one that they leave."""
    first = Article.objects.filter(pk__in=articles).order_by("published", "pk")[0]
    return Story.objects.create(title=first.title[:_TITLE], is_open=story.is_open)


def _take_along(articles: Iterable[int], left: Story, story: Story, also: Collection[int] = ()) -> list[int]:
    """Move the articles, and the facts that nobody else tells; also: facts that go whoever else tells them now."""
    facts = Fact.objects.filter(Q(pk__in=also) | Q(pk__in=_told_only_by(articles)), story=left)
    keys = sorted(facts.values_list("pk", flat=True))
    Article.objects.filter(pk__in=articles).update(story=story)
    Fact.objects.filter(pk__in=keys).update(story=story)
    _leave_title(articles, left)
    claims = Claim.objects.filter(Q(version__article__story=left) | Q(version__article__story=story))
    claims.exclude(fact__story=F("version__article__story")).update(fact=None)
    return keys


def _leave_title(articles: Iterable[int], left: Story) -> None:
    """Name a story that bore the title of an article that has gone by the earliest that it still has."""
    first = left.articles.order_by("published", "pk").first()
    if first and Article.objects.filter(pk__in=articles, title=left.title).exists():
        Story.objects.filter(pk=left.pk).update(title=first.title[:_TITLE])


def _told_only_by(articles: Iterable[int]) -> QuerySet[Fact]:
    claims = Claim.objects.filter(fact=OuterRef("pk"), version__is_current=True)
    inside = Q(version__article__in=articles)
    return Fact.objects.filter(Exists(claims.filter(inside)), ~Exists(claims.exclude(inside)))


def _put_back(placement: Placement) -> None:
    """Give the articles back, and the facts that they brought, with the notes on them."""
    articles = list(placement.articles.filter(story=placement.story_id).values_list("pk", flat=True))
    _take_along(articles, placement.story, placement.left, also=placement.facts)


def _queue(*stories: Story) -> None:
    """Have the stories aligned even if we break off."""
    for story in stories:
        jobs.defer_alignment(story.pk)


def _aligned(placement: Placement) -> Placement:
    for story in sorted((placement.left_id, placement.story_id)):
        align_story(story_id=story)
    return placement
