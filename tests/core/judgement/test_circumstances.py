"""What may lie behind two figures that differ: told where the words say it, and not where they do not."""

from __future__ import annotations

from datetime import date

import pytest

from coverage.core.judgement import judge
from coverage.core.judgement.phrases import phrase
from coverage.core.records import Member
from tests.core.marked import article

ROWS = (
    ("other_area", "", ("قتل [a 12|شخص] في بيان.", "قتل [a 12|شخص] في ظروف غامضة.")),
    ("other_area", "", ("قتل [a 12|شخص] في مدينة درنة.", "قتل [a 15|شخص] في مدينة درنة.")),
    ("other_area", "", ("قتل [a 12|شخص] في مدينة درنة.", "قتل [a 12|شخص] في مدينة طرابلس.")),
    ("other_area", "", ("قتل [a 12|شخص].", "قتل [a 15|شخص] في ليبيا.")),
    ("other_area", "درنة", ("قتل [a 12|شخص] في مدينة درنة.", "قتل [a 15|شخص] في ليبيا.")),
    ("other_area", "درنة", ("قتل في درنة وحدها [a 12|شخص].", "قتل [a 15|شخص] في محافظة طرابلس.")),
    ("other_population", "", ("مات [a 12|حاج] أردنيا.", "مات [a 15|حاج] مصريا.")),
    ("other_population", "", ("مات [a 12|حاج].", "مات [a 15|حاج].")),
    ("other_population", "مصريا", ("مات [a 12|حاج] مصريا.", "مات [a 15|حاج].")),
    ("unit_converted", "", ("دام الاجتماع [a 2|hour|duration].", "دام الاجتماع [a 3|hour|duration].")),
    ("unit_converted", "", ("دام الاجتماع [a 2|hour|duration].", "دام الاجتماع [a 3|day|duration].")),
    ("unit_converted", "4", ("دامت الحملة [a 4|week|duration].", "دامت الحملة [a 1|month|duration].")),
)


def reasons(*texts, days=()):
    """The reasons for the verdict on the first claims of marked texts."""
    dates = days or (None,) * len(texts)
    articles = [article(text, day)[0] for text, day in zip(texts, dates, strict=True)]
    return judge(articles, [Member(n, 0) for n in range(len(articles))]).reasons


@pytest.mark.parametrize(("rule", "wanted", "texts"), ROWS)
def test_a_circumstance_is_told_where_the_words_say_it(rule, wanted, texts):
    told = [phrase(reason, "ar") for reason in reasons(*texts) if reason.rule == rule]
    assert bool(told) == bool(wanted)
    assert all(wanted in sentence for sentence in told)


def test_a_circumstance_changes_no_verdict():
    texts = ROWS[4][2]
    articles = [article(text)[0] for text in texts]
    assert judge(articles, [Member(0, 0), Member(1, 0)]).verdict == "conflict"


def test_each_circumstance_names_its_two_claims():
    (told,) = [reason for reason in reasons(*ROWS[4][2]) if reason.rule == "other_area"]
    assert told.members == (Member(0, 0), Member(1, 0))


LATER = (
    (False, "بلغ عدد القتلى [a 12|قتيل].", "بلغ عدد القتلى [a 15|قتيل]."),
    (
        False,
        "بلغ عدد القتلى حتى [b 2024-08-28||date] [a 15|قتيل].",
        "بلغ عدد القتلى حتى [b 2024-08-29||date] [a 12|قتيل].",
    ),
    (
        True,
        "بلغ عدد القتلى حتى [b 2024-08-28||date] [a 12|قتيل].",
        "بلغ عدد القتلى حتى [b 2024-08-29||date] [a 15|قتيل].",
    ),
    (True, "الخرطوم [b 2024-08-28||date] قتل [a 12|شخص].", "الخرطوم [b 2024-08-29||date] قتل [a 15|شخص]."),
)


@pytest.mark.parametrize(("is_later", "first", "second"), LATER)
def test_a_later_count_is_known_by_the_days_that_the_texts_name(is_later, first, second):
    articles = [article(text)[0] for text in (first, second)]
    members = [
        Member(n, next(k for k, c in enumerate(a.claims) if c.kind == "quantity")) for n, a in enumerate(articles)
    ]
    named = [reason.rule for reason in judge(articles, members).reasons]
    assert ("later_count" in named) == is_later


def test_a_count_until_a_day_is_of_that_day_whenever_it_is_published():
    told = "بلغ عدد القتلى حتى [b 2024-08-28||date] [a {}|قتيل]."
    articles = [article(told.format(n), day)[0] for n, day in ((12, date(2024, 9, 1)), (15, date(2024, 9, 4)))]
    assert "later_count" not in [reason.rule for reason in judge(articles, [Member(0, 1), Member(1, 1)]).reasons]
