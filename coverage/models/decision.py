"""What editors decide of claims and facts: kept as decisions, and applied again whenever the story is read again."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from coverage.models.claim import SPAN_IN_ARTICLE, Fact
from coverage.models.story import Version

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Deed(models.TextChoices):
    """What can be decided."""

    JOIN = "join", _("joined two facts")
    PART = "part", _("parted a claim")
    CORRECT = "correct", _("corrected a claim")
    DISMISS = "dismiss", _("dismissed a claim")
    RENAME = "rename", _("renamed the fact")
    LOCK = "lock", _("locked the verdict")


def deeds() -> list[tuple[str, StrOrPromise]]:
    """Choices by a callable, so that a new deed needs no migration."""
    return list(Deed.choices)


OF_FACT = (Deed.RENAME, Deed.LOCK)
OF_CLAIM = (Deed.CORRECT, Deed.DISMISS)
"""Deeds of which one stands at a time: a later one undoes it."""
OF_CLAIMS = (Deed.JOIN, Deed.PART)

SPAN_IN_VERSION = pgtrigger.Trigger(
    name="decided_span_in_article",
    when=SPAN_IN_ARTICLE.when,
    operation=SPAN_IN_ARTICLE.operation,
    condition=pgtrigger.Q(new__version__isnull=False),
    func=SPAN_IN_ARTICLE.func,
)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Decision(models.Model):
    """One decision of an editor's, which stands until it is undone. key makes a re-sent form harmless.

    fact: on whose page it was decided, and what a name or a locked verdict is for.
    version, claim_kind, start, end, surface: the claim it is about, by what survives a re-reading; no row of a claim
    does for sure. others: further claims, those that it is joined with or parted from, each with the fact in which it
    stood: [{"article", "version", "fact", "kind", "start", "end", "surface"}].
    label: the new name, or that of the fact that was joined; joined: that fact, while it is kept. low ... unit: the corrected answer, as Claim has it.
    """

    kind = models.CharField(max_length=10, choices=deeds)
    fact = models.ForeignKey(Fact, on_delete=models.PROTECT, related_name="decisions")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, null=True, related_name="decisions")
    claim_kind = models.CharField(max_length=20, blank=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    surface = models.TextField(blank=True)
    others = models.JSONField(default=list)
    joined = models.ForeignKey(Fact, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    label = models.CharField(_("question"), max_length=200, blank=True)
    verdict = models.CharField(max_length=10, blank=True)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    low_text = models.CharField(max_length=300, null=True)  # noqa: DJ001 - as Claim.low_text
    high_text = models.CharField(max_length=300, null=True)  # noqa: DJ001 - as Claim.low_text
    hedge = models.CharField(max_length=12, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    created = models.DateTimeField(auto_now_add=True)
    undone = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["created", "pk"]
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            models.UniqueConstraint(
                fields=["fact", "kind"], condition=Q(undone=None, kind__in=OF_FACT), name="one_word_on_a_fact"
            ),
            models.UniqueConstraint(
                fields=["version", "claim_kind", "start", "end", "kind"],
                condition=Q(undone=None, kind__in=OF_CLAIM),
                name="one_word_on_a_claim",
            ),
            models.CheckConstraint(
                condition=Q(undone=None, undone_by=None) | Q(undone__isnull=False, undone_by__isnull=False),
                name="undone_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(version=None, start=None, end=None, claim_kind="")
                | (Q(version__isnull=False, start__lt=F("end")) & ~Q(claim_kind="")),
                name="decided_claim_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(version=None, kind__in=OF_FACT) | Q(version__isnull=False) & ~Q(kind__in=OF_FACT),
                name="decided_of_fact_or_claim",
            ),
            models.CheckConstraint(condition=~Q(kind__in=OF_CLAIMS, others=[]), name="joined_or_parted_has_others"),
            models.CheckConstraint(condition=~Q(kind=Deed.RENAME, label=""), name="renamed_has_name"),
            models.CheckConstraint(
                condition=Q(kind=Deed.LOCK, verdict__in=["agree", "differ", "conflict"])
                | ~Q(kind=Deed.LOCK) & Q(verdict=""),
                name="locked_verdict_is_known",
            ),
            models.CheckConstraint(condition=~Q(kind=Deed.CORRECT, hedge=""), name="corrected_has_hedge"),
            models.CheckConstraint(
                condition=Q(low__isnull=True) | Q(high__isnull=True) | Q(low__lte=F("high")),
                name="corrected_low_before_high",
            ),
        ]
        indexes = [models.Index(fields=["fact", "created"], name="decisions_of_fact")]
        triggers = [SPAN_IN_VERSION]

    def __str__(self) -> str:
        return f"{self.kind} {self.label or self.surface}"
