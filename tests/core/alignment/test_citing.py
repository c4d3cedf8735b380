"""Along whom a claim came, as its own sentence tells."""

from __future__ import annotations

import pytest

from coverage.core.alignment.citing import cited, full_name, is_unnamed, name_key, person_pairs
from coverage.core.claims import extract
from coverage.core.formats import read
from coverage.core.records import Article

CHAINS = {
    "بلغ عدد القتلى 30 شخصا في الحادث.": (),
    "أعلنت وزارة الصحة مقتل 30 شخصا في الحادث.": ("وزارة الصحة",),
    "قال وزير الصحة للصحفيين إن 30 شخصا قتلوا.": ("وزير الصحة",),
    "ونقلت وكالة رويترز عن وزير الصحة حمد حسن أن 30 شخصا قتلوا.": ("وكالة رويترز", "وزير الصحة حمد حسن"),
    "كشف موقع أكسيوس نقلا عن أربعة مسؤولين أن 30 شخصا قتلوا.": ("موقع أكسيوس", "أربعة مسؤولين"),
    "نقلت قناة الضفاف عن موقع المرصاد عن أربعة مسؤولين أن 30 شخصا قتلوا.": (
        "قناة الضفاف",
        "موقع المرصاد",
        "أربعة مسؤولين",
    ),
    "قال مسؤول إسرائيلي لموقع أكسيوس إن 30 شخصا قتلوا.": ("أكسيوس", "مسؤول إسرائيلي"),
    "وقال مسؤول إسرائيلي لفرانس برس إن 30 شخصا قتلوا.": ("فرانس برس", "مسؤول إسرائيلي"),
    "بحسب قناة الضفاف نقلا عن موقع المرصاد نقلا عن ثلاثة مسؤولين، قتل 30 شخصا.": (
        "قناة الضفاف",
        "موقع المرصاد",
        "ثلاثة مسؤولين",
    ),
}


@pytest.mark.parametrize(("sentence", "chain"), CHAINS.items())
def test_a_claim_came_along_those_whom_its_sentence_names(sentence, chain):
    assert chain_of(f"حادث في المدينة\n\n{sentence}") == chain


def chain_of(text):
    """Whoever the claim of thirty came along."""
    (reading,) = read(text.encode(), "article.txt")
    claim = next(claim for claim in extract(reading) if claim.low == 30)
    return cited(Article(reading, ()), claim)


def test_the_site_is_the_one_that_was_named_last():
    text = "ذكر موقع المرصاد أن الطريق مقطوعة.\n\nونقل الموقع عن مصدر أمني أن 30 شخصا قتلوا."
    assert chain_of(text) == ("موقع المرصاد", "مصدر أمني")


@pytest.mark.parametrize(
    ("name", "before", "full"),
    [
        ("الموقع", "", "الموقع"),
        ("الوزارة", "وصلت قوات الدفاع", "الوزارة"),
        ("المسؤول", "قال مسؤول كبير", "المسؤول"),
        ("نتنياهو", "قال بنيامين نتنياهو", "نتنياهو"),
        ("الوزارة", "بحسب وزارة الصحة ثم وزارة الداخلية اللبنانية التي", "وزارة الداخلية اللبنانية"),
        ("الموقع", "وقال لموقع أكسيوس إن", "موقع أكسيوس"),
    ],
)
def test_a_short_name_is_made_full_only_where_the_text_before_does(name, before, full):
    assert full_name(name, before) == full


@pytest.mark.parametrize(
    ("name", "unnamed"),
    [
        ("وزارة الصحة", False),
        ("المتحدث باسم الجيش", False),
        ("نتنياهو", False),
        ("مصدر أمني", True),
        ("أربعة مسؤولين أميركيين", True),
        ("أحد الشهود", True),
        ("عدد من المصادر", True),
    ],
)
def test_whoever_has_no_name_is_nobody_in_particular(name, unnamed):
    assert is_unnamed(name) is unnamed


def test_an_agency_a_site_and_a_paper_are_known_by_their_names():
    assert name_key("وزارة الصحة") != name_key("وزارة الداخلية")
    assert name_key("وكالة رويترز") == name_key("رويترز") == name_key("Reuters")
    assert name_key("موقع أكسيوس الإخباري") == name_key("أكسيوس")
    assert name_key("وكالة أنباء الشرق الأوسط") == name_key("الشرق الأوسط")


def test_two_offices_are_one_person_only_by_a_name_of_their_own():
    assert not person_pairs("وزارة الصحة في غزة")
    assert not person_pairs("وزير الخارجية الأميركي") & person_pairs("وزير الخارجية المصري")
    assert person_pairs("محافظ بيروت مروان عبود") & person_pairs("مروان عبود محافظ العاصمة")
