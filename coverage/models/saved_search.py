"""Questions that somebody asks again and again."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


def new_token() -> str:
    """Letters that nobody guesses: whoever has the address of the feed may read it without logging in."""
    return secrets.token_urlsafe(24)


class SavedSearch(models.Model):
    """A search that a person keeps. query: the address's words after the question mark, without the page."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_searches")
    name = models.CharField(_("name"), max_length=120)
    query = models.CharField(max_length=1000)
    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created", "-pk"]
        verbose_name = _("saved search")
        verbose_name_plural = _("saved searches")
        constraints = [models.UniqueConstraint(fields=["user", "query"], name="search_saved_once")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Where what it finds now is."""
        return f"{reverse('search')}?{self.query}"
