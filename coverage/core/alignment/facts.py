"""Which claims of a story are one fact: answers to one question, whatever they answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from coverage.core.alignment import statements
from coverage.core.alignment.blocks import pairs
from coverage.core.alignment.closeness import BY_NAME, closeness
from coverage.core.alignment.clusters import average_link
from coverage.core.alignment.frames import Frame, frames
from coverage.core.alignment.growing import SEED, grow
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
    """The groups of a block; what is told in the same words is compared once."""
    copies = _copies(block)
    firsts = [group[0] for group in copies]
    found = _linked(firsts, story)
    return [[frame.member for place in group for frame in copies[place]] for group in found]


def _linked(block: list[Frame], story: Story) -> list[list[int]]:
    def near(a: int, b: int) -> float:
        return closeness(block[a], block[b], story)

    if len(block) > SEED and block[0].kind not in BY_NAME:
        return grow(block, near, LEAST, [story.vectors[frame.member] for frame in block])
    return average_link(len(block), near, LEAST, None if block[0].kind in BY_NAME else pairs(block))


def _copies(block: list[Frame]) -> list[list[Frame]]:
    """Frames by their wording; those of one article stay apart, for an article may tell two things in the same words."""
    found: dict[tuple[object, ...], list[Frame]] = defaultdict(list)
    seen: dict[tuple[object, ...], int] = defaultdict(int)
    for frame in block:
        wording = wording_of(frame)
        turn = seen[frame.member.article, wording]
        seen[frame.member.article, wording] += 1
        found[wording, turn].append(frame)
    return list(found.values())


def wording_of(frame: Frame) -> tuple[object, ...]:
    """What is equal in two claims that are told in the same words of the same day."""
    question = frame.family, frame.whose, frame.manner, frame.acts, frame.period, frame.per, frame.day, frame.in_title
    return frame.claim.surface, frame.claim.unit, question, frame.heads, frozenset(frame.features.items())
