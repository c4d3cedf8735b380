"""What the claims of one story tell about one another: which words are rare in it, and how it counts."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from coverage.core.alignment.acts import NO_ACTS, Acts
from coverage.core.alignment.deeds import GROUP
from coverage.core.alignment.frames import ROOT_SHARE, Frame
from coverage.core.alignment.weights import ALONE, BEND
from coverage.core.alignment.when import PAST, Day
from coverage.core.languages.arabic.questions import TOLLS
from coverage.core.records import Member

Key = tuple[str, Acts, frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Story:
    """What the claims of a story tell about one another.

    rarity: how rarely a word stands near a figure; vectors, lengths: of each claim, its words weighed by that.
    crowding: figures of one key from one source of an article; apart: families that the story counts by nation or
    holder; undated: how much an unknown day says, from 0 to 1; rank: of each claim, how many of its sort its article
    tells before it; year: that of most dates, None where no date has one;
    here: the places that two articles or more name; mingled: whether no article counts both
    the people of a place and those who fled there; lands: the countries that half its articles name; home: by family,
    the nation among them that alone is counted.
    """

    rarity: Mapping[str, float]
    vectors: Mapping[Member, Mapping[str, float]]
    lengths: Mapping[Member, float]
    crowding: Mapping[Key, float]
    apart: frozenset[str]
    undated: float
    rank: Mapping[Member, int]
    year: int | None
    here: frozenset[str]
    mingled: bool
    home: Mapping[str, frozenset[str]]
    lands: frozenset[str]


def dated(frames: Sequence[Frame]) -> list[Frame]:
    """The frames, a day without its year in the story's, and those of an undated article with the day of a dated one
    that tells two or more of its tolls alike.

    A toll is told in one breath (30 dead and 3000 injured): who tells two of its figures tells the same count.
    """
    year = _year(frames)
    frames = [_in_year(frame, year) for frame in frames] if year else list(frames)
    told: dict[int, set[tuple[str, tuple[float | str, ...]]]] = defaultdict(set)
    days: dict[int, Day] = {}
    for frame in frames:
        if frame.family in TOLLS and not frame.manner:
            told[frame.member.article].add((frame.family, frame.stated))
            days.setdefault(frame.member.article, frame.day)
    known = sorted(article for article, day in days.items() if day.weekday is not None)
    like: dict[int, Day] = {}
    for article in told.keys() - set(known):
        best = max(known, key=lambda other: len(told[article] & told[other]), default=None)
        if best is not None and len(told[article] & told[best]) >= LEAST_ALIKE:
            like[article] = days[best]
    return [
        replace(frame, day=like[frame.member.article])
        if frame.day.weekday is None and frame.member.article in like
        else frame
        for frame in frames
    ]


def _in_year(frame: Frame, year: int) -> Frame:
    if frame.year_told and frame.year_told < year and frame.kind == "quantity":
        frame = replace(frame, manner=frame.manner | {PAST})
    return replace(frame, day=frame.day.in_year(year)) if frame.day.of_year else frame


LEAST_ALIKE = 2
"""Tolls of two articles that are equal from which both tell one count."""


def read_story(frames: Sequence[Frame]) -> Story:
    """Weigh the words and families of a story's frames."""
    rarity = _rarity(frames)
    here, lands = _named_often(frames), _lands(frames)
    vectors = {f.member: _vector(f, rarity, next(iter(here), "")) for f in frames}
    lengths = {member: math.hypot(*vector.values()) for member, vector in vectors.items()}
    return Story(
        rarity,
        vectors,
        lengths,
        _crowding(frames),
        _counted_apart(frames),
        _undated(frames),
        _rank(frames),
        _year(frames),
        frozenset(here),
        _mingled(frames),
        _home(frames, lands),
        lands,
    )


def _lands(frames: Sequence[Frame]) -> frozenset[str]:
    """The countries that half the articles name beside their claims."""
    articles = {frame.member.article for frame in frames}
    named = Counter(land for _, land in {(frame.member.article, land) for frame in frames for land in frame.lands})
    return frozenset(land for land, count in named.items() if 2 * count >= len(articles))


def _home(frames: Sequence[Frame], lands: frozenset[str]) -> dict[str, frozenset[str]]:
    """By family, the one nation that a story of its country counts: naming it then tells nothing apart."""
    told: dict[str, set[str]] = defaultdict(set)
    for frame in frames:
        told[frame.family].update(name for name in frame.whose if not name.startswith(GROUP))
    return {family: frozenset(names) for family, names in told.items() if len(names) == 1 and names <= lands}


def _mingled(frames: Sequence[Frame]) -> bool:
    told = {(frame.member.article, frame.family) for frame in frames if DWELL in frame.acts}
    return not any((article, DISPLACED) in told for article, family in told if family == LOOSE)


DISPLACED, DWELL = "displaced", ("dwelling", "dwells")


