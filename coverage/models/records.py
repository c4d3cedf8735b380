"""Rows into the records that core reckons with, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from coverage.core import records
from coverage.core.alignment.decided import CORRECTED, Anchor, Answer
from coverage.core.text.searching import search_terms
from coverage.models.claim import Claim
from coverage.models.decision import Decision
from coverage.models.story import Version

_TEXTS = {"unit": 60, "by": 200, "low_text": 300, "high_text": 300}
"""Letters that the columns of these names hold; longer answers are cut, since their full words are the surface."""
_WORD = 64
_NOWHERE = records.Span(0, 0)

CLAIM_COLUMNS = (
    "kind",
    "start",
    "end",
    "surface",
    "low",
    "high",
    "low_text",
    "high_text",
    "hedge",
    "unit",
    "about",
    "by",
    "sentence_start",
    "sentence_end",
    "sentence",
    "rules",
    "words",
)
"""The columns that claim_columns gives: what was read, apart from whose claim it is and which reader found it."""

ANSWER_COLUMNS = ("low", "high", "low_text", "high_text", "hedge", "unit")
"""The columns of an answer, which Claim and Decision have alike."""


def claim_record(row: Claim) -> records.Claim:
    """A stored claim as core knows it; one that an editor corrected says so among its rules."""
    answer = answer_record(row)
    return records.Claim(
        kind=row.kind,
        span=records.Span(row.start, row.end),
        surface=row.surface,
        low=answer.low,
        high=answer.high,
        hedge=answer.hedge,
        unit=answer.unit,
        about=tuple(row.about),
        by=row.by or None,
        sentence=records.Span(row.sentence_start, row.sentence_end),
        rules=(*row.rules, CORRECTED) if row.read else tuple(row.rules),
    )


def stated_record(row: Claim) -> records.Claim:
    """What a stored claim states, without where it stands: all that a number line reads of it."""
    answer = answer_record(row)
    return records.Claim(
        kind=row.kind,
        span=_NOWHERE,
        surface=row.surface,
        low=answer.low,
        high=answer.high,
        hedge=answer.hedge,
        unit=answer.unit,
        about=(),
        by=None,
        sentence=_NOWHERE,
        rules=(),
    )


def claim_columns(claim: records.Claim, text: str) -> dict[str, Any]:
    """The columns of a claim that was read from text, apart from whose it is and which reader found it."""
    columns = {
        "kind": claim.kind,
        "start": claim.span.start,
        "end": claim.span.end,
        "surface": claim.surface,
        "hedge": claim.hedge,
        "unit": claim.unit,
        "about": [word[:_WORD] for word in claim.about],
        "by": claim.by or "",
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "sentence": claim.sentence.of(text),
        "rules": [rule[:_WORD] for rule in claim.rules],
        "words": search_terms(claim.sentence.of(text)),
        **_answer("low", claim.low),
        **_answer("high", claim.high),
    }
    return columns | {name: columns[name] and columns[name][:most] for name, most in _TEXTS.items()}


def answer_record(row: Claim | Decision) -> Answer:
    """The answer that a claim has, or that a decision gives it."""
    low = row.low if row.low_text is None else row.low_text
    high = row.high if row.high_text is None else row.high_text
    return Answer(low, high, cast("records.Hedge", row.hedge), row.unit)


def answer_columns(answer: Answer) -> dict[str, Any]:
    """The columns of an answer."""
    return {"hedge": answer.hedge, "unit": answer.unit, **_answer("low", answer.low), **_answer("high", answer.high)}


def anchor_record(decision: Decision) -> Anchor:
    """The claim that a decision of claims is about, by what survives a re-reading."""
    return Anchor(decision.claim_kind, records.Span(decision.start or 0, decision.end or 0), decision.surface)


def _answer(name: str, value: records.Value) -> dict[str, Any]:
    if isinstance(value, str):
        return {name: None, f"{name}_text": value}
    return {name: value, f"{name}_text": None}


def article_record(version: Version, claims: Iterable[Claim]) -> records.Article:
    """A version with its source, its article and the article's outlet at hand, as core knows it."""
    article = version.article
    published = article.published.date() if article.published else None
    passages: Sequence[tuple[int, int, str]] = version.passages
    reading = records.Reading(
        text=version.source.text,
        title=article.title,
        passages=tuple(records.Passage(records.Span(start, end), kind) for start, end, kind in passages),
        outlet=article.outlet.name,
        published=published,
        byline=article.byline or None,
        address=article.address or None,
    )
    return records.Article(reading, tuple(map(claim_record, claims)), article.outlet.name, published)
