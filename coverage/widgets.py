"""Fields of forms that Django's own templates would write too slowly."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe


class LongSelect(forms.Select):
    """One choice of hundreds without groups, written in one breath: a template for each is most of a page's time."""

    def render(
        self,
        name: str,
        value: Any,  # noqa: ANN401 - Django's signature
        attrs: dict[str, Any] | None = None,
        renderer: Any = None,  # noqa: ANN401, ARG002 - as above
    ) -> SafeString:
        """The element with its options."""
        chosen = "" if value is None else str(value)
        marks = {True: mark_safe(" selected"), False: ""}
        rows = ((key, marks[str(key) == chosen], label) for key, label in self.choices)
        options = format_html_join("\n", '<option value="{}"{}>{}</option>', rows)
        return format_html(
            "<select{}>{}</select>", flatatt(self.build_attrs(self.attrs, {"name": name} | (attrs or {}))), options
        )
