"""The question that a claim answers: the words that name its place, group and action, the strongest first.

The value is never among them. First come marks of what sort of figure it is (expected, earlier, a rise, denied) and
what befell the counted, then the adjectives of the counted noun, then the content words of the sentence by their
distance from the figure, those of its own clause before those beyond another figure.
"""

from __future__ import annotations

from coverage.core.claims.scene import Draft, Scene
from coverage.core.languages.arabic import function_words, hedges, states
from coverage.core.text.letters import stem_ending
from coverage.core.text.lexemes import Token

MAX_WORDS = 16
FAR = 12
"""What another figure or a clause's end adds to the distance of the words beyond it, in tokens."""
MARKS: tuple[tuple[str, frozenset[str]], ...] = (
    ("متوقع", states.EXPECTED),
    ("سابق", states.EARLIER_STRONG),
    ("زياده", states.RISES),
    ("نفي", states.DENIALS),
)
"""Canonical words for what sort of figure a claim gives, and the words of its clause that say so."""
MARK_REACH = 7
_CLAUSE_ENDS = frozenset("،؛,;:")


def read_about(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """Folded stems and canonical words that name the question, at most 16, the strongest first."""
    words: list[str] = [mark for mark, cues in MARKS if _is_marked(scene, draft, cues)]
    if draft.state:
        words.append(draft.state)
    words += [stem_ending(word) for word in draft.group]
    words += draft.about
    words += _near_words(scene, draft)
    return tuple(dict.fromkeys(word for word in words if word))[:MAX_WORDS]


def _is_marked(scene: Scene, draft: Draft, cues: frozenset[str]) -> bool:
    """Does a word of these stand in the claim or shortly before it, with no other figure between?"""
    tokens = scene.tokens
    for i in range(draft.stop - 1, max(-1, draft.first - 1 - MARK_REACH), -1):
        token = tokens[i]
        if i < draft.first and (token.kind == "figure" or token.text in "؛:"):
            return False
        if token.lexeme.base in cues or token.lexeme.folded in cues:
            return True
    return any(token.lexeme.base in cues for token in tokens[draft.stop : draft.stop + 2])


def _near_words(scene: Scene, draft: Draft) -> list[str]:
    ranked: list[tuple[int, str]] = []
    for step in (-1, 1):
        distance = 0
        i = draft.first - 1 if step < 0 else draft.stop
        while 0 <= i < len(scene.tokens):
            distance += 1 + _barrier(scene, i)
            word = _content(scene.tokens[i])
            if word:
                ranked.append((distance, word))
            i += step
    inside = [_content(token) for token in scene.tokens[draft.first : draft.stop]]
    ranked += [(0, word) for word in inside if word]
    return [word for _, word in sorted(ranked, key=lambda pair: pair[0])]


def _barrier(scene: Scene, i: int) -> int:
    token = scene.tokens[i]
    if token.kind == "figure" or token.lexeme.entry.numeral:
        return FAR
    return FAR // 3 if token.kind == "mark" and token.text in _CLAUSE_ENDS else 0


def _content(token: Token) -> str:
    """The stem of a content word; empty for particles, numerals, hedges and the commonest verbs."""
    if token.kind not in ("word", "latin"):
        return ""
    lexeme = token.lexeme
    entry = lexeme.entry
    if entry.function or entry.numeral or entry.currency or entry.time or entry.speech or len(lexeme.base) < 2:
        return ""
    if lexeme.base in function_words.WEAK or lexeme.folded in function_words.WEAK:
        return ""
    if "hedge" in entry.cues or lexeme.base in hedges.NEGATIONS:
        return ""
    return stem_ending(lexeme.base if lexeme.known or lexeme.definite else lexeme.folded)


def content_words(tokens: list[Token]) -> tuple[str, ...]:
    """The stems of the content words among tokens, in their order, each once."""
    return tuple(dict.fromkeys(word for word in map(_content, tokens) if word))
