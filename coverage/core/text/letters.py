"""Spelling variants of Arabic letters folded to one, so that words compare equal however they were typed.

Folding is for comparing only: what is stored and shown stays as it was printed.
"""

from __future__ import annotations

import re

# Vowel marks and Quranic signs (U+0610-061A, 064B-065F, 0670, 06D6-06ED), tatweel, and the invisible
# direction and joining controls that newsroom systems leave inside words and numbers.
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
INVISIBLE = "\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad"
_DROPPED = re.compile(f"[{MARKS}{INVISIBLE}]")

# One letter for each family that outlets spell freely: hamza on alif, alif maqsura, ta marbuta, and the
# Persian and Urdu forms of kaf, ya and ha that some keyboards produce.
_FOLD = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و",
        "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ک": "ك", "ڪ": "ك",
        **{chr(0x0660 + d): str(d) for d in range(10)},
        **{chr(0x06F0 + d): str(d) for d in range(10)},
    }
)  # fmt: skip

_PREFIXES = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال")
_CLITICS = ("و", "ف", "ب", "ل", "ك")
_SUFFIXES = ("يين", "يون", "تين", "تان", "هما", "ات", "ون", "ين", "ان", "يه", "هم", "ها", "ه", "ي", "ا")
MIN_STEM = 3
"""Letters a stem must keep, so that short words (واحد, ولد, سنه) are not eaten."""


def fold(word: str) -> str:
    """The word without marks and with one spelling of each letter; digits as 0-9, Latin in lower case."""
    return _DROPPED.sub("", word).translate(_FOLD).lower()


def unmark(word: str) -> str:
    """The word as printed without vowel marks, tatweel and invisible controls."""
    return _DROPPED.sub("", word)


def stem_ending(folded: str) -> str:
    """The folded word without one suffix; for words whose prefixes a lexicon has already taken off."""
    for suffix in _SUFFIXES:
        if folded.endswith(suffix) and len(folded) - len(suffix) >= MIN_STEM:
            return folded[: -len(suffix)]
    return folded


def stem(folded: str) -> str:
    """A light stem of a folded word: at most one clitic with the article, and one suffix, are taken off."""
    for prefix in _PREFIXES:
        if folded.startswith(prefix) and len(folded) - len(prefix) >= MIN_STEM:
            folded = folded[len(prefix) :]
            break
    else:
        if folded[:1] in _CLITICS and len(folded) > MIN_STEM + 1:
            folded = folded[1:]
    return stem_ending(folded)
