"""Whether two headlines agree: those that say one thing first, for a false alarm is worse than a missed one."""

from __future__ import annotations

import csv

import pytest

from coverage.core.alignment.word_pairs import MAX_WORDS, pair_words
from coverage.core.judgement.stance import chance, stance
from coverage.core.judgement.stance_phrases import LABEL_NAMES, SENTENCES, sentence
from coverage.core.judgement.stance_reasons import facing_opposites, reasons
from coverage.core.judgement.stance_scores import scores
from coverage.core.judgement.stance_signs import measures, poles
from coverage.core.judgement.stance_weights import Scale, weights
from coverage.core.languages.arabic.opposites import NEGATIONS, OPPOSITES
from coverage.core.text.letters import fold
from tests.conftest import ROOT

AGREE = (
    ("انتخابات بلدية في تونس للمرة الأولى منذ سبعة أعوام", "تونس تجري انتخابات بلدية للمرة الأولى منذ سبعة أعوام"),
    ("الهلال الأحمر يسحب 40 مسعفا من حلب", "سحب 40 مسعفا تابعين للهلال الأحمر من حلب"),
    ("مقتل جنديين في انفجار جنوبي العراق", "انفجار في جنوب العراق يقتل جنديين"),
)
DISAGREE = (
    ("أسعار القمح ترتفع لأعلى مستوى منذ عامين", "انخفاض أسعار القمح لأدنى مستوى منذ عامين"),
    ("البرلمان يوافق على قانون التقاعد", "البرلمان يرفض قانون التقاعد"),
    ("السودان يعلن فتح معبر حدودي مع تشاد", "السودان ينفي فتح معبر حدودي مع تشاد"),
    ("زلزال يضرب شمال المغرب ويقتل 12 شخصا", "زلزال يضرب شمال المغرب دون وقوع قتلى"),
    ("المنتخب الأردني يفوز على العراق", "المنتخب الأردني يفوز على الكويت"),
)
OTHER = (
    ("افتتاح معرض للزهور في عمان بعد عامين من الغياب", "البنك المركزي المصري يثبت أسعار الفائدة للمرة الثالثة"),
    ("وفاة ممثلة مصرية بعد صراع طويل مع المرض في القاهرة", "شركة يابانية تعلن عن سيارة تعمل بالهيدروجين العام المقبل"),
)


@pytest.mark.parametrize(("first", "second"), AGREE)
def test_one_thing_in_other_words_is_no_contradiction(first, second):
    assert stance(first, second).label == "agree"


@pytest.mark.parametrize(("first", "second"), OTHER)
def test_two_affairs_are_told_apart(first, second):
    assert stance(first, second).label == "other"


@pytest.mark.parametrize(("first", "second"), DISAGREE)
def test_another_answer_to_one_question_is_found(first, second):
    assert stance(first, second).label == "disagree"


def test_a_headline_agrees_with_itself_however_it_is_spelled():
    assert stance("أُقيمت الصلاة في الجامع الكبير", "اقيمت الصلاه في الجامع الكبير").label == "agree"


@pytest.mark.parametrize("text", ["", " ", "؟", "a", "١٢"])
def test_hardly_any_words_are_answered_all_the_same(text):
    assert stance(text, text).label in ("agree", "disagree", "other")
    assert stance(text, AGREE[0][0]).signs is not None


REASONS = (
    (DISAGREE[0], "opposites", "ترتفع", "انخفاض"),
    (DISAGREE[2], "negation", "", "ينفي"),
    (DISAGREE[4], "lands", "العراق", "الكويت"),
    (("الحكومة تخصص 30 مليونا للري", "الحكومة تخصص 50 مليونا للري"), "numbers", "30", "50"),
)


@pytest.mark.parametrize(("pair", "sign", "a", "b"), REASONS)
def test_a_disagreement_names_the_words_that_make_it(pair, sign, a, b):
    found = {why.sign: why for why in reasons(stance(*pair))}
    assert sign in found
    told = [{span.of(text) for span in spans} for spans, text in zip((found[sign].a, found[sign].b), pair, strict=True)]
    assert a in told[0] or not a
    assert b in told[1]


