"""Cards and sheets: letters joined, figures in order, nothing that was printed read as markup; proved by pictures."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.utils import translation
from PIL import Image

from coverage.core.exports.typeset import typeset
from coverage.core.text.arabic_digits import arabic_digits
from coverage.models import Fact, Story, Verdict
from coverage.selectors.takeaway import whole_fact, whole_story
from coverage.views.typesetting import MOST_ROWS, MOST_TITLE, cut, reworded, told_card, told_fact, told_story
from tests.conftest import ROOT
from tests.golden import assert_picture, differing
from tests.views.newsstand import alone, article, claim

GOLDEN = ROOT / "tests/views/golden"
ADDRESS = "https://farq.example/facts/7/"
LABEL = "نسبة التضخم في البلاد خلال الربع الأول من العام الجاري بحسب ما أعلنه البنك المركزي وجهاز الإحصاء الحكومي"
BANK = "البنك المركزي"
# outlet, sentence, surface, low, high, hedge, said by: a minus, a range, an upper bound, the other digits; long and mixed names
RATES = (
    ("France 24 Arabic – مكتب القاهرة والشرق الأوسط", "وقال البنك إن النسبة -3.5% في الربع.", "-3.5%", -3.5, -3.5, "exact", BANK),
    ("صحيفة المدار", "والنسبة بين 12 و15% بحسب «الجهاز (CAPMAS)».", "بين 12 و15%", 12, 15, "range", "CAPMAS"),
    ("Harbour Wire", "وقيل إنها أقل من 20% هذا العام.", "أقل من 20%", None, 20, "less_than", ""),
    ("قناة الضفاف", "وبلغت النسبة نحو ٥٪ في آذار.", "نحو ٥٪", 5, 5, "about", ""),
)  # fmt: skip
HOSTILE = (
    "#sys.inputs",
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.1.0"',
    "$1/0$ *a* _b_ `c` <d> @e [f] \\ //",
    "\u202e\u2066\u200f",
    "\x1b\x07",
    "\U0001f9ff字",
    "ﷺ" * 200,
    "ن" * 3000,
    "",
)


def inflation(story: Story) -> Fact:
    """Rates that are hard to set."""
    fact = Fact.objects.create(story=story, kind="percent", label=LABEL)
    made = [
        claim(article(story, outlet, f"عنوان\n{said}", day), *answer, fact=fact, kind="percent", unit="percent", by=by)
        for day, (outlet, said, *answer, by) in enumerate(RATES, 5)
    ]
    values = {"a_low": -3.5, "a_high": -3.5, "a_hedge": "exact", "b_low": 12, "b_high": 15, "b_hedge": "range"}
    reasons = [
        {
            "rule": "disjoint",
            "values": values | {"a_unit": "percent", "b_unit": "percent"},
            "claims": [made[0].pk, made[1].pk],
        }
    ]
    Verdict.objects.create(fact=fact, verdict="conflict", spread=2, reasons=reasons)
    return fact


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_look_like_markup_are_set_as_they_are(fact, words):
    Fact.objects.filter(pk=fact.pk).update(label=words[:200])
    Story.objects.filter(pk=fact.story_id).update(title=words[:300])
    made = typeset("card", told_card(whole_fact(pk=fact.pk), address=words), "png")
    assert Image.open(BytesIO(made)).size == (1200, 630)


@pytest.mark.parametrize("text", ["", "كلمة", "ا" * 10])
def test_what_fits_is_not_cut(text):
    assert cut(text, 10) == text


def test_a_long_text_is_cut_between_words():
    assert cut("واحد اثنان ثلاثة", 13) == "واحد اثنان…"
    assert cut("ا" * 20, 10) == "ا" * 9 + "…"
    assert len(cut(LABEL * 3, MOST_TITLE)) <= MOST_TITLE


def test_a_card_names_everyone_who_gives_an_answer_once(fact):
    version = article(fact.story, "صحيفة الميناء", "عنوان\nنحو 1.4 مليون مدني", 5)
    claim(version, "نحو 1.4 مليون مدني", 1.4e6, 1.4e6, "about", fact=fact, by="الأمم المتحدة")
    with translation.override("ar"):
        rows = told_card(whole_fact(pk=fact.pk), address="")["rows"]
    assert len(rows) == MOST_ROWS
    assert "قناة الضفاف، صحيفة الميناء" in rows[2]["names"]
    assert "الأمم المتحدة" in rows[2]["by"]


def test_a_storys_sheet_lists_what_one_outlet_alone_tells_and_no_sentences(fact):
    alone(fact)
    told = told_story(*whole_story(pk=fact.story_id), address="")
    assert [row["core"] for row in told["only"]] == ["شهود"]
    assert [answer["pieces"] for sheet in told["facts"] for answer in sheet["answers"]] == [[]] * 4


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_card_of_a_hard_fact_looks_as_it_did(fact, language):
    with translation.override(language):
        told = told_card(whole_fact(pk=inflation(fact.story).pk), address=ADDRESS)
    assert_picture(GOLDEN / f"card-{language}.png", typeset("card", told, "png"))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_sheets_of_a_story_and_a_fact_look_as_they_did(fact, language):
    alone(fact)
    hard = inflation(fact.story)
    with translation.override(language):
        story = told_story(*whole_story(pk=fact.story_id), address=ADDRESS)
        one = told_fact(whole_fact(pk=hard.pk), address=ADDRESS)
    assert_picture(GOLDEN / f"story-{language}.png", typeset("facts", story, "png"))
    assert_picture(GOLDEN / f"fact-{language}.png", typeset("facts", one, "png"))


def test_a_reader_of_arabic_digits_has_them_on_the_card_and_what_was_written_stays(fact):
    with translation.override("ar"):
        told = told_card(whole_fact(pk=inflation(fact.story).pk), address=ADDRESS)
    changed = reworded(told, arabic_digits)
    assert [row["core"] for row in changed["rows"]] == ["-٣٫٥٪", "٥٪", "١٢ و١٥٪", "٢٠٪"]
    assert changed["days"] == "٥ – ٨ نيسان/أبريل ٢٠٢٤"
    assert (changed["title"], changed["address"]) == (told["title"], ADDRESS)
    assert_picture(GOLDEN / "card-ar-digits.png", typeset("card", changed, "png"))


def test_a_range_the_wrong_way_round_is_seen(fact):
    with translation.override("ar"):
        told = told_card(whole_fact(pk=inflation(fact.story).pk), address=ADDRESS)
    before = typeset("card", told, "png")
    told["rows"][1]["core"] = "15 و12%"
    assert differing(before, typeset("card", told, "png")) > 100


def test_a_sheet_is_a_pdf_with_its_own_letters_and_its_title(fact):
    made = typeset("facts", told_fact(whole_fact(pk=fact.pk), address=ADDRESS), "pdf")
    assert made.startswith(b"%PDF-")
    assert b"FiraGO" in made
    assert b"/Lang (ar" in made or b"/Lang(ar" in made
