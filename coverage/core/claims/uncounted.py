"""Figures and numeral words that count nothing: parts of names, telephones, models, results and minutes of games."""

from __future__ import annotations

from collections.abc import Callable

from coverage.core.claims.number_grammar import Number
from coverage.core.claims.scene import Scene
from coverage.core.languages.arabic.function_words import SPORTS
from coverage.core.languages.arabic.name_words import (
    BORDER_YEARS,
    BORDERS,
    LINES_OF_MAPS,
    MAKERS,
    MAP_LINE,
    MODEL_WORDS,
    NAMED_BY_NUMBER,
    PHONE_WORDS,
    THOUSANDFOLD,
    TIMES_OF_PART,
    VERSIONS,
)
from coverage.core.languages.arabic.numerals import ONES, OWNED_FRACTIONS
from coverage.core.text.lexemes import DIALLED, MODEL, SPORT, Lexeme, Token

DASHES = frozenset("-–—−~")
_FIGURES = ("figure", "fraction")
_GLUED_PREFIXES = frozenset(
    {"و", "ف", "ب", "ل", "ك", "ال", "بال", "وال", "لل", "فال", "كال", "ول", "وب", "فب", "ولل", "وبال"}
)
"""What may stand glued before a figure that is still a count (الـ2000, لـ41, و20)."""
MINUTE_LETTER = "د"
"""Stands for the minute of a goal, which is a rank (د56)."""
_COUNTABLE_AFTER = _GLUED_PREFIXES | {MINUTE_LETTER}
WHOLE_AFTER_FRACTION = frozenset({"نهايي", "نهاييات", "سنوي", "سنويه"})
"""ربع نهائي, نصف سنوي: one word with the fraction."""
_IN_BRACKETS = frozenset({"و", "،", ","})
MAX_BRACKET = 12
_AFTER_SCORE = frozenset("-–—−،,.؛:)")
THOUSAND = "الف"
DEAD_OR_TWO_HUNDRED = "ميتا"
"""مئتا and ميتا are one word when folded."""
ROW = 3
LONG_FRACTION = 7
"""Characters from which two numbers with a stroke are two years: 2024/25."""
MIN_PHONE = 3
MAX_DIALLED = 6
"""Tokens between the word for a telephone and its number."""
MAX_MODEL = 4
MAX_MINUTE = 130
"""Minutes of a game with extra time."""


def is_no_count(scene: Scene, i: int) -> bool:
    """Is the figure at i something else than a count?"""
    for setting, is_other in NO_COUNTS:
        if (not setting or scene.triggers & setting) and is_other(scene.tokens, i):
            return True
    return False


def _is_name(tokens: list[Token], i: int) -> bool:
    """A figure glued to a name (France24, كوفيد-19, إف-16) or to letters of another script is no count."""
    before = tokens[i - 1] if i else None
    if before is None or not tokens[i].glued:
        return False
    if before.kind == "word":
        return before.lexeme.folded not in _COUNTABLE_AFTER and not before.lexeme.entry.function
    if before.kind == "latin":
        return not before.lexeme.entry.currency
    hyphenated = before.text in DASHES and before.glued and i > 1
    return hyphenated and tokens[i - 2].kind in ("word", "latin") and tokens[i - 2].lexeme.folded not in _GLUED_PREFIXES


def _is_phone(tokens: list[Token], i: int) -> bool:
    """Seven digits or more that begin with a nought or a plus, or groups of digits joined by several hyphens."""
    digits = tokens[i].lexeme.folded
    plain = digits.isdigit()
    if plain and len(digits) >= 7 and (digits[0] == "0" or (i and tokens[i - 1].text == "+" and tokens[i].glued)):
        return True
    return plain and _is_hyphen(tokens, i - 1) and _is_hyphen(tokens, i + 1)


def _is_hyphen(tokens: list[Token], k: int) -> bool:
    return 0 < k < len(tokens) - 1 and tokens[k].text in DASHES and tokens[k].glued and tokens[k + 1].glued


