"""Numbers that are names: العنبر 12, المادة 5, القرار رقم 2728, الاجتماع الوزاري ال 33, the minute of a goal."""

from __future__ import annotations

from coverage.core.claims.counted import is_nisba
from coverage.core.claims.ordinals import OWNERS, TODAY, is_ranked_noun, noun_name
from coverage.core.claims.scene import Draft, Scene, Stated
from coverage.core.claims.uncounted import MAX_MINUTE, MINUTE_LETTER
from coverage.core.languages.arabic import numbered
from coverage.core.languages.arabic.hedges import RANKS
from coverage.core.languages.arabic.states import TOLL_WORDS
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import Lexeme, Token

MAX_LABEL = 10000
"""Numbers of meetings, articles, pages and halls stay under this."""
MAX_COUNTED = 2
"""Tokens between عدد and the last word of what it counts (عدد الدول المشاركة 47)."""
MAX_ACT = 4
"""Tokens between an act and its number."""
MINUTE, NUMBER, THE_NUMBER = "دقيقة", "رقم", "الرقم"


def find_labelled(scene: Scene, stated: Stated) -> Draft | None:
    """A figure that names what stands before it: الاجتماع الوزاري ال 33, العنبر 12, المادة 5."""
    if stated.hedge != "exact" or stated.low != stated.count or stated.count != int(stated.count) or stated.fraction:
        return None
    if stated.worded:
        return _definite_words(scene, stated)
    if not stated.first:
        return None
    return next((draft for read in BY_FIGURE if (draft := read(scene, stated)) is not None), None)


def _minute_of_play(scene: Scene, stated: Stated) -> Draft | None:
    """د56, (د 56): the minute of a goal by its letter."""
    k = _last_before(scene.tokens, stated)
    by_letter = k >= 0 and scene.tokens[k].lexeme.folded == MINUTE_LETTER and stated.count <= MAX_MINUTE
    return _draft(stated, k, MINUTE, "minute_of_play") if by_letter else None


def _worn(scene: Scene, stated: Stated) -> Draft | None:
    """سيحمل الرقم 19: the number of a player."""
    tokens, k = scene.tokens, stated.first - 1
    worn = k > 0 and tokens[k].lexeme.folded == THE_NUMBER and tokens[k - 1].lexeme.base.endswith(numbered.WEARING)
    return _draft(stated, k, NUMBER, "worn_number") if worn else None


def _act(scene: Scene, stated: Stated) -> Draft | None:
    """قرار مجلس الأمن 1701, قانون 25 لسنة 2017: an act behind who gave it, or before its year."""
    k = _act_before(scene.tokens, stated)
    return None if k is None else _draft(stated, k, noun_name(scene.tokens[k]), "numbered_act")


def _by_number_word(scene: Scene, stated: Stated) -> Draft | None:
    """القرار رقم 2728: رقم names whatever noun stands before it."""
    tokens, k = scene.tokens, stated.first - 2
    if k < 0 or tokens[k + 1].lexeme.folded != NUMBER or tokens[k].kind != "word" or not stated.count > 0:
        return None
    k = _past_adjectives(tokens, k) if tokens[k].lexeme.entry.noun else k
    return _draft(stated, k, noun_name(tokens[k]), "label") if tokens[k].lexeme.entry.noun else None


def _label(scene: Scene, stated: Stated) -> Draft | None:
    """العنبر 12, المادة 5, في الدقيقتين 41 و82: a definite singular right before the figure."""
    tokens, k = scene.tokens, _last_before(scene.tokens, stated)
    second = k > 1 and tokens[k].lexeme.folded == "و" and _is_named_two(tokens, k - 2)
    k -= 2 * second
    if not _takes_label(tokens, k, stated):
        return None
    k = _past_adjectives(tokens, k)
    if any(token.lexeme.base in TOLL_WORDS for token in tokens[max(0, k - MAX_COUNTED) : k]):
        return None
    if tokens[k].lexeme.base in numbered.BODIES or _goes_on_counting(scene, tokens[k]):
        return None
    return _draft(stated, stated.first if second else k, noun_name(tokens[k]), "label")


