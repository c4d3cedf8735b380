"""All that can go wrong in reading, each with a name and the values its sentence quotes.

The core raises; the words an editor reads, in Arabic and English, are in coverage/messages.py.
"""

from __future__ import annotations

from collections.abc import Mapping


class Unreadable(ValueError):
    """A file that cannot become an article. code names the sentence; values fill its gaps.

    file: its name, where several were given and it must be told which one it is.
    """

    code = "unreadable"
    file = ""

    def __init__(self, **values: str | int | float) -> None:
        super().__init__(f"{self.code}: {values}" if values else self.code)
        self.values = values


class EmptyFile(Unreadable):
    """No bytes, or nothing but white space and marks."""

    code = "empty_file"


class BinaryFile(Unreadable):
    """Bytes that are no text: NUL or control bytes where no encoding explains them. values: offset."""

    code = "binary_file"


class UnknownEncoding(Unreadable):
    """Neither UTF-8, UTF-16 nor Windows-1256. values: offset of the first byte that fits none."""

    code = "unknown_encoding"


class FileTooLarge(Unreadable):
    """Over the limit. values: size and limit, in bytes."""

    code = "file_too_large"


class LineTooLong(Unreadable):
    """One line longer than any paragraph of news. values: line (from 1), length and limit in characters."""

    code = "line_too_long"


class UnsupportedFormat(Unreadable):
    """A kind of file that no reader takes. values: suffix."""

    code = "unsupported_format"


class NoArticle(Unreadable):
    """Text, but nothing in it that reads as an article (only links, adverts or comments)."""

    code = "no_article"


class DamagedFile(Unreadable):
    """A file that breaks off or contradicts itself, so that its own format's reader cannot read it."""

    code = "damaged_file"


class LockedFile(Unreadable):
    """A file or a member of an archive that asks for a password."""

    code = "locked_file"


class NoTextLayer(Unreadable):
    """A PDF of pictures. values: pages."""

    code = "no_text_layer"


class TooMany(Unreadable):
    """More pages, rows, items or members than are read. values: count (or the first that is too many) and limit."""

    code = "too_many"


class NoTextColumn(Unreadable):
    """A table none of whose columns is known to hold the text of articles."""

    code = "no_text_column"


class NotARow(Unreadable):
    """A line of a JSON Lines file that is no object."""

    code = "not_a_row"


class EmptyRow(Unreadable):
    """A row or an item without any text."""

    code = "empty_row"


class OverfullArchive(Unreadable):
    """An archive or an office file that unpacks to far more than it is. values: size and limit, in bytes."""

    code = "overfull_archive"


class DeceitfulArchive(Unreadable):
    """An archive whose members share their bytes or lie about their size."""

    code = "deceitful_archive"


class UnsafeMember(Unreadable):
    """A member of an archive that is no plain file, or whose name leads out of it."""

    code = "unsafe_member"


class NestedArchive(Unreadable):
    """An archive within an archive."""

    code = "nested_archive"


class UnsafeMarkup(Unreadable):
    """A page or a feed that is built to wear its reader out: entities, deep nesting, floods of attributes."""

    code = "unsafe_markup"


class TooCostly(Unreadable):
    """A file that took more time or memory than any article needs; the process that read it was ended."""

    code = "too_costly"


def unreadable(code: str, values: Mapping[str, str | int | float]) -> Unreadable:
    """The error of that code, as another process or an earlier day met it."""
    kinds = {kind.code: kind for kind in Unreadable.__subclasses__()}
    return kinds.get(code, Unreadable)(**values)
