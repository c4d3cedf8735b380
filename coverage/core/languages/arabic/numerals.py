"""Arabic numerals in words, beside the values they mean.

Source: the grammar of the Arabic numeral (Wright, A Grammar of the Arabic Language, I sections 318-332), with the
spellings that newsrooms print. Every form is written here as printed and compared folded (ة = ه, أ = ا, ئ = ي).
"""

from __future__ import annotations

from coverage.core.text.letters import fold
from coverage.core.text.lexemes import Numeral

_UNITS = {
    1: "واحد واحدة واحدا",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي اثنى إثنى اتنين ثنتين ثنتان",
    3: "ثلاثة ثلاث تلاتة تلات",
    4: "أربعة أربع",
    5: "خمسة خمس",
    6: "ستة ست",
    7: "سبعة سبع",
    8: "ثمانية ثماني ثمان تمانية تماني تمان",
    9: "تسعة تسع",
}
_TENS = {
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين تلاتين",
    40: "أربعون أربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين تمانين",
    90: "تسعون تسعين",
}
_HUNDRED = "مئة مائة مية ماية مئه"
_TWO_HUNDRED = "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين مئاتين"
_HUNDRED_STEMS = {
    3: "ثلاث ثلاثة تلات",
    4: "أربع ربع",
    5: "خمس خمسة",
    6: "ست",
    7: "سبع",
    8: "ثمان ثماني ثمن تمن تمان",
    9: "تسع",
}
_SCALES: dict[float, tuple[str, str, str]] = {
    1e3: ("ألف ألفا", "آلاف ألوف", "ألفان ألفين ألفي"),
    1e6: ("مليون مليونا", "ملايين", "مليونان مليونين مليوني"),
    1e9: (
        "مليار مليارا بليون بليونا",
        "مليارات بلايين ملايير",
        "ملياران مليارين ملياري بليونان بليونين بليوني",
    ),
    1e12: (
        "تريليون ترليون تريليونا ترليونا",
        "تريليونات ترليونات",
        "تريليونان تريليونين تريليوني ترليونين",
    ),
    1e15: ("كوادريليون", "كوادريليونات", "كوادريليونان كوادريليونين"),
}
_FRACTIONS = {0.5: "نصف نص نصفا", 1 / 3: "ثلث", 0.25: "ربع ربعا", 2 / 3: "ثلثان ثلثين ثلثي ثلثا"}
_FRACTION_PLURALS = {1 / 3: "أثلاث", 0.25: "أرباع", 0.2: "أخماس", 1 / 6: "أسداس", 0.125: "أثمان", 0.1: "أعشار"}
_OWNED_STEMS = {0.5: "نصف", 1 / 3: "ثلث", 0.25: "ربع", 2 / 3: "ثلثا ثلثي"}
_OWNERS = ("ها", "هم", "هن", "هما", "ه")
_VAGUE = {10.0: "عشرات", 100.0: "مئات مائات"}

_ORDINALS = {
    1: "أول أولى",
    2: "ثاني ثانية ثان",
    3: "ثالث ثالثة",
    4: "رابع رابعة",
    5: "خامس خامسة",
    6: "سادس سادسة",
    7: "سابع سابعة",
    8: "ثامن ثامنة تامن تامنة",
    9: "تاسع تاسعة",
    10: "عاشر عاشرة",
}
_ELEVENTH = "حادي حادية"
"""Only before عشر or و and a ten: الحادي عشر, الحادية والعشرون."""

_ELEVEN = "أحد إحدى احدي"
"""One, only before عشر or و and a ten; elsewhere أحد is "one of" or Sunday."""


def _numeral_forms() -> dict[str, Numeral]:
    forms: dict[str, Numeral] = {}
    for value, words in _UNITS.items():
        _add(forms, words, Numeral(value, "unit"))
    _add(forms, "صفر", Numeral(0, "zero"))
    _add(forms, "عشرة عشر", Numeral(10, "ten"))
    for value, words in _TENS.items():
        _add(forms, words, Numeral(value, "tens"))
    _add(forms, _HUNDRED, Numeral(100, "hundred"))
    _add(forms, _TWO_HUNDRED, Numeral(200, "hundreds"))
    for count, stems in _HUNDRED_STEMS.items():
        for stem in stems.split():
            _add(forms, " ".join(stem + hundred for hundred in _HUNDRED.split()), Numeral(100 * count, "hundreds"))
    _add(forms, _ELEVEN, Numeral(1, "eleven"))
    return forms


def _scale_forms() -> dict[str, Numeral]:
    forms: dict[str, Numeral] = {}
    for value, (singular, plural, dual) in _SCALES.items():
        _add(forms, singular, Numeral(value, "scale"))
        _add(forms, plural, Numeral(value, "scales"))
        _add(forms, dual, Numeral(2 * value, "dual"))
    for value, words in _VAGUE.items():
        _add(forms, words, Numeral(value, "vague"))
    for value, words in _FRACTIONS.items():
        _add(forms, words, Numeral(value, "fraction"))
    for value, words in _FRACTION_PLURALS.items():
        _add(forms, words, Numeral(value, "fractions"))
        _add(forms, _with_owners(words), Numeral(value, "fractions"))
    for value, words in _OWNED_STEMS.items():
        _add(forms, _with_owners(words), Numeral(value, "fraction"))
    return forms


def _with_owners(words: str) -> str:
    return " ".join(word + owner for word in words.split() for owner in _OWNERS)


def _add(forms: dict[str, Numeral], words: str, numeral: Numeral) -> None:
    for word in words.split():
        forms.setdefault(fold(word), numeral)


def _ordinal_forms() -> dict[str, int]:
    forms = {fold(word): value for value, words in _ORDINALS.items() for word in words.split()}
    return forms | {fold(word): 1 for word in _ELEVENTH.split()}


NUMERALS: dict[str, Numeral] = _numeral_forms() | _scale_forms()
"""Every cardinal, scale, fraction and vague plural by its folded form."""

ORDINALS: dict[str, int] = _ordinal_forms()
"""First to tenth, and the حادي of eleventh, by folded form."""

PARTS_LIKE_CARDINALS = {"خمس": 1 / 5, "سبع": 1 / 7, "تسع": 1 / 9, "عشر": 1 / 10}
"""Fractions that without vowel marks are written like the feminine cardinals."""
OWNED_FRACTIONS = frozenset(
    fold(word)
    for stems in (*_OWNED_STEMS.values(), *_FRACTION_PLURALS.values())
    for word in _with_owners(stems).split()
)
"""A fraction of what its pronoun takes up: نصفهم, ثلثاها, أربعة أخماسه."""

ACCUSATIVE_SCALES = frozenset(fold(word) for word in ("ألفا", "مليونا", "مليارا", "بليونا"))
"""ألفاً after a numeral, and the dual construct ألفا before a noun (ألفا قتيل is 2,000)."""

ONES = frozenset({"واحد", "واحده", "واحدا"})
"""One, which follows its noun."""
TWOS = frozenset({"اثنان", "اثنين", "اثنتان", "اثنتين"})
POINT_WORDS = frozenset({"فاصله"})
"""The decimal point read aloud: عشرة فاصلة سبعة."""
MINUS_WORDS = frozenset({"سالب", "ناقص"})
