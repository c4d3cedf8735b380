"""Words of the other script inside a line, isolated so that its dots, digits and quotation marks stay in place."""

from __future__ import annotations

import re

from django.utils.translation import get_language_bidi

ISOLATE, END = "\u2068", "\u2069"
_LATIN = re.compile(
    r"[0-9A-Za-z]*[A-Za-z][\w.\-]*(?: (?:[0-9]+ )*[A-Za-z][\w.\-]*)*(?: [0-9]+$)?|[0-9]+[\w.\-]*_[\w.\-]+", re.ASCII
)
"""A number between Latin words, or one that ends the line, is part of a name (France 24)."""
_ARABIC_WORD = "[\u0600-\u06ff]*[\u0620-\u064a][\u0600-\u06ff]*"
_ARABIC = re.compile(rf"{_ARABIC_WORD}(?:[ \u00a0]{_ARABIC_WORD})*")


def isolate_foreign(text: str) -> str:
    """The text with every run of Latin words (on an Arabic page) or Arabic words (on an English one) between isolates."""
    return (_LATIN if get_language_bidi() else _ARABIC).sub(lambda run: f"{ISOLATE}{run.group()}{END}", text)
