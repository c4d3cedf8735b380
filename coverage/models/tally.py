"""How often somebody asked for something lately, counted for all processes together."""

from __future__ import annotations

from django.db import models


class Tally(models.Model):
    """Requests of one kind by one asker since a moment. The table is unlogged: a crash forgets it, and nothing is lost."""

    key = models.CharField(max_length=120, primary_key=True)
    began = models.DateTimeField()
    count = models.PositiveIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.key}: {self.count}"
