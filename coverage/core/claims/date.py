"""Dates: day and month in three name sets and two calendars, and numeric ones; clock, years and relative days have files of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from coverage.core.claims.clock import read_clock, read_clock_with_comma, read_spoken_clock
from coverage.core.claims.dated import (
    RELATIVE,
    dated,
    dated_hijri,
    day_before,
    past_year_mark,
    relative_year,
    turn_at,
    year_value,
)
from coverage.core.claims.numeric_date import read_numeric, read_stroke
from coverage.core.claims.relative import read_day_of_month, read_near_day, read_period, read_weekday
from coverage.core.claims.scene import Draft, Scene
from coverage.core.claims.year import read_decade, read_part_of_year, read_year, read_year_in_words
from coverage.core.languages.arabic import months
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import DATE, Token
from coverage.core.values.moment import hijri_month_in, hijri_year_near, iso_date


def _pairs(table: dict[int, str]) -> dict[tuple[str, str], int]:
    names = ((number, name) for number, text in table.items() for name in text.split() if "_" in name)
    return {(fold(name.split("_")[0]), fold(name.split("_")[1])): number for number, name in names}


_PAIRS = _pairs(months.MONTHS)
_HIJRI_PAIRS = _pairs(months.HIJRI_MONTHS)
_PAIR_HEADS = frozenset(first for first, _ in (*_PAIRS, *_HIJRI_PAIRS))
_NEAR_DAYS = frozenset({*months.YESTERDAY, months.TODAY})
MAX_CALENDARS_APART = 2
"""Days by which two calendars may name one day: the sighting of the moon is not the reckoning."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month by its number, named in tokens up to stop. shy: its name is another word too."""

    number: int
    stop: int
    hijri: bool = False
    shy: bool = False


def month_at(tokens: list[Token], i: int) -> Month | None:
    """The month named at i, of one word or two."""
    if i >= len(tokens) or tokens[i].kind != "word":
        return None
    lexeme = tokens[i].lexeme
    if i + 1 < len(tokens) and lexeme.base in _PAIR_HEADS:
        pair = (lexeme.base, tokens[i + 1].lexeme.folded)
        for pairs, hijri in ((_PAIRS, False), (_HIJRI_PAIRS, True)):
            if pair in pairs:
                return Month(pairs[pair], i + 2, hijri)
    shy = lexeme.base in months.SHY_MONTHS and "آ" not in lexeme.printed
    if lexeme.entry.month:
        return Month(lexeme.entry.month, i + 1, shy=shy)
    return Month(lexeme.entry.hijri_month, i + 1, True, shy) if lexeme.entry.hijri_month else None


def find_dates(scene: Scene) -> Iterator[Draft]:
    """Every date of the sentence; what it covers is taken, so that no figure of it is counted."""
    last: Draft | None = None
    weekdays: list[int] = []
    found: list[Draft] = []
    for i in scene.places(DATE):
        if scene.tokens[i].lexeme.entry.weekday:
            weekdays.append(i)
            continue
        draft = None if scene.taken[i] else _date_at(scene, i, last)
        if draft is not None and not _is_bare(scene, draft):
            scene.take(draft.first, draft.stop)
            last = draft
            found.append(draft)
    if found:
        _share_years(scene.tokens, found)
        edged = [_with_edge(scene, draft) for draft in found]
        yield from _merge(scene, _merge(scene, edged, _as_one_day), _as_span)
    if weekdays and scene.published is not None:
        yield from _lone_weekdays(scene, weekdays, found)


def _lone_weekdays(scene: Scene, places: list[int], found: list[Draft]) -> Iterator[Draft]:
    """The weekdays that no date stands beside (السبت 8 أغسطس is one day)."""
    days = [draft for draft in found if draft.unit == "day"]
    for i in places:
        beside = any(0 <= draft.first - i - 1 <= 2 or 0 <= i - draft.stop <= 1 for draft in days)
        draft = None if scene.taken[i] or beside else read_weekday(scene, i)
        if draft is not None:
            scene.take(draft.first, draft.stop)
            yield draft


def _share_years(tokens: list[Token], found: list[Draft]) -> None:
    """من 1 يناير إلى 31 مارس 2024: a day is of the year that is told with the next one, or of the one before it."""
    for one, other in pairwise(found):
        joined = other.first - one.stop == 1 and tokens[one.stop].lexeme.folded in months.DAY_JOINTS
        low, high = str(one.low), str(other.low)
        if joined and one.low == one.high and low.startswith("--") and len(high) == len("2024-03-31"):
            year = int(high[:4]) - (low[2:] > high[5:])
            one.low = one.high = f"{year:04d}{low[1:]}"
            one.rules += ("year_of_range",)


