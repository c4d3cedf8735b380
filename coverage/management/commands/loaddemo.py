"""Fill an empty database with the demo stories."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from coverage.services.demo import DemoUnreadable, load_demo


class Command(BaseCommand):
    """`manage.py loaddemo [--force]`."""

    help = "Upload, read and align the demo stories, if the database holds nothing else."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="also into a database that holds other articles")

    def handle(self, *, force: bool, **_options: object) -> None:
        try:
            new = load_demo(folder=Path(settings.BASE_DIR) / "demo", force=force)
        except DemoUnreadable as error:
            raise CommandError(str(error)) from error
        if new:
            self.stdout.write(_("Demo articles loaded: %(count)s") % {"count": new})
