"""Where one article of a file ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence

from coverage.core.text.letters import stem
from coverage.core.text.lines import Line

Sorted = tuple[Line, str]

CLOSING = frozenset(("source", "tags", "tags_heading", "rights", "comments_heading"))
"""What a page prints after the last paragraph of an article."""

ECHO_SHARE = 0.5
"""Least share of a headline's stems that its own first paragraph repeats. News leads restate their headline;
the paragraph that goes on after a link seldom shares a third of the link's words."""

_LEAD_REACH = 4
_LONG_STEM = 3


def article_starts(lines: Sequence[Sorted]) -> tuple[int, ...]:
    """Indexes of the lines with which an article begins; the first is 0.

    A further article begins at a headline that has paragraphs of its own, under a heading that offers it as
    further reading, under a drawn line, or after the source line of the article before. A heading alone
    proves nothing: an article often goes on after it.
    """
    starts = [0]
    has_body, is_closed = False, False
    sources = _next_sources(lines)
    for index, (line, sort) in enumerate(lines):
        begins = _begins_closed if is_closed else _begins_open
        if has_body and (sort == "label" or begins(lines, index, sources)):
            starts.append(index)
            has_body, is_closed = False, False
        elif sort == "text" and line.is_paragraph:
            has_body, is_closed = True, False
        elif sort in CLOSING:
            is_closed = has_body
    return tuple(starts)


def _next_sources(lines: Sequence[Sorted]) -> list[int]:
    """For each line the index of the next source line at or after it, or the number of lines."""
    following, found = len(lines), []
    for index in range(len(lines) - 1, -1, -1):
        if lines[index][1] == "source":
            following = index
        found.append(following)
    return found[::-1]


def _begins_closed(lines: Sequence[Sorted], index: int, sources: Sequence[int]) -> bool:
    """After the end of an article: a headline and paragraphs with a source line, or offered and restated."""
    lead = _lead_after(lines, index)
    if lead is None:
        return False
    return _has_source(lines, lead, sources) or (_is_offered(lines, index) and _is_echoed(lines, index, lead))


def _begins_open(lines: Sequence[Sorted], index: int, sources: Sequence[int]) -> bool:
    """Where nothing has closed the article before: offered, restated by its lead, and with a source line."""
    if not _is_offered(lines, index):
        return False
    lead = _lead_after(lines, index)
    return lead is not None and _has_source(lines, lead, sources) and _is_echoed(lines, index, lead)


def _is_offered(lines: Sequence[Sorted], index: int) -> bool:
    return lines[index - 1][1] in ("links_heading", "rule")


def _has_source(lines: Sequence[Sorted], lead: int, sources: Sequence[int]) -> bool:
    return lead < sources[lead] < len(lines)


def _lead_after(lines: Sequence[Sorted], index: int) -> int | None:
    """The first paragraph after a headline, past a dateline or a credit; None where index is no such headline."""
    line, sort = lines[index]
    if sort != "text" or line.is_bullet or not line.looks_like_headline:
        return None
    for at in range(index + 1, min(index + _LEAD_REACH, len(lines))):
        line, sort = lines[at]
        if sort == "text":
            return at if line.is_paragraph and not line.is_bullet else None
    return None


def _is_echoed(lines: Sequence[Sorted], index: int, lead: int) -> bool:
    return echo(lines[index][0], lines[lead][0]) >= ECHO_SHARE


def echo(headline: Line, lead: Line) -> float:
    """The share of a headline's stems that a paragraph repeats."""
    wanted = _stems(headline)
    return len(wanted & _stems(lead)) / max(1, len(wanted))


def _stems(line: Line) -> set[str]:
    return {found for word in line.key.split() if len(found := stem(word)) >= _LONG_STEM}
