"""Read every article again, or those of one story, and align and judge what they tell; or say what that would change."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandParser

from coverage.models import Story
from coverage.services.preview import Changes, Entry, changes_of
from coverage.services.reread import reread_all, reread_now


class Command(BaseCommand):
    """`manage.py reread [--story N] [--later | --preview]`."""

    help = "Read every article again; facts and notes keep their identity."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--story", type=int, help="only the articles of the story with this number")
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--later", action="store_true", help="leave the work to the workers")
        how.add_argument("--preview", action="store_true", help="store nothing, print what would change")

    def handle(self, *, story: int | None, later: bool, preview: bool, **_options: object) -> None:
        if preview:
            for line in _previews(story):
                self.stdout.write(line)
            return
        reread = reread_all if later else reread_now
        self.stdout.write(str(reread(story_id=story)))


def _previews(story_id: int | None) -> Iterator[str]:
    """A line for each story and each change in it, the oldest story first."""
    stories = Story.objects.exclude(articles=None).distinct().order_by("pk")
    for story in stories.filter(pk=story_id) if story_id else stories:
        changes = changes_of(story_id=story.pk)
        counts = ", ".join(f"{name} {len(entries)}" for name, entries in changes.items())
        yield f"story {story.pk}: {counts} | {story.title}"
        yield from _lines(changes)


def _lines(changes: Changes) -> Iterator[str]:
    yield from (f"  + {_told(entry)}" for entry in changes["appear"])
    yield from (f"  - {_told(entry)}" for entry in changes["vanish"])
    yield from (f"  ~ {_told(entry['before'])} -> {_told(entry['after'])}" for entry in changes["change"])
    for each in changes["verdicts"]:
        yield f"  ! {each['label']}: {each['before'] or 'none'} -> {each['after'] or 'none'}"


def _told(entry: Entry) -> str:
    """A claim by its outlet, its printed words and what was made of them."""
    low, high = (entry[end] if entry[f"{end}_text"] is None else entry[f"{end}_text"] for end in ("low", "high"))
    return f"{entry['outlet']}: {entry['surface']} [{entry['hedge']} {low} {high} {entry['unit']}]"
