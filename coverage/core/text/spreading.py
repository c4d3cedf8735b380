"""What a line is by the lines before it: headings that speak for what follows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from coverage.core.languages.arabic import furniture
from coverage.core.text.articles import CLOSING, Sorted
from coverage.core.text.datelines import is_outlet_name
from coverage.core.text.lines import Line, to_key

MOST_LINKS = 12
"""Most headlines without a bullet under one heading of links; lists of more are marked as lists."""

TAG_LINE_WORDS = 5
AUTHOR_LINES = 3
"""Name, post, and a sentence on the author's work."""

_SCRIPT_OPENS = re.compile(r"<(?:script|style|ins)\b|<!--")
_SCRIPT_CLOSES = re.compile(r"</(?:script|style|ins)>|-->")
_DIGIT = re.compile(r"\d")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{3,}")
_BARE_COMMENTS = frozenset(map(to_key, ("تعليقات", "التعليقات", "comments")))
_PRAISE = re.compile("|".join(map(re.escape, map(to_key, furniture.PRAISE_PHRASES))))


def spread(lines: Sequence[Sorted]) -> list[Sorted]:
    """One article's lines, each sorted by what stands before it as well."""
    found = list(lines)
    for rule in RULES:
        rule(found)
    return found


def _masthead(lines: list[Sorted]) -> None:
    """The outlet's name alone on the first line, above the date or the author."""
    if len(lines) > 2 and lines[0][1] == "text" and lines[1][1] in ("date", "byline"):
        first = lines[0][0]
        lines[0] = (first, "outlet" if is_outlet_name(first.text) else "text")


def _networks(lines: list[Sorted]) -> None:
    """A network's name is a button only beside another button."""
    for index, (line, sort) in enumerate(lines):
        beside = {lines[at][1] for at in (index - 1, index + 1) if 0 <= at < len(lines)}
        if sort == "network":
            lines[index] = (line, "share" if beside & {"network", "share"} else "text")


def _repeats(lines: list[Sorted]) -> None:
    """A line that stands above word for word: a caption, a trail of sections, a pulled quotation."""
    seen: set[str] = set()
    for index, (line, sort) in enumerate(lines):
        if sort == "text" and line.text in seen:
            lines[index] = (line, "repeat")
        seen.add(line.text)


def _author(lines: list[Sorted]) -> None:
    """The few lines under the heading of an author's box."""
    left = 0
    for index, (line, sort) in enumerate(lines):
        if sort == "author_heading":
            left = AUTHOR_LINES
        elif sort == "text" and left:
            lines[index] = (line, "publisher")
            left -= 1
        else:
            left = 0


def _scripts(lines: list[Sorted]) -> None:
    """All between the opening and the closing tag of a script, if it is ever closed."""
    opened: int | None = None
    for index, (line, _) in enumerate(lines):
        if opened is None and _SCRIPT_OPENS.search(line.text):
            opened = index
        if opened is not None and _SCRIPT_CLOSES.search(line.text):
            lines[opened : index + 1] = [(within, "script") for within, _ in lines[opened : index + 1]]
            opened = None


def _links(lines: list[Sorted]) -> None:
    """The bullets and headlines under a heading of links, up to the first paragraph."""
    left = 0
    for index, (line, sort) in enumerate(lines):
        if sort == "links_heading":
            left = MOST_LINKS
        elif sort == "text" and left and (line.is_bullet or not line.is_paragraph):
            lines[index] = (line, "link")
            left -= not line.is_bullet
        elif sort == "date" and left and lines[index - 1][1] == "link":
            lines[index] = (line, "link")
        elif sort == "text":
            left = 0


def _tags(lines: list[Sorted]) -> None:
    """The single words and names under a heading of tags."""
    is_open = False
    for index, (line, sort) in enumerate(lines):
        if sort == "tags_heading":
            is_open = True
        elif is_open and sort == "text" and line.words <= TAG_LINE_WORDS and not line.ends_sentence:
            lines[index] = (line, "tags")
        else:
            is_open = False


def _comments(lines: list[Sorted]) -> None:
    """What readers wrote under a comment heading, once the article has been told."""
    has_body, is_open = False, False
    for index, (line, sort) in enumerate(lines):
        if sort == "text" and is_open:
            lines[index] = (line, "comments")
        elif sort == "text":
            has_body = has_body or line.is_paragraph
        elif sort == "comments_heading":
            is_open = is_open or (has_body and _opens_comments(line))


def _opens_comments(line: Line) -> bool:
    """The bare word may head a section of the article; a form or a number of comments never does."""
    return line.key not in _BARE_COMMENTS or _DIGIT.search(line.text) is not None


def _publisher(lines: list[Sorted]) -> None:
    """Paragraphs after a disclaimer or an "about" heading that name the same company or praise a company."""
    names: set[str] = set()
    has_body = False
    for index, (line, sort) in enumerate(lines):
        if sort in ("rights", "publisher_heading") and has_body:
            names |= _company_names(line, sort)
        elif sort == "text" and names:
            lines[index] = (line, "publisher") if _speaks_of(line, names) else (line, sort)
        elif sort == "publisher_heading":
            lines[index] = (line, "text")
        elif sort == "text":
            has_body = has_body or line.is_paragraph


def _company_names(line: Line, sort: str) -> set[str]:
    names = {name.lower() for name in _NAME.findall(line.text)} - {"https", "http"}
    if sort == "publisher_heading":
        names |= {word for word in line.key.split()[1:] if len(word) > 3}
    return names or {line.key}


def _speaks_of(line: Line, names: set[str]) -> bool:
    return bool(names & set(line.key.split())) or _PRAISE.search(line.key) is not None


def _trailing(lines: list[Sorted]) -> None:
    """Bullets after the article has been closed, and no paragraph after them."""
    for index in range(len(lines) - 1, -1, -1):
        line, sort = lines[index]
        if sort == "text" and not line.is_bullet:
            return
        if sort in CLOSING:
            break
    else:
        return
    lines[index:] = [(line, "link" if sort == "text" else sort) for line, sort in lines[index:]]


RULES: tuple[Callable[[list[Sorted]], None], ...] = (
    _masthead,
    _scripts,
    _networks,
    _tags,
    _links,
    _author,
    _comments,
    _publisher,
    _trailing,
    _repeats,
)
