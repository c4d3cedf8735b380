"""The fields of a form: a fact has three forms for each of its cards."""

from __future__ import annotations

from html import escape

from django.forms import BaseForm, BoundField
from django.utils.safestring import SafeString, mark_safe


def fields_html(form: BaseForm) -> SafeString:
    """Hidden fields first, then each other one under its label with what is wrong with it."""
    hidden = "".join(map(_hidden, form.hidden_fields()))
    return mark_safe(f"{form.non_field_errors()}{hidden}{''.join(map(_field, form.visible_fields()))}")  # noqa: S308 - escaped


def _hidden(field: BoundField) -> str:
    value = field.field.widget.format_value(field.value())
    said = "" if value is None else f' value="{escape(str(value))}"'
    return f'{field.errors}<input type="hidden" name="{escape(field.html_name)}"{said} id="{escape(field.auto_id)}">'


def _field(field: BoundField) -> str:
    label = f'<label for="{escape(field.id_for_label)}">{escape(str(field.label))}</label>'
    return f'<div class="field">{label}\n{field}\n{field.errors}</div>'
