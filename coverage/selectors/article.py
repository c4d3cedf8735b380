"""An article as it is read: its paragraphs with the claims marked, and what the others say of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.shortcuts import get_object_or_404

from coverage.core.text.marking import segments, whole_words
from coverage.models import Article, Claim, Decision, Fact, Outlet, Version
from coverage.selectors.decisions import dismissals_of
from coverage.selectors.facts import ONLY, bare_claims, by_value

_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a paragraph, and the claim that it is part of, the innermost one."""

    text: str
    claim: Claim | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A claim beside its paragraph, with the claims of the other outlets on the same fact.

    dismissal: the decision that took it out of every comparison, where one stands.
    """

    claim: Claim
    fact: Fact | None
    verdict: str
    others: tuple[Claim, ...]
    dismissal: Decision | None = None


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around an article's claims: by fact what other outlets say, by claim its dismissal."""

    others: Mapping[int, Sequence[Claim]]
    dismissals: Mapping[int, Decision]


DISMISSED = "dismissed"
"""What stands for the verdict of a claim that an editor dismissed."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in marks, with what stands beside it."""

    marks: tuple[Mark, ...]
    asides: tuple[Aside, ...]


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article's current wording; None for version and nothing in paragraphs before it has been read."""

    article: Article
    version: Version | None
    paragraphs: tuple[Paragraph, ...]


def read_article(*, pk: int) -> ReadArticle:
    """The article with its claims marked; Http404 where there is none."""
    article = get_object_or_404(Article.objects.select_related("outlet", "story").defer("terms"), pk=pk)
    version = article.versions.filter(is_current=True).defer("passages", "words").first()
    if version is None:
        return ReadArticle(article, None, ())
    claims = list(version.claims.select_related("fact__verdict").defer("words").order_by("start", "end"))
    around = _Around(_others(_told(claims), article), dismissals_of(version, claims))
    spans = [clean_span(version, claim) for claim in claims]
    shown = [(claim, span) for claim, span in zip(claims, spans, strict=True) if span[0] < span[1]]
    paragraphs = (
        _paragraph(version.clean_text, match.span(), shown, around) for match in _PARAGRAPH.finditer(version.clean_text)
    )
    return ReadArticle(article, version, _without_title(tuple(paragraphs), article.title))


def _without_title(paragraphs: tuple[Paragraph, ...], title: str) -> tuple[Paragraph, ...]:
    """The paragraphs under the title; a title that claims stand in is kept, for they lead to it."""
    first = paragraphs[0] if paragraphs else None
    if (
        len(paragraphs) > 1
        and first
        and not first.asides
        and "".join(mark.text for mark in first.marks).strip() == title
    ):
        return paragraphs[1:]
    return paragraphs


def _told(claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    """By fact, all that is said of it, the smallest answer first; each claim's fact is given it as `told`."""
    found: dict[int, list[Claim]] = {claim.fact_id: [] for claim in claims if claim.fact_id}
    for said in by_value(_said_of(found)):
        found[said.fact_id or 0].append(said)
    for claim in claims:
        if claim.fact is not None:
            claim.fact.told = found[claim.fact.pk]  # type: ignore[attr-defined]  # as with_claims does
    return found


def _said_of(facts: Iterable[int]) -> list[Claim]:
    """What is said of facts; its version is one object however many claims it has, with its outlet's name alone."""
    outlet = {f"outlet_{name}": F(f"version__outlet__{name}") for name in ("id", "name", "is_named")}
    claims: list[Any] = list(bare_claims().filter(fact__in=facts).annotate(**outlet))
    versions: dict[int, Version] = {}
    for claim in claims:
        if claim.version_id not in versions:
            teller = Outlet(pk=claim.outlet_id, name=claim.outlet_name, is_named=claim.outlet_is_named)
            versions[claim.version_id] = Version(pk=claim.version_id, outlet=teller, is_current=True)
        claim.version = versions[claim.version_id]
    return claims


def _others(told: Mapping[int, Sequence[Claim]], article: Article) -> dict[int, list[Claim]]:
    """By fact, what other outlets say of it, in the same order."""
    return {
        fact: [claim for claim in claims if claim.version.outlet_id != article.outlet_id]
        for fact, claims in told.items()
    }


def clean_span(version: Version, claim: Claim) -> tuple[int, int]:
    """The claim's place in the clean text, in whole words; empty where furniture was cut around it."""
    start, end = _to_clean(version.clean_map, claim.start), _to_clean(version.clean_map, claim.end - 1)
    if start is None or end is None:
        return 0, 0
    return whole_words(version.clean_text, start, end + 1)


def _to_clean(runs: Sequence[Sequence[int]], offset: int) -> int | None:
    """Where a character of the source stands in the clean text; None where it was left out."""
    place = bisect_right(runs, offset, key=lambda run: run[1]) - 1
    if place < 0:
        return None
    clean_start, original_start, length = runs[place]
    return clean_start + offset - original_start if offset < original_start + length else None


def _paragraph(
    text: str,
    place: tuple[int, int],
    shown: Sequence[tuple[Claim, tuple[int, int]]],
    around: _Around,
) -> Paragraph:
    start, end = place
    here = [(claim, span) for claim, span in shown if start <= span[0] < end]
    cut = segments(start, end, [span for _claim, span in here])
    marks = (
        _mark(text[segment.start : segment.end], [here[at][0] for at in segment.covers], around) for segment in cut
    )
    return Paragraph(tuple(marks), tuple(_aside(claim, around) for claim, _span in here))


def _mark(text: str, claims: Sequence[Claim], around: _Around) -> Mark:
    claim = claims[0] if claims else None
    return Mark(text, claim, _standing(claim, around) if claim else "")


def _aside(claim: Claim, around: _Around) -> Aside:
    others = tuple(around.others.get(claim.fact_id or 0, ()))
    return Aside(claim, claim.fact, _standing(claim, around), others, around.dismissals.get(claim.pk))


def _standing(claim: Claim, around: _Around) -> str:
    if claim.pk in around.dismissals:
        return DISMISSED
    verdict = getattr(claim.fact, "verdict", None)
    if verdict is None or (verdict.verdict == "agree" and not around.others.get(claim.fact_id or 0)):
        return ONLY
    return str(verdict.verdict)
