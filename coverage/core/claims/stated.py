"""All figures of a sentence, with their hedges, and ranges made of two of them."""

from __future__ import annotations

from itertools import pairwise

from coverage.core.claims.counted import is_origin
from coverage.core.claims.hedging import WILL, Hedging, hedge_after, hedge_apart, hedge_before
from coverage.core.claims.number_grammar import Number, read_number
from coverage.core.claims.scene import Scene, Stated
from coverage.core.claims.uncounted import DASHES, is_no_count, is_no_number
from coverage.core.languages.arabic import hedges
from coverage.core.languages.arabic.function_words import SPORTS
from coverage.core.text.lexemes import NUMERAL, Token
from coverage.core.values.quantity import OPEN_ABOVE, OPEN_BELOW, interval

_ARTICLES = frozenset({"ال", "بال", "وال", "لل", "فال", "كال", "ولل", "وبال"})
MAX_SCORE = 200
"""Goals and points of a game stay under this."""
MAX_GAP = 4
"""Tokens between the two ends of a range: a noun, its adjective and the joining word."""


def find_stated(scene: Scene) -> list[Stated]:
    """Every figure of the sentence that no date has taken, ranges joined, hedges read."""
    numbers = _find_numbers(scene)
    found: list[Stated] = []
    i = 0
    while i < len(numbers):
        after = numbers[i + 1] if i + 1 < len(numbers) else None
        joined = _join_range(scene.tokens, numbers[i], after)
        if joined is not None:
            found.append(joined)
            i += 2
        else:
            found.append(_hedged(scene, numbers[i], found[-1].stop if found else 0))
            i += 1
    return _carry_hedges(scene.tokens, _join_bounds(scene.tokens, found))


def _find_numbers(scene: Scene) -> list[Number]:
    numbers: list[Number] = []
    tokens, stop = scene.tokens, 0
    for i in scene.places(NUMERAL):
        number = None if i < stop or scene.taken[i] else read_number(tokens, i)
        if number is not None and _is_count(scene, number):
            numbers.append(number)
            stop = number.stop
    return _split_between(tokens, _without_scores(tokens, numbers))


def _without_scores(tokens: list[Token], numbers: list[Number]) -> list[Number]:
    """Leave out results of games: two figures joined by a dash that do not rise, or that a word of sport announces."""
    scored = {
        k
        for k, (one, other) in enumerate(pairwise(numbers))
        if other.first - one.stop == 1 and tokens[one.stop].text in DASHES and _is_score(tokens, one, other)
    }
    return [number for k, number in enumerate(numbers) if k not in scored and k - 1 not in scored]


def _is_score(tokens: list[Token], one: Number, other: Number) -> bool:
    if one.worded or other.worded or max(one.value, other.value) > MAX_SCORE:
        return False
    back = tokens[max(0, one.first - MAX_GAP * 2) : one.first]
    return one.value >= other.value or any(token.lexeme.base in SPORTS for token in back)


def _is_count(scene: Scene, number: Number) -> bool:
    if not scene.is_free(number.first, number.stop):
        return False
    return not (is_no_number(scene.tokens, number) if number.worded else is_no_count(scene, number.first))


def _split_between(tokens: list[Token], numbers: list[Number]) -> list[Number]:
    """بين ثلاثة وعشرين: a number after "between" with no second end parts at its last و."""
    split: list[Number] = []
    for k, number in enumerate(numbers):
        after = numbers[k + 1] if k + 1 < len(numbers) else None
        lonely = after is None or after.first - number.stop > MAX_GAP
        if lonely and number.splits and _is_after(tokens, number.first, hedges.BETWEEN):
            stop, value = number.splits[-1]
            second = read_number(tokens, stop + (tokens[stop].lexeme.folded == "و"))
            if second is not None and second.value > value:
                split += [Number(number.first, stop, value, worded=True, rules=number.rules), second]
                continue
        split.append(number)
    return split