@pytest.mark.parametrize("pair", [*AGREE, *OTHER])
def test_no_word_is_marked_where_nothing_is_contradicted(pair):
    assert [(why.sign, why.a, why.b) for why in reasons(stance(*pair))] == [("shared", (), ())]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("pair", [*AGREE, *DISAGREE, *OTHER])
def test_every_reason_is_a_sentence_in_both_languages(pair, language):
    found = stance(*pair)
    for why in reasons(found):
        told = sentence(why, found.label, *pair, language)
        assert told
        assert "{" not in told
    assert set(SENTENCES["ar"]) == set(SENTENCES["en"])
    assert set(LABEL_NAMES["ar"]) == set(LABEL_NAMES["en"])


def test_signs_add_up_to_the_chance():
    scale = Scale(bias=0.0, above=0.5, weights={"one": 2.0, "other": -2.0})
    assert chance(scale, {}) == 0.5
    assert chance(scale, {"one": 1.0, "unknown": 9.0}) > 0.5 > chance(scale, {"other": 1.0})
    assert chance(scale, {"one": 1.0, "other": 1.0}) == 0.5


def test_words_are_paired_one_to_one_and_the_rest_stands_alone():
    paired = pair_words("الوزير يستقبل سفير كندا", "استقبال الوزير الى دمشق")
    assert [(paired.a[p.a].bare, paired.b[p.b].bare) for p in paired.pairs] == [("وزير", "وزير"), ("يستقبل", "استقبال")]
    assert [word.bare for word in paired.left_out] == ["سفير", "كندا"]
    assert [word.bare for word in paired.added] == ["الي", "دمشق"]


def test_figures_pair_only_with_themselves():
    assert not [p for p in pair_words("120 قتيلا", "1200 جريح").pairs if p.a == 0]
    assert [p for p in pair_words("120 قتيلا", "١٢٠ جريحا").pairs if p.a == 0]


def test_a_text_without_end_is_paired_no_further():
    endless = "كلمة مختلفة " * 500
    assert len(pair_words(endless, endless).a) == MAX_WORDS


def test_opposites_face_each_other_only_across_the_two():
    assert facing_opposites(pair_words("ارتفاع ثم انخفاض", "ارتفاع ثم انخفاض")) == ((), ())
    left, right = facing_opposites(pair_words("ارتفاع النفط", "هبوط النفط"))
    assert ([word.bare for word in left], [word.bare for word in right]) == (["ارتفاع"], ["هبوط"])


def test_the_lists_of_opposites_are_folded_and_clash_nowhere():
    for one, other in OPPOSITES.values():
        assert all(fold(word) == word for word in (*one, *other))
        assert not set(one) & set(other)
    assert all(fold(word) == word for word in NEGATIONS)
    assert not poles("كتاب")


def test_no_sentence_of_the_corpus_is_in_the_weights():
    names = [*weights().rarity, *weights().other.weights, *weights().agree.weights]
    assert (
        max(
            len(name.split(":")[-1].split()) for name in names if not name.startswith(("opposite", "left_p", "right_p"))
        )
        <= 1
    )


def test_measures_have_a_weight_each_or_round_to_nothing():
    signs = measures(pair_words(*AGREE[0]), weights().rarity)
    assert sum(name in weights().other.weights for name in signs) > len(signs) * 3 / 4


def test_scores_are_the_mean_of_three():
    told = scores([("agree", "agree"), ("disagree", "agree"), ("other", "other")])
    assert told == {"agree": 2 / 3, "disagree": 0.0, "other": 1.0, "macro": pytest.approx(5 / 9)}


HEADLINES = ROOT.parent / "shared" / "eval" / "headlines" / "stance_dev.csv"


@pytest.mark.skipif(not HEADLINES.exists(), reason="the headlines are not beside the project")
def test_the_published_headlines_are_told_apart():
    with HEADLINES.open(encoding="utf-8", newline="") as file:
        told = [(row["stance"], stance(row["s1"], row["s2"]).label) for row in csv.DictReader(file)]
    assert scores(told)["macro"] >= 0.77
