"""How many origins the answers of one fact have: those that must stay apart first."""

from __future__ import annotations

import pytest

from coverage.core.alignment.groups import Groups
from coverage.core.alignment.origins import origins
from coverage.core.alignment.provenance import provenance
from coverage.core.claims import extract
from coverage.core.formats import read
from coverage.core.records import Article, Member

DIED = "مقتل 30 شخصا في انهيار المبنى."
APART = {
    "two that cite nobody": ["انهيار المبنى أدى إلى " + DIED, "رجال الإنقاذ تحدثوا عن " + DIED],
    "two ministries": ["أعلنت وزارة الصحة " + DIED, "وأعلنت وزارة الداخلية " + DIED],
    "two officials without a name": ["أعلن مسؤول محلي " + DIED, "وأعلن مسؤول كبير " + DIED],
    "one office in two countries": ["أعلن وزير الصحة اللبناني " + DIED, "وأعلن وزير الصحة السوري " + DIED],
    "an office that two may hold": [
        "أعلن وزير الصحة " + DIED,
        "أعلن وزير الصحة اللبناني " + DIED,
        "وأعلن وزير الصحة السوري " + DIED,
    ],
}
ONE = {
    "one ministry": ["أعلنت وزارة الصحة " + DIED, "وأعلنت وزارة الصحة امس " + DIED],
    "one ministry, by way of an agency": ["أعلنت وزارة الصحة " + DIED, "نقلت رويترز عن وزارة الصحة " + DIED],
    "one minister, once with his office": ["أعلن وزير الصحة حمد حسن " + DIED, "وأعلن حمد حسن " + DIED],
    "one governor in two orders": ["أعلن محافظ المدينة مروان عبود " + DIED, "أعلن المحافظ مروان عبود " + DIED],
    "officials of one site": [
        "كشف موقع المرصاد نقلا عن أربعة مسؤولين " + DIED,
        "وقال مسؤولون لموقع المرصاد إن المبنى شهد " + DIED,
    ],
}


REST = (
    "وأغلقت الشرطة الطرق المؤدية إلى الحي، وبقيت المدارس مفتوحة في سائر الأحياء.",
    "وعملت الجرافات طوال الليل بين الأنقاض، ثم توقفت عند الفجر بسبب المطر.",
    "وكان سكان الشارع قد اشتكوا مرارا من شقوق ظهرت في الجدران بعد أعمال الحفر.",
)
"""What each report goes on with, so that no two are copies."""


def story(*texts, outlets=()):
    """Articles with a title of their own, and the claims of thirty in them."""
    articles = []
    for place, text in enumerate(texts):
        (reading,) = read(f"خبر من المدينة\n\n{text}\n\n{REST[place]}".encode(), f"{place}.txt")
        found = tuple(claim for claim in extract(reading) if claim.low == 30)[:1]
        articles.append(Article(reading, found, outlets[place] if outlets else f"صحيفة {place}"))
    return articles


def trace(articles):
    members = [Member(place, 0) for place in range(len(articles))]
    return provenance(articles, members, origins(articles))


@pytest.mark.parametrize("texts", APART.values(), ids=APART)
def test_as_many_origins_as_outlets(texts):
    assert len(trace(story(*texts))) == len(texts)


@pytest.mark.parametrize("texts", ONE.values(), ids=ONE)
def test_one_origin(texts):
    assert len(trace(story(*texts))) == 1


def test_copies_of_one_report_are_one_origin_whoever_they_name():
    report = "وقال السكان إن الشارع أغلق منذ الصباح وإن فرق الإنقاذ عملت حتى المساء تحت المطر بين الأنقاض."
    told = story(f"أعلنت وزارة الصحة {DIED} {report}", f"أعلنت وزارة الصحة {DIED} {report} وانتهى الخبر")
    assert len(trace(told)) == 1


def test_one_report_that_names_two_sources_has_two_origins():
    (reading,) = read("خبر\n\nأعلنت وزارة الصحة مقتل 30 شخصا. وأعلنت الشرطة مقتل 40 شخصا.".encode(), "a.txt")
    told = [Article(reading, tuple(claim for claim in extract(reading) if claim.kind == "quantity"))]
    found = provenance(told, [Member(0, 0), Member(0, 1)], ((0,),))
    assert [origin.name for origin in found] == ["وزارة الصحة", "الشرطة"]


def test_who_cites_an_outlet_has_no_origin_of_its_own():
    told = story("أعلنت وزارة الصحة " + DIED, "ذكرت قناة الضفاف " + DIED, outlets=("قناة الضفاف", "صحيفة الميناء"))
    (origin,) = trace(told)
    assert origin.name == "وزارة الصحة"
    assert [branch.through for branch in origin.branches] == [("وزارة الصحة",), ("قناة الضفاف",)]


def test_a_chain_stops_at_the_last_who_has_a_name():
    (origin,) = trace(story("كشف موقع المرصاد نقلا عن أربعة مسؤولين " + DIED))
    assert origin.name == "موقع المرصاد"
    assert origin.branches[0].through == ("موقع المرصاد", "أربعة مسؤولين")


def test_an_outlet_is_no_source_of_itself():
    (origin,) = trace(story("وقال مسؤول محلي لقناة الضفاف إن المبنى شهد " + DIED, outlets=("قناة الضفاف",)))
    assert (origin.name, origin.branches[0].through) == ("", ("مسؤول محلي",))


def test_the_agency_that_an_article_credits_stands_before_whom_it_cites():
    told = story("المدينة (رويترز) - أعلنت وزارة الصحة " + DIED, "المدينة (رويترز) - انتهى البحث بعد " + DIED)
    assert [origin.branches[0].through for origin in trace(told)] == [("رويترز", "وزارة الصحة"), ("رويترز",)]


def test_groups_are_joined_by_way_of_one_another():
    groups = Groups(5)
    for one, other in ((3, 1), (4, 3)):
        groups.unite(one, other)
    assert groups.found() == ((0,), (1, 3, 4), (2,))
    assert Groups(0).found() == ()
