"""What a figure counts that has no noun beside it: named rules, the first that answers is right.

The people of a pronoun (عددهم), what befell them by the sentence, the noun after عدد, the noun that a list or the
article's toll goes on with, an adjective of origin itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coverage.core.claims.counted import MEMBER_WORDS, PARTITIVE, Noun, looks_like_verb
from coverage.core.claims.number_grammar import read_number
from coverage.core.claims.scene import Scene, Stated
from coverage.core.claims.states import find_state
from coverage.core.languages.arabic.function_words import VERBS
from coverage.core.languages.arabic.morphology import analyse
from coverage.core.languages.arabic.participants import (
    ACTING,
    COUNTING,
    LIFETIMES,
    MEMBERS,
    PARTICIPANTS,
    RELEASES,
    SCALES,
    TAKING_PART,
)
from coverage.core.text.lexemes import Token

HUMAN_PRONOUNS = frozenset({"عددهم", "عددهن", "انهم", "انهن", "كانوا", "بلغوا", "اصبحوا", "باتوا", "صاروا", "وصلوا"})
"""Words shortly before a figure that take up people named earlier; so do verbs with the pronoun هم (قدرتهم)."""
MIN_WITH_PRONOUN = 5
COMPARED = frozenset({"مقابل", "مقارنه"})
"""Before a bare figure: it is in what the figure before counts."""
MAX_MAGNITUDE = 10
"""The strongest earthquakes stay under this."""
TOLL_NOUNS = frozenset({"عدد", "حصيله", "اعداد", "محصله"})
BARE_TOLLS = TOLL_NOUNS | {"رقم", "عددا", "رقما"}
MAX_TOLL = 6
"""Tokens before the figure among which a bare toll (كان العدد 1100) is named."""
JOINTS = frozenset({"و", "مقابل", "مقارنه", "من"})
PART_WORDS = frozenset({"اصل", "منهم", "منهن", "بينهم", "بينهن"})
"""Words before a figure that make it a part, or the whole, of what was counted before."""
PARTS_OF_THINGS = frozenset({"منها", "بينها"})
MAX_PEOPLE = 40
"""Tokens before a pronoun among which its people stand."""
AGE = "age"
MAX_LIFE = 130
"""Years."""
MAX_AGE_BACK = 5
"""Tokens before a figure among which the word for a life or an age stands."""
PILGRIMAGE = "عمره"
OWNERS = ("ها", "هم", "هن", "هما", "نا", "ه", "ي")
THEY = frozenset({"هم", "هن"})
MAX_BACK = 14
"""Tokens before the figure among which its noun may stand (عدد القتلى في المدينة بلغ 154)."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A figure without a noun. noun: what stands for one beside it (آخرون, مصريا); state: what befell the counted."""

    scene: Scene
    tokens: list[Token]
    stated: Stated
    noun: Noun | None
    state: str

    def back(self, reach: int) -> list[Token]:
        """The tokens right before the figure and its hedge."""
        return self.tokens[max(0, self.stated.first - reach) : self.stated.first]

    @property
    def before(self) -> str:
        """The folded word right before the figure."""
        return self.tokens[self.stated.first - 1].lexeme.folded if self.stated.first else ""

    @property
    def after(self) -> str:
        """The folded word right after the figure."""
        stop = self.stated.core_stop
        return self.tokens[stop].lexeme.folded if stop < len(self.tokens) else ""


def name_elided(scene: Scene, stated: Stated, noun: Noun | None) -> tuple[str, str, str]:
    """The unit, what befell the counted, and the name of the rule that told; memory keeps who was counted."""
    stop = noun.stop if noun else stated.core_stop
    state = (noun.state if noun else "") or find_state(scene, stated.core_first, stop)
    gap = Gap(scene, scene.tokens, stated, noun, state)
    unit, rule = next(((unit, rule) for rule, find in RULES if (unit := find(gap))), ("", "bare"))
    state = state or (unit if unit in (scene.memory.state, scene.memory.main_state) else "")
    human = (noun is not None and noun.human) or rule in TAKING_UP_PEOPLE or analyse(unit).entry.human
    scene.memory.remember(unit, state, human=human)
    return unit, state, rule


