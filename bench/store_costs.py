"""What an article costs: bytes by table and index, milliseconds by job, bytes of write-ahead log.

`python bench/store_costs.py 10000` measures the store of 10,000 articles (without a number, of 1,000) and keeps the
figures in var/measured.json, from which bench/scale.py reckons.
"""

from __future__ import annotations

import statistics
import sys
import uuid
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from stores.databases import open_django, use
from stores.measuring import keep, processor, written

STORIES, OUTLETS_A_STORY = 6, 10
"""New affairs that are sent, read and aligned, and taken back."""
SIZES = """
    SELECT c.relname, c.relkind::text, pg_total_relation_size(c.oid), pg_relation_size(c.oid), t.relname
    FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid LEFT JOIN pg_class t ON t.oid = i.indrelid
    WHERE c.relkind IN ('r', 'i') AND (c.relname LIKE 'coverage\\_%' OR t.relname LIKE 'coverage\\_%')
"""


def main(arguments: list[str]) -> int:
    """Measure both, print them, keep them."""
    open_django()
    from stores.filling import fill  # noqa: PLC0415 - models come after Django

    size = int(arguments[0]) if arguments else 1000
    fill(size)
    use(str(size))
    bytes_each, jobs = _bytes(size), _jobs()
    print(f"bytes an article in a store of {size:,}")
    for name, parts in sorted(bytes_each.items(), key=lambda item: -sum(item[1].values())):
        if sum(parts.values()) >= 1:
            indexes = ", ".join(
                f"{index} {most:,.0f}" for index, most in parts.items() if index != "rows" and most >= 1
            )
            print(f"  {name:28} {sum(parts.values()):8,.0f}   rows {parts['rows']:8,.0f}   {indexes}")
    print(f"  {'all':28} {sum(sum(parts.values()) for parts in bytes_each.values()):8,.0f}")
    for name in ("send", "read", "align"):
        print(f"{name:6} {statistics.fmean(jobs[name]):8.1f} ms of the processor, {max(jobs[name]):8.1f} at the most")
    print(f"log    {jobs['log']:8,.0f} bytes an article")
    keep("costs", {"store": size, "bytes": bytes_each, "jobs": jobs})
    return 0


def _bytes(size: int) -> dict[str, dict[str, float]]:
    """By table, its rows (with what is kept out of line) and each index, in bytes an article."""
    from django.db import connection  # noqa: PLC0415

    found: dict[str, dict[str, float]] = {}
    with connection.cursor() as cursor:
        cursor.execute(SIZES)
        rows = cursor.fetchall()
    for name, kind, whole, _own, _table in rows:
        if kind == "r":
            found[name] = {"rows": whole / size}
    for name, kind, _whole, own, table in rows:
        if kind == "i" and table in found:
            found[table][name] = own / size
            found[table]["rows"] -= own / size
    return found


def _jobs() -> dict[str, float | list[float]]:
    """By job, the processor's milliseconds of each that was done, Python's and the server's; bytes of log an article."""
    from django.db import transaction  # noqa: PLC0415

    spent: dict[str, list[float]] = {"send": [], "read": [], "align": []}
    log = written()
    with transaction.atomic():
        for number in range(STORIES):
            _send_story(number, spent)
        transaction.set_rollback(True)
    return {**spent, "log": (written() - log) / STORIES / OUTLETS_A_STORY}


def _send_story(number: int, spent: dict[str, list[float]]) -> None:
    from stores.filling import POOL  # noqa: PLC0415
    from stores.texts import NAMES, names, placed_names, write_story  # noqa: PLC0415

    from coverage.models import Story  # noqa: PLC0415
    from coverage.services.align import align_story  # noqa: PLC0415
    from coverage.services.ingest import Incoming, open_upload, read_file  # noqa: PLC0415

    placed = placed_names(10**6 + number, names(POOL + NAMES)[NAMES:])
    for told in write_story(10**6 + number, placed, outlets=OUTLETS_A_STORY):
        body = f"{told.title}\n\n{told.text}".encode()
        files = [Incoming(f"{number}-{told.outlet}.txt", body)]
        upload = _timed(
            spent["send"], open_upload, by=None, files=files, outlet=f"صحيفة {told.outlet}", key=uuid.uuid4()
        )
        (file,) = upload.files.all()
        _timed(spent["read"], read_file, file_id=file.pk)
        stories = Story.objects.filter(articles__versions__upload_files=file)
        key = stories.values_list("pk", flat=True).first()
        _timed(spent["align"], align_story, story_id=key)


def _timed(taken: list[float], work: Any, **arguments: Any) -> Any:  # noqa: ANN401 - whatever is measured
    before = processor()
    given = work(**arguments)
    taken.append(processor() - before)
    return given


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
