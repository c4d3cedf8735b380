"""DOCX: the paragraphs of a document, as they read with every tracked change accepted."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from coverage.core.errors import DamagedFile, EmptyFile, FileTooLarge, LockedFile
from coverage.core.formats.archive import open_archive, refuse_bomb
from coverage.core.formats.found import LEFT, Draft, Found, Skipped
from coverage.core.formats.limits import Limits, refuse_long_lines
from coverage.core.text.decoding import decode

KIND = "docx"
SUFFIXES = (".docx", ".docm")
MARK = "word/document.xml"
"""The member that tells a document from other archives."""

MOST_UNPACKED = 50_000_000
MOST_MARKUP = 8_000_000
MOST_PARTS = 2_000

_WORDS = re.compile(rb"<w:t(?:\s[^>]*)?>[^<]*[^<\s]")
NOT_READ = (
    ("footnotes", re.compile(r"word/(?:foot|end)notes\.xml$"), _WORDS),
    ("comments", re.compile(r"word/comments\.xml$"), _WORDS),
    ("headers", re.compile(r"word/(?:header|footer)\d*\.xml$"), _WORDS),
    ("deleted", re.compile(rf"{re.escape(MARK)}$"), re.compile(rb"<w:delText(?:\s[^>]*)?>[^<]*[^<\s]")),
)
"""What of LEFT stands in which members, and by which element it has words (ECMA-376, part 1, section 11.3 and 17.3)."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TITLES = frozenset(("title", "heading1"))


def read(body: bytes, limits: Limits) -> Iterator[Found]:
    """The document's text: one article under a paragraph in the style of a title, free text where there is none.

    Text boxes are read; footnotes, comments, headers and deleted text are not, and told to be left where there are any.
    Raises LockedFile or DamagedFile.
    """
    refuse_office_bomb(body)
    paragraphs = [(text, style) for text, style in _paragraphs(body) if text]
    text = "\n\n".join(text for text, _style in paragraphs)
    if not text:
        raise EmptyFile
    decode(text.encode("utf-8", "replace"))
    refuse_long_lines(text, limits)
    titles = [place for place, (_text, style) in enumerate(paragraphs) if style in TITLES]
    yield Draft(text, len(paragraphs[0][0]) if titles == [0] else None)
    yield from _left(body)


def _left(body: bytes) -> Iterator[Skipped]:
    """What has words in the document and is no part of its text, each kind once."""
    with open_archive(body) as archive:
        members = [member for member in archive.infolist() if member.file_size <= MOST_MARKUP]
        left = {kind for kind, name, words in NOT_READ for member in members
                if name.match(member.filename) and words.search(_unpacked(archive, member))}  # fmt: skip
    yield from (Skipped(f"={kind}") for kind in LEFT if kind in left)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    try:
        return archive.read(member)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError):
        return b""


def refuse_office_bomb(body: bytes) -> None:
    """Raise what an office file may be refused for before its markup is parsed."""
    with open_archive(body) as archive:
        members = archive.infolist()
        refuse_bomb(body, members, MOST_UNPACKED)
        if any(member.flag_bits & 1 for member in members):
            raise LockedFile
        largest = max((m.file_size for m in members if m.filename == MARK), default=0)
        if largest > MOST_MARKUP:
            raise FileTooLarge(size=largest, limit=MOST_MARKUP)
        if len(members) > MOST_PARTS:
            raise DamagedFile


def _paragraphs(body: bytes) -> Iterator[tuple[str, str]]:
    """Each paragraph's text and the folded name of its style."""
    from docx import Document  # noqa: PLC0415 - slow to load, which other formats need not wait for
    from lxml import etree  # noqa: PLC0415

    try:
        root = Document(BytesIO(body)).element.body
    except (KeyError, ValueError, OSError, AttributeError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise DamagedFile from error
    for paragraph in root.iter(f"{WORD}p"):
        if next(paragraph.iterancestors(FALLBACK), None) is None:
            yield " ".join(_words(paragraph).split()), _style(paragraph)


def _words(paragraph: Any) -> str:  # noqa: ANN401 - lxml's elements have no public type
    """The printed words of a paragraph; those of a text box within it are the box's own paragraphs."""
    own = (node for node in paragraph.iter(f"{WORD}t", f"{WORD}tab", f"{WORD}br", f"{WORD}cr"))
    mine = (node for node in own if next(node.iterancestors(f"{WORD}p")) is paragraph)
    return "".join(node.text or "" if node.tag == f"{WORD}t" else " " for node in mine)


def _style(paragraph: Any) -> str:  # noqa: ANN401 - as above
    found = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    return str(found.get(f"{WORD}val", "")).lower().replace(" ", "") if found is not None else ""
