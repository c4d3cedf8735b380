"""The demo stories, brought in as anyone's articles are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from coverage.models import Story, Upload, UploadFile
from coverage.models.upload import FileState
from coverage.services.align import align_story
from coverage.services.ingest import Incoming, open_upload, read_file

INDEX = "stories.json"


class DemoUnreadable(RuntimeError):
    """A demo file that the program does not read. file: the row that says why."""

    def __init__(self, file: UploadFile) -> None:
        super().__init__(f"{file.name}: {file.problem} {file.problem_values}")
        self.file = file


def load_demo(*, folder: Path, force: bool = False) -> int:
    """Upload, read and align the demo stories that folder's index names; gives how many articles are new.

    Into a database that holds anything else it loads nothing unless forced. What an interrupted run left out is
    loaded by the next. The stories are closed: a newsroom's own articles never join invented ones. Raises
    DemoUnreadable.
    """
    stories = json.loads((folder / INDEX).read_text(encoding="utf-8"))["stories"]
    keys = [_key(entry) for story in stories for entry in story["articles"]]
    if Upload.objects.exclude(key__in=keys).exists() and not force:
        return 0
    return sum(_load(folder, story) for story in stories)


def _key(entry: Mapping[str, Any]) -> UUID:
    """One upload for each file, however often it is loaded."""
    return uuid5(NAMESPACE_URL, f"demo/{entry['file']}")


def _load(folder: Path, story: Mapping[str, Any]) -> int:
    new = [file for entry in story["articles"] for file in _upload(folder, entry)]
    for file in new:
        read_file(file_id=file.pk)
    for told in Story.objects.filter(articles__versions__upload_files__in=new).distinct():
        told.title, told.is_open = story["title"], False
        told.save(update_fields=["title", "is_open"])
        align_story(story_id=told.pk)
    for file in UploadFile.objects.filter(pk__in=[file.pk for file in new], state=FileState.FAILED):
        raise DemoUnreadable(file)
    return len(new)


def _upload(folder: Path, entry: Mapping[str, Any]) -> Iterator[UploadFile]:
    """The file of an entry, unless it has been read before."""
    path = folder / entry["file"]
    upload = open_upload(
        by=None,
        files=[Incoming(path.name, path.read_bytes())],
        outlet=entry["outlet"],
        published=datetime.fromisoformat(entry["published"]),
        address=entry["address"] or "",
        key=_key(entry),
    )
    yield from (file for file in upload.files.all() if not file.is_at_its_end)
