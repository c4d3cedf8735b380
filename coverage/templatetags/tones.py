"""Which claims of a fact are coloured: those that the deciding reason sets against each other, and what differs."""

from __future__ import annotations

from coverage.models import Claim, Fact
from coverage.selectors.facts import answer_of, verdict_of

ALONE = "one_against_all"


def tones_of(fact: Fact) -> dict[int, str]:
    """By claim, conflict or differ; `fact` with its claims (with_claims).

    The claims of the first reason, which decides, take the verdict's colour. In a conflict every other answer
    differs. Where one outlet stands alone against all others, it alone is coloured; where all agree, none is.
    """
    verdict = verdict_of(fact)
    if verdict not in {"conflict", "differ"}:
        return {}
    reasons = fact.verdict.reasons
    alone = next((reason for reason in reasons if reason["rule"] == ALONE), None)
    if alone:
        return dict.fromkeys(alone["claims"], verdict)
    told: list[Claim] = fact.told  # type: ignore[attr-defined]  # prefetched by with_claims
    answers = {claim.pk: answer_of(claim) for claim in told}
    named = {answers[key] for key in reasons[0]["claims"] if key in answers}
    rest = "differ" if verdict == "conflict" else ""
    return {key: verdict if answer in named else rest for key, answer in answers.items()}
