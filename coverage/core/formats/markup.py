"""Markup before anyone parses it: how deep and how full its tags are, and what it says without them."""

from __future__ import annotations

import re

from coverage.core.errors import DamagedFile, UnsafeMarkup

DEEPEST = 256
MOST_ATTRIBUTES = 64
"""Pages of news nest 30 deep and give a tag 20 attributes; the readers of markup take time in the square of either."""

MOST_TAGS = 60_000
"""A page of 2 MB of news has under 20,000; as many paragraphs take the finder of articles over a minute."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
UNCLOSED = frozenset("p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt".split())
"""Elements without an end tag, and elements that may go without (HTML standard, 13.1.2)."""

BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table section article blockquote figure figcaption header footer hr".split()
)
SILENT = frozenset("script style noscript template iframe object svg math head".split())

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)([^<>]*)")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTE = re.compile(r"[^\s=/]+")


def refuse_unsafe(text: str) -> None:
    """Raise UnsafeMarkup where tags are too many, too deep or too full; one pass over the text."""
    depth = 0
    for count, tag in enumerate(_TAG.finditer(text), start=1):
        name = tag[2].lower()
        if name not in VOID and name not in UNCLOSED and not tag[3].endswith("/"):
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST or count > MOST_TAGS or _is_full(tag[3]):
            raise UnsafeMarkup


def _is_full(attributes: str) -> bool:
    if len(attributes) < 2 * MOST_ATTRIBUTES:
        return False
    return len(_ATTRIBUTE.findall(_QUOTED.sub("", attributes))) > MOST_ATTRIBUTES


def paragraphs(markup: str) -> str:
    """What a piece of markup says, a line for each block; text without tags is itself. Raises UnsafeMarkup."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    from lxml import etree, html  # noqa: PLC0415 - slow to load, and plain feeds and tables do without

    refuse_unsafe(markup)
    try:
        tree = html.fromstring(f"<div>{markup}</div>")
    except (etree.ParserError, ValueError) as error:
        raise DamagedFile from error
    lines = "".join(_spoken(tree)).split("\n")
    return "\n\n".join(line for printed in lines if (line := " ".join(printed.split())))


def _spoken(tree: object) -> list[str]:
    """The words of a tree in order, with a line break at both ends of a block."""
    from lxml import etree  # noqa: PLC0415

    words: list[str] = []
    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            silent += name in SILENT
            words += ["\n" if name in BLOCKS else "", "" if silent else element.text or ""]
            continue
        silent -= event == "end" and name in SILENT
        words += ["\n" if name in BLOCKS else "", "" if silent else element.tail or ""]
    return words
