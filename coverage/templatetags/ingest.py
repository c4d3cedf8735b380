"""Words of the preview of an upload."""

from __future__ import annotations

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

register = template.Library()

STANDINGS: dict[str, Promise] = {
    "new": pgettext_lazy("standing", "new"),
    "known": pgettext_lazy("standing", "already here"),
    "copy": pgettext_lazy("standing", "another outlet has this text"),
    "version": pgettext_lazy("standing", "a new version"),
    "twice": pgettext_lazy("standing", "twice in this upload"),
}


LEFT_OUT: dict[str, Promise] = {
    "footnotes": gettext_lazy("footnotes"),
    "comments": gettext_lazy("comments"),
    "headers": gettext_lazy("headers and footers"),
    "deleted": gettext_lazy("text that tracked changes took out"),
}


@register.filter
def left_out(name: str) -> str:
    """What was passed over: the name of a member, or what of a document is not read (coverage.core.formats.found.LEFT)."""
    what, _space, pages = name.removeprefix("=").partition(" ")
    if name.startswith("=") and what == "pages":
        return gettext("pages without letters: %(pages)s") % {"pages": pages}
    return str(LEFT_OUT.get(what, name)) if name.startswith("=") else name


@register.filter
def standing_name(standing: str) -> str:
    """What a recognised text is to the articles that are stored."""
    return str(STANDINGS[standing])
