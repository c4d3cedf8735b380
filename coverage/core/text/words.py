"""Words, figures and marks of a text, each with its offsets, in one pass.

Every alternative of the pattern begins with a character that no other one begins with in the same place, or is
tried from the most particular to the plainest; none can be matched in two ways, so the pass is linear. Whatever
begins with a digit is tried only where one stands: between words, that is most of the time saved.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from coverage.core.text.figures import read_figure
from coverage.core.text.letters import INVISIBLE, MARKS
from coverage.core.text.lexemes import DATE, NUMERAL, Lexeme, Token

_DIGIT = "[0-9٠-٩۰-۹]"
_SPACE = "[ \u00a0\u202f]"
_CONTROL = "[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]{0,3}"
"""Direction controls that word processors leave inside numbers; more than three in a row is no number."""

_INSIDE = _CONTROL.replace("{0,", "{1,")
_LETTER = "[\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff]"
_LATIN = "[A-Za-zÀ-ÖØ-öø-ɏ]"

_PATTERN = re.compile(
    rf"""
    (?P<word>{_LETTER}[\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff{MARKS}{INVISIBLE}]*)
  | (?=[0-9٠-٩۰-۹.٫])(?:
    (?P<ymd>(?<!\d){_DIGIT}{{4}}([-/.]){_DIGIT}{{1,2}}\3{_DIGIT}{{1,2}}(?!\d))
  | (?P<dmy>(?<!\d){_DIGIT}{{1,2}}([-/.]){_DIGIT}{{1,2}}\5{_DIGIT}{{4}}(?!\d))
  | (?P<clock>(?<!\d){_DIGIT}{{1,2}}:{_DIGIT}{{2}}(?::{_DIGIT}{{2}})?(?!\d))
  | (?P<fraction>(?<!\d)(?:{_DIGIT}{{1,3}}{_SPACE})?{_DIGIT}{{1,4}}/{_DIGIT}{{1,4}}(?![\d/]))
  | (?P<figure>(?:(?<!\d){_DIGIT}{{1,3}}(?:{_SPACE}{_DIGIT}{{3}}(?!\d))+
      |(?:(?<!\w)[.٫](?=\d))?{_DIGIT}+(?:{_INSIDE}{_DIGIT}+)*)
      (?:{_CONTROL}(?:[.,٫٬ر]|،(?=\d{{3}}(?!\d)|{_CONTROL}\d+[.,٫]\d)){_CONTROL}{_DIGIT}+)*))
  | (?P<latin>{_LATIN}[A-Za-zÀ-ÖØ-öø-ɏ0-9]*(?:[-.'&][A-Za-zÀ-ÖØ-öø-ɏ0-9]+)*)
  | (?P<break>\n)
  | (?P<mark>[^\s\w{INVISIBLE}])
    """,
    re.VERBOSE,
)


_FIGURE_TRIGGERS = {
    "figure": NUMERAL | DATE,
    "fraction": NUMERAL | DATE,
    "clock": DATE,
    "ymd": DATE,
    "dmy": DATE,
}


def tokenise(text: str, start: int, end: int, analyse: Callable[[str], Lexeme]) -> list[Token]:
    """The tokens of text[start:end], in order. analyse: a language's reader of single words."""
    tokens: list[Token] = []
    last_end = -1
    for match in _PATTERN.finditer(text, start, end):
        kind = match.lastgroup or "mark"
        at, to = match.span()
        printed = match.group()
        lexeme = analyse(printed)
        if kind in ("word", "mark"):
            tokens.append(Token(at, to, kind, printed, lexeme, None, at == last_end, lexeme.triggers))
        else:
            value = read_figure(printed) if kind in ("figure", "fraction") else None
            triggers = lexeme.triggers | _FIGURE_TRIGGERS.get(kind, 0)
            tokens.append(Token(at, to, kind, printed, lexeme, value, at == last_end, triggers))
        last_end = to
    return tokens
