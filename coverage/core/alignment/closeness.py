"""How much speaks for two claims answering one question, as log odds; some pairs may never meet."""

from __future__ import annotations

from coverage.core.alignment.barriers import is_forbidden
from coverage.core.alignment.clusters import NEVER
from coverage.core.alignment.frames import Frame
from coverage.core.alignment.names import same_person
from coverage.core.alignment.signs import signs
from coverage.core.alignment.storywide import Story
from coverage.core.alignment.weights import WEIGHTS


def closeness(a: Frame, b: Frame, story: Story) -> float:
    """The weights of all signs, added up: log odds of one question; NEVER for two claims that cannot answer one.

    Groups are joined by the average of these and not of chances: one pair with much against it then counts for more
    than one with little.
    """
    if a.kind in BY_NAME:
        return _by_name(a, b)
    if is_forbidden(a, b, story):
        return NEVER
    return sum([WEIGHTS.get(name, 0.0) * strength for name, strength in signs(a, b, story)])


BY_NAME = frozenset({"role"})
"""Kinds whose question is a person, not words around a figure."""


def _by_name(a: Frame, b: Frame) -> float:
    return 1.0 if same_person(a.claim.about, b.claim.about) else NEVER
