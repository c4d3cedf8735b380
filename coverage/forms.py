"""What people may send, and what is wrong with it where they may not."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, time
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from coverage.models.annotation import Explanation

MAX_PASTED = 1_000_000
MAX_FILES = 50
"""Both from the limits of docs/production.md: a form that is larger is a mistake or an attack."""


class NoteForm(forms.Form):
    """An editor's word on a fact. key makes a re-sent form harmless; version says which wording was edited."""

    explanation = forms.ChoiceField(
        label=_("What is behind it?"),
        choices=lambda: list(Explanation.choices),
        widget=forms.RadioSelect,
        initial=Explanation.UNRESOLVED,
    )
    text = forms.CharField(label=_("Note"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4}))
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1, required=False)


class SeveralFilesInput(forms.ClearableFileInput):
    """A file field that takes many."""

    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Many files, each of which the reader judges for itself: an empty one is no error of the form."""

    def clean(self, data: Any, _initial: Any = None) -> list[UploadedFile[bytes]]:  # noqa: ANN401 - Django's signature
        """The files that were sent; none is an empty list."""
        files = [file for file in data or [] if file]
        if len(files) > MAX_FILES:
            raise forms.ValidationError(_("At most %(limit)s files at once."), params={"limit": MAX_FILES})
        return files


class UploadForm(forms.Form):
    """Articles to bring in: files, or a pasted text; and what the sender knows of them."""

    articles = SeveralFilesField(
        label=_("Files"),
        required=False,
        widget=SeveralFilesInput(attrs={"multiple": True, "accept": ".txt,text/plain"}),
    )
    pasted = forms.CharField(
        label=_("Or a pasted text"),
        required=False,
        max_length=MAX_PASTED,
        strip=False,
        widget=forms.Textarea(attrs={"class": "tall", "dir": "auto", "rows": 10}),
    )
    outlet = forms.CharField(
        label=_("Outlet"), required=False, max_length=120, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    published = forms.DateField(
        label=_("Published"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    address = forms.URLField(
        label=_("Address"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"dir": "ltr"}),
    )
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False)

    def clean_published(self) -> datetime | None:
        """The day as the moment it begins, in UTC like all times of the site."""
        day = self.cleaned_data["published"]
        return datetime.combine(day, time.min, tzinfo=UTC) if day else None

    def clean(self) -> dict[str, Any]:
        """Something to read must have been sent."""
        sent = super().clean() or self.cleaned_data
        if not self.errors and not sent.get("articles") and not sent.get("pasted", "").strip():
            raise forms.ValidationError(_("Choose a file or paste a text."))
        return sent
