"""Words of the other script inside a line, isolated so that its dots, digits and quotation marks stay in place."""

from __future__ import annotations

import re
from functools import lru_cache

from django.utils.translation import get_language_bidi

ISOLATE, END = "\u2068", "\u2069"
REMEMBERED = 4096
"""Texts that were isolated: a page names its few outlets hundreds of times."""
_LATIN = re.compile(
    r"[0-9A-Za-z]*[A-Za-z][\w.\-]*(?: (?:[0-9]+ )*[A-Za-z][\w.\-]*)*(?: [0-9]+$)?|[0-9]+[\w.\-]*_[\w.\-]+", re.ASCII
)
"""A number between Latin words, or one that ends the line, is part of a name (France 24)."""
_ARABIC_WORD = "[\u0600-\u06ff]*[\u0620-\u064a][\u0600-\u06ff]*"
_ARABIC = re.compile(rf"{_ARABIC_WORD}(?:[ \u00a0]{_ARABIC_WORD})*")


_QUOTED = re.compile("([«“])([^«»“”]*)([»”])")


def isolate_quoted(text: str) -> str:
    """A sentence that quotes: each quotation runs by its own words, and outside them Latin or Arabic ones as above."""
    parts, at = [], 0
    for quote in _QUOTED.finditer(text):
        mark, words, end = quote.groups()
        parts += [isolate_foreign(text[at : quote.start()]), f"{mark}{ISOLATE}{words}{END}{end}"]
        at = quote.end()
    return "".join([*parts, isolate_foreign(text[at:])])


RANGE_START = "\u061c"
"""The Arabic letter mark: after it a range runs from right to left with either dash, as it does within a sentence."""
_RANGE = re.compile(r"(?<![\d-])(?=[\d٠-٩۰-۹][\d٠-٩۰-۹.,٫٬]*\s?[-–—]\s?[\d٠-٩۰-۹])")


def direct_range(figure: str, words: str) -> str:
    """A figure that stands apart from its words; a range of Arabic ones runs as they do.

    A hyphen, unlike a dash, makes two figures one number, which runs from left to right: 10-15 would be read as 15-10.
    """
    return _RANGE.sub(RANGE_START, figure, count=1) if _ARABIC.search(words) else figure


def isolate_foreign(text: str) -> str:
    """The text with every run of Latin words (on an Arabic page) or Arabic words (on an English one) between isolates."""
    return _isolate(text, rtl=get_language_bidi())


@lru_cache(maxsize=REMEMBERED)
def _isolate(text: str, *, rtl: bool) -> str:
    return (_LATIN if rtl else _ARABIC).sub(lambda run: f"{ISOLATE}{run.group()}{END}", text)
