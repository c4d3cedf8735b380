"""Durations: a number of seconds to years with its fraction, and sums of falling units."""

from __future__ import annotations

from dataclasses import dataclass

from coverage.core.claims.number_grammar import read_number, read_part
from coverage.core.claims.ordinals import is_age
from coverage.core.claims.scene import Draft, Scene, Stated
from coverage.core.languages.arabic.numerals import ONES
from coverage.core.languages.arabic.units import LONG_UNITS, SECONDS
from coverage.core.text.lexemes import Token
from coverage.core.values.quantity import interval

LEADS = frozenset(
    {"مده", "طوال", "طيله", "استمر", "استمرت", "دام", "دامت", "يستمر", "تستمر", "يدوم", "استغرق", "استغرقت"}
)
"""Words after which a lone unit is a length (لمدة عام, طوال شهر)."""
CENTURY = 100
LENGTH_LEADS = LEADS | {
    "منذ",
    "قبل",
    "بعد",
    "خلال",
    "مدي",
    "مدار",
    "عبر",
    "امتدت",
    "امتد",
    "تمتد",
    "مضي",
    "مرور",
    "نحو",
    "غضون",
}
"""Words after which عقود are decades."""
WHOLES = frozenset({"كامل", "كامله", "كاملين", "كاملا"})
LESS = frozenset({"الا"})


@dataclass(slots=True)
class Term:
    """So many of one unit, ending before tokens[stop]."""

    count: float
    unit: str
    stop: int


def find_duration(scene: Scene, stated: Stated) -> Draft | None:
    """The duration whose number the figure is; further terms of falling unit are added to it."""
    tokens, i = scene.tokens, stated.core_stop
    if stated.definite and is_age(tokens, i):
        return Draft(
            "duration", stated.first, i, stated.low, stated.high, stated.hedge, "year", stated.core_first,
            (*stated.rules, "age"),
        )  # fmt: skip
    long = _long_unit(tokens, stated)
    if long is not None:
        return long
    unit = None if _names_period(tokens, stated) else _unit_at(tokens, i)
    before = _one_before(tokens, stated) or _definite_before(tokens, stated)
    term = Term(stated.count, unit, i + 1) if unit else before
    if term is None:
        return None
    total = sum_terms(tokens, _with_fraction(tokens, term))
    first = stated.first if unit else stated.first - 1
    if total.stop == i + 1 and unit:
        low, high = stated.low, stated.high
    else:
        low, high = interval("exact" if stated.hedge == "range" else stated.hedge, total.count)
    return Draft(
        "duration", first, max(total.stop, stated.stop), low, high, stated.hedge, total.unit, stated.core_first,
        (*stated.rules, "time_unit"),
    )  # fmt: skip


def _names_period(tokens: list[Token], stated: Stated) -> bool:
    """390 العام الماضي: the year in which it was so, not 390 years; آلاف السنين and الـ24 ساعة are lengths."""
    i = stated.core_stop
    defined = i < len(tokens) and tokens[i].lexeme.definite and not tokens[i].lexeme.entry.plural
    return defined and not (stated.definite or stated.vague or stated.fraction or stated.scaled)


def _long_unit(tokens: list[Token], stated: Stated) -> Draft | None:
    """ستة عقود, ثلاثة قرون in years, where something says that a length is told; عقود are contracts too."""
    i = stated.core_stop
    long = LONG_UNITS.get(tokens[i].lexeme.folded) if i < len(tokens) else None
    if long is None or not (long >= CENTURY or is_length_told(tokens, stated.first)):
        return None
    low, high = (None if bound is None else bound * long for bound in (stated.low, stated.high))
    return Draft(
        "duration", stated.first, max(i + 1, stated.stop), low, high, stated.hedge, "year", stated.core_first,
        (*stated.rules, "long_unit"),
    )  # fmt: skip


