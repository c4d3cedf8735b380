"""Changing what somebody wrote: only as it was shown, and back to how it stood before."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import pghistory
from django.apps import apps
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from coverage.models import Annotation, Reply

Written = TypeVar("Written", Annotation, Reply)

MOST_LETTERS = 5000
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL and lone halves of a surrogate pair, which PostgreSQL's text has no room for."""


class Stale(Exception):
    """Somebody has changed the text since it was shown. current: how it stands now."""

    code = "stale"

    def __init__(self, current: Annotation | Reply) -> None:
        super().__init__(self.code)
        self.current = current


def revise(row: Written, *, by: User, version: int, columns: dict[str, Any]) -> Written:
    """Change a row that still stands as it did in that version, and is not withdrawn. Raises Stale."""
    return _put(row, by, version, columns, is_back=False)


def take_back(
    row: Written, *, by: User, version: int, names: tuple[str, ...], columns: dict[str, Any] | None = None
) -> Written:
    """Bring back the columns of these names as they stood before the last change, withdrawn or not. Raises Stale.

    columns: further ones and what they get. Done twice, it brings the change itself back.
    """
    event: Any = apps.get_model("coverage", f"{type(row).__name__}Event")
    before = event.objects.filter(pgh_obj=row.pk, version=version - 1).order_by("pgh_id").last()
    if before is None:
        raise Stale(row)
    old = {name: getattr(before, name) for name in (*names, "withdrawn")}
    return _put(row, by, version, old | (columns or {}), is_back=True)


def refuse_other(row: Annotation | Reply, columns: dict[str, Any]) -> None:
    """Raise Stale where a row does not stand as the form that made it says by now: somebody went back and wrote on."""
    if any(getattr(row, name) != value for name, value in columns.items()):
        raise Stale(row)


def check_text(text: str) -> None:
    """Raise ValidationError for what no form would have let through, or the database could not hold."""
    if len(text) > MOST_LETTERS:
        raise ValidationError({"text": str(len(text))}, code="note_too_long")
    if _UNSTORABLE.search(text):
        raise ValidationError({"text": ""}, code="note_unstorable")


def _put(row: Written, by: User, version: int, columns: dict[str, Any], *, is_back: bool) -> Written:
    unchanged = type(row).objects.filter(pk=row.pk, version=version)
    if not is_back:
        unchanged = unchanged.filter(withdrawn=None)
    with transaction.atomic(), pghistory.context(user=by.pk):
        changed = unchanged.update(**columns, version=F("version") + 1, edited=timezone.now())
    row.refresh_from_db()
    if not changed:
        raise Stale(row)
    return row
