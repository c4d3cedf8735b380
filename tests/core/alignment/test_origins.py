"""Which articles carry one report."""

from __future__ import annotations

import pytest

from coverage.core.alignment.origins import COMMON, agency, origins
from coverage.core.records import Article, Passage, Reading, Span
from tests.conftest import ROOT

WIRE = (
    "واصل عمال الميناء يوم الاثنين إضرابهم لليوم الثاني للمطالبة برفع أجورهم وتوقفت حركة الحاويات كليا وتنتظر سفن كثيرة خارج"
    " الميناء إذنا بالدخول وقال رئيس النقابة إن العمال لن يعودوا إلى الرافعات قبل أن يروا توقيعا على الورق"
)
OWN = "قالت إدارة الميناء إن المضربين قلة وإن رافعتين بقيتا تعملان وإن سفنا محملة بالقمح أفرغت حمولتها مساء الاثنين بلا تأخير"


def articles(*texts):
    return [Article(Reading(text, "", (Passage(Span(0, len(text)), "body"),)), ()) for text in texts]


def test_texts_on_one_affair_are_origins_of_their_own():
    assert origins(articles(WIRE, OWN)) == ((0,), (1,))
    assert origins([]) == ()
    assert origins(articles("", "")) == ((0,), (1,))


def test_copies_are_one_origin_wherever_they_stand():
    assert origins(articles(WIRE, OWN, f"الميناء - {WIRE} وانتهى الخبر")) == ((0, 2), (1,))


def test_any_number_of_copies_is_one_origin():
    assert origins(articles(*[WIRE] * (2 * COMMON))) == (tuple(range(2 * COMMON)),)


def test_a_rewritten_report_is_one_origin_where_both_credit_its_agency():
    words = WIRE.split()
    half = " ".join(words[:17]) + " " + OWN
    assert origins(articles(WIRE, half)) == ((0,), (1,))
    assert origins(articles(f"وكالة الأفلاك {WIRE}", f"وكالة الأفلاك {half}")) == ((0, 1),)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("وكالات", ""),
        ("قال مصدر إن اللقاء انعقد", ""),
        ("المصدر: وكالة الأفلاك", "الأفلاك"),
        ("تونس (رويترز) - قال", "رويترز"),
        ("نقلت وكالة فرانس برس", "فرانس برس"),
    ],
)
def test_the_agency_is_the_one_that_is_credited(text, named):
    assert agency(articles(text)[0]) == named


def test_the_wire_report_of_the_demo_is_one_origin():
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "demo/stories/harbour").glob("*.txt"))]
    assert origins(articles(*texts))[0] == (0, 1, 2)
