"""Dates in figures alone: 2024-05-03, 3/5/2024, في 3/5, موسم 2023/2024."""

from __future__ import annotations

from coverage.core.claims.dated import RELATIVE, dated, dated_hijri, relative_year, turn_at
from coverage.core.claims.scene import Draft, Scene
from coverage.core.languages.arabic import months
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import Lexeme, Token
from coverage.core.values.moment import MONTHS_OF_YEAR, iso_date

MOST_DAYS = 31
DAY_AND_MONTH = "day_and_month"
YEAR_DIGITS = 4
CENTURY = 100
_DIGITS_AND_STROKE = frozenset("0123456789/")
"""A whole number before the fraction (2 1/4) makes it no date."""


def read_numeric(scene: Scene, i: int) -> Draft | None:
    """A day with its month and year in either order (3/5/2024, 2024-05-03), of either calendar."""
    parts = _parts(scene.tokens[i])
    year, month, day = parts if scene.tokens[i].kind == "ymd" else reversed(parts)
    if month > MONTHS_OF_YEAR >= day:
        month, day = day, month
    if not _is_day(day, month):
        return None
    if year in months.HIJRI_YEARS:
        return dated_hijri((i, i + 1, i), (year, month, day), "hijri_numeric_date")
    iso = iso_date(year, month, day)
    return dated(i, i + 1, i, iso, iso, "numeric_date")


def read_stroke(scene: Scene, i: int, last: Draft | None) -> Draft | None:
    """Two numbers with a stroke that are no fraction: a season or year of accounts, or a day and month."""
    if not set(fold(scene.tokens[i].text)) <= _DIGITS_AND_STROKE:
        return None
    one, other = _parts(scene.tokens[i])
    season = _second_year(scene.tokens[i], one, other)
    if season is not None:
        return dated(i, i + 1, i, iso_date(one, None, None), iso_date(season, None, None), "years_of_season")
    return _day_and_month(scene, i) if _is_day(one, other) and _names_day(scene.tokens, i, last) else None


def _parts(token: Token) -> list[int]:
    return [int(part) for part in fold(token.text).replace("/", "-").replace(".", "-").split("-")]


def _is_day(day: int, month: int) -> bool:
    return 1 <= month <= MONTHS_OF_YEAR and 1 <= day <= MOST_DAYS


def _second_year(token: Token, one: int, other: int) -> int | None:
    """The year after the first one, in four digits or two (2023/2024, 2023/24); None where they are no such two."""
    if one not in months.YEARS or len(fold(token.text).split("/")[0]) != YEAR_DIGITS:
        return None
    return one + 1 if other in (one + 1, (one + 1) % CENTURY) else None


def _day_and_month(scene: Scene, i: int) -> Draft:
    day, month = _parts(scene.tokens[i])
    turn, stop = turn_at(scene.tokens, i + 1)
    year = relative_year(scene, month, turn) if turn is not None else None
    iso = iso_date(year, month, day)
    rules = (DAY_AND_MONTH, RELATIVE) if year else (DAY_AND_MONTH,)
    return dated(i, stop if year else i + 1, i, iso, iso, *rules)


def _names_day(tokens: list[Token], i: int, last: Draft | None) -> bool:
    """Does a word before it lead to a day (في 3/5, يوم الأحد 3/5, من 3/5 إلى 10/5), and nothing after it take a share?"""
    lead = tokens[i - 1].lexeme if i else None
    if lead is None:
        return False
    if lead.folded in months.DAY_JOINTS and last is not None and last.stop == i - 1:
        return DAY_AND_MONTH in last.rules
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if lead.entry.weekday or lead.base in months.SURE_DAY_LEADS:
        return True
    spans = (
        i + 2 < len(tokens) and tokens[i + 1].lexeme.folded in months.DAY_JOINTS and tokens[i + 2].kind == "fraction"
    )
    if lead.folded == "من":
        return spans
    return lead.folded in months.STROKE_LEADS and not (after and after.kind == "word" and _is_shared(after.lexeme))


def _is_shared(lexeme: Lexeme) -> bool:
    """Is the word after two numbers with a stroke what they are a share of (في 3/4 المدارس, في 3/5 من الحالات)?"""
    if lexeme.folded in months.RELATIVES or lexeme.conjunction:
        return False
    return lexeme.folded == "من" or bool(lexeme.entry.noun) or (lexeme.definite and not lexeme.preposition)
