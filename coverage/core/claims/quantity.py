"""Quantities: a number and the noun it counts; what the sentence says befell the counted; vague plurals."""

from __future__ import annotations

from coverage.core.claims.counted import LAST_WITH_PLURAL, MEMBER_WORDS, Noun, read_noun
from coverage.core.claims.elided import AGE, name_elided, tells_toll, who_takes_part
from coverage.core.claims.number_grammar import read_part
from coverage.core.claims.scene import Draft, Scene, Stated
from coverage.core.claims.states import find_case_state, find_governing_state, find_state
from coverage.core.languages.arabic.morphology import analyse
from coverage.core.languages.arabic.numerals import ONES, TWOS
from coverage.core.languages.arabic.participants import PROTESTERS
from coverage.core.text.lexemes import Token

RATE_WORDS = frozenset({"يوميا", "شهريا", "سنويا", "اسبوعيا", "يوما"})
"""Adverbs that make a count a rate: برميل يوميا."""
PRONOUNS = ("هما", "هم", "هن", "ها", "ه", "نا")
FIRST_PLURAL = 3
MIN_POSSESSED = 3
"""Letters of the shortest plural that a pronoun is taken from."""
NOT_PRODUCTS = ("ت", "وا", "هم", "ها", "ه", "نا")
"""Endings of verbs and of nouns with a pronoun, which no product bears."""
BEFORE_VERBS = frozenset("فيما بينما حيث كما قد ثم ان عندما بعدما حين لم لا لن سوف اذ".split())
"""Particles after which a clause goes on with its verb."""
PLACING = frozenset({"في", "الي", "من", "علي"})
MIN_AFTER_PLACE = 1000
"""So many after a name that a preposition leads to (وصل إلى لامبيدوزا 1100) are no part of the name."""
BARE_CASES = frozenset({"حالة"})
ANYONE = frozenset({"شخص", "فرد", "إنسان", "نسمة"})
"""Nouns that fit any person: what befell them is what a reader counts (قتل 35 شخصا)."""


def find_quantity(scene: Scene, stated: Stated) -> Draft | None:
    """The quantity that a figure states; every figure that no other kind has taken is one."""
    tokens = scene.tokens
    if stated.fraction and _follows_dual(tokens, stated):
        return None
    noun = _noun_before(tokens, stated) if stated.definite else _noun_of_one(tokens, stated)
    noun = noun or (_plural_before(tokens, stated) if stated.worded else None)
    rules = stated.rules + (("noun_before",) if noun else ("counted_noun",))
    if noun is None:
        noun = read_noun(tokens, stated.core_stop, stated.count, definite=_can_own(tokens, stated))
    if noun is None and _is_product(tokens, stated):
        return None
    if noun is None or noun.elided:
        noun = noun or (_origin(tokens, stated) if scene.memory.recent_state else None)
        unit, state, rule = name_elided(scene, stated, noun)
        draft = _draft(scene, stated, noun, unit, state, (*stated.rules, rule))
        draft.kind = "duration" if rule == AGE else draft.kind
        return draft
    rules += with_fraction(tokens, stated, noun)
    told = noun.human or (noun.name in BARE_CASES and not noun.group)
    state = noun.state or (find_state(scene, stated.core_first, noun.stop) if told else "")
    if noun.human and not state and tells_toll(tokens, stated):
        state = scene.memory.main_state
    unit = (_told_unit(scene, stated, noun) if told else "") or noun.name
    scene.memory.remember(noun.name, state, human=noun.human)
    return _draft(scene, stated, noun, unit, state, rules)


def _can_own(tokens: list[Token], stated: Stated) -> bool:
    """May a definite noun be what the figure counts: after a definite number, a fraction, a bare plural (آلاف المنازل)?"""
    if stated.vague:
        return not tokens[stated.core_stop - 1].lexeme.definite
    return stated.definite or stated.fraction


