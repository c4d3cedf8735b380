"""Facts as every page shows them: in one order, with the claims of the current wording of each article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Case, F, Prefetch, QuerySet, Value, When
from django.db.models.functions import Coalesce

from coverage.core.comparison import number_line
from coverage.core.judgement.phrases import phrase
from coverage.core.records import WORDED, Reason
from coverage.models import Claim, Fact, standing
from coverage.models.records import ANSWER_COLUMNS, stated_record
from coverage.selectors.whole_texts import LONG_OF_CLAIM

VERDICTS = ("conflict", "differ", "agree")
ONLY = standing.ONLY

CHANGES = "changes"
"""Whatever is told in more than one way: conflicts and differences."""

FILTERS = (*VERDICTS, ONLY, CHANGES)

SORTS = {"": (), "spread": ("-width",), "outlets": ("-versions",)}
"""What goes before the order of verdicts: the size of the disagreement, or how many articles tell of it."""

NUMERIC = ("quantity", "money", "percent", "duration", "ordinal")


def verdict_of(fact: Fact) -> str:
    """conflict, differ, agree or only, of a fact with its claims (with_claims).

    That an article agrees with itself is no agreement; that it contradicts itself is a finding.
    """
    verdict = getattr(fact, "verdict", None)
    told: list[Claim] = fact.told  # type: ignore[attr-defined]  # prefetched by with_claims
    if verdict is None or (verdict.verdict == "agree" and len({claim.version_id for claim in told}) < 2):
        return ONLY
    return str(verdict.verdict)


def current_claims() -> QuerySet[Claim]:
    """Claims of the current versions, each with its article and outlet, without the long texts."""
    return (
        Claim.objects.filter(version__is_current=True)
        .select_related("version__article__outlet")
        .defer("words", *LONG_OF_CLAIM)
    )


def bare_claims() -> QuerySet[Claim]:
    """Claims of the current versions, of each what it answers and nothing of where it stands or who tells it."""
    return Claim.objects.filter(version__is_current=True).only(
        "version", "fact", "kind", "surface", "by", "read", *ANSWER_COLUMNS
    )


def reasons_of(fact: Fact, language: str) -> list[str]:
    """Why the verdict, in words, the deciding reason first; none of a fact that one outlet alone tells."""
    if verdict_of(fact) == ONLY:
        return []
    return say_reasons(fact.verdict.reasons, language)


def say_reasons(reasons: Iterable[Mapping[str, Any]], language: str) -> list[str]:
    """Stored reasons in words."""
    return [phrase(Reason(reason["rule"], (), reason["values"]), language) for reason in reasons]


def ranked_facts(sort: str = "") -> QuerySet[Fact]:
    """Facts that somebody tells: figures before words, each by verdict, then by articles, then the widest disagreement.

    It is the order of the grid and of J and K. sort: one of SORTS, whose order goes before.
    """
    places = [When(standing=name, then=Value(place)) for place, name in enumerate(VERDICTS)]
    return (
        Fact.objects.filter(versions__gt=0)
        .alias(rank=Case(*places, default=Value(len(VERDICTS))), width=Coalesce(F("verdict__spread"), Value(0.0)))
        .alias(words=Case(When(kind__in=WORDED, then=Value(1)), default=Value(0)))
        .order_by("words", *SORTS[sort], "rank", "-versions", "-width", "pk")
    )


def with_claims(facts: QuerySet[Fact], claims: QuerySet[Claim] | None = None) -> QuerySet[Fact]:
    """The facts with their verdict and, as `told`, their current claims. claims: without it, current_claims."""
    told = current_claims() if claims is None else claims
    return facts.select_related("verdict").prefetch_related(Prefetch("claims", queryset=told, to_attr="told"))


def shown(facts: QuerySet[Fact], show: str) -> QuerySet[Fact]:
    """The facts that a filter leaves: a verdict, `only`, `changes`, or (with any other word) all that several outlets tell."""
    if show == CHANGES:
        return facts.filter(standing__in=VERDICTS[:2])
    if show in FILTERS:
        return facts.filter(standing=show)
    return facts.exclude(standing=ONLY)


def answer_of(claim: Claim) -> tuple[object, ...]:
    """What is the same in two claims that say one thing, whatever noun they count: the value, or the words as printed."""
    value = (claim.low, claim.high, claim.low_text, claim.high_text)
    return (*value, claim.hedge) if any(end is not None for end in value) else (claim.surface,)


def by_value(claims: Iterable[Claim]) -> list[Claim]:
    """Claims from the smallest answer to the largest, as the number line has them; after them those without a number."""
    given = list(claims)
    numeric = [claim for claim in given if claim.low is not None or claim.high is not None]
    marks = number_line([stated_record(claim) for claim in numeric])
    placed = sorted(zip(numeric, marks, strict=True), key=lambda pair: (pair[1].point, pair[0].pk))
    wordings = [claim for claim in given if claim.low is None and claim.high is None]
    return [claim for claim, _mark in placed] + sorted(wordings, key=lambda claim: claim.pk)
