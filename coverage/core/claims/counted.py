"""The counted noun (tamyiz): what stands after the number, or before it, in the singular that a reader counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coverage.core.languages.arabic.morphology import analyse
from coverage.core.languages.arabic.nouns import AFTER_FEW
from coverage.core.languages.arabic.origins import COUNTRY_ADJECTIVES, PEOPLES
from coverage.core.languages.arabic.units import COMPOUND_UNITS
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import Entry, Lexeme, Token

NISBA = ("يين", "يون", "يان", "يات", "يه", "يا", "ي")
"""Endings of an adjective of origin after folding: مصريين, مصرية, مصريا, مصري."""
BROKEN_PLURALS = tuple(
    (re.compile(shape.replace("C", "([^اويء])")), restored)
    for shape, restored in (
        ("أCCCاء", r"\1\2ي\3"), (r"أCC(?<!ا)اC(?<!ن)", r"\1\2\3"), ("CوائC", r"\1ائ\2ة"), ("تCاCيC", r"ت\1\2ي\3"),
        (r"CCو\2", r"\1\2"), ("CCوC", r"\1\2\3"),
    )
)  # fmt: skip
"""Shapes of broken plurals that point to one singular four times in five or more; the others are left as printed."""
PLURAL_SHAPES = re.compile(
    "|".join(
        ("أCCCاء", "أCCاC", "أCCCة", "CCCاء", "CواCC", "CCائC", "CCاCيC", "CCاCC", "CCوC", "CCاC", "CCCان")
    ).replace("C", "[^اوي]")
)
"""Shapes that a broken plural may have."""
_FEMININE_PRESENT = re.compile("ت[^اويه]{3}|تت[^ه]{3,4}|تست[^ه]{3,4}")
"""تحمل, تتجه, تستخدم: verbs; nouns of that shape have a long vowel (تقرير) or stand in the lexicon."""
_MASDAR_OF_AT = re.compile("(?:ت..ي.|[إا]..ا.|ان..ا.|ا.ت.ا.|است..ا.)ات")
"""Verbal nouns whose plural in ات has no ة in the singular (تفجيرات, اشتباكات, انتخابات)."""
_BROKEN_IN_IN = re.compile("[^اوي]{2}ا[^اوي]ين")
"""بساتين, سكاكين: the ين is the plural's own."""
FEWEST, LAST_WITH_PLURAL = 3, 10
FIRST_WITH_GENITIVE = 100
"""3 to 10 take the plural, 11 to 99 the singular accusative, hundreds and scales the singular genitive."""
FEMININE_NISBA = "يات"
"""Of countries alone an adjective (3 مصريات); else a noun (7 محليات, بلديات)."""
PARTITIVE = "من"
MIN_POSSESSED = 5
MIN_NISBA = 4
MAX_ADJECTIVES = 3
OTHERS = frozenset({"اخر", "اخرين", "اخرون", "اخري", "اخريات", "اضافيا", "اضافيين", "اضافيه"})
OTHER_THINGS = frozenset({"اخري", "اضافيه"})
"""The feminine singular, which takes up things: تأخرت 3 أخرى."""
CASE_WORDS = frozenset({"حاله", "حالات"})
"""حالة وفاة, حالات إصابة: the second word says what is counted."""
GRAVE = frozenset({"حرجه", "خطره", "خطيره"})
"""حالات حرجة: cases of whom the wounds are grave are wounded people."""
TOLL_HEADS = frozenset({"عدد", "حصيله"})
"""يفوق 20 ألفا عدد القتلى: the count's own name stands before the noun."""
MEMBER_WORDS = frozenset({"منهم", "منهن", "منها", "منهما"})


@dataclass(slots=True)
class Noun:
    """A counted noun. name: as a reader would write one of it; stop: the token after it and its adjectives.

    group: folded adjectives said of it (مصري); elided: only "others" or an adjective stands for it.
    """

    name: str
    stop: int
    human: bool = False
    state: str = ""
    group: tuple[str, ...] = ()
    elided: bool = False
    known: bool = True


