"""Sentences: runs of tokens between full stops, question marks and line ends."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.text.lexemes import Token

_ENDS = frozenset(".!?؟…")
_CLOSERS = frozenset("\"'”’»)]")
ABBREVIATION_LETTERS = 1
"""A full stop after so many letters shortens a word (د. for doctor, ج.م. for a currency)."""


def split(tokens: list[Token]) -> Iterator[list[Token]]:
    """The sentences in order, none empty; a closing mark after the stop belongs to the sentence it ends."""
    begin = 0
    for i, token in enumerate(tokens):
        if i >= begin and (token.kind == "break" or _ends_here(tokens, i)):
            stop = _after_closers(tokens, i + 1) if token.kind == "mark" else i
            if stop > begin:
                yield tokens[begin:stop]
            begin = max(stop, i + 1)
    if begin < len(tokens):
        yield tokens[begin:]


def _ends_here(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    if token.kind != "mark" or token.text not in _ENDS:
        return False
    if token.text != ".":
        return True
    before = tokens[i - 1] if i else None
    if before and before.kind == "word" and len(before.lexeme.folded) <= ABBREVIATION_LETTERS:
        return False
    return (
        i + 1 == len(tokens) or not tokens[i + 1].glued or tokens[i + 1].text in _CLOSERS or tokens[i + 1].text in _ENDS
    )


def _after_closers(tokens: list[Token], i: int) -> int:
    while i < len(tokens) and tokens[i].glued and (tokens[i].text in _CLOSERS or tokens[i].text in _ENDS):
        i += 1
    return i
