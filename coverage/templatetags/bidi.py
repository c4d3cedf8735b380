"""Latin names and file names inside Arabic text, isolated so that their dots and digits stay where they belong."""

from __future__ import annotations

import re

LEFT_TO_RIGHT, END = "\u2066", "\u2069"
_ARABIC = re.compile("[\u0600-\u06ff]")
_LATIN_RUN = re.compile(r"[0-9A-Za-z]*[A-Za-z][\w.\-]*(?: [A-Za-z][\w.\-]*)*|[0-9]+[\w.\-]*_[\w.\-]+", re.ASCII)


def isolate_latin(text: str) -> str:
    """The text with every Latin run between isolates, if there is Arabic around it to disturb it."""
    if not _ARABIC.search(text):
        return text
    return _LATIN_RUN.sub(lambda run: f"{LEFT_TO_RIGHT}{run.group()}{END}", text)
