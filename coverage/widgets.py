"""Fields of forms that Django's own templates would write too slowly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates
from django.forms.utils import flatatt
from django.http import HttpRequest
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


class QuickForms(DjangoTemplates):
    """Django's own templates, but for the elements that a page of forms has by the hundred."""

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> SafeString:
        """The element, as its template writes it."""
        write = _WRITTEN.get(template_name)
        return write(context) if write else mark_safe(super().render(template_name, context, request))  # noqa: S308 - Django's


def _input(context: Mapping[str, Any]) -> SafeString:
    widget = context["widget"]
    value = "" if widget["value"] is None else f' value="{_text(widget["value"])}"'
    return mark_safe(  # noqa: S308 - every text is escaped
        f'<input type="{_text(widget["type"])}" name="{_text(widget["name"])}"{value}{_attributes(widget["attrs"])}>'
    )


def _select(context: Mapping[str, Any]) -> SafeString:
    widget = context["widget"]
    groups = "".join(f"\n{_group(name, options)}" for name, options, _at in widget["optgroups"])
    return mark_safe(  # noqa: S308 - every text is escaped
        f'<select name="{_text(widget["name"])}"{_attributes(widget["attrs"])}>{groups}\n</select>'
    )


def _group(name: str | None, options: Iterable[Mapping[str, Any]]) -> str:
    inside = "\n".join(map(_option, options))
    return f'<optgroup label="{_text(name)}">\n{inside}\n</optgroup>' if name else inside


def _option(option: Mapping[str, Any]) -> str:
    return f'<option value="{_text(option["value"])}"{_attributes(option["attrs"])}>{_text(option["label"])}</option>'


def _attributes(attributes: Mapping[str, Any]) -> str:
    written = (
        name if value is True else f'{name}="{_text(value)}"'
        for name, value in attributes.items()
        if value is not False
    )
    return "".join(f" {each}" for each in written)


def _text(value: object) -> str:
    """As templates do: what is safe stays, all else is escaped."""
    return value if isinstance(value, SafeString) else escape(str(value))


def _errors(context: Mapping[str, Any]) -> SafeString:
    rows = format_html_join("", "<li>{}</li>", ((error,) for error in context["errors"]))
    if not rows:
        return rows
    errors = context["errors"]
    named = format_html(' id="{}_error"', errors.field_id) if errors.field_id else ""
    return format_html('<ul class="{}"{}>{}</ul>', context["error_class"], named, rows)


_WRITTEN: Mapping[str, Callable[[Mapping[str, Any]], SafeString]] = {
    "django/forms/widgets/hidden.html": _input,
    "django/forms/widgets/text.html": _input,
    "django/forms/widgets/select.html": _select,
    "django/forms/errors/list/default.html": _errors,
}
"""By Django's template, what writes the same element."""