def _is_dialled(tokens: list[Token], i: int) -> bool:
    """Is a number to call announced before the figure (الخط الساخن للبنك: 16999), and nothing counted after it?"""
    digits = tokens[i].lexeme.folded
    if not digits.isdigit() or len(digits) < MIN_PHONE:
        return False
    after = tokens[i + 1].lexeme.entry if i + 1 < len(tokens) else None
    if after is not None and (after.noun or after.numeral or after.currency or after.time):
        return False
    back = tokens[max(0, i - MAX_DIALLED) : i]
    return any(token.lexeme.base in PHONE_WORDS or token.lexeme.folded in PHONE_WORDS for token in back)


def _is_model(tokens: list[Token], i: int) -> bool:
    """بوينغ 737, من طراز إمبراير 190: a figure after a maker's name, or shortly after the word for a model."""
    before = tokens[i - 1].lexeme if i else None
    if before is not None and tokens[i - 1].text in DASHES and tokens[i].glued and i > 2:
        return tokens[i - 2].kind in _FIGURES and _is_model(tokens, i - 2)
    if before is None or tokens[i - 1].kind == "mark":
        return False
    if before.base in MAKERS or before.folded in MAKERS:
        return True
    back = tokens[max(0, i - MAX_MODEL) : i - 1]
    return not before.known and any(token.lexeme.base in MODEL_WORDS for token in back)


def _is_minute_of_play(tokens: list[Token], i: int) -> bool:
    """(45+2): the minute of a goal with added time; its number after a noun is left to that (الدقيقة 45+2)."""
    if not i or (tokens[i].value or 0) > MAX_MINUTE:
        return False
    if tokens[i - 1].text == "+" and tokens[i].glued:
        return i > 1 and tokens[i - 2].kind == "figure"
    return i + 2 < len(tokens) and tokens[i + 1].text == "+" and tokens[i + 2].kind == "figure" and tokens[i + 2].glued


