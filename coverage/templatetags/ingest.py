"""Words of the preview of an upload."""

from __future__ import annotations

from django import template
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

register = template.Library()

STANDINGS: dict[str, Promise] = {
    "new": pgettext_lazy("standing", "new"),
    "known": pgettext_lazy("standing", "already here"),
    "copy": pgettext_lazy("standing", "another outlet has this text"),
    "version": pgettext_lazy("standing", "a new version"),
    "twice": pgettext_lazy("standing", "twice in this upload"),
}


@register.filter
def standing_name(standing: str) -> str:
    """What a recognised text is to the articles that are stored."""
    return str(STANDINGS[standing])
