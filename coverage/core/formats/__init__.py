"""Bytes in, Readings out: one file for each input format, in an explicit register."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from coverage.core.errors import EmptyFile, NestedArchive, NoArticle, Unreadable, unreadable
from coverage.core.formats import archive, document, feed, page, pdf, plain, tables
from coverage.core.formats.found import Draft, Found, Member, Refused
from coverage.core.formats.kinds import coarse_kind, kind_of
from coverage.core.formats.limits import UNLIMITED, UPLOAD, Limits, refuse_large
from coverage.core.records import Reading
from coverage.core.text.decoding import Decoded, decode

__all__ = ["UNLIMITED", "UPLOAD", "Decoded", "Limits", "coarse_kind", "decode", "kind_of", "open_file", "read"]

Roles = Mapping[str, int]
Format = Callable[[bytes, Limits, Roles], Iterator[Found]]

# To add a format: one module, its signature or suffixes in kinds.py, and one line here.
FORMATS: dict[str, Format] = {
    plain.KIND: lambda body, limits, _roles: plain.read(body, limits),
    page.KIND: lambda body, limits, _roles: page.read(body, limits),
    document.KIND: lambda body, limits, _roles: document.read(body, limits),
    pdf.KIND: lambda body, limits, _roles: pdf.read(body, limits),
    feed.KIND: lambda body, limits, _roles: feed.read(body, limits),
    archive.KIND: lambda body, limits, _roles: archive.read(body, limits),
    "csv": tables.read_csv,
    "xlsx": tables.read_xlsx,
    "jsonl": tables.read_jsonl,
}


def open_file(body: bytes, name: str, limits: Limits = UPLOAD, roles: Roles | None = None) -> Iterator[Found]:
    """What is in a file, in its order; name is empty for pasted text, roles are the columns that somebody chose.

    Raises an Unreadable where the whole file cannot be read; a part that cannot is a Refused among the others.
    """
    if not body:
        raise EmptyFile
    kind = kind_of(body, name)
    refuse_large(body, limits, kind)
    yield from FORMATS[kind](body, limits, roles or {})


def read(body: bytes, name: str, limits: Limits = UPLOAD) -> tuple[Reading, ...]:
    """The articles in a file, in their order, those of an archive's members too.

    Raises an Unreadable where there is none: the file's own, or that of its first part.
    """
    articles: list[Reading] = []
    refusals: list[Unreadable] = []
    for found in open_file(body, name, limits):
        try:
            articles += _articles(found, limits)
        except Unreadable as error:
            refusals.append(error)
    if not articles:
        raise refusals[0] if refusals else NoArticle()
    return tuple(articles)


def _articles(found: Found, limits: Limits) -> tuple[Reading, ...]:
    if isinstance(found, Draft):
        return found.readings()
    if isinstance(found, Refused):
        raise unreadable(found.code, found.values)
    if not isinstance(found, Member):
        return ()
    if kind_of(found.body, found.name) == archive.KIND:
        raise NestedArchive
    return read(found.body, found.name, limits)
