"""What befell the people counted: the word that tells it after the figure, before it, or in the sentence before."""

from __future__ import annotations

from coverage.core.claims.scene import Scene
from coverage.core.languages.arabic.states import COURTS, LOSS_OF_HOME, LOSS_OF_LIFE, LOSSES, OWN, RULINGS
from coverage.core.text.lexemes import Token

MAX_AFTER = 6
"""Tokens after the counted noun in which a verb or adjective says what befell it."""
MAX_BEFORE = 12
MAX_LOST = 4
"""Tokens in which what people lost is named."""
MIN_OWNED = 5
_STOPS = frozenset("،؛,;:")


def find_state(scene: Scene, first: int, stop: int) -> str:
    """The state told right after tokens[first:stop], else the nearest one before; empty where none is told."""
    tokens = scene.tokens
    return _state_after(tokens, stop) or _state_before(tokens, first, stop) or ""


def _state_after(tokens: list[Token], stop: int) -> str | None:
    for i in range(stop, min(len(tokens), stop + MAX_AFTER)):
        token = tokens[i]
        if token.kind in ("figure", "break") or (token.kind == "mark" and token.text in _STOPS):
            return None
        if token.lexeme.conjunction:
            return None
        state = _state_of(tokens, i)
        if state:
            return state
    return None


def _state_before(tokens: list[Token], first: int, stop: int) -> str | None:
    for i in range(first - 1, max(-1, first - 1 - MAX_BEFORE), -1):
        state = _lost(tokens, stop) if tokens[i].lexeme.base in LOSSES else _state_of(tokens, i)
        if state is not None:
            return state
    return None


def _state_of(tokens: list[Token], i: int) -> str | None:
    lexeme = tokens[i].lexeme
    if lexeme.base in LOSSES:
        return _lost(tokens, i + 1) if i + 1 < len(tokens) else None
    return None if _is_ruling(tokens, i) else lexeme.entry.state


def _is_ruling(tokens: list[Token], i: int) -> bool:
    """قضت محكمة, قضى بالسجن: no one dies of it."""
    if tokens[i].lexeme.base not in RULINGS or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1].lexeme
    return after.base in COURTS or after.preposition == "ب"


def _lost(tokens: list[Token], begin: int) -> str | None:
    """What losing makes of people: without homes, dead, or missing; who loses what else is theirs is none of these."""
    near = tokens[begin : begin + MAX_LOST]
    if any(token.lexeme.base in LOSS_OF_HOME or token.lexeme.folded in LOSS_OF_HOME for token in near):
        return "نازح"
    if any(token.lexeme.base in LOSS_OF_LIFE for token in near):
        return "قتيل"
    return None if any(_is_own(token) for token in near) else "مفقود"


def _is_own(token: Token) -> bool:
    """A noun with the pronoun of its owners (وظائفهم), not a particle with one (منهم)."""
    lexeme = token.lexeme
    owned = len(lexeme.base) >= MIN_OWNED and lexeme.base.endswith(OWN)
    return owned and token.kind == "word" and not lexeme.entry.function
