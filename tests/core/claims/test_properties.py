"""What holds for every text: spelled numbers are read back, offsets lead to the words, and nothing breaks."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from coverage.core.claims import KINDS, extract_text
from coverage.core.records import Claim
from tests.core.claims.spelling import Hand, spell

HANDS = st.builds(Hand, st.booleans(), st.booleans(), st.sampled_from(["مئة", "مائة"]), st.booleans(), st.booleans())
NEWS = st.sampled_from(
    "قتل وأصيب قال إن نحو أكثر من ما لا يقل عن بين و إلى 12 1.5 مليون ألف شخص جريح دولار % في المئة ساعتين 7 أكتوبر عام"
    " 2024 الثالث رئيس الوزراء نتنياهو « » “ ” . ، : ؟ ( ) - 2-1 3/4 09:30 19/06/2024 الأحد وزارة الصحة بحسب لم تجاوز"
    " على الأقل منهم آخرين نصف مئة عشرون ثلاثة آلاف \n".split(" ")
)


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 999_999_999_999), HANDS)
def test_a_spelled_number_is_read_back(number, hand):
    (claim,) = extract_text(f"بلغت القيمة {spell(number, hand)}.")
    assert (claim.low, claim.high) == (number, number)


CARELESS = (
    ("أ", "ا"),
    ("إ", "ا"),
    ("آ", "ا"),
    ("ة", "ه"),
    ("ئ", "ي"),
    ("ث", "ث\u064f"),
    ("م", "م\u0640"),
    ("ا", "ا\u200f"),
)
"""What hurried hands and systems do to letters: hamza and dots left out, vowel marks, tatweel, direction marks."""


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 999_999_999_999), HANDS, st.sets(st.sampled_from(CARELESS)))
@example(34_911_000_000, Hand(), {("أ", "ا")})
def test_a_number_is_read_back_however_carelessly_it_is_spelled(number, hand, slips):
    spelled = spell(number, hand)
    for letter, typed in sorted(slips):
        spelled = spelled.replace(letter, typed)
    (claim,) = extract_text(f"بلغت القيمة {spelled}.")
    assert (claim.low, claim.high) == (number, number)


@settings(max_examples=200, deadline=None)
@given(st.integers(3, 999_999), HANDS)
def test_a_spelled_number_counts_its_noun(number, hand):
    (claim,) = extract_text(f"وصل إلى المدينة {spell(number, hand)} مريضا.")
    assert (claim.low, claim.unit) == (number, "مريض")


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]), st.booleans())
def test_a_figure_is_read_in_every_family_of_digits(number, digits, grouped):
    written = f"{number:,}" if grouped else str(number)
    (claim,) = extract_text("بلغت القيمة " + written.translate(str.maketrans("0123456789", digits)) + " برميل.")
    assert claim.low == number


@settings(max_examples=300, deadline=None)
@given(st.lists(NEWS, max_size=60).map(" ".join))
def test_offsets_lead_to_the_words(text):
    for claim in extract_text(text):
        assert text[claim.span.start : claim.span.end] == claim.surface
        assert claim.sentence.start <= claim.span.start < claim.span.end <= claim.sentence.end


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300) | st.lists(NEWS, max_size=60).map("".join))
def test_any_text_is_read_the_same_twice(text):
    claims = extract_text(text)
    assert claims == extract_text(text)
    assert all(is_whole(claim) for claim in claims)


@settings(max_examples=200, deadline=None)
@given(st.lists(NEWS, max_size=40).map(" ".join), st.lists(NEWS, max_size=40).map(" ".join))
@example("بلغت الحصيلة 12.", "قتل 5 أشخاص.\nوقال الوزير إن 7 جرحى في المستشفى.")
def test_no_text_is_read_by_what_was_read_before_it(text, other):
    claims = extract_text(text)
    extract_text(other)
    assert extract_text(text) == claims


def is_whole(claim: Claim) -> bool:
    """A claim of a known kind whose bounds are in order and whose surface is not empty."""
    numbers = [value for value in (claim.low, claim.high) if isinstance(value, float | int)]
    return claim.kind in KINDS and numbers == sorted(numbers) and bool(claim.surface.strip()) and bool(claim.rules)


@settings(max_examples=100, deadline=None)
@given(st.lists(NEWS, min_size=1, max_size=30).map(" ".join))
def test_what_stands_before_a_text_moves_its_claims_and_changes_nothing_else(text):
    lead = "مقدمة بلا أرقام.\n"
    plain = [(c.kind, c.low, c.high, c.hedge, c.unit) for c in extract_text("\n" + text)]
    assert [(c.kind, c.low, c.high, c.hedge, c.unit) for c in extract_text(lead + text)] == plain
