"""Lengths of time without a figure: duals (ساعتين), a lone unit after "for", decades, and spans of two of them."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.claims.duration import LEADS, Term, is_length_told, read_term, sum_terms
from coverage.core.claims.hedging import hedge_after, hedge_before
from coverage.core.claims.number_grammar import read_number, read_part
from coverage.core.claims.scene import Draft, Scene
from coverage.core.languages.arabic import hedges
from coverage.core.languages.arabic.units import LONE_LONG_UNITS, LONG_DUALS, SECONDS
from coverage.core.text.lexemes import TIME, Token
from coverage.core.values.quantity import interval

SINCE = frozenset({"بعد", "قبل", "مرور", "مضي"})
SINCE_LINKS = frozenset({"علي", "من"})
"""بعد أسبوع على الزلزال, قبل شهر من الانتخابات: a length between two events."""
MAX_NUMBER = 4
"""Tokens of the number of the first of two lengths."""
MONTHS_OF_YEAR = 12


def find_bare_durations(scene: Scene) -> Iterator[Draft]:
    """Units that state a length without a numeral: duals, and singulars that something marks as a length."""
    for i in scene.places(TIME):
        draft = None if scene.taken[i] else _span(scene, i) or _long_length(scene, i) or _length(scene, i)
        if draft is not None:
            scene.take(draft.first, draft.stop)
            yield draft


def _length(scene: Scene, i: int) -> Draft | None:
    """ساعتين, لمدة عام, بعد أسبوع على الزلزال, ساعة ونيف."""
    tokens = scene.tokens
    entry = tokens[i].lexeme.entry
    if not entry.time or not entry.count or tokens[i].lexeme.definite or _is_counted(tokens, i):
        return None
    term = read_term(tokens, i)
    if term is None and tokens[i].lexeme.preposition:
        term = Term(float(entry.count), entry.time, i + 1)
    total = sum_terms(tokens, term) if term else None
    return _draft(tokens, i, total) if total and _is_length(tokens, i, entry.count, total) else None


def _is_counted(tokens: list[Token], i: int) -> bool:
    """Does a number stand right before, so that the unit is its noun?"""
    before = tokens[i - 1] if i else None
    return before is not None and (before.kind in ("figure", "fraction") or before.lexeme.entry.numeral is not None)


def _is_length(tokens: list[Token], i: int, count: int, total: Term) -> bool:
    if count == 2:
        return True
    lead = tokens[i - 1].lexeme.base if i else ""
    summed = total.stop - i > 1
    after = tokens[total.stop].lexeme.folded if total.stop < len(tokens) else ""
    since = lead in SINCE and after in SINCE_LINKS
    hedged = (i > 0 and lead != "حتي" and hedge_before(tokens, i)) or _is_followed_by_hedge(tokens, total.stop)
    marked = since or lead in LEADS or bool(hedged)
    return summed or marked or all(token.kind == "mark" for k, token in enumerate(tokens) if k != i)


def _is_followed_by_hedge(tokens: list[Token], stop: int) -> bool:
    found = hedge_after(tokens, stop) if stop < len(tokens) else None
    return found is not None and found.first == stop


def _draft(tokens: list[Token], i: int, total: Term) -> Draft:
    found = hedge_before(tokens, i) or hedge_after(tokens, total.stop)
    hedge = found.hedge if found else "exact"
    low, high = interval(hedge, total.count)
    first = min(i, found.first) if found else i
    stop = max(total.stop, found.stop) if found else total.stop
    rules = ("lone_time_unit",) + ((found.rule,) if found else ())
    return Draft("duration", first, stop, low, high, hedge, total.unit, i, rules)


def _long_length(scene: Scene, i: int) -> Draft | None:
    """بعد عقدين من الحرب, منذ قرن ونصف: decades and centuries without a number, where a length is told."""
    tokens = scene.tokens
    lexeme = tokens[i].lexeme
    unit = LONG_DUALS.get(lexeme.base) or LONE_LONG_UNITS.get(lexeme.base)
    if unit is None or lexeme.preposition or _is_counted(tokens, i) or not is_length_told(tokens, i):
        return None
    is_dual = lexeme.base in LONG_DUALS
    if lexeme.definite and not is_dual:
        return None
    part = read_part(tokens, i + 1) if i + 1 < len(tokens) and tokens[i + 1].lexeme.conjunction == "و" else None
    years = unit * (1 + is_dual + (part[0] if part else 0))
    return _draft(tokens, i, Term(years, "year", part[1] if part else i + 1))


def _span(scene: Scene, i: int) -> Draft | None:
    """من يومين إلى ثلاثة, بين شهر وثلاثة أشهر: a span of two lengths, one of them without a figure."""
    tokens = scene.tokens
    begin = _begin_of_term(tokens, i)
    lead = tokens[begin - 1].lexeme.base if begin else ""
    if lead not in hedges.BETWEEN | hedges.FROM or not scene.is_free(begin, i + 1):
        return None
    low = read_term(tokens, begin)
    high = _other_end(tokens, low, lead) if low is not None and low.stop > i else None
    if low is None or high is None or (begin < i and tokens[high.stop - 2].lexeme.entry.numeral):
        return None
    least, most, unit = _in_one_unit(low, high)
    first = begin - 1 - (begin > 1 and tokens[begin - 2].lexeme.base == "ما")
    rules = ("span_of_lengths",)
    return Draft("duration", first, high.stop, least, most, "range", unit, begin, rules) if least < most else None


def _begin_of_term(tokens: list[Token], i: int) -> int:
    """Where the number of the unit at i begins, or i."""
    begin = i
    while begin > max(0, i - MAX_NUMBER) and _is_counted(tokens, begin):
        begin -= 1
    return begin


def _other_end(tokens: list[Token], low: Term, lead: str) -> Term | None:
    """The second length of a span, after و or إلى; its unit may be left unsaid."""
    k = low.stop
    if k >= len(tokens):
        return None
    said = tokens[k].lexeme
    if said.folded == "و" or said.base in hedges.TO:
        k += 1
    elif said.conjunction != "و" or lead not in hedges.BETWEEN:
        return None
    if (said.base in hedges.TO) != (lead in hedges.FROM):
        return None
    return read_term(tokens, k) or _without_unit(tokens, k, low.unit)


def _without_unit(tokens: list[Token], k: int, unit: str) -> Term | None:
    number = read_number(tokens, k) if k < len(tokens) else None
    if number is None or number.fraction or number.scale > 1:
        return None
    after = tokens[number.stop] if number.stop < len(tokens) else None
    is_bare = after is None or after.kind == "mark" or after.lexeme.entry.function or bool(after.lexeme.conjunction)
    return Term(number.value, unit, number.stop) if is_bare else None


def _in_one_unit(low: Term, high: Term) -> tuple[float, float, str]:
    """Both lengths in the smaller unit; weeks and months in days, as they do not go into one another."""
    if low.unit == high.unit:
        return low.count, high.count, low.unit
    unit = min(low.unit, high.unit, key=SECONDS.__getitem__)
    unit = "day" if unit == "week" else unit
    return _in_unit(low, unit), _in_unit(high, unit), unit


def _in_unit(term: Term, unit: str) -> float:
    if (term.unit, unit) == ("year", "month"):
        return term.count * MONTHS_OF_YEAR
    return term.count * SECONDS[term.unit] / SECONDS[unit]
