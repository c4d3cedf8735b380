"""A date as the draft of a claim, and the words beside it that belong to every sort of date."""

from __future__ import annotations

from coverage.core.claims.ordinals import read_ordinal
from coverage.core.claims.scene import Draft, Scene
from coverage.core.languages.arabic import months
from coverage.core.text.lexemes import Token
from coverage.core.values.moment import from_hijri, precision

_SKIPPED = frozenset({"من", "شهر"})
RELATIVE = "relative_date"
"""The rule of a date that was reckoned from the day of publication."""


TURNS = {
    word: turn for turn, words in ((0, months.THIS), (-1, months.LAST), (1, months.NEXT)) for word in words
}  # fmt: skip
BEYOND = {"قبل": -2, "بعد": 2}
"""Before the last and after the next."""


def dated(first: int, stop: int, focus: int, low: str, high: str, *rules: str) -> Draft:
    """The draft of a date from low to high (ISO 8601) at tokens[first:stop]; its unit is what it is known to."""
    return Draft("date", first, stop, low, high, "exact", precision(low), focus, rules)


def dated_hijri(span: tuple[int, int, int], told: tuple[int, int, int | None], *rules: str) -> Draft | None:
    """The Gregorian days of a Hijri year, month and day; None where that calendar has no such day.

    span: where the date begins and stops, and its focus.
    """
    try:
        low, high = from_hijri(*told)
    except (ValueError, OverflowError):
        return None
    return dated(*span, low, high, *rules)


def relative_year(scene: Scene, month: int, turn: int) -> int | None:
    """15 مايو الجاري, مارس الماضي: the year of a month that lies by or beside the day of publication."""
    published = scene.published
    if published is None:
        return None
    if turn < 0:
        return published.year - (month >= published.month)
    return published.year + (month <= published.month) if turn > 0 else published.year


def year_value(tokens: list[Token], k: int) -> int | None:
    """The year, of either calendar, that the figure of four digits at k can be."""
    if k >= len(tokens) or tokens[k].kind != "figure" or len(tokens[k].lexeme.folded) != 4:
        return None
    value = int(tokens[k].value or 0)
    return value if value in months.YEARS or value in months.HIJRI_YEARS else None


def past_year_mark(tokens: list[Token], k: int) -> tuple[int, bool]:
    """Past هـ or م after a year, and whether it marks a Hijri one."""
    said = tokens[k].lexeme.folded if k < len(tokens) else ""
    if said in months.HIJRI_MARKS:
        return k + 1, True
    return (k + 1, False) if said in months.GREGORIAN_MARKS else (k, False)


def turn_at(tokens: list[Token], i: int) -> tuple[int | None, int]:
    """Which way an adjective at i turns from the day of publication, and where it stops; None where there is none.

    0 is this one (الجاري), -1 the last (الماضي), 1 the next (المقبل); -2 and 2 those beyond (قبل الماضي, بعد المقبل).
    """
    said = tokens[i].lexeme.folded if i < len(tokens) else ""
    if said in TURNS:
        return TURNS[said], i + 1
    beyond = BEYOND.get(said)
    if beyond and i + 1 < len(tokens) and TURNS.get(tokens[i + 1].lexeme.folded, 0) * beyond > 0:
        return beyond, i + 2
    return None, i


def day_before(scene: Scene, i: int) -> tuple[int | None, int]:
    """The day before a month, past من and شهر, and where the date then begins."""
    tokens, k = scene.tokens, i - 1
    while k >= 0 and tokens[k].lexeme.folded in _SKIPPED:
        k -= 1
    if k < 0 or scene.taken[k] or tokens[i].lexeme.conjunction:
        return None, i
    if tokens[k].lexeme.base in months.FIRST_OF_MONTH:
        return 1, k
    value = tokens[k].value
    if tokens[k].kind == "figure" and value is not None and value == int(value) and 1 <= value <= 31:
        glued = k > 0 and tokens[k - 1].lexeme.folded in ("ال", "في")
        return int(value), k - 1 if glued and tokens[k - 1].lexeme.folded == "ال" else k
    for begin in range(max(0, k - 3), k + 1):
        found = read_ordinal(tokens, begin)
        if found is not None and found[1] == k + 1 and 1 <= found[0] <= 31 and tokens[begin].lexeme.definite:
            return (None, i) if _ranks_noun(tokens, begin) else (int(found[0]), begin)
    return None, i


def _ranks_noun(tokens: list[Token], begin: int) -> bool:
    """الأسبوع الأول من مايو: the ordinal is that of a definite noun before it, not a day."""
    lexeme = tokens[begin - 1].lexeme if begin else None
    if lexeme is None or not lexeme.definite or lexeme.entry.weekday:
        return False
    return lexeme.folded not in months.ALSO | months.RELATIVES | {months.TODAY}
