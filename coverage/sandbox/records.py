"""What is found in a file, as the reading process sends it: a line of JSON, and a member's bytes after its line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, BinaryIO

from coverage.core.errors import DamagedFile
from coverage.core.formats.found import Draft, Found, Member, Refused, Skipped, Table

SHAPES: dict[str, type[Found]] = {
    "draft": Draft,
    "member": Member,
    "skipped": Skipped,
    "refused": Refused,
    "table": Table,
}
NAMES = {shape: name for name, shape in SHAPES.items()}

LONGEST_LINE = 16_000_000
"""Bytes of a record: a text of 2 MB, each letter of which JSON writes in six bytes at most."""

MOST_SENT = 1_500_000_000
"""Bytes that one reading may send in all: what an archive may unpack to, and half as much again for its lines."""


def send(found: Found, out: BinaryIO) -> None:
    """Write one record."""
    if isinstance(found, Member):
        _write(out, {"is": "member", "name": found.name, "size": len(found.body)})
        out.write(found.body)
        return
    _write(out, {"is": NAMES[type(found)], **asdict(found)})


def _write(out: BinaryIO, record: Mapping[str, Any]) -> None:
    out.write(json.dumps(record, default=_plain).encode() + b"\n")


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return dict(value) if isinstance(value, Mapping) else str(value)


def receive(pipe: BinaryIO) -> Found | None:
    """Read one record; None at the end. Raises DamagedFile where it breaks off or is no record."""
    line = pipe.readline(LONGEST_LINE)
    if not line:
        return None
    try:
        record = json.loads(line)
        shape = SHAPES[record.pop("is")]
        return _member(record, pipe) if shape is Member else shape(**_typed(record))
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedFile from error


def _member(record: Mapping[str, Any], pipe: BinaryIO) -> Member:
    size = int(record["size"])
    body = pipe.read(size)
    if len(body) != size:
        raise DamagedFile
    return Member(str(record["name"]), body)


def _typed(record: dict[str, Any]) -> dict[str, Any]:
    """JSON has neither days nor tuples."""
    if record.get("published"):
        record["published"] = date.fromisoformat(record["published"])
    if "headings" in record:
        record["headings"] = tuple(record["headings"])
        record["sample"] = tuple(map(tuple, record["sample"]))
    return record
