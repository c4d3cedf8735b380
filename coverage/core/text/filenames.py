"""Names of files as people may see them: a sender's name can hold anything, and some of it deceives."""

from __future__ import annotations

import unicodedata

MOST_LETTERS = 120
MOST_BYTES = 255
"""What a file system takes for a name; an Arabic letter is two bytes, so that 255 letters are too many."""

NAMELESS = "—"
_JOINERS = "\u200c\u200d"
"""Zero-width characters that Persian and Indic words need; every other invisible character is dropped."""


def shown_name(name: str) -> str:
    """The last part of a path without control characters, direction controls and surrogates; never empty.

    Kept under MOST_LETTERS letters and MOST_BYTES bytes of UTF-8 by shortening what stands before the suffix.
    """
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    stem, dot, suffix = one_line(last).rpartition(".")
    if not stem or len(suffix) > 10:
        return _shortened(stem + dot + suffix, "") or NAMELESS
    return _shortened(stem, dot + suffix)


def one_line(text: str) -> str:
    """The text without characters that nobody sees, its lines joined and its spaces squeezed."""
    return " ".join("".join(filter(_is_seen, " ".join(text.split()))).split())


def _is_seen(letter: str) -> bool:
    """No control, format, surrogate, private use or unassigned character, unless it joins or parts letters."""
    return letter in _JOINERS or unicodedata.category(letter)[0] != "C"


def _shortened(stem: str, suffix: str) -> str:
    letters = stem[: MOST_LETTERS - len(suffix)]
    room = MOST_BYTES - len(suffix.encode())
    return letters.encode()[:room].decode(errors="ignore") + suffix
