"""Ordinals: words (الثالث والثلاثون), definite figures (الاجتماع ال 33), and numbers that are names (العنبر 12)."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.claims.counted import is_nisba, singular
from coverage.core.claims.hedging import hedge_before
from coverage.core.claims.number_grammar import numeral_at
from coverage.core.claims.scene import Draft, Scene, Stated
from coverage.core.claims.uncounted import MAX_MINUTE, MINUTE_LETTER
from coverage.core.languages.arabic.hedges import RANKS
from coverage.core.languages.arabic.roles_of_words import MONTH_HEADS
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import NUMERAL, ORDINAL, Lexeme, Token
from coverage.core.values.quantity import interval as interval_of

MAX_LABEL = 10000
"""Numbers of meetings, articles, pages and halls stay under this."""
AMOUNT_NOUNS = frozenset(
    "عدد حصيله رقم نسبه قيمه سعر مبلغ مجموع اجمالي معدل متوسط كلفه تكلفه حجم مساحه طول عمر درجه حراره مسافه مده".split()
)
"""Nouns whose figure is an amount, not a name: العدد 1300."""
PARTS_OF_TEXTS = frozenset("ماده بند فقره فصل ايه صفحه باب جزء ملحق حلقه طابق دور".split())
"""Numbered parts of a whole, which من may name (المادة 12 من الدستور)."""
ACTS = frozenset({"قرار", "قانون", "مرسوم", "امر"})
"""What is numbered behind who gave it (قرار مجلس الأمن 1701) or before its year (قانون 25 لسنة 2017)."""
ROUND = "دور"
"""دور الـ16: the round of a cup that so many are in."""
OF_YEAR = "لسنه"
MAX_ACT = 4
"""Tokens between an act and its number."""
BODIES = frozenset(
    "حركه حزب جبهه تحالف ايتلاف تكتل حكومه معارضه فريق طاقم وفد بعثه منتخب اتحاد شركه هييه وزاره جيش شرطه مجلس برلمان جمهور"
    " حضور نادي نقابه منظمه جماعه موسسه بنك".split()
)
"""Bodies of people, which are not numbered: their figure is what they have or how many they are (ونالت الحركة 64)."""
OWNERS = ("ه", "ها", "هم", "هما", "نا")
"""Pronouns of owners."""
MINUTE = "دقيقة"
NAME_LEADS = frozenset({"رقم"})
TODAY = "اليوم"
"""Today, and the day that a number names (اليوم الـ200 للحرب)."""
PRELIMINARY = "اولي"
"""أولى, first, and أولي, preliminary, are one word when folded; the bare one ranks only a noun after it."""
LIFETIMES = frozenset({"عمر", "عمره", "عمرها", "عمرهم", "عمري"})
AGES = frozenset({"سن", "عمر"})
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
    return i > 0 and tokens[i - 1].lexeme.base in AGES and tokens[i].lexeme.definite


def _age(scene: Scene, i: int, stop: int, value: float) -> Draft:
    first = i - 1 if _is_age_before(scene.tokens, i) else i
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


def _is_rank(tokens: list[Token], i: int, stop: int) -> bool:
    lexeme = tokens[i].lexeme
    before = tokens[i - 1].lexeme.base if i else ""
    after = tokens[stop].lexeme if stop < len(tokens) else None
    if before in MONTH_HEADS:
        return False
    if before in IDIOMS or (after is not None and after.base in IDIOMS and not lexeme.definite):
        return False
    if lexeme.preposition and not lexeme.definite and after is None:
        return False
    if lexeme.base == PRELIMINARY and not lexeme.definite and (after is None or not after.entry.noun):
        return False
    if lexeme.entry.time and not lexeme.definite:
        return False
    return not (lexeme.base in ("ثان", "اول") and after is not None and after.base == "اكسيد")


def _ranked_noun(tokens: list[Token], i: int, stop: int) -> tuple[int, int, str]:
    """The noun that an ordinal ranks: before a definite one (الاجتماع الثالث), after a bare one (ثالث اجتماع)."""
    if tokens[i].lexeme.definite:
        k = i - 1
        while k > 0 and is_nisba(tokens[k].lexeme.base) and tokens[k].lexeme.definite and not tokens[k].lexeme.known:
            k -= 1
        if k >= 0 and _is_noun(tokens[k]):
            return k, stop, _noun_name(tokens[k])
        return i, stop, ""
    if stop < len(tokens) and _is_noun(tokens[stop]) and not tokens[stop].lexeme.definite:
        return i, stop + 1, _noun_name(tokens[stop])
    return i, stop, ""


def _is_noun(token: Token) -> bool:
    lexeme = token.lexeme
    entry = lexeme.entry
    if lexeme.folded == TODAY:
        return True
    if entry.numeral and entry.numeral.part == "fraction":
        return lexeme.definite
    if token.kind != "word" or entry.function or entry.verb or entry.numeral or entry.weekday or entry.ordinal:
        return False
    return bool(entry.noun) or not lexeme.known or not entry.cues


def _noun_name(token: Token) -> str:
    lexeme = token.lexeme
    if lexeme.folded == TODAY:
        return lexeme.printed.removeprefix("ال")
    return lexeme.entry.noun or singular(lexeme.printed, lexeme.base, 11)


def find_labelled(scene: Scene, stated: Stated) -> Draft | None:
    """A figure that names what stands before it: الاجتماع الوزاري ال 33, العنبر 12, المادة 5."""
    tokens = scene.tokens
    if stated.hedge != "exact" or stated.low != stated.count or stated.count != int(stated.count) or stated.fraction:
        return None
    if stated.worded:
        return _definite_words(scene, stated)
    k = stated.first - 1 - _is_in_brackets(tokens, stated)
    if k >= 0 and tokens[k].lexeme.folded == MINUTE_LETTER and stated.count <= MAX_MINUTE:
        minute = stated.count
        return Draft("ordinal", k, stated.stop, minute, minute, "exact", MINUTE, stated.core_first, ("minute_of_play",))
    numbered = k >= 0 and tokens[k].lexeme.folded in NAME_LEADS
    k -= numbered
    act = None if numbered else _act_before(tokens, stated)
    if act is not None:
        return Draft(
            "ordinal", act, stated.stop, stated.low, stated.high, "exact", _noun_name(tokens[act]), stated.core_first,
            ("numbered_act",),
        )  # fmt: skip
    second = k > 1 and tokens[k].lexeme.folded == "و" and _is_named_two(tokens, k - 2)
    k -= 2 * second
    if not (_is_numbered(tokens, k, stated) if numbered else _takes_label(tokens, k, stated)):
        return None
    while k > 0 and is_nisba(tokens[k].lexeme.base) and tokens[k - 1].lexeme.definite:
        k -= 1
    if not numbered and (tokens[k].lexeme.base in BODIES or _goes_on_counting(scene, tokens[k])):
        return None
    unit = _noun_name(tokens[k])
    first = stated.first if second else k
    return Draft("ordinal", first, stated.stop, stated.low, stated.high, "exact", unit, stated.core_first, ("label",))


def _act_before(tokens: list[Token], stated: Stated) -> int | None:
    """Where the act stands that the figure numbers: قرار مجلس الأمن 1701, قانون 25 لسنة 2017."""
    after = tokens[stated.core_stop] if stated.core_stop < len(tokens) else None
    if after is not None and after.lexeme.folded == OF_YEAR and tokens[stated.first - 1].lexeme.base in ACTS:
        return stated.first - 1
    if after is not None and after.kind == "word" and not (after.lexeme.entry.function or after.lexeme.conjunction):
        return None
    for i in range(stated.first - 1, max(-1, stated.first - 1 - MAX_ACT), -1):
        if tokens[i].kind != "word" or tokens[i].lexeme.entry.function or tokens[i].lexeme.conjunction:
            return None
        if tokens[i].lexeme.base in ACTS and i < stated.first - 1:
            return None if tokens[i].lexeme.definite or not tokens[stated.first - 1].lexeme.definite else i
    return None


def _is_numbered(tokens: list[Token], k: int, stated: Stated) -> bool:
    """القرار رقم 2728: رقم names whatever noun stands before it."""
    return k >= 0 and tokens[k].kind == "word" and bool(tokens[k].lexeme.entry.noun) and stated.count > 0


def _is_named_two(tokens: list[Token], k: int) -> bool:
    """في الدقيقتين 41 و82, في الدقيقة 23 و67: a dual, or the minute of a game, whose first figure stands after it."""
    lexeme = tokens[k].lexeme
    names_two = lexeme.entry.count == 2 or lexeme.entry.time == "minute"
    return lexeme.definite and names_two and tokens[k + 1].kind == "figure"


def _takes_label(tokens: list[Token], k: int, stated: Stated) -> bool:
    if k < 0 or not 0 < stated.count < MAX_LABEL or not _is_noun(tokens[k]):
        return False
    lexeme = tokens[k].lexeme
    if lexeme.folded == TODAY:
        return stated.definite
    if _names_minute(lexeme) or (stated.definite and (lexeme.base == ROUND or _is_owned(lexeme))):
        return True
    if not lexeme.definite or lexeme.entry.plural or lexeme.base in AMOUNT_NOUNS or lexeme.entry.human:
        return False
    if (lexeme.base.endswith(("ين", "ون", "ات")) and lexeme.entry.count != 2) or lexeme.entry.state:
        return False
    after = tokens[stated.core_stop] if stated.core_stop < len(tokens) else None
    if after is None or after.kind != "word":
        return True
    entry = after.lexeme.entry
    if after.lexeme.folded == "من":
        return fold(lexeme.entry.noun or lexeme.base) in RANKS | PARTS_OF_TEXTS
    return bool(
        entry.function or entry.verb or after.lexeme.conjunction or after.lexeme.preposition or after.lexeme.definite
    )


def _is_in_brackets(tokens: list[Token], stated: Stated) -> bool:
    """الدقيقة (7)."""
    before = tokens[stated.first - 1].text if stated.first else ""
    return before == "(" and stated.stop < len(tokens) and tokens[stated.stop].text == ")"


def _goes_on_counting(scene: Scene, token: Token) -> bool:
    """سجلت الرياض 47 درجة والدمام 49: after و an unknown name in a list of counts is one more that has so many."""
    memory = scene.memory
    counting = memory.last_kind == "quantity" and not memory.age
    return counting and token.lexeme.conjunction == "و" and not token.lexeme.known


def _names_minute(lexeme: Lexeme) -> bool:
    return lexeme.definite and lexeme.entry.time == "minute" and not lexeme.entry.plural


def _is_owned(lexeme: Lexeme) -> bool:
    """لقبه الـ11: a singular with its owner's pronoun before a definite figure."""
    entry = lexeme.entry
    owned = lexeme.base.endswith(OWNERS) and lexeme.base != fold(entry.noun or "")
    return owned and bool(entry.noun) and not entry.plural and not lexeme.definite


def _definite_words(scene: Scene, stated: Stated) -> Draft | None:
    """الكتاب الثلاثون, السبعمائة: a definite number over ten that counts no plural is a rank."""
    tokens = scene.tokens
    if not stated.definite or stated.count < 11 or stated.vague:
        return None
    before = tokens[stated.first - 1].lexeme if stated.first and tokens[stated.first - 1].kind == "word" else None
    if before is not None and (before.entry.plural or not (before.definite or before.entry.function)):
        return None
    after = tokens[stated.core_stop] if stated.core_stop < len(tokens) else None
    if after is not None and after.kind == "word" and after.lexeme.entry.noun:
        return None
    ranked = before is not None and _is_noun(tokens[stated.first - 1])
    unit = _noun_name(tokens[stated.first - 1]) if ranked else ""
    first = stated.first - ranked
    return Draft(
        "ordinal", first, stated.stop, stated.low, stated.high, "exact", unit, stated.core_first, ("definite_words",)
    )
