"""A line of the desk's queue: all by which the queue is sorted and sifted, so that a page of it is one scan of an index."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from coverage.models.claim import Fact
from coverage.models.desk import DeskState


class Discrepancy(models.Model):
    """A fact whose outlets conflict or differ, as its last alignment found it and the desk last left it.

    tellers: the outlets that tell it, outlets: how many they are. state, assignee: the desk's word, repeated here.
    found: when the fact was first found.
    """

    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, primary_key=True, related_name="discrepancy")
    kind = models.CharField(max_length=20)
    verdict = models.CharField(max_length=10)
    spread = models.FloatField()
    tellers = ArrayField(models.BigIntegerField(), default=list)
    outlets = models.PositiveIntegerField()
    state = models.CharField(max_length=12, default=DeskState.OPEN)
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    found = models.DateTimeField()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["state", "-spread", "fact"], name="queue_by_size"),
            models.Index(fields=["state", "-outlets", "-spread", "fact"], name="queue_by_outlets"),
            models.Index(fields=["state", "found", "fact"], name="queue_by_age"),
            # Of whatever state.
            models.Index(fields=["-spread", "fact"], name="every_by_size"),
            models.Index(fields=["-outlets", "-spread", "fact"], name="every_by_outlets"),
            models.Index(fields=["found", "fact"], name="every_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.fact_id} {self.state}"
