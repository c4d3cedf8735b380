"""A folder of files, brought in from the command line: again and again if need be, since nothing comes in twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.dateparse import parse_date

from coverage.core.formats.kinds import SUFFIXES, suffix_of
from coverage.core.formats.limits import UPLOAD
from coverage.messages import message
from coverage.models import PartState, UploadFile, UploadPart
from coverage.models.upload import FileState
from coverage.services.ingest import Incoming, open_upload, read_file

LARGEST = max(UPLOAD.kind_bytes.values())


class Command(BaseCommand):
    """`manage.py ingest FOLDER [--outlet NAME] [--published DAY] [--later]`."""

    help = (
        "Bring in every file of a folder and of the folders in it. Ends with status 1 where a file could not be read; "
        "what was read stays, and the same command again goes on with the rest."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", metavar="FOLDER")
        parser.add_argument("--outlet", default="", help="who published them; before what the files say of themselves")
        parser.add_argument("--published", default="", metavar="YYYY-MM-DD", help="the day, for all of them")
        parser.add_argument("--later", action="store_true", help="leave the reading to the workers")

    def handle(self, *, folder: str, outlet: str, published: str, later: bool, **_options: object) -> None:
        word = {"outlet": outlet, "published": _moment(published)}
        paths = list(_files_in(Path(folder)))
        counts: dict[str, int] = {}
        for number, path in enumerate(paths, start=1):
            for file in self._bring_in(path, word, later):
                counts[file.state] = counts.get(file.state, 0) + 1
                self._tell(f"[{number}/{len(paths)}] {path}", file)
        told = ", ".join(f"{FileState(state).label}: {count}" for state, count in sorted(counts.items()))
        self.stdout.write(f"{len(paths)} files. {told}")
        if counts.get(FileState.FAILED):
            raise CommandError(f"{counts[FileState.FAILED]} files could not be read; they are named above")

    def _bring_in(self, path: Path, word: Mapping[str, object], later: bool) -> Iterator[UploadFile]:
        """The file, and those that came out of it, at their ends."""
        with path.open("rb") as opened:
            size = path.stat().st_size
            file = Incoming(path.name, opened.read(4096 if size > LARGEST else -1), size)
        upload = open_upload(by=None, files=[file], key=_key(path, file.body, word), **word)  # type: ignore[arg-type]
        for _round in range(0 if later else 2):
            for waiting in upload.files.filter(state__in=(FileState.WAITING, FileState.READING)).defer("body"):
                read_file(file_id=waiting.pk)
        yield from upload.files.defer("body").order_by("pk")

    def _tell(self, place: str, file: UploadFile) -> None:
        self.stdout.write(f"{place}: {file.name}: {file.get_state_display()}")
        if file.state == FileState.FAILED:
            self.stderr.write(f"  {message(file.problem, file.problem_values)}")
        for part in UploadPart.objects.filter(file=file, state=PartState.FAILED).defer("text"):
            self.stderr.write(f"  {part.number}: {message(part.problem, part.problem_values)}")


def _files_in(folder: Path) -> Iterator[Path]:
    """The files that a reader knows by their suffix, in order; hidden ones, links and empty names are passed over."""
    if not folder.is_dir():
        raise CommandError(f"{folder} is no folder")
    for path in sorted(folder.rglob("*")):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not path.is_symlink() and not is_hidden and suffix_of(path.name) in SUFFIXES:
            yield path


def _key(path: Path, body: bytes, word: Mapping[str, object]) -> UUID:
    """One upload for the same file with the same word, so that a second run asks nothing of what is done."""
    return uuid5(NAMESPACE_URL, f"ingest/{path.name}/{hashlib.sha256(body).hexdigest()}/{sorted(word.items())}")


def _moment(written: str) -> datetime | None:
    try:
        day = parse_date(written)
    except ValueError:
        day = None
    if written and day is None:
        raise CommandError(f"--published {written}: write a day as 2024-04-18")
    return datetime.combine(day, time.min, tzinfo=UTC) if day else None
