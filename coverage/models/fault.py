"""What went wrong in a job: the queue itself remembers only that it failed."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class JobFault(models.Model):
    """One attempt at a job that ended in an error. error: what Python said, without the texts that were being read."""

    job = models.ForeignKey(
        "procrastinate.ProcrastinateJob", on_delete=models.DO_NOTHING, db_constraint=False, related_name="faults"
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)
    error = models.TextField(_("error"))

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("fault of a job")
        verbose_name_plural = _("faults of jobs")
        default_permissions = ()

    def __str__(self) -> str:
        return self.error[:80]
