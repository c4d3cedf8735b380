"""RSS and Atom: one article an item. The feed is read as it was sent, and nothing in it is fetched."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError

from coverage.core.errors import DamagedFile, EmptyRow, Unreadable, UnsafeMarkup
from coverage.core.formats.found import Found, one_article, refusal
from coverage.core.formats.limits import Limits, refuse_many
from coverage.core.formats.markup import paragraphs

KIND = "feed"
SUFFIXES = (".rss", ".atom", ".xml", ".rdf")
OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:(?:rss|feed|rdf:RDF)\b|!DOCTYPE\s+(?!html))",
    re.DOTALL | re.IGNORECASE,
)
"""A document type of its own is a feed's or nobody's: what it declares is looked at before anything is read."""

_ENTITY = re.compile(rb"<!ENTITY|<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y")
_SAFE = ("http://", "https://")


def read(body: bytes, limits: Limits) -> Iterator[Found]:
    """The items of a feed. Raises UnsafeMarkup where it declares entities, TooMany, or DamagedFile."""
    import feedparser  # noqa: PLC0415 - 0.2 s to load

    _refuse_entities(body)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = feedparser.parse(BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    if not found.version and not found.entries:
        raise DamagedFile
    refuse_many(len(found.entries), limits, KIND)
    outlet = " ".join(paragraphs(str(found.feed.get("title", ""))).split())
    for number, item in enumerate(found.entries, start=1):
        try:
            yield _article(item, number, outlet)
        except Unreadable as error:
            yield refusal(error, number)


def _refuse_entities(body: bytes) -> None:
    """Broken XML is left to the reader of feeds, which is forgiving, but never with entities in it."""
    from defusedxml import DefusedXmlException  # noqa: PLC0415 - as feedparser
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415

    if _ENTITY.search(body):
        raise UnsafeMarkup
    try:
        fromstring(body)
    except DefusedXmlException as error:
        raise UnsafeMarkup from error
    except (ParseError, ValueError, LookupError):
        return


def _article(item: Any, number: int, outlet: str) -> Found:  # noqa: ANN401 - feedparser's items have no type
    parts = [part.get("value", "") for part in item.get("content", ())] or [item.get("summary", "")]
    body = paragraphs(max(parts, key=len))
    title = " ".join(paragraphs(item.get("title", "")).split())
    if not body and not title:
        raise EmptyRow
    link = item.get("link", "")
    told = {"outlet": outlet, "byline": item.get("author", ""), "address": link if link.startswith(_SAFE) else ""}
    return one_article(title if body else "", body or title, number, published=_day(item), **told)


def _day(item: Any) -> date | None:  # noqa: ANN401 - as above
    for name in ("published_parsed", "updated_parsed"):
        if moment := item.get(name):
            return date(*moment[:3])
    return None
