"""How near two claims are to answering one question, from 0 to 1; some pairs may never meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coverage.core.alignment import when
from coverage.core.alignment.anchors import anchor
from coverage.core.alignment.barriers import have_two_sources, in_one_article, is_forbidden, is_running
from coverage.core.alignment.clusters import NEVER
from coverage.core.alignment.deeds import GROUP
from coverage.core.alignment.frames import Frame
from coverage.core.alignment.matching import match
from coverage.core.alignment.names import same_person
from coverage.core.alignment.storywide import DISPLACED, Story, context, question_key, read_story
from coverage.core.alignment.weights import (
    DAY_APART,
    FAR_APART,
    FULL,
    IMPLAUSIBLE,
    MATCHED,
    MATCHED_CONTEXT,
    ONE_SIDED,
    ONLY_THERE,
    OTHER_LAND,
    OTHER_RATE,
    PRIOR,
    SAME_ARTICLE,
    SHARED_ACT,
    SHARED_HOLDER,
    SHARED_MANNER,
    STEP_APART,
    UNSUPPORTED,
)
from coverage.core.languages.arabic.questions import TOLLS


def story_of(frames: Sequence[Frame]) -> Story:
    """What a story's frames tell about one another, with the claims that two articles match one to one."""
    story = read_story(frames)
    return replace(story, matched=match(frames, story))


def closeness(a: Frame, b: Frame, story: Story) -> float:
    """From 0 to 1; NEVER for two claims that cannot answer one question. Only equal figures count, and only for it."""
    if a.kind in BY_NAME:
        return _by_name(a, b)
    if is_forbidden(a, b, story):
        return NEVER
    prior, alike, equal = _prior(a, b, story), context(a, b, story), anchor(a, b)
    near = prior + (1 - prior) * alike + _shared(a, b) + equal * _support(a, alike)
    if alike + equal >= MATCHED_CONTEXT and frozenset((a.member, b.member)) in story.matched:
        near += MATCHED
    return min(1.0, near) * _time(a, b, story) * _same_article(a, b) * _plausible(a, b) * _scope(a, b)


BY_NAME = frozenset({"role"})
"""Kinds whose question is a person, not words around a figure."""


def _by_name(a: Frame, b: Frame) -> float:
    return 1.0 if same_person(a.claim.about, b.claim.about) else NEVER


def _time(a: Frame, b: Frame, story: Story) -> float:
    if not is_running(a):
        return 1.0
    days = when.apart(a.day, b.day)
    return (
        story.undated if days is None or "earlier" in a.manner ^ b.manner else DAY_APART[min(days, len(DAY_APART) - 1)]
    )


def _same_article(a: Frame, b: Frame) -> float:
    if not in_one_article(a, b) or a.in_title != b.in_title:
        return 1.0
    two_sources = have_two_sources(a, b)
    if a.family not in TOLLS and not two_sources:
        return SAME_ARTICLE["other"]
    return SAME_ARTICLE["toll" if two_sources or a.claim.sentence != b.claim.sentence else "sentence"]


STEP = frozenset({"change"})
"""The manner that a shared rise or fall tells already."""


def _support(a: Frame, alike: float) -> float:
    """How much of an anchor counts: a toll's deed supports it, a day of the calendar is rare by itself."""
    return 1.0 if a.family in TOLLS or a.kind == "date" else min(1.0, UNSUPPORTED + (1 - UNSUPPORTED) * alike / FULL)


def _scope(a: Frame, b: Frame) -> float:
    only = ONLY_THERE if "only" in a.manner ^ b.manner else 1.0
    sided = ONE_SIDED if _bargains(a) != _bargains(b) else 1.0
    land = OTHER_LAND if a.family not in TOLLS and a.kind != "date" and not _share_land(a, b) else 1.0
    rate = OTHER_RATE if a.kind == "money" and a.per != b.per else 1.0
    return only * sided * land * rate


def _share_land(a: Frame, b: Frame) -> bool:
    return not a.land or not b.land or bool(a.land & b.land)


def _bargains(frame: Frame) -> bool:
    return any(scale == "bargain" for scale, _ in frame.acts)


def _plausible(a: Frame, b: Frame) -> float:
    tolls = a.family in TOLLS and b.family in TOLLS
    if tolls and not in_one_article(a, b) and bool(a.whose) == bool(b.whose):
        return 1.0
    small, large = sorted((a.top, b.top))
    return IMPLAUSIBLE if small > 0 and large > (STEP_APART if tolls else FAR_APART) * small else 1.0


def _prior(a: Frame, b: Frame, story: Story) -> float:
    if a.family != b.family:
        return PRIOR["unsaid"]
    if a.family in TOLLS:
        kind = "refuge" if a.family == DISPLACED else "toll"
        return PRIOR[next((name for name in ("part", "ranked", "expected") if name in a.manner & b.manner), kind)]
    crowding = max(story.crowding[question_key(a)], story.crowding[question_key(b)])
    kind = "group" if a.family.startswith(GROUP) else a.kind
    return PRIOR.get(a.family, PRIOR.get(kind, PRIOR["counted"])) / crowding


def _shared(a: Frame, b: Frame) -> float:
    if a.family in TOLLS:
        return 0.0
    told = (
        (SHARED_HOLDER, a.whose & b.whose),
        (SHARED_MANNER, (a.manner & b.manner) - STEP),
        (SHARED_ACT, a.acts & b.acts),
    )
    return sum(weight for weight, shared in told if shared)
