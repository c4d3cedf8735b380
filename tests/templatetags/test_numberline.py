"""The number line: places in reading direction, hedges drawn as what they are, labels clear of each other."""

from __future__ import annotations

import random

import pytest

from coverage.models import Article, Claim, Outlet, Version
from coverage.selectors.facts import by_value
from coverage.templatetags.numberline import GAP, LETTER, draw_line


def claim(surface: str, low: float | None, high: float | None, hedge: str = "exact", outlet: str = "منبر") -> Claim:
    version = Version(article=Article(outlet=Outlet(name=outlet)))
    places = {"start": 0, "end": 1, "sentence_start": 0, "sentence_end": 1}
    return Claim(kind="quantity", surface=surface, low=low, high=high, hedge=hedge, version=version, **places)


FOUR = [
    claim("1.5 مليون", 1.5e6, 1.5e6),
    claim("أكثر من مليون", 1e6, None, "more_than"),
    claim("نحو 1.4 مليون", 1.4e6, 1.4e6, "about"),
    claim("أقل من 1.3 مليون", None, 1.3e6, "less_than"),
]


def draw(claims, *, rtl=True, width=620.0, short=False):
    return draw_line(claims, {}, width=width, rtl=rtl, short=short)


@pytest.mark.parametrize("claims", [[], FOUR[:1], [FOUR[0], FOUR[0]], [claim("هنا", None, None)]])
def test_fewer_than_two_answers_make_no_line(claims):
    assert draw(claims) is None


def test_wording_and_dates_make_no_line():
    role = claim("رئيس", None, None)
    role.kind = "role"
    assert draw([role, role]) is None


def test_the_smallest_is_where_reading_begins():
    arabic, english = draw(FOUR, rtl=True), draw(FOUR, rtl=False)
    assert [stop.at for stop in arabic.stops] == sorted((stop.at for stop in arabic.stops), reverse=True)
    assert [stop.at for stop in english.stops] == sorted(stop.at for stop in english.stops)


def test_durations_stand_by_their_length_and_not_by_their_figure():
    minutes, hours = claim("90 دقيقة", 90, 90), claim("ساعتين", 2, 2)
    for made, unit in ((minutes, "minute"), (hours, "hour")):
        made.kind, made.unit = "duration", unit
    assert [made.surface for made in by_value([hours, minutes])] == ["90 دقيقة", "ساعتين"]
    assert ["90" in stop.value.text for stop in draw([hours, minutes]).stops] == [True, False]


def test_hedges_are_drawn_as_what_they_are():
    more, less, about, exact = draw(FOUR, rtl=False).stops
    assert (more.opens, less.opens, about.opens, exact.opens) == (1, -1, 0, 0)
    assert about.band
    assert not exact.band


def test_an_open_end_points_the_way_its_language_grows():
    assert draw(FOUR, rtl=True).stops[0].opens == -1


def test_outlets_with_one_answer_share_a_dot():
    line = draw([*FOUR, claim("1.5 مليون", 1.5e6, 1.5e6, outlet="آخر")])
    assert len(line.stops) == 4
    assert "+1" in line.stops[-1].names.text


def test_the_label_is_the_answer_as_printed():
    assert "أكثر من مليون" in draw(FOUR).stops[0].value.text


@pytest.mark.parametrize("width", [215.0, 290.0, 620.0])
@pytest.mark.parametrize("seed", range(20))
def test_labels_never_overlap_nor_leave_the_drawing(seed, width):
    dice = random.Random(seed)  # noqa: S311 - a die, no secret
    values = [dice.choice([10.0, 1e3, 1e6]) * dice.random() + 1 for _number in range(dice.randint(2, 7))]
    line = draw([claim(f"{value:,.0f} شخص", value, value, outlet="صحيفة بعيدة") for value in values], width=width)
    for labels in ([stop.value for stop in line.stops], [stop.names for stop in line.stops]):
        boxes = [(label.lane, *_box(label, width)) for label in labels]
        assert all(left >= -0.5 and right <= width + 0.5 for _lane, left, right in boxes)
        for number, (lane, left, right) in enumerate(boxes):
            assert all(other != lane or to <= left + 0.5 or at >= right - 0.5 for other, at, to in boxes[number + 1 :])


def _box(label, width: float) -> tuple[float, float]:
    half = (len(label.text.strip("\u2066\u2068\u2069")) * LETTER + GAP) / 2
    return label.at / 100 * width - half, label.at / 100 * width + half