def _is_of_game(tokens: list[Token], i: int) -> bool:
    """الأهلي 3 - الترجي 0, سالم (82): a bare figure after a side or a scorer, where a game is told of."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if _is_bracketed(tokens, i):
        return any(token.lexeme.base in SPORTS for token in tokens)
    if before is None or (after is not None and (after.kind != "mark" or after.text not in _AFTER_SCORE)):
        return False
    if i + 2 < len(tokens) and tokens[i + 1].text in DASHES and tokens[i + 2].kind == "figure":
        return False
    side = (
        before.kind == "word" and before.lexeme.definite and not (before.lexeme.entry.noun or before.lexeme.entry.time)
    )
    return side and any(token.lexeme.base in SPORTS for token in tokens)


def _is_bracketed(tokens: list[Token], i: int) -> bool:
    """(55 و69): bare figures alone in brackets, but for the minute that they name (الدقيقة (7))."""
    first, last = i, i
    floor, ceiling = max(0, i - MAX_BRACKET), min(len(tokens) - 1, i + MAX_BRACKET)
    while first > floor and (tokens[first].kind == "figure" or tokens[first].text in _IN_BRACKETS):
        first -= 1
    while last < ceiling and (tokens[last].kind == "figure" or tokens[last].text in _IN_BRACKETS):
        last += 1
    named = first > 0 and tokens[first - 1].lexeme.entry.time == "minute"
    return tokens[first].text == "(" and tokens[last].text == ")" and last - first <= MAX_BRACKET and not named


def _is_cell(tokens: list[Token], i: int) -> bool:
    """Three figures in a row with nothing between them are a row of a table; 1/1/1 is a path or a number of a file.

    2024/2025 is a season or a year of accounts.
    """
    if 0 < i < len(tokens) - 1 and tokens[i - 1].text == "/" == tokens[i + 1].text:
        return True
    if tokens[i].kind == "fraction" and len(tokens[i].text) >= LONG_FRACTION:
        return True
    first, stop = i, i + 1
    while first > 0 and i - first < ROW and tokens[first - 1].kind in _FIGURES:
        first -= 1
    while stop < len(tokens) and stop - first < ROW and tokens[stop].kind in _FIGURES:
        stop += 1
    return stop - first >= ROW


def is_no_number(tokens: list[Token], number: Number) -> bool:
    """Numeral words that are something else here: weekday, "at one", quarter-final, the first half."""
    i = number.first
    if number.stop - i > 1:
        return False
    lexeme = tokens[i].lexeme
    after = tokens[number.stop].lexeme if number.stop < len(tokens) else None
    if number.fraction:
        return _is_no_fraction(lexeme, after)
    if after is not None and lexeme.base == THOUSAND and after.base in THOUSANDFOLD:
        return True
    if lexeme.base in ONES:
        return _is_idiom_of_one(tokens, i)
    if _is_group_of(tokens, i):
        return True
    if lexeme.base == DEAD_OR_TWO_HUNDRED and "ئ" not in lexeme.printed:
        return after is None or not after.entry.noun
    return bool(lexeme.entry.weekday) or (lexeme.base == "صفر" and lexeme.definite)


def _is_group_of(tokens: list[Token], i: int) -> bool:
    """مجموعة السبع, شارع الستين, دور الثمانية: names of states that meet, of streets, of rounds of a cup."""
    before = tokens[i - 1].lexeme if i else None
    return before is not None and before.base in NAMED_BY_NUMBER and not before.definite and tokens[i].lexeme.definite


def _is_no_fraction(lexeme: Lexeme, after: Lexeme | None) -> bool:
    """ربع نهائي, النصف الأول, النص (the text): fractions in form alone."""
    if lexeme.base == "نص":
        return lexeme.definite or after is None or not (after.entry.time or "measure" in after.entry.cues)
    if after is None:
        return False
    ranked = after.definite and (after.entry.ordinal is not None or after.base in TIMES_OF_PART)
    owned = lexeme.base in OWNED_FRACTIONS
    return after.base in WHOLE_AFTER_FRACTION or (ranked and (lexeme.definite or owned))


def _is_idiom_of_one(tokens: list[Token], i: int) -> bool:
    """في آن واحد, كل واحد, واحد من: no count of one."""
    before = tokens[i - 1].lexeme.base if i else ""
    after = tokens[i + 1].lexeme.base if i + 1 < len(tokens) else ""
    if after == "من" and i + 2 < len(tokens) and tokens[i + 2].lexeme.folded == "كل":
        return False
    return before in ("ان", "كل", "ولا", "لا", "غير") or after in ("من", "تلو") or tokens[i].lexeme.definite


def _is_on_map(tokens: list[Token], i: int) -> bool:
    """خط عرض 29; حدود 1967, the borders of a year; الإصدار 3.2, a version."""
    before = tokens[i - 1].lexeme if i else None
    if before is None or tokens[i].kind != "figure":
        return False
    if before.base in LINES_OF_MAPS:
        return i > 1 and tokens[i - 2].lexeme.base == MAP_LINE
    if before.base in BORDERS and tokens[i].text in BORDER_YEARS:
        return not before.preposition and not (i + 1 < len(tokens) and tokens[i + 1].lexeme.entry.noun)
    value = tokens[i].value or 0.0
    return before.base in VERSIONS and before.definite and value != int(value)


NO_COUNTS: tuple[tuple[int, Callable[[list[Token], int], bool]], ...] = (
    (0, _is_cell),
    (0, _is_name),
    (0, _is_phone),
    (DIALLED, _is_dialled),
    (MODEL, _is_model),
    (0, _is_minute_of_play),
    (SPORT, _is_of_game),
    (0, _is_on_map),
)
"""What a figure may be instead of a count, with the setting that the sentence must have for it, if any."""