def _age(gap: Gap) -> str:
    """أعمارهم دون الأربعين, عن عمر يناهز 84: the years of a life need no noun."""
    stated = gap.stated
    lived = gap.noun is None and not stated.scaled and stated.count <= MAX_LIFE
    return "year" if lived and any(_tells_age(token) for token in gap.back(MAX_AGE_BACK)) else ""


def _tells_age(token: Token) -> bool:
    return token.lexeme.base in LIFETIMES and not (token.lexeme.definite and token.lexeme.base == PILGRIMAGE)


def _told_after(gap: Gap) -> str:
    """خمسة هم طاقمها: what a pronoun right after the figure says they are."""
    stop = gap.stated.core_stop
    if gap.after not in THEY or stop + 1 >= len(gap.tokens):
        return ""
    return _members(gap.tokens[stop + 1]) or gap.tokens[stop + 1].lexeme.entry.noun or ""


def _told_before(gap: Gap) -> str:
    """الركاب 62 والطاقم 5, انتهت الركلات بخمس: a definite plural, or a body of people, right before the figure."""
    first = gap.stated.first
    if gap.noun is not None or not first or not _is_bare(gap):
        return ""
    token = gap.tokens[first - 1]
    entry = token.lexeme.entry
    if token.kind != "word" or not token.lexeme.definite or entry.time or entry.currency:
        return ""
    return _members(token) or (entry.noun or "" if entry.plural else "")


def _members(token: Token) -> str:
    """Who one of a body of people is (طاقم, طاقمها)."""
    base = token.lexeme.base
    return next((one for body, one in MEMBERS.items() if base == body or base in (body + "ها", body + "ه")), "")


def _is_bare(gap: Gap) -> bool:
    """Does nothing that could be counted follow the figure?"""
    stop = gap.stated.core_stop
    if stop >= len(gap.tokens) or gap.tokens[stop].kind != "word":
        return True
    lexeme = gap.tokens[stop].lexeme
    if lexeme.entry.function or lexeme.entry.verb or lexeme.preposition or lexeme.conjunction:
        return True
    return not lexeme.known and looks_like_verb(lexeme.base)


def _told_with_next(gap: Gap) -> str:
    """20 و30 طالبا: a bare figure joined by و to one that has its noun is of the same noun."""
    tokens, stop = gap.tokens, gap.stated.core_stop
    if gap.noun is not None or gap.stated.scaled or stop >= len(tokens):
        return ""
    k = stop + (tokens[stop].lexeme.folded == "و")
    if k == stop and tokens[stop].lexeme.conjunction != "و":
        return ""
    if k + 1 >= len(tokens) or tokens[k + 1].lexeme.folded == "و":
        return ""
    number = read_number(tokens, k)
    if number is None or number.stop >= len(tokens) or number.worded != gap.stated.worded:
        return ""
    lexeme = tokens[number.stop].lexeme
    is_counted = lexeme.entry.noun and not (lexeme.definite or lexeme.conjunction or lexeme.preposition)
    return lexeme.entry.noun or "" if is_counted and not lexeme.entry.currency and not lexeme.entry.time else ""


def _last_of_sentence(gap: Gap) -> str:
    """نال الحزب 105 مقاعد ونالت الحركة 64: a bare figure goes on with what the sentence counted last."""
    memory, stated = gap.scene.memory, gap.stated
    goes_on = gap.noun is None and not memory.age and memory.last_kind == "quantity" and not stated.fraction
    return memory.noun if goes_on and _is_bare(gap) else ""


def _compared(gap: Gap) -> str:
    """12 مقعدا مقابل 34: what is compared is of one kind."""
    return _joined(gap) if gap.before in COMPARED else ""


