"""Claims with the question they answer, the facts that gather them, and the verdict on each fact."""

from __future__ import annotations

from typing import Any

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coverage.models.standing import KEPT, OF_CLAIMS, OF_VERDICTS, ONLY
from coverage.models.story import Story, Version

SPAN_IN_ARTICLE = pgtrigger.Trigger(
    name="span_in_article",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("version_id", "start", "end"),
    func="""
        IF NOT EXISTS (
            SELECT 1 FROM coverage_version v
            WHERE v.id = NEW.version_id AND NEW.start >= v.start AND NEW."end" <= v."end"
        ) THEN
            RAISE EXCEPTION 'claim % to % lies outside its article', NEW.start, NEW."end"
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


class Fact(models.Model):
    """One question that outlets answer. It keeps its identity, and its notes, through every re-reading.

    A fact with no verdict is told by one outlet alone; one with no claims is kept for its notes.
    unit and about are the question as its claims last put it, by which a later reading finds it again.
    origins: where its claims come from, each origin once: [{"name", "claims": [{"claim": id, "through": [name ...]}]}];
    an origin without a name is the outlet, or the report, itself.
    versions: how many current versions tell it; standing: its verdict, or ONLY where fewer than two agree, for that is
    no agreement. Triggers keep both (coverage.models.standing).
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="facts")
    kind = models.CharField(max_length=20)
    label = models.CharField(_("question"), max_length=200)
    unit = models.CharField(max_length=60, blank=True, editable=False)
    about = ArrayField(models.CharField(max_length=64), default=list, editable=False)
    origins = models.JSONField(default=list, editable=False)
    versions = models.PositiveIntegerField(default=0, db_default=0, editable=False)
    standing = models.CharField(max_length=10, default=ONLY, db_default=ONLY, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        indexes = [
            models.Index(fields=["-created", "-id"], name="facts_newest"),
            models.Index(fields=["standing", "kind", "-id"], name="facts_by_standing"),
        ]

    def __str__(self) -> str:
        return self.label

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        """Store what is in it but for what triggers keep: that may be another by now than when it was fetched."""
        if not self._state.adding and kwargs.get("update_fields") is None:
            columns = [field.name for field in self._meta.concrete_fields if not field.primary_key]
            kwargs["update_fields"] = [name for name in columns if name not in KEPT]
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Where its page is."""
        return reverse("fact", args=[self.pk])


class Claim(models.Model):
    """What one article states, at [start, end) of its source, as coverage.core.records.Claim describes it.

    Numbers stand in low and high, dates and titles in low_text and high_text; a null is an open end.
    read: where an editor corrected the answer, what the reader makes of it ({"low", ..., "unit"}); else null.
    """

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="claims")
    fact = models.ForeignKey(Fact, on_delete=models.SET_NULL, null=True, blank=True, related_name="claims")
    kind = models.CharField(max_length=20)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    surface = models.TextField()
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    low_text = models.CharField(max_length=300, null=True)  # noqa: DJ001 - null is an open end, as in low
    high_text = models.CharField(max_length=300, null=True)  # noqa: DJ001 - as low_text
    hedge = models.CharField(max_length=12)
    unit = models.CharField(max_length=60, blank=True)
    about = ArrayField(models.CharField(max_length=64), default=list)
    by = models.CharField(max_length=200, blank=True)
    sentence_start = models.PositiveIntegerField()
    sentence_end = models.PositiveIntegerField()
    sentence = models.TextField()
    rules = ArrayField(models.CharField(max_length=64), default=list)
    words = ArrayField(
        models.CharField(max_length=64), default=list, editable=False, help_text="Terms of the sentence."
    )
    reader = models.CharField(max_length=40)
    read = models.JSONField(null=True, editable=False)

    class Meta:
        ordering = ["version_id", "start"]
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        indexes = [
            GinIndex(fields=["words"], name="claim_words"),
            models.Index(fields=["low"], name="claim_low"),
            models.Index(fields=["high"], name="claim_high"),
            models.Index(fields=["unit", "low"], name="claim_unit"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["version", "kind", "start", "end"], name="claim_once_per_span"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="claim_is_a_stretch"),
            models.CheckConstraint(condition=Q(sentence_start__lte=F("sentence_end")), name="sentence_is_a_stretch"),
            models.CheckConstraint(
                condition=Q(low__isnull=True) | Q(high__isnull=True) | Q(low__lte=F("high")), name="low_before_high"
            ),
        ]
        triggers = [SPAN_IN_ARTICLE, *OF_CLAIMS]

    def __str__(self) -> str:
        return self.surface


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Verdict(models.Model):
    """The word on a fact, with the program's reasons as data: [{"rule", "values", "claims": [claim id ...]}].

    found: where an editor has locked the verdict, what the program itself finds; else empty.
    """

    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, related_name="verdict")
    verdict = models.CharField(max_length=10)
    found = models.CharField(max_length=10, blank=True)
    spread = models.FloatField(default=0.0)
    reasons = models.JSONField(default=list)
    judged_at = models.DateTimeField(default=timezone.now)

    class Meta:
        triggers = [*OF_VERDICTS]
        verbose_name = _("verdict")
        verbose_name_plural = _("verdicts")
        indexes = [
            models.Index(
                fields=["-spread", "fact"],
                condition=Q(verdict__in=["conflict", "differ"]),
                name="discrepancies_by_size",
            )
        ]
        constraints = [
            models.CheckConstraint(condition=Q(verdict__in=["agree", "differ", "conflict"]), name="verdict_is_known"),
            models.CheckConstraint(
                condition=Q(found__in=["", "agree", "differ", "conflict"]), name="found_verdict_is_known"
            ),
            models.CheckConstraint(condition=Q(spread__gte=0), name="spread_is_no_less_than_none"),
        ]

    def __str__(self) -> str:
        return self.verdict
