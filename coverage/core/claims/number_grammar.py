"""The number grammar: figures and numeral words that together name one number.

A group is a number under a thousand (خمسة وثلاثون) or a figure; a term is a group times its scales (خمسة وثلاثون
ألفا); a number is terms of falling scale joined by و, and perhaps a fraction (مليون ونصف المليون). What does not
fall is another number: "20 و30" are two, "ثلاثة وخمسة مليارات" are two.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from coverage.core.languages.arabic.numerals import (
    ACCUSATIVE_SCALES,
    MINUS_WORDS,
    POINT_WORDS,
)
from coverage.core.text.figures import regroup
from coverage.core.text.lexemes import NUMERAL, Numeral, Token

DECIMALS = 6
"""Places kept after a scale, so that 8.2 million is 8200000 and not 8199999.999999999."""
_FIGURES = ("figure", "fraction")
DIVISIBLE = frozenset({"نقطة", "درجة", "ضعف", "مرة", "حصة", "سهم", "نسبة"})
"""Nouns that a decimal number counts too (1.071 نقطة)."""
AND_ONE = "واحد"
MIN_TAMYIZ = 4
"""Letters of the shortest noun in the accusative that an unknown word is taken for."""


@dataclass(slots=True)
class Number:
    """A number at tokens[first:stop]. coefficient * scale = value where one scale word ends it (15 مليار)."""

    first: int
    stop: int
    value: float
    scale: float = 1.0
    worded: bool = False
    definite: bool = False
    vague: bool = False
    fraction: bool = False
    rules: tuple[str, ...] = ()
    splits: list[tuple[int, float]] = field(default_factory=list)

    @property
    def coefficient(self) -> float:
        """What stands before the scale word."""
        return self.value / self.scale


def numeral_at(tokens: list[Token], i: int) -> Numeral | None:
    """The numeral that the word at i is, if any."""
    if 0 <= i < len(tokens) and tokens[i].kind == "word":
        return tokens[i].lexeme.entry.numeral
    return None


def _is_part(tokens: list[Token], i: int, *parts: str) -> bool:
    numeral = numeral_at(tokens, i)
    return numeral is not None and numeral.part in parts


def _goes_on(tokens: list[Token], i: int) -> bool:
    """Nothing but the article may be glued to a word that goes on with a number (ثلاثة آلاف, نصف المليون)."""
    lexeme = tokens[i].lexeme
    return not lexeme.conjunction and not lexeme.preposition


def _after_and(tokens: list[Token], i: int) -> int | None:
    """Where a number goes on after و, glued to the word at i or alone; None where there is no و."""
    if i >= len(tokens) or tokens[i].kind != "word":
        return None
    if tokens[i].lexeme.folded == "و":
        return i + 1 if i + 1 < len(tokens) else None
    lexeme = tokens[i].lexeme
    joined = lexeme.conjunction == "و" and not lexeme.preposition and lexeme.entry.numeral
    return i if joined or _is_and_eleven(tokens, i) else None


def _is_and_eleven(tokens: list[Token], i: int) -> bool:
    """مئة واحد عشر: without its hamza, and eleven begins like one."""
    return tokens[i].lexeme.folded == AND_ONE and _is_part(tokens, i + 1, "ten") and _goes_on(tokens, i + 1)


def read_number(tokens: list[Token], i: int) -> Number | None:
    """The number that begins at tokens[i], with its longest reading; None where none begins."""
    sign = _minus(tokens, i)
    number = _read_term(tokens, i)
    if number is None or (_is_part(tokens, i, "fractions")):
        return None
    if _may_go_on(tokens, number.stop):
        number = _add_fraction(tokens, _add_lower_terms(tokens, number))
        number = _add_thousandths(tokens, _add_decimals(tokens, number))
    if sign is not None:
        number.first, number.value = sign, -number.value
        number.rules += ("minus",)
    return number


def _may_go_on(tokens: list[Token], i: int) -> bool:
    """Can the word at i belong to a number that ended before it: a numeral, a figure, و alone, the word for a point?"""
    if i >= len(tokens):
        return False
    lexeme = tokens[i].lexeme
    return tokens[i].triggers & NUMERAL > 0 or lexeme.folded == "و" or lexeme.base in POINT_WORDS


def _minus(tokens: list[Token], i: int) -> int | None:
    """Where a minus before tokens[i] stands: a hyphen that follows a space and touches the figure, or its word."""
    before = tokens[i - 1] if i else None
    if before is None:
        return None
    if before.text in ("-", "−") and tokens[i].glued and tokens[i].kind in _FIGURES:
        return i - 1 if not before.glued and not (i > 1 and tokens[i - 2].kind in _FIGURES) else None
    return i - 1 if before.kind == "word" and before.lexeme.base in MINUS_WORDS else None


def _read_term(tokens: list[Token], i: int) -> Number | None:
    group = _read_group(tokens, i)
    if group is None:
        return None
    while group.stop < len(tokens) and _goes_on(tokens, group.stop):
        numeral = numeral_at(tokens, group.stop)
        if numeral is None or not _can_scale(group, numeral):
            break
        _scale(tokens, group, numeral)
    if group.scale == 1.0 and not group.worded:
        whole = group.value != int(group.value) and _counts_wholes(tokens, group.stop)
        group.value = regroup(tokens[group.first].text, group.value, before_scale=False, before_whole=whole)
    return group


def _counts_wholes(tokens: list[Token], i: int) -> bool:
    """Does a noun follow whose things come whole (قتيلا, منزلا), not a measure, a currency or a time?"""
    lexeme = tokens[i].lexeme if i < len(tokens) else None
    if lexeme is None or tokens[i].kind != "word" or lexeme.conjunction or lexeme.preposition or lexeme.definite:
        return False
    entry = lexeme.entry
    if entry.currency or entry.time or "measure" in entry.cues or entry.noun in DIVISIBLE:
        return False
    return bool(entry.noun) or (not lexeme.known and len(lexeme.base) >= MIN_TAMYIZ and lexeme.base.endswith("ا"))


def _can_scale(group: Number, numeral: Numeral) -> bool:
    if numeral.part == "hundred":
        return (group.worded and 10 < group.value < 100) or (not group.worded and group.value < 10)
    return numeral.part in ("scale", "scales") and (group.scale == 1.0 or group.vague)


def _scale(tokens: list[Token], group: Number, numeral: Numeral) -> None:
    if not group.worded and group.scale == 1.0:
        group.value = regroup(tokens[group.first].text, group.value, before_scale=True, before_whole=False)
    group.value = round(group.value * numeral.value, DECIMALS)
    if numeral.part != "hundred" or not group.worded:
        group.scale *= numeral.value
        group.rules += ("scale_word",)
    group.stop += 1


def _read_group(tokens: list[Token], i: int) -> Number | None:
    if tokens[i].kind in _FIGURES:
        value = tokens[i].value
        return None if value is None else Number(i, i + 1, value, rules=("figure",))
    numeral = numeral_at(tokens, i)
    if numeral is None:
        return None
    if numeral.part in ("scale", "scales", "dual", "vague"):
        return _read_bare_scale(tokens, i, numeral)
    part = read_part(tokens, i)
    if part is not None:
        return Number(
            i, part[1], part[0], worded=True, fraction=True, definite=tokens[i].lexeme.definite, rules=("fraction",)
        )
    return _read_words(tokens, i)


def _read_bare_scale(tokens: list[Token], i: int, numeral: Numeral) -> Number | None:
    lexeme = tokens[i].lexeme
    number = Number(i, i + 1, numeral.value, worded=True, definite=lexeme.definite, rules=("scale_word",))
    if numeral.part in ("scales", "vague"):
        number.vague = True
        number.rules = ("vague_plural",)
    elif lexeme.base in ACCUSATIVE_SCALES and _is_dual_construct(tokens, i):
        number.value *= 2
        number.rules = ("dual",)
    elif numeral.part == "dual":
        number.rules = ("dual",)
    number.scale = 1.0 if numeral.part == "vague" else numeral.value / (2 if numeral.part == "dual" else 1)
    return number


def _is_dual_construct(tokens: list[Token], i: int) -> bool:
    """ألفا before a bare noun is the dual construct (ألفا قتيل): the singular would be ألف there."""
    after = tokens[i + 1].lexeme if i + 1 < len(tokens) and tokens[i + 1].kind == "word" else None
    return after is not None and bool(after.entry.noun) and not after.conjunction and not after.preposition


def _read_words(tokens: list[Token], i: int) -> Number | None:
    """A group of words: hundreds, then units and tens, in the order in which they are said."""
    found = _read_hundreds(tokens, i) or _read_below_hundred(tokens, i)
    if found is None:
        return None
    value, stop = found
    splits: list[tuple[int, float]] = []
    if value >= 100:
        k = _after_and(tokens, stop)
        rest = _read_below_hundred(tokens, k) if k is not None else None
        if rest is not None and not _is_part(tokens, rest[1], "fractions"):
            splits.append((stop, value))
            value, stop = value + rest[0], rest[1]
    return Number(i, stop, value, worded=True, definite=tokens[i].lexeme.definite, rules=("words",), splits=splits)


def _read_hundreds(tokens: list[Token], i: int) -> tuple[float, int] | None:
    numeral = numeral_at(tokens, i)
    if numeral is None:
        return None
    if numeral.part in ("hundred", "hundreds"):
        return numeral.value, i + 1
    counts = numeral.part == "unit" and 3 <= numeral.value <= 9 and _is_part(tokens, i + 1, "hundred")
    if counts and _goes_on(tokens, i + 1) and not tokens[i + 1].lexeme.definite:
        return numeral.value * 100, i + 2
    return None


def _read_below_hundred(tokens: list[Token], i: int | None) -> tuple[float, int] | None:
    numeral = numeral_at(tokens, i) if i is not None else None
    if numeral is None or i is None or numeral.part not in ("unit", "eleven", "ten", "tens", "zero"):
        return None
    if numeral.part in ("unit", "eleven") and _is_part(tokens, i + 1, "ten") and _goes_on(tokens, i + 1):
        return numeral.value + 10, i + 2
    joined = _join_tens(tokens, i, numeral)
    if joined is not None:
        return joined
    return None if numeral.part == "eleven" else (numeral.value, i + 1)


def _join_tens(tokens: list[Token], i: int, numeral: Numeral) -> tuple[float, int] | None:
    """خمسة وعشرون, and said the other way round أربعين وخمسة."""
    k = _after_and(tokens, i + 1)
    other = numeral_at(tokens, k) if k is not None else None
    if other is None or k is None:
        return None
    if numeral.part in ("unit", "eleven") and other.part == "tens":
        return numeral.value + other.value, k + 1
    if numeral.part == "tens" and other.part == "unit" and not _is_part(tokens, k + 1, "ten", "hundred"):
        return numeral.value + other.value, k + 1
    return None


def _add_lower_terms(tokens: list[Token], number: Number) -> Number:
    """Join the terms after و that lie under the last scale: ثلاثة آلاف ومئة, مليون و800 ألف."""
    floor = number.scale
    while floor >= 100 and not number.vague:
        k = _after_and(tokens, number.stop)
        if k is None:
            k = _hundreds_without_and(tokens, number.stop)
        term = _read_term(tokens, k) if k is not None else None
        if term is None or term.value >= floor or term.fraction or term.vague or term.value < 1:
            break
        if (not term.worded and term.scale == 1.0 and term.value < 1) or term.value != int(term.value):
            break
        number.splits.append((number.stop, number.value))
        number.value += term.value
        number.stop, floor = term.stop, term.scale
        number.scale = 1.0
        number.rules += ("falling_terms",)
    return number


def _hundreds_without_and(tokens: list[Token], i: int) -> int | None:
    """٤ آلاف ٣ مائة: a count of hundreds may follow its thousands without و."""
    if i + 1 < len(tokens) and tokens[i].kind == "figure" and (tokens[i].value or 10) < 10:
        return i if _is_part(tokens, i + 1, "hundred") else None
    return None


def _add_fraction(tokens: list[Token], number: Number) -> Number:
    """مليون ونصف (of the scale), مئة وثلاثة أرباع (of one), نصف مليون (times the scale)."""
    if number.fraction:
        return _scale_fraction(tokens, number)
    k = _after_and(tokens, number.stop)
    part = read_part(tokens, k) if k is not None else None
    if part is None or number.vague:
        return number
    value, stop = part
    unit = number.scale if number.scale >= 1000 else 1.0
    repeated = numeral_at(tokens, stop)
    if repeated is not None and repeated.part == "scale" and repeated.value == unit and _goes_on(tokens, stop):
        stop += 1
    number.value += value * unit
    number.stop = stop
    number.rules += ("and_fraction",)
    return number


def read_part(tokens: list[Token], i: int) -> tuple[float, int] | None:
    """A fraction at i and where it stops: نصف, ثلاثة أرباع."""
    numeral = numeral_at(tokens, i)
    if numeral is None:
        return None
    if numeral.part == "fraction":
        return numeral.value, i + 1
    plural = numeral_at(tokens, i + 1)
    if numeral.part == "unit" and plural is not None and plural.part == "fractions" and _goes_on(tokens, i + 1):
        return numeral.value * plural.value, i + 2
    return None


def _scale_fraction(tokens: list[Token], number: Number) -> Number:
    numeral = numeral_at(tokens, number.stop)
    if numeral is not None and numeral.part == "scale" and _goes_on(tokens, number.stop):
        number.value *= numeral.value
        number.stop += 1
        number.fraction = False
        number.rules += ("scale_word",)
    return number


def _add_thousandths(tokens: list[Token], number: Number) -> Number:
    """ثلاثة وخمسة من عشرة, مئة وثمانون من ألف: decimals told as so many of ten, a hundred or a thousand."""
    k = _after_and(tokens, number.stop) if number.worded and not number.vague else None
    part = _read_term(tokens, k) if k is not None else None
    if part is None or not part.worded or part.stop + 1 >= len(tokens) or tokens[part.stop].lexeme.folded != "من":
        return number
    whole = numeral_at(tokens, part.stop + 1)
    if whole is None or whole.part not in ("ten", "hundred", "scale") or part.value >= whole.value:
        return number
    number.value = round(number.value + part.value / whole.value, DECIMALS)
    number.stop = part.stop + 2
    number.rules += ("of_a_thousand",)
    return number


def _add_decimals(tokens: list[Token], number: Number) -> Number:
    """عشرة فاصلة سبعة: the decimal point said as a word."""
    i = number.stop
    if i + 1 >= len(tokens) or tokens[i].lexeme.base not in POINT_WORDS:
        return number
    decimals = _read_group(tokens, i + 1)
    if decimals is None or decimals.value != int(decimals.value) or decimals.value < 0:
        return number
    number.value = float(f"{number.value:.0f}.{decimals.value:.0f}")
    number.stop = decimals.stop
    number.rules += ("point_word",)
    return number
