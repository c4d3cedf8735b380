"""How likely two claims are to answer one question, from 0 to 1; some pairs may never meet."""

from __future__ import annotations

import math

from coverage.core.alignment.barriers import is_forbidden
from coverage.core.alignment.clusters import NEVER
from coverage.core.alignment.frames import Frame
from coverage.core.alignment.names import same_person
from coverage.core.alignment.signs import signs
from coverage.core.alignment.storywide import Story
from coverage.core.alignment.weights import WEIGHTS


def closeness(a: Frame, b: Frame, story: Story) -> float:
    """From 0 to 1; NEVER for two claims that cannot answer one question. Only equal figures count, and only for it."""
    if a.kind in BY_NAME:
        return _by_name(a, b)
    if is_forbidden(a, b, story):
        return NEVER
    return 1 / (1 + math.exp(-sum(WEIGHTS.get(name, 0.0) * strength for name, strength in signs(a, b, story))))


BY_NAME = frozenset({"role"})
"""Kinds whose question is a person, not words around a figure."""


def _by_name(a: Frame, b: Frame) -> float:
    return 1.0 if same_person(a.claim.about, b.claim.about) else NEVER
