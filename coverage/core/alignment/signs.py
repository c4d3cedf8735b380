"""The signs that two claims answer one question, each by its name and how strong it is; what they weigh stands apart."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator

from coverage.core.alignment import when
from coverage.core.alignment.anchors import figures_say, is_equal
from coverage.core.alignment.barriers import (
    are_running,
    have_two_sources,
    in_one_article,
    is_of_past_year,
    names_one_holder,
)
from coverage.core.alignment.deeds import GROUP
from coverage.core.alignment.frames import Frame
from coverage.core.alignment.storywide import Story, context, question_key, sort_of
from coverage.core.languages.arabic.questions import OVERLAPPING, TOLLS

Sign = tuple[str, float]
"""A name and a strength, from 0 (absent) to 1; crowding alone goes on above it."""


def signs(a: Frame, b: Frame, story: Story) -> Iterator[Sign]:
    """Every sign of two claims, of whatever weight."""
    for of_pair in OF_PAIRS:
        yield from of_pair(a, b)
    for of_story in OF_STORY:
        yield from of_story(a, b, story)


def both_tolls(a: Frame, b: Frame) -> bool:
    """Whether both count those whom something befell."""
    return a.family in TOLLS and b.family in TOLLS


def _kind(a: Frame, b: Frame) -> Iterator[Sign]:
    if {a.family, b.family} in OVERLAPPING:
        yield "kind overlapping", 1.0
    elif a.family != b.family:
        yield "kind unsaid", 1.0
    elif a.family in TOLLS:
        yield "kind toll", 1.0
    elif a.family.startswith(GROUP):
        yield "kind group", 1.0
    elif a.family not in GIVEN:
        yield f"kind {_kind_of(a)}", 1.0


GIVEN = frozenset({"people", "money"})
"""Families from which the others are told apart: people of whom nothing is said, and money."""


def _kind_of(frame: Frame) -> str:
    return "counted" if frame.kind == "quantity" else frame.kind


def _head(a: Frame, b: Frame) -> Iterator[Sign]:
    """The words right before a figure most often name what it is the figure of."""
    if not set(a.heads).isdisjoint(b.heads):
        yield "head shared", 1.0


def _crowd(a: Frame, b: Frame, story: Story) -> Iterator[Sign]:
    """How many figures of the kind an article has to choose from."""
    if not both_tolls(a, b):
        yield "crowded", math.log(max(story.crowding[question_key(a)], story.crowding[question_key(b)]))


def _rank(a: Frame, b: Frame, story: Story) -> Iterator[Sign]:
    """A report tells its own toll first, and those of other days, places and disasters after it."""
    is_first = story.rank.get(a.member) == story.rank.get(b.member) == 0 and sort_of(a) == sort_of(b)
    if is_first and both_tolls(a, b) and not in_one_article(a, b):
        yield "first tolls", 1.0


def _holders(a: Frame, b: Frame, story: Story) -> Iterator[Sign]:
    if both_tolls(a, b) and a.whose & b.whose:
        yield "holder of a toll", 1.0
    if names_one_holder(a, b, story):
        yield "one holder", 1.0
    if _names_group(a) != _names_group(b):
        yield "one group", 1.0


def _names_group(frame: Frame) -> bool:
    return any(name.startswith(GROUP) for name in frame.whose)


def _acts(a: Frame, b: Frame) -> Iterator[Sign]:
    if not both_tolls(a, b) and a.acts & b.acts:
        yield "act shared", 1.0
    if _bargains(a) != _bargains(b):
        yield "one bargains", 1.0


def _bargains(frame: Frame) -> bool:
    return any(scale == "bargain" for scale, _ in frame.acts)


def _manners(a: Frame, b: Frame, story: Story) -> Iterator[Sign]:
    one = a.manner ^ b.manner
    told = ONE_OF_TOLLS if both_tolls(a, b) else ONE_OF_FIGURES
    yield from ((f"one {manner}", 1.0) for manner in sorted(one & told))
    if is_of_past_year(a, b, story):
        yield "one of a past year", 1.0


ONE_OF_FIGURES = frozenset({"change", "earlier", "only", "part", "ranked"})
ONE_OF_TOLLS = frozenset({"only", "part", "ranked"})
"""Manners of one figure alone that say something against one question."""


def _time(a: Frame, b: Frame, story: Story) -> Iterator[Sign]:
    if not are_running(a, b):
        return
    days = when.apart(a.day, b.day)
    if days is None or "earlier" in a.manner ^ b.manner:
        yield "day unknown", story.undated
    elif days:
        yield ("next day" if days == 1 else "later day"), 1.0


def _order(a: Frame, b: Frame) -> Iterator[Sign]:
    """The ninth day of a strike and its tenth are two."""
    if a.kind == b.kind == "ordinal" and not is_equal(a, b):
        yield "other ordinal", 1.0


def _article(a: Frame, b: Frame) -> Iterator[Sign]:
    """One outlet seldom answers one question twice, but in a headline, or where it sets one source against another."""
    if not in_one_article(a, b) or a.in_title != b.in_title:
        return
    if have_two_sources(a, b):
        yield "two sources", 1.0
    else:
        yield ("same article of tolls" if both_tolls(a, b) else "same article"), 1.0


def _words(a: Frame, b: Frame, story: Story) -> Iterator[Sign]:
    """The words around, and the figures as far as the words support them."""
    alike, are_tolls = context(a, b, story), both_tolls(a, b)
    if not are_tolls:
        yield "words", alike
    yield from figures_say(a, b, alike, are_tolls=are_tolls)


def _lands(a: Frame, b: Frame, story: Story) -> Iterator[Sign]:
    """Regional outlets compare with home (للمقارنة، في المغرب): a country named that is not the whole story's."""
    if a.lands == b.lands or both_tolls(a, b):
        return
    ours, theirs = a.lands - story.lands, b.lands - story.lands
    if ours and theirs and not ours & theirs:
        yield "other land", 1.0
    elif bool(ours) != bool(theirs):
        yield "one land", 1.0


OF_PAIRS: tuple[Callable[[Frame, Frame], Iterable[Sign]], ...] = (_kind, _head, _acts, _order, _article)
OF_STORY: tuple[Callable[[Frame, Frame, Story], Iterable[Sign]], ...] = (
    _words,
    _crowd,
    _rank,
    _holders,
    _manners,
    _time,
    _lands,
)
