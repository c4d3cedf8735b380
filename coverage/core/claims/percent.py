"""Percentages: a number with a percent sign or word, after نسبة, or a fraction of a measured whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coverage.core.claims.number_grammar import read_number
from coverage.core.claims.scene import Draft, Scene, Stated
from coverage.core.languages.arabic.numerals import OWNED_FRACTIONS, PARTS_LIKE_CARDINALS
from coverage.core.languages.arabic.units import HUNDREDTHS, PERCENT_MARKS, RATIO
from coverage.core.text.lexemes import Lexeme, Token

WHOLES = frozenset(
    "مساحه مساحتها مساحته سكان سكانها عدد اعضاء انتاج انتاجها ميزانيه ناتج صادرات واردات اصوات ناخبين قيمه قيمتها"
    " ارباح ايرادات اجمالي مجموع طاقه قدره احتياجات حجم".split()
)
"""Measured wholes: half of one is 50 per cent."""
NOT_WHOLES = frozenset({"نهايي", "نهاييات", "كره", "قمر", "طريق", "وقت", "سنوي", "سنويه", "ناس"})
"""After a fraction these make a name (نصف الكرة), or no whole that anyone measured (نصف الناس)."""
PLURAL_ENDINGS = ("ين", "ون", "ات")
WHAT = "ما"
"""ثلث ما كان عليه: a third of what it was."""
OWNERS = ("ها", "هم", "هن", "نا")
MIN_OWNED = 5
"""Letters of the shortest noun that bears a pronoun (مقاعدنا)."""
LEADS_TO_SHARE = frozenset({"الي", "عن", "علي", "بمقدار", "بنسبه", "بواقع", "بمعدل", "حوالي", "نحو"})
AMONG = frozenset({"بين", "اصل"})
POINTS = frozenset({"نقطه", "نقاط"})
POINT_UNIT = "نقطة مئوية"
"""Percentage points, which no one takes for per cent."""
COMPARING = frozenset({"من", "مقابل", "مقارنه", "بدلا", "نزولا", "صعودا", "ارتفاعا", "كان", "كانت"})
"""Words before the percentage that another one is compared with."""


def find_percent(scene: Scene, stated: Stated) -> Draft | None:
    """A percentage at the figure; percentage points keep their own unit."""
    tokens, i = scene.tokens, stated.core_stop
    ratio = _ratio(tokens, stated)
    if ratio is not None:
        return ratio
    points = _points_stop(tokens, i)
    if points is not None:
        return _draft(stated, points, 1.0, POINT_UNIT, "percentage_points")
    if _has_sign_before(tokens, stated.core_first):
        draft = _draft(stated, i, 1.0, "percent", "percent_sign_before")
        draft.first = min(draft.first, stated.core_first - 1)
        return draft
    stop = _percent_stop(tokens, i)
    if stop is not None:
        return _draft(stated, stop, 1.0, "percent", "percent_word")
    part = _feminine_part(tokens, stated)
    if part:
        return _draft(replace(stated, low=part, high=part), i + 1, 100.0, "percent", "share_of_whole")
    if stated.fraction:
        share = _share_stop(tokens, stated)
        return None if share is None else _draft(stated, share, 100.0, "percent", "share_of_whole")
    if _after_share(tokens, stated):
        return _draft(stated, i, 1.0, "percent", "after_share_word")
    return _draft(stated, i, 1.0, "percent", "percent_goes_on") if _goes_on(scene, stated) else None


def find_points(scene: Scene) -> Iterator[Draft]:
    """بنقطتين مئويتين, بنقطة مئوية: one point or two, which no numeral counts."""
    tokens = scene.tokens
    for i in range(len(tokens) - 1):
        entry = tokens[i].lexeme.entry
        if scene.taken[i] or entry.noun != "نقطة" or tokens[i].lexeme.definite or entry.plural:
            continue
        if tokens[i + 1].lexeme.base in HUNDREDTHS:
            count = float(entry.count or 1)
            scene.take(i, i + 2)
            yield Draft("percent", i, i + 2, count, count, "exact", POINT_UNIT, i, ("percentage_points",))


def _draft(stated: Stated, stop: int, scale: float, unit: str, rule: str) -> Draft:
    low, high = _times(stated.low, scale), _times(stated.high, scale)
    return Draft(
        "percent", stated.first, max(stop, stated.stop), low, high, stated.hedge, unit, stated.core_first,
        (*stated.rules, rule),
    )  # fmt: skip


def _ratio(tokens: list[Token], stated: Stated) -> Draft | None:
    """تسعة من كل عشرة, 9 من بين كل 10, 3 أطفال من كل عشرة: nine of every ten are 90 per cent."""
    i = stated.core_stop
    i += i < len(tokens) and bool(tokens[i].lexeme.entry.noun)
    if i + 2 >= len(tokens) or tokens[i].lexeme.folded != "من":
        return None
    i += tokens[i + 1].lexeme.folded in AMONG
    if i + 2 >= len(tokens) or tokens[i + 1].lexeme.folded != "كل":
        return None
    whole = read_number(tokens, i + 2)
    if whole is None or not whole.value or stated.low is None or stated.low != stated.high:
        return None
    share = round(100 * stated.low / whole.value, 6)
    return Draft(
        "percent", stated.first, whole.stop, share, share, stated.hedge, "percent", stated.core_first,
        (*stated.rules, "of_every"),
    )  # fmt: skip


def _times(value: float | None, scale: float) -> float | None:
    return None if value is None else value * scale


def _percent_stop(tokens: list[Token], i: int) -> int | None:
    if i >= len(tokens):
        return None
    lexeme = tokens[i].lexeme
    if "percent" in lexeme.entry.cues and (tokens[i].kind == "mark" or lexeme.preposition in ("ب", "ل")):
        return i + 1
    after = tokens[i + 1].lexeme if i + 1 < len(tokens) else None
    if after is None:
        return None
    if lexeme.folded == "في" and "percent" in after.entry.cues and after.definite:
        return i + 2
    return None


def _has_sign_before(tokens: list[Token], first: int) -> bool:
    """٪٣٫٥: a sign that touches the figure and no word or figure before it."""
    sign = tokens[first - 1] if first else None
    if sign is None or sign.kind != "mark" or sign.text not in PERCENT_MARKS or not tokens[first].glued:
        return False
    return not sign.glued or tokens[first - 2].lexeme.folded in ("و", "ب")


def _points_stop(tokens: list[Token], i: int) -> int | None:
    """Past نقطة مئوية."""
    named = i + 1 < len(tokens) and tokens[i].lexeme.base in POINTS and tokens[i + 1].lexeme.base in HUNDREDTHS
    return i + 2 if named else None


def _share_stop(tokens: list[Token], stated: Stated) -> int | None:
    """Past the whole that a fraction is of: نصف مساحتها, ربع السكان, ثلثي عمال الميناء; or past the bare النصف."""
    i = stated.core_stop
    lexeme = tokens[i].lexeme if i < len(tokens) and tokens[i].kind == "word" else None
    if tokens[i - 1].lexeme.base in OWNED_FRACTIONS:
        return i
    if stated.definite:
        return None if _is_ranked(lexeme) or not _is_led_to_share(tokens, stated) else i
    if lexeme is None or lexeme.conjunction or lexeme.preposition:
        return None
    entry = lexeme.entry
    if entry.time or entry.numeral or entry.currency or "measure" in entry.cues or lexeme.base in NOT_WHOLES:
        return None
    if lexeme.base in WHOLES or lexeme.folded in WHOLES or lexeme.folded == WHAT:
        return i + 1
    if lexeme.base.endswith(OWNERS) and len(lexeme.base) >= MIN_OWNED and not entry.function:
        return i + 1
    if lexeme.definite:
        return i + 1 if entry.noun or lexeme.base.endswith(PLURAL_ENDINGS) else None
    return i + 1 if entry.noun and entry.plural else None


def _feminine_part(tokens: list[Token], stated: Stated) -> float:
    """خمس مساحة البلاد, سبع السكان: what is written like five or seven is a fifth or seventh of one measured whole.

    Only where the whole is no plural that could be counted (خمس صادرات); 0.0 where it is a cardinal.
    """
    i = stated.core_stop
    whole = tokens[i].lexeme if i < len(tokens) else None
    if whole is None or whole.conjunction or whole.preposition or stated.core_stop - stated.core_first > 1:
        return 0.0
    is_whole = whole.base in WHOLES and (not whole.entry.plural or whole.entry.human)
    return PARTS_LIKE_CARDINALS.get(tokens[stated.core_first].lexeme.base, 0.0) if is_whole else 0.0


def _is_ranked(lexeme: Lexeme | None) -> bool:
    """النصف الأول, الربع الأخير: a part of a time or game, no share."""
    return lexeme is not None and (lexeme.definite or lexeme.entry.ordinal is not None or bool(lexeme.entry.noun))


def _is_led_to_share(tokens: list[Token], stated: Stated) -> bool:
    """Does a hedge, a preposition or إلى lead to the bare fraction (زادت بأكثر من الربع, انخفضت إلى النصف)?"""
    before = tokens[stated.first - 1].lexeme.folded if stated.first else ""
    glued = tokens[stated.core_first].lexeme.preposition in ("ب", "ل")
    return glued or stated.hedge != "exact" or before in LEADS_TO_SHARE


def _goes_on(scene: Scene, stated: Stated) -> bool:
    """إلى 35.7 في المئة في فبراير من 29.8 في يناير: a bare figure compared with the percentage before it."""
    tokens, i = scene.tokens, stated.core_stop
    if scene.memory.last_kind != "percent" or stated.scaled or stated.worded or not stated.first:
        return False
    after = tokens[i] if i < len(tokens) else None
    if after is not None and after.kind == "word" and not (after.lexeme.entry.function or after.lexeme.preposition):
        return False
    back = {token.lexeme.base for token in tokens[max(0, stated.first - 2) : stated.core_first]}
    listed = stated.count != int(stated.count) and tokens[stated.first - 1].lexeme.folded == "و"
    return listed or not back.isdisjoint(COMPARING) or _is_moved_to(tokens, stated.first)


def _is_moved_to(tokens: list[Token], first: int) -> bool:
    """من 10% إلى 15: right after a percentage, where it leads."""
    return first > 1 and tokens[first - 1].lexeme.folded == "الي" and "percent" in tokens[first - 2].lexeme.entry.cues


def _after_share(tokens: list[Token], stated: Stated) -> bool:
    """نسبة 10 من العدد: a bare figure right after نسبة; one that counts a noun is no share."""
    if not stated.first or tokens[stated.first - 1].lexeme.base != RATIO or stated.scaled:
        return False
    after = tokens[stated.core_stop] if stated.core_stop < len(tokens) else None
    return after is None or after.kind != "word" or after.lexeme.entry.function
