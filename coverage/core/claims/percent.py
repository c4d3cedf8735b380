"""Percentages: a number with a percent sign or word, after نسبة, or a fraction of a measured whole."""

from __future__ import annotations

from coverage.core.claims.number_grammar import read_number
from coverage.core.claims.scene import Draft, Scene, Stated
from coverage.core.text.lexemes import Token

WHOLES = frozenset(
    "مساحه مساحتها مساحته سكان سكانها عدد اعضاء انتاج انتاجها ميزانيه ناتج صادرات واردات اصوات ناخبين قيمه قيمتها"
    " ارباح ايرادات اجمالي مجموع طاقه قدره احتياجات حجم".split()
)
"""Measured wholes: half of one is 50 per cent."""
POINTS = frozenset({"نقطه", "نقاط"})


def find_percent(scene: Scene, stated: Stated) -> Draft | None:
    """A percentage at the figure; percentage points keep their own unit."""
    tokens, i = scene.tokens, stated.core_stop
    stop = _percent_stop(tokens, i)
    ratio = _ratio(tokens, stated)
    if ratio is not None:
        return ratio
    scale, rule = 1.0, "percent_word"
    if stop is None and stated.fraction and _is_of_whole(tokens, i):
        stop, scale, rule = i + 1, 100.0, "share_of_whole"
    if stop is None and _after_share(tokens, stated):
        stop, rule = i, "after_share_word"
    if stop is None:
        return None
    low, high = _times(stated.low, scale), _times(stated.high, scale)
    return Draft(
        "percent", stated.first, max(stop, stated.stop), low, high, stated.hedge, "percent", stated.core_first,
        (*stated.rules, rule),
    )  # fmt: skip


def _ratio(tokens: list[Token], stated: Stated) -> Draft | None:
    """تسعة من كل عشرة: nine of every ten are 90 per cent."""
    i = stated.core_stop
    if i + 2 >= len(tokens) or (tokens[i].lexeme.folded, tokens[i + 1].lexeme.folded) != ("من", "كل"):
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
    if lexeme.base in POINTS and after.base in ("ميويه", "ميوي"):
        return i + 2
    return None


def _is_of_whole(tokens: list[Token], i: int) -> bool:
    if i >= len(tokens):
        return False
    lexeme = tokens[i].lexeme
    return lexeme.base in WHOLES or lexeme.folded in WHOLES


def _after_share(tokens: list[Token], stated: Stated) -> bool:
    """نسبة 10 من العدد: a bare figure right after نسبة; one that counts a noun is no share."""
    if not stated.first or tokens[stated.first - 1].lexeme.base != "نسبه" or stated.scaled:
        return False
    after = tokens[stated.core_stop] if stated.core_stop < len(tokens) else None
    return after is None or after.kind != "word" or after.lexeme.entry.function
