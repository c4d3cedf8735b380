"""Hedges of a number: the phrase before it, the phrase after it, or a verb that reaches it over its subject."""

from __future__ import annotations

from dataclasses import dataclass, field

from coverage.core.claims.scene import Scene
from coverage.core.languages.arabic import hedges
from coverage.core.languages.arabic.morphology import analyse
from coverage.core.records import Hedge
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import REACH, Lexeme, Token

WILL = "س"
"""Before a present verb: سيتجاوز."""
MAX_REACH = 8
"""Words that may stand between تجاوز and the figure that is its object."""
MAX_NOUN_PHRASE = 4
"""Words of a counted noun and its adjectives after which a hedge may still follow the figure."""


MAX_ADDED = 12
"""Tokens between a word for a change and what it comes on top of."""
MAX_HEAD = 5
"""Tokens between an amount and the verb of the clause that tells how far it reaches."""


@dataclass(slots=True)
class Phrases:
    """Phrases that begin alike: the hedge of the one that ends here, and by their next word those that go on."""

    hedge: Hedge | None = None
    longer: dict[str, Phrases] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hedging:
    """A hedge and the tokens from first to stop (exclusive) that say it. apart: words stand between it and the number."""

    hedge: Hedge
    first: int
    stop: int
    rule: str
    apart: bool = False


def _index(table: dict[Hedge, tuple[str, ...]], *, backwards: bool) -> Phrases:
    """The phrases by their words, from the last one where they are looked for backwards."""
    root = Phrases()
    for hedge, phrases in table.items():
        for phrase in phrases:
            words = [analyse(word).base for word in phrase.split()]
            node = root
            for word in reversed(words) if backwards else words:
                node = node.longer.setdefault(word, Phrases())
            node.hedge = node.hedge or hedge
    return root


_BEFORE = _index(hedges.BEFORE, backwards=True)
_AFTER = _index(hedges.AFTER, backwards=False)
_REACHING: dict[str, Hedge] = {analyse(verb).base: hedge for hedge, verbs in hedges.REACHING.items() for verb in verbs}
_LINKS = frozenset({"علي", "عن"})


def hedge_before(tokens: list[Token], first: int) -> Hedging | None:
    """The hedge whose phrase ends right before tokens[first], turned over by a negation before it."""
    node, hedge, begin = _BEFORE, None, first
    for i in range(first - 1, -1, -1):
        longer = _step(node, tokens[i].lexeme.base)
        if longer is None:
            break
        node = longer
        if node.hedge:
            hedge, begin = node.hedge, i
    if hedge and _adds_up(tokens, begin):
        return None
    return _negated(tokens, Hedging(hedge, begin, first, f"hedge_before:{hedge}")) if hedge else _up_to(tokens, first)


def _step(node: Phrases, base: str) -> Phrases | None:
    """The phrases that go on with the word; a present verb may have the س of what will be (سيتجاوز)."""
    return node.longer.get(base) or (node.longer.get(base[1:]) if base.startswith(WILL) else None)


def _adds_up(tokens: list[Token], i: int) -> bool:
    """خفض بنحو 1.16 مليون، فوق مليوني برميل: after a comma فوق is on top of the change that was told."""
    if tokens[i].lexeme.folded not in hedges.ON_TOP or not i or tokens[i - 1].text not in "،,":
        return False
    return any(token.lexeme.base in hedges.ADDED for token in tokens[max(0, i - MAX_ADDED) : i])


def _up_to(tokens: list[Token], first: int) -> Hedging | None:
    """قد يصل إلى 10, غرامة تصل إلى 5000: what may be reached, or is reached by one of many, is the utmost."""
    i = first - 2
    if i < 1 or tokens[i + 1].lexeme.folded != "الي" or tokens[i].lexeme.folded not in hedges.UP_TO:
        return None
    if tokens[i - 1].lexeme.folded in hedges.MAY:
        return Hedging("at_most", i - 1, first, "up_to")
    return Hedging("at_most", i, first, "up_to") if _is_reached(tokens, i) else None


def _is_reached(tokens: list[Token], i: int) -> bool:
    """تعويضا عن المنزل المنهار يصل إلى, غرامة مالية تصل إلى: an amount without article that the clause tells of."""
    for token in reversed(tokens[max(0, i - MAX_HEAD) : i]):
        lexeme = token.lexeme
        if token.kind != "word" or lexeme.entry.verb:
            return False
        bare = lexeme.base.removesuffix("ا")
        if not lexeme.definite and not hedges.REACHED.isdisjoint((bare, bare.removeprefix("ب"))):
            return True
    return False


def _negated(tokens: list[Token], found: Hedging) -> Hedging:
    begin = found.first
    words = tokens[begin].lexeme.base
    if begin > 1 and (tokens[begin - 2].lexeme.folded, tokens[begin - 1].lexeme.folded) == hedges.UNLESS:
        return found
    if begin and tokens[begin - 1].lexeme.base in hedges.NEGATIONS and found.hedge in hedges.NEGATED:
        hedge = hedges.NEGATED[found.hedge]
        begin -= 1
        if begin and tokens[begin - 1].lexeme.base == "ما":
            begin -= 1
        return Hedging(hedge, begin, found.stop, f"hedge_negated:{hedge}", found.apart)
    if found.hedge in hedges.NEGATED and _is_after_negated_verb(tokens, begin):
        hedge = hedges.NEGATED[found.hedge]
        return Hedging(hedge, begin, found.stop, f"hedge_negated:{hedge}", found.apart)
    if begin and words != "ما" and tokens[begin - 1].lexeme.base == "ما" and found.stop - begin > 0:
        return Hedging(found.hedge, begin - 1, found.stop, found.rule, found.apart)
    return found


