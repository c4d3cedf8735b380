"""Ordinals in words (الثالث والثلاثون), with the noun they rank, and ages told by them (سن الخامسة)."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.claims.counted import is_nisba, singular
from coverage.core.claims.hedging import hedge_before
from coverage.core.claims.number_grammar import numeral_at
from coverage.core.claims.scene import Draft, Scene
from coverage.core.languages.arabic.morphology import analyse
from coverage.core.languages.arabic.roles_of_words import MONTH_HEADS
from coverage.core.text.lexemes import NUMERAL, ORDINAL, Token
from coverage.core.values.quantity import interval as interval_of

TODAY = "اليوم"
"""Today, and the day that a number names (اليوم الـ200 للحرب)."""
OWNERS = ("ها", "هم", "هما", "نا", "ه")
"""Pronouns of owners."""
MIN_OWNED = 3
PRELIMINARY = "اولي"
"""أولى, first, and أولي, preliminary, are one word when folded; the bare one ranks only a noun after it."""
LIFETIMES = frozenset({"عمر", "عمره", "عمرها", "عمرهم", "عمري"})
AGES = frozenset({"سن", "عمر"})
AGE_BOUNDS = frozenset({"دون", "تحت", "فوق"})
"""أطفال دون العاشرة: before a feminine ordinal these tell of a year of life."""
SECOND = "ثانيه"
"""The second one, and the sixtieth part of a minute."""
MAX_RATE = 4
"""Tokens before في الثانية among which a measure stands."""
IDIOMS = frozenset({"مقام", "درجه", "طراز", "امس", "من"})
"""في المقام الأول, أول أمس: no rank of anything."""


def read_ordinal(tokens: list[Token], i: int) -> tuple[float, int] | None:
    """The ordinal in words at i and where it stops: الثالث, الثالث عشر, الثالث والثلاثون, العاشر بعد المئة."""
    if i >= len(tokens) or tokens[i].kind != "word":
        return None
    value = tokens[i].lexeme.entry.ordinal
    if value is None:
        return None
    number, stop = float(value), i + 1
    after = numeral_at(tokens, stop)
    if after is not None and after.part == "ten" and value < 10 and not tokens[stop].lexeme.conjunction:
        number, stop = number + 10, stop + 1
    elif (tens := _tens_after(tokens, stop)) is not None:
        number, stop = number + tens[0], tens[1]
    elif tokens[i].lexeme.base in ("حادي", "حاديه"):
        return None
    return _past_hundred(tokens, number, stop)


def _tens_after(tokens: list[Token], i: int) -> tuple[float, int] | None:
    k = i + 1 if i < len(tokens) and tokens[i].lexeme.folded == "و" else i
    numeral = numeral_at(tokens, k)
    joined = k > i or (numeral is not None and tokens[k].lexeme.conjunction == "و")
    return (numeral.value, k + 1) if numeral is not None and joined and numeral.part == "tens" else None


def _past_hundred(tokens: list[Token], number: float, stop: int) -> tuple[float, int]:
    """العاشر بعد المئة is 110."""
    after = numeral_at(tokens, stop + 1)
    if after is not None and after.part == "hundred" and tokens[stop].lexeme.folded == "بعد":
        return number + after.value, stop + 2
    return number, stop


def find_ordinals(scene: Scene) -> Iterator[Draft]:
    """Ordinals in words, with the noun they rank."""
    tokens = scene.tokens
    for i in scene.places(ORDINAL | NUMERAL):
        found = None if scene.taken[i] else _hundreds_and_ordinal(tokens, i) or read_ordinal(tokens, i)
        if found is not None and _is_rank(tokens, i, found[1]):
            value, stop = found
            if is_age(tokens, stop) or _is_age_before(tokens, i):
                yield _age(scene, i, stop, value)
                continue
            first, last, unit = _ranked_noun(tokens, i, stop)
            scene.take(first, max(last, stop))
            yield Draft("ordinal", first, last, value, value, "exact", unit, i, ("ordinal_words",))


def is_age(tokens: list[Token], i: int) -> bool:
    """في السابعة من عمرها, في الخمسين من العمر: years of a life, no rank."""
    return i + 1 < len(tokens) and tokens[i].lexeme.folded == "من" and tokens[i + 1].lexeme.base in LIFETIMES


def _is_age_before(tokens: list[Token], i: int) -> bool:
    """سن الخامسة, دون السادسة عشرة من العمر."""
    if not i or not tokens[i].lexeme.definite:
        return False
    before = tokens[i - 1].lexeme.folded
    return before in AGES or (before in AGE_BOUNDS and tokens[i].lexeme.base.endswith("ه"))


def _age(scene: Scene, i: int, stop: int, value: float) -> Draft:
    first = i - 1 if i and scene.tokens[i - 1].lexeme.base in AGES else i
    found = hedge_before(scene.tokens, first)
    hedge = found.hedge if found else "exact"
    low, high = interval_of(hedge, value)
    first = found.first if found else first
    scene.take(first, stop)
    return Draft("duration", first, stop, low, high, hedge, "year", i, ("age",))


def _hundreds_and_ordinal(tokens: list[Token], i: int) -> tuple[float, int] | None:
    """المئة والخامسة والعشرون: hundreds before an ordinal that is joined by و."""
    numeral = numeral_at(tokens, i)
    if numeral is None or numeral.part not in ("hundred", "hundreds") or not tokens[i].lexeme.definite:
        return None
    rest = read_ordinal(tokens, i + 1)
    if rest is None or tokens[i + 1].lexeme.conjunction != "و" or rest[0] >= 100:
        return None
    return numeral.value + rest[0], rest[1]


def _is_rate(tokens: list[Token], i: int) -> bool:
    """3 أمتار مكعبة في الثانية: so much of a measure every second."""
    led = tokens[i].lexeme.preposition == "ب" or (i > 0 and tokens[i - 1].lexeme.folded == "في")
    back = tokens[max(0, i - MAX_RATE) : i]
    return led and any("measure" in token.lexeme.entry.cues for token in back)


def _is_rank(tokens: list[Token], i: int, stop: int) -> bool:
    lexeme = tokens[i].lexeme
    before = tokens[i - 1].lexeme.base if i else ""
    after = tokens[stop].lexeme if stop < len(tokens) else None
    if before in MONTH_HEADS or (lexeme.base == SECOND and _is_rate(tokens, i)):
        return False
    if before in IDIOMS or (after is not None and after.base in IDIOMS and not lexeme.definite):
        return False
    if lexeme.preposition and not lexeme.definite and after is None:
        return False
    if lexeme.base == PRELIMINARY and not lexeme.definite and (after is None or not after.entry.noun):
        return False
    if lexeme.entry.time and not lexeme.definite:
        return False
    if i and lexeme.definite and _is_first_name(tokens[i - 1]):
        return False
    return not (lexeme.base in ("ثان", "اول") and after is not None and after.base == "اكسيد")


def _is_first_name(token: Token) -> bool:
    """رمسيس الثاني: a word of no list without article or owner, before a definite rank, is a ruler's name."""
    lexeme = token.lexeme
    bare = token.kind == "word" and not (lexeme.known or lexeme.definite or lexeme.conjunction or lexeme.preposition)
    return bare and not lexeme.base.endswith((*OWNERS, "ي"))


