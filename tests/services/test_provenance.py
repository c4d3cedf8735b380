"""Where answers come from, stored beside the facts and kept in step with them."""

from __future__ import annotations

import pytest

from coverage.models import Claim, Fact, Story
from tests.services.newsroom import flood, killed, tell

pytestmark = pytest.mark.django_db

OWN = """فيضان وادي الزيتون: روايات من المنطقة الشرقية

لقي {killed} أشخاص مصرعهم في فيضان وادي الزيتون كما أحصى مراسلنا عند سرادق العزاء في المنطقة الشرقية.

وروى ناجون أن السيل وصل ليلا، وأنهم صعدوا إلى السطوح وانتظروا القوارب حتى الصباح بلا طعام ولا ماء.
"""


def articles_of(fact):
    """How many articles go back to each origin."""
    claims = [[each["claim"] for each in origin["claims"]] for origin in fact.origins]
    return [len(set(Claim.objects.filter(pk__in=found).values_list("version__article", flat=True))) for found in claims]


def test_a_fact_of_one_outlet_has_one_origin():
    tell("صحيفة الميناء", flood())
    assert articles_of(killed()) == [1]


def test_copies_are_one_origin_and_one_report():
    for outlet in ("صحيفة الميناء", "قناة الضفاف"):
        tell(outlet, flood())
    tell("وكالة المدار", OWN.format(killed="11").encode())
    assert articles_of(killed()) == [2, 1]
    assert [len(report["articles"]) for report in Story.objects.get().reports] == [2, 1]


def test_who_is_cited_gives_the_origin_its_name():
    tell("صحيفة الميناء", flood())
    houses = Fact.objects.get(claims__sentence__contains="دمر")
    assert [origin["name"] for origin in houses.origins] == ["هيئة الدفاع المدني"]


def test_a_report_that_is_withdrawn_is_no_origin_any_more():
    tell("صحيفة الميناء", flood(), address="https://a.example/1")
    tell("وكالة المدار", OWN.format(killed="11").encode())
    assert len(killed().origins) == 2
    tell(
        "صحيفة الميناء",
        "فيضان وادي الزيتون: تصحيح\n\nسحبنا خبرنا عن فيضان وادي الزيتون.".encode(),
        address="https://a.example/1",
    )
    assert len(killed().origins) == 1
