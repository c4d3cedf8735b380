"""Claims and articles by their words, the size of a figure and the outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from coverage.core.text.marking import Piece
from coverage.core.text.searching import Terms, find_terms, wanted_terms
from coverage.models import Claim, Outlet, Version
from coverage.selectors.facts import current_claims

PER_PAGE = 30
MOST_ARTICLES = 8
MOST_WORDS = 12
LAST_PAGE = 100
"""Pages beyond it are for a narrower question; each costs more than the one before."""

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody looks for. low, high: the stretch in which the figure printed lies; None is open."""

    words: str = ""
    low: float | None = None
    high: float | None = None
    outlet: Outlet | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return not self.words.strip() and self.low is None and self.high is None and self.outlet is None

    @property
    def terms(self) -> list[Terms]:
        """The terms of its words."""
        return wanted_terms(self.words)[:MOST_WORDS]


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim that was found, its sentence in pieces with the words that were asked for marked."""

    claim: Claim
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found; articles on the first page alone."""

    hits: tuple[Hit, ...]
    articles: tuple[Version, ...]
    page: int
    has_more: bool


def search(question: Question, *, page: int) -> Found:
    """The claims that answer, the latest read first, and the articles that hold all the words."""
    terms = question.terms
    if question.is_empty or (question.words.strip() and not terms):
        return Found((), (), 1, has_more=False)
    page = min(max(page, 1), LAST_PAGE)
    start = (page - 1) * PER_PAGE
    claims = list(_claims(question, terms).order_by("-pk")[start : start + PER_PAGE + 1])
    wanted = {term for forms in terms for term in forms}
    hits = tuple(Hit(claim, _pieces(claim.sentence, wanted)) for claim in claims[:PER_PAGE])
    articles = _articles(question, terms) if page == 1 else ()
    return Found(hits, tuple(articles), page, has_more=len(claims) > PER_PAGE and page < LAST_PAGE)


def _claims(question: Question, terms: Sequence[Terms]) -> QuerySet[Claim]:
    claims = _with_words(current_claims().select_related("fact__verdict"), terms)
    if question.outlet:
        claims = claims.filter(version__outlet=question.outlet)
    if question.low is None and question.high is None:
        return claims
    return claims.filter(_within("low", question) | _within("high", question))


def _within(bound: str, question: Question) -> Q:
    inside = Q(**{f"{bound}__isnull": False})
    if question.low is not None:
        inside &= Q(**{f"{bound}__gte": question.low})
    if question.high is not None:
        inside &= Q(**{f"{bound}__lte": question.high})
    return inside


def _articles(question: Question, terms: Sequence[Terms]) -> QuerySet[Version] | tuple[Version, ...]:
    """Only by words: by a figure or an outlet alone every article would be found."""
    if not terms:
        return ()
    versions = Version.objects.filter(is_current=True).select_related("article__outlet", "article__story")
    if question.outlet:
        versions = versions.filter(outlet=question.outlet)
    long = ("clean_text", "clean_map", "passages", "words", "article__terms")
    return _with_words(versions, terms).defer(*long).order_by("-pk")[:MOST_ARTICLES]


def _with_words(rows: QuerySet[Row], terms: Sequence[Terms]) -> QuerySet[Row]:
    for forms in terms:
        rows = rows.filter(words__overlap=list(forms))
    return rows


def _pieces(sentence: str, wanted: set[str]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    for start, end in find_terms(sentence, wanted):
        pieces += [Piece(sentence[at:start], False, "same"), Piece(sentence[start:end], True, "same")]
        at = end
    return (*pieces, Piece(sentence[at:], False, "same"))
