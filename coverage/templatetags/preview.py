"""What the pages show of a preview of reading again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.translation import get_language

from coverage.core.judgement.quoting import figure, unit_name

register = template.Library()


@register.filter
def stated(entry: Mapping[str, Any]) -> str:
    """The answer of a claim, as services.preview describes it, in the words of the page; what is said in words has none."""
    language = get_language() or "ar"
    low, high = (entry[end] if entry[f"{end}_text"] is None else entry[f"{end}_text"] for end in ("low", "high"))
    first = high if low is None else low
    if first is None:
        return str(entry["surface"])
    told = figure(first, high, entry["hedge"], language)
    return f"{told} {unit_name(entry['unit'], language, first)}".strip()


@register.filter
def any_counted(counts: Mapping[str, int]) -> bool:
    """Whether anything would change."""
    return any(counts.values())
