"""Which country a word names: none first, then by name, capital and relative adjective."""

from __future__ import annotations

import pytest

from coverage.core.alignment.whose import NOBODY, adjectival, named
from coverage.core.text.letters import fold

NO_COUNTRY = ("مدينة", "حاليا", "ماليا", "المصرف", "قطري", "سيول", "الأحد", "ليبراليا", "توالت")
NAMED = (
    ("السعودية", {"سعوديه"}),
    ("والعراق", {"عراق"}),
    ("لمصر", {"مصر"}),
    ("موسكو", {"روسيا"}),
    ("عمّان", {"اردن", "عمان"}),
    ("المملكة", {"سعوديه", "اردن", "مغرب", "بحرين"}),
)
ADJECTIVAL = (
    ("مصريًا", "مصر"),
    ("المصريين", "مصر"),
    ("سنغاليين", "سنغال"),
    ("إندونيسيا", "اندونيسيا"),
    ("سوريّاً", "سوريا"),
    ("الأمريكية", "امريكا"),
    ("البريطاني", "بريطانيا"),
    ("تونسيات", "تونس"),
)


@pytest.mark.parametrize("word", NO_COUNTRY)
def test_other_words_name_no_country(word):
    assert named(fold(word)) == NOBODY


@pytest.mark.parametrize("word", ["حاليا", "ماليا", "مدنيا", "سياسيا", "حراري"])
def test_other_adjectives_name_no_nation(word):
    assert adjectival(fold(word)) == NOBODY


@pytest.mark.parametrize(("word", "countries"), NAMED)
def test_a_name_names_its_country_or_all_that_share_it(word, countries):
    assert named(fold(word)) == countries


@pytest.mark.parametrize(("word", "country"), ADJECTIVAL)
def test_a_relative_adjective_names_its_country(word, country):
    assert adjectival(fold(word)) == {country}
