"""Threads: what editors answer to a note; each changes only one's own words."""

from __future__ import annotations

from uuid import UUID

import pghistory
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from coverage.models import Annotation, Reply
from coverage.services.notices import tell_of_reply
from coverage.services.revise import check_text, refuse_other, revise, take_back


def reply(*, annotation: Annotation, author: User, text: str, key: UUID) -> Reply:
    """Answer a note; the same key again gives the first reply.

    Raises ValidationError for an empty text and one that cannot be stored, PermissionDenied where the key is another's,
    and revise.Stale where it comes again with other words.
    """
    _check(text)
    with transaction.atomic(), pghistory.context(user=author.pk):
        columns = {"annotation": annotation, "author": author, "text": text}
        made, is_new = Reply.objects.get_or_create(key=key, defaults=columns)
        if made.author_id != author.pk:
            raise PermissionDenied
        refuse_other(made, {"annotation": annotation, "withdrawn": None, "text": text})
        if is_new:
            tell_of_reply(made, author)
    return made


def edit_reply(*, reply_id: int, by: User, version: int, text: str) -> Reply:
    """Change one's own reply, if it still stands as it did in that version.

    Raises revise.Stale where it does not, ValidationError as reply does, PermissionDenied for another's reply, and
    Reply.DoesNotExist.
    """
    _check(text)
    own = _own(reply_id, by)
    with transaction.atomic():
        revise(own, by=by, version=version, columns={"text": text})
        tell_of_reply(own, by)
    return own


def withdraw_reply(*, reply_id: int, by: User, version: int) -> Reply:
    """Take one's own reply back; it stays in the history. Raises as edit_reply does."""
    return revise(_own(reply_id, by), by=by, version=version, columns={"withdrawn": timezone.now()})


def undo_reply(*, reply_id: int, by: User, version: int) -> Reply:
    """Bring one's own reply back to how it stood before its last change. Raises as edit_reply does."""
    return take_back(_own(reply_id, by), by=by, version=version, names=("text",))


def _own(reply_id: int, by: User) -> Reply:
    own = Reply.objects.select_related("annotation").get(pk=reply_id)
    if own.author_id != by.pk:
        raise PermissionDenied
    return own


def _check(text: str) -> None:
    if not text.strip():
        raise ValidationError({"text": ""}, code="empty_reply")
    check_text(text)
