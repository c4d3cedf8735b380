"""Why a verdict, each reason with the claims that it names, so that the page can lead from one to the other."""

from __future__ import annotations

from dataclasses import dataclass

from django import template
from django.utils.translation import get_language

from coverage.models import Claim, Fact
from coverage.selectors.facts import ONLY, reasons_of, verdict_of
from coverage.templatetags.bidi import isolate_quoted

register = template.Library()


@dataclass(frozen=True, slots=True)
class Cause:
    """A reason by its number on the page. claims: those that it names, in the order of the cards."""

    number: int
    words: str
    claims: tuple[Claim, ...]


@register.filter
def causes(fact: Fact) -> list[Cause]:
    """The reasons of the verdict, the deciding one first, in the language of the page; `fact` with its claims."""
    told: list[Claim] = fact.told  # type: ignore[attr-defined]  # prefetched by with_claims
    words = reasons_of(fact, get_language() or "ar")
    named = [set(reason["claims"]) for reason in fact.verdict.reasons] if words else []
    return [
        Cause(number, isolate_quoted(sentence), tuple(claim for claim in told if claim.pk in keys))
        for number, (sentence, keys) in enumerate(zip(words, named, strict=True), 1)
    ]


@register.filter
def named_in(claim: Claim, fact: Fact) -> list[int]:
    """The numbers of the reasons that name a claim."""
    if verdict_of(fact) == ONLY:
        return []
    return [number for number, reason in enumerate(fact.verdict.reasons, 1) if claim.pk in reason["claims"]]
