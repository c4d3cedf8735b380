"""Figures that stand in brackets of their own before what they count: (1.545) مليار سهم, (2) يونيو."""

from __future__ import annotations

from dataclasses import replace

from coverage.core.text.lexemes import Token

SCALES = frozenset({"scale", "scales"})


def unbracket(tokens: list[Token]) -> list[Token]:
    """The tokens, a bracketed figure with its brackets as one where its scale, month, currency, time or noun follows.

    News agencies of the Gulf print figures so. A figure that closes a phrase (محمد (25)) keeps its brackets.
    """
    found: list[Token] = []
    for place, token in enumerate(tokens):
        if token.text == ")" and place > 1 and _is_bracketed(tokens, place):
            opening, figure = tokens[place - 2], tokens[place - 1]
            found[-2:] = [replace(figure, start=opening.start, end=token.end, glued=opening.glued)]
        else:
            found.append(token)
    return found


def _is_bracketed(tokens: list[Token], place: int) -> bool:
    """Whether the bracket closed here holds a figure alone that the next word goes on."""
    opening, figure = tokens[place - 2], tokens[place - 1]
    if opening.text != "(" or figure.kind != "figure" or place + 1 >= len(tokens):
        return False
    lexeme = tokens[place + 1].lexeme
    entry = lexeme.entry
    is_scale = entry.numeral is not None and entry.numeral.part in SCALES
    is_counted = bool(entry.noun) and not lexeme.definite and not lexeme.preposition
    goes_on = is_scale or bool(entry.month or entry.hijri_month or entry.currency or entry.time) or is_counted
    return goes_on and not lexeme.conjunction
