"""Duals, which count two without a numeral: سدين, مصدران, ركلتي ترجيح, مترين ونصف المتر, دولارين للبرميل."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.claims.counted import Noun
from coverage.core.claims.hedging import hedge_after, hedge_apart, hedge_before
from coverage.core.claims.money import find_money
from coverage.core.claims.quantity import ANYONE, BARE_CASES, with_fraction
from coverage.core.claims.scene import Draft, Scene, Stated
from coverage.core.claims.states import find_governing_state, find_state
from coverage.core.languages.arabic.nouns import ONE_OF_TWO, PARTIES
from coverage.core.languages.arabic.roles_of_words import is_dual_of_it
from coverage.core.text.lexemes import DUAL, Entry, Token
from coverage.core.values.quantity import interval

TWO = 2.0
TIMES = "ضعف"
"""Times as much: its dual goes before any noun (ضعفي عددهم)."""
DUAL_OF_IT = "تين"
OWNED = ("هم", "ها")
NISBA_DUALS = ("يان", "يين")
"""What a dual that begins like a present verb (تندمجان) must end in to be an adjective (تركيان)."""
MIN_ADJECTIVE = 5
"""Letters of the shortest dual adjective."""


def find_duals(scene: Scene) -> Iterator[Draft]:
    """Duals that count two, with their hedges; a currency's is an amount of money.

    They are indefinite, or of a construct, or things that a dual adjective names (الصندوقين الأسودين); any other
    definite dual takes up two who are known (الوزيران).
    """
    for i in scene.places(DUAL):
        lexeme = scene.tokens[i].lexeme
        if scene.taken[i] or (lexeme.definite and not _are_named_things(scene.tokens, i)):
            continue
        if "construct" in lexeme.entry.cues and not _heads_noun(scene.tokens, i):
            continue
        if not lexeme.known and i and _is_dual(scene.tokens[i - 1]):
            continue
        stated = _two(scene, i)
        draft = find_money(scene, stated) if lexeme.entry.currency else None
        yield draft or _count(scene, stated)


def _two(scene: Scene, i: int) -> Stated:
    """Two, said by the word at i itself, hedged by what stands before it or after its noun."""
    tokens = scene.tokens
    found = hedge_before(tokens, i) or hedge_after(tokens, i + 1) or hedge_apart(scene, i)
    hedge = found.hedge if found else "exact"
    low, high = interval(hedge, TWO)
    first = min(i, found.first) if found else i
    rules = ("dual_noun",) + ((found.rule,) if found else ())
    return Stated(first, max(i, found.stop) if found else i, i, i, low, high, hedge, TWO, rules=rules)


def _count(scene: Scene, stated: Stated) -> Draft:
    tokens, i = scene.tokens, stated.core_first
    entry = tokens[i].lexeme.entry
    noun = _read_noun(tokens, i, entry)
    rules = stated.rules + with_fraction(tokens, stated, noun)
    state = entry.state or (find_state(scene, i, noun.stop) if noun.human else "")
    if noun.name in ANYONE:
        noun.name = find_governing_state(scene, stated.first, noun.stop) or noun.name
    if noun.name in BARE_CASES and noun.stop > i + 1:
        noun.name = state = tokens[i + 1].lexeme.entry.state or noun.name
    stop = max(noun.stop, stated.stop)
    return Draft("quantity", stated.first, stop, stated.low, stated.high, stated.hedge, noun.name, i, rules, (), state)


def _read_noun(tokens: list[Token], i: int, entry: Entry) -> Noun:
    """The noun of the dual, with its dual adjectives or with the noun that it is a construct of."""
    stop = i + 1 + ("construct" in entry.cues)
    definite = tokens[i].lexeme.definite
    while stop < len(tokens) and not tokens[stop].lexeme.known and _is_dual_adjective(tokens[stop], definite=definite):
        stop += 1
    if entry.noun:
        return Noun(entry.noun, stop, entry.human)
    printed = tokens[i].lexeme.printed
    if is_dual_of_it(tokens[i].lexeme):
        return Noun(printed[: -len(DUAL_OF_IT)] + "ة", stop)
    return Noun(printed.removesuffix("ان"), stop, human=True)


def _is_dual(token: Token) -> bool:
    """Is it the noun whose dual adjective comes after it (دولتين عربيتين)?"""
    return token.lexeme.entry.count == 2 or token.lexeme.base.endswith(("تين", "تان"))


def _heads_noun(tokens: list[Token], i: int) -> bool:
    """ركلتي ترجيح, حالتا وفاة: the dual of a construct has a bare noun after it; سيارتي alone is "my car"."""
    lexeme = tokens[i + 1].lexeme if i + 1 < len(tokens) and tokens[i + 1].kind == "word" else None
    if lexeme is None or lexeme.preposition or lexeme.conjunction:
        return False
    if tokens[i].lexeme.entry.noun == TIMES:
        return not lexeme.entry.function or lexeme.base.endswith(OWNED)
    return not lexeme.definite and (bool(lexeme.entry.noun) or not (lexeme.known or lexeme.entry.verb))


def _are_named_things(tokens: list[Token], i: int) -> bool:
    """الصندوقين الأسودين: a definite dual of things with its adjective, where neither is singled out (أحد البرجين)."""
    entry = tokens[i].lexeme.entry
    if not entry.noun or entry.human or entry.currency or entry.noun in PARTIES or i + 1 >= len(tokens):
        return False
    is_singled_out = i > 0 and tokens[i - 1].lexeme.base in ONE_OF_TWO
    return not is_singled_out and _is_dual_adjective(tokens[i + 1], definite=True)


def _is_dual_adjective(token: Token, *, definite: bool = False) -> bool:
    base = token.lexeme.base
    return (
        token.kind == "word"
        and token.lexeme.definite == definite
        and not token.lexeme.conjunction
        and base.endswith(("ان", "ين"))
        and len(base) >= MIN_ADJECTIVE
        and (base[0] not in "يت" or base.endswith(NISBA_DUALS))
    )
