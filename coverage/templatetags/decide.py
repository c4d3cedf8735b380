"""What the pages show of editors' decisions."""

from __future__ import annotations

from django import template

from coverage.models import Claim, Decision
from coverage.templatetags.answers import told_answer
from coverage.views.desk import ClaimDesk, Desk

register = template.Library()


@register.filter
def of_claim(desk: Desk, claim: Claim) -> ClaimDesk | None:
    """The forms of one claim of the fact."""
    return desk.claims.get(claim.pk) if desk else None


@register.filter
def decided_answer(decision: Decision) -> str:
    """The answer that a correction gives, in the words of the page."""
    answer = told_answer(decision)
    return f"{answer.core} {answer.after}".strip()
