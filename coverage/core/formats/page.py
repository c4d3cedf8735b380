"""HTML: the article of a page, with the title, author, day and outlet that the page names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from coverage.core.errors import NoArticle, UnknownEncoding
from coverage.core.formats.found import Draft, Found
from coverage.core.formats.limits import Limits
from coverage.core.formats.markup import refuse_unsafe
from coverage.core.text.decoding import Decoded, decode

KIND = "html"
SUFFIXES = (".html", ".htm", ".xhtml", ".mht")
OPENINGS = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|article|div)\b", re.IGNORECASE | re.DOTALL
)

_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_CODE_PAGES = {"windows-1256": "cp1256", "cp1256": "cp1256", "iso-8859-6": "iso8859_6"}
"""Declarations that are believed where the bytes are no UTF-8: a page is mostly tags, so its letters tell too little."""


def read(body: bytes, _limits: Limits) -> Iterator[Found]:
    """The one article of a page. Raises UnsafeMarkup, and NoArticle where it holds lists and menus only."""
    import trafilatura  # noqa: PLC0415 - 0.4 s to load, which other formats need not wait for

    decoded = _decoded(body)
    refuse_unsafe(decoded.text)
    found: Any = trafilatura.bare_extraction(
        decoded.text,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or not (found.text or "").strip():
        raise NoArticle
    yield _draft(found.title or "", found.text, decoded.encoding, found)


def _draft(title: str, text: str, encoding: str, told: Any) -> Draft:  # noqa: ANN401 - a Document of trafilatura's
    title = " ".join(title.split())
    body = text.removeprefix(title).lstrip() if title else text
    return Draft(
        "\n\n".join(filter(None, (title, body.strip()))),
        len(title),
        encoding,
        outlet=told.sitename or told.hostname,
        published=_day(told.date),
        byline=told.author,
        address=told.url,
    )


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None


def _decoded(body: bytes) -> Decoded:
    try:
        return decode(body)
    except UnknownEncoding:
        declared = _DECLARED.search(body[:4096])
        encoding = _CODE_PAGES.get(declared[1].decode().lower(), "") if declared else ""
        if not encoding:
            raise
        return Decoded(body.decode(encoding, "replace"), encoding)
