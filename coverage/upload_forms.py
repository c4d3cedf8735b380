"""What people may say of the files of a preview."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from coverage.core.formats.headings import ROLES
from coverage.models import UploadFile
from coverage.services.uploads import FileWord

ROLE_NAMES = {
    "title": _("title"),
    "text": _("text"),
    "outlet": _("Outlet"),
    "published": _("Published"),
    "address": _("Address"),
    "byline": _("author"),
}


class FileWordForm(forms.Form):
    """The outlet, day and address of one file's article, and whether it is left out; empty is what the file says."""

    outlet = forms.CharField(
        label=_("Outlet"), required=False, max_length=120, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    published = forms.DateField(
        label=_("Published"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    address = forms.URLField(
        label=_("Address"), required=False, max_length=1000, assume_scheme="https",
        widget=forms.URLInput(attrs={"dir": "ltr"}),
    )  # fmt: skip
    leave = forms.BooleanField(label=_("Leave out"), required=False)

    def word(self) -> FileWord:
        """What was said, once the form is valid."""
        sent = self.cleaned_data
        day = sent["published"]
        moment = datetime.combine(day, time.min, tzinfo=UTC) if day else None
        return FileWord(sent["outlet"], moment, sent["address"], is_left=sent["leave"])


def word_form(file: UploadFile, sent: Any = None) -> FileWordForm:  # noqa: ANN401 - request.POST
    """The form of a file, filled with what was said of it before."""
    first = {
        "outlet": file.outlet,
        "published": file.published.date() if file.published else None,
        "address": file.address,
        "leave": file.state == "left",
    }
    return FileWordForm(sent, prefix=f"file-{file.pk}", initial=first)


class ColumnsForm(forms.Form):
    """Which column of a table is the title, the text and so on."""

    def __init__(self, table: Mapping[str, Any], *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        headings = table.get("headings", ())
        choices = [
            ("", _("none of them")),
            *((str(column), name or str(column + 1)) for column, name in enumerate(headings)),
        ]
        for role in ROLES:
            self.fields[role] = forms.ChoiceField(
                label=ROLE_NAMES[role],
                choices=choices,
                required=role == "text",
                initial=str(table.get("roles", {}).get(role, "")),
                widget=forms.Select(attrs={"dir": "auto"}),
            )

    def roles(self) -> dict[str, int]:
        """The column of each role that was chosen."""
        return {role: int(column) for role, column in self.cleaned_data.items() if column}
