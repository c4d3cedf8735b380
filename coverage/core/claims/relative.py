"""Dates told from the day of publication: أمس, اليوم الاثنين, الأحد الماضي, الأسبوع المقبل, 28 الجاري, نهاية العام الماضي."""

from __future__ import annotations

from datetime import date, timedelta

from coverage.core.claims.dated import RELATIVE, dated, day_before, turn_at, year_value
from coverage.core.claims.scene import Draft, Scene
from coverage.core.languages.arabic import months
from coverage.core.languages.arabic.function_words import VERBS
from coverage.core.text.lexemes import Lexeme, Token
from coverage.core.values.moment import MONTHS_OF_YEAR, WEEK, iso_date, iso_weekday, on_weekday

TODAY_IS = "today_is:"
"""The rule of a day that names a weekday and by it that of the report; the number of the latter, 1 to 7, follows."""
MAX_CLAUSE = 14
"""Words before a weekday among which its clause says whether it lies ahead."""
MIN_FUTURE = 5
"""Letters of the shortest unknown word that is taken for a verb by its first two."""
WAS_WITHIN = 5
"""Words before a word of what is planned among which كان says that it was."""


def read_near_day(scene: Scene, i: int) -> Draft | None:
    """أمس, أمس الأحد, أول من أمس, غدا, اليوم الاثنين: a day beside that of the report.

    Where that is not known, a weekday makes it a day of an unknown week; the weekday has the last word where it is.
    """
    tokens, published = scene.tokens, scene.published
    weekday = weekday_at(tokens, i + 1)
    if not _is_meant(tokens, i, weekday):
        return None
    days, first = months.YESTERDAY.get(tokens[i].lexeme.base, 0), i
    beyond = months.BEFORE_YESTERDAY if days < 0 else months.AFTER_TOMORROW if days else frozenset()
    while first and i - first < 2 and tokens[first - 1].lexeme.base in beyond:
        first -= 1
    days += (days > 0) - (days < 0) if first < i else 0
    stop = i + 1 + bool(weekday)
    rules = (RELATIVE, f"{TODAY_IS}{(weekday - days - 1) % WEEK + 1}") if weekday else (RELATIVE,)
    if published is None:
        return dated(first, stop, i, *[iso_weekday(weekday)] * 2, *rules) if weekday else None
    day = published + timedelta(days=days)
    if weekday and weekday != day.isoweekday():
        day = on_weekday(published, weekday, 0, is_ahead=days > 0)
    return dated(first, stop, i, day.isoformat(), day.isoformat(), *rules)


def _is_meant(tokens: list[Token], i: int, weekday: int) -> bool:
    """Is اليوم today, and غد tomorrow, in these words?"""
    base = tokens[i].lexeme.base
    if base == months.TOMORROW:
        return bool(weekday) or (i > 0 and tokens[i - 1].lexeme.base in months.BEFORE_TOMORROW)
    return base != months.TODAY or _is_today(tokens, i, weekday)


def _is_today(tokens: list[Token], i: int, weekday: int) -> bool:
    """Is اليوم today, and not a day that something else ranks or counts (اليوم الثالث, هذا اليوم)?"""
    if weekday:
        return True
    before = tokens[i - 1].lexeme.folded if i else ""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before in months.NOT_TODAY_AFTER or tokens[i].lexeme.preposition:
        return False
    if after is None or after.kind == "mark":
        return True
    lexeme = after.lexeme
    named = (lexeme.definite or lexeme.folded == "ال") and not lexeme.preposition and not lexeme.conjunction
    return after.kind == "word" and not named and lexeme.folded not in months.NOT_TODAY_BEFORE


def weekday_at(tokens: list[Token], i: int) -> int:
    """The weekday that the word at i names, 1 to 7; 0 where it names none."""
    return tokens[i].lexeme.entry.weekday if i < len(tokens) and not tokens[i].lexeme.preposition else 0


def read_weekday(scene: Scene, i: int) -> Draft | None:
    """الأحد الماضي, يوم الثلاثاء المقبل, صباح الأحد, ليل الجمعة السبت: a weekday that no date is told with."""
    tokens, published = scene.tokens, scene.published
    if published is None or _is_named_so(tokens, i):
        return None
    last, stop = _second_weekday(tokens, i)
    turn, stop = turn_at(tokens, stop)
    is_ahead = turn is None and _lies_ahead(tokens, i)
    end = on_weekday(published, last or weekday_at(tokens, i), turn or 0, is_ahead=is_ahead)
    begin = end
    if last:
        begin -= timedelta(days=(last - weekday_at(tokens, i)) % WEEK)
    first = i
    while first and i - first < 2 and tokens[first - 1].lexeme.base in months.DAY_WORDS and not scene.taken[first - 1]:
        first -= 1
    return dated(first, stop, i, begin.isoformat(), end.isoformat(), "weekday", RELATIVE)


def _is_named_so(tokens: list[Token], i: int) -> bool:
    """صلاة الجمعة, الجمعة السوداء, أيام الجمعة, الجمعة من كل أسبوع: a name with a weekday in it, or every such day."""
    before = tokens[i - 1].lexeme.base if i and not tokens[i - 1].lexeme.definite else ""
    after = [token.lexeme.folded for token in tokens[i + 1 : i + 3]] + [""] * 2
    return before in months.NOT_DAYS_AFTER | {"ايام"} or after[0] in months.NOT_DAYS_BEFORE or after[1] == "كل"


