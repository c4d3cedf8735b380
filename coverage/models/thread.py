"""What editors say to each other on a note, and what waits for each of them."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coverage.models.annotation import Annotation
from coverage.models.claim import Fact
from coverage.models.desk import DeskChange

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Reply(models.Model):
    """An editor's answer to a note, seen by editors alone. version and key: as in Annotation."""

    annotation = models.ForeignKey(Annotation, on_delete=models.PROTECT, related_name="replies")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="replies")
    text = models.TextField(_("reply"), max_length=5000)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    edited = models.DateTimeField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created", "pk"]
        verbose_name = _("reply")
        verbose_name_plural = _("replies")
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="reply_has_words")]

    def __str__(self) -> str:
        return self.text[:60]


class NoticeKind(models.TextChoices):
    """Why somebody is told of something."""

    MENTION = "mention", _("mentioned you")
    REPLY = "reply", _("answered in a thread of yours")
    ASSIGNED = "assigned", _("gave you a fact")


def notice_kinds() -> list[tuple[str, StrOrPromise]]:
    """Choices by a callable, so that a new kind needs no migration."""
    return list(NoticeKind.choices)


class Notice(models.Model):
    """One line of somebody's inbox: what `by` did on the fact, in a note, in a reply to it or by a change of the desk."""

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=10, choices=notice_kinds)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    fact = models.ForeignKey(Fact, on_delete=models.CASCADE, related_name="+")
    annotation = models.ForeignKey(Annotation, on_delete=models.CASCADE, null=True, related_name="+")
    reply = models.ForeignKey(Reply, on_delete=models.CASCADE, null=True, related_name="+")
    change = models.ForeignKey(DeskChange, on_delete=models.CASCADE, null=True, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    read = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created", "-pk"]
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [
            models.Index(fields=["recipient"], condition=Q(read=None), name="notices_unread"),
            models.Index(fields=["recipient", "-created", "-id"], name="notices_newest"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "annotation", "reply", "change", "fact"],
                nulls_distinct=False,
                name="told_once_of_one_thing",
            )
        ]

    def __str__(self) -> str:
        return self.kind
