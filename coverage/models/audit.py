"""Who did what, when and from where: rows that are added and never changed, not even by the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Happening(models.TextChoices):
    """What the log tells."""

    LOGGED_IN = "logged_in", _("logged in")
    LOGGED_OUT = "logged_out", _("logged out")
    REFUSED = "refused", _("wrong password")
    LOCKED_OUT = "locked_out", _("locked out after wrong passwords")
    CODE_REFUSED = "code_refused", _("wrong code of a second factor")
    FACTOR_ADDED = "factor_added", _("second factor set up")
    FACTOR_REMOVED = "factor_removed", _("second factor removed")
    CODES_RENEWED = "codes_renewed", _("new recovery codes")
    PASSWORD = "password", _("password changed")
    ACCOUNT = "account", _("account made or changed")
    ROLES = "roles", _("roles changed")
    SENT = "sent", _("form sent")
    TAKEN = "taken", _("file taken away")


def happenings() -> list[tuple[str, StrOrPromise]]:
    """Choices by a callable, so that a new one needs no migration."""
    return list(Happening.choices)


class AuditEntry(models.Model):
    """One thing that somebody did. who is the name as it was then, also of nobody; user is empty where none is known.

    address: the page by its path, without what was asked there. details: what only this happening has, never a secret.
    """

    at = models.DateTimeField(_("when"), auto_now_add=True)
    who = models.CharField(_("who"), max_length=150, blank=True)
    # A deleted account must not change the log: no constraint, nothing set to null.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    what = models.CharField(_("what"), max_length=20, choices=happenings)
    page = models.CharField(_("page"), max_length=80, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    status = models.PositiveSmallIntegerField(_("answer"), null=True)
    ip = models.GenericIPAddressField(_("from"), null=True)
    request = models.CharField(max_length=32, blank=True)
    details = models.JSONField(_("details"), default=dict)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("entry of the audit log")
        verbose_name_plural = _("audit log")
        default_permissions = ("view",)
        indexes = [models.Index(fields=["user", "-id"]), models.Index(fields=["what", "-id"])]
        triggers = [
            pgtrigger.Protect(name="audit_stays", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="audit_is_kept_whole",
                operation=pgtrigger.Truncate,
                when=pgtrigger.Before,
                level=pgtrigger.Statement,
                func="RAISE EXCEPTION 'the audit log is never emptied';",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.who} {self.what}"
