"""Bytes into text by a fixed order of checks, so that one file always reads in one way.

The order: a byte order mark; UTF-16 without one, told by the control bytes that it leaves where UTF-8 has
none; UTF-8, strictly; then Windows-1256 and ISO 8859-6, if what they give is mostly Arabic letters.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from coverage.core.errors import BinaryFile, EmptyFile, UnknownEncoding

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE_BYTE = ("cp1256", "iso8859_6")
SAMPLE_BYTES = 65_536
"""How much is looked at to tell an encoding: some 20 pages, more than any article has."""

TEXT_SHARE = 0.95
"""Least share of ordinary characters in a right guess. A wrong byte order of UTF-16 gives under 0.2; the two
Arabic code pages read as each other, or UTF-8 read as either, give at most 0.9; right guesses 0.98 and more."""

ARABIC_SHARE = 0.3
"""Least share of Arabic letters in a text of a code page: below it French or Polish would pass as well."""

_ORDINARY = re.compile(r"[\s!-~ء-ْ٠-٬٪،؛؟«»“”‘’–—…•·°©\u200c-\u200f\u00a0پچژگکیہ\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC_LETTER = re.compile(r"[ء-غف-ي]")
_WIDE_CONTROL = re.compile(rb"[\x00\x06]")
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")

# Tab, line feed, vertical tab, form feed and carriage return part lines; no other control stands in a text.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_WRITING = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, without its byte order mark, and the encoding that gave it (a name of Python's)."""

    text: str
    encoding: str


def decode(body: bytes) -> Decoded:
    """Read bytes as text. Raises EmptyFile, BinaryFile or UnknownEncoding."""
    if not body:
        raise EmptyFile
    decoded = _by_mark(body) or _wide(body) or _utf8(body) or _code_page(body)
    if decoded is None:
        raise _refusal(body)
    _refuse_controls(decoded.text)
    if not _WRITING.search(decoded.text):
        raise EmptyFile
    return decoded


def _by_mark(body: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return _strictly(body[len(mark) :], encoding, shift=len(mark))
    return None


def _strictly(body: bytes, encoding: str, shift: int) -> Decoded:
    try:
        return Decoded(body.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncoding(offset=error.start + shift) from None


def _wide(body: bytes) -> Decoded | None:
    """UTF-16 without a mark: its Arabic letters hold the byte 06 and its spaces 00, which UTF-8 text never has."""
    if len(body) % 2 or not _WIDE_CONTROL.search(body, 0, SAMPLE_BYTES):
        return None
    sample = body[:SAMPLE_BYTES]
    for encoding in ("utf-16-le", "utf-16-be"):
        if _share(_ORDINARY, sample.decode(encoding, "replace")) >= TEXT_SHARE:
            return _strictly(body, encoding, shift=0)
    return None


def _utf8(body: bytes) -> Decoded | None:
    try:
        return Decoded(body.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _code_page(body: bytes) -> Decoded | None:
    """One byte a letter. A file that is UTF-8 but for some broken bytes is not one."""
    sample = body[:SAMPLE_BYTES]
    if _is_broken_utf8(sample):
        return None
    for encoding in _SINGLE_BYTE:
        text = sample.decode(encoding, "replace")
        if _share(_ORDINARY, text) >= TEXT_SHARE and _share(_ARABIC_LETTER, text) >= ARABIC_SHARE:
            return _strictly(body, encoding, shift=0)
    return None


def _is_broken_utf8(sample: bytes) -> bool:
    high = len(_HIGH_BYTE.findall(sample))
    return 2 * sum(map(len, _UTF8_PAIR.findall(sample))) > high


def _share(pattern: re.Pattern[str], text: str) -> float:
    return len(pattern.findall(text)) / max(1, len(text))


def _refusal(body: bytes) -> BinaryFile | UnknownEncoding:
    control = _CONTROL_BYTE.search(body)
    if control:
        return BinaryFile(offset=control.start())
    return UnknownEncoding(offset=_first_odd_byte(body))


def _first_odd_byte(body: bytes) -> int:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _refuse_controls(text: str) -> None:
    found = _CONTROL.search(text)
    if found:
        raise BinaryFile(offset=found.start())
