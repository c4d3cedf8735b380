"""A verdict in words, with its sign."""

from __future__ import annotations

from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext_lazy

VERDICT_WORDS = {
    "conflict": pgettext_lazy("verdict", "conflict"),
    "differ": pgettext_lazy("verdict", "differ"),
    "agree": pgettext_lazy("verdict", "agree"),
    "only": pgettext_lazy("verdict", "one outlet only"),
    "changes": pgettext_lazy("verdict", "changes only"),
}


def say_verdict(verdict: str) -> str:
    """The word for a verdict."""
    return str(VERDICT_WORDS.get(verdict, verdict))


def verdict_html(verdict: str) -> SafeString:
    """The sign of a verdict and its word: colour is never alone."""
    name = escape(verdict)
    sign = f'<i class="mark {name}" aria-hidden="true"></i>'
    return mark_safe(f'<span class="verdict {name}">{sign}{escape(say_verdict(verdict))}</span>')  # noqa: S308 - escaped
