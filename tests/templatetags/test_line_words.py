"""A number line is heard as a sentence."""

from __future__ import annotations

import re

import pytest
from django.utils import translation

from coverage.models import Fact
from coverage.selectors.facts import with_claims
from coverage.templatetags.drawing import say_line
from coverage.templatetags.numberline import draw_line
from tests.views.newsstand import civilians

WORDS = {
    "ar": ("من أصغر جواب إلى أكبره: أكثر من مليون (صحيفة المدار)؛ أكثر من 1.3 مليون (Harbour Wire)؛ ", True),
    "en": (
        "From the smallest answer to the largest: أكثر من مليون (صحيفة المدار); أكثر من 1.3 مليون (Harbour Wire); ",
        False,
    ),
}
ISOLATES = re.compile("[\u2066-\u2069]")


def heard(fact: Fact, *, rtl: bool = True, short: bool = False) -> str:
    """The sentence, without the signs that nobody hears."""
    told = with_claims(Fact.objects.filter(pk=fact.pk)).get().told
    return ISOLATES.sub("", say_line(draw_line(told, {}, width=620.0, rtl=rtl, short=short)))


@pytest.mark.django_db
@pytest.mark.parametrize("language", WORDS)
def test_it_names_every_answer_and_who_gives_it(language):
    words, rtl = WORDS[language]
    with translation.override(language):
        said = heard(civilians(), rtl=rtl)
    assert said.startswith(words)
    assert said.endswith("1.5 مليون (وكالة السهم).")


@pytest.mark.django_db
def test_a_small_line_whose_labels_are_bare_figures_is_heard_with_its_hedges():
    with translation.override("ar"):
        said = heard(civilians(), short=True)
    assert said == "من أصغر جواب إلى أكبره: أكثر من مليون؛ أكثر من 1.3 مليون؛ نحو 1.4 مليون؛ 1.5 مليون."


@pytest.mark.django_db
def test_everyone_who_gives_an_answer_is_heard():
    fact = civilians()
    fact.claims.filter(low=1_500_000).update(low=1_300_000, high=None, hedge="more_than")
    with translation.override("en"):
        said = heard(fact, rtl=False)
    assert "(Harbour Wire, وكالة السهم)" in said
    assert "+1" not in said