def _are_ends(tokens: list[Token], one: Draft, other: Draft) -> bool:
    """Are these the first and the last day of one span, by من or بين before them and what joins them?"""
    lows, highs = (str(one.low), str(other.low)), (str(one.high), str(other.high))
    if one.unit != "day" or other.unit != "day" or lows != highs or lows[0] >= lows[1] or len(lows[0]) != len(lows[1]):
        return False
    lead = tokens[one.first - 1].lexeme.base if one.first else ""
    between = [token.lexeme.folded for token in tokens[one.stop : other.first]]
    if lead in months.FROM:
        return between in months.UNTIL
    return lead == months.BETWEEN and (tokens[other.first].lexeme.conjunction == "و" or between == ["و"])


def _with_edge(scene: Scene, draft: Draft) -> Draft:
    """مطلع مايو, نهاية عام 2023: the claim is the period; its edge is part of the question, and stays outside."""
    before = scene.tokens[draft.first - 1].lexeme.folded if draft.first else ""
    if draft.unit in ("month", "year") and before in months.EDGES:
        draft.rules += ("edge_of_period",)
    return draft


def _merge(
    scene: Scene, found: Iterable[Draft], join: Callable[[list[Token], Draft, Draft], Draft | None]
) -> list[Draft]:
    """The dates, with those that belong together as one."""
    merged: list[Draft] = []
    for draft in found:
        one = join(scene.tokens, merged[-1], draft) if merged else None
        if one is None:
            merged.append(draft)
        else:
            merged[-1] = one
            scene.take(one.first, one.stop)
    return merged


def _as_one_day(tokens: list[Token], one: Draft, other: Draft) -> Draft | None:
    """12 رمضان 1445 هـ الموافق 22 مارس 2024: a day in two calendars is one date, told by the Gregorian one."""
    if not _are_one_day(tokens, one, other):
        return None
    told = one if "hijri_date" in other.rules else other
    return dated(one.first, other.stop, told.focus, str(told.low), str(told.high), *told.rules, "two_calendars")


def _as_span(tokens: list[Token], one: Draft, other: Draft) -> Draft | None:
    """من 1 يناير إلى 31 مارس 2024, بين 3 مايو و5 يونيو: two days that are the ends of one span are one date."""
    if not _are_ends(tokens, one, other):
        return None
    rules = dict.fromkeys((*one.rules, *other.rules, "days_of_span"))
    return dated(one.first, other.stop, other.focus, str(one.low), str(other.high), *rules)


def _are_one_day(tokens: list[Token], one: Draft, other: Draft) -> bool:
    hijri = ["hijri_date" in draft.rules or "hijri_numeric_date" in draft.rules for draft in (one, other)]
    between = tokens[one.stop : other.first]
    joined = len(between) <= 3 and all(t.lexeme.folded in months.ALSO or t.text in "/-–(،,ل" for t in between)
    if hijri[0] == hijri[1] or not joined or not between:
        return False
    low, high = str(one.low), str(other.low)
    if len(low) != len("2024-03-22") or len(high) != len(low):
        return False
    return abs((date.fromisoformat(low) - date.fromisoformat(high)).days) <= MAX_CALENDARS_APART


def _is_bare(scene: Scene, draft: Draft) -> bool:
    """A day and a month with no year, alone in the text: nothing that it dates, so a number and no date."""
    undated = isinstance(draft.low, str) and draft.low.startswith(("--", "T"))
    words = [k for k, token in enumerate(scene.tokens) if token.kind != "mark"]
    return scene.alone and undated and all(draft.first <= k < draft.stop for k in words)


def _date_at(scene: Scene, i: int, last: Draft | None) -> Draft | None:
    token = scene.tokens[i]
    if token.kind in ("ymd", "dmy"):
        return read_numeric(scene, i)
    if token.kind == "fraction":
        return read_stroke(scene, i, last)
    if token.kind == "clock":
        return read_clock(scene, i)
    if token.kind == "figure":
        return read_day_of_month(scene, i) or read_year(scene, i, last) or read_clock_with_comma(scene, i)
    if token.lexeme.base in _NEAR_DAYS:
        return read_near_day(scene, i)
    for read in _BY_WORD:
        draft = read(scene, i)
        if draft is not None:
            return draft
    return None


