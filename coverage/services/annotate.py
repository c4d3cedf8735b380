"""What editors write on a fact: nothing is overwritten unseen, nothing is written twice, every change is kept."""

from __future__ import annotations

import re
from uuid import UUID

import pghistory
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from coverage.models import Annotation, Claim, Fact
from coverage.models.annotation import Explanation

MOST_LETTERS = 5000

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL and lone halves of a surrogate pair, which PostgreSQL's text has no room for."""


class Stale(Exception):
    """Somebody has changed the note since it was shown. current: the note as it stands now."""

    code = "stale"

    def __init__(self, current: Annotation) -> None:
        super().__init__(self.code)
        self.current = current


def annotate(*, fact: Fact, author: User, explanation: str, text: str, key: UUID) -> Annotation:
    """Write a note on a fact; the same key again gives the first note.

    Raises ValidationError for an unknown explanation or a text that cannot be stored, and PermissionDenied where
    the key is another author's.
    """
    _check(explanation, text)
    columns = {"fact": fact, "author": author, "explanation": explanation, "text": text, "seen": _seen(fact)}
    with transaction.atomic(), pghistory.context(user=author.pk):
        note, _is_new = Annotation.objects.get_or_create(key=key, defaults=columns)
    if note.author_id != author.pk:
        raise PermissionDenied
    return note


def edit(*, annotation_id: int, author: User, version: int, explanation: str, text: str) -> Annotation:
    """Change one's own note, if it still stands as it did in that version.

    Raises Stale where it does not, ValidationError as annotate does, PermissionDenied for another's note, and
    Annotation.DoesNotExist.
    """
    _check(explanation, text)
    return _change(annotation_id, author, version, {"explanation": explanation, "text": text})


def withdraw(*, annotation_id: int, author: User, version: int) -> Annotation:
    """Take back one's own note; it stays in the history. Raises as edit does."""
    return _change(annotation_id, author, version, {"withdrawn": timezone.now()})


def _change(annotation_id: int, author: User, version: int, columns: dict[str, object]) -> Annotation:
    note = Annotation.objects.get(pk=annotation_id)
    if note.author_id != author.pk:
        raise PermissionDenied
    unchanged = Annotation.objects.filter(pk=annotation_id, version=version, withdrawn=None)
    with transaction.atomic(), pghistory.context(user=author.pk):
        changed = unchanged.update(**columns, version=F("version") + 1, edited=timezone.now())
    note.refresh_from_db()
    if not changed:
        raise Stale(note)
    return note


def _check(explanation: str, text: str) -> None:
    """Refuse what no form would have let through, or the database could not hold."""
    if explanation not in Explanation.values:
        raise ValidationError({"explanation": explanation}, code="unknown_explanation")
    if len(text) > MOST_LETTERS:
        raise ValidationError({"text": str(len(text))}, code="note_too_long")
    if _UNSTORABLE.search(text):
        raise ValidationError({"text": ""}, code="note_unstorable")


def _seen(fact: Fact) -> list[dict[str, str]]:
    """The answers that stand on the fact now, for whoever reads the note when they have changed."""
    rows = Claim.objects.filter(fact=fact, version__is_current=True).select_related("version__article__outlet")
    return [{"outlet": row.version.article.outlet.name, "surface": row.surface} for row in rows]
