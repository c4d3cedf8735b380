"""Claims and articles by their words, figures, places, outlets, days, kinds and verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from coverage.core.text.marking import Piece
from coverage.core.text.searching import Terms, find_terms, unit_names, wanted_terms
from coverage.models import Claim, Outlet, Verdict, Version
from coverage.selectors.asked import KINDS
from coverage.selectors.facts import ONLY, current_claims
from coverage.selectors.rarity import is_rare
from coverage.selectors.whole_texts import LONG_WITH_ARTICLE

PER_PAGE = 30
MOST_ARTICLES = 8
MOST_WORDS = 12
LAST_PAGE = 100
"""Pages beyond it are for a narrower question; each costs more than the one before."""
MOST_READ = 300
"""Articles that fit and are looked through, the latest read first: so a page costs the same in any store."""
MOST_FITTING = 1500
"""Claims that are looked through where nothing says which articles to look through."""

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody looks for; what is empty or None is not asked.

    words: of the claim's sentence; place: named anywhere in its article; low, high: the stretch in which the figure
    printed lies; unit: the counted noun in any form, or a currency; since, until: days of publication, both included;
    kind: one of KINDS; verdict: of the claim's fact, or ONLY where one outlet alone tells it.
    """

    words: str = ""
    low: float | None = None
    high: float | None = None
    outlet: Outlet | None = None
    place: str = ""
    unit: str = ""
    since: date | None = None
    until: date | None = None
    kind: str = ""
    verdict: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked, or nothing that could be looked for."""
        texts = (self.words, self.place, self.unit)
        if any(text.strip() and not wanted_terms(text) for text in texts):
            return True
        rest = (self.low, self.high, self.outlet, self.since, self.until, self.kind or None, self.verdict or None)
        return not any(text.strip() for text in texts) and all(each is None for each in rest)

    @property
    def is_of_articles(self) -> bool:
        """Whether it asks for something by which articles are found before their claims."""
        return bool(self.terms or self.place.strip() or self.outlet or self.since or self.until)

    @property
    def is_narrow(self) -> bool:
        """Whether it asks for more than words, a place and an outlet."""
        return self.is_of_figures or bool(self.since or self.until or self.kind or self.verdict)

    @property
    def is_of_figures(self) -> bool:
        """Whether it asks for figures in a stretch, or of something."""
        return self.low is not None or self.high is not None or bool(self.unit.strip())

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
    """One page of what was found; articles on the first page alone. is_cut: whether older articles fit, unread."""

    hits: tuple[Hit, ...]
    articles: tuple[Version, ...]
    page: int
    has_more: bool
    is_cut: bool = False


def search(question: Question, *, page: int) -> Found:
    """The claims that answer, the latest read first, and the articles that hold all the words."""
    if question.is_empty:
        return Found((), (), 1, has_more=False)
    page = min(max(page, 1), LAST_PAGE)
    start = (page - 1) * PER_PAGE
    fitting = _fitting(question) if question.is_of_articles else None
    answers = _claims(question, fitting)[start : start + PER_PAGE + 1]
    claims = current_claims().filter(pk__in=answers[:PER_PAGE]).select_related("fact__verdict").order_by("-pk")
    wanted = {term for forms in question.terms for term in forms}
    hits = tuple(Hit(claim, _pieces(claim.sentence, wanted)) for claim in claims)
    # Only by words: by a figure or an outlet alone every article would be found.
    articles = _articles(fitting or []) if question.terms and page == 1 else ()
    has_more = len(answers) > PER_PAGE and page < LAST_PAGE
    return Found(hits, tuple(articles), page, has_more, is_cut=len(fitting or ()) == MOST_READ)


def _fitting(question: Question) -> list[int]:
    """The current versions of the latest articles that have the words, the place, the outlet and the days."""
    versions = Version.objects.filter(is_current=True)
    if question.outlet:
        versions = versions.filter(outlet=question.outlet)
    if question.since:
        versions = versions.filter(article__published__gte=_midnight(question.since))
    if question.until:
        versions = versions.filter(article__published__lt=_midnight(question.until) + timedelta(days=1))
    terms = [*question.terms, *wanted_terms(question.place)[:MOST_WORDS]]
    versions = _with_words(versions, terms)
    # By days, the index of days gives the latest at once; without, the latest read are at the end of the table.
    order = F("article__published").desc(nulls_last=True) if question.since or question.until else F("pk").desc()
    if terms and order == F("pk").desc() and not question.outlet and is_rare(terms):
        # Unpacking the words of each text back to the last that fits is what takes long: no index gives this order.
        order = (F("pk") + 0).desc()
    return list(versions.order_by(order).values_list("pk", flat=True)[:MOST_READ])


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, timezone.get_current_timezone())


def _claims(question: Question, versions: Sequence[int] | None) -> list[int]:
    """Those that answer, the latest read first. They are put in order here: asked for the latest of a few thousand
    known claims, the database would go through the table from its end until it met enough of them.
    """
    claims = Claim.objects.filter(_own(question)).order_by()
    if versions is None:
        # By a figure or a unit their indexes give a few at once, in no order; by anything else the latest are at hand.
        some = claims if question.is_of_figures else claims.order_by("-pk")
        few = list(some.values_list("pk", flat=True)[:MOST_FITTING])
        claims = Claim.objects.filter(pk__in=few, version__is_current=True).order_by()
    else:
        claims = _with_words(claims.filter(version__in=versions), question.terms)
    if question.verdict:
        claims = claims.filter(_verdict(question.verdict))
    return sorted(claims.values_list("pk", flat=True), reverse=True)


def _own(question: Question) -> Q:
    own = Q()
    if question.unit.strip():
        own &= Q(unit__in=unit_names(question.unit))
    if question.kind:
        own &= Q(kind__in=KINDS[question.kind])
    if question.low is not None or question.high is not None:
        own &= _within("low", question) | _within("high", question)
    return own


def _verdict(verdict: str) -> Q:
    if verdict != ONLY:
        return Q(fact__verdict__verdict=verdict)
    return Q(~Exists(Verdict.objects.filter(fact=OuterRef("fact"))), fact__isnull=False)


def _within(bound: str, question: Question) -> Q:
    inside = Q(**{f"{bound}__isnull": False})
    if question.low is not None:
        inside &= Q(**{f"{bound}__gte": question.low})
    if question.high is not None:
        inside &= Q(**{f"{bound}__lte": question.high})
    return inside


def _articles(versions: Sequence[int]) -> QuerySet[Version]:
    shown = Version.objects.filter(pk__in=versions[:MOST_ARTICLES]).select_related("article__outlet", "article__story")
    return shown.defer(*LONG_WITH_ARTICLE).order_by("-pk")


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
