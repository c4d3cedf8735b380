"""Which claims of a story are one fact: answers to one question, whatever they answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from coverage.core.alignment import statements
from coverage.core.alignment.blocks import pairs
from coverage.core.alignment.closeness import BY_NAME, closeness
from coverage.core.alignment.clusters import average_link
from coverage.core.alignment.frames import Frame, frames
from coverage.core.alignment.labels import distinct_labels, label
from coverage.core.alignment.storywide import Story, dated, read_story
from coverage.core.alignment.todays import with_todays
from coverage.core.alignment.weights import LEAST
from coverage.core.records import Article, Member

__all__ = ["Members", "align", "distinct_labels", "label"]

Members = tuple[Member, ...]


def align(articles: Sequence[Article]) -> tuple[Members, ...]:
    """Every question of a story with the claims that answer it, by their first place; an only-here claim is alone.

    Claims that ask no question (datelines, counts of informants) are in no fact.
    """
    blocks = frames_of(articles)
    story = read_story([frame for block in blocks for frame in block])
    groups = [group for block in blocks for group in _groups(block, story)] + statements.align(articles)
    return tuple(sorted(tuple(sorted(group)) for group in with_todays(articles, groups)))


def frames_of(articles: Sequence[Article]) -> list[list[Frame]]:
    """The frames of a story, those that can answer one question by their kinds together; ordinals count as counts."""
    asked = dated([frame for number, article in enumerate(articles) for frame in frames(number, article)])
    blocks: dict[str, list[Frame]] = defaultdict(list)
    for frame in sorted(asked, key=_by_content):
        blocks["quantity" if frame.kind == "ordinal" else frame.kind].append(frame)
    return list(blocks.values())


def _by_content(frame: Frame) -> tuple[object, ...]:
    """An order that does not depend on that of the articles, so that ties fall alike however they came in."""
    claim = frame.claim
    return claim.surface, claim.hedge, claim.about, str(claim.by), claim.span, claim.sentence


def _groups(block: list[Frame], story: Story) -> list[list[Member]]:
    worth = None if block[0].kind in BY_NAME else pairs(block)
    found = average_link(len(block), lambda a, b: closeness(block[a], block[b], story), LEAST, worth)
    return [[block[place].member for place in group] for group in found]
