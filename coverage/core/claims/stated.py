"""All figures of a sentence, with their hedges, and ranges made of two of them."""

from __future__ import annotations

from itertools import pairwise

from coverage.core.claims.counted import is_origin
from coverage.core.claims.hedging import Hedging, hedge_after, hedge_apart, hedge_before
from coverage.core.claims.number_grammar import Number, read_number
from coverage.core.claims.scene import Scene, Stated
from coverage.core.languages.arabic import hedges
from coverage.core.languages.arabic.function_words import SPORTS
from coverage.core.languages.arabic.name_words import MAKERS, MODEL_WORDS, PHONE_WORDS
from coverage.core.languages.arabic.numerals import ONES
from coverage.core.text.lexemes import NUMERAL, Lexeme, Token
from coverage.core.values.quantity import OPEN_ABOVE, OPEN_BELOW, interval

_FIGURES = ("figure", "fraction")
_AFTER_SCORE = frozenset("-–—−،,.؛:)")
_DASHES = frozenset("-–—−~")
_GLUED_PREFIXES = frozenset(
    {"و", "ف", "ب", "ل", "ك", "ال", "بال", "وال", "لل", "فال", "كال", "ول", "وب", "فب", "ولل", "وبال"}
)
"""What may stand glued before a figure that is still a count (الـ2000, لـ41, و20)."""
_ARTICLES = frozenset({"ال", "بال", "وال", "لل", "فال", "كال", "ولل", "وبال"})
WHOLE_AFTER_FRACTION = frozenset({"نهايي", "نهاييات", "سنوي", "سنويه"})
"""ربع نهائي, نصف سنوي: one word with the fraction."""
MAX_SCORE = 200
"""Goals and points of a game stay under this."""
ROW = 3
MIN_PHONE = 3
MAX_DIALLED = 6
"""Tokens between the word for a telephone and its number."""
MAX_MODEL = 4
MAX_MINUTE = 130
"""Minutes of a game with extra time."""
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
            found.append(_hedged(scene.tokens, numbers[i], found[-1].stop if found else 0))
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
        if other.first - one.stop == 1 and tokens[one.stop].text in _DASHES and _is_score(tokens, one, other)
    }
    return [number for k, number in enumerate(numbers) if k not in scored and k - 1 not in scored]


def _is_score(tokens: list[Token], one: Number, other: Number) -> bool:
    if one.worded or other.worded or max(one.value, other.value) > MAX_SCORE:
        return False
    back = tokens[max(0, one.first - MAX_GAP * 2) : one.first]
    return one.value >= other.value or any(token.lexeme.base in SPORTS for token in back)


def _is_count(scene: Scene, number: Number) -> bool:
    tokens, i = scene.tokens, number.first
    if not scene.is_free(number.first, number.stop):
        return False
    if not number.worded:
        return not any(is_other(tokens, i) for is_other in NO_COUNTS)
    return not _is_no_number(tokens, number)


def _is_name(tokens: list[Token], i: int) -> bool:
    """A figure glued to a name (France24, كوفيد-19, إف-16) or to letters of another script is no count."""
    before = tokens[i - 1] if i else None
    if before is None or not tokens[i].glued:
        return False
    if before.kind == "word":
        return before.lexeme.folded not in _GLUED_PREFIXES and not before.lexeme.entry.function
    if before.kind == "latin":
        return not before.lexeme.entry.currency
    hyphenated = before.text in _DASHES and before.glued and i > 1
    return hyphenated and tokens[i - 2].kind in ("word", "latin") and tokens[i - 2].lexeme.folded not in _GLUED_PREFIXES


def _is_phone(tokens: list[Token], i: int) -> bool:
    """Seven digits or more that begin with a nought or a plus, or groups of digits joined by several hyphens."""
    digits = tokens[i].lexeme.folded
    plain = digits.isdigit()
    if plain and len(digits) >= 7 and (digits[0] == "0" or (i and tokens[i - 1].text == "+" and tokens[i].glued)):
        return True
    if plain and len(digits) >= MIN_PHONE and _is_dialled(tokens, i):
        return True
    hyphens = sum(
        1
        for k in (i - 1, i + 1)
        if 0 < k < len(tokens) - 1 and tokens[k].text in _DASHES and tokens[k].glued and tokens[k + 1].glued
    )
    return plain and hyphens == 2


def _is_dialled(tokens: list[Token], i: int) -> bool:
    """Is a number to call announced before the figure (الخط الساخن للبنك: 16999), and nothing counted after it?"""
    after = tokens[i + 1].lexeme.entry if i + 1 < len(tokens) else None
    if after is not None and (after.noun or after.numeral or after.currency or after.time):
        return False
    back = tokens[max(0, i - MAX_DIALLED) : i]
    return any(token.lexeme.base in PHONE_WORDS or token.lexeme.folded in PHONE_WORDS for token in back)


def _is_model(tokens: list[Token], i: int) -> bool:
    """بوينغ 737, من طراز إمبراير 190: a figure after a maker's name, or shortly after the word for a model."""
    before = tokens[i - 1].lexeme if i else None
    if before is not None and tokens[i - 1].text in _DASHES and tokens[i].glued and i > 2:
        return tokens[i - 2].kind in _FIGURES and _is_model(tokens, i - 2)
    if before is None or tokens[i - 1].kind == "mark":
        return False
    if before.base in MAKERS or before.folded in MAKERS:
        return True
    back = tokens[max(0, i - MAX_MODEL) : i - 1]
    return not before.known and any(token.lexeme.base in MODEL_WORDS for token in back)


