"""Which format a file is in, told by its content; a name only decides between kinds of plain text."""

from __future__ import annotations

import json
import re

from coverage.core.errors import Unreadable, UnsupportedFormat
from coverage.core.formats import archive, document, feed, page, pdf, plain, tables

SUFFIXES = {
    suffix: kind
    for kind, suffixes in (
        (plain.KIND, plain.SUFFIXES),
        (page.KIND, page.SUFFIXES),
        (document.KIND, document.SUFFIXES),
        (pdf.KIND, pdf.SUFFIXES),
        ("csv", tables.CSV_SUFFIXES),
        ("xlsx", tables.XLSX_SUFFIXES),
        ("jsonl", tables.JSONL_SUFFIXES),
        (archive.KIND, archive.SUFFIXES),
        (feed.KIND, feed.SUFFIXES),
    )
    for suffix in suffixes
}
"""Every suffix that a reader knows."""

PACKED = "packed"
"""A ZIP container of whatever kind, before its table of contents is read."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", PACKED),
    (b"PK\x05\x06", PACKED),
    (b"{\\rtf", ".rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
    (b"\x89PNG", ".png"),
    (b"GIF8", ".gif"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"Rar!", ".rar"),
    (b"7z\xbc\xaf", ".7z"),
    (b"\x1f\x8b", ".gz"),
    (b"MZ\x90", ".exe"),
    (b"\x7fELF", ".elf"),
)
_PDF_WITHIN = 1024
"""Bytes within which %PDF- may stand: PDF 1.7, appendix H, implementation note 13."""

_HEAD = 4096
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def suffix_of(name: str) -> str:
    """The suffix of a name in small letters, "" where it has none."""
    found = _SUFFIX.search(name)
    return found.group().lower() if found else ""


def coarse_kind(body: bytes, name: str) -> str:
    """The kind by the first bytes and the name, without parsing anything; PACKED is still to be looked into.

    Raises UnsupportedFormat.
    """
    if b"%PDF-" in body[:_PDF_WITHIN]:
        return pdf.KIND
    for signature, kind in _SIGNATURES:
        if body.startswith(signature):
            if kind != PACKED:
                raise UnsupportedFormat(suffix=kind)
            return PACKED
    return _kind_of_text(body, suffix_of(name))


def kind_of(body: bytes, name: str) -> str:
    """The kind of a file. Raises UnsupportedFormat or DamagedFile."""
    kind = coarse_kind(body, name)
    if kind != PACKED:
        return kind
    with archive.open_archive(body) as packed:
        names = set(packed.namelist())
    if document.MARK in names:
        return document.KIND
    return "xlsx" if tables.XLSX_MARK in names else archive.KIND


def _kind_of_text(body: bytes, suffix: str) -> str:
    """Markup and objects tell themselves; a table is one by its name, since any text may have commas."""
    if suffix not in SUFFIXES:
        raise UnsupportedFormat(suffix=suffix)
    head = _head(body)
    if feed.OPENING.match(head):
        return feed.KIND
    if page.OPENINGS.match(head):
        return page.KIND
    if _is_object(head):
        return "jsonl"
    return "csv" if suffix in tables.CSV_SUFFIXES else plain.KIND


def _head(body: bytes) -> str:
    start = body[:_HEAD]
    for encoding, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        if start.startswith(mark):
            return start[2:].decode(encoding, "replace")
    return start.decode("utf-8-sig", "replace")


def _is_object(head: str) -> bool:
    """Whether the first line is an object of JSON, or the beginning of one too long to be seen whole."""
    line, is_whole, _rest = head.lstrip().partition("\n")
    if not re.match(r"\{\s*\"", line):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (Unreadable, ValueError, RecursionError):
        return not is_whole
