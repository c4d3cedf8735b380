"""Telling editors what concerns them, once of each thing and never of what they did themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from coverage.core.text.mentions import calls
from coverage.models import Annotation, DeskChange, Notice, NoticeKind, Reply
from coverage.selectors.colleagues import called, colleagues


def tell_of_note(note: Annotation, by: User) -> None:
    """Tell those whom the note calls by name."""
    _tell(NoticeKind.MENTION, by, called(calls(note.text)), fact_id=note.fact_id, annotation=note)


def tell_of_reply(reply: Reply, by: User) -> None:
    """Tell those whom the reply calls by name, and of a new one whoever wrote in the thread before."""
    where: dict[str, Any] = {"fact_id": reply.annotation.fact_id, "annotation": reply.annotation, "reply": reply}
    _tell(NoticeKind.MENTION, by, called(calls(reply.text)), **where)
    if reply.version == 1:
        writers = {reply.annotation.author_id, *reply.annotation.replies.values_list("author", flat=True)}
        _tell(NoticeKind.REPLY, by, colleagues().filter(pk__in=writers), **where)


def tell_of_assignment(change: DeskChange, facts: Sequence[int], to: User) -> None:
    """Tell somebody who is given facts, in one line however many they are."""
    for fact in facts[:1]:
        if change.by:
            _tell(NoticeKind.ASSIGNED, change.by, [to], fact_id=fact, change=change)


def mark_read(*, user: User, notices: Iterable[int] | None = None) -> int:
    """Mark lines of the user's own inbox as read, all of them without `notices`; gives how many were unread."""
    unread = user.notices.filter(read=None)
    if notices is not None:
        unread = unread.filter(pk__in=list(notices))
    return unread.update(read=timezone.now())


def _tell(kind: str, by: User, to: Iterable[User], **where: Any) -> None:  # noqa: ANN401 - columns of Notice
    lines = [Notice(kind=kind, by=by, recipient=user, **where) for user in to if user.pk != by.pk]
    Notice.objects.bulk_create(lines, ignore_conflicts=True)
