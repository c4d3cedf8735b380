"""Picture every page into docs/screens: languages, widths and colours, from a database of the demo stories."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from coverage.management.screens.camera import Camera, live_server, open_browser, throw_away_database
from coverage.management.screens.records import ALL, THEMES, Look, Scene
from coverage.management.screens.scenes import empty_scenes, scenes
from coverage.management.screens.stage import open_house, set_stage

SCREENS = Path(settings.BASE_DIR) / "docs" / "screens"


class Command(BaseCommand):
    """`manage.py screenshots`, with the demo stories in a database that is dropped again."""

    help = "Picture every page into docs/screens."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to, which scenes, and in which looks; without a word, what the documentation shows."""
        parser.add_argument("--into", type=Path, default=SCREENS, metavar="FOLDER", help="default: docs/screens")
        parser.add_argument("--only", default="", metavar="PATTERN", help="scenes whose name has this in it")
        parser.add_argument(
            "--all-looks", action="store_true", help="every scene in both languages, widths and colours"
        )
        parser.add_argument("--width", type=int, metavar="PIXELS", help="every scene in Arabic, as wide as this")

    def handle(self, **options: Any) -> None:
        """An empty house first, then the same house with work in it."""
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright's loop runs in this thread
        options["into"].mkdir(parents=True, exist_ok=True)
        with throw_away_database(), live_server() as address, open_browser() as browser:
            camera = Camera(browser, address, open_house(), options["into"])
            self._take(camera, empty_scenes(), options)
            self._take(camera, scenes(set_stage()), options)

    def _take(self, camera: Camera, shown: Iterable[Scene], options: dict[str, Any]) -> None:
        for scene in shown:
            if re.search(options["only"], scene.name):
                for look in _looks(scene, options):
                    camera.take(scene, look)
                self.stdout.write(scene.name)


def _looks(scene: Scene, options: dict[str, Any]) -> Iterable[Look]:
    if options["width"]:
        return [Look("ar", options["width"], theme) for theme in THEMES]
    return ALL if options["all_looks"] else scene.looks