def _named_often(frames: Sequence[Frame]) -> list[str]:
    """The places that two articles or more name after في, those of most articles first."""
    named = {(frame.member.article, place) for frame in frames for place in frame.places}
    articles = Counter(place for _, place in sorted(named))
    return [place for place, count in sorted(articles.items(), key=lambda item: (-item[1], item[0])) if count > 1]


def _vector(frame: Frame, rarity: Mapping[str, float], here: str) -> dict[str, float]:
    """The claim's words by their weights; المدينة stands for the place that the story is about."""
    vector = {word: weight * rarity[word] for word, weight in frame.features.items()}
    if here and CITY in vector:
        vector[here] = max(vector.get(here, 0.0), rarity.get(here, 1.0) * frame.features[CITY] / ROOT_SHARE)
    return vector


CITY = "=city"
"""The concept of the nouns that stand for a town named before."""


def _year(frames: Sequence[Frame]) -> int | None:
    """The year of most articles' day, else of most dates."""
    days = {frame.member.article: date.fromordinal(frame.day.ordinal).year for frame in frames if frame.day.ordinal}
    dates = [str(frame.claim.low)[:4] for frame in frames if frame.kind == "date"]
    told = Counter(days.values()) or Counter(int(year) for year in dates if year.isdigit())
    return max(told, key=lambda year: (told[year], year)) if told else None


def _rarity(frames: Sequence[Frame]) -> dict[str, float]:
    held: dict[str, set[int]] = defaultdict(set)
    for frame in frames:
        for word in frame.features:
            held[word].add(frame.member.article)
    articles = len({frame.member.article for frame in frames})
    return {
        word: math.log(1 + articles / len(holders)) * (ALONE if len(holders) == 1 else 1)
        for word, holders in held.items()
    }


def _undated(frames: Sequence[Frame]) -> float:
    """The more days the story speaks of, the more an unknown one says against one count."""
    days = {frame.day.weekday for frame in frames if frame.day.weekday is not None}
    return min(1.0, max(0, len(days) - 1) / (MANY_DAYS - 1))


MANY_DAYS = 4
"""Days of a story from which a count of unknown day is as likely of any other."""


def _rank(frames: Sequence[Frame]) -> dict[Member, int]:
    """Of each claim outside headlines, how many of its sort its article tells before it."""
    told: Counter[tuple[int, Sort]] = Counter()
    found = {}
    for frame in sorted(frames, key=lambda frame: frame.claim.span):
        if not frame.in_title:
            found[frame.member] = told[frame.member.article, sort_of(frame)]
            told[frame.member.article, sort_of(frame)] += 1
    return found


Sort = tuple[str, frozenset[str]]


def sort_of(frame: Frame) -> Sort:
    """What an article has one first figure of: those dead, those feared dead, those dead among them."""
    return frame.family, frame.manner & {"expected", "part", "ranked", "change", "earlier"}


def _crowding(frames: Sequence[Frame]) -> dict[Key, float]:
    counts = Counter(
        (question_key(frame), frame.member.article, (frame.claim.by, frame.is_answer))
        for frame in frames
        if not frame.in_title
    )
    articles = Counter(key for key, _, _ in counts)
    totals: Counter[Key] = Counter()
    for (key, _, _), count in counts.items():
        totals[key] += count
    return defaultdict(lambda: 1.0, {key: totals[key] / articles[key] for key in totals})


def question_key(frame: Frame) -> Key:
    """What crowding is counted by: what is counted, whether a time lasts or has passed, whose it is, and as what."""
    acts = frame.acts if frame.kind == "duration" else NO_ACTS
    return frame.family, acts, frame.whose, frame.manner & {"part", "expected", "change", "earlier"}


def _counted_apart(frames: Sequence[Frame]) -> frozenset[str]:
    """Families that one article counts both with a holder and without, or, of those whom something befell, for two."""
    told: dict[tuple[str, int, bool], set[frozenset[str]]] = defaultdict(set)
    for frame in frames:
        told[frame.family, frame.member.article, "expected" in frame.manner].add(frame.whose)
    rows = ((family, holders) for (family, _, _), holders in told.items() if len(holders) > 1)
    return frozenset(family for family, holders in rows if family != LOOSE or frozenset() in holders)


LOOSE = "people"
"""The family of persons of whom nothing is said: those of two nations in one article need have nothing in common."""


def context(a: Frame, b: Frame, story: Story) -> float:
    """How alike the words around two figures are, 0 to 1: a cosine, rare words of the story first."""
    ours, theirs = story.vectors[a.member], story.vectors[b.member]
    if len(theirs) < len(ours):
        ours, theirs = theirs, ours
    dot = sum([weight * theirs[word] for word, weight in ours.items() if word in theirs])
    return (dot / (story.lengths[a.member] * story.lengths[b.member])) ** BEND if dot else 0.0
