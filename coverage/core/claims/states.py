"""What befell the people counted: the word that tells it after the figure, before it, or in the sentence before."""

from __future__ import annotations

from coverage.core.claims.scene import Scene
from coverage.core.languages.arabic.states import LOSS_OF_HOME, LOSSES
from coverage.core.text.lexemes import Token

MAX_AFTER = 6
"""Tokens after the counted noun in which a verb or adjective says what befell it."""
MAX_BEFORE = 12
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
        state = _state_of(tokens, i)
        if state is not None:
            return "نازح" if _loses_home(tokens, i, stop) else state
    return None


def _state_of(tokens: list[Token], i: int) -> str | None:
    lexeme = tokens[i].lexeme
    if lexeme.base in LOSSES:
        return "نازح" if _loses_home(tokens, i, i + 1) else None if i + 1 >= len(tokens) else "مفقود"
    return lexeme.entry.state


def _loses_home(tokens: list[Token], i: int, stop: int) -> bool:
    if tokens[i].lexeme.base not in LOSSES:
        return False
    return any(
        token.lexeme.base in LOSS_OF_HOME or token.lexeme.folded in LOSS_OF_HOME for token in tokens[stop : stop + 4]
    )
