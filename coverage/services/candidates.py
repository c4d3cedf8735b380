"""Which stories a new article may belong to, at the same cost in a store of a thousand articles and of a million.

The article's most striking words are looked up in an index, and of each word only the articles nearest in time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from threading import Lock

from django.db import connection

from coverage.models import Article, Posting

MOST_CANDIDATES = 50
"""Articles that a new one is compared with: those that share most of its words."""

NEAR_IN_TIME = timedelta(days=45)
"""Articles further apart are not looked at: core's resemblance fades to a half by then."""

PROBES = 40
"""Words by which candidates are found, those that stand out most: two articles of one affair share many of them."""

NEAREST = 50
"""Articles of one word that are looked at on either side of a day: no affair has more on one day in a newsroom, and
whoever shares one word alone with so many others is no candidate."""

MOST_STORIES = 12
"""Stories that an article is compared with: those that most of its candidates are in."""

BACKGROUND = 300
"""Newest articles in which the rarity of words is counted."""

_NEAREST = """
    WITH shared AS (
        SELECT found.article_id, count(*) AS words
        FROM unnest(%(terms)s::text[]) AS wanted(term)
        CROSS JOIN LATERAL (
            (SELECT article_id FROM coverage_posting
             WHERE term = wanted.term AND day BETWEEN %(first)s AND %(day)s AND article_id <> %(article)s
             ORDER BY term DESC, day DESC, article_id DESC LIMIT %(nearest)s)
            UNION ALL
            (SELECT article_id FROM coverage_posting
             WHERE term = wanted.term AND day > %(day)s AND day <= %(last)s AND article_id <> %(article)s
             ORDER BY term, day, article_id LIMIT %(nearest)s)
            UNION ALL
            (SELECT article_id FROM coverage_posting
             WHERE term = wanted.term AND day IS NULL AND article_id <> %(article)s
             ORDER BY term DESC, day DESC, article_id DESC LIMIT %(nearest)s)
        ) AS found
        GROUP BY found.article_id
        ORDER BY words DESC, article_id DESC
        LIMIT 4 * %(most)s
    )
    SELECT article.story_id
    FROM shared JOIN coverage_article article ON article.id = shared.article_id
    JOIN coverage_story story ON story.id = article.story_id AND story.is_open
    ORDER BY shared.words DESC, shared.article_id DESC
    LIMIT %(most)s
"""


class _Newest:
    """How many of the newest articles hold each word; only the terms of those that came since are asked for."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._terms: dict[int, list[str]] = {}
        self._held: Counter[str] = Counter()

    def held(self, words: Iterable[str]) -> Counter[str]:
        """The counts of these words."""
        newest = list(Article.objects.exclude(terms=[]).order_by("-pk").values_list("pk", flat=True)[:BACKGROUND])
        with self._guard:
            for gone in self._terms.keys() - set(newest):
                self._held.subtract(self._terms.pop(gone))
            come = [key for key in newest if key not in self._terms]
            for key, terms in Article.objects.filter(pk__in=come).values_list("pk", "terms") if come else ():
                self._terms[key] = terms
                self._held.update(terms)
            return Counter({word: self._held[word] for word in words})


_newest = _Newest()


def striking_words(counts: Counter[str]) -> list[str]:
    """The words that are frequent here and rare among the newest articles, the most striking first."""
    return strike(counts, _newest.held(counts))


def strike(counts: Counter[str], held: Counter[str]) -> list[str]:
    """The PROBES words that counts has most of for how many other articles hold them."""
    return sorted(counts, key=lambda word: -counts[word] / (1 + held[word]))[:PROBES]


def post(article: Article, words: Iterable[str]) -> None:
    """Let later articles find this one by these words, and by no others."""
    article.postings.all().delete()
    day = article.published.date() if article.published else None
    Posting.objects.bulk_create(Posting(term=word, day=day, article=article) for word in words)


def candidate_stories(article: Article, words: Iterable[str]) -> list[int]:
    """Open stories of the articles that share most of the words, near the article in time."""
    day = article.published.date() if article.published else None
    bounds = {
        "first": day - NEAR_IN_TIME if day else date.min,
        "day": day or date.max,
        "last": day + NEAR_IN_TIME if day else date.max,
    }
    limits = {"nearest": NEAREST, "most": MOST_CANDIDATES, "article": article.pk}
    with connection.cursor() as cursor:
        cursor.execute(_NEAREST, bounds | limits | {"terms": list(words)})
        return commonest(story for (story,) in cursor.fetchall())


def commonest(stories: Iterable[int | None]) -> list[int]:
    """The stories that are named most often."""
    return [story for story, _count in Counter(stories).most_common(MOST_STORIES) if story is not None]
