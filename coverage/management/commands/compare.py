"""What the outlets of some files say differently, without a database."""

from __future__ import annotations

import json

from django.core.management.base import BaseCommand, CommandParser

from coverage import pipeline
from coverage.core.exports.comparison_json import comparison_record
from coverage.core.exports.comparison_table import TITLES, table
from coverage.core.formats import UNLIMITED
from coverage.management.files import read_files, refusing


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
        with refusing():
            comparison = pipeline.compare(read_files(files), UNLIMITED)
        if options["json"]:
            self.stdout.write(json.dumps(comparison_record(comparison, language), ensure_ascii=False))
        else:
            self.stdout.write(table(comparison, language))
