"""Times of the clock: 17:33, الخامسة مساء, الرابعة والنصف فجرا, with the zone in which they are told."""

from __future__ import annotations

import re

from coverage.core.claims.dated import dated
from coverage.core.claims.number_grammar import read_number, read_part
from coverage.core.claims.ordinals import read_ordinal
from coverage.core.claims.scene import Draft, Scene
from coverage.core.languages.arabic import months
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import Token
from coverage.core.values.moment import iso_time

HALF_DAY = 12
"""Hours of the morning, and of what follows; twelve in the morning is midnight."""


def read_clock(scene: Scene, i: int) -> Draft | None:
    """The time that the figures at i name: 09:30, الساعة 9:30 مساء."""
    hour, minute = (int(part) for part in fold(scene.tokens[i].text).split(":")[:2])
    if hour > 24 or minute > 59:
        return None
    stop, hour = _half_of_day(scene.tokens, i + 1, hour)
    first = i - 1 if i and scene.tokens[i - 1].lexeme.base in months.CLOCK_WORDS else i
    return _time(scene.tokens, (first, stop, i), (hour, minute), "clock")


def read_clock_with_comma(scene: Scene, i: int) -> Draft | None:
    """14,00 ت غ, الساعة 9,30 صباحا: a time whose minutes follow a comma or point, told as one by what is beside it."""
    tokens = scene.tokens
    figure = tokens[i].lexeme.folded
    told = None if figure.isdigit() else _COMMA_TIME.fullmatch(figure)
    if told is None or int(told[1]) > 24 or int(told[2]) > 59:
        return None
    first = i - 1 if i and tokens[i - 1].lexeme.base in months.CLOCK_WORDS else i
    if first == i and _zone(tokens, i + 1)[1] == i + 1:
        return None
    stop, hour = _half_of_day(tokens, i + 1, int(told[1]))
    return _time(tokens, (first, stop, i), (hour, int(told[2])), "clock")


_COMMA_TIME = re.compile(r"(\d{1,2})[,.،٫](\d\d)")


def _time(tokens: list[Token], span: tuple[int, int, int], told: tuple[int, int], rule: str) -> Draft:
    """The draft of hour and minute; span is where it begins, stops and has its figure, the zone left out."""
    first, stop, focus = span
    zone, stop = _zone(tokens, stop)
    hour, minute = told
    iso = iso_time(*divmod((60 * hour + minute) % (24 * 60), 60), zone or "")
    return dated(first, stop, focus, iso, iso, rule, *(() if zone is None else ("time_zone",)))


def _zone(tokens: list[Token], i: int) -> tuple[str | None, int]:
    """The offset from UTC of the zone named at i, empty where it is told without one, and where the zone stops."""
    k = i + 1 if i < len(tokens) and tokens[i].text in "(،" else i
    said = [token.lexeme.folded for token in tokens[k : k + 3]] + [""] * 3
    if said[0] in months.UTC and tokens[k].kind == "latin":
        return "Z", k + 1
    if (said[0], said[1]) == months.UTC_LETTERS:
        return "Z", k + 2
    if (said[0], said[2]) == months.UTC_LETTERS and said[1] == ".":
        return "Z", k + 3
    if said[0].removeprefix("ب") not in months.ZONE_LEADS:
        return None, i
    offset = "Z" if said[1] in months.UTC else months.ZONES.get(said[1], "")
    stop = k + 2
    while stop < len(tokens) and tokens[stop].lexeme.folded in months.LOCAL:
        stop += 1
    return offset, min(stop, len(tokens))


def _half_of_day(tokens: list[Token], i: int, hour: int) -> tuple[int, int]:
    """Past the word for morning or evening, and the hour that it makes."""
    k = i
    while k < len(tokens) and k - i < 2 and tokens[k].lexeme.folded in ("من", "بعد"):
        k += 1
    lexeme = tokens[k].lexeme if k < len(tokens) else None
    said = {lexeme.base, lexeme.folded} if lexeme else set()
    if said & months.EVENING or (said & months.NOON and hour < 6) or (said & months.NIGHT and hour > 5):
        return k + 1, (hour + HALF_DAY if hour < HALF_DAY else 0 if said & months.NIGHT else hour)
    if said & months.MORNING:
        return k + 1, 0 if hour == HALF_DAY else hour
    return (k + 1, hour) if said & (months.NOON | months.NIGHT) else (i, hour)


def read_spoken_clock(scene: Scene, i: int) -> Draft | None:
    """الساعة التاسعة, الخامسة مساء: an hour told by an ordinal or after الساعة."""
    tokens = scene.tokens
    after_word = tokens[i].lexeme.base in months.CLOCK_WORDS and tokens[i].lexeme.definite
    k = i + 1 if after_word else i
    found = _hour_at(tokens, k, after_word=after_word)
    if found is None:
        return None
    minutes, stop = _minutes(tokens, found[1])
    to, hour = _half_of_day(tokens, stop, found[0])
    led = stop > found[1] and i > 0 and tokens[i - 1].lexeme.base in months.CLOCK_LEADS
    if to == stop and not after_word and not led:
        return None
    return _time(tokens, (i, to, k), (hour, minutes), "spoken_clock")


def _hour_at(tokens: list[Token], k: int, *, after_word: bool) -> tuple[int, int] | None:
    """The hour at k, from 1 to 24, and where it stops."""
    if k >= len(tokens):
        return None
    if after_word and tokens[k].kind == "figure" and tokens[k].lexeme.folded.isdigit():
        value, stop = tokens[k].value or 0.0, k + 1
    else:
        value, stop = (read_ordinal(tokens, k) if tokens[k].lexeme.definite else None) or (0.0, k)
    return (int(value), stop) if value == int(value) and 1 <= value <= 24 else None


def _minutes(tokens: list[Token], i: int) -> tuple[int, int]:
    """الرابعة والنصف, الثالثة وعشر دقائق, الخامسة إلا ربعا: the minutes told with an hour, and where they stop."""
    said = tokens[i].lexeme.folded if i < len(tokens) else ""
    k = i + (said in ("و", "الا"))
    if k >= len(tokens) or (k == i and tokens[i].lexeme.conjunction != "و"):
        return 0, i
    sign = -1 if said == "الا" else 1
    part = read_part(tokens, k)
    if part is not None:
        return sign * round(60 * part[0]), part[1]
    number = read_number(tokens, k)
    counted = number is not None and number.stop < len(tokens) and tokens[number.stop].lexeme.entry.time == "minute"
    if number is None or not counted or number.value >= 60:
        return 0, i
    return sign * int(number.value), number.stop + 1