def read_noun(tokens: list[Token], i: int, count: float, *, definite: bool) -> Noun | None:
    """The noun counted by a number that ends before tokens[i]; None where none follows."""
    begin = _skip_closing(tokens, i)
    people = _people_in_construct(tokens, begin)
    if people is not None:
        return people
    i = _skip_between(tokens, _skip_partitive(tokens, begin))
    if i >= len(tokens) or tokens[i].kind != "word":
        return None
    if tokens[i].lexeme.base in OTHERS and not tokens[i].lexeme.conjunction:
        return Noun("", i + 1, human=tokens[i].lexeme.base not in OTHER_THINGS, elided=True)
    lexeme = tokens[i].lexeme
    if not _can_be_noun(tokens[i]) or (lexeme.definite and not definite and i == begin):
        return None
    if not lexeme.known and lexeme.base[0] in "بلك" and not _agrees(lexeme.base, lexeme.printed, count):
        return None
    if lexeme.base in TOLL_HEADS and i + 1 < len(tokens) and tokens[i + 1].lexeme.entry.noun:
        return read_noun(tokens, i + 1, count, definite=definite)
    if lexeme.base in CASE_WORDS:
        return _read_case(tokens, i)
    return _compound(tokens, i) or _read_plain(tokens, i, count)


def _people_in_construct(tokens: list[Token], i: int) -> Noun | None:
    """عشرات الآلاف من مقاتلي التنظيم, خمسة من موظفي الشركة: after من the plural of a construct in ي."""
    if i + 1 >= len(tokens) or tokens[i].lexeme.folded != PARTITIVE or tokens[i + 1].kind != "word":
        return None
    lexeme = tokens[i + 1].lexeme
    if lexeme.definite or lexeme.preposition or len(lexeme.base) < MIN_POSSESSED or lexeme.base[-1] != "ي":
        return None
    entry = analyse(lexeme.printed[:-1]).entry
    if not entry.noun or not entry.human or entry.plural:
        return None
    return Noun(entry.noun, i + 2, human=True, state=entry.state or "")


def _skip_closing(tokens: list[Token], i: int) -> int:
    return i + 1 if i < len(tokens) and tokens[i].text in ')”"»' else i


def _skip_partitive(tokens: list[Token], i: int) -> int:
    """43 ألفاً من القتلى: من before a definite plural of people or a known noun is part of the count."""
    if i + 1 < len(tokens) and tokens[i].lexeme.folded == "من" and tokens[i + 1].kind == "word":
        lexeme = tokens[i + 1].lexeme
        entry = lexeme.entry
        named = lexeme.definite and (entry.noun or lexeme.base.endswith(("ين", "ات")))
        if not lexeme.preposition and (named or (entry.human and entry.plural)):
            return i + 1
    return i


def _skip_between(tokens: list[Token], i: int) -> int:
    """ثمانين بين قتيل وجريح: the two states that the number counts together."""
    between = i + 2 < len(tokens) and tokens[i].lexeme.folded == "بين"
    return i + 1 if between and tokens[i + 1].lexeme.entry.state and _joined_state(tokens, i + 2) else i


def _joined_state(tokens: list[Token], i: int) -> Entry | None:
    """The noun of state that و joins to the one before tokens[i] (قتيلا وجريحا)."""
    if i >= len(tokens) or tokens[i].lexeme.conjunction != "و" or tokens[i].lexeme.preposition:
        return None
    entry = tokens[i].lexeme.entry
    return entry if entry.noun and entry.state else None


def _can_be_noun(token: Token) -> bool:
    lexeme = token.lexeme
    entry = lexeme.entry
    if lexeme.conjunction or lexeme.preposition or len(lexeme.base) < 2 or _is_possessed(lexeme):
        return False
    if entry.noun:
        return True
    if entry.function or entry.verb or entry.numeral or entry.weekday or entry.month or entry.hijri_month:
        return False
    if lexeme.known:
        return (bool(entry.state) and not entry.cues) or is_origin(token)
    return not looks_like_verb(lexeme.base)


