"""ZIP archives: their members, each to be read by itself, after a look at what the archive says of them."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO

from coverage.core.errors import (
    DamagedFile,
    DeceitfulArchive,
    FileTooLarge,
    LockedFile,
    NestedArchive,
    OverfullArchive,
    Unreadable,
    UnsafeMember,
)
from coverage.core.formats.found import Found, Member, Skipped, refusal
from coverage.core.formats.limits import Limits, refuse_many

KIND = "zip"
SUFFIXES = (".zip",)

MOST_UNPACKED = 1_000_000_000
MOST_OF_A_MEMBER = 50_000_000
TIGHTEST = 100
"""Bytes that one packed byte may unpack to: text packs 3 to 10 times, a flood of one letter 1,000 times."""

SMALL = 100_000
"""Below so many bytes a tight member is no bomb: a page of spaces is one."""

_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_LINK_OR_DEVICE = 0o120000, 0o060000, 0o020000, 0o010000
_FILE_TYPE = 0o170000
_UNWANTED = re.compile(r"(?:^|/)(?:__MACOSX/|\.|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
_LEADS_OUT = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\x00")
_ARABIC = re.compile(r"[ء-ي]")
_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_SIGNATURE = b"PK\x03\x04"


def read(body: bytes, limits: Limits) -> Iterator[Found]:
    """Each member, or why it is left. Raises DamagedFile, TooMany, OverfullArchive or DeceitfulArchive for the whole."""
    with open_archive(body) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        refuse_many(len(members), limits, KIND)
        refuse_bomb(body, members)
        for member in members:
            yield _opened(archive, member)


def open_archive(body: bytes) -> zipfile.ZipFile:
    """The archive in the bytes. Raises DamagedFile."""
    try:
        return zipfile.ZipFile(BytesIO(body))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error) as error:
        raise DamagedFile from error


def refuse_bomb(body: bytes, members: Sequence[zipfile.ZipInfo], most: int = MOST_UNPACKED) -> None:
    """Raise OverfullArchive or DeceitfulArchive by what the members say; some versions of zipfile read overlaps gladly."""
    unpacked = sum(member.file_size for member in members)
    tight = any(m.file_size > SMALL and m.file_size > TIGHTEST * max(1, m.compress_size) for m in members)
    if unpacked > most or tight:
        raise OverfullArchive(size=unpacked, limit=most)
    end = 0
    for member in sorted(members, key=lambda each: each.header_offset):
        if member.header_offset < end:
            raise DeceitfulArchive
        end = _end_of(body, member)


def _end_of(body: bytes, member: zipfile.ZipInfo) -> int:
    header = body[member.header_offset : member.header_offset + _LOCAL_HEADER.size]
    if len(header) < _LOCAL_HEADER.size or not header.startswith(_SIGNATURE):
        raise DeceitfulArchive
    *_rest, name, extra = _LOCAL_HEADER.unpack(header)
    return member.header_offset + _LOCAL_HEADER.size + int(name) + int(extra) + member.compress_size


def unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int = MOST_OF_A_MEMBER) -> bytes:
    """A member's bytes. Raises LockedFile, FileTooLarge or DamagedFile."""
    if member.flag_bits & _ENCRYPTED:
        raise LockedFile
    if member.file_size > most:
        raise FileTooLarge(size=member.file_size, limit=most)
    try:
        with archive.open(member) as packed:
            body = packed.read(most + 1)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError, zlib.error) as error:
        raise DamagedFile from error
    if len(body) != member.file_size:
        raise DamagedFile
    return body


def _opened(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Found:
    name = _name(member)
    try:
        if _LEADS_OUT.search(name) or (member.external_attr >> 16) & _FILE_TYPE in _LINK_OR_DEVICE:
            raise UnsafeMember
        if _UNWANTED.search(name):
            return Skipped(name)
        if name.lower().endswith(SUFFIXES):
            raise NestedArchive
        return Member(name, unpack(archive, member))
    except Unreadable as error:
        return refusal(error, name=name)


def _name(member: zipfile.ZipInfo) -> str:
    """The name as it was meant: without the flag that says UTF-8, Windows in Arabic writes its own code page."""
    if member.flag_bits & _UTF8_NAME:
        return member.orig_filename
    try:
        raw = member.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return member.orig_filename
    for encoding in ("utf-8", "cp1256"):
        try:
            name = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _ARABIC.search(name):
            return name
    return member.orig_filename
