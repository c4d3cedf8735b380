"""Write everything that is stored into one file."""

from __future__ import annotations

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from coverage.database.dumps import DumpFailed, backup


class Command(BaseCommand):
    """`manage.py backup FILE`."""

    help = "Writes the whole database, the uploaded originals included, into FILE. Farq may run meanwhile."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **_options: object) -> None:
        try:
            backup(connection, file)
        except (DumpFailed, OSError) as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(f"{file}: {file.stat().st_size:,} bytes")
