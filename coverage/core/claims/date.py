"""Dates: day and month in three name sets and two calendars, numeric dates, years, and times of the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from coverage.core.claims.number_grammar import read_number, read_part
from coverage.core.claims.ordinals import read_ordinal
from coverage.core.claims.scene import Draft, Scene
from coverage.core.languages.arabic import months
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import DATE, Token
from coverage.core.values.moment import from_hijri, iso_date, iso_time, precision


def _pairs(table: dict[int, str]) -> dict[tuple[str, str], int]:
    names = ((number, name) for number, text in table.items() for name in text.split() if "_" in name)
    return {(fold(name.split("_")[0]), fold(name.split("_")[1])): number for number, name in names}


_PAIRS = _pairs(months.MONTHS)
_HIJRI_PAIRS = _pairs(months.HIJRI_MONTHS)
_PAIR_HEADS = frozenset(first for first, _ in (*_PAIRS, *_HIJRI_PAIRS))
HIJRI_YEAR = "سنة هجرية"
"""The unit of a year of the Hijri calendar, which falls in two Gregorian ones."""
_SKIPPED = frozenset({"من", "شهر"})


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
    for i in scene.places(DATE):
        draft = None if scene.taken[i] else _date_at(scene, i, last)
        if draft is not None and not _is_bare(scene, draft):
            scene.take(draft.first, draft.stop)
            last = draft
            yield draft


def _is_bare(scene: Scene, draft: Draft) -> bool:
    """A day and a month with no year, alone in the text: nothing that it dates, so a number and no date."""
    undated = isinstance(draft.low, str) and draft.low.startswith(("--", "T"))
    words = [k for k, token in enumerate(scene.tokens) if token.kind != "mark"]
    return scene.alone and undated and all(draft.first <= k < draft.stop for k in words)


def _date_at(scene: Scene, i: int, last: Draft | None) -> Draft | None:
    token = scene.tokens[i]
    if token.kind in ("ymd", "dmy"):
        return _numeric(scene, i)
    if token.kind == "clock":
        return _clock(scene, i)
    if token.kind == "figure":
        return _day_of_this_month(scene, i) or _year(scene, i, last)
    if token.lexeme.folded in months.YESTERDAY:
        return _yesterday(scene, i)
    return _named(scene, i) or _spoken_clock(scene, i)


def _draft(first: int, stop: int, focus: int, low: str, high: str, rule: str) -> Draft:
    return Draft("date", first, stop, low, high, "exact", precision(low), focus, (rule,))


def _numeric(scene: Scene, i: int) -> Draft | None:
    parts = [int(part) for part in fold(scene.tokens[i].text).replace("/", "-").replace(".", "-").split("-")]
    year, month, day = parts if scene.tokens[i].kind == "ymd" else reversed(parts)
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if year in months.HIJRI_YEARS and day <= 30:
        low, high = from_hijri(year, month, day)
        return _draft(i, i + 1, i, low, high, "hijri_numeric_date")
    iso = iso_date(year, month, day)
    return _draft(i, i + 1, i, iso, iso, "numeric_date")


def _clock(scene: Scene, i: int) -> Draft | None:
    hour, minute = (int(part) for part in fold(scene.tokens[i].text).split(":")[:2])
    if hour > 24 or minute > 59:
        return None
    stop, hour = _half_of_day(scene.tokens, i + 1, hour)
    first = i - 1 if i and scene.tokens[i - 1].lexeme.base in months.CLOCK_WORDS else i
    iso = iso_time(hour % 24, minute)
    return _draft(first, stop, i, iso, iso, "clock")


def _half_of_day(tokens: list[Token], i: int, hour: int) -> tuple[int, int]:
    """Past the word for morning or evening, and the hour that it makes."""
    k = i
    while k < len(tokens) and k - i < 2 and tokens[k].lexeme.folded in ("من", "بعد"):
        k += 1
    lexeme = tokens[k].lexeme if k < len(tokens) else None
    said = {lexeme.base, lexeme.folded} if lexeme else set()
    if said & months.EVENING or (said & months.NOON and hour < 6) or (said & months.NIGHT and hour > 5):
        return k + 1, (hour + 12 if hour < 12 else 0 if said & months.NIGHT else hour)
    return (k + 1, hour) if said & (months.MORNING | months.NOON | months.NIGHT) else (i, hour)


def _spoken_clock(scene: Scene, i: int) -> Draft | None:
    """الساعة التاسعة, الخامسة مساء: an hour told by an ordinal or after الساعة."""
    tokens = scene.tokens
    after_word = tokens[i].lexeme.base in months.CLOCK_WORDS and tokens[i].lexeme.definite
    k = i + 1 if after_word else i
    if k >= len(tokens):
        return None
    if after_word and tokens[k].kind == "figure":
        value, stop = tokens[k].value, k + 1
    else:
        found = read_ordinal(tokens, k) if tokens[k].lexeme.definite else None
        if found is None:
            return None
        value, stop = found
    if value is None or value != int(value) or not 1 <= value <= 24:
        return None
    hour_stop = stop
    minutes, stop = _minutes(tokens, stop)
    to, hour = _half_of_day(tokens, stop, int(value))
    led = stop > hour_stop and i > 0 and tokens[i - 1].lexeme.base in months.CLOCK_LEADS
    if to == stop and not after_word and not led:
        return None
    iso = iso_time(hour % 24, minutes)
    return _draft(i, to, k, iso, iso, "spoken_clock")


def _minutes(tokens: list[Token], i: int) -> tuple[int, int]:
    """الرابعة والنصف, الثالثة وعشر دقائق: the minutes after an hour told in words, and where they stop."""
    k = i + 1 if i + 1 < len(tokens) and tokens[i].lexeme.folded == "و" else i
    if k >= len(tokens) or (k == i and tokens[i].lexeme.conjunction != "و"):
        return 0, i
    part = read_part(tokens, k)
    if part is not None:
        return round(60 * part[0]), part[1]
    number = read_number(tokens, k)
    counted = number is not None and number.stop < len(tokens) and tokens[number.stop].lexeme.entry.time == "minute"
    return (int(number.value), number.stop + 1) if number is not None and counted and number.value < 60 else (0, i)


def _named(scene: Scene, i: int) -> Draft | None:
    """A date around the month named at i: its day before it, a second name and the year after it."""
    tokens = scene.tokens
    month = month_at(tokens, i)
    if month is None:
        return None
    day, first = _day_before(scene, i)
    since = _days_before(scene, first, day)
    stop = _second_name(tokens, month)
    year, stop, hijri = _year_after(tokens, stop)
    if year is None and not month.hijri:
        year, stop = _relative_year(scene, month.number, stop)
    if day is None and (year is None or (month.shy and not year)):
        return None
    hijri = hijri or (month.hijri and (year is None or year in months.HIJRI_YEARS))
    if month.hijri or hijri:
        return _hijri(first, stop, i, month.number, day, year)
    iso = iso_date(year, month.number, day)
    reckoned = scene.tokens[stop - 1].lexeme.folded in months.RELATIVES
    draft = _draft(first, stop, i, iso, iso, "named_date")
    if since is not None:
        draft = _draft(since[1], stop, i, iso_date(year, month.number, since[0]), iso, "days_of_month")
    draft.rules += ("relative_date",) if reckoned else ()
    return draft


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


def _hijri(first: int, stop: int, focus: int, month: int, day: int | None, year: int | None) -> Draft | None:
    if year is None or year not in months.HIJRI_YEARS or year <= 1343 or (day or 1) > 29:
        return None
    low, high = from_hijri(year, month, day)
    return _draft(first, stop, focus, low, high, "hijri_date")


def _day_before(scene: Scene, i: int) -> tuple[int | None, int]:
    """The day before a month, past من and شهر, and where the date then begins."""
    tokens, k = scene.tokens, i - 1
    while k >= 0 and tokens[k].lexeme.folded in _SKIPPED:
        k -= 1
    if k < 0 or scene.taken[k] or tokens[i].lexeme.conjunction:
        return None, i
    value = tokens[k].value
    if tokens[k].kind == "figure" and value is not None and value == int(value) and 1 <= value <= 31:
        glued = k > 0 and tokens[k - 1].lexeme.folded in ("ال", "في")
        return int(value), k - 1 if glued and tokens[k - 1].lexeme.folded == "ال" else k
    for begin in range(max(0, k - 3), k + 1):
        found = read_ordinal(tokens, begin)
        if found is not None and found[1] == k + 1 and 1 <= found[0] <= 31 and tokens[begin].lexeme.definite:
            return int(found[0]), begin
    return None, i


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
    year = _year_value(tokens, k)
    if year is None:
        return None, i, False
    stop, hijri = _year_mark(tokens, k + 1)
    return year, stop, hijri


def _relative_year(scene: Scene, month: int, i: int) -> tuple[int | None, int]:
    """15 مايو الجاري, مارس الماضي: the year reckoned from the day of publication, where that is known."""
    said = scene.tokens[i].lexeme.folded if i < len(scene.tokens) else ""
    published = scene.published
    if published is None or said not in months.RELATIVES:
        return None, i
    if said in months.LAST:
        return published.year - (month >= published.month), i + 1
    if said in months.NEXT:
        return published.year + (month <= published.month), i + 1
    return published.year, i + 1


def _yesterday(scene: Scene, i: int) -> Draft | None:
    """أمس, أمس الأحد, أول من أمس, غدا: a day reckoned from the day of publication; the weekday has the last word."""
    tokens, published = scene.tokens, scene.published
    if published is None:
        return None
    days, first = months.YESTERDAY[tokens[i].lexeme.folded], i
    while first and i - first < 2 and tokens[first - 1].lexeme.base in months.BEFORE_YESTERDAY:
        first -= 1
    days -= first < i
    weekday = tokens[i + 1].lexeme.entry.weekday if i + 1 < len(tokens) else 0
    day = published + timedelta(days=days)
    if weekday and weekday != day.isoweekday():
        day = published - timedelta(days=(published.isoweekday() - weekday) % 7)
    return _draft(first, i + 1 + bool(weekday), i, day.isoformat(), day.isoformat(), "relative_date")


def _day_of_this_month(scene: Scene, i: int) -> Draft | None:
    """28 الجاري, 28 من الشهر الحالي: a day of the month of publication."""
    tokens, published = scene.tokens, scene.published
    value = tokens[i].value
    if published is None or value is None or value != int(value) or not 1 <= value <= 31:
        return None
    k = i + 1
    while k < len(tokens) and tokens[k].lexeme.folded in ("من", "الشهر"):
        k += 1
    if k >= len(tokens) or tokens[k].lexeme.folded not in months.THIS:
        return None
    iso = iso_date(published.year, published.month, int(value))
    return _draft(i, k + 1, i, iso, iso, "relative_date")


def _year_value(tokens: list[Token], k: int) -> int | None:
    if k >= len(tokens) or tokens[k].kind != "figure" or len(tokens[k].lexeme.folded) != 4:
        return None
    value = int(tokens[k].value or 0)
    return value if value in months.YEARS or value in months.HIJRI_YEARS else None


def _year_mark(tokens: list[Token], k: int) -> tuple[int, bool]:
    base = tokens[k].lexeme.folded if k < len(tokens) else ""
    if base in months.HIJRI_MARKS:
        return k + 1, True
    return (k + 1, False) if base in months.GREGORIAN_MARKS else (k, False)


def _year(scene: Scene, i: int, last: Draft | None) -> Draft | None:
    """A figure of four digits that its lead makes a year: عام 2014, في 2023, بين عامي 2014 و2020."""
    tokens = scene.tokens
    year = _year_value(tokens, i)
    if year is None:
        return None
    k = i - 1
    lead = tokens[k].lexeme if k >= 0 else None
    stop, hijri = _year_mark(tokens, i + 1)
    named = lead is not None and lead.base in months.YEAR_WORDS
    paired = _is_first_of_two(tokens, i)
    loose = paired or (not scene.alone and _is_loose_year(tokens, i, year))
    follows = last is not None and last.unit == "year" and 0 <= i - last.stop <= 1
    compared = k > 0 and tokens[k].lexeme.folded == "عن" and "percent" in tokens[k - 1].lexeme.entry.cues
    led = compared or (lead is not None and lead.base in months.YEAR_LEADS)
    if not (named or hijri or stop > i + 1 or follows or loose or led):
        return None
    sure = named or hijri or stop > i + 1 or paired or follows
    if not sure and _counts_something(tokens, stop):
        return None
    if year in months.HIJRI_YEARS and not hijri and not named:
        return None
    first = k if named else i
    if hijri or year in months.HIJRI_YEARS:
        return Draft("date", first, stop, f"{year}", f"{year}", "exact", HIJRI_YEAR, i, ("hijri_year",))
    return _draft(first, stop, i, f"{year:04d}", f"{year:04d}", "year")


def _is_first_of_two(tokens: list[Token], i: int) -> bool:
    """2010-2015: two years joined by a dash."""
    return i + 2 < len(tokens) and tokens[i + 1].text in "-–" and _year_value(tokens, i + 2) in months.LOOSE_YEARS


def _is_loose_year(tokens: list[Token], i: int, year: int) -> bool:
    """A year with no word for it (حرب غزة 2014): it follows a noun that takes no figure, and no amount is spoken of."""
    if year not in months.LOOSE_YEARS or not i:
        return False
    back = tokens[max(0, i - 3) : i]
    if any(token.lexeme.base in months.AMOUNT_WORDS or "hedge" in token.lexeme.entry.cues for token in back):
        return False
    before = tokens[i - 1]
    if before.kind == "mark":
        return (before.text in ":-–(،" and not before.glued) or before.text == ":"
    lexeme = before.lexeme
    entry = lexeme.entry
    plain = before.kind == "word" and not (entry.verb or entry.function or entry.state)
    return plain and not (lexeme.definite and (entry.plural or lexeme.base.endswith(("ون", "ين", "ات"))))


def _counts_something(tokens: list[Token], k: int) -> bool:
    """Does a noun or numeral follow, so that the figure counts it (في 2000 منزل)?"""
    if k >= len(tokens) or tokens[k].kind != "word":
        return k < len(tokens) and tokens[k].text in "%٪$€-–"
    lexeme = tokens[k].lexeme
    if lexeme.conjunction or lexeme.preposition or lexeme.definite:
        return False
    entry = lexeme.entry
    return bool(entry.noun or entry.numeral or entry.currency) or not lexeme.known
