"""What rules out that two claims answer one question, whatever their words."""

from __future__ import annotations

from coverage.core.alignment import when
from coverage.core.alignment.acts import is_other_act
from coverage.core.alignment.anchors import is_equal
from coverage.core.alignment.deeds import ABOARD, FIGURE, GROUP
from coverage.core.alignment.frames import Frame
from coverage.core.alignment.holders import share_holder
from coverage.core.alignment.storywide import DISPLACED, DWELL, LOOSE, Story
from coverage.core.alignment.weights import DISTINCTIVE, LAST_DAY
from coverage.core.alignment.when import PAST
from coverage.core.alignment.whose import adjectival
from coverage.core.languages.arabic.questions import ANYONE, OVERLAPPING, STATIC_TOLLS, TOLLS
from coverage.core.text.letters import fold
from coverage.core.values.currency import is_one_currency


def is_forbidden(a: Frame, b: Frame, story: Story) -> bool:
    """Whether the families, holders or manners of two claims rule out one question.

    Sums in two currencies are not compared: an outlet that converts one seldom leaves the first one out.
    """
    if (a.per and b.per and a.per != b.per) or _stand_side_by_side(a, b):
        return True
    if a.kind == "money" and not is_one_currency(a.claim.unit, b.claim.unit):
        return True
    if is_other_act(a.acts, b.acts) or a.period.excludes(b.period):
        return True
    digits = a.digits if is_equal(a, b) else 0
    is_restated = digits > 1 or is_rough(a) or is_rough(b)
    if (_days_apart(a, b) > LAST_DAY and not is_restated) or not share_holder(a.whose, b.whose):
        return True
    if not _same_family(a, b, story) and digits < DISTINCTIVE:
        return True
    return _other_manner(a, b)


def is_rough(frame: Frame) -> bool:
    """Whether a figure is one of round thousands, as the dead of a war are told for weeks."""
    return frame.top >= ROUGH and frame.digits <= ROUGH_DIGITS


ROUGH, ROUGH_DIGITS = 10_000, 2


def is_of_past_year(a: Frame, b: Frame, story: Story) -> bool:
    """Whether one figure alone is told for a year gone by."""
    if PAST in a.manner ^ b.manner:
        return True
    years = {a.period.year, b.period.year}
    return len(years) > 1 and story.year is not None and any(year and year < story.year for year in years)


def _stand_side_by_side(a: Frame, b: Frame) -> bool:
    """Whether one sentence gives both figures by itself: then they answer two questions, but for a toll and its update."""
    if not in_one_article(a, b) or a.claim.sentence != b.claim.sentence:
        return False
    if a.family in TOLLS:
        return "ranked" in a.manner & b.manner
    return a.claim.by == b.claim.by and not have_two_sources(a, b)


def have_two_sources(a: Frame, b: Frame) -> bool:
    """Whether one sentence sets another source's figure against the first one."""
    later = max(a, b, key=lambda frame: frame.claim.span)
    return later.is_answer and a.claim.sentence == b.claim.sentence


def _same_family(a: Frame, b: Frame, story: Story) -> bool:
    """Whether the same is counted; a noun or deed that one outlet leaves out may be the other's."""
    if a.family == b.family:
        return True
    families = {a.family, b.family}
    if a.family in b.whose or b.family in a.whose:
        return not in_one_article(a, b)
    if FIGURE in families or _may_be_group(a, b) or _may_be_group(b, a):
        return not in_one_article(a, b) and not families & TOLLS
    if families in OVERLAPPING or families <= ABOARD:
        return not in_one_article(a, b)
    if families == {LOOSE, DISPLACED}:
        return story.mingled and not in_one_article(a, b) and all(_stays(frame, story) for frame in (a, b))
    return LOOSE in families and bool(families & RUNNING) and bool(a.whose & b.whose)


def _stays(frame: Frame, story: Story) -> bool:
    """Whether the people counted live or shelter somewhere, or in a place that the story speaks of.

    Those who fled to a place and those who live there are then one count, unless an outlet counts both.
    """
    return DWELL in frame.acts or (frame.family == LOOSE and bool(story.here & frame.places))


def _may_be_group(a: Frame, b: Frame) -> bool:
    """Whether one counts persons by a noun that fits any group, or by their nation, and the other a group."""
    unit = fold(a.claim.unit)
    return a.family == LOOSE and (unit in ANYONE or bool(adjectival(unit))) and b.family.startswith(GROUP)


def names_one_holder(a: Frame, b: Frame, story: Story) -> bool:
    """Whether one names a holder and the other none, in a family that the story counts by holders."""
    if a.kind != "quantity" or bool(a.whose) == bool(b.whose) or a.family not in story.apart:
        return False
    return not (a.whose | b.whose) <= story.home.get(a.family, frozenset())


def _other_manner(a: Frame, b: Frame) -> bool:
    """Whether one is denied, feared or of elsewhere, and the other is not."""
    one = a.manner ^ b.manner
    dividing = (
        {"denied"} | ({"elsewhere"} if _counts_people(a) else set()) | ({"expected"} if a.family in TOLLS else set())
    )
    return bool(one & dividing)


def _counts_people(frame: Frame) -> bool:
    return frame.family in TOLLS or frame.family == LOOSE


def in_one_article(a: Frame, b: Frame) -> bool:
    """Whether one article makes both claims."""
    return a.member.article == b.member.article


def are_running(a: Frame, b: Frame) -> bool:
    """Whether two claims can be of one count that grows from day to day."""
    return not PAST_OR_FEARED & (a.manner | b.manner) and bool(RUNNING & {a.family, b.family})


PAST_OR_FEARED = frozenset({PAST, "expected"})


RUNNING = TOLLS - STATIC_TOLLS


def _days_apart(a: Frame, b: Frame) -> int:
    if not are_running(a, b) or "earlier" in a.manner ^ b.manner:
        return 0
    return when.apart(a.day, b.day) or 0
