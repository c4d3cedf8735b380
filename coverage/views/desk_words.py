"""What pages show to editors beside what they show to all: the desk's word on a fact, templates, colleagues."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.translation import get_language

from coverage.blanks import is_for_nobody
from coverage.desk_forms import WishForm
from coverage.models import DeskEntry, Fact
from coverage.selectors.desk import surroundings_of, surroundings_of_anybody


def desk_words(request: HttpRequest, fact: Fact | None = None) -> dict[str, Any]:
    """For templates: entry, wish_form, note_templates, colleagues and the unread count of the bar.

    On a page that is drawn for nobody the reader is one of the colleagues: who is left out cannot be left blank.
    """
    user, language = cast("User", request.user), get_language() or "ar"
    around = surroundings_of_anybody(language) if is_for_nobody() else surroundings_of(user, language)
    entry = getattr(fact, "desk_entry", None) or DeskEntry(fact=fact)
    return {
        "entry": entry,
        "wish_form": WishForm(colleagues=around.colleagues, me=user, auto_id="desk-%s"),
        "note_templates": around.templates,
        "colleagues": [each for each in around.colleagues if each.pk != user.pk],
        "unread": around.unread,
    }
