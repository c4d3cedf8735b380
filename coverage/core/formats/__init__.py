"""Bytes in, Readings out: one file for each input format, in an explicit register."""

from __future__ import annotations

import re
from collections.abc import Callable

from coverage.core.errors import UnsupportedFormat
from coverage.core.formats import plain
from coverage.core.formats.limits import UNLIMITED, UPLOAD, Limits, refuse_large
from coverage.core.records import Reading
from coverage.core.text.decoding import Decoded, decode

__all__ = ["UNLIMITED", "UPLOAD", "Decoded", "Limits", "decode", "read"]

Format = Callable[[bytes, Limits], tuple[Reading, ...]]

# To add a format: one module with SUFFIXES and read(), and one line here.
FORMATS: tuple[tuple[tuple[str, ...], Format], ...] = ((plain.SUFFIXES, plain.read),)

# What a file says of itself in its first bytes is believed before its name.
_SIGNATURES = ((b"%PDF-", ".pdf"), (b"PK\x03\x04", ".zip"), (b"{\\rtf", ".rtf"))
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def read(body: bytes, name: str, limits: Limits = UPLOAD) -> tuple[Reading, ...]:
    """The articles in a file, in their order; name tells the format and is empty for pasted text.

    Raises FileTooLarge, LineTooLong, EmptyFile, BinaryFile, UnknownEncoding, UnsupportedFormat or NoArticle.
    """
    refuse_large(body, limits)
    suffix = _suffix(body, name)
    for suffixes, read_format in FORMATS:
        if suffix in suffixes:
            return read_format(body, limits)
    raise UnsupportedFormat(suffix=suffix)


def _suffix(body: bytes, name: str) -> str:
    for signature, suffix in _SIGNATURES:
        if body.startswith(signature):
            return suffix
    found = _SUFFIX.search(name)
    return found.group().lower() if found else ""
