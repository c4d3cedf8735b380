"""What the pages show of editors' decisions."""

from __future__ import annotations

from django import template
from django.forms import BaseForm
from django.utils.safestring import SafeString

from coverage.models import Claim, Decision
from coverage.templatetags.answers import told_answer
from coverage.templatetags.fields import fields_html
from coverage.views.desk import ClaimDesk, Desk

register = template.Library()


@register.filter
def of_claim(desk: Desk, claim: Claim) -> ClaimDesk | None:
    """The forms of one claim of the fact."""
    return desk.claims.get(claim.pk) if desk else None


@register.filter
def fields(form: BaseForm) -> SafeString:
    """The fields of a form, each with its label and what is wrong with it."""
    return fields_html(form)


@register.filter
def decided_answer(decision: Decision) -> str:
    """The answer that a correction gives, in the words of the page."""
    answer = told_answer(decision)
    return f"{answer.core} {answer.after}".strip()
