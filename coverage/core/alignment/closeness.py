"""How near two claims are to answering one question, from 0 to 1; some pairs may never meet."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from coverage.core.alignment import when
from coverage.core.alignment.clusters import NEVER
from coverage.core.alignment.frames import Frame
from coverage.core.alignment.names import same_person
from coverage.core.alignment.wordings import likeness
from coverage.core.languages.arabic.questions import STATIC_TOLLS, TOLLS
from coverage.core.records import Claim, Member
from coverage.core.values.difference import dates_differ, figures, is_rounded, parts

PRIOR = {
    "toll": 0.62, "part": 0.4, "expected": 0.45, "unsaid": 0.35, "people": 0.5, "counted": 0.4, "money": 0.5, "percent": 0.4,
    "duration": 0.0, "ordinal": 0.2, "date": 0.2,
}  # fmt: skip
"""How much the family alone says of the question, where an outlet has one figure of it."""
ANCHORS = (0.1, 0.15, 0.3, 0.4, 0.5)
"""What an equal figure adds, by its significant digits (none, one, two ...): 1,611,310 is rarely told twice by chance."""
ROUNDED_ANCHOR = 0.2
"""What a figure adds that is the other one rounded."""
COARSER_ANCHOR = 0.3
"""What a date adds that is the other one with a part left out."""
FAR_APART, IMPLAUSIBLE = 30.0, 0.7
"""How many times greater a figure may be before two of a loose family (people, money, things) are unlike one question,
and what is then left. Tolls are not held to it: a dropped thousand is what an editor wants to see."""
MATCHED, MATCHED_CONTEXT = 0.1, 0.3
"""What it adds that two articles with several figures of a kind have no nearer ones, and the least context it takes."""
MATCHED_KINDS = frozenset({"quantity", "money", "percent"})
SHARED_HOLDER = 0.15
"""What a holder or a manner that both name adds, where the deed does not already tell the question."""
SHARED_MANNER = 0.1
BEND = 0.8
"""Exponent of the context's cosine: of few shared words the first say most."""
OTHER_RATE = 0.75
"""What is left where one figure is told as a rate (for the barrel) and the other is not."""
ONLY_THERE = 0.85
"""What is left where one count is said to be of its place alone, and the other is not."""
DAY_APART = (1.0, 0.75, 0.65)
"""What is left of a running toll's closeness when its two counts are 0, 1, 2 days apart; later ones never meet."""
UNDATED, LEAST_UNDATED = 0.1, 0.7
"""What an unknown day takes off for each further day that the story speaks of, and the least it leaves."""
SAME_ARTICLE = {"toll": 0.85, "other": 0.35}
"""One outlet seldom answers one question twice, but a toll, or what two sources say, it may."""
LEAST = 0.5
"""The average closeness at which two groups of claims are one question."""
RARE = 3
"""Significant digits from which an equal figure stands in for a holder that one outlet leaves out."""
DISTINCTIVE = 4
"""Significant digits from which an equal figure makes one question of two nouns."""
Key = tuple[str, frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Story:
    """What the claims of a story tell about one another.

    rarity: how rarely a word stands near a figure; lengths: of each claim's weighed words; crowding: figures of one
    key from one source of an article; apart: families that the story counts by nation or holder; undated: what an unknown
    day leaves; matched: the claims of two articles that are nearer to one another than to the other's other claims.
    """

    rarity: Mapping[str, float]
    lengths: Mapping[Member, float]
    crowding: Mapping[Key, float]
    apart: frozenset[str]
    undated: float
    matched: frozenset[frozenset[Member]]


def story_of(frames: Sequence[Frame]) -> Story:
    """Weigh the words and families of a story's frames."""
    rarity = _rarity(frames)
    lengths = {f.member: math.sqrt(sum((w * rarity[k]) ** 2 for k, w in f.features.items())) for f in frames}
    story = Story(rarity, lengths, _crowding(frames), _counted_apart(frames), _undated(frames), frozenset())
    return replace(story, matched=_matched(frames, story))


def _matched(frames: Sequence[Frame], story: Story) -> frozenset[frozenset[Member]]:
    """One to one between any two articles, the nearest contexts first: each claim answers one question of the other.

    Only claims of crowded keys are matched; where an article has one figure of a kind there is nothing to choose.
    """
    crowded: dict[tuple[str, str], list[Frame]] = defaultdict(list)
    for frame in frames:
        if frame.kind in MATCHED_KINDS and frame.family not in TOLLS and story.crowding[_key(frame)] > 1:
            crowded[frame.kind, frame.family].append(frame)
    found: set[frozenset[Member]] = set()
    for group in crowded.values():
        found |= _one_to_one(group, story)
    return frozenset(found)


def _one_to_one(group: Sequence[Frame], story: Story) -> set[frozenset[Member]]:
    pairs = [(_context(a, b, story) + anchor(a.claim, b.claim), a, b) for a, b in combinations(group, 2)]
    near = [row for row in pairs if row[0] >= MATCHED_CONTEXT and not is_forbidden(row[1], row[2], story)]
    taken: set[tuple[Member, int]] = set()
    found: set[frozenset[Member]] = set()
    for _, a, b in sorted(near, key=lambda row: (-row[0], row[1].member, row[2].member)):
        ends = {(a.member, b.member.article), (b.member, a.member.article)}
        if not _one_article(a, b) and not ends & taken:
            taken |= ends
            found.add(frozenset((a.member, b.member)))
    return found


def _rarity(frames: Sequence[Frame]) -> dict[str, float]:
    held: dict[str, set[int]] = defaultdict(set)
    for frame in frames:
        for word in frame.features:
            held[word].add(frame.member.article)
    articles = len({frame.member.article for frame in frames})
    return {word: math.log(1 + articles / len(holders)) for word, holders in held.items()}


def _undated(frames: Sequence[Frame]) -> float:
    """What an unknown day leaves of a running toll's closeness: less, the more days the story speaks of."""
    days = {frame.day.weekday for frame in frames if frame.day.weekday is not None}
    return max(LEAST_UNDATED, 1.0 - UNDATED * max(0, len(days) - 1))


def _crowding(frames: Sequence[Frame]) -> dict[Key, float]:
    counts = Counter((_key(frame), frame.member.article, frame.claim.by) for frame in frames)
    articles = Counter(key for key, _, _ in counts)
    totals: Counter[Key] = Counter()
    for (key, _, _), count in counts.items():
        totals[key] += count
    return {key: totals[key] / articles[key] for key in totals}


def _key(frame: Frame) -> Key:
    return frame.family, frame.whose, frame.manner & {"part", "expected", "change"}


def _counted_apart(frames: Sequence[Frame]) -> frozenset[str]:
    """Families that one article counts for two nations or holders, or both with one and without."""
    told: dict[tuple[str, int], set[frozenset[str]]] = defaultdict(set)
    for frame in frames:
        told[frame.family, frame.member.article].add(frame.whose)
    return frozenset(family for (family, _), holders in told.items() if len(holders) > 1)


def closeness(a: Frame, b: Frame, story: Story) -> float:
    """From 0 to 1; NEVER for two claims that cannot answer one question. Only equal figures count, and only for it."""
    if a.kind in BY_NAME:
        return _by_name(a, b)
    if is_forbidden(a, b, story):
        return NEVER
    prior = _prior(a, b, story)
    near = prior + (1 - prior) * _context(a, b, story) + _shared(a, b) + anchor(a.claim, b.claim)
    near += MATCHED if frozenset((a.member, b.member)) in story.matched else 0.0
    return min(1.0, near) * _time(a, b, story) * _same_article(a, b) * _plausible(a, b) * _scope(a, b)


BY_NAME = frozenset({"role", "quote", "statement"})
"""Kinds whose question is a person or a wording, not words around a figure."""


def _by_name(a: Frame, b: Frame) -> float:
    if a.kind == "role":
        return 1.0 if same_person(a.claim.about, b.claim.about) else NEVER
    return NEVER if a.member.article == b.member.article else likeness(a.claim.surface, b.claim.surface)


def is_forbidden(a: Frame, b: Frame, story: Story) -> bool:
    """Whether the families, holders or manners of two claims rule out one question."""
    digits = significant(a.claim) if is_equal(a.claim, b.claim) else 0
    if not _same_family(a, b) and digits < DISTINCTIVE:
        return True
    if a.per and b.per and a.per != b.per:
        return True
    return _other_holder(a, b, story, digits) or _other_manner(a, b, digits) or _days_apart(a, b) >= len(DAY_APART)


def _same_family(a: Frame, b: Frame) -> bool:
    """Whether the same is counted; a noun or deed that one outlet leaves out may be the other's."""
    families = {a.family, b.family}
    if len(families) == 1 or "figure" in families:
        return True
    return "people" in families and bool(families & TOLLS) and bool(a.whose & b.whose)


def _other_holder(a: Frame, b: Frame, story: Story, digits: int) -> bool:
    if a.whose and b.whose:
        return not a.whose & b.whose
    return bool(a.whose or b.whose) and a.family in story.apart and digits < RARE


def _other_manner(a: Frame, b: Frame, digits: int) -> bool:
    unlike = a.manner ^ b.manner
    if digits > 1 or (a.whose and b.whose):
        unlike -= {"part"}
    if a.family not in TOLLS:
        unlike -= {"expected", "earlier"}
    if "earlier" in unlike and _is_before(a, b):
        unlike -= {"earlier"}
    return bool(unlike & {"expected", "change", "elsewhere", "part", "whole"}) or (bool(unlike) and _one_article(a, b))


def _is_before(a: Frame, b: Frame) -> bool:
    """Whether the count that is told as an earlier one can be the other's: of another article, not of a later day."""
    if _one_article(a, b):
        return False
    told, other = (a, b) if "earlier" in a.manner else (b, a)
    if told.day.ordinal is None or other.day.ordinal is None:
        return when.apart(told.day, other.day) is None
    return other.day.ordinal < told.day.ordinal


def _one_article(a: Frame, b: Frame) -> bool:
    return a.member.article == b.member.article


def _is_running(frame: Frame) -> bool:
    return frame.family in TOLLS - STATIC_TOLLS and "expected" not in frame.manner


def _days_apart(a: Frame, b: Frame) -> int:
    if not _is_running(a) or "earlier" in a.manner ^ b.manner:
        return 0
    return when.apart(a.day, b.day) or 0


def _time(a: Frame, b: Frame, story: Story) -> float:
    if not _is_running(a):
        return 1.0
    days = when.apart(a.day, b.day)
    return story.undated if days is None or "earlier" in a.manner ^ b.manner else DAY_APART[days]


def _same_article(a: Frame, b: Frame) -> float:
    if not _one_article(a, b):
        return 1.0
    two_sources = bool(a.claim.by and b.claim.by) and a.claim.by != b.claim.by
    return SAME_ARTICLE["toll" if a.family in TOLLS or two_sources else "other"]


def _scope(a: Frame, b: Frame) -> float:
    rate = OTHER_RATE if a.per != b.per and a.kind == "money" else 1.0
    return rate * (ONLY_THERE if "only" in a.manner ^ b.manner else 1.0)


def _plausible(a: Frame, b: Frame) -> float:
    if a.family in TOLLS and b.family in TOLLS:
        return 1.0
    tops = sorted(max(figures(frame.claim), default=0.0) for frame in (a, b))
    return IMPLAUSIBLE if tops[0] > 0 and tops[1] > FAR_APART * tops[0] else 1.0


def _prior(a: Frame, b: Frame, story: Story) -> float:
    if a.family != b.family:
        return PRIOR["unsaid"]
    if a.family in TOLLS:
        return PRIOR[next((name for name in ("part", "expected") if name in a.manner & b.manner), "toll")]
    crowding = max(story.crowding[_key(a)], story.crowding[_key(b)])
    return PRIOR.get(a.family, PRIOR.get(a.kind, PRIOR["counted"])) / crowding


def _shared(a: Frame, b: Frame) -> float:
    if a.family in TOLLS:
        return 0.0
    return (SHARED_HOLDER if a.whose & b.whose else 0.0) + (SHARED_MANNER if a.manner & b.manner else 0.0)


def _context(a: Frame, b: Frame, story: Story) -> float:
    small, large = (a, b) if len(a.features) < len(b.features) else (b, a)
    dot = sum(w * large.features[k] * story.rarity[k] ** 2 for k, w in small.features.items() if k in large.features)
    return (dot / (story.lengths[a.member] * story.lengths[b.member])) ** BEND if dot else 0.0


def anchor(a: Claim, b: Claim) -> float:
    """What the figures themselves say for one question: nothing, or the rarity of their being equal."""
    if is_equal(a, b):
        return ANCHORS[min(significant(a), len(ANCHORS) - 1)]
    if a.kind == "date":
        return COARSER_ANCHOR if _is_coarser(str(a.low), str(b.low)) else 0.0
    if isinstance(a.low, int | float) and isinstance(b.low, int | float):
        return ROUNDED_ANCHOR if is_rounded(a, b) or is_rounded(b, a) else 0.0
    return 0.0


def _is_coarser(a: str, b: str) -> bool:
    """Whether one date is the other without its day or its year; a year alone fits too much."""
    named = [x for x, y in zip(parts(a), parts(b), strict=True) if x and y]
    return len(named) > 1 and dates_differ(a, b) == "meeting"


def is_equal(a: Claim, b: Claim) -> bool:
    """Whether two claims print the same figures, whatever their hedges."""
    if isinstance(a.low, str) or isinstance(b.low, str):
        return a.low == b.low
    return bool(figures(a)) and figures(a) == figures(b)


def significant(claim: Claim) -> int:
    """Significant digits of a figure: 500,000 has one, 1,611,310 six; a date one more than the parts it names."""
    value = claim.low if claim.low is not None else claim.high
    if isinstance(value, str):
        return sum(bool(part) for part in parts(value)) + 1
    return len(f"{value:.10g}".replace(".", "").strip("0")) if value else 0
