"""Figures in a reader's words: a number with its hedge, a date, a title."""

from __future__ import annotations

from coverage.core.alignment.decided import CORRECTED
from coverage.core.alignment.words import Lexicon, split
from coverage.core.languages.arabic.hedges import BEFORE
from coverage.core.languages.arabic.numerals import NUMERALS
from coverage.core.languages.arabic.questions import NATIVE_AND
from coverage.core.records import WORDED, Claim, Value
from coverage.core.text.letters import fold
from coverage.core.values.difference import parts
from coverage.core.values.moment import OF_WEEK

SCALES = {"ar": ((1e9, "مليار"), (1e6, "مليون")), "en": ((1e9, "billion"), (1e6, "million"))}
HEDGES = {
    "ar": {
        "exact": "{}", "about": "نحو {}", "more_than": "أكثر من {}", "at_least": "{} على الأقل",
        "less_than": "أقل من {}", "at_most": "{} على الأكثر", "range": "بين {} و{}",
    },
    "en": {
        "exact": "{}", "about": "about {}", "more_than": "more than {}", "at_least": "at least {}",
        "less_than": "less than {}", "at_most": "at most {}", "range": "{} to {}",
    },
}  # fmt: skip
MONTHS = {
    "ar": ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
}  # fmt: skip
WEEKDAYS = {
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
UNITS = {
    "ar": {
        "percent": "%", "USD": "دولار", "EUR": "يورو", "SAR": "ريال سعودي", "second": "ثانية", "minute": "دقيقة",
        "hour": "ساعة", "day": "يوم", "week": "أسبوع", "month": "شهر", "year": "سنة",
    },
    "en": {"percent": "%"},
}  # fmt: skip
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
"""Units that take a plural in English."""
GLUED = ("و", "ف", "ب", "ل")
"""Letters that join an answer to the words before it, in the order in which they stand."""
_NATIVE_AND = Lexicon(NATIVE_AND)
_OPENINGS = frozenset(fold(form.split()[0]) for forms in BEFORE.values() for form in forms) | {"ما", "لا", "لم"}


def printed(surface: str) -> str:
    """An answer as its outlet printed it, without the letters that glue it to the sentence (وبنحو 18 مليونا)."""
    head, _, rest = surface.partition(" ")
    for letter in GLUED:
        if head.startswith(letter) and (letter == "و" or _opens(head[1:])) and _may_lose(head):
            head = head[1:]
    return " ".join(part for part in (head, rest) if part)


def _opens(head: str) -> bool:
    """Whether a word can begin an answer: a figure, a numeral, or a hedge."""
    folded = fold(head)
    return folded[:1].isdigit() or folded in NUMERALS or folded.removeprefix("ال") in NUMERALS or folded in _OPENINGS


def _may_lose(head: str) -> bool:
    word = split(head)
    return len(head) > 1 and bool(word) and word[0] not in _NATIVE_AND


def figure(low: Value, high: Value, hedge: str, language: str) -> str:
    """A value as a reader would say it: 'نحو 1.4 مليون', '7 أكتوبر', or the title as it stands."""
    if isinstance(low, str):
        ends = dict.fromkeys(end for end in (low, high) if isinstance(end, str))
        return " – ".join(day(end, language) if end[:1] in "-0123456789" else end for end in ends)
    stated = [number(value, language) for value in (low, high) if isinstance(value, int | float)]
    pattern = HEDGES[language].get(hedge, "{}")
    return pattern.format(*(stated if hedge == "range" and len(stated) > 1 else stated[:1]))


def number(value: float, language: str) -> str:
    """1.4 million, 33,000, 1,611,310, 86.44: a scale word only where it loses nothing."""
    for scale, name in SCALES[language]:
        if abs(value) >= scale and value % (scale / 1000) == 0:
            return name if language == "ar" and value == scale else f"{value / scale:g} {name}"
    return f"{value:,.10g}"


def day(iso: str, language: str) -> str:
    """An ISO date, as far as it is known, with the month's name; a weekday of an unknown week by its own."""
    if iso.startswith(OF_WEEK):
        return WEEKDAYS[language][int(iso.removeprefix(OF_WEEK)) - 1]
    year, month, last = parts(iso)
    name = MONTHS[language][int(month) - 1] if month.isdigit() and 0 < int(month) <= len(MONTHS[language]) else ""
    return " ".join(part for part in (last.lstrip("0"), name, year) if part)


def unit_name(unit: str, language: str, count: Value = None) -> str:
    """A unit as printed after a figure, in the plural where English asks for it; Arabic nouns only in Arabic sentences."""
    if language == "en" and unit in TIMES:
        return unit if count == 1 else f"{unit}s"
    known = UNITS[language].get(unit)
    return known if known is not None else unit if language == "ar" or unit.isascii() else ""


def quoted(name: str, claim: Claim) -> dict[str, Value]:
    """A claim's answer as the values that a sentence quotes under a name: its ends, hedge, unit, and printed words."""
    low, high = (claim.surface, claim.surface) if claim.low is None and claim.high is None else (claim.low, claim.high)
    told: dict[str, Value] = {
        f"{name}_low": low, f"{name}_high": high, f"{name}_hedge": claim.hedge, f"{name}_unit": claim.unit,
    }  # fmt: skip
    is_printed = claim.kind not in UNPRINTED and CORRECTED not in claim.rules
    return told | ({f"{name}_printed": printed(claim.surface)} if is_printed else {})


def quoted_pair(a: Claim, b: Claim) -> dict[str, Value]:
    """Two answers, quoted as a and b."""
    return quoted("a", a) | quoted("b", b)


UNPRINTED = WORDED | {"role"}
"""Kinds whose value already is what a sentence quotes."""
