"""Which story an article belongs to: one that is there, a new one, or one that it makes of two.

One article finds its story at a time, or two of one new affair would each open one. What takes long is done before
that: under the lock only what has changed meanwhile is reckoned again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from statistics import fmean

from coverage.core.alignment.stories import APART, LEAST, Likeness, Sketch, rarity, sketch
from coverage.models import Article, Fact, Placement, Story, Version
from coverage.models.records import article_record
from coverage.services import jobs
from coverage.services.candidates import candidate_stories, commonest, post, striking_words
from coverage.services.locks import STORIES, hold, keep_story
from coverage.services.sketches import newest_sketches, readable_versions

SENT_TOGETHER = 0.1
"""Least average resemblance to a story that has an article of the same upload: whoever sends files together mostly
means one affair. On 60 articles of five affairs, sent in any order, it finds 0.6 to 0.8 of the pairs that belong
together, most of them briefs without a title, where LEAST finds 0.1; 0.8 to 0.95 of the pairs that it makes are right."""

_TERMS, _TERM = 400, 64


@dataclass(slots=True)
class _Side:
    """A story, or an article that seeks one: its newest articles, and the files that any of them came in."""

    told: list[Sketch] = field(default_factory=list)
    sources: set[int] = field(default_factory=set)
    is_of_upload: bool = False


@dataclass(slots=True)
class _Seeker:
    """An article that seeks its story, and how near the stories were to it that were there when it last looked."""

    article: Article
    striking: Sequence[str]
    side: _Side
    upload: int | None
    seen: Mapping[int, _Side] = field(default_factory=dict)
    links: Mapping[int, float] = field(default_factory=dict)
    likeness: Likeness = field(default_factory=lambda: Likeness({}))

    def look(self) -> None:
        """See which stories are there now, and reckon how near they are unless all is as it was."""
        sides = _sides(self)
        if sides != self.seen or not self.seen:
            self.seen = sides
            self.likeness = Likeness(
                rarity([*self.side.told, *(each for side in sides.values() for each in side.told)])
            )
            self.links = {story: _link(self.side, side, self.likeness) for story, side in sides.items()}


def find_story(article: Article, upload_id: int | None = None) -> None:
    """As find_stories, for one article."""
    find_stories([(article, upload_id)])


def find_stories(wanted: Iterable[tuple[Article, int | None]]) -> None:
    """Find each article its story, or open one, and have the story aligned; an article that has one stays in it.

    With each the upload whose other files are likely to be of the same affair. Call inside a transaction, at its end:
    from here to the commit no other article finds its story.
    """
    seekers = [_seeker(article, upload) for article, upload in wanted]
    for seeker in seekers:
        if seeker.article.story_id is None:
            seeker.look()
    hold(STORIES)
    for seeker in seekers:
        _place(seeker)


def _seeker(article: Article, upload: int | None) -> _Seeker:
    """The article with its words, by which later articles will find it."""
    version = readable_versions().get(article=article)
    told = sketch(article_record(version, ()))
    counts = Counter({word: count for word, count in told.terms.items() if len(word) <= _TERM})
    words = [word for word, _count in counts.most_common(_TERMS)]
    if article.terms != words:
        article.terms = words
        article.save(update_fields=["terms"])
    striking = striking_words(counts)
    post(article, striking)
    return _Seeker(article, striking, _Side([told], {version.source_id}, is_of_upload=True), upload)


def _place(seeker: _Seeker) -> None:
    article = seeker.article
    article.refresh_from_db(fields=["story"])
    if article.story_id is None:
        seeker.look()
        article.story = _join(seeker) or Story.objects.create(title=article.title)
        article.save(update_fields=["story"])
    if article.story_id is not None:
        defer_aligned(article.story_id)


def _join(seeker: _Seeker) -> Story | None:
    """The story that is nearest, made one with all that are near it once the seeker is there; None where none is."""
    side, links, sides = seeker.side, seeker.links, seeker.seen
    near = sorted((s for s in links if links[s] >= _least(side, sides[s])), key=lambda story: -links[story])
    home = None
    for story in near:
        other = sides[story]
        if home is None or (
            _link(side, other, seeker.likeness) >= _least(side, other) and not _is_set_apart(home, story)
        ):
            home = story if home is None else merge_stories(home, story)
            side = _Side(side.told + other.told, side.sources | other.sources, side.is_of_upload)
    return Story.objects.get(pk=home) if home is not None else None


def _least(one: _Side, other: _Side) -> float:
    """How much two sides must resemble each other to be one story."""
    if one.sources & other.sources:
        return APART
    return SENT_TOGETHER if one.is_of_upload and other.is_of_upload else LEAST


def _sides(seeker: _Seeker) -> dict[int, _Side]:
    """The stories that may be the article's, with what speaks for each."""
    together = _stories_of(seeker.upload)
    near = candidate_stories(seeker.article, seeker.striking)
    sides = {story: _Side(is_of_upload=story in together) for story in [*together, *near]}
    for story, told in newest_sketches(sides) if sides else ():
        sides[story].told.append(told)
    sources = Version.objects.filter(article__story__in=sides).values_list("article__story", "source")
    for story, source in sources if sides else ():
        sides[story].sources.add(source)
    return {story: side for story, side in sides.items() if side.told}


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
    """Have a story aligned once this transaction is committed.

    A job that waits already will wait for this transaction too, and see it; one that is storing what it found a
    moment ago is not waited for, since another is queued behind it.
    """
    if keep_story(story_id):
        jobs.defer_alignment(story_id)


def _link(one: _Side, other: _Side, likeness: Likeness) -> float:
    """The average resemblance of the articles of two sides."""
    return fmean(likeness.between(a, b) for a, b in product(one.told, other.told))
