"""The question that a claim answers: the words that name its place, group and action, the strongest first.

The value is never among them. First come marks of what sort of figure it is (expected, earlier, a rise, denied) and
what befell the counted, then the adjectives of the counted noun, then the content words of the sentence by their
distance from the figure, those of its own clause before those beyond another figure.
"""

from __future__ import annotations

from coverage.core.claims.scene import Draft, Scene
from coverage.core.text.letters import stem_ending
from coverage.core.text.lexemes import NUMERAL, Token

MAX_WORDS = 16
NEAR = 30
"""Tokens to either side of a claim that may name its question."""
FAR = 12
"""What another figure adds to the distance of the words beyond it, in tokens; a clause's end adds a third of it."""
FARTHEST = 60
"""Distance beyond which no word is asked: five figures lie between, each with words of its own."""
MARK_REACH = 7
"""Tokens before a claim among which a word may say what sort of figure it is."""
_CLAUSE_ENDS = frozenset("،؛,;:")


def read_about(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """Folded stems and canonical words that name the question, at most 16, the strongest first."""
    words = _marks(scene.tokens, draft)
    if draft.state:
        words.append(draft.state)
    words += [stem_ending(word) for word in draft.group]
    words += draft.about
    if draft.kind != "date":
        words += [token.lexeme.question for token in scene.tokens[draft.first : draft.stop]]
    words += _near_words(scene.tokens, draft)
    return tuple(dict.fromkeys(filter(None, words)))[:MAX_WORDS]


def _marks(tokens: list[Token], draft: Draft) -> list[str]:
    """The marks of the claim's own words, of those shortly before it up to another figure, and of two after it."""
    marks: list[str] = []
    for i in range(min(len(tokens), draft.stop + 2) - 1, max(-1, draft.first - 1 - MARK_REACH), -1):
        token = tokens[i]
        if i < draft.first and (token.kind == "figure" or token.text in "؛:"):
            break
        marks += token.lexeme.marks
    return marks


def _near_words(tokens: list[Token], draft: Draft) -> list[str]:
    """The content words around the claim, the nearest first."""
    after = range(draft.stop, min(len(tokens), draft.stop + NEAR))
    before = range(draft.first - 1, max(-1, draft.first - 1 - NEAR), -1)
    ranked = _by_distance(tokens, before) + _by_distance(tokens, after)
    ranked.sort()
    return [word for _, _, word in ranked]


def _by_distance(tokens: list[Token], side: range) -> list[tuple[int, int, str]]:
    """The content words of one side with their distance and their place."""
    ranked: list[tuple[int, int, str]] = []
    distance = 0
    for i in side:
        token = tokens[i]
        lexeme = token.lexeme
        distance += 1
        if distance > FARTHEST:
            break
        if lexeme.question:
            ranked.append((distance, i, lexeme.question))
        elif token.kind == "word":
            distance += FAR if lexeme.triggers & NUMERAL else 0
        elif token.kind == "figure":
            distance += FAR
        elif token.text in _CLAUSE_ENDS:
            distance += FAR // 3
    return ranked


def content_words(tokens: list[Token]) -> tuple[str, ...]:
    """The stems of the content words among tokens, in their order, each once."""
    return tuple(dict.fromkeys(token.lexeme.question for token in tokens if token.lexeme.question))