def _is_after(tokens: list[Token], i: int, words: frozenset[str]) -> bool:
    return i > 0 and tokens[i - 1].lexeme.base in words


def _join_range(tokens: list[Token], low: Number, high: Number | None) -> Stated | None:
    """Two numbers that name the ends of one range; None where they are two figures."""
    if high is None or high.first - low.stop > MAX_GAP or high.fraction or low.fraction:
        return None
    rule = _range_rule(tokens, low, high)
    if rule is None:
        return None
    value = low.value
    if low.scale == 1.0 and high.scale > 1.0 and low.value < high.coefficient:
        value *= high.scale
        rule += "+scale_of_both"
    if value >= high.value:
        return None
    first = _range_start(tokens, low.first)
    stated = Stated(first, high.stop, low.first, high.stop, value, high.value, "range", high.value)
    stated.worded, stated.rules = high.worded, (*low.rules, rule)
    stated.scale = high.scale
    return stated


def _range_start(tokens: list[Token], first: int) -> int:
    """Where بين, ما بين, من or يتراوح بين begins."""
    if first and tokens[first - 1].lexeme.base in hedges.BETWEEN | hedges.FROM:
        first -= 1
        if first and tokens[first - 1].lexeme.base in ("ما", "يتراوح", "تتراوح"):
            first -= 1
    return first


def _range_rule(tokens: list[Token], low: Number, high: Number) -> str | None:
    """The name of the way in which the two numbers are joined, or None."""
    joint = tokens[high.first - 1]
    lead = tokens[low.first - 1].lexeme.base if low.first else ""
    if joint.text in DASHES and high.first - 1 == low.stop:
        return "range_dash"
    conjunction = tokens[high.first].lexeme.conjunction or ("و" if joint.lexeme.folded == "و" else "")
    if lead in hedges.BETWEEN:
        return "range_between" if conjunction == "و" or joint.lexeme.base in hedges.TO or joint.text in DASHES else None
    reaches = joint.lexeme.base in hedges.TO and hedge_before(tokens, low.first) is None
    if reaches and lead in hedges.FROM:
        return None if _tells_change(tokens, low.first - 1) and not _is_size_of_change(tokens, low) else "range_from_to"
    if reaches and high.first - 1 == low.stop and not _tells_change(tokens, low.first):
        return "range_to"
    if joint.lexeme.base == "او" and high.first - 1 == low.stop and low.worded == high.worded:
        return "range_or"
    return None


def _tells_change(tokens: list[Token], i: int) -> bool:
    """A verb of rise or fall in the clause before: its من ... إلى ... is no range."""
    for token in reversed(tokens[max(0, i - 12) : i]):
        if token.kind == "mark" and token.text in "،؛,:":
            return False
        forms = {token.lexeme.base, token.lexeme.folded, token.lexeme.base.removeprefix(WILL)}
        if not hedges.CHANGES.isdisjoint(forms):
            return True
    return False


def leads_to(tokens: list[Token], one: Stated, other: Stated) -> bool:
    """Are these two of one thing, the first with nothing after it (من 29.8 إلى 35.7 في المئة, 37 من أصل 45 مسيرة)?"""
    k = one.core_stop
    if k >= len(tokens) or other.first > k + 2:
        return False
    if tokens[k].lexeme.folded == "من":
        if one.first and tokens[one.first - 1].lexeme.base in hedges.RANKS:
            return False
        named = other.first == k + 2 and tokens[k + 1].lexeme.folded in hedges.WHOLES
        return named or (other.first == k + 1 and one.count < other.count and one.low == one.high)
    return tokens[k].lexeme.base in hedges.TO and _is_after(tokens, one.first, hedges.FROM)


