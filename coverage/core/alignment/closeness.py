"""How near two claims are to answering one question, from 0 to 1; some pairs may never meet."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coverage.core.alignment import when
from coverage.core.alignment.clusters import NEVER
from coverage.core.alignment.frames import Frame
from coverage.core.languages.arabic.questions import STATIC_TOLLS, TOLLS
from coverage.core.records import Claim, Member

PRIOR = {"toll": 0.62, "counted": 0.42, "money": 0.4, "percent": 0.25, "duration": 0.15, "ordinal": 0.2, "date": 0.1}
"""How much the family alone says of the question, where an outlet has one figure of it."""
ANCHORS = (0.1, 0.1, 0.25, 0.35, 0.45)
"""What an equal figure adds, by its significant digits (none, one, two ...): 1,611,310 is rarely told twice by chance."""
DAY_APART = (1.0, 0.85, 0.6)
"""What is left of a running toll's closeness when its two counts are 0, 1, 2 days apart; later ones never meet."""
UNDATED = 0.93
SAME_ARTICLE = 0.8
"""One outlet seldom answers one question twice."""
LEAST = 0.5


Key = tuple[str, frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Story:
    """What the claims of a story tell about one another.

    rarity: how rarely a word stands near a figure; lengths: of each claim's weighed words; crowding: figures of one
    key in an article that has any; apart: families that the story counts by nation or holder.
    """

    rarity: Mapping[str, float]
    lengths: Mapping[Member, float]
    crowding: Mapping[Key, float]
    apart: frozenset[str]


def story_of(frames: Sequence[Frame]) -> Story:
    """Weigh the words and families of a story's frames."""
    rarity = _rarity(frames)
    lengths = {f.member: math.sqrt(sum((w * rarity[k]) ** 2 for k, w in f.features.items())) for f in frames}
    return Story(rarity, lengths, _crowding(frames), _counted_apart(frames))


def _rarity(frames: Sequence[Frame]) -> dict[str, float]:
    held: dict[str, set[int]] = defaultdict(set)
    for frame in frames:
        for word in frame.features:
            held[word].add(frame.member.article)
    articles = len({frame.member.article for frame in frames})
    return {word: math.log(1 + articles / len(holders)) for word, holders in held.items()}


def _crowding(frames: Sequence[Frame]) -> dict[Key, float]:
    counts = Counter((_key(frame), frame.member.article) for frame in frames)
    articles = Counter(key for key, _ in counts)
    totals: Counter[Key] = Counter()
    for (key, _), count in counts.items():
        totals[key] += count
    return {key: totals[key] / articles[key] for key in totals}


def _key(frame: Frame) -> Key:
    return frame.family, frame.whose, frame.manner & {"part", "expected", "change"}


def _counted_apart(frames: Sequence[Frame]) -> frozenset[str]:
    """Families told by two nations or holders, or by one article both with and without."""
    tellers: dict[str, set[frozenset[str]]] = defaultdict(set)
    mixed: dict[tuple[str, int], set[bool]] = defaultdict(set)
    for frame in frames:
        mixed[frame.family, frame.member.article].add(bool(frame.whose))
        if frame.whose:
            tellers[frame.family].add(frame.whose)
    return frozenset(
        {f for f, found in tellers.items() if len(found) > 1} | {f for (f, _), has in mixed.items() if len(has) > 1}
    )


def closeness(a: Frame, b: Frame, story: Story) -> float:
    """From 0 to 1; NEVER for two claims that cannot answer one question. Only equal figures count, and only for it."""
    if is_forbidden(a, b, story):
        return NEVER
    prior = _prior(a, b, story)
    near = prior + (1 - prior) * _context(a, b, story) + _anchor(a.claim, b.claim)
    return min(1.0, near * _time(a, b) * (SAME_ARTICLE if a.member.article == b.member.article else 1.0))


def is_forbidden(a: Frame, b: Frame, story: Story) -> bool:
    """Whether the families, holders or manners of two claims rule out one question."""
    return (
        a.kind != b.kind
        or a.family != b.family
        or _other_holder(a, b, story)
        or _other_manner(a, b)
        or _days_apart(a, b) >= len(DAY_APART)
    )


def _other_holder(a: Frame, b: Frame, story: Story) -> bool:
    if a.whose and b.whose:
        return not a.whose & b.whose
    return bool(a.whose or b.whose) and a.family in story.apart


def _other_manner(a: Frame, b: Frame) -> bool:
    unlike = a.manner ^ b.manner
    if a.whose and b.whose:
        unlike -= {"part"}
    if a.family not in TOLLS:
        unlike -= {"expected", "earlier"}
    return bool(unlike & {"expected", "change", "elsewhere", "part"}) or (bool(unlike) and _is_same_count(a, b))


def _is_same_count(a: Frame, b: Frame) -> bool:
    """Whether two counts stand in one article, where 'earlier' and 'only' set one apart from the other."""
    return a.member.article == b.member.article


def _days_apart(a: Frame, b: Frame) -> int:
    if a.family not in TOLLS - STATIC_TOLLS:
        return 0
    return when.apart(a.day, b.day) or 0


def _time(a: Frame, b: Frame) -> float:
    if a.family not in TOLLS - STATIC_TOLLS:
        return 1.0
    days = when.apart(a.day, b.day)
    return UNDATED if days is None else DAY_APART[days]


def _prior(a: Frame, b: Frame, story: Story) -> float:
    crowding = max(story.crowding[_key(a)], story.crowding[_key(b)])
    if a.family in TOLLS:
        return PRIOR["toll"]
    return PRIOR.get(a.kind, PRIOR["counted"]) / crowding**2


def _context(a: Frame, b: Frame, story: Story) -> float:
    small, large = (a, b) if len(a.features) < len(b.features) else (b, a)
    dot = sum(w * large.features[k] * story.rarity[k] ** 2 for k, w in small.features.items() if k in large.features)
    return dot / (story.lengths[a.member] * story.lengths[b.member]) if dot else 0.0


def _anchor(a: Claim, b: Claim) -> float:
    if (a.low, a.high) != (b.low, b.high):
        return 0.0
    return ANCHORS[min(significant(a), len(ANCHORS) - 1)]


def significant(claim: Claim) -> int:
    """Significant digits of a figure: 500,000 has one, 1,611,310 six; a date as many as it names parts."""
    value = claim.low if claim.low is not None else claim.high
    if isinstance(value, str):
        return sum(part.strip("-") != "" for part in value.lstrip("-").split("-")) + 1
    return len(f"{value:.10g}".replace(".", "").strip("0")) if value else 0
