"""Which claims of two articles belong together where both have several figures of one kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from coverage.core.alignment.anchors import anchor
from coverage.core.alignment.barriers import in_one_article, is_forbidden
from coverage.core.alignment.clusters import DIGITS
from coverage.core.alignment.frames import Frame
from coverage.core.alignment.storywide import Story, context, question_key
from coverage.core.alignment.weights import MATCHED_CONTEXT, MATCHED_KINDS
from coverage.core.languages.arabic.questions import TOLLS
from coverage.core.records import Member


def match(frames: Sequence[Frame], story: Story) -> frozenset[frozenset[Member]]:
    """One to one between any two articles, the nearest contexts first: each claim answers one question of the other.

    Only claims of crowded keys are matched; where an article has one figure of a kind there is nothing to choose.
    """
    crowded: dict[tuple[str, str], list[Frame]] = defaultdict(list)
    for frame in frames:
        if frame.kind in MATCHED_KINDS and frame.family not in TOLLS and story.crowding[question_key(frame)] > 1:
            crowded[frame.kind, frame.family].append(frame)
    found: set[frozenset[Member]] = set()
    for group in crowded.values():
        found |= _one_to_one(group, story)
    return frozenset(found)


def _one_to_one(group: Sequence[Frame], story: Story) -> set[frozenset[Member]]:
    pairs = [(context(a, b, story) + anchor(a, b), a, b) for a, b in combinations(group, 2) if not in_one_article(a, b)]
    near = [row for row in pairs if row[0] >= MATCHED_CONTEXT and not is_forbidden(row[1], row[2], story)]
    taken: set[tuple[Member, int]] = set()
    found: set[frozenset[Member]] = set()
    for _, a, b in sorted(near, key=lambda row: -round(row[0], DIGITS)):
        ends = {(a.member, b.member.article), (b.member, a.member.article)}
        if not ends & taken:
            taken |= ends
            found.add(frozenset((a.member, b.member)))
    return found
