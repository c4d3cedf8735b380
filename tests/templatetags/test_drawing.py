"""The number line as SVG: what it says to whom, and that no text of an article becomes markup."""

from __future__ import annotations

import re

from coverage.templatetags.drawing import line_html
from coverage.templatetags.numberline import draw_line
from tests.templatetags.test_numberline import FOUR, claim


def drawing(claims, tones=None, *, is_named=True):
    return line_html(draw_line(claims, tones or {}, width=620.0, rtl=True, short=False), "wide", is_named=is_named)


def test_an_outlets_name_is_never_markup():
    html = drawing([claim("5", 5, 5, outlet="<b>منبر</b>"), claim("7", 7, 7)])
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


def test_a_line_beside_its_figures_is_not_said_twice():
    hushed = drawing(FOUR, is_named=False)
    assert "<title>" not in hushed
    assert 'aria-hidden="true"' in hushed
    assert "role=" not in hushed


def test_a_line_that_stands_alone_says_every_answer():
    title = re.search(r"<title>(.*)</title>", drawing(FOUR))[1]
    assert title.count("؛ ") == 3
    assert "أكثر من مليون" in title


def test_an_open_end_has_an_arrow_a_band_its_width_and_every_answer_a_dot():
    html = drawing(FOUR)
    assert html.count("<circle") == 4
    assert html.count("<polyline") == html.count('class="open"') == 2
    assert html.count("<rect") == 1


def test_two_exact_figures_have_neither_arrow_nor_band():
    html = drawing([claim("5", 5, 5), claim("7", 7, 7)])
    assert "<polyline" not in html
    assert "<rect" not in html


def test_a_tone_colours_its_own_stop_alone():
    first, second = claim("5", 5, 5), claim("7", 7, 7)
    first.pk, second.pk = 1, 2
    assert drawing([first, second], {1: "conflict"}).count("<g class=c>") == 1


def test_what_conflicts_is_drawn_over_the_others():
    claims = [claim("5", 5, 5), claim("7", 7, 7), claim("9", 9, 9)]
    for key, each in enumerate(claims, 1):
        each.pk = key
    html = drawing(claims, {1: "conflict", 2: "differ"})
    assert html.index("<g>") < html.index("<g class=c>")
    assert html.index("<g class=d>") < html.index("<g class=c>")


def test_no_band_covers_a_dot():
    html = drawing([claim("5", 5, 5), claim("نحو 5", 5, 5, "about"), claim("9", 9, 9)])
    assert html.rindex("<rect") < html.index("<circle")


def test_two_answers_that_are_open_alike_share_their_arrow():
    html = drawing([claim("5+", 5, None, "more_than"), claim("7+", 7, None, "at_least")])
    assert html.count("<polyline") == 1
    assert html.count("<circle") == 2


def test_places_are_percents_inside_the_drawing():
    places = [float(place) for place in re.findall(r'(?:x|cx|x1|x2)="([\d.]+)%"', drawing(FOUR))]
    assert places
    assert all(0 <= place <= 100 for place in places)
