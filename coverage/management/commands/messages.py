"""Compile the translations, without gettext's own programs, which a fresh machine lacks."""

from __future__ import annotations

from django.conf import settings
from django.core.management.base import BaseCommand

from coverage.translations import compile_catalogues


class Command(BaseCommand):
    """manage.py messages."""

    help = "Compiles every locale/*/LC_MESSAGES/*.po that changed."

    def handle(self, **_options: object) -> None:
        for catalogue in compile_catalogues(settings.LOCALE_PATHS):
            self.stdout.write(f"Compiled {catalogue}")
