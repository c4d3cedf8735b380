"""All that can go wrong in reading, each with a name and the values its sentence quotes.

The core raises; the words an editor reads, in Arabic and English, are in coverage/messages.py.
"""

from __future__ import annotations


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
