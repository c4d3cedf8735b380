"""What the outlets of some files say differently, without a database."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from coverage import pipeline
from coverage.core.errors import Unreadable
from coverage.core.exports.comparison_json import comparison_record
from coverage.core.exports.comparison_table import TITLES, table
from coverage.core.formats import UNLIMITED
from coverage.messages import message


class Command(BaseCommand):
    """`manage.py compare FILE... [--json] [--language ar|en]`."""

    help = "Put the claims of the files that answer one question side by side, and say where they disagree."
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a file; - is standard input")
        parser.add_argument("--json", action="store_true", help="one JSON object for programs")
        parser.add_argument("--language", choices=sorted(TITLES), default="ar", help="the language of the reasons")

    def handle(self, *, files: list[str], language: str, **options: object) -> None:
        try:
            comparison = pipeline.compare(((name, _body(name)) for name in files), UNLIMITED)
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from error
        except Unreadable as error:
            raise CommandError(message(error.code, error.values)) from error
        if options["json"]:
            self.stdout.write(json.dumps(comparison_record(comparison, language), ensure_ascii=False))
        else:
            self.stdout.write(table(comparison, language))


def _body(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
