"""The claims of files, or of lines of standard input, without a database."""

from __future__ import annotations

import json
from collections.abc import Iterable

from django.core.management.base import BaseCommand, CommandParser

from coverage import pipeline
from coverage.core.claims import extract_text
from coverage.core.exports.record import article_record, claim_record, plain_value
from coverage.core.formats import UNLIMITED
from coverage.core.records import Article, Claim
from coverage.management.files import read_files, refusing

COLUMNS = ("kind", "answer", "unit", "hedge", "by", "surface")


class Command(BaseCommand):
    """`manage.py extract FILE... [--json] [--shape]`, `manage.py extract --lines -`."""

    help = "Show the claims that the files state: kind, answer, unit, hedge, who says so, and the words."
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a file; - is standard input")
        parser.add_argument("--json", action="store_true", help="one JSON object for programs")
        parser.add_argument("--lines", action="store_true", help="every line is a text of its own; JSON a line")
        parser.add_argument("--shape", action="store_true", help="join Arabic letters for a terminal that does not")

    def handle(self, *, files: list[str], lines: bool, shape: bool, **options: object) -> None:
        with refusing():
            if lines:
                self._print_lines(files)
                return
            articles = pipeline.extract(read_files(files), UNLIMITED)
        if options["json"]:
            record = {"articles": [article_record(article) for article in articles]}
            self.stdout.write(json.dumps(record, ensure_ascii=False))
        else:
            self.stdout.write("\n\n".join(_table(article, shape) for article in articles))

    def _print_lines(self, files: list[str]) -> None:
        for _name, body in read_files(files):
            text = body.decode("utf-8", "replace")
            for line in text.removesuffix("\n").split("\n") if text else []:
                claims = [claim_record(claim, line) for claim in extract_text(line)]
                self.stdout.write(json.dumps(claims, ensure_ascii=False))


def _table(article: Article, shape: bool) -> str:
    """The claims of an article in columns, under its file and title."""
    rows = [COLUMNS, *(_row(claim) for claim in article.claims)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(COLUMNS) - 1)]
    lines = [" | ".join([*_padded(row, widths), row[-1]]) for row in rows]
    head = [f"{article.file}: {article.reading.title}".rstrip(": ")]
    return "\n".join(_shaped(line) if shape else line for line in (*head, *lines))


def _padded(row: Iterable[str], widths: list[int]) -> list[str]:
    return [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]


def _row(claim: Claim) -> tuple[str, ...]:
    answer = " .. ".join("" if value is None else str(plain_value(value)) for value in (claim.low, claim.high))
    answer = str(plain_value(claim.low)) if claim.low == claim.high and claim.low is not None else answer
    surface = " ".join(claim.surface.split())
    return (claim.kind, answer, claim.unit, claim.hedge, claim.by or "", surface)


def _shaped(line: str) -> str:
    """The line with its letters joined and turned round, for a terminal that does neither."""
    from arabic_reshaper import reshape  # noqa: PLC0415  (slow to load, and wanted on old terminals alone)
    from bidi import get_display  # noqa: PLC0415

    return str(get_display(reshape(line)))