def _is_size_of_change(tokens: list[Token], low: Number) -> bool:
    """زيادة من 136 إلى 180 دينارا: right after a bare "rise" its size follows, between two bounds."""
    before = tokens[low.first - 2].lexeme if low.first > 1 else None
    return before is not None and not before.definite and before.base in hedges.SIZES_OF_CHANGE


def _lead_in(tokens: list[Token], first: int) -> int:
    """The first token of the figure with a glued article or preposition of its own (الـ2000, بـ 10)."""
    if first and tokens[first].kind != "word" and tokens[first - 1].lexeme.folded in _ARTICLES:
        return first - 1
    return first


def _hedged(scene: Scene, number: Number, floor: int) -> Stated:
    first = _lead_in(scene.tokens, number.first)
    found = _best_hedge(scene, number, first, floor)
    if number.vague and (found is None or found.hedge == "about"):
        found = Hedging("at_least", first, number.stop, "vague_plural")
    hedge = found.hedge if found else "exact"
    low, high = interval(hedge, number.value)
    begin = min(first, found.first) if found else first
    stop = max(number.stop, found.stop) if found else number.stop
    definite = number.definite or first < number.first
    return Stated(
        begin, stop, number.first, number.stop, low, high, hedge, number.value,
        number.worded, definite, number.vague, number.fraction, number.scale,
        number.rules + ((found.rule,) if found else ()),
    )  # fmt: skip


def _best_hedge(scene: Scene, number: Number, first: int, floor: int) -> Hedging | None:
    """The hedge right before, else after, else apart; two that agree keep the nearer one."""
    tokens = scene.tokens
    before = hedge_before(tokens, first)
    if before is not None and before.first < floor:
        before = None
    after = hedge_after(tokens, number.stop)
    if after is not None and (before is None or before.hedge == "about"):
        return after
    if before is not None:
        return before
    apart = hedge_apart(scene, first)
    return apart if apart is not None and apart.first >= floor else None


def _join_bounds(tokens: list[Token], found: list[Stated]) -> list[Stated]:
    """أكثر من 10 وأقل من 40: a lower and an upper bound of one thing are a range."""
    joined: list[Stated] = []
    for one in found:
        last = joined[-1] if joined else None
        if last is not None and _are_bounds(tokens, last, one):
            low, high = sorted(value for value in (last.count, one.count))
            joined[-1] = Stated(
                last.first, one.stop, last.core_first, one.core_stop, low, high, "range", high,
                one.worded, rules=last.rules + one.rules + ("range_of_bounds",),
            )  # fmt: skip
        else:
            joined.append(one)
    return joined


def _carry_hedges(tokens: list[Token], found: list[Stated]) -> list[Stated]:
    """ما لا يقل عن 14 حاجا ماليزيا و165 إندونيسيا: a bound before a list whose noun is said once holds for all of it."""
    for last, one in pairwise(found):
        joined = one.first - last.stop <= MAX_GAP and _is_after_and(tokens, one.core_first)
        elided = one.core_stop < len(tokens) and is_origin(tokens[one.core_stop])
        before = last.first < last.core_first and last.hedge in OPEN_ABOVE | OPEN_BELOW
        if one.hedge == "exact" and joined and elided and (before or "carried_hedge" in last.rules):
            one.hedge = last.hedge
            one.low, one.high = interval(one.hedge, one.count)
            one.rules += ("carried_hedge",)
    return found


def _is_after_and(tokens: list[Token], i: int) -> bool:
    return tokens[i].lexeme.conjunction == "و" or (i > 0 and tokens[i - 1].lexeme.folded == "و")


def _are_bounds(tokens: list[Token], last: Stated, one: Stated) -> bool:
    if one.first - last.stop > 1 or any(token.kind == "mark" for token in tokens[last.stop : one.first]):
        return False
    if last.hedge in OPEN_ABOVE and one.hedge in OPEN_BELOW:
        return last.count < one.count
    return last.hedge in OPEN_BELOW and one.hedge in OPEN_ABOVE and last.count > one.count