def _follows_dual(tokens: list[Token], stated: Stated) -> bool:
    """مترين ونصف: the fraction belongs to the dual, which takes it in."""
    joined = stated.first > 0 and tokens[stated.core_first].lexeme.conjunction == "و"
    before = tokens[stated.first - 1].lexeme.entry if joined else None
    return before is not None and before.count == 2 and "measure" in before.cues


def _told_unit(scene: Scene, stated: Stated, noun: Noun) -> str:
    """What befell them, where the noun fits anyone (قتل 35 شخصا) or any case."""
    if noun.name in BARE_CASES:
        return find_case_state(scene, stated.first)
    if noun.name not in ANYONE:
        return ""
    return noun.state or find_governing_state(scene, stated.first, noun.stop) or _demonstrators(scene, stated, noun)


def _demonstrators(scene: Scene, stated: Stated, noun: Noun) -> str:
    """تظاهر 500 شخص, شارك في المسيرة 500 شخص: people of whom only their protest is told."""
    who = who_takes_part(scene.tokens, stated.first, noun.stop)
    return who if who in PROTESTERS else ""


def _plural_before(tokens: list[Token], stated: Stated) -> Noun | None:
    """عوامل ثلاثة: a number in words right after a bare plural, where no noun comes after it; جثث سبعة are of seven."""
    few = stated.first == stated.core_first and FIRST_PLURAL <= stated.count <= LAST_WITH_PLURAL
    lexeme = tokens[stated.first - 1].lexeme if few and stated.first else None
    if lexeme is None or lexeme.definite or not lexeme.entry.plural or lexeme.entry.time or lexeme.entry.state:
        return None
    number = tokens[stated.core_first].lexeme
    after = tokens[stated.core_stop].lexeme.entry if stated.core_stop < len(tokens) else None
    if number.conjunction or number.preposition or not lexeme.entry.noun or (after is not None and after.noun):
        return None
    return Noun(lexeme.entry.noun, stated.first, lexeme.entry.human, lexeme.entry.state or "")


def _noun_of_one(tokens: list[Token], stated: Stated) -> Noun | None:
    """عضو واحد, لاعبين اثنين: one and two follow their noun."""
    k = stated.core_first - 1
    said = tokens[stated.core_first].lexeme.base
    if k < 0 or not stated.worded or said not in ONES | TWOS or stated.first == k:
        return None
    lexeme = tokens[k].lexeme
    if not lexeme.entry.noun or lexeme.definite or (lexeme.entry.plural and said in ONES):
        return None
    return Noun(lexeme.entry.noun, k + 1, lexeme.entry.human, lexeme.entry.state or "")


def _is_product(tokens: list[Token], stated: Stated) -> bool:
    """آيفون 15, بوينغ 737: a bare figure right after a name is part of it; a clause opens with a verb (وامتنع 12)."""
    if stated.worded or stated.hedge != "exact" or stated.scaled or not stated.first:
        return False
    before = tokens[stated.first - 1]
    lexeme = before.lexeme
    if before.kind == "latin":
        return True
    lead = tokens[stated.first - 2] if stated.first > 1 else None
    if stated.count >= MIN_AFTER_PLACE and lead is not None and lead.lexeme.folded in PLACING:
        return False
    opens = lead is None or lead.kind == "mark" or lexeme.conjunction or lead.lexeme.folded in BEFORE_VERBS
    if before.kind != "word" or lexeme.known or lexeme.definite or lexeme.preposition or opens:
        return False
    return not lexeme.base.endswith(NOT_PRODUCTS) and lexeme.base[0] not in "يت"


def _origin(tokens: list[Token], stated: Stated) -> Noun | None:
    """13 من كردستان: in a list of people, where they are from stands for the noun."""
    i = stated.core_stop
    if i + 1 >= len(tokens) or tokens[i].lexeme.folded != "من" or tokens[i + 1].kind != "word":
        return None
    lexeme = tokens[i + 1].lexeme
    if lexeme.conjunction or (lexeme.known and "place" not in lexeme.entry.cues):
        return None
    return Noun("", i + 2, human=True, group=(lexeme.base,), elided=True)


