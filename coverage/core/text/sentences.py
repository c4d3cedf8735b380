"""Sentences: runs of tokens between full stops, question marks and line ends."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.records import Span
from coverage.core.text.lexemes import Token

_ENDS = frozenset(".!?؟…")
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = {"“": "”", "«": "»"}
MAX_STRETCH = 20_000
"""Characters that are taken apart at once, so that a file of one endless line needs no memory of its size."""
MAX_SENTENCE = 400
"""Tokens after which a text without full stops is parted all the same, so that no sentence costs without end."""
MAX_GRACE = 50
"""Tokens more in which a particle is waited for."""
MAX_QUOTE = 150
"""Tokens in which an opened quotation must close; a longer one lacks its mark."""
ABBREVIATION_LETTERS = 1
"""A full stop after so many letters shortens a word (د. for doctor, ج.م. for a currency)."""


def stretches(text: str, span: Span) -> Iterator[Span]:
    """The span in parts of at most 20,000 characters, each ending at a line end or a space where there is one."""
    start = span.start
    while span.end - start > MAX_STRETCH:
        limit = start + MAX_STRETCH
        stop = max(text.rfind("\n", start, limit), start)
        if stop == start:
            stop = max(text.rfind(" ", start, limit), start)
        stop = stop + 1 if stop > start else limit
        yield Span(start, stop)
        start = stop
    if start < span.end or start == span.start:
        yield Span(start, span.end)


def split(tokens: list[Token]) -> Iterator[list[Token]]:
    """The sentences in order, none empty; a closing mark after the stop belongs to the sentence it ends."""
    begin, opened = 0, -MAX_QUOTE
    for i, token in enumerate(tokens):
        if token.kind == "word" and i - begin < MAX_SENTENCE:
            continue
        opened = _follow_quote(token, i, opened)
        if i - opened < MAX_QUOTE and token.kind != "break":
            continue
        if i >= begin and _ends_here(tokens, i, begin):
            stop = _after_closers(tokens, i + 1) if token.kind == "mark" else i
            if stop > begin:
                yield tokens[begin:stop]
            begin = stop + (token.kind == "break")
    if begin < len(tokens):
        yield tokens[begin:]


def _follow_quote(token: Token, i: int, opened: int) -> int:
    """Where the quotation that is open at tokens[i] began; far away where none is open."""
    if token.kind == "mark" and token.text in _OPENERS:
        return i
    return -MAX_QUOTE if token.kind == "break" or token.text in _OPENERS.values() else opened


def _ends_here(tokens: list[Token], i: int, begin: int) -> bool:
    token = tokens[i]
    if token.kind == "break" or _is_endless(token, i - begin):
        return True
    if token.text not in _ENDS:
        return False
    if token.text != ".":
        return token.text != "…" or i + 1 == len(tokens)
    if i + 1 < len(tokens) and tokens[i + 1].text == "." and tokens[i + 1].glued:
        return False
    if i and tokens[i - 1].text == "." and token.glued:
        return i + 1 == len(tokens)
    before = tokens[i - 1] if i else None
    if before and before.kind == "word" and len(before.lexeme.folded) <= ABBREVIATION_LETTERS:
        return False
    return (
        i + 1 == len(tokens) or not tokens[i + 1].glued or tokens[i + 1].text in _CLOSERS or tokens[i + 1].text in _ENDS
    )


def _is_endless(token: Token, length: int) -> bool:
    """Must a sentence of this length be parted here? If so at a particle, where no number and noun are torn apart."""
    if length < MAX_SENTENCE:
        return False
    return token.lexeme.entry.function or length >= MAX_SENTENCE + MAX_GRACE


def _after_closers(tokens: list[Token], i: int) -> int:
    while i < len(tokens) and tokens[i].glued and (tokens[i].text in _CLOSERS or tokens[i].text in _ENDS):
        i += 1
    return i
