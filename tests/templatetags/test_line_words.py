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
    "ar": ("من أصغر جواب إلى أكبره: أكثر من مليون (صحيفة المدار)، أكثر من 1.3 مليون (Harbour Wire)، ", True),
    "en": (
        "From the smallest answer to the largest: أكثر من مليون (صحيفة المدار), أكثر من 1.3 مليون (Harbour Wire), ",
        False,
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize("language", WORDS)
def test_it_names_every_answer_and_who_gives_it(language):
    told = with_claims(Fact.objects.filter(pk=civilians().pk)).get().told
    words, rtl = WORDS[language]
    with translation.override(language):
        said = say_line(draw_line(told, {}, width=620.0, rtl=rtl, short=False))
    said = re.sub("[\u2066-\u2069]", "", said)
    assert said.startswith(words)
    assert said.endswith("1.5 مليون (وكالة السهم).")