def _is_possessed(lexeme: Lexeme) -> bool:
    """A noun with a pronoun (منازلهم) is definite by it, and nothing that a number counts; مشتبها has none."""
    endings = ("هم", "هن", "ها") if lexeme.known else ("هم", "هن")
    if len(lexeme.base) < MIN_POSSESSED or not lexeme.base.endswith(endings):
        return False
    return not lexeme.entry.noun or lexeme.base != fold(lexeme.entry.noun) + "ا"


def _agrees(base: str, printed: str, count: float) -> bool:
    """Has an unknown word the form that its number asks for? Else its first letter is a preposition (15 بسعر)."""
    if base.endswith(("ات", "ين", "ون", "ه", "اء", "ي")):
        return True
    if count <= LAST_WITH_PLURAL:
        return PLURAL_SHAPES.fullmatch(printed) is not None
    return base.endswith("ا") or count >= FIRST_WITH_GENITIVE


def looks_like_verb(base: str) -> bool:
    """Plural verbs (…وا, ي…ون), the feminine past (…ت) and the present; nouns of that shape stand in the lexicon."""
    if len(base) > 3 and (base.endswith("وا") or (base.endswith("ت") and base[-2] != "ا")):
        return True
    if _FEMININE_PRESENT.fullmatch(base):
        return True
    return base[0] == "ي" and len(base) > 3 and not base.endswith(("ا", "ه", "ي"))


def _compound(tokens: list[Token], i: int) -> Noun | None:
    if i + 1 >= len(tokens):
        return None
    name = COMPOUND_UNITS.get((tokens[i].lexeme.base, tokens[i + 1].lexeme.base))
    return Noun(name, i + 2) if name else None


def _read_case(tokens: list[Token], i: int) -> Noun:
    """حالة: of death it counts the dead, else it counts cases."""
    after = tokens[i + 1].lexeme if i + 1 < len(tokens) else None
    if after is not None and after.entry.state == "قتيل" and not after.conjunction:
        stop, group = _read_adjectives(tokens, i + 2)
        return Noun("قتيل", stop, human=True, state="قتيل", group=group)
    if after is not None and after.base in GRAVE and not after.conjunction:
        return Noun("جريح", i + 2, human=True, state="جريح")
    if after is not None and after.entry.state and not after.conjunction and not after.definite:
        return Noun("حالة", i + 2, state="", group=(after.base,))
    return Noun("حالة", i + 1)


def _read_plain(tokens: list[Token], i: int, count: float) -> Noun:
    lexeme = tokens[i].lexeme
    stop, group = _read_adjectives(tokens, i + 1)
    state = next((tokens[k].lexeme.entry.state or "" for k in range(i, stop) if tokens[k].lexeme.entry.state), "")
    other = _joined_state(tokens, stop) if lexeme.entry.noun and lexeme.entry.state else None
    if other is not None and other.state != lexeme.entry.state:
        return Noun(f"{lexeme.entry.noun} و{other.noun}", stop + 1, human=True, state=f"{state} و{other.state}")
    few = AFTER_FEW.get(lexeme.base) if FEWEST <= count <= LAST_WITH_PLURAL else None
    if few is not None:
        entry = analyse(few).entry
        return Noun(few, stop, entry.human, state, group)
    if lexeme.entry.noun:
        return Noun(lexeme.entry.noun, stop, lexeme.entry.human, state, group)
    people = PEOPLES.get(lexeme.base)
    if people is not None:
        return Noun(people, stop, True, state, (fold(people), *group), elided=True)
    if lexeme.entry.state:
        return Noun(lexeme.entry.state, stop, human=True, state=state, group=group)
    name = singular(lexeme.printed, lexeme.base, count)
    origin = is_origin(tokens[i])
    own = (bare_nisba(lexeme.base),) if origin else ()
    return Noun(name, stop, origin, state, own + group, elided=origin, known=False)


def _read_adjectives(tokens: list[Token], i: int) -> tuple[int, tuple[str, ...]]:
    """Where the adjectives of the counted noun stop, and those that name a group (فلسطيني, نازح)."""
    group: list[str] = []
    stop = i
    while stop < len(tokens) and stop - i < MAX_ADJECTIVES and _is_adjective(tokens[stop]):
        base = tokens[stop].lexeme.base
        if is_nisba(base):
            group.append(bare_nisba(base))
        elif base not in OTHERS:
            group.append(singular(base, base, 11))
        stop += 1
    return stop, tuple(group)


