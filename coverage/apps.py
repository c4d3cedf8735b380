"""Django's name for the house."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CoverageConfig(AppConfig):
    """The one application of the project."""

    name = "coverage"
    verbose_name = _("Farq")

    def ready(self) -> None:
        """Register our checks, and keep the groups of the database as coverage/roles.py has them."""
        from coverage.database import checks  # noqa: F401, PLC0415 - importing registers them
        from coverage.roles import create_groups  # noqa: PLC0415 - models can be imported only now

        post_migrate.connect(create_groups, sender=self)
