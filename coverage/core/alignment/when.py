"""As of which day a figure was counted, told by dates and weekdays near it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from coverage.core.alignment.setting import Setting
from coverage.core.alignment.words import Lexicon, Word, is_content, split, variants
from coverage.core.languages.arabic.months import MONTHS
from coverage.core.languages.arabic.questions import DATELINE, EVENTS, SAYING, UNTIL, WEEKDAYS
from coverage.core.records import Article, Claim
from coverage.core.text.letters import fold

_EVENTS = Lexicon(EVENTS)
_SAYING = Lexicon(SAYING)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_OPEN_YEAR = re.compile(r"--(\d\d)-(\d\d)$")
WEEK = 7


@dataclass(frozen=True, slots=True)
class Day:
    """A day known by its date, by its weekday alone, or not at all. of_year: month and day, where the year is unknown."""

    ordinal: int | None = None
    weekday: int | None = None
    of_year: tuple[int, int] | None = None

    def in_year(self, year: int) -> Day:
        """The day with its year where that alone is unknown; the same day else, and on a day that the year lacks."""
        if self.ordinal is not None or self.of_year is None:
            return self
        try:
            return _day(date(year, *self.of_year))
        except ValueError:
            return self


def _day(known: date) -> Day:
    return Day(known.toordinal(), known.weekday())


UNKNOWN = Day()


@dataclass(frozen=True, slots=True)
class Period:
    """The year and month that a figure is told for, by its own words; None where they say nothing."""

    year: int | None = None
    month: int | None = None

    def excludes(self, other: Period) -> bool:
        """Whether two figures are of two years or months."""
        pairs = ((self.year, other.year), (self.month, other.month))
        return any(ours and theirs and ours != theirs for ours, theirs in pairs)


NO_PERIOD = Period()
PAST = "past"
"""The manner of a figure of a year before the story's: the toll of a disaster gone by does not grow from day to day."""


def year_told(place: Setting) -> int | None:
    """The year that a figure's own words name last before it, else right after it; none after منذ and حتى."""
    for words in (tuple(reversed(place.before)), place.after[:YEAR_AFTER]):
        found = next((int(word.folded) for word in words if _YEAR.match(word.folded)), None)
        if any(word.folded in SPANNING for word in words):
            return None
        if found:
            return found
    return None


SPANNING = frozenset({"منذ", "حتي"})
"""Before a year they say since when or until when something goes on, which may be now."""
YEAR_AFTER = 4
"""Words after a figure within which its year may be named."""


def period_of(kind: str, place: Setting) -> Period:
    """The year after عام or سنة and the month after a preposition, among the words around the figure."""
    if kind not in PERIODIC:
        return NO_PERIOD
    near = place.before[-PERIOD_BEFORE:], place.after[:PERIOD_AFTER]
    pairs = [pair for words in reversed(near) for pair in pairwise(words)]
    years = (int(b.folded) for a, b in pairs if _YEAR.match(b.folded) and (a.bare in YEAR_WORDS or _is_noun(a)))
    if any(word.folded == "منذ" for words in near for word in words):
        return NO_PERIOD
    months = (MONTH_NUMBERS[b.bare] for a, b in pairs if b.bare in MONTH_NUMBERS and a.folded in MONTH_HERALDS)
    return Period(next(years, None), next(months, None))


PERIODIC = frozenset({"quantity", "money", "percent", "duration"})
PERIOD_BEFORE, PERIOD_AFTER = 5, 5
"""Words before and after a figure in which its year or month is looked for."""
_YEAR = re.compile(r"(?:19|20)\d\d$")


def _is_noun(word: Word) -> bool:
    """نسبة 2017: a year right after a noun; after a month it is a day's, which the month already tells."""
    return is_content(word.folded) and word.bare not in ORDERED_MONTHS and word.bare not in MONTH_NUMBERS


ORDERED_MONTHS = frozenset({"اول", "ثاني"})
"""Second words of the months that come in twos (تشرين الأول 2023)."""
YEAR_WORDS = frozenset({"عام", "سنه", "لعام", "لسنه", "بعام"})
MONTH_HERALDS = frozenset({"في", "خلال", "نهايه", "بنهايه", "شهر", "لشهر", "بشهر", "بدايه", "اواخر", "مطلع"})
MONTH_NUMBERS = {fold(name): number for number, names in MONTHS.items() for name in names.split() if "_" not in name}


def apart(a: Day, b: Day) -> int | None:
    """Days between two days; by weekdays alone the nearest that they can be; None where one is unknown."""
    if a.ordinal is not None and b.ordinal is not None:
        return abs(a.ordinal - b.ordinal)
    if a.weekday is None or b.weekday is None:
        return None
    gap = (a.weekday - b.weekday) % WEEK
    return min(gap, WEEK - gap)


def of_claim(place: Setting, article_day: Day, until: Day | None = None) -> Day:
    """The day a claim speaks for: one that it counts until, named right after it or last before it, else the article's."""
    if until:
        return until
    after = last_weekday(place.after[:AFTER_WITHIN])
    weekday = last_weekday(place.left) if after is None else after
    if weekday is None or weekday == article_day.weekday:
        return article_day
    if article_day.ordinal is None:
        return Day(None, weekday)
    ordinal = article_day.ordinal - ((article_day.ordinal - 1) % WEEK - weekday) % WEEK
    return Day(ordinal, weekday)


