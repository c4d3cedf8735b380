"""What people may send, and what is wrong with it where they may not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any, get_args
from urllib.parse import parse_qsl

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coverage.blanks import fresh_key
from coverage.core.records import Hedge
from coverage.core.text.figures import read_figure
from coverage.core.text.links import is_safe_link
from coverage.messages import message
from coverage.models import Article, Outlet, Story
from coverage.models.annotation import Explanation
from coverage.services.annotate import MOST_LINKS
from coverage.services.searches import MOST_LETTERS, kept_query
from coverage.widgets import LongSelect

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

MAX_PASTED = 1_000_000
MAX_FILES = 50
ACCEPTED = ".txt,.html,.htm,.docx,.pdf,.csv,.tsv,.xlsx,.jsonl,.zip,.rss,.atom,.xml,text/plain"
"""Both from the limits of docs/production.md: a form that is larger is a mistake or an attack."""


class LinksField(forms.CharField):
    """Addresses of pages, one a line."""

    widget = forms.Textarea(attrs={"rows": 2, "dir": "ltr", "inputmode": "url", "spellcheck": "false"})

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - Django's signature
        """A list as lines; what was sent as it is."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:  # noqa: ANN401 - Django's signature
        """The addresses, each once."""
        links = list(dict.fromkeys(filter(None, map(str.strip, super().clean(value).splitlines()))))
        if len(links) > MOST_LINKS:
            raise forms.ValidationError(message("too_many_links", {"limit": MOST_LINKS}))
        for link in links:
            if not is_safe_link(link):
                raise forms.ValidationError(message("unfit_link", {"link": link}))
        return links


class NoteForm(forms.Form):
    """An editor's word on a fact. key makes a re-sent form harmless; version says which wording was edited."""

    explanation = forms.ChoiceField(
        label=_("What is behind it?"),
        choices=lambda: list(Explanation.choices),
        widget=forms.RadioSelect,
        initial=Explanation.UNRESOLVED,
    )
    text = forms.CharField(label=_("Note"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4}))
    links = LinksField(label=_("Links, one a line"), required=False)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=fresh_key, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1, required=False)


class DecisionForm(forms.Form):
    """What every decision comes with. key makes a re-sent form harmless; seen: the decision that it overrules."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=fresh_key, required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**63 - 1, required=False)


class ClaimForm(DecisionForm):
    """A claim is taken out of the fact on whose page it was shown."""

    fact = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**63 - 1)


class RenameForm(DecisionForm):
    """The question in an editor's words."""

    label = forms.CharField(label=_("Name of the fact"), max_length=200, widget=forms.TextInput(attrs={"dir": "auto"}))


class LockForm(DecisionForm):
    """A verdict that stays whatever is read later."""

    verdict = forms.ChoiceField(
        label=_("Verdict"),
        choices=[
            ("conflict", pgettext_lazy("verdict", "conflict")),
            ("differ", pgettext_lazy("verdict", "differ")),
            ("agree", pgettext_lazy("verdict", "agree")),
        ],
    )


class JoinForm(DecisionForm):
    """Another fact of the story that asks the same question."""

    other = forms.IntegerField(label=_("Asks the same question"), widget=forms.Select, min_value=1, max_value=2**63 - 1)


