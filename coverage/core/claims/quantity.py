"""Quantities: a number and the noun it counts; what the sentence says befell the counted; duals and vague plurals."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.claims.counted import LAST_WITH_PLURAL, MEMBER_WORDS, Noun, read_noun
from coverage.core.claims.number_grammar import read_part
from coverage.core.claims.scene import Draft, Scene, Stated
from coverage.core.claims.states import find_state
from coverage.core.languages.arabic.function_words import VERBS
from coverage.core.languages.arabic.morphology import analyse
from coverage.core.languages.arabic.numerals import ONES
from coverage.core.languages.arabic.participants import PARTICIPANTS, SCALES, TAKING_PART
from coverage.core.text.lexemes import DUAL, Token

RATE_WORDS = frozenset({"يوميا", "شهريا", "سنويا", "اسبوعيا", "يوما"})
"""Adverbs that make a count a rate: برميل يوميا."""
HUMAN_PRONOUNS = frozenset({"عددهم", "عددهن", "انهم", "انهن", "كانوا", "بلغوا", "اصبحوا", "باتوا", "صاروا", "وصلوا"})
"""Words shortly before a figure that take up people named earlier; so do verbs with the pronoun هم (قدرتهم)."""
MIN_WITH_PRONOUN = 5
PRONOUNS = ("هما", "هم", "هن", "ها", "ه", "نا")
FIRST_PLURAL = 3
MIN_POSSESSED = 3
"""Letters of the shortest plural that a pronoun is taken from."""
COMPARED = frozenset({"مقابل", "مقارنه"})
"""Before a bare figure: it is in what the figure before counts."""
MAX_MAGNITUDE = 10
"""The strongest earthquakes stay under this."""
TOLL_NOUNS = frozenset({"عدد", "حصيله", "اعداد", "محصله"})
BARE_TOLLS = TOLL_NOUNS | {"رقم", "عددا", "رقما"}
MAX_TOLL = 6
"""Tokens before the figure among which a bare toll (كان العدد 1100) is named."""
JOINTS = frozenset({"و", "مقابل", "مقارنه", "من"})
NOT_PRODUCTS = ("ت", "وا", "هم", "ها", "ه", "نا")
"""Endings of verbs and of nouns with a pronoun, which no product bears."""
BARE_CASES = frozenset({"حالة"})
PART_WORDS = frozenset({"اصل", "منهم", "منهن", "بينهم", "بينهن"})
"""Words before a figure that make it a part, or the whole, of what was counted before."""
MAX_PEOPLE = 40
"""Tokens before a pronoun among which its people stand."""
MAX_BACK = 14
"""Tokens before the figure among which its noun may stand (عدد القتلى في المدينة بلغ 154)."""


def find_quantity(scene: Scene, stated: Stated) -> Draft | None:
    """The quantity that a figure states; every figure that no other kind has taken is one."""
    tokens = scene.tokens
    noun = _noun_before(tokens, stated) if stated.definite else _noun_of_one(tokens, stated)
    rules = stated.rules + (("noun_before",) if noun else ("counted_noun",))
    if noun is None:
        noun = read_noun(
            tokens, stated.core_stop, stated.count, definite=stated.definite or stated.vague or stated.fraction
        )
    if noun is None and _is_product(tokens, stated):
        return None
    if noun is None or noun.elided:
        return _elided(scene, stated, noun or (_origin(tokens, stated) if scene.memory.recent_state else None))
    rules += _with_fraction(tokens, stated, noun)
    told = noun.human or (noun.name in BARE_CASES and not noun.group)
    state = noun.state or (find_state(scene, stated.core_first, noun.stop) if told else "")
    if noun.human and not state and _tells_toll(tokens, stated):
        state = scene.memory.main_state
    unit = state if state and noun.name in BARE_CASES else noun.name
    scene.memory.remember(noun.name, state, human=noun.human)
    return _draft(scene, stated, noun, unit, state, rules)


def _noun_of_one(tokens: list[Token], stated: Stated) -> Noun | None:
    """عضو واحد: one follows its noun."""
    k = stated.core_first - 1
    if k < 0 or not stated.worded or tokens[stated.core_first].lexeme.base not in ONES or stated.first != k + 1:
        return None
    lexeme = tokens[k].lexeme
    if not lexeme.entry.noun or lexeme.definite or lexeme.entry.plural:
        return None
    return Noun(lexeme.entry.noun, k + 1, lexeme.entry.human, lexeme.entry.state or "")


def _is_product(tokens: list[Token], stated: Stated) -> bool:
    """آيفون 15, بوينغ 737: a bare figure right after a name is part of it."""
    if stated.worded or stated.hedge != "exact" or stated.scaled or not stated.first:
        return False
    before = tokens[stated.first - 1]
    lexeme = before.lexeme
    if before.kind == "latin":
        return True
    if before.kind != "word" or lexeme.known or lexeme.definite or lexeme.preposition:
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


def _with_fraction(tokens: list[Token], stated: Stated, noun: Noun) -> tuple[str, ...]:
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
    for k in (stop, stop + 1):
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


def _elided(scene: Scene, stated: Stated, noun: Noun | None) -> Draft | None:
    """A figure whose noun is not said: the first of these that stands for it.

    The people of عددهم; what befell them by the sentence; the noun after عدد; the noun that a list or the article's
    toll goes on with; an adjective of origin itself.
    """
    tokens = scene.tokens
    stop = noun.stop if noun else stated.core_stop
    pronoun = _counts_pronoun(tokens, stated)
    state = (noun.state if noun else "") or find_state(scene, stated.core_first, stop)
    unit, rule = "", "bare"
    compared = bool(stated.first) and tokens[stated.first - 1].lexeme.base in COMPARED
    for candidate, name in (
        (_joined(scene, stated) if noun is None and compared else "", "noun_of_joined_figure"),
        (_people_before(scene, stated) if pronoun else "", "noun_of_pronoun"),
        (_scale_unit(tokens, stated) if noun is None else "", "unit_of_scale"),
        (_of_same_whole(scene, stated), "noun_of_whole"),
        (_estimated(tokens, stated), "noun_of_estimate"),
        (state, "unit_by_state"),
        (_things_before(scene, stated), "noun_of_pronoun"),
        (_toll_noun(tokens, stated), "noun_after_toll"),
        (_carried(scene, stated, noun), "noun_carried"),
        (_participants(tokens, stated), "participants"),
        (_joined(scene, stated) if noun is None else "", "noun_of_joined_figure"),
        (noun.name if noun else "", "origin_for_noun"),
    ):
        if candidate:
            unit, rule = candidate, name
            break
    state = state or (unit if unit in (scene.memory.state, scene.memory.main_state) else "")
    human = (noun is not None and noun.human) or rule in ("noun_of_pronoun", "participants")
    scene.memory.remember(unit, state, human=human)
    return _draft(scene, stated, noun, unit, state, (*stated.rules, rule))


def _counts_pronoun(tokens: list[Token], stated: Stated) -> bool:
    """Does a pronoun for people lead to the figure (عددهم, إنهم, قدرتهم الشرطة ب), or their own verb follow it?"""
    back = tokens[max(0, stated.first - 4) : stated.core_first]
    if any(token.lexeme.base in HUMAN_PRONOUNS or _takes_people(token) for token in back):
        return True
    after = tokens[stated.core_stop].lexeme if stated.core_stop < len(tokens) else None
    return after is not None and not after.entry.state and after.base.endswith("وا") and len(after.base) > 3


def _takes_people(token: Token) -> bool:
    """A verb with the pronoun هم (قدرتهم); منهم and بينهم are particles, منازلهم a noun."""
    lexeme = token.lexeme
    verb = token.kind == "word" and lexeme.base.endswith("هم") and len(lexeme.base) >= MIN_WITH_PRONOUN
    return verb and not lexeme.entry.function and not lexeme.entry.noun and lexeme.base[:-2] in VERBS


def _things_before(scene: Scene, stated: Stated) -> str:
    """تنتظر شاحنات يقدر عددها بنحو 800: what the pronoun of عددها takes up, the nearest plural before it."""
    tokens = scene.tokens
    back = range(stated.core_first - 1, max(-1, stated.first - 4), -1)
    at = next((k for k in back if tokens[k].lexeme.base == "عددها"), None)
    if at is None:
        return ""
    plurals = (tokens[k].lexeme.entry for k in range(at - 1, max(-1, at - MAX_BACK), -1))
    return next((entry.noun for entry in plurals if entry.noun and entry.plural), scene.memory.noun)


def _estimated(tokens: list[Token], stated: Stated) -> str:
    """قدرت النقابة المتظاهرين بخمسة آلاف: people right before a figure with ب are what it counts."""
    if not stated.first or tokens[stated.first].lexeme.preposition != "ب":
        return ""
    lexeme = tokens[stated.first - 1].lexeme
    return (lexeme.entry.noun or "") if lexeme.entry.human and lexeme.entry.plural and lexeme.definite else ""


def _scale_unit(tokens: list[Token], stated: Stated) -> str:
    """زلزال بقوة 6.8: a figure of force or heat is in degrees."""
    if stated.scaled or not stated.first:
        return ""
    back = tokens[max(0, stated.first - 3) : stated.core_first]
    heads = {SCALES[token.lexeme.base] for token in back if token.lexeme.base in SCALES}
    return "درجة" if "heat" in heads or ("force" in heads and stated.count <= MAX_MAGNITUDE) else ""


def _of_same_whole(scene: Scene, stated: Stated) -> str:
    """16 رحلة من أصل 26: the whole is counted in what its part is."""
    tokens, i = scene.tokens, stated.first
    of_whole = i > 1 and tokens[i - 1].lexeme.folded == "اصل" and tokens[i - 2].lexeme.folded == "من"
    return scene.memory.noun if of_whole and not scene.memory.age else ""


def _participants(tokens: list[Token], stated: Stated) -> str:
    """شارك في المسيرة عشرة آلاف: who does what the sentence tells of."""
    near = (
        tokens[max(0, stated.first - MAX_TOLL) : stated.first] + tokens[stated.core_stop : stated.core_stop + MAX_TOLL]
    )
    if not any(token.lexeme.base in TAKING_PART or token.lexeme.folded in TAKING_PART for token in near):
        return ""
    return next((PARTICIPANTS[token.lexeme.base] for token in near if token.lexeme.base in PARTICIPANTS), "")


def _people_before(scene: Scene, stated: Stated) -> str:
    """Whom the pronoun of عددهم takes up: the nearest plural of people before it, else those of earlier sentences."""
    people = [
        token.lexeme.entry
        for token in scene.tokens[max(0, stated.first - MAX_PEOPLE) : stated.first]
        if token.lexeme.entry.human
    ]
    plural = [entry for entry in people if entry.plural] or people
    return (plural[-1].noun or "") if plural else scene.memory.human_noun


def _toll_noun(tokens: list[Token], stated: Stated) -> str:
    """The noun after عدد or حصيلة in the clause before the figure."""
    back = tokens[max(0, stated.first - MAX_BACK) : stated.first]
    for i in range(len(back) - 1, 0, -1):
        if back[i].lexeme.entry.noun and back[i - 1].lexeme.base in TOLL_NOUNS:
            return back[i].lexeme.entry.noun or ""
    return ""


def _carried(scene: Scene, stated: Stated, noun: Noun | None) -> str:
    """What a list goes on counting (قتل 12 وأصيب 30 آخرون, منهم 600), or what a bare toll goes back to."""
    tokens, memory = scene.tokens, scene.memory
    if noun is not None and not noun.human:
        return memory.noun
    if noun is not None:
        return memory.recent_state or ("" if noun.name else memory.human_noun)
    after = tokens[stated.core_stop].lexeme.folded if stated.core_stop < len(tokens) else ""
    before = tokens[stated.first - 1].lexeme.folded if stated.first else ""
    if after in MEMBER_WORDS or before in PART_WORDS:
        return memory.recent_state or memory.noun
    return memory.main_state if _tells_toll(tokens, stated) else ""


def _tells_toll(tokens: list[Token], stated: Stated) -> bool:
    """Is a toll named shortly before that does not say of whom (تبلغ الحصيلة العامة 922)?"""
    back = tokens[max(0, stated.first - MAX_TOLL) : stated.first]
    return any(token.lexeme.base in BARE_TOLLS for token in back)


def _joined(scene: Scene, stated: Stated) -> str:
    """48 درجة في البصرة و51 في الكويت: a bare figure after و, مقابل or مقارنة goes on with the last noun."""
    if scene.memory.age or not stated.first or (stated.scaled and scene.memory.last_kind != "quantity"):
        return ""
    tokens, first = scene.tokens, stated.core_first
    glued = tokens[first].lexeme.conjunction == "و"
    before = {token.lexeme.folded for token in tokens[max(0, first - 2) : first]}
    return scene.memory.noun if glued or before & JOINTS else ""


def find_duals(scene: Scene) -> Iterator[Draft]:
    """Indefinite duals that count two without a numeral: سدين, مصدران, مصدرين دبلوماسيين."""
    tokens = scene.tokens
    for i in scene.places(DUAL):
        lexeme = tokens[i].lexeme
        entry = lexeme.entry
        if lexeme.definite or scene.taken[i]:
            continue
        stop = i + 1
        while stop < len(tokens) and not tokens[stop].lexeme.known and _is_dual_adjective(tokens[stop]):
            stop += 1
        unit = entry.noun or lexeme.printed.removesuffix("ان")
        human = entry.human or not entry.noun
        state = entry.state or (find_state(scene, i, stop) if human else "")
        yield Draft("quantity", i, stop, 2.0, 2.0, "exact", unit, i, ("dual_noun",), (), state)


def _is_dual_adjective(token: Token) -> bool:
    base = token.lexeme.base
    return token.kind == "word" and not token.lexeme.definite and base.endswith(("ان", "ين")) and len(base) > 4