def _people_of_pronoun(gap: Gap) -> str:
    """The nearest plural of people before a pronoun that takes them up, else those of earlier sentences."""
    if not _counts_pronoun(gap.tokens, gap.stated):
        return ""
    people = [token.lexeme.entry for token in gap.back(MAX_PEOPLE) if _names_people(token)]
    plural = [entry for entry in people if entry.plural] or people
    return (plural[-1].noun or "") if plural else gap.scene.memory.human_noun


def _names_people(token: Token) -> bool:
    """الشرطة is rather who counts than who is counted."""
    return token.lexeme.entry.human and token.lexeme.base not in COUNTING


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


def _degrees(gap: Gap) -> str:
    """زلزال بقوة 6.8: a figure of force or heat is in degrees."""
    stated = gap.stated
    if gap.noun is not None or stated.scaled or not stated.first:
        return ""
    back = gap.tokens[max(0, stated.first - 3) : stated.core_first]
    heads = {SCALES[token.lexeme.base] for token in back if token.lexeme.base in SCALES}
    return "درجة" if "heat" in heads or ("force" in heads and stated.count <= MAX_MAGNITUDE) else ""


def _of_same_whole(gap: Gap) -> str:
    """16 رحلة من أصل 26: the whole is counted in what its part is."""
    memory = gap.scene.memory
    of_whole = gap.before == "اصل" and gap.tokens[max(0, gap.stated.first - 2)].lexeme.folded == "من"
    return memory.noun if of_whole and not memory.age else ""


def _estimated(gap: Gap) -> str:
    """قدرت النقابة المتظاهرين بخمسة آلاف: people right before a figure with ب are what it counts."""
    first = gap.stated.first
    if not first or gap.tokens[first].lexeme.preposition != "ب":
        return ""
    lexeme = gap.tokens[first - 1].lexeme
    return (lexeme.entry.noun or "") if lexeme.entry.human and lexeme.entry.plural and lexeme.definite else ""


def _things_of_pronoun(gap: Gap) -> str:
    """تنتظر شاحنات يقدر عددها بنحو 800: what the pronoun of عددها takes up, the nearest plural before it."""
    tokens, stated = gap.tokens, gap.stated
    back = range(stated.core_first - 1, max(-1, stated.first - 4), -1)
    at = next((k for k in back if tokens[k].lexeme.base == "عددها"), None)
    if at is None:
        return ""
    plurals = (tokens[k].lexeme.entry for k in range(at - 1, max(-1, at - MAX_BACK), -1))
    return next((entry.noun for entry in plurals if entry.noun and entry.plural), gap.scene.memory.noun)


def _toll_noun(gap: Gap) -> str:
    """The noun after عدد or حصيلة in the clause before the figure."""
    back = gap.tokens[max(0, gap.stated.core_first - MAX_BACK) : gap.stated.core_first]
    for i in range(len(back) - 1, 0, -1):
        if back[i].lexeme.entry.noun and back[i - 1].lexeme.base in TOLL_NOUNS:
            return back[i].lexeme.entry.noun or ""
    return ""


def _carried(gap: Gap) -> str:
    """What a list goes on counting (قتل 12 وأصيب 30 آخرون, منهم 600), or what a bare toll goes back to."""
    memory, noun = gap.scene.memory, gap.noun
    if noun is not None and not noun.human:
        return memory.noun
    if noun is not None:
        state = "" if memory.age and _tells_release(gap) else memory.recent_state
        return state or ("" if noun.name else memory.human_noun)
    if gap.before in PARTS_OF_THINGS:
        return memory.noun
    if gap.after in MEMBER_WORDS or gap.before in PART_WORDS:
        return memory.recent_state or memory.noun
    return memory.main_state if tells_toll(gap.tokens, gap.stated) else ""


def _tells_release(gap: Gap) -> bool:
    """ستفرج إسرائيل عن 30 فلسطينيا: what befell those of the sentence before does not befall them any more."""
    return not RELEASES.isdisjoint(token.lexeme.base for token in gap.back(MAX_BACK))


