"""A decoded file told apart into articles, and each article into passages: what it says and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from coverage.core.errors import NoArticle
from coverage.core.records import Passage, Reading
from coverage.core.text.articles import Sorted, article_starts
from coverage.core.text.imprint import read_imprint
from coverage.core.text.lines import Line, lines_of
from coverage.core.text.sorting import sort_line
from coverage.core.text.spreading import spread

KINDS = {
    "title": "title", "text": "body", "date": "body",
    "source": "meta", "outlet": "meta", "byline": "meta", "credit": "meta", "address": "meta", "rule": "meta",
    "link": "links", "links_heading": "links", "share": "links",
    "script": "advert", "advert": "advert", "invitation": "advert",
    "comments": "comments", "comments_heading": "comments",
    "rights": "publisher", "publisher": "publisher", "publisher_heading": "publisher",
    "tags": "tags", "tags_heading": "tags",
}  # fmt: skip
"""Sorts of line by the kind of passage that they make. A dateline is body: its date is a claim like any other."""

READ_KINDS = frozenset(("title", "body"))
"""The kinds that claims are read from."""

_HEAD_LINES = 8
_TITLE_CHARACTERS = 120


def readings(text: str) -> tuple[Reading, ...]:
    """The articles of a decoded file. Raises NoArticle where nothing in it is title or body."""
    lines = [(line, sort_line(line)) for line in lines_of(text)]
    starts = article_starts(lines)
    articles = (lines[start:end] for start, end in zip(starts, (*starts[1:], len(lines)), strict=True))
    found = tuple(_reading(text, spread(article)) for article in articles)
    if not any(passage.kind in READ_KINDS for reading in found for passage in reading.passages):
        raise NoArticle
    return found


def _reading(text: str, lines: Sequence[Sorted]) -> Reading:
    lines = _with_title(lines)
    imprint = read_imprint(lines)
    return Reading(
        text=text,
        title=_title_of(lines),
        passages=tuple(Passage(line.span, KINDS[sort]) for line, sort in lines),
        outlet=imprint.outlet,
        published=imprint.published,
        byline=imprint.byline,
        address=imprint.address,
    )


def _with_title(lines: Sequence[Sorted]) -> Sequence[Sorted]:
    """The first line of text is the title if it looks like a headline and text follows it."""
    texts = [index for index, (_, sort) in enumerate(lines) if sort == "text"]
    if any(sort == "title" for _, sort in lines) or len(texts) < 2 or texts[0] >= _HEAD_LINES:
        return lines
    first = lines[texts[0]][0]
    if not first.looks_like_headline or first.is_bullet:
        return lines
    return [(line, "title" if index == texts[0] else sort) for index, (line, sort) in enumerate(lines)]


def _title_of(lines: Sequence[Sorted]) -> str:
    """The printed title; where there is none, the opening words of the text, so that every article has a name."""
    for line, sort in lines:
        if sort == "title":
            return line.text
    return next((_opening(line) for line, sort in lines if sort == "text"), "")


def _opening(line: Line) -> str:
    if len(line.text) <= _TITLE_CHARACTERS:
        return line.text
    return line.text[:_TITLE_CHARACTERS].rpartition(" ")[0] + "…"