def _is_object_lead(named: Lexeme) -> bool:
    """May the word right before a figure stand between it and the verb that reaches it?"""
    return not named.entry.function or named.base in hedges.COUNTS or named.folded in hedges.DEGREES


def _is_after_negated_verb(tokens: list[Token], begin: int) -> bool:
    """لم يحضر أكثر من 50 شخصا: a verb in the jussive right before the hedge."""
    if begin < 2 or tokens[begin - 2].lexeme.base not in hedges.NOT_YET:
        return False
    lexeme = tokens[begin - 1].lexeme
    return lexeme.folded.startswith(("ي", "ت")) and not lexeme.definite and not lexeme.entry.noun


def hedge_apart(scene: Scene, first: int) -> Hedging | None:
    """The verb whose object the figure is, its subject standing between (تخطى عدد الجرحى 5 آلاف, لم تبلغ النسبة 1%)."""
    tokens = scene.tokens
    if not first or not scene.triggers & REACH or (tokens[first].kind == "word" and tokens[first].lexeme.preposition):
        return None
    named = tokens[first - 1].lexeme
    linked = named.base in _LINKS
    for i in range(first - 1, max(-1, first - 2 - MAX_REACH), -1):
        token = tokens[i]
        base = token.lexeme.base
        if base in hedges.SHORT_OF and i and tokens[i - 1].lexeme.base in hedges.NOT_YET:
            return Hedging("less_than", i - 1, first, "falls_short", apart=True)
        if i == first - 1 and base not in hedges.EXCEPT:
            continue
        if _bars(token):
            return None
        hedge = _linked_hedge(token) if linked else _reaching(tokens, i)
        if hedge is not None and (linked or _is_object_lead(named)):
            return _negated(tokens, Hedging(hedge, i, first, f"hedge_apart:{hedge}", apart=True))
        if token.lexeme.entry.numeral or base in ("الي", "بنحو"):
            return None
    return None


def _bars(token: Token) -> bool:
    """Does no verb before this token reach the figure: a mark but a quotation's, a figure, سوى?"""
    if token.kind == "word":
        return token.lexeme.base in hedges.EXCEPT
    return token.kind in ("figure", "mark") and token.text not in '"“”«»'


def _reaching(tokens: list[Token], i: int) -> Hedge | None:
    """The hedge of the verb at i; قارب is the boat where no definite subject follows it (قارب يقل 150)."""
    base = tokens[i].lexeme.base
    if base in hedges.BOATS and not tokens[i + 1].lexeme.definite and tokens[i + 1].lexeme.base not in hedges.COUNTS:
        return None
    return _REACHING.get(base.removeprefix(WILL)) or _REACHING.get(base)


def _linked_hedge(token: Token) -> Hedge | None:
    if token.lexeme.base in hedges.LINKED_MORE:
        return "more_than"
    return "less_than" if token.lexeme.base in hedges.LINKED_LESS else None


def hedge_after(tokens: list[Token], stop: int) -> Hedging | None:
    """The hedge that follows the number, or the number and the noun it counts (154 شخصا على الأقل)."""
    for i in range(stop, min(len(tokens), stop + MAX_NOUN_PHRASE)):
        token = tokens[i]
        if token.kind not in ("word", "mark", "latin"):
            return None
        found = _phrase_at(tokens, i) if token.lexeme.base in _AFTER.longer else None
        if found is not None:
            return found
        if _ends_noun_phrase(token):
            return None
    return None


def _ends_noun_phrase(token: Token) -> bool:
    if token.kind == "mark":
        return token.text not in '%٪)”"»'
    lexeme = token.lexeme
    if lexeme.entry.cues & {"percent"} or lexeme.base in ("في", "اخر", "اخرين", "اخرون"):
        return False
    return bool(lexeme.conjunction) or lexeme.entry.function or lexeme.entry.verb or lexeme.entry.numeral is not None


def _phrase_at(tokens: list[Token], i: int) -> Hedging | None:
    node: Phrases | None = _AFTER.longer[tokens[i].lexeme.base]
    found = None
    k = i + 1
    while node is not None:
        if node.hedge and _is_whole_phrase(tokens, i, k):
            found = Hedging(node.hedge, i, k, f"hedge_after:{node.hedge}")
        node = node.longer.get(tokens[k].lexeme.base) if k < len(tokens) else None
        k += 1
    return found


_ONLY_WITH_FA = frozenset(fold(word) for word in ("أكثر", "أقل", "صاعدا"))


def _is_whole_phrase(tokens: list[Token], i: int, stop: int) -> bool:
    """فأكثر hedges the figure before it; أكثر alone, and أو أكثر من, begin something new."""
    lexeme = tokens[i].lexeme
    if lexeme.base == "او" and stop < len(tokens) and tokens[stop].lexeme.folded == "من":
        return False
    if stop - i > 1:
        return True
    if lexeme.base == "يزيد":
        return lexeme.conjunction == "و"
    return lexeme.base not in _ONLY_WITH_FA or lexeme.conjunction == "ف"
