"""Which claims of a fact are coloured: those that the deciding reason sets against each other."""

from __future__ import annotations

from coverage.models import Fact
from coverage.selectors.facts import verdict_of

ALONE = "one_against_all"


def tones_of(fact: Fact) -> dict[int, str]:
    """By claim, conflict or differ. Where outlets agree, nothing is coloured.

    The first reason decides the verdict, so its claims take the verdict's colour, and those of the later reasons
    that of a difference; but where one outlet stands alone against all others, it alone is coloured.
    """
    verdict = verdict_of(fact)
    if verdict not in {"conflict", "differ"}:
        return {}
    named = [(reason["rule"], reason.get("claims", ())) for reason in fact.verdict.reasons]
    for rule, claims in named:
        if rule == ALONE:
            return dict.fromkeys(claims, verdict)
    tones = {claim: "differ" for _rule, claims in named[1:] for claim in claims}
    return tones | {claim: verdict for _rule, claims in named[:1] for claim in claims}
