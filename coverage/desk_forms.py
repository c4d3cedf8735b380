"""What editors send to the desk, and what is wrong with it where it cannot be done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coverage.blanks import fresh_key, is_for_nobody
from coverage.forms import kinds, verdicts
from coverage.models import DeskState
from coverage.selectors.desk_queue import DISCREPANCIES, EVERY, LEAST_OUTLETS, ME, NOBODY
from coverage.services.desk import Wish

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LEAVE = ""


class WishForm(forms.Form):
    """What is to become of facts. fact: once for each, its key and the version of its entry that was shown: 7.2."""

    state = forms.ChoiceField(label=_("State"), required=False)
    assignee = forms.ChoiceField(label=_("Whose it is"), required=False)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=fresh_key, required=False)

    def __init__(self, *args: Any, colleagues: Iterable[User], me: User | None, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.by_key = {str(user.pk): user for user in colleagues}
        is_mine = me is not None and (str(me.pk) in self.by_key or is_for_nobody())
        mine = [(str(me.pk), _("mine"))] if me and is_mine else []
        others = [(key, user.get_username()) for key, user in self.by_key.items() if not me or user.pk != me.pk]
        self.fields["state"].choices = [(LEAVE, _("leave the state")), *DeskState.choices]  # type: ignore[attr-defined]
        self.fields["assignee"].choices = [  # type: ignore[attr-defined]
            (LEAVE, _("leave whose it is")),
            *mine,
            (NOBODY, pgettext_lazy("assignee", "nobody's")),
            *others,
        ]

    @property
    def wish(self) -> Wish:
        """What a valid form wishes."""
        chosen = self.cleaned_data["assignee"]
        return Wish(self.cleaned_data["state"], bool(chosen), self.by_key.get(chosen))


def facts_sent(values: Iterable[str]) -> dict[int, int]:
    """By fact, the version that was shown; what is no such pair is left out."""
    pairs = (value.split(".") for value in values)
    known = (pair for pair in pairs if len(pair) == 2 and all(_is_number(part) for part in pair))
    return {int(fact): int(version) for fact, version in known}


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19


def _sorts() -> list[tuple[str, StrOrPromise]]:
    return [
        ("size", _("Widest first")),
        ("outlets", _("Most told first")),
        ("newest", _("Newest first")),
        ("oldest", _("Oldest first")),
    ]


def _ages() -> list[tuple[str, StrOrPromise]]:
    return [("", _("of any age")), ("day", _("of today")), ("week", _("of a week")), ("month", _("of a month"))]


def _verdicts() -> list[tuple[str, StrOrPromise]]:
    return [choice for choice in verdicts() if choice[0] in {"", *DISCREPANCIES}]


class SiftForm(forms.Form):
    """What of the queue is shown; its fields are the words of the address (coverage.selectors.desk_queue)."""

    sort = forms.ChoiceField(label=_("Order"), choices=_sorts)
    verdict = forms.ChoiceField(label=_("Verdict"), choices=_verdicts)
    kind = forms.ChoiceField(label=_("Kind"), choices=kinds)
    outlets = forms.ChoiceField(label=_("Outlets"))
    age = forms.ChoiceField(label=_("Found"), choices=_ages)
    whose = forms.ChoiceField(label=_("Whose it is"))

    def __init__(self, *args: Any, colleagues: Iterable[User], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields["outlets"].choices = [  # type: ignore[attr-defined]
            (str(least), _("at least %(count)s") % {"count": least}) for least in LEAST_OUTLETS
        ]
        self.fields["whose"].choices = [  # type: ignore[attr-defined]
            ("", pgettext_lazy("assignee", "everybody's")),
            (ME, _("mine")),
            (NOBODY, pgettext_lazy("assignee", "nobody's")),
            *((str(user.pk), user.get_username()) for user in colleagues),
        ]


def state_choices() -> list[tuple[str, StrOrPromise]]:
    """The states, and the word for all of them."""
    return [*DeskState.choices, (EVERY, _("All"))]


class ReplyForm(forms.Form):
    """An answer in a thread. key and version: as in NoteForm."""

    text = forms.CharField(label=_("Reply"), max_length=5000, widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}))
    key = forms.UUIDField(widget=forms.HiddenInput, initial=fresh_key, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1, required=False)