def tells_toll(tokens: list[Token], stated: Stated) -> bool:
    """Is a toll named shortly before that does not say of whom (تبلغ الحصيلة العامة 922)?"""
    return not BARE_TOLLS.isdisjoint(
        [token.lexeme.base for token in tokens[max(0, stated.first - MAX_TOLL) : stated.first]]
    )


def _participants(gap: Gap) -> str:
    """شارك في المسيرة عشرة آلاف: who does what the sentence tells of."""
    return who_takes_part(gap.tokens, gap.stated.first, gap.stated.core_stop)


def who_takes_part(tokens: list[Token], first: int, stop: int) -> str:
    """Who does what a verb of taking part near tokens[first:stop] tells of; empty where there is none."""
    near = tokens[max(0, first - MAX_TOLL) : first] + tokens[stop : stop + MAX_TOLL]
    bases = [token.lexeme.base for token in near]
    if TAKING_PART.isdisjoint(bases) and TAKING_PART.isdisjoint(token.lexeme.folded for token in near):
        return ""
    acting = next((ACTING[base] for base in bases if base in ACTING), "")
    far = [token.lexeme.base for token in tokens[max(0, first - MAX_BACK) : first]]
    return acting or next((PARTICIPANTS[base] for base in bases + far if base in PARTICIPANTS), "")


def _members_of(gap: Gap) -> str:
    """سحبت 40 من آلياتها, ثلاثة من أبنائه: the owner's plural of which the figure is a part."""
    stop = gap.stated.core_stop
    if gap.after != PARTITIVE or stop + 1 >= len(gap.tokens):
        return ""
    printed = gap.tokens[stop + 1].lexeme.printed
    owned = (analyse(printed[: -len(owner)]).entry for owner in OWNERS if printed.endswith(owner))
    return next((entry.noun for entry in owned if entry.noun and entry.plural), "")


def _joined(gap: Gap) -> str:
    """48 درجة في البصرة و51 في الكويت: a bare figure after و, مقابل or مقارنة goes on with the last noun,
    and so does the object or subject of a verb after و (وامتنع 12).
    """
    memory, stated = gap.scene.memory, gap.stated
    if gap.noun is not None or memory.age or not stated.first or (stated.scaled and memory.last_kind != "quantity"):
        return ""
    tokens, first = gap.tokens, stated.core_first
    glued = tokens[first].lexeme.conjunction == "و"
    before = {token.lexeme.folded for token in tokens[max(0, first - 2) : first]}
    verb = tokens[stated.first - 1].lexeme
    next_clause = verb.conjunction == "و" and not verb.definite and not verb.entry.noun
    return memory.noun if glued or next_clause or before & JOINTS else ""


RULES: tuple[tuple[str, Callable[[Gap], str]], ...] = (
    ("noun_of_compared_figure", _compared),
    (AGE, _age),
    ("noun_told_after", _told_after),
    ("people_of_pronoun", _people_of_pronoun),
    ("unit_of_scale", _degrees),
    ("noun_of_whole", _of_same_whole),
    ("noun_of_estimate", _estimated),
    ("unit_by_state", lambda gap: gap.state),
    ("things_of_pronoun", _things_of_pronoun),
    ("noun_after_toll", _toll_noun),
    ("noun_carried", _carried),
    ("participants", _participants),
    ("members_of_owned", _members_of),
    ("noun_told_before", _told_before),
    ("noun_of_joined_figure", _joined),
    ("noun_told_with_next", _told_with_next),
    ("noun_of_sentence", _last_of_sentence),
    ("origin_for_noun", lambda gap: gap.noun.name if gap.noun else ""),
)
"""Each rule by its name, the surest first."""
TAKING_UP_PEOPLE = frozenset({"people_of_pronoun", "participants"})
"""Rules that tell of people by themselves."""
