"""Years and what is told by them: عام 2014, عام ألفين وأربعة وعشرين, التسعينيات, الربع الأول من 2024."""

from __future__ import annotations

from coverage.core.claims.dated import RELATIVE, dated, past_year_mark, turn_at, year_value
from coverage.core.claims.number_grammar import read_number
from coverage.core.claims.scene import Draft, Scene
from coverage.core.languages.arabic import months
from coverage.core.languages.arabic.states import TOLL_WORDS
from coverage.core.text.lexemes import Token
from coverage.core.values.moment import iso_date, part_of_year

HIJRI_YEAR = "سنة هجرية"
"""The unit of a year of the Hijri calendar, which falls in two Gregorian ones."""
MAX_COUNT = 6
"""Tokens before إلى among which the word for a count stands."""
YEARS_OF_DECADE = 9
"""From the first year of a decade to its last."""


def read_year(scene: Scene, i: int, last: Draft | None) -> Draft | None:
    """A figure of four digits that its lead makes a year: عام 2014, في 2023, بين عامي 2014 و2020."""
    tokens = scene.tokens
    year = year_value(tokens, i)
    if year is None:
        return _short_year(tokens, i)
    k = i - 1
    lead = tokens[k].lexeme if k >= 0 else None
    stop, hijri = past_year_mark(tokens, i + 1)
    named = lead is not None and lead.base in months.YEAR_WORDS
    paired = _is_first_of_two(tokens, i)
    loose = paired or (not scene.alone and _is_loose_year(tokens, i, year))
    follows = last is not None and last.unit == "year" and 0 <= i - last.stop <= 1
    compared = k > 0 and tokens[k].lexeme.folded == "عن" and "percent" in tokens[k - 1].lexeme.entry.cues
    led = compared or (lead is not None and lead.base in months.YEAR_LEADS)
    if not (named or hijri or stop > i + 1 or follows or loose or led):
        return None
    sure = named or hijri or stop > i + 1 or paired or follows
    if not sure and (_counts_something(tokens, stop) or _ends_count(tokens, k)):
        return None
    if year in months.HIJRI_YEARS and not hijri and not named:
        return None
    first = k if named else i
    if hijri or year in months.HIJRI_YEARS:
        return Draft("date", first, stop, f"{year}", f"{year}", "exact", HIJRI_YEAR, i, ("hijri_year",))
    return dated(first, stop, i, f"{year:04d}", f"{year:04d}", "year")


def _ends_count(tokens: list[Token], k: int) -> bool:
    """يصل عدد القتلى إلى 2000: what a count has come to."""
    if k < 0 or tokens[k].lexeme.folded not in months.TO_COUNT:
        return False
    return any(token.lexeme.base in TOLL_WORDS for token in tokens[max(0, k - MAX_COUNT) : k])


def _short_year(tokens: list[Token], i: int) -> Draft | None:
    """عام 67, سنة 73: two digits after the word for year, with nothing after them that they count."""
    lead = tokens[i - 1].lexeme if i else None
    value = int(tokens[i].value or 0)
    if lead is None or lead.base not in months.YEAR_WORDS or lead.definite or value not in months.SHORT_YEARS:
        return None
    if tokens[i].lexeme.folded != str(value) or _counts_something(tokens, i + 1):
        return None
    iso = f"{months.CENTURY + value}"
    return dated(i - 1, i + 1, i, iso, iso, "short_year")


def _is_first_of_two(tokens: list[Token], i: int) -> bool:
    """2010-2015: two years joined by a dash."""
    return i + 2 < len(tokens) and tokens[i + 1].text in "-–" and year_value(tokens, i + 2) in months.LOOSE_YEARS


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


def read_year_in_words(scene: Scene, i: int) -> Draft | None:
    """عام ألفين وأربعة وعشرين: a number in words after a word for year that can be no count of anything."""
    tokens = scene.tokens
    if tokens[i].lexeme.base not in months.YEAR_WORDS or tokens[i].lexeme.definite:
        return None
    number = read_number(tokens, i + 1) if i + 1 < len(tokens) and tokens[i + 1].lexeme.entry.numeral else None
    if number is None or not number.worded or number.vague or number.value not in months.YEARS:
        return None
    stop, hijri = past_year_mark(tokens, number.stop)
    iso = f"{number.value:04.0f}"
    return None if hijri else dated(i, stop, i + 1, iso, iso, "year_in_words")


def read_decade(scene: Scene, i: int) -> Draft | None:
    """التسعينيات, ثلاثينيات القرن الماضي: ten years; after في and before من عمره it is an age."""
    tokens = scene.tokens
    said = [token.lexeme.folded for token in tokens[i + 1 : i + 3]] + [""] * 2
    base = tokens[i].lexeme.base
    of_century = tuple(said[:2]) in (months.LAST_CENTURY, ("القرن", "العشرين"))
    first_year = months.DECADES.get(base) or (months.OLD_DECADES.get(base) if of_century else None)
    if first_year is None or said[0] == "من":
        return None
    last_year = iso_date(first_year + YEARS_OF_DECADE, None, None)
    return dated(i, i + (3 if of_century else 1), i, iso_date(first_year, None, None), last_year, "decade")


def read_part_of_year(scene: Scene, i: int) -> Draft | None:
    """الربع الأول من 2024, النصف الثاني من العام الماضي: the months of a part of a year; the year is read by itself."""
    tokens = scene.tokens
    parts = months.PARTS_OF_YEAR.get(tokens[i].lexeme.base) if tokens[i].lexeme.definite else None
    part = _rank(tokens, i + 1, parts) if parts else None
    if parts is None or part is None or part > parts:
        return None
    year, is_relative = _year_of_part(scene, i + 2)
    if year is None:
        return None
    low, high = part_of_year(year, part, parts)
    return dated(i, i + 2, i, low, high, "part_of_year", *((RELATIVE,) if is_relative else ()))


def _rank(tokens: list[Token], i: int, parts: int) -> int | None:
    """Which of so many parts of the year the ordinal at i names."""
    if i >= len(tokens) or not tokens[i].lexeme.definite:
        return None
    return parts if tokens[i].lexeme.base == "اخير" else tokens[i].lexeme.entry.ordinal


def _year_of_part(scene: Scene, i: int) -> tuple[int | None, bool]:
    """The year after من or ل, in figures or told from the day of publication, and whether it is the latter."""
    tokens, published = scene.tokens, scene.published
    k = i
    while k < len(tokens) and k - i < 3 and tokens[k].lexeme.folded in months.OF_YEAR:
        k += 1
    if k == i or k >= len(tokens):
        return None, False
    year = year_value(tokens, k)
    turn, _ = turn_at(tokens, k)
    if year in months.YEARS:
        return year, False
    told = published is not None and turn is not None and tokens[k - 1].lexeme.base in months.YEAR_WORDS
    return (published.year + turn, True) if told and published and turn is not None else (None, False)
