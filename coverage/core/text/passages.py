"""A decoded file told apart into articles, and each article into passages: what it says and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from coverage.core.errors import NoArticle
from coverage.core.records import Passage, Reading
from coverage.core.text.articles import ECHO_SHARE, Sorted, article_starts, echo
from coverage.core.text.imprint import read_imprint
from coverage.core.text.lines import Line, line_at, lines_of
from coverage.core.text.sorting import sort_line
from coverage.core.text.spreading import spread

KINDS = {
    "title": "title", "text": "body", "date": "body",
    "source": "meta", "outlet": "meta", "byline": "meta", "credit": "meta", "address": "meta", "rule": "meta",
    "label": "meta", "age": "meta", "bare": "meta", "repeat": "meta",
    "link": "links", "links_heading": "links", "share": "links",
    "script": "advert", "advert": "advert", "invitation": "advert",
    "comments": "comments", "comments_heading": "comments",
    "rights": "publisher", "publisher": "publisher", "publisher_heading": "publisher",
    "author_heading": "publisher", "network": "body",
    "tags": "tags", "tags_heading": "tags",
}  # fmt: skip
"""Sorts of line by the kind of passage that they make. A dateline is body: its date is a claim like any other."""

READ_KINDS = frozenset(("title", "body"))
"""The kinds that claims are read from."""

HEAD_LINES = 4
"""A section, a kicker, the title and a line under it: what stands above the first paragraph."""

_TITLE_CHARACTERS = 120


def readings(text: str) -> tuple[Reading, ...]:
    """The articles of a decoded file. Raises NoArticle where nothing in it is title or body."""
    lines = [part for line in lines_of(text) for part in _parts(line, sort_line(line))]
    starts = article_starts(lines)
    articles = (lines[start:end] for start, end in zip(starts, (*starts[1:], len(lines)), strict=True))
    found = tuple(_reading(text, spread(article)) for article in articles)
    if not any(passage.kind in READ_KINDS for reading in found for passage in reading.passages):
        raise NoArticle
    return found


def article_reading(text: str, title_end: int) -> Reading:
    """A text that is known to be one article, whose title is text[:title_end]; 0 where it is not known.

    Raises NoArticle where nothing in it is title or body.
    """
    lines = spread([part for line in lines_of(text) for part in _parts(line, sort_line(line))])
    titled = [(line, "title" if line.span.end <= title_end else sort) for line, sort in lines]
    found = _reading(text, titled)
    if not any(passage.kind in READ_KINDS for passage in found.passages):
        raise NoArticle
    return found


def _parts(line: Line, sort: str) -> tuple[Sorted, ...]:
    """A labelled title is two passages, so that its label stays out of it."""
    if sort != "title":
        return ((line, sort),)
    _, title = line.label()
    label = line.text[: -len(title)].rstrip()
    return (line_at(label, line.span.start), "label"), (line_at(title, line.span.end - len(title)), sort)


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
    """A headline above the first paragraph is the title, if text follows it."""
    texts = [index for index, (_, sort) in enumerate(lines) if sort == "text"]
    if any(sort == "title" for _, sort in lines) or len(texts) < 2:
        return lines
    heads = list(takewhile(lambda index: not lines[index][0].is_paragraph, texts[:HEAD_LINES]))
    lead = lines[texts[min(len(heads), len(texts) - 1)]][0]
    chosen = _title_among([index for index in heads if lines[index][0].looks_like_headline], lines, lead)
    return [(line, "title" if index == chosen else sort) for index, (line, sort) in enumerate(lines)]


def _title_among(heads: Sequence[int], lines: Sequence[Sorted], lead: Line) -> int | None:
    """The first headline, unless the first paragraph repeats nothing of it and much of a later one."""
    echoes = {index: echo(lines[index][0], lead) for index in heads}
    if not heads or echoes[heads[0]]:
        return heads[0] if heads else None
    return next((index for index in heads if echoes[index] >= ECHO_SHARE), heads[0])


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