def _is_adjective(token: Token) -> bool:
    lexeme = token.lexeme
    if token.kind != "word" or lexeme.conjunction or lexeme.preposition or lexeme.entry.verb:
        return False
    if lexeme.base in OTHERS:
        return True
    if lexeme.known:
        return (bool(lexeme.entry.state and lexeme.entry.noun) and lexeme.base == lexeme.folded) or is_origin(token)
    return is_nisba(lexeme.base) and (not looks_present(lexeme.base) or is_country_adjective(lexeme.base))


def looks_present(base: str) -> bool:
    """Has the word the shape of a present verb (يقضي, تعطي)?"""
    return base[0] in "يت" and len(base) <= 5


def is_country_adjective(base: str) -> bool:
    """Is the folded word, in any gender and number, an adjective of country?"""
    return is_nisba(base) and bare_nisba(base) in COUNTRY_ADJECTIVES


def is_origin(token: Token) -> bool:
    """An indefinite adjective of origin (مصري, ماليزيا after a number, where it is no country)."""
    lexeme = token.lexeme
    if token.kind != "word" or lexeme.definite or lexeme.preposition or not is_nisba(lexeme.base):
        return False
    if lexeme.base.endswith(FEMININE_NISBA) and not is_country_adjective(lexeme.base):
        return False
    return not lexeme.known or "place" in lexeme.entry.cues


def is_nisba(base: str) -> bool:
    """Has the folded word the ending of an adjective of origin?"""
    return len(base) >= MIN_NISBA and base.endswith(NISBA)


def bare_nisba(base: str) -> str:
    """The masculine singular of an adjective of origin: مصريين, مصرية and مصريا give مصري."""
    for ending in NISBA:
        if base.endswith(ending) and len(base) - len(ending) >= 2:
            return base[: -len(ending)] + "ي"
    return base


def singular(printed: str, base: str, count: float) -> str:
    """The singular of a noun that the lexicon lacks, by the sound plural's and the accusative's endings.

    After 3 to 10 the noun is plural, from 11 on singular accusative (Wright II, 99).
    """
    for ending, restored in (("يين", "ي"), ("يون", "ي"), ("يات", "ية"), ("تين", "ة"), ("تان", "ة")):
        if base.endswith(ending) and len(base) - len(ending) >= 3:
            return printed[: -len(ending)] + restored
    if len(base) >= 5 and base.endswith(_sound_endings(base, count)):
        return printed[:-2]
    if base.endswith("ات") and len(base) >= 5:
        return _singular_of_at(printed)
    if count <= 10:
        return _singular_of_broken(printed)
    if (base.endswith("ا") and len(base) >= 4 and not base.endswith("يا")) or (base.endswith("يا") and len(base) >= 5):
        return printed[:-1]
    return printed


def _sound_endings(base: str, count: float) -> tuple[str, ...]:
    """Endings to take off: after 3 to 10 no dual stands (غزلان), and بساتين is a broken plural; from 11 on neither is."""
    if 11 <= count < FIRST_WITH_GENITIVE:
        return ()
    if count <= LAST_WITH_PLURAL:
        return ("ون",) if _BROKEN_IN_IN.fullmatch(base) else ("ين", "ون")
    return ("ين", "ون", "ان")


def _singular_of_broken(printed: str) -> str:
    """The singular that the shape of a broken plural points to (Wright I, 304): نجوم of نجم, أصدقاء of صديق."""
    for pattern, restored in BROKEN_PLURALS:
        match = pattern.fullmatch(printed)
        if match:
            return match.expand(restored)
    return printed


def _singular_of_at(printed: str) -> str:
    """سيارات gives سيارة; مطارات gives مطار where the lexicon knows it so, and انتخابات انتخاب by its shape."""
    noun = analyse(printed[:-2]).entry.noun
    return noun or printed[:-2] + ("" if _MASDAR_OF_AT.fullmatch(printed) else "ة")
