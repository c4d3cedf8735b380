"""Quotations by every mark, with their speaker."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.claims.question import content_words
from coverage.core.claims.scene import Draft, Scene
from coverage.core.claims.speaker import find_speaker_after

PAIRS = {"«": "»", "“": "”", "‘": "’", '"': '"'}
ALSO_CLOSE = {"‘": frozenset("’‘'"), "“": frozenset('”"'), '"': frozenset('"”'), "«": frozenset("»")}
"""Marks that newsrooms close a quotation with, whichever they opened it with."""
MIN_WORDS = 3
"""Fewer words within marks are a name or a term, not what someone said."""


def find_quotes(scene: Scene) -> Iterator[Draft]:
    """What stands between quotation marks in this sentence, three words or more."""
    tokens, i = scene.tokens, 0
    while i < len(tokens):
        stop = _closing(scene, i) if tokens[i].text in PAIRS else None
        if stop is None:
            i += 1
            continue
        if sum(token.kind == "word" for token in tokens[i + 1 : stop]) >= MIN_WORDS:
            about = content_words(tokens[i + 1 : stop])
            by = find_speaker_after(scene, stop + 1)
            rules = ("quotation_marks",) + (("speaker_after",) if by else ())
            yield Draft("quote", i + 1, stop, None, None, "exact", "", i + 1, rules, about=about, whole=True, by=by)
        i = stop + 1


def _closing(scene: Scene, i: int) -> int | None:
    closers = ALSO_CLOSE[scene.tokens[i].text]
    for k in range(i + 1, len(scene.tokens)):
        if scene.tokens[k].kind == "mark" and scene.tokens[k].text in closers:
            return k
    return len(scene.tokens) if scene.tokens[i].text != '"' and len(scene.tokens) - i > MIN_WORDS else None
