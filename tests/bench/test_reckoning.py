"""What the scripts of bench/ reckon with: waiting, curves, weights and invented texts."""

from __future__ import annotations

import statistics

import pytest
from defusedxml.ElementTree import fromstring

from bench import aligning, aligning_fit, scale
from bench.stores import curves, texts

SVG = "{http://www.w3.org/2000/svg}"


def test_nobody_waits_where_workers_are_many_and_everybody_where_they_are_few():
    waits = {workers: statistics.median(found) for workers, found in scale.simulate([1000.0], rate=20.0)}
    assert min(waits) == 19
    assert waits[min(waits)] > 10
    assert waits[max(waits)] < 1


def test_a_simulated_hour_is_the_same_twice():
    assert list(scale.simulate([500.0, 900.0], rate=2.0)) == list(scale.simulate([500.0, 900.0], rate=2.0))


def test_what_was_not_measured_is_not_drawn():
    drawn = fromstring(
        curves.draw([curves.Curve("none", ()), curves.Curve("one", [(10, 1.0), (1000, 50.0)])], "x", "y")
    )
    assert len(drawn.findall(f"{SVG}path")) == 1


def test_growth_in_proportion_is_a_straight_line():
    drawn = fromstring(curves.draw([curves.Curve("one", [(10, 1.0), (100, 10.0), (1000, 100.0)])], "x", "y"))
    (left, low), (middle, half), (right, high) = [
        (float(dot.get("cx")), float(dot.get("cy"))) for dot in drawn.findall(f"{SVG}circle")
    ]
    assert left < middle < right
    assert (half - low) / (middle - left) == pytest.approx((high - half) / (right - middle), abs=0.01)


def test_linear_equations_are_solved():
    assert aligning_fit.solve([[4.0, 1.0], [1.0, 3.0]], [1.0, 2.0]) == pytest.approx([1 / 11, 7 / 11])


def pair(is_one, **row):
    return aligning_fit.Pair("story", "folder", row, is_one)


def test_a_sign_of_one_question_gets_weight_and_a_sign_of_two_a_negative_one():
    told = [pair(True, noun=1.0), pair(True, noun=1.0, place=1.0), pair(False, place=1.0)] * 20
    fitted = aligning_fit.fit(told)
    assert fitted["noun"] > 0 > fitted["place"]
    assert aligning_fit.odds(fitted, {"noun": 1.0}) > 0 > aligning_fit.odds(fitted, {"place": 1.0})


def test_where_nothing_is_known_the_odds_are_even():
    assert aligning_fit.odds({}, {"unheard": 1.0}) == 0


@pytest.mark.parametrize(
    ("turn", "told"), [(0, "قتل 128 من 9"), (1, "قتل 129 من 9"), (2, "قتل 120 من 9")], ids=["same", "next", "past nine"]
)
def test_figures_of_a_longer_story_are_moved_on(turn, told):
    assert aligning._with_other_figures("قتل 128 من 9", turn) == told


def test_invented_names_differ_and_are_the_same_every_time():
    invented = texts.names(500)
    assert len(set(invented)) == 500
    assert texts.names(500)[:100] == texts.names(100) == invented[:100]


def test_an_invented_story_is_told_by_every_outlet_in_words_of_its_own():
    told = texts.write_story(3, texts.names(texts.NAMES), outlets=4)
    assert [each.outlet for each in told] == sorted({each.outlet for each in told})
    assert len({each.text for each in told}) == 4
    assert told == texts.write_story(3, texts.names(texts.NAMES), outlets=4)