def _last_before(tokens: list[Token], stated: Stated) -> int:
    """The token before the figure, a bracket around it aside (الدقيقة (7))."""
    return stated.first - 1 - _is_in_brackets(tokens, stated)


def _past_adjectives(tokens: list[Token], k: int) -> int:
    """Back over definite adjectives to the noun (الاجتماع الوزاري ال 33)."""
    while k > 0 and is_nisba(tokens[k].lexeme.base) and tokens[k - 1].lexeme.definite:
        k -= 1
    return k


def _draft(stated: Stated, first: int, unit: str, rule: str) -> Draft:
    return Draft("ordinal", first, stated.stop, stated.low, stated.high, "exact", unit, stated.core_first, (rule,))


def _act_before(tokens: list[Token], stated: Stated) -> int | None:
    """Where the act stands that the figure numbers."""
    after = tokens[stated.core_stop] if stated.core_stop < len(tokens) else None
    if (
        after is not None
        and after.lexeme.folded == numbered.OF_YEAR
        and tokens[stated.first - 1].lexeme.base in numbered.ACTS
    ):
        return stated.first - 1
    if after is not None and after.kind == "word" and not (after.lexeme.entry.function or after.lexeme.conjunction):
        return None
    if not tokens[stated.first - 1].lexeme.definite:
        return None
    for i in range(stated.first - 1, max(-1, stated.first - 1 - MAX_ACT), -1):
        if tokens[i].kind != "word" or tokens[i].lexeme.entry.function or tokens[i].lexeme.conjunction:
            return None
        if tokens[i].lexeme.base in numbered.ACTS and i < stated.first - 1:
            return None if tokens[i].lexeme.definite else i
    return None


def _is_named_two(tokens: list[Token], k: int) -> bool:
    """في الدقيقتين 41 و82, في الدقيقة 23 و67: a dual, or the minute of a game, whose first figure stands after it."""
    lexeme = tokens[k].lexeme
    names_two = lexeme.entry.count == 2 or lexeme.entry.time == "minute"
    return lexeme.definite and names_two and tokens[k + 1].kind == "figure"


def _takes_label(tokens: list[Token], k: int, stated: Stated) -> bool:
    if k < 0 or not 0 < stated.count < MAX_LABEL or not is_ranked_noun(tokens[k]):
        return False
    lexeme = tokens[k].lexeme
    if lexeme.folded == TODAY:
        return stated.definite
    if _names_minute(lexeme) or (stated.definite and (lexeme.base == numbered.ROUND or _is_owned(lexeme))):
        return True
    if not lexeme.definite or lexeme.entry.plural or lexeme.base in numbered.AMOUNT_NOUNS or lexeme.entry.human:
        return False
    if (lexeme.base.endswith(("ين", "ون", "ات")) and lexeme.entry.count != 2) or lexeme.entry.state:
        return False
    after = tokens[stated.core_stop] if stated.core_stop < len(tokens) else None
    if after is None or after.kind != "word":
        return True
    entry = after.lexeme.entry
    if after.lexeme.folded == "من":
        return fold(lexeme.entry.noun or lexeme.base) in RANKS | numbered.PARTS_OF_TEXTS
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
    ranked = before is not None and is_ranked_noun(tokens[stated.first - 1])
    unit = noun_name(tokens[stated.first - 1]) if ranked else ""
    first = stated.first - ranked
    return Draft(
        "ordinal", first, stated.stop, stated.low, stated.high, "exact", unit, stated.core_first, ("definite_words",)
    )


BY_FIGURE = (_minute_of_play, _worn, _by_number_word, _act, _label)
"""The ways in which a figure names something, the surest first."""