def _draft(scene: Scene, stated: Stated, noun: Noun | None, unit: str, state: str, rules: tuple[str, ...]) -> Draft:
    first, stop = stated.first, max(stated.stop, noun.stop if noun else 0)
    stop = _with_rate(scene.tokens, stop)
    if noun is not None and noun.stop <= stated.core_first:
        first = min(first, noun.stop - 1)
    if stop < len(scene.tokens) and scene.tokens[stop].lexeme.folded in MEMBER_WORDS:
        stop += 1
    group = noun.group if noun else ()
    return Draft(
        "quantity", first, stop, stated.low, stated.high, stated.hedge, unit, stated.core_first, rules, group, state
    )


def with_fraction(tokens: list[Token], stated: Stated, noun: Noun) -> tuple[str, ...]:
    """12 كيلومترا ونصف الكيلومتر: add a fraction of the unit that follows it, and take it in."""
    i = noun.stop
    if i >= len(tokens) or tokens[i].lexeme.conjunction != "و" or stated.low != stated.high or stated.low is None:
        return ()
    part = read_part(tokens, i)
    if part is None:
        return ()
    after = tokens[part[1]].lexeme if part[1] < len(tokens) else None
    same = after is not None and after.definite and after.entry.noun == noun.name
    if after is not None and after.definite and not same:
        return ()
    stated.low = stated.high = stated.low + part[0]
    noun.stop = part[1] + same
    return ("and_fraction",)


def _with_rate(tokens: list[Token], stop: int) -> int:
    """Take in يوميا and the like; one word may stand between (برميل نفط يوميا)."""
    named = stop < len(tokens) and tokens[stop].kind == "word" and tokens[stop].lexeme.entry.numeral is None
    for k in (stop, stop + 1)[: 1 + named]:
        if k < len(tokens) and tokens[k].lexeme.base in RATE_WORDS and not tokens[k].lexeme.conjunction:
            return k + 1
    return stop


def _noun_before(tokens: list[Token], stated: Stated) -> Noun | None:
    """الرهائن الأربعة, الدول الأعضاء الـ13: a definite number agrees with the definite plural before it."""
    found = None
    for k in range(stated.first - 1, max(-1, stated.first - 3), -1):
        lexeme = tokens[k].lexeme
        if tokens[k].kind != "word" or not lexeme.definite:
            break
        if lexeme.entry.noun and lexeme.entry.plural:
            found = Noun(lexeme.entry.noun, k + 1, lexeme.entry.human, lexeme.entry.state or "")
    agrees = stated.first == stated.core_first and FIRST_PLURAL <= stated.count <= LAST_WITH_PLURAL
    return found or (_noun_in_construct(tokens, stated.first - 1) if agrees else None)


def _noun_in_construct(tokens: list[Token], k: int) -> Noun | None:
    """مستشفيات الإقليم الأربعة, أبناءها الثلاثة: a plural that its genitive or its pronoun makes definite."""
    if k < 0 or tokens[k].kind != "word":
        return None
    lexeme = tokens[k].lexeme
    if lexeme.definite and not lexeme.entry.plural and k:
        head = tokens[k - 1].lexeme
        if head.entry.noun and head.entry.plural and not head.definite:
            return Noun(head.entry.noun, k, head.entry.human, head.entry.state or "")
    for pronoun in PRONOUNS:
        if lexeme.base.endswith(pronoun) and len(lexeme.base) - len(pronoun) >= MIN_POSSESSED:
            owned = analyse(lexeme.printed[: -len(pronoun)]).entry
            if owned.noun and owned.plural:
                return Noun(owned.noun, k + 1, owned.human, owned.state or "")
    return None
