"""What surrounds an editor at work: colleagues, templates of notes, and how much waits in the inbox."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Count, Q, Subquery, Value, When
from django.db.models.functions import JSONObject

from coverage.models import NoteTemplate, Notice
from coverage.selectors.colleagues import colleagues

MOST_OFFERED = 30
"""Templates: more buttons than this nobody looks through."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """colleagues: whoever facts can be given to, the editor too; templates: keys and names of what can be inserted."""

    colleagues: tuple[User, ...]
    templates: tuple[tuple[int, str], ...]
    unread: int


def surroundings_of(user: User, language: str) -> Surroundings:
    """All of it by one question to the database, which pages of a dozen questions have room for."""
    offered = NoteTemplate.objects.filter(language=language).order_by("place", "name")[:MOST_OFFERED]
    told = ArraySubquery(offered.values(told=JSONObject(pk="pk", name="name")))
    waiting = Notice.objects.filter(recipient=user, read=None).order_by().values("recipient").annotate(n=Count("pk"))
    me = Q(pk=user.pk)
    found = colleagues().annotate(
        offered=Case(When(me, then=told), default=Value([]), output_field=told.output_field),
        unread=Case(When(me, then=Subquery(waiting.values("n"))), default=Value(0)),
    )
    rows = tuple(found.only("username"))
    own = next((row for row in rows if row.pk == user.pk), None)
    templates = tuple((each["pk"], each["name"]) for each in own.offered) if own else ()
    return Surroundings(rows, templates, own.unread or 0 if own else 0)


def unread_of(user: User) -> int:
    """How much of the user's inbox is unread."""
    return Notice.objects.filter(recipient=user, read=None).count()