def _is_minute_of_play(tokens: list[Token], i: int) -> bool:
    """(د 56), (45+2): the minute of a goal; its number after a noun is left to that (الدقيقة 45+2)."""
    if not i or (tokens[i].value or 0) > MAX_MINUTE:
        return False
    if tokens[i - 1].text == "+" and tokens[i].glued:
        return i > 1 and tokens[i - 2].kind == "figure"
    added = i + 2 < len(tokens) and tokens[i + 1].text == "+" and tokens[i + 2].kind == "figure"
    return tokens[i - 1].lexeme.folded == "د" or (added and tokens[i - 1].kind == "mark")


def _is_of_game(tokens: list[Token], i: int) -> bool:
    """الأهلي 3 - الترجي 0, سالم (82): a bare figure after a side or a scorer, where a game is told of."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before is None or (after is not None and (after.kind != "mark" or after.text not in _AFTER_SCORE)):
        return False
    side = (
        before.kind == "word" and before.lexeme.definite and not (before.lexeme.entry.noun or before.lexeme.entry.time)
    )
    bracketed = before.text == "(" and after is not None and after.text in ")،,"
    return (side or bracketed) and any(token.lexeme.base in SPORTS for token in tokens)


def _is_cell(tokens: list[Token], i: int) -> bool:
    """Three figures in a row with nothing between them are a row of a table; 1/1/1 is a path or a number of a file."""
    if 0 < i < len(tokens) - 1 and tokens[i - 1].text == "/" == tokens[i + 1].text:
        return True
    near = tokens[max(0, i - 2) : i + 3]
    in_row = longest = 0
    for token in near:
        in_row = in_row + 1 if token.kind in _FIGURES else 0
        longest = max(longest, in_row)
    return longest >= ROW


NO_COUNTS = (_is_cell, _is_name, _is_phone, _is_model, _is_minute_of_play, _is_of_game)
"""What a figure may be instead of a count; each asks little of figures that are none of its sort."""


def _is_no_number(tokens: list[Token], number: Number) -> bool:
    """Numeral words that are something else here: weekday, "at one", quarter-final, the first half."""
    i = number.first
    if number.stop - i > 1:
        return False
    lexeme = tokens[i].lexeme
    after = tokens[number.stop].lexeme if number.stop < len(tokens) else None
    if number.fraction:
        return _is_no_fraction(lexeme, after)
    if lexeme.base in ONES:
        return _is_idiom_of_one(tokens, i)
    return bool(lexeme.entry.weekday) or (lexeme.base == "صفر" and lexeme.definite)


def _is_no_fraction(lexeme: Lexeme, after: Lexeme | None) -> bool:
    """ربع نهائي, النصف الأول, النص (the text): fractions in form alone."""
    if lexeme.base == "نص":
        return lexeme.definite or after is None or not (after.entry.time or "measure" in after.entry.cues)
    if after is None:
        return False
    return after.base in WHOLE_AFTER_FRACTION or (lexeme.definite and after.entry.ordinal is not None)


def _is_idiom_of_one(tokens: list[Token], i: int) -> bool:
    """في آن واحد, كل واحد, واحد من: no count of one."""
    before = tokens[i - 1].lexeme.base if i else ""
    after = tokens[i + 1].lexeme.base if i + 1 < len(tokens) else ""
    if after == "من" and i + 2 < len(tokens) and tokens[i + 2].lexeme.folded == "كل":
        return False
    return before in ("ان", "كل", "ولا", "لا", "غير") or after in ("من", "تلو") or tokens[i].lexeme.definite


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
    if joint.text in _DASHES and high.first - 1 == low.stop:
        return "range_dash"
    conjunction = tokens[high.first].lexeme.conjunction or ("و" if joint.lexeme.folded == "و" else "")
    if lead in hedges.BETWEEN:
        return (
            "range_between" if conjunction == "و" or joint.lexeme.base in hedges.TO or joint.text in _DASHES else None
        )
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
        if token.lexeme.base in hedges.CHANGES or token.lexeme.folded in hedges.CHANGES:
            return True
    return False


def leads_to(tokens: list[Token], one: Stated, other: Stated) -> bool:
    """Are these two of one thing, the first with nothing after it (من 29.8 إلى 35.7 في المئة, 37 من أصل 45 مسيرة)?"""
    k = one.core_stop
    if k >= len(tokens) or other.first > k + 2:
        return False
    if tokens[k].lexeme.folded == "من":
        return other.first == k + 2 and tokens[k + 1].lexeme.folded in hedges.WHOLES
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


def _hedged(tokens: list[Token], number: Number, floor: int) -> Stated:
    first = _lead_in(tokens, number.first)
    found = _best_hedge(tokens, number, first, floor)
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


def _best_hedge(tokens: list[Token], number: Number, first: int, floor: int) -> Hedging | None:
    """The hedge right before, else after, else apart; two that agree keep the nearer one."""
    before = hedge_before(tokens, first)
    if before is not None and before.first < floor:
        before = None
    after = hedge_after(tokens, number.stop)
    if after is not None and (before is None or before.hedge == "about"):
        return after
    if before is not None:
        return before
    apart = hedge_apart(tokens, first)
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
