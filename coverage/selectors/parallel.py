"""Two or three articles side by side, their sentences level with those that tell the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.shortcuts import get_object_or_404

from coverage.core.alignment.parallel import Level, Parallel, Sentence, Twins, align_sentences, read_sentences
from coverage.core.records import WORDED
from coverage.core.text.changes import own_words
from coverage.core.text.marking import segments
from coverage.models import Article, Claim, Version
from coverage.selectors.article import clean_span
from coverage.selectors.facts import NUMERIC

MOST = 3
"""Articles beside one another: a fourth leaves no column wide enough to read."""
MOST_OFFERED = 200
"""Of a story's articles, the latest."""
SIDES = "abc"
TELLING = {*NUMERIC, *WORDED}
"""Kinds of claim that say what a sentence is about; a date or an office that two sentences name says when and who."""
NAMING = "role"
"""The kind of claim that says who somebody is."""


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of a sentence: the claim it is part of, and whether no twin of the sentence has these words."""

    text: str
    claim: Claim | None
    verdict: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A twin of a sentence: its name in the page, its article."""

    name: str
    article: Article


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as it is shown. name: of the page's own, as a3; twin: the number of its twins; 0 where it has none."""

    name: str
    bits: tuple[Bit, ...]
    twin: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the articles. told: how many sentences it has; alone: how many of them no other tells."""

    letter: str
    article: Article
    told: int
    alone: int


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that stand level, for each side those of its article."""

    cells: tuple[tuple[Side, tuple[Told, ...]], ...]
    is_twin: bool


@dataclass(frozen=True, slots=True)
class SideBySideArticles:
    """The articles, their rows and how many sentences have twins."""

    sides: tuple[Side, ...]
    rows: tuple[Row, ...]
    twins: int


def compare_articles(articles: Sequence[int]) -> SideBySideArticles:
    """The current wordings of two or three articles; Http404 where one is not there or was not read."""
    versions = _versions(articles)
    claims = _claims(versions)
    texts = [_Text(version, claims.get(version.pk, ())) for version in versions]
    found = align_sentences([text.sentences for text in texts])
    sides = tuple(_side(number, text, found) for number, text in enumerate(texts))
    page = _Page(sides, texts, found.twins)
    return SideBySideArticles(sides, tuple(page.row(level) for level in found.levels), len(found.twins))


def offered_articles(story: int | None, chosen: Iterable[int]) -> list[Article]:
    """The articles that may be chosen: those of the story, and what is chosen already."""
    rows = Article.objects.filter(versions__is_current=True).select_related("outlet").defer("terms").order_by("-pk")
    offered = list(rows.filter(story=story)[:MOST_OFFERED]) if story else []
    missing = set(chosen) - {article.pk for article in offered}
    return sorted([*offered, *(rows.filter(pk__in=missing) if missing else ())], key=_by_day)


def _by_day(article: Article) -> tuple[bool, object, int]:
    return article.published is None, article.published or article.created, article.pk


def _versions(articles: Sequence[int]) -> list[Version]:
    rows = Version.objects.filter(is_current=True).select_related("article__outlet")
    rows = rows.defer("passages", "words", "article__terms")
    found = {version.article_id: version for version in rows.filter(article__in=articles)}
    return [found.get(article) or get_object_or_404(rows, article=article) for article in articles]


def _claims(versions: Iterable[Version]) -> dict[int, list[Claim]]:
    rows = Claim.objects.filter(version__in=versions, fact__isnull=False).select_related("fact__verdict")
    found: dict[int, list[Claim]] = {}
    for claim in rows.defer("words").order_by("start", "end"):
        found.setdefault(claim.version_id, []).append(claim)
    return found


class _Text:
    """A wording with its claims at their places in the clean text, and its sentences without the title."""

    def __init__(self, version: Version, claims: Iterable[Claim]) -> None:
        self.version = version
        self.text = version.clean_text
        placed = [(claim, clean_span(version, claim)) for claim in claims]
        self.claims = [(claim, span) for claim, span in placed if span[0] < span[1]]
        answers = [(start, claim.fact_id) for claim, (start, _end) in self.claims if claim.kind in TELLING]
        named = [span for claim, span in self.claims if claim.kind == NAMING]
        title = version.article.title
        every = read_sentences(self.text, answers, named)
        self.sentences: list[Sentence] = every[1:] if every and every[0].span.of(self.text) == title else every

    def words(self, number: int) -> str:
        return self.sentences[number].span.of(self.text)


def _side(number: int, text: _Text, found: Parallel) -> Side:
    paired = sum(article == number for group in found.twins for article, _sentence in group)
    return Side(SIDES[number], text.version.article, len(text.sentences), len(text.sentences) - paired)


class _Page:
    """What the rows are made of."""

    def __init__(self, sides: Sequence[Side], texts: Sequence[_Text], twins: Sequence[Twins]) -> None:
        self.sides = sides
        self.texts = texts
        self.groups = {place: (number, group) for number, group in enumerate(twins, 1) for place in group}
        self.facts = [{claim.fact_id for claim, _span in text.claims} for text in texts]

    def row(self, level: Level) -> Row:
        cells = (tuple(self._told(side, number) for number in cell) for side, cell in enumerate(level.cells))
        return Row(tuple(zip(self.sides, cells, strict=True)), level.is_twin)

    def _told(self, side: int, number: int) -> Told:
        twin, group = self.groups.get((side, number), (0, ()))
        others = [place for place in group if place[0] != side]
        links = tuple(Link(_name(*place), self.sides[place[0]].article) for place in others)
        words = [self.texts[article].words(sentence) for article, sentence in others]
        return Told(_name(side, number), self._bits(side, number, words), twin, links)

    def _bits(self, side: int, number: int, twins: Sequence[str]) -> tuple[Bit, ...]:
        text, place = self.texts[side], self.texts[side].sentences[number].span
        shared = self._facts_of_others(side)
        claims = [(claim, span) for claim, span in text.claims if place.start <= span[0] < place.end]
        claims = [(claim, span) for claim, span in claims if claim.fact_id in shared]
        own = [(place.start + start, place.start + end) for start, end in own_words(text.words(number), twins)]
        cut = segments(place.start, place.end, [*(span for _claim, span in claims), *own])
        return tuple(
            _bit(text.text[each.start : each.end], each.covers, [claim for claim, _ in claims]) for each in cut
        )

    def _facts_of_others(self, side: int) -> set[int | None]:
        return {fact for number, facts in enumerate(self.facts) if number != side for fact in facts}


def _bit(words: str, covers: Iterable[int], claims: Sequence[Claim]) -> Bit:
    places = list(covers)
    claim = next((claims[place] for place in places if place < len(claims)), None)
    is_own = any(place >= len(claims) for place in places)
    return Bit(words, claim, _verdict(claim) if claim else "", is_own)


def _verdict(claim: Claim) -> str:
    verdict = getattr(claim.fact, "verdict", None)
    return verdict.verdict if verdict else ""


def _name(side: int, sentence: int) -> str:
    return f"{SIDES[side]}{sentence + 1}"