def is_length_told(tokens: list[Token], first: int) -> bool:
    """Does a word right before tokens[first], or one before that, say that a length of time follows?"""
    return any(token.lexeme.base in LENGTH_LEADS for token in tokens[max(0, first - 2) : first])


def _unit_at(tokens: list[Token], i: int) -> str | None:
    if i >= len(tokens):
        return None
    lexeme = tokens[i].lexeme
    if lexeme.conjunction or lexeme.preposition or lexeme.entry.count == 2:
        return None
    if i + 1 < len(tokens) and tokens[i + 1].lexeme.entry.weekday:
        return None
    return lexeme.entry.time


def _one_before(tokens: list[Token], stated: Stated) -> Term | None:
    """ساعة واحدة وربع: the singular unit before a worded one."""
    i = stated.core_first - 1
    if i < 0 or not stated.worded or tokens[stated.core_first].lexeme.base not in ONES:
        return None
    entry = tokens[i].lexeme.entry
    if not entry.time or entry.count != 1 or tokens[i].lexeme.definite:
        return None
    return Term(stated.count, entry.time, stated.core_stop)


def _definite_before(tokens: list[Token], stated: Stated) -> Term | None:
    """الساعات الـ24 الماضية, السنوات الثلاث: a definite number after its definite plural unit."""
    lexeme = tokens[stated.first - 1].lexeme if stated.first and stated.definite else None
    if lexeme is None or not lexeme.definite or not lexeme.entry.plural or lexeme.entry.time is None:
        return None
    return Term(stated.count, lexeme.entry.time, stated.core_stop)


def _with_fraction(tokens: list[Token], term: Term) -> Term:
    """ساعتين ونصف [الساعة], ساعة إلا ربعا: a fraction of the unit just said."""
    i = term.stop
    less = i < len(tokens) and tokens[i].lexeme.folded in LESS
    glued = i < len(tokens) and tokens[i].lexeme.conjunction == "و"
    apart = i < len(tokens) and tokens[i].lexeme.folded == "و"
    if not (less or glued or apart):
        return term
    part = read_part(tokens, i + (0 if glued else 1))
    if part is None:
        return term
    value, stop = part
    repeated = _unit_at(tokens, stop)
    if repeated is not None and repeated != term.unit:
        return term
    return Term(term.count + (-value if less else value), term.unit, stop + (repeated is not None))


def read_term(tokens: list[Token], i: int) -> Term | None:
    """A term of a sum at i: a number with its unit, a dual, or a lone singular unit."""
    if i >= len(tokens) or tokens[i].kind not in ("word", "figure", "fraction"):
        return None
    entry = tokens[i].lexeme.entry
    if entry.time and entry.count and not tokens[i].lexeme.definite and not tokens[i].lexeme.preposition:
        stop = i + 1
        while stop < len(tokens) and tokens[stop].lexeme.folded in ONES | WHOLES:
            stop += 1
        return _with_fraction(tokens, Term(float(entry.count), entry.time, stop))
    number = read_number(tokens, i)
    unit = _unit_at(tokens, number.stop) if number else None
    if number is None or unit is None:
        return None
    return _with_fraction(tokens, Term(number.value, unit, number.stop + 1))


def sum_terms(tokens: list[Token], term: Term) -> Term:
    """Add the terms that follow, each of a smaller unit than the one before; told in the smallest unit."""
    while True:
        after = read_term(tokens, _joint(tokens, term.stop))
        if after is None or SECONDS[after.unit] >= SECONDS[term.unit]:
            return term
        seconds = term.count * SECONDS[term.unit] + after.count * SECONDS[after.unit]
        term = Term(seconds / SECONDS[after.unit], after.unit, after.stop)


def _joint(tokens: list[Token], i: int) -> int:
    """Past the و or comma between two terms."""
    if i < len(tokens) and (tokens[i].lexeme.folded == "و" or tokens[i].text in "،,"):
        return i + 1
    return i
