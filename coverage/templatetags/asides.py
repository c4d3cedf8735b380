"""What stands beside a paragraph: its claims with what the other outlets say of the same facts."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext

from coverage.models import Claim, Fact
from coverage.selectors.article import Aside
from coverage.selectors.facts import ONLY
from coverage.templatetags.outlets import say_outlet

register = template.Library()

MOST_OTHERS = 6
"""Answers shown beside an article; the fact's own page has all."""
MOST_LETTERS = 90


@register.filter
def beside(aside: Aside, is_editor: bool) -> SafeString:
    """The claim, leading to its fact, and what the others say; is_editor: with the rules by which it was read."""
    parts = [_question(aside.claim, aside.fact, aside.verdict)]
    if aside.others:
        parts.append(f"<ul>{''.join(map(_other, aside.others[:MOST_OTHERS]))}</ul>")
    if is_editor and aside.claim.rules:
        parts.append("".join(_reading(aside.claim)))
    return mark_safe("\n".join(parts))  # noqa: S308 - every text is escaped


def _question(claim: Claim, fact: Fact | None, verdict: str) -> str:
    said = escape(_shortly(claim.surface))
    if fact is None:
        return f"<bdi>{said}</bdi>"
    label = said if verdict == ONLY else escape(fact.label)
    answer = "" if verdict == ONLY else f":\n<bdi>{said}</bdi>"
    return f'<a class="question" href="{fact.get_absolute_url()}" dir="auto" data-stop>{label}</a>{answer}'


def _other(claim: Claim) -> str:
    outlet = escape(say_outlet(claim.version.outlet))
    return f"<li><bdi>{outlet}</bdi>: <b><bdi>{escape(_shortly(claim.surface))}</bdi></b></li>"


def _reading(claim: Claim) -> Iterator[str]:
    yield f"<details><summary>{escape(gettext('How it was read'))}</summary> "
    yield f"<bdi>{escape(claim.kind)}</bdi> · <bdi>{escape(' → '.join(claim.rules))}</bdi></details>"


def _shortly(words: str) -> str:
    return words if len(words) <= MOST_LETTERS else Truncator(words).chars(MOST_LETTERS)
