"""The links to the stylesheets."""

from __future__ import annotations

from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from coverage.stylesheets import STYLES

register = template.Library()


@register.simple_tag
def stylesheets() -> SafeString:
    """One link where the storage has made one file of them, else one for each."""
    bundle = getattr(staticfiles_storage, "bundle", None)
    names = [bundle] if bundle else STYLES
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((static(name),) for name in names))
