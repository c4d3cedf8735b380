"""PDF with a text layer: its pages' lines in reading order, joined to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from coverage.core.errors import DamagedFile, LockedFile, NoTextLayer
from coverage.core.formats.found import Draft, Found, Skipped
from coverage.core.formats.limits import Limits, refuse_long_lines, refuse_many
from coverage.core.text.decoding import decode

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

KIND = "pdf"
SUFFIXES = (".pdf",)

FULL_LINE = 0.8
"""A line that reaches so far of the page's longest goes on in the next one, unless it ends a sentence."""

MOST_NAMED = 20
"""Pages that are named in a report."""
_PASSWORD = 4
"""PDFium's code for a file that wants a password (FPDF_ERR_PASSWORD)."""

_RUN = re.compile(r"[\u0621-\u065f\u0670-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+")
_FOREIGN = re.compile(r"[A-Za-z][^\s\u0600-\u06ff]*(?: +[A-Za-z][^\s\u0600-\u06ff]*)+")
_LIGATURE = re.compile(r"[اأإآ]ل")
_WRITING = re.compile(r"[^\W_]")
_STOPS = (".", "؟", "!", ":", "…", ".»", '."')

Place = tuple[str, float]
"""A character and the middle of its box on the page, in points from the left."""


def read(body: bytes, limits: Limits) -> Iterator[Found]:
    """The text of all pages, and which of them hold none though there is something on them.

    Raises LockedFile, DamagedFile, TooMany or NoTextLayer.
    """
    document = _open(body)
    refuse_many(len(document), limits, KIND)
    pages = [_page(document, number) for number in range(len(document))]
    text = "\n\n".join(_joined([line for lines in pages for line in (*(lines or ()), "")]))
    if not _WRITING.search(text):
        raise DamagedFile if None in pages else NoTextLayer(pages=len(document))
    decode(text.encode())
    refuse_long_lines(text, limits)
    yield Draft(text)
    left = [number for number, lines in enumerate(pages) if _is_left(document, number, lines)]
    if left:
        named = ", ".join(str(number + 1) for number in left[:MOST_NAMED])
        yield Skipped(f"=pages {named}{'…' if len(left) > MOST_NAMED else ''}")


def _page(document: PdfDocument, number: int) -> list[str] | None:
    """The lines of a page; None where it cannot be read."""
    try:
        return list(_lines(document, number))
    except DamagedFile:
        return None


def _is_left(document: PdfDocument, number: int, lines: list[str] | None) -> bool:
    """Whether a page has something on it that was not read: it is no blank one."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE  # noqa: PLC0415 - as in _open

    if lines is None or any(map(_WRITING.search, lines)):
        return lines is None
    return any(document[number].get_objects(filter=(FPDF_PAGEOBJ_IMAGE,), max_depth=2))


def _open(body: bytes) -> PdfDocument:
    import pypdfium2  # noqa: PLC0415 - loads a library of 6 MB

    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        raise (LockedFile if error.err_code == _PASSWORD else DamagedFile) from error
    if not len(document):
        raise DamagedFile
    return document


def _lines(document: PdfDocument, number: int) -> Iterator[str]:
    import pypdfium2  # noqa: PLC0415 - as above

    try:
        page = document[number].get_textpage()
    except pypdfium2.PdfiumError as error:
        raise DamagedFile from error
    places = list(_places(page))
    for is_end, line in groupby(places, key=lambda place: place[0] in "\r\n"):
        if not is_end:
            yield ordered(list(line))


def _places(page: PdfTextPage) -> Iterator[Place]:
    """The characters of a page; PDFium sees U+FFFE where a hyphen parts a word, and NUL for a glyph without a letter."""
    text = page.get_text_range()
    for index in range(min(len(text), page.count_chars())):
        if text[index] in "\r\n":
            yield text[index], 0.0
        elif text[index] not in "\x00\ufffe\uffff":
            left, _bottom, right, _top = page.get_charbox(index)
            yield text[index], (left + right) / 2


def ordered(line: Sequence[Place]) -> str:
    """A line as it is read. Some printers store the letters of an Arabic word from left to right: where they stand tells.

    A ligature of lam and alef, which both stand in one place, comes out alef first. Several foreign words in a row
    come out last word first.
    """
    text = "".join(letter for letter, _place in line)
    text = _RUN.sub(lambda run: _turned(run[0], line[run.start() : run.end()]), text)
    return _FOREIGN.sub(lambda run: _in_order(run[0], line[run.start() : run.end()]), text)


def _turned(run: str, line: Sequence[Place]) -> str:
    glyphs = ["".join(letter for letter, _x in glyph) for _place, glyph in groupby(line, key=lambda place: place[1])]
    if line[0][1] < line[-1][1]:
        glyphs.reverse()
    return "".join(f"ل{glyph[0]}" if _LIGATURE.fullmatch(glyph) else glyph for glyph in glyphs) if run else run


def _in_order(run: str, line: Sequence[Place]) -> str:
    return " ".join(reversed(run.split())) if line[0][1] > line[-1][1] else run


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Paragraphs out of lines of a fixed width."""
    printed = [" ".join(line.split()) for line in lines]
    longest = max(map(len, printed), default=0)
    paragraph: list[str] = []
    for line in printed:
        paragraph += [line] if line else []
        goes_on = line and len(line) >= FULL_LINE * longest and not line.endswith(_STOPS)
        # A page's end is no paragraph's: its last full line goes on overleaf.
        if paragraph and not goes_on and (line or paragraph[-1].endswith(_STOPS)):
            yield " ".join(paragraph)
            paragraph = []
    if paragraph:
        yield " ".join(paragraph)
