"""Quotations by every mark, with their speaker."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.claims.question import content_words
from coverage.core.claims.scene import Draft, Scene
from coverage.core.claims.speaker import find_speaker_after
from coverage.core.text.lexemes import Token

APOSTROPHE = "'"
PREFIXES = frozenset({"ب", "ل", "ك", "و", "ف", "ال", "وب", "ول"})
"""Letters that may be glued to an opening mark."""

ALSO_CLOSE = {
    "‘": frozenset("’‘'"),
    "“": frozenset('”"'),
    '"': frozenset('"”'),
    "«": frozenset("»"),
    APOSTROPHE: frozenset("'’"),
}
"""Marks that newsrooms close a quotation with, whichever they opened it with."""
SURE = frozenset("“«‘")
"""Marks that only open; where their other half is missing, the sentence's end closes."""
MIN_WORDS = 3
"""Fewer words within marks are a name or a term, not what someone said."""


def find_quotes(scene: Scene) -> Iterator[Draft]:
    """What stands between quotation marks in this sentence, three words or more."""
    tokens, i = scene.tokens, 0
    while i < len(tokens):
        stop = _closing(tokens, i) if tokens[i].text in ALSO_CLOSE else None
        if stop is None:
            i += 1
            continue
        if sum(token.kind == "word" for token in tokens[i + 1 : stop]) >= MIN_WORDS:
            about = content_words(tokens[i + 1 : stop])
            by = find_speaker_after(scene, stop + 1)
            rules = ("quotation_marks",) + (("speaker_after",) if by else ())
            yield Draft("quote", i + 1, stop, None, None, "exact", "", i + 1, rules, about=about, whole=True, by=by)
        i = stop + 1


def _closing(tokens: list[Token], i: int) -> int | None:
    """Where the quotation closes that the mark at i opens; None where it opens none."""
    mark = tokens[i].text
    if mark == APOSTROPHE and not _opens(tokens, i):
        return None
    for k in range(i + 1, len(tokens)):
        if tokens[k].text in ALSO_CLOSE[mark] and (mark != APOSTROPHE or _closes(tokens, k)):
            return k
    return len(tokens) if mark in SURE and len(tokens) - i > MIN_WORDS else None


def _opens(tokens: list[Token], i: int) -> bool:
    """Does the apostrophe at i open a quotation: a word touches it, and no figure or letter does before (القا'ده, 45')?"""
    before = tokens[i - 1] if i else None
    touches = i + 1 < len(tokens) and tokens[i + 1].glued
    apart = before is None or not tokens[i].glued or before.kind == "mark" or before.lexeme.folded in PREFIXES
    return touches and apart


def _closes(tokens: list[Token], k: int) -> bool:
    """Does the apostrophe at k close a quotation: it touches a word, and nothing but a mark touches it?"""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return tokens[k].glued and (after is None or not after.glued or after.kind == "mark")
