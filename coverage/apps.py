"""Django's name for the house."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoverageConfig(AppConfig):
    """The one application of the project."""

    name = "coverage"
    verbose_name = _("Farq")