def last_weekday(words: tuple[Word, ...]) -> int | None:
    """The last weekday among the words that does not tell when an event took place."""
    return next(iter(reversed(list(_weekdays(words)))), None)


def _weekdays(words: Sequence[Word]) -> Iterator[int]:
    for n, word in enumerate(words):
        number = _weekday(word.folded)
        if number is not None and not _tells_when_it_happened(words, n):
            yield number


def _tells_when_it_happened(words: Sequence[Word], n: int) -> bool:
    """Whether the weekday at the place stands after an event, or before a word that says it is past."""
    is_event = any(before in _EVENTS for before in words[max(0, n - EVENT_WITHIN) : n])
    return is_event or any(after.bare in AGO for after in words[n + 1 : n + 2])


@lru_cache(maxsize=65536)
def _weekday(folded: str) -> int | None:
    return next((WEEKDAYS[form] for form in variants(folded) if form in WEEKDAYS), None)


def tells_when_said(place: Setting) -> bool:
    """Whether a date stands in a dateline or beside a verb of reporting, and so answers no question of the story."""
    others = {word.start for word in place.before + place.after + place.rest if _tells_more(word)}
    if len(others) <= DATELINE_WORDS and not (place.before and place.before[-1] in _EVENTS):
        return True
    near = place.before[-SAID_WITHIN:]
    said = max((n for n, word in enumerate(near) if word in _SAYING), default=-1)
    return said >= 0 and not any(word.folded in _THAT for word in near[said:])


def _tells_more(word: Word) -> bool:
    return is_content(word.folded) and _weekday(word.folded) is None and not DATELINE & set(variants(word.folded))


EVENT_WITHIN = 1
AGO = frozenset({"ماضي", "ماضيه", "فايت", "فايته", "منصرم"})
"""After a weekday they say when something happened: nobody counts as of last Friday."""
AFTER_WITHIN = 2
"""Words after a figure within which a weekday is its own (371 ضحية الخميس)."""
DATELINE_WORDS = 2
"""A line with no more words than these beside its date (an outlet, a town) says when it was published."""
SAID_WITHIN = 8
"""Words between a verb of reporting and the date of the report: room for an office and a name."""
HEAD = 400
"""Characters at the head of an article in which the day of its report is looked for."""
_THAT = frozenset({"ان", "انه", "انها", "بان", "وان"})


def of_article(article: Article, places: tuple[Setting, ...]) -> Day:
    """The day of an article: as published, as its dateline or first report says, or the first weekday it names."""
    known = known_day(article)
    return known if known.ordinal is not None else _first_date(article, places) or known


def known_day(article: Article) -> Day:
    """The day of an article without a look at its claims: as published, or the first weekday that its head names."""
    published = article.published or article.reading.published
    if published:
        return _day(published)
    text, passages = article.reading.text, article.reading.passages
    start = passages[0].span.start if passages else 0
    return Day(None, _first_weekday(text[start : start + HEAD]))


@lru_cache(maxsize=1024)
def _first_weekday(head: str) -> int | None:
    """Asked for every verdict of a story: kept by the head's letters."""
    return next(_weekdays(split(head)), None)


def _first_date(article: Article, places: tuple[Setting, ...]) -> Day | None:
    """The first day that a dateline or a verb of reporting names, or that stands at the very beginning."""
    start = article.reading.passages[0].span.start if article.reading.passages else 0
    for claim, place in zip(article.claims, places, strict=True):
        day = named_day(claim)
        if day and (tells_when_said(place) or claim.span.start - start < OPENING):
            return day
    return None


OPENING = 60
"""Letters at the beginning of an article within which a date is that of the report (بورتسودان 18-8-2024، سونا)."""


def named_day(claim: Claim) -> Day | None:
    """The day that a date names, with or without its year; None for any other claim and for a month or a year alone."""
    if claim.kind != "date" or not isinstance(claim.low, str):
        return None
    full, open_year = _ISO.match(claim.low), _OPEN_YEAR.match(claim.low)
    if full:
        return _day(date(*map(int, full.groups())))
    return Day(of_year=(int(open_year[1]), int(open_year[2]))) if open_year else None


def counted_until(article: Article, claim: Claim) -> Day | None:
    """The day until which a sentence says that it counts (حتى 28 أغسطس، إلى غاية أمس الأربعاء); None where it says none."""
    for other in article.claims:
        if other.sentence == claim.sentence and (day := named_day(other)):
            words = split(article.reading.text, claim.sentence.start, other.span.start)[-UNTIL_WITHIN:]
            if any(word.bare in UNTIL for word in words):
                return day
    return None


def date_counted(article: Article, claim: Claim) -> date | None:
    """The date until which a claim counts, else that of its article as published or as its opening says."""
    until = counted_until(article, claim)
    ordinal = until.ordinal if until else known_day(article).ordinal or _opening_day(article)
    return date.fromordinal(ordinal) if ordinal else None


def _opening_day(article: Article) -> int | None:
    start = article.reading.passages[0].span.start if article.reading.passages else 0
    opening = (claim for claim in article.claims if claim.span.start - start < OPENING)
    return next((day.ordinal for claim in opening if (day := named_day(claim)) and day.ordinal), None)


UNTIL_WITHIN = 3
"""Words before a date within which it may be said that figures are counted until then."""
