"""What surrounds an editor at work: colleagues, templates of notes, and how much waits in the inbox."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

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
    told = _offered(language)
    waiting = Notice.objects.filter(recipient=user, read=None).order_by().values("recipient").annotate(n=Count("pk"))
    me = Q(pk=user.pk)
    found = colleagues().annotate(
        offered=Case(When(me, then=told), default=Value([]), output_field=told.output_field),
        unread=Case(When(me, then=Subquery(waiting.values("n"))), default=Value(0)),
    )
    rows = tuple(found.only("username"))
    own = next((row for row in rows if row.pk == user.pk), None)
    return Surroundings(rows, _templates(own) if own else (), own.unread or 0 if own else 0)


def surroundings_of_anybody(language: str) -> Surroundings:
    """What surrounds every editor alike."""
    # The templates come with each row, but are asked for once: they depend on none of them.
    rows = tuple(colleagues().annotate(offered=_offered(language)).only("username"))
    return Surroundings(rows, _templates(rows[0]) if rows else (), 0)


def unread_of(user: User) -> int:
    """How much of the user's inbox is unread."""
    return Notice.objects.filter(recipient=user, read=None).count()


def _offered(language: str) -> ArraySubquery:
    """Keys and names of the templates of a language."""
    offered = NoteTemplate.objects.filter(language=language).order_by("place", "name")[:MOST_OFFERED]
    return ArraySubquery(offered.values(told=JSONObject(pk="pk", name="name")))


def _templates(row: Any) -> tuple[tuple[int, str], ...]:  # noqa: ANN401 - a user with what was annotated
    return tuple((each["pk"], each["name"]) for each in row.offered)
