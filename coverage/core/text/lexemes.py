"""What a language's lexicon knows of a word: the records that word lists fill and that the grammar reads."""

from __future__ import annotations

from dataclasses import dataclass

NUMERAL, ORDINAL, DATE, TIME, DUAL, TITLE, SPEECH, QUOTE, COUNTRY, POSITION = (1 << bit for bit in range(10))
"""Triggers of a word: what it may begin, or COUNTRY where it names one whose currency must be told from another's.

A figure triggers NUMERAL and DATE by its kind."""
STATE, MARK, RESCUE, SPORT, MODEL, DIALLED, SHARE, MONEY, REACH, STEP = (1 << bit for bit in range(16, 26))
"""Beside the triggers, what a word tells of its sentence, so that rules are asked only where their word stands: what
befell people, what sort of figure is told, a hospital or rubble, a game, a maker or model, a telephone, a part of a
whole, a currency or what is reckoned in one, a verb that reaches a figure over its subject, a step of the writer."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A word's part in a number. part: unit, eleven, ten, tens, zero, hundred, hundreds, scale (thousand and up),
    scales (its plural), dual (two of a scale), vague (عشرات), fraction, fractions (its plural).
    """

    value: float
    part: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the lexicon. Every field is empty where the word plays no such part.

    time: second ... year. currency: ISO 4217. count: how many the form itself means (a dual: 2).
    noun: the singular as a reader would write it; human: a person or a group of persons.
    state: what befell people (قتيل, جريح, مفقود, نازح ...). cue: the name of any other part the word plays.
    """

    numeral: Numeral | None = None
    ordinal: int | None = None
    time: str | None = None
    count: int = 0
    currency: str | None = None
    cents: bool = False
    month: int = 0
    hijri_month: int = 0
    weekday: int = 0
    noun: str | None = None
    plural: bool = False
    human: bool = False
    state: str | None = None
    function: bool = False
    verb: bool = False
    speech: bool = False
    cues: frozenset[str] = frozenset()


NO_ENTRY = Entry()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A printed word taken apart: conjunction, preposition, article, and the rest with its entry.

    folded: the whole word folded; base: folded without what was taken off; printed: the same as printed,
    without vowel marks and tatweel. question: the stem by which the word names a question, empty for words that
    name none. marks: canonical words for the sort of figure that this word announces (متوقع). triggers: which
    kinds of claim the word may begin, so that sentences without any are passed over. country: that the word names, where it matters.
    """

    folded: str
    base: str
    printed: str
    conjunction: str
    preposition: str
    definite: bool
    entry: Entry
    known: bool
    question: str = ""
    marks: tuple[str, ...] = ()
    triggers: int = 0
    country: str = ""


@dataclass(slots=True)
class Token:
    """A word, figure or mark at its place. kind: word, latin, figure, fraction, clock, ymd, dmy, mark, break.

    value: what a figure means; glued: nothing stands between it and the token before. triggers: the kinds of
    claim that it may begin.
    """

    start: int
    end: int
    kind: str
    text: str
    lexeme: Lexeme
    value: float | None = None
    glued: bool = False
    triggers: int = 0
