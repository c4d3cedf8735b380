"""That something a page shows was changed: counted by the database itself, whoever changes it and by whatever path."""

from __future__ import annotations

from django.db import models

EVERYWHERE = 0
"""The subject of what pages of all stories show: names of outlets and of people, who works at the desk, templates."""
NOTES_OF_STORIES = 1 << 40
"""Added to a story's id: the subject of the notes that its grid shows. Its articles show none, and stay as they are."""
NOTES_OF_FACTS = 1 << 41
"""Added to a fact's id: the subject of the notes, replies and desk's entry on its page. No id comes near to these."""
CONTENT = -1
"""The subject of what lists and searches show: all that is read, aligned and judged, and no notes."""


class Touch(models.Model):
    """How many statements of one transaction changed what pages of a subject show.

    subject: a story's id, or what the constants above make; act: the transaction's number; times: statements.
    Triggers (migration 0026) add the rows. Every transaction has its own, so nobody waits for anybody and nothing can
    lock crosswise; and the sum of a subject's `times` grows with each transaction that commits, in whatever order they
    do, and never falls (coverage/services/touches.py folds rows and keeps sums). Equal sums mean an equal page.
    """

    pk = models.CompositePrimaryKey("subject", "act")
    subject = models.BigIntegerField()
    act = models.BigIntegerField()
    times = models.BigIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.subject}: {self.times}"