def _ranked_noun(tokens: list[Token], i: int, stop: int) -> tuple[int, int, str]:
    """The noun that an ordinal ranks: before a definite one (الاجتماع الثالث), after a bare one (ثالث اجتماع)."""
    if tokens[i].lexeme.definite:
        k = i - 1
        while k > 0 and is_nisba(tokens[k].lexeme.base) and tokens[k].lexeme.definite and not tokens[k].lexeme.known:
            k -= 1
        if k >= 0 and is_ranked_noun(tokens[k]):
            return k, stop, noun_name(tokens[k])
        return i, stop, ""
    if stop < len(tokens) and is_ranked_noun(tokens[stop]) and not tokens[stop].lexeme.definite:
        return i, stop + 1, noun_name(tokens[stop])
    return i, stop, ""


def is_ranked_noun(token: Token) -> bool:
    """Can it be what an ordinal or a label ranks?"""
    lexeme = token.lexeme
    entry = lexeme.entry
    if lexeme.folded == TODAY:
        return True
    if entry.numeral and entry.numeral.part == "fraction":
        return lexeme.definite
    if token.kind != "word" or entry.function or entry.verb or entry.numeral or entry.weekday or entry.ordinal:
        return False
    return bool(entry.noun) or not lexeme.known or not entry.cues


def noun_name(token: Token) -> str:
    """What is ranked, as a reader would write one of it."""
    lexeme = token.lexeme
    if lexeme.folded == TODAY:
        return lexeme.printed.removeprefix("ال")
    return lexeme.entry.noun or _owned_noun(lexeme.printed) or singular(lexeme.printed, lexeme.base, 11)


def _owned_noun(printed: str) -> str | None:
    """The noun under its owner's pronoun: يومه الخامس, أول مصانعها."""
    owned = (printed[: -len(owner)] for owner in OWNERS if printed.endswith(owner))
    return next((noun for word in owned if len(word) >= MIN_OWNED and (noun := analyse(word).entry.noun)), None)