def _second_weekday(tokens: list[Token], i: int) -> tuple[int, int]:
    """The second of two weekdays that a report spans (يومي السبت والأحد, من الأحد إلى الخميس), and where they stop."""
    lead = tokens[i - 1].lexeme.base if i else ""
    k = i + 1
    if k < len(tokens) and (tokens[k].lexeme.folded in months.DAY_JOINTS or tokens[k].text == "/"):
        k += 1
    last = weekday_at(tokens, k)
    spanned = k > i + 1 or not tokens[k].lexeme.conjunction or lead in months.BOTH_DAYS if last else False
    return (last, k + 1) if spanned and lead in months.BOTH_DAYS | months.DAY_WORDS else (0, i + 1)


def _lies_ahead(tokens: list[Token], i: int) -> bool:
    """Does the nearest verb or word of planning before a weekday, or a verb right after it, put it ahead?"""
    if i + 1 < len(tokens) and _tells_ahead(tokens, i + 1):
        return True
    for k in range(i - 1, max(-1, i - 1 - MAX_CLAUSE), -1):
        lexeme = tokens[k].lexeme
        if tokens[k].text in "؛:.":
            return False
        if _tells_ahead(tokens, k):
            return not any(token.lexeme.folded in months.WAS for token in tokens[max(0, k - WAS_WITHIN) : k])
        if lexeme.entry.speech or (lexeme.entry.verb and not lexeme.definite):
            return False
    return False


def _tells_ahead(tokens: list[Token], k: int) -> bool:
    lexeme = tokens[k].lexeme
    if lexeme.base in months.AHEAD or lexeme.folded in months.AHEAD:
        after = tokens[k + 1].lexeme.folded if k + 1 < len(tokens) else ""
        return not (lexeme.definite and after in months.RAPPORTEUR)
    return _is_future_verb(lexeme)


def _is_future_verb(lexeme: Lexeme) -> bool:
    """سيلتقي, ستبدأ, وسنعلن: the present with the س of what will be."""
    word = lexeme.folded.removeprefix("و") if lexeme.conjunction else lexeme.folded
    if lexeme.definite or lexeme.entry.noun or word[:1] != "س" or word[1:2] not in ("ي", "ت", "ن"):
        return False
    return len(word) >= MIN_FUTURE or word[1:] in months.AHEAD or word[1:] in VERBS


def read_day_of_month(scene: Scene, i: int) -> Draft | None:
    """28 الجاري, 28 من الشهر الحالي, 3 من الشهر المقبل: a day of the month of publication or of one beside it."""
    tokens, published = scene.tokens, scene.published
    value = tokens[i].value
    if value is None or value != int(value) or not 1 <= value <= 31:
        return None
    k = i + 1
    while k < len(tokens) and tokens[k].lexeme.folded in ("من", "الشهر"):
        k += 1
    turn, stop = turn_at(tokens, k)
    if turn is None or (turn and tokens[k - 1].lexeme.folded != "الشهر"):
        return None
    if published is None:
        scene.take(i, stop)
        return None
    iso = iso_date(*_month_beside(published.year, published.month, turn), int(value))
    return dated(i, stop, i, iso, iso, RELATIVE)


def _month_beside(year: int, month: int, turn: int) -> tuple[int, int]:
    years, month = divmod(month - 1 + turn, MONTHS_OF_YEAR)
    return year + years, month + 1


def read_period(scene: Scene, i: int) -> Draft | None:
    """الشهر الجاري, العام الماضي, الأسبوع المقبل, نهاية العام: a period beside the day of publication."""
    tokens, published = scene.tokens, scene.published
    unit = months.PERIODS.get(tokens[i].lexeme.folded)
    if unit is None or published is None:
        return None
    turn, stop = turn_at(tokens, i + 1)
    if unit == "week":
        return _week(published, i, stop, turn) if turn is not None else None
    is_edge = i > 0 and tokens[i - 1].lexeme.folded in months.EDGES
    if turn is None and (not is_edge or _goes_on(tokens, i + 1)):
        return None
    if unit == "year" and year_value(tokens, stop) == published.year + (turn or 0):
        stop += 1
    year, month = published.year + (turn or 0), None
    day, first = None, i
    if unit == "month":
        year, month = _month_beside(published.year, published.month, turn or 0)
        day, first = day_before(scene, i)
    iso = iso_date(year, month, day)
    return dated(first, stop, i, iso, iso, RELATIVE)


def _week(published: date, i: int, stop: int, turn: int) -> Draft:
    """الأسبوع الماضي: its days, from Monday to Sunday (ISO 8601)."""
    monday = published + timedelta(days=WEEK * turn - published.weekday())
    sunday = monday + timedelta(days=WEEK - 1)
    return dated(i, stop, i, monday.isoformat(), sunday.isoformat(), "week", RELATIVE)


def _goes_on(tokens: list[Token], i: int) -> bool:
    """Does an adjective or ordinal, or a year, say which month or year it is (نهاية العام الدراسي, العام 2020)?"""
    if i >= len(tokens):
        return False
    lexeme = tokens[i].lexeme
    return tokens[i].kind == "figure" or (lexeme.definite and not lexeme.preposition and not lexeme.conjunction)
