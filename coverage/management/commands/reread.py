"""Read every article again, or those of one story, and align and judge what they tell."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandParser

from coverage.services.reread import reread_all, reread_now


class Command(BaseCommand):
    """`manage.py reread [--story N] [--later]`."""

    help = "Read every article again; facts and notes keep their identity."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--story", type=int, help="only the articles of the story with this number")
        parser.add_argument("--later", action="store_true", help="leave the work to the workers")

    def handle(self, *, story: int | None, later: bool, **_options: object) -> None:
        reread = reread_all if later else reread_now
        self.stdout.write(str(reread(story_id=story)))
