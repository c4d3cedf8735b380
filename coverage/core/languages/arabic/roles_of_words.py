"""What a word can do in a sentence, told from its entry alone: name a question, mark a figure, begin a claim."""

from __future__ import annotations

from coverage.core.languages.arabic import (
    currencies,
    function_words,
    hedges,
    months,
    name_words,
    positions,
    speech,
    states,
    units,
)
from coverage.core.languages.arabic.origins import COUNTRY_ADJECTIVES, COUNTRY_OF, SHARING
from coverage.core.text.letters import fold, stem_ending
from coverage.core.text.lexemes import (
    COUNTRY,
    DATE,
    DIALLED,
    DUAL,
    MARK,
    MODEL,
    MONEY,
    NUMERAL,
    ORDINAL,
    POSITION,
    QUOTE,
    REACH,
    RESCUE,
    SHARE,
    SPEECH,
    SPORT,
    STATE,
    STEP,
    TIME,
    TITLE,
    Lexeme,
)

DENIED = "نفي"
MARKS: tuple[tuple[str, frozenset[str]], ...] = (
    ("متوقع", states.EXPECTED),
    ("سابق", states.EARLIER),
    ("زياده", states.RISES),
    (DENIED, states.DENIALS),
)
"""Canonical words for what sort of figure a claim gives, and the words of its clause that say so."""

REACHING = frozenset(
    prefix + fold(verb) for verbs in hedges.REACHING.values() for verb in verbs for prefix in ("", "س")
)
"""Verbs that reach a figure over their subject, in the present also as what will be."""
SETTINGS: tuple[tuple[int, frozenset[str]], ...] = (
    (RESCUE, states.HOSPITALS | states.RUBBLE),
    (SPORT, function_words.SPORTS),
    (MODEL, name_words.MAKERS | name_words.MODEL_WORDS),
    (MARK, states.DENYING),
    (STEP, positions.CLAUSE_ENDS | speech.RELATIVES),
    (DIALLED, name_words.PHONE_WORDS),
    (SHARE, units.SHARE_WORDS),
    (MONEY, currencies.MONEY_NOUNS.union(*currencies.CURRENCY_LETTERS)),
    (
        REACH,
        hedges.LINKED_MORE | hedges.LINKED_LESS | hedges.SHORT_OF | REACHING,
    ),
)
"""Words without which no rule of that setting applies."""

MONTH_HEADS = frozenset(
    fold(name.split("_")[0])
    for table in (months.MONTHS, months.HIJRI_MONTHS)
    for text in table.values()
    for name in text.split()
    if "_" in name
)
"""First words of months of two words (تشرين, ربيع)."""
DATE_WORDS = months.CLOCK_WORDS | months.DECADES.keys() | months.OLD_DECADES.keys() | {"عام", "سنه", "شهر", "اسبوع"}
"""Words that a date may begin with, besides months, weekdays and figures."""
DUALS_OF_IT = ("يتين", "يتان")
MIN_DUAL = 6
_NISBA = ("يين", "يون", "يه", "يا")
"""Endings of adjectives of country beside ي, folded."""
FRACTIONS = frozenset({"fraction", "fractions"})
_QUOTES = frozenset("«“‘\"'")


def question_word(lexeme: Lexeme) -> str:
    """The stem of a content word; empty for particles, numerals, hedges, marks and the commonest verbs."""
    entry, base = lexeme.entry, lexeme.base
    if len(base) < 2 or not base[0].isalpha():
        return ""
    if (
        entry.function
        or entry.numeral
        or entry.ordinal
        or entry.currency
        or entry.time
        or entry.speech
        or "hedge" in entry.cues
    ):
        return ""
    if {base, lexeme.folded} & function_words.WEAK or base in hedges.NEGATIONS:
        return ""
    return stem_ending(base if lexeme.known or lexeme.definite else lexeme.folded)


def figure_marks(lexeme: Lexeme) -> tuple[str, ...]:
    """The sorts of figure that the word announces."""
    forms = {lexeme.base, lexeme.folded, lexeme.base.removeprefix("ب")}
    return tuple(mark for mark, cues in MARKS if not cues.isdisjoint(forms))


