"""Quantities: a number and the noun it counts; what the sentence says befell the counted; duals and vague plurals."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.claims.counted import MEMBER_WORDS, Noun, read_noun
from coverage.core.claims.scene import Draft, Scene, Stated
from coverage.core.claims.states import find_state
from coverage.core.text.lexemes import Token

RATE_WORDS = frozenset({"يوميا", "شهريا", "سنويا", "اسبوعيا", "يوما"})
"""Adverbs that make a count a rate: برميل يوميا."""
HUMAN_PRONOUNS = frozenset({"عددهم", "عددهن"})
TOLL_NOUNS = frozenset({"عدد", "حصيله", "اعداد", "محصله"})
MAX_BACK = 14
"""Tokens before the figure among which its noun may stand (عدد القتلى في المدينة بلغ 154)."""


def find_quantity(scene: Scene, stated: Stated) -> Draft | None:
    """The quantity that a figure states; every figure that no other kind has taken is one."""
    tokens = scene.tokens
    noun = read_noun(tokens, stated.core_stop, stated.count, stated.definite)
    rules = stated.rules
    if noun is None and stated.definite:
        noun = _noun_before(tokens, stated)
        rules += ("noun_before",) if noun else ()
    if noun is None or noun.elided:
        return _elided(scene, stated, noun, rules)
    state = noun.state or (find_state(scene, stated.core_first, noun.stop) if noun.human else "")
    scene.memory.noun, scene.memory.state = noun.name, state or scene.memory.state
    if noun.human:
        scene.memory.human_noun = noun.name
    return _draft(scene, stated, noun, noun.name, state, rules + ("counted_noun",))


def _draft(scene: Scene, stated: Stated, noun: Noun | None, unit: str, state: str, rules: tuple[str, ...]) -> Draft:
    first, stop = stated.first, max(stated.stop, noun.stop if noun else 0)
    stop = _with_rate(scene.tokens, stop)
    if noun is not None and stated.definite and noun.stop <= stated.core_first:
        first = min(first, noun.stop - 1)
    if stop < len(scene.tokens) and scene.tokens[stop].lexeme.folded in MEMBER_WORDS:
        stop += 1
    group = noun.group if noun else ()
    return Draft(
        "quantity", first, stop, stated.low, stated.high, stated.hedge, unit, stated.core_first, rules, group, state
    )


def _with_rate(tokens: list[Token], stop: int) -> int:
    """Take in يوميا and the like; one word may stand between (برميل نفط يوميا)."""
    for k in (stop, stop + 1):
        if k < len(tokens) and tokens[k].lexeme.base in RATE_WORDS and not tokens[k].lexeme.conjunction:
            return k + 1
    return stop


def _noun_before(tokens: list[Token], stated: Stated) -> Noun | None:
    """الرهائن الأربعة: a definite number agrees with the definite plural before it."""
    i = stated.first - 1
    if i < 0 or tokens[i].kind != "word" or not tokens[i].lexeme.definite:
        return None
    for k in (i, i - 1):
        if k >= 0 and tokens[k].lexeme.definite and tokens[k].lexeme.entry.noun and tokens[k].lexeme.entry.plural:
            entry = tokens[k].lexeme.entry
            return Noun(entry.noun or "", k + 1, entry.human, entry.state or "")
    return None


def _elided(scene: Scene, stated: Stated, noun: Noun | None, rules: tuple[str, ...]) -> Draft | None:
    """A figure whose noun is not said: an adjective, "others", what befell them, or the noun before stands for it."""
    tokens = scene.tokens
    stop = noun.stop if noun else stated.core_stop
    state = noun.state if noun and noun.state else find_state(scene, stated.core_first, stop)
    if noun is not None and noun.name:
        return _draft(scene, stated, noun, noun.name, state or scene.memory.state, rules + ("adjective_for_noun",))
    if state and not _counts_pronoun(tokens, stated):
        scene.memory.state = state
        return _draft(scene, stated, noun, state, state, rules + ("unit_by_state",))
    before = _toll_noun(tokens, stated) or (scene.memory.human_noun if _counts_pronoun(tokens, stated) else "")
    if before:
        return _draft(scene, stated, noun, before, state, rules + ("noun_in_clause_before",))
    carried = _carried(scene, stated, noun)
    return _draft(scene, stated, noun, carried, scene.memory.state if carried else "", rules + ("bare",))


def _counts_pronoun(tokens: list[Token], stated: Stated) -> bool:
    return any(token.lexeme.base in HUMAN_PRONOUNS for token in tokens[max(0, stated.first - 4) : stated.core_first])


def _toll_noun(tokens: list[Token], stated: Stated) -> str:
    """The people whom a pronoun in عددهم takes up, or the noun after عدد, whichever stands nearest before."""
    back = tokens[max(0, stated.first - MAX_BACK) : stated.first]
    if _counts_pronoun(tokens, stated):
        people = [token.lexeme.entry for token in tokens[: stated.first] if token.lexeme.entry.human]
        plural = [entry for entry in people if entry.plural] or people
        return (plural[-1].noun or "") if plural else ""
    for i in range(len(back) - 1, 0, -1):
        if back[i].lexeme.entry.noun and back[i - 1].lexeme.base in TOLL_NOUNS:
            return back[i].lexeme.entry.noun or ""
    return ""


def _carried(scene: Scene, stated: Stated, noun: Noun | None) -> str:
    """In a list the noun is said once (قتل 12 وأصيب 30 آخرون); a figure of its own sentence carries nothing."""
    if noun is not None and noun.elided:
        return scene.memory.state or scene.memory.human_noun
    tokens = scene.tokens
    after = tokens[stated.core_stop].lexeme.folded if stated.core_stop < len(tokens) else ""
    if after in MEMBER_WORDS:
        return scene.memory.state or scene.memory.noun
    return ""


def find_duals(scene: Scene) -> Iterator[Draft]:
    """Indefinite duals that count two without a numeral: سدين, مصدران, مصدرين دبلوماسيين."""
    tokens = scene.tokens
    for i, token in enumerate(tokens):
        lexeme = token.lexeme
        entry = lexeme.entry
        if entry.count != 2 or entry.time or lexeme.definite or scene.taken[i] or not entry.noun:
            continue
        stop = i + 1
        while stop < len(tokens) and not tokens[stop].lexeme.known and _is_dual_adjective(tokens[stop]):
            stop += 1
        yield Draft("quantity", i, stop, 2.0, 2.0, "exact", entry.noun, i, ("dual_noun",), (), entry.state or "")


def _is_dual_adjective(token: Token) -> bool:
    base = token.lexeme.base
    return token.kind == "word" and not token.lexeme.definite and base.endswith(("ان", "ين")) and len(base) > 4