class ArrangeForm(forms.Form):
    """Articles of a story and where they go: into another story, or into one of their own.

    all: the button that takes every article; confirmed: whether the choice was shown once more and agreed to.
    """

    articles = forms.TypedMultipleChoiceField(
        label=_("Articles"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    into = forms.TypedChoiceField(
        label=_("Where to"), coerce=int, required=False, empty_value=None, widget=forms.Select(attrs={"dir": "auto"})
    )
    all = forms.BooleanField(required=False, widget=forms.HiddenInput)
    confirmed = forms.BooleanField(required=False, widget=forms.HiddenInput)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=fresh_key, required=False)

    def __init__(self, *args: Any, articles: Sequence[Article], others: Sequence[Story], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.of_story = articles
        self.fields["articles"].choices = [(article.pk, article.title) for article in articles]  # type: ignore[attr-defined]
        self.fields["into"].choices = [("", _("a story of its own")), *((s.pk, s.title) for s in others)]  # type: ignore[attr-defined]

    @property
    def ticked(self) -> set[int]:
        """The ids that were ticked, whether or not they could be taken."""
        return {int(key) for key in self["articles"].value() or () if str(key).isdecimal()}

    @property
    def chosen(self) -> list[int]:
        """The ids of the articles that go."""
        if self.cleaned_data["all"]:
            return [article.pk for article in self.of_story]
        return list(self.cleaned_data["articles"])

    def clean(self) -> dict[str, Any]:
        """Something must have been chosen."""
        sent = super().clean() or self.cleaned_data
        if not self.errors and not sent.get("articles") and not sent.get("all"):
            raise forms.ValidationError(_("Tick the articles that are to go."))
        return sent


HEDGES = {
    "exact": pgettext_lazy("hedge", "exactly"),
    "about": pgettext_lazy("hedge", "about"),
    "more_than": pgettext_lazy("hedge", "more than"),
    "at_least": pgettext_lazy("hedge", "at least"),
    "less_than": pgettext_lazy("hedge", "less than"),
    "at_most": pgettext_lazy("hedge", "at most"),
    "range": pgettext_lazy("hedge", "between two"),
}


class CorrectForm(DecisionForm):
    """What a claim's words state. upper: the second figure of a range; a date or an office has none."""

    value = forms.CharField(label=_("Value"), max_length=200, widget=forms.TextInput(attrs={"dir": "auto"}))
    upper = forms.CharField(
        label=_("Up to"), max_length=200, required=False, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    hedge = forms.ChoiceField(label=_("Hedge"), choices=[(hedge, HEDGES[hedge]) for hedge in get_args(Hedge)])
    unit = forms.CharField(
        label=_("Unit"), max_length=60, required=False, widget=forms.TextInput(attrs={"dir": "auto"})
    )

    def __init__(self, *args: Any, is_text: bool = False, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.is_text = is_text
        for name in self._unasked():
            self.fields[name].required = False
            self.fields[name].widget = forms.HiddenInput()

    def _unasked(self) -> list[str]:
        """The fields that a text has no use for; a stretch of dates has two ends."""
        if not self.is_text:
            return []
        return ["hedge", "unit"] if self["upper"].value() else ["hedge", "unit", "upper"]

    def clean_value(self) -> float | str:
        """A number in either kind of digits; a date or an office as it stands."""
        return self._read("value")

    def clean_upper(self) -> float | str | None:
        """As value; None where none is given."""
        return self._read("upper") if self.cleaned_data["upper"] else None

    def clean(self) -> dict[str, Any]:
        """A range has two ends, and what is open at one end has none there."""
        sent = super().clean() or self.cleaned_data
        if not self.is_text and not self.errors and (sent["upper"] is None) is (sent["hedge"] == "range"):
            self.add_error("upper", _("A range has two figures; with any other hedge leave the second field empty."))
        return sent

    def _read(self, name: str) -> float | str:
        written: str = self.cleaned_data[name]
        if self.is_text:
            return written
        is_figure = written[-1:].isdecimal() and all(letter.isdecimal() or letter in "-−.,٫٬" for letter in written)
        value = read_figure(written.lstrip("-−")) if is_figure else None
        if value is None:
            raise forms.ValidationError(_("Write a number in digits, 1400000 or 1.4 for example."))
        return -value if written[:1] in "-−" else value


def kinds() -> list[tuple[str, StrOrPromise]]:
    """Kinds of claim as a reader tells them apart."""
    return [
        ("", pgettext_lazy("kinds", "every kind")),
        ("figures", pgettext_lazy("kinds", "figures")),
        ("dates", pgettext_lazy("kinds", "dates")),
        ("offices", pgettext_lazy("kinds", "offices")),
        ("words", pgettext_lazy("kinds", "words")),
    ]


def verdicts() -> list[tuple[str, StrOrPromise]]:
    """Verdicts of facts, and the word for a fact of one outlet."""
    return [
        ("", _("every verdict")),
        ("conflict", pgettext_lazy("verdict", "conflict")),
        ("differ", pgettext_lazy("verdict", "differ")),
        ("agree", pgettext_lazy("verdict", "agree")),
        ("only", pgettext_lazy("verdict", "one outlet only")),
    ]


class SearchForm(forms.Form):
    """What somebody looks for; its fields are the words of the address."""

    q = forms.CharField(
        label=_("Words"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "dir": "auto"}),
    )
    low = forms.FloatField(label=_("Figure from"), required=False, widget=forms.NumberInput(attrs={"step": "any"}))
    high = forms.FloatField(label=_("Figure to"), required=False, widget=forms.NumberInput(attrs={"step": "any"}))
    unit = forms.CharField(
        label=_("Of what"), required=False, max_length=60, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    place = forms.CharField(
        label=_("Place"), required=False, max_length=100, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    since = forms.DateField(label=_("Published from"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("Published until"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=kinds)
    verdict = forms.ChoiceField(label=_("Verdict"), required=False, choices=verdicts)
    outlet = forms.ModelChoiceField(
        label=_("Outlet"),
        required=False,
        queryset=Outlet.objects.filter(is_named=True).only("name"),
        empty_label=_("every outlet"),
        widget=LongSelect,
    )


class SaveForm(forms.Form):
    """A search to be kept: its name, and its words as in the address."""

    name = forms.CharField(label=_("Name"), max_length=120, widget=forms.TextInput(attrs={"dir": "auto"}))
    query = forms.CharField(widget=forms.HiddenInput, max_length=MOST_LETTERS)

    def clean_query(self) -> str:
        """The search as it is kept, where letters that an address escapes are up to twelve."""
        query = kept_query(dict(parse_qsl(self.cleaned_data["query"])))
        if len(query) > MOST_LETTERS:
            raise forms.ValidationError("", code="max_length")
        return query


class TokenForm(forms.Form):
    """What a token is for, in its owner's words."""

    name = forms.CharField(
        label=_("What it is for"), max_length=80, widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
    )


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
        widget=SeveralFilesInput(attrs={"multiple": True, "accept": ACCEPTED}),
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
    key = forms.UUIDField(widget=forms.HiddenInput, initial=fresh_key, required=False)

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