def _named(scene: Scene, i: int) -> Draft | None:
    """A date around the month named at i: its day before it, a second name and the year after it."""
    tokens = scene.tokens
    month = month_at(tokens, i)
    if month is None:
        return None
    day, first = day_before(scene, i)
    stop = _second_name(tokens, month)
    year, stop, hijri = _year_after(tokens, stop)
    if month.hijri or hijri:
        return _of_hijri(scene, month, (first, stop, i), year, day)
    turn, after = turn_at(tokens, stop) if year is None and scene.published else (None, stop)
    if turn is not None:
        year, stop = relative_year(scene, month.number, turn), after
    if day is None and year is None:
        return _month_alone(tokens, month, i, stop)
    if day is None and month.shy and not year:
        return None
    since = _days_before(scene, first, day)
    iso = iso_date(year, month.number, day)
    draft = dated(first, stop, i, iso, iso, "named_date")
    if since is not None:
        draft = dated(since[1], stop, i, iso_date(year, month.number, since[0]), iso, "days_of_month")
    draft.rules += (RELATIVE,) if turn is not None else ()
    return draft


def _month_alone(tokens: list[Token], month: Month, i: int, stop: int) -> Draft | None:
    """مطلع مايو, حتى حزيران: a month without day or year that says when something begins or ends."""
    lead = tokens[i - 1].lexeme.folded if i else ""
    told = lead in months.EDGES or (not month.shy and lead in months.MONTH_LEADS)
    if tokens[i].lexeme.conjunction or not told:
        return None
    iso = iso_date(None, month.number, None)
    return dated(i, stop, i, iso, iso, "month_alone")


def _days_before(scene: Scene, first: int, day: int | None) -> tuple[int, int] | None:
    """20 و21 شباط, يومي السبت 20 والأحد 21, من 3 إلى 7 مايو: the first of several days, and where it stands."""
    tokens, found, last = scene.tokens, None, day or 0
    k = first - 1
    while last and k >= 1 and _joins_days(tokens[k]) and tokens[k - 1].kind == "figure" and not scene.taken[k - 1]:
        value = tokens[k - 1].value or 0
        if not 1 <= value < last or value != int(value):
            return None
        found, last, k = (int(value), k - 1), int(value), k - 2
    if found is None:
        return None
    lead = tokens[k].lexeme if k >= 0 else None
    led = lead is None or lead.base in months.DAY_LEADS or lead.entry.weekday or tokens[k].text in "(،"
    return found if led else None


def _joins_days(token: Token) -> bool:
    lexeme = token.lexeme
    return lexeme.folded in months.DAY_JOINTS or (bool(lexeme.entry.weekday) and lexeme.conjunction == "و")


def _of_hijri(
    scene: Scene, month: Month, span: tuple[int, int, int], year: int | None, day: int | None
) -> Draft | None:
    """A date of the Hijri calendar; its year may be told by the Gregorian one or by the day of publication."""
    first, stop, focus = span
    rules: tuple[str, ...] = ("hijri_date",)
    turn, after = turn_at(scene.tokens, stop)
    if year is None and scene.published is not None and (day or turn is not None):
        year, rules = hijri_year_near(scene.published, month.number, day, turn or 0), (*rules, RELATIVE)
        stop = after
    elif year is not None and year not in months.HIJRI_YEARS:
        year = hijri_month_in(year, month.number)
    if year is None:
        scene.take(first, stop if day else first)
        return None
    return dated_hijri((first, stop, focus), (year, month.number, day), *rules)


def _second_name(tokens: list[Token], month: Month) -> int:
    """Past the same month's other name: مايو أيار, تشرين الأول/أكتوبر, أغسطس (آب)."""
    stop = month.stop
    k = stop + 1 if stop < len(tokens) and tokens[stop].text in "/(-" else stop
    other = month_at(tokens, k)
    if other is None or other.number != month.number or tokens[k].lexeme.conjunction:
        return stop
    closed = other.stop < len(tokens) and tokens[other.stop].text == ")"
    return other.stop + 1 if closed else other.stop


def _year_after(tokens: list[Token], i: int) -> tuple[int | None, int, bool]:
    """The year at i, past a comma or عام; where it stops; whether هـ marks it."""
    k = i
    while k < len(tokens) and k - i < 2 and (tokens[k].text in "،,/" or tokens[k].lexeme.base in ("عام", "سنه", "من")):
        k += 1
    year = year_value(tokens, k)
    if year is None:
        return None, i, False
    stop, hijri = past_year_mark(tokens, k + 1)
    return year, stop, hijri


_BY_WORD = (_named, read_spoken_clock, read_year_in_words, read_decade, read_part_of_year, read_period)
"""What a word may begin that no figure does; the first that reads it has it."""
