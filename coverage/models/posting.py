"""The words that stand out in each article, in the order in which a new article looks for its like."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from coverage.models.story import Article


class Posting(models.Model):
    """One word that stands out in one article. day: of publication; null where nobody knows it.

    Rows of their own and not an array: of a word that a million articles hold, the index hands out the few that are
    nearest in time without looking at the others.
    """

    term = models.CharField(max_length=64)
    day = models.DateField(null=True)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="postings")

    class Meta:
        verbose_name = _("posting")
        verbose_name_plural = _("postings")
        indexes = [models.Index(fields=["term", "day", "article"], name="posting_nearest")]

    def __str__(self) -> str:
        return self.term
