"""Which articles carry one report: near-copies by their shingles, and looser copies that credit one agency."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise, takewhile
from zlib import crc32

from coverage.core.alignment.groups import Groups
from coverage.core.alignment.words import Word, split, variants
from coverage.core.languages.arabic.agencies import AGENCIES, AGENCY_NOUNS
from coverage.core.languages.arabic.citing import NEWS
from coverage.core.records import Article

SHINGLE = 3
"""Words in a shingle: three tell a copy from a text on the same affair (the project's own measurement)."""
COPY, LOOSE_COPY = 0.5, 0.25
"""Share of the shorter text's shingles in the longer from which it is a copy, and from which it is one where both credit
one agency: an outlet that rewrites a wire report keeps about a third."""
SKETCH = 4
"""One shingle in so many is kept, chosen by its hash, once a text has more than FEW: a MinHash sketch of the text."""
FEW = 256
COMMON = 64
"""Articles that share a shingle above which each is compared by it with the next alone: copies still form a chain."""
CREDIT = 200
"""Characters at either end of an article in which it credits its agency."""

Origins = tuple[tuple[int, ...], ...]


def origins(articles: Sequence[Article]) -> Origins:
    """The numbers of the articles by the report that they carry, every article in one group; groups by first article."""
    texts = [body(article) for article in articles]
    agencies = [agency(article) for article in articles]
    found = Groups(len(articles))
    for (a, b), shared in sorted(_shared(texts).items()):
        part = shared / min(len(shingles(texts[a])), len(shingles(texts[b])))
        if _is_copy(part, agencies[a], agencies[b]):
            found.unite(a, b)
    return found.found()


def carry_one_report(articles: Sequence[Article]) -> bool:
    """Whether every article is a copy of the first; looks no further than the first that is none."""
    first, *others = articles
    return all(_copies(first, other) for other in others)


def _copies(a: Article, b: Article) -> bool:
    """Whether one text copies the other; whom they credit is looked up only where their words leave it open."""
    part = _part(a, b)
    return part >= COPY or (part >= LOOSE_COPY and _is_copy(part, agency(a), agency(b)))


def _part(a: Article, b: Article) -> float:
    one, other = shingles(body(a)), shingles(body(b))
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _is_copy(part: float, agency: str, other_agency: str) -> bool:
    return part >= COPY or (part >= LOOSE_COPY and bool(agency) and agency == other_agency)


def _shared(texts: Sequence[str]) -> Counter[tuple[int, int]]:
    """How many shingles every two texts have in common, by way of the shingles and not of every pair."""
    holders: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for shingle in shingles(text):
            holders[shingle].append(number)
    counted: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        counted.update(combinations(numbers, 2) if len(numbers) <= COMMON else pairwise(numbers))
    return counted


def body(article: Article) -> str:
    """The article's own text, without its title and the furniture of its page."""
    return "\n".join(p.span.of(article.reading.text) for p in article.reading.passages if p.kind == "body")


@lru_cache(maxsize=4096)
def shingles(text: str) -> frozenset[int]:
    """Hashes of every three words in a row, folded; of a long text a sketch."""
    words = [word.folded for word in split(text)]
    found = {crc32(" ".join(words[n : n + SHINGLE]).encode()) for n in range(len(words) - SHINGLE + 1)}
    return frozenset(found if len(found) <= FEW else (number for number in found if number % SKETCH == 0))


def agency(article: Article) -> str:
    """The agency that an article credits in its dateline, its byline or its last line; empty where it credits none."""
    text = article.reading.text
    byline = article.reading.byline or ""
    opening = text[:CREDIT].rpartition(" ")[0] if len(text) > CREDIT else text
    return next((found for part in (byline, opening, text[-CREDIT:]) if (found := _named(part))), "")


@lru_cache(maxsize=4096)
def _named(text: str) -> str:
    words = split(text)
    folded = [word.folded for word in words]
    known = (name for name, forms in AGENCIES.items() for form in forms if _stands(form.split(), folded))
    places = (place for place, word in enumerate(words[:-1]) if AGENCY_NOUNS & set(variants(word.folded)))
    named = (_name_at(text, words[place + 1 : place + 4]) for place in places)
    return next(known, "") or next(filter(None, named), "")


def _name_at(text: str, words: Sequence[Word]) -> str:
    """The agency's name after its noun: one word, or those that say whose news it brings (أنباء الشرق الأوسط)."""
    if words[0].bare not in NEWS:
        return text[words[0].start : words[0].end]
    whose = list(takewhile(lambda word: word.folded.startswith("ال"), words[1:]))
    return text[words[0].start : whose[-1].end] if whose else ""


def _stands(form: list[str], words: list[str]) -> bool:
    return any(words[n : n + len(form)] == form for n in range(len(words)))