def country_named(lexeme: Lexeme) -> str:
    """The country that the word names or is of, where its currency shares a name with another's; else empty."""
    base = lexeme.base
    found = COUNTRY_OF.get(base) or next(
        (
            COUNTRY_OF[base[: -len(end)] + "ي"]
            for end in _NISBA
            if base.endswith(end) and base[: -len(end)] + "ي" in COUNTRY_OF
        ),
        "",
    )
    return found if found in SHARING else ""


def is_dual_origin(lexeme: Lexeme) -> bool:
    """فلسطينيان: two people of a country."""
    base = lexeme.base
    return not lexeme.definite and base.endswith("يان") and base.removesuffix("ان") in COUNTRY_ADJECTIVES


def is_dual_of_it(lexeme: Lexeme) -> bool:
    """شظيتين, بندقيتان: the dual of a noun that the lexicon lacks; adjectives of country (أميركيتين) are none."""
    base = lexeme.base
    if lexeme.known or lexeme.definite or len(base) < MIN_DUAL or not base.endswith(DUALS_OF_IT):
        return False
    return base[: -len(DUALS_OF_IT[0]) + 1] not in COUNTRY_ADJECTIVES


def tells_object(lexeme: Lexeme) -> bool:
    """Is it a verb of telling with a pronoun for what is told (أعلنتها, نشرته)?"""
    base = lexeme.base
    if lexeme.entry.noun or not base.endswith(speech.OBJECTS):
        return False
    return any(base.endswith(pronoun) and base[: -len(pronoun)] in speech.TELLING for pronoun in speech.OBJECTS)


def tells_position(lexeme: Lexeme) -> bool:
    """Is it a verb by which a party takes a position or decides something, or one by which a speaker goes on?"""
    return (
        lexeme.base in positions.ACTS
        or lexeme.base in positions.GOING_ON
        or (lexeme.folded[:1] in "وف" and lexeme.folded[1:] in positions.ACTS)
    )


def read_triggers(lexeme: Lexeme) -> int:
    """The kinds of claim that the word may begin, as bits."""
    entry = lexeme.entry
    is_date = (
        entry.month
        or entry.hijri_month
        or lexeme.base in MONTH_HEADS
        or entry.weekday
        or lexeme.base in DATE_WORDS
        or (not lexeme.preposition and (lexeme.base in months.YESTERDAY or lexeme.base == months.TODAY))
        or (lexeme.definite and lexeme.base in months.PARTS_OF_YEAR)
    )
    parts = (
        (NUMERAL, entry.numeral is not None),
        (ORDINAL, entry.ordinal is not None),
        (DATE, bool(is_date) or (entry.ordinal is not None and lexeme.definite)),
        (TIME, bool(entry.time) or lexeme.base in units.LONG_DUALS or lexeme.base in units.LONE_LONG_UNITS),
        (DUAL, (entry.count == 2 and not entry.time) or is_dual_origin(lexeme) or is_dual_of_it(lexeme)),
        (TITLE, "title" in entry.cues),
        (SPEECH, entry.speech or tells_object(lexeme) or not speech.CITING.isdisjoint((lexeme.base, lexeme.folded))),
        (QUOTE, lexeme.base in _QUOTES),
        (COUNTRY, bool(country_named(lexeme))),
        (STATE, bool(entry.state) or lexeme.base in states.TELLING),
        (POSITION, tells_position(lexeme)),
    )
    return sum(bit for bit, begins in parts if begins) | _read_setting(lexeme)


def _read_setting(lexeme: Lexeme) -> int:
    """What the word tells of its sentence, as bits beside the triggers."""
    entry, forms = lexeme.entry, {lexeme.base, lexeme.folded}
    parts = (
        (MARK, bool(figure_marks(lexeme))),
        (SHARE, "percent" in entry.cues or (entry.numeral is not None and entry.numeral.part in FRACTIONS)),
        (MONEY, bool(entry.currency) or entry.cents),
        *((bit, not words.isdisjoint(forms)) for bit, words in SETTINGS),
    )
    return sum({bit for bit, tells in parts if tells})
