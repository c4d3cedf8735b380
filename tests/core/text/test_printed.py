"""A printed answer in hedge, figure and noun: nothing is changed, moved or lost."""

from __future__ import annotations

import pytest

from coverage.core.text.printed import Printed, take_apart

SURFACES = [
    ("", ("", "", "")),
    ("رئيس الوزراء", ("", "رئيس الوزراء", "")),
    ("كتيبة واسعة", ("", "كتيبة واسعة", "")),
    ("1.5 مليون مدني", ("", "1.5 مليون", "مدني")),
    ("أكثر من 1.3 مليون مدني", ("أكثر من", "1.3 مليون", "مدني")),
    ("أكثر من مليون مدني", ("أكثر من", "مليون", "مدني")),
    ("بنحو 1.4 مليون", ("بنحو", "1.4 مليون", "")),
    ("خمسة وثلاثين ألف جندي", ("", "خمسة وثلاثين ألف", "جندي")),
    ("نسبة ربع السكان", ("نسبة", "ربع", "السكان")),
    ("ونصف", ("", "ونصف", "")),
    ("ساعتين ونصف الساعة", ("", "ساعتين ونصف", "الساعة")),
    ("نحو ساعة وربع", ("نحو", "ساعة وربع", "")),
    ("الرهائن الأربعة", ("الرهائن", "الأربعة", "")),
    ("ما بين 10 و15 مليار دولار", ("ما بين", "10 و15 مليار", "دولار")),
    ("١٤ صوتا", ("", "١٤", "صوتا")),
    ("65% من السكان", ("", "65%", "من السكان")),
    ("about 1.4 million civilians", ("about", "1.4 million", "civilians")),
]


@pytest.mark.parametrize(("surface", "parts"), SURFACES)
def test_a_surface_comes_apart_between_words(surface, parts):
    assert take_apart(surface) == Printed(*parts)


@pytest.mark.parametrize(("surface", "_parts"), SURFACES)
def test_and_together_again(surface, _parts):
    taken = take_apart(surface)
    assert " ".join(part for part in (taken.before, taken.core, taken.after) if part) == surface
