"""The reasons of a stance as sentences, in Arabic and English, with the words they see as printed."""

from __future__ import annotations

from collections.abc import Iterable

from coverage.core.judgement.stance import Label
from coverage.core.judgement.stance_reasons import SHARED, Why
from coverage.core.records import Span

LABEL_NAMES: dict[str, dict[Label, str]] = {
    "ar": {"agree": "متفقان", "disagree": "متعارضان", "other": "أمران مختلفان"},
    "en": {"agree": "agree", "disagree": "disagree", "other": "two different things"},
}
SENTENCES: dict[str, dict[str, str]] = {
    "ar": {
        "opposites": "كلمات متضادة: {words}",
        "numbers": "أرقام مختلفة: {words}",
        "lands": "بلدان مختلفة: {words}",
        "negation": "نفي: {words}",
        "words": "كلمات ينفرد بها أحدهما: {words}",
        "shared agree": "معظم الكلمات مشترك",
        "shared disagree": "ترتيب الكلمات وعددها",
        "shared other": "لا يجمعهما إلا القليل",
    },
    "en": {
        "opposites": "opposite words: {words}",
        "numbers": "other figures: {words}",
        "lands": "other countries: {words}",
        "negation": "negation: {words}",
        "words": "words of one alone: {words}",
        "shared agree": "most words are shared",
        "shared disagree": "the order and number of words",
        "shared other": "little in common",
    },
}
SIDES = "{a} ≠ {b}"
JOINED = {"ar": "، ", "en": ", "}
NONE = "∅"
"""What stands for a side that has no such word."""


def sentence(why: Why, label: Label, first: str, second: str, language: str) -> str:
    """The reason with the words it sees; language is ar or en."""
    if why.sign == SHARED:
        return SENTENCES[language][f"{SHARED} {label}"]
    a, b = (_printed(spans, text, language) for spans, text in ((why.a, first), (why.b, second)))
    return SENTENCES[language][why.sign].format(words=SIDES.format(a=a, b=b))


def _printed(spans: Iterable[Span], text: str, language: str) -> str:
    return JOINED[language].join(span.of(text) for span in spans) or NONE
