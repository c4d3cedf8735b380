"""Whether the two headlines of each line of a table agree, disagree or speak of other things, without a database."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext

from coverage.core.judgement.stance import LABELS, Stance, stance
from coverage.core.judgement.stance_phrases import LABEL_NAMES, sentence
from coverage.core.judgement.stance_reasons import Why, reasons
from coverage.core.judgement.stance_scores import scores
from coverage.management.files import read_files, refusing

NEEDED = ("s1", "s2")
TRUE_LABEL = "stance"
DECIMALS = 3
Row = Mapping[str, str]


class Command(BaseCommand):
    """`manage.py stance FILE.csv [--json] [--language ar|en]`; - is standard input."""

    help = "Say of each pair of headlines (columns s1, s2) whether they agree, and why; score a column stance."
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE.csv", help="columns s1, s2 and perhaps stance; - is standard input")
        parser.add_argument("--json", action="store_true", help="one JSON object for programs")
        parser.add_argument("--language", choices=sorted(LABEL_NAMES), default="ar", help="the language of the reasons")

    def handle(self, *, file: str, language: str, **options: object) -> None:
        with refusing():
            rows = [row for _name, body in read_files([file]) for row in _rows(body)]
        answers = [(row, stance(row["s1"], row["s2"])) for row in rows]
        told = [(row[TRUE_LABEL], found.label) for row, found in answers if row.get(TRUE_LABEL)]
        scored = {name: round(value, DECIMALS) for name, value in scores(told).items()} if told else None
        if options["json"]:
            pairs = [_record(row, found, language) for row, found in answers]
            self.stdout.write(json.dumps({"pairs": pairs, "scores": scored}, ensure_ascii=False))
            return
        self.stdout.write("\n".join(_line(row, found, language) for row, found in answers))
        if scored:
            self.stdout.write("macro-F1 {macro}  agree {agree}  disagree {disagree}  other {other}".format(**scored))


def _rows(body: bytes) -> Iterator[Row]:
    """The lines of the table. Raises CommandError where it is no such table."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandError(gettext("The table is not UTF-8.")) from error
    table = csv.DictReader(io.StringIO(text, newline=""))
    missing = [name for name in NEEDED if name not in (table.fieldnames or ())]
    if missing:
        raise CommandError(gettext("The table has no column %(name)s.") % {"name": missing[0]})
    for number, row in enumerate(table, start=1):
        if not all(row[name] for name in NEEDED) or row.get(TRUE_LABEL) not in (None, "", *LABELS):
            raise CommandError(
                gettext("Line %(number)s of the table lacks a headline, or its label is none of ours.")
                % {"number": number}
            )
        yield row


def _record(row: Row, found: Stance, language: str) -> dict[str, Any]:
    return {
        "s1": row["s1"],
        "s2": row["s2"],
        "label": found.label,
        "other": round(found.other, DECIMALS),
        "agree": round(found.agree, DECIMALS),
        "reasons": [_reason(why, row, found, language) for why in reasons(found)],
    }


def _reason(why: Why, row: Row, found: Stance, language: str) -> dict[str, Any]:
    return {
        "sign": why.sign,
        "weight": round(why.weight, DECIMALS),
        "s1": [[span.start, span.end] for span in why.a],
        "s2": [[span.start, span.end] for span in why.b],
        "text": sentence(why, found.label, row["s1"], row["s2"], language),
    }


def _line(row: Row, found: Stance, language: str) -> str:
    told: Iterable[str] = (sentence(why, found.label, row["s1"], row["s2"], language) for why in reasons(found))
    return f"{LABEL_NAMES[language][found.label]} | {row['s1']} | {row['s2']} | {'; '.join(told)}"
