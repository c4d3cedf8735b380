"""Feeds that are read by the clock: a setting of an outlet, off unless an admin turns it on."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from coverage.models.story import Outlet


class Feed(models.Model):
    """Where an outlet's feed is, how often it is read, and how the last reading went.

    etag, modified: what the server said, sent back to it so that an unchanged feed costs nothing. problem: the code of
    the sentence that says why the last reading failed; since: when it first failed so.
    """

    outlet = models.OneToOneField(Outlet, on_delete=models.CASCADE, related_name="feed")
    address = models.URLField(_("address of the feed"), max_length=1000)
    is_on = models.BooleanField(_("read by the clock"), default=False)
    minutes = models.PositiveIntegerField(
        _("minutes between readings"), default=60, validators=[MinValueValidator(10), MaxValueValidator(10_080)]
    )
    etag = models.CharField(max_length=200, blank=True, editable=False)
    modified = models.CharField(max_length=100, blank=True, editable=False)
    read_at = models.DateTimeField(_("read at"), null=True, editable=False)
    problem = models.CharField(max_length=40, blank=True, editable=False)
    since = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("feed")
        verbose_name_plural = _("feeds")

    def __str__(self) -> str:
        return self.address
