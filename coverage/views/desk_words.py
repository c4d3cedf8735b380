"""What pages show to editors beside what they show to all: the desk's word on a fact, templates, colleagues."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.translation import get_language

from coverage.desk_forms import WishForm
from coverage.models import DeskEntry, Fact
from coverage.selectors.desk import surroundings_of


def desk_words(request: HttpRequest, fact: Fact | None = None) -> dict[str, Any]:
    """For templates: entry, wish_form, note_templates, colleagues and the unread count of the bar."""
    user = cast("User", request.user)
    around = surroundings_of(user, get_language() or "ar")
    entry = getattr(fact, "desk_entry", None) or DeskEntry(fact=fact)
    return {
        "entry": entry,
        "wish_form": WishForm(colleagues=around.colleagues, me=user, auto_id="desk-%s"),
        "note_templates": around.templates,
        "colleagues": [each for each in around.colleagues if each.pk != user.pk],
        "unread": around.unread,
    }
