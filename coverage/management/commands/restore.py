"""Fill an empty database from a backup."""

from __future__ import annotations

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from coverage.database.dumps import DumpFailed, restore


class Command(BaseCommand):
    """`manage.py restore FILE`."""

    help = "Fills an empty database from a file that `backup` wrote: all of it, or nothing."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **_options: object) -> None:
        try:
            restore(connection, file)
        except (DumpFailed, OSError) as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(
            f"Restored from {file}. Now run `manage.py migrate`, which brings an older backup up to date."
        )
