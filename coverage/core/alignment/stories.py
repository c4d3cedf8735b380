"""Which articles are one story: titles found in one another's texts, and texts alike, when not long apart."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from coverage.core.alignment.clusters import NEVER, average_link
from coverage.core.alignment.words import bare, is_content, root, split
from coverage.core.records import Article

TITLE, TEXT, BIAS = 6.64, 4.65, -4.70
"""Logistic weights of title share and text cosine: fitted on 2,305 Arabic news articles, AUC 0.905 for the title
share alone, F1 0.78 together (the project's own measurement)."""
LEAST = 0.45
"""Average probability at which two groups of articles are one story; 0.4 to 0.6 did equally well."""
TOGETHER = 0.03
"""The same for articles that someone puts side by side: that they belong together is then likely beforehand, and only
what is clearly of another affair is kept apart. On the annotated stories, five affairs of 54 briefs, it parts all five."""
APART = 0.8
"""Least resemblance of two articles of one file: whoever printed the second under "read also" says that it is another
affair. Full reports of one affair reach 0.8, related news about 0.6."""
FADING = ((7, 1.0), (30, 0.9), (90, 0.6))
"""What is left of the resemblance of two articles published so many days apart; 0.3 beyond."""
LONG_APART = 0.3
OPENING = 25
"""Words of the text that stand in for a title where a file has none."""
BACKGROUND = 1000
"""Articles of other stories that a small set is weighed against."""
REMEMBERED = 8192
"""Paragraphs whose roots are kept: a new article is compared with the same hundred as the one before it."""
Weights = Mapping[str, float]


def group(articles: Sequence[Article], least: float = LEAST) -> tuple[tuple[int, ...], ...]:
    """The numbers of the articles in each story, every article in one; stories by their first article.

    least: LEAST for articles as they come in, TOGETHER for files that someone hands over to be compared.
    """
    rarity = weights(articles)
    found = average_link(len(articles), lambda a, b: _nearness(articles[a], articles[b], rarity), least)
    return tuple(sorted(tuple(story) for story in found))


def _nearness(a: Article, b: Article, rarity: Weights) -> float:
    """Their resemblance; articles that one file sets apart are one story only where they are nearly the same report."""
    nearness = resemblance(a, b, rarity)
    return NEVER if a.reading.text is b.reading.text and nearness < APART else nearness


def weights(articles: Sequence[Article]) -> dict[str, float]:
    """How rare each word is: log of all articles by those that hold it, were these among BACKGROUND others.

    Without the others, the very words that make a handful of articles one story would weigh nothing.
    """
    held = Counter(word for article in articles for word in terms(article))
    whole = BACKGROUND + len(articles)
    return {word: math.log(whole / (1 + count)) for word, count in held.items()}


def resemblance(a: Article, b: Article, weights: Weights) -> float:
    """The probability, 0 to 1, that two articles tell of one story; words that weights does not know count fully."""
    one, other = terms(a), terms(b)
    title = (_share(_title(a), other, weights) + _share(_title(b), one, weights)) / 2
    likely = 1 / (1 + math.exp(-(TITLE * title + TEXT * _cosine(one, other, weights) + BIAS)))
    return likely * _fading(a.published or a.reading.published, b.published or b.reading.published)


def terms(article: Article) -> Counter[str]:
    """Roots of the content words of an article's title and body, with their counts."""
    return Counter(chain.from_iterable(map(_roots, [article.reading.title, *_texts(article)])))


def _texts(article: Article) -> list[str]:
    return [p.span.of(article.reading.text) for p in article.reading.passages if p.kind == "body"]


@lru_cache(maxsize=REMEMBERED)
def _roots(text: str) -> tuple[str, ...]:
    return tuple(root(bare(word.folded)) for word in split(text) if is_content(word.folded))


def _title(article: Article) -> set[str]:
    title = _roots(article.reading.title)
    return set(title or _roots(" ".join(_texts(article)))[:OPENING])


def _share(title: set[str], text: Counter[str], weights: Weights) -> float:
    whole = sum(weights.get(word, 1.0) for word in title)
    return sum(weights.get(word, 1.0) for word in title if word in text) / whole if whole else 0.0


def _cosine(one: Counter[str], other: Counter[str], weights: Weights) -> float:
    dot = sum(_weight(one, w, weights) * _weight(other, w, weights) for w in one if w in other)
    return dot / (_length(one, weights) * _length(other, weights)) if dot else 0.0


def _weight(counts: Counter[str], word: str, weights: Weights) -> float:
    return (1 + math.log(counts[word])) * weights.get(word, 1.0)


def _length(counts: Counter[str], weights: Weights) -> float:
    return math.sqrt(sum(_weight(counts, word, weights) ** 2 for word in counts))


def _fading(a: date | None, b: date | None) -> float:
    if a is None or b is None:
        return 1.0
    days = abs((a - b).days)
    return next((left for limit, left in FADING if days <= limit), LONG_APART)
