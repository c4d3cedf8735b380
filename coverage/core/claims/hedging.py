"""Hedges of a number: the phrase before it, the phrase after it, or a verb that reaches it over its subject."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from coverage.core.languages.arabic import hedges
from coverage.core.languages.arabic.morphology import analyse
from coverage.core.records import Hedge
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import Token

_Phrases = dict[str, list[tuple[tuple[str, ...], Hedge]]]

MAX_REACH = 8
"""Words that may stand between تجاوز and the figure that is its object."""
MAX_NOUN_PHRASE = 4
"""Words of a counted noun and its adjectives after which a hedge may still follow the figure."""


@dataclass(frozen=True, slots=True)
class Hedging:
    """A hedge and the tokens from first to stop (exclusive) that say it. apart: words stand between it and the number."""

    hedge: Hedge
    first: int
    stop: int
    rule: str
    apart: bool = False


def _index(table: dict[Hedge, tuple[str, ...]], last: bool) -> _Phrases:
    """Phrases by their last (or first) word, the longest first."""
    index: _Phrases = defaultdict(list)
    for hedge, phrases in table.items():
        for phrase in phrases:
            words = tuple(analyse(word).base for word in phrase.split())
            index[words[-1] if last else words[0]].append((words, hedge))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return dict(index)


_BEFORE = _index(hedges.BEFORE, last=True)
_AFTER = _index(hedges.AFTER, last=False)
_REACHING: dict[str, Hedge] = {analyse(verb).base: hedge for hedge, verbs in hedges.REACHING.items() for verb in verbs}
_LINKED = frozenset({"زاد", "يزيد", "تزيد", "زادت", "يربو", "تربو", "ينيف", "يزيدون"})
_LINKED_LESS = frozenset({"يقل", "تقل", "قل", "قلت"})


def _bases(tokens: list[Token], first: int, stop: int) -> tuple[str, ...]:
    return tuple(token.lexeme.base for token in tokens[first:stop])


def hedge_before(tokens: list[Token], first: int) -> Hedging | None:
    """The hedge whose phrase ends right before tokens[first], turned over by a negation before it."""
    if not first:
        return None
    for words, hedge in _BEFORE.get(tokens[first - 1].lexeme.base, ()):
        begin = first - len(words)
        if begin >= 0 and _bases(tokens, begin, first) == words:
            return _negated(tokens, Hedging(hedge, begin, first, f"hedge_before:{hedge}"))
    return None


def _negated(tokens: list[Token], found: Hedging) -> Hedging:
    begin = found.first
    words = tokens[begin].lexeme.base
    if begin and tokens[begin - 1].lexeme.base in hedges.NEGATIONS and found.hedge in hedges.NEGATED:
        hedge = hedges.NEGATED[found.hedge]
        begin -= 1
        if begin and tokens[begin - 1].lexeme.base == "ما":
            begin -= 1
        return Hedging(hedge, begin, found.stop, f"hedge_negated:{hedge}", found.apart)
    if begin and words != "ما" and tokens[begin - 1].lexeme.base == "ما" and found.stop - begin > 0:
        return Hedging(found.hedge, begin - 1, found.stop, found.rule, found.apart)
    return found


def hedge_apart(tokens: list[Token], first: int) -> Hedging | None:
    """The verb whose object the figure is, its subject standing between (تخطى عدد الجرحى 5 آلاف)."""
    if not first or (tokens[first].kind == "word" and tokens[first].lexeme.preposition):
        return None
    link = tokens[first - 1].lexeme.base
    linked = link in ("علي", "عن")
    for i in range(first - 2, max(-1, first - 2 - MAX_REACH), -1):
        token = tokens[i]
        if token.kind != "word":
            if token.kind in ("figure", "mark") and token.text not in '"“”«»':
                return None
            continue
        hedge = _linked_hedge(token) if linked else _REACHING.get(token.lexeme.base)
        if hedge is not None and (linked or not tokens[first - 1].lexeme.entry.function):
            return _negated(tokens, Hedging(hedge, i, first, f"hedge_apart:{hedge}", apart=True))
        if token.lexeme.entry.numeral or token.lexeme.base in ("الي", "بنحو"):
            return None
    return None


def _linked_hedge(token: Token) -> Hedge | None:
    if token.lexeme.base in _LINKED:
        return "more_than"
    return "less_than" if token.lexeme.base in _LINKED_LESS else None


def hedge_after(tokens: list[Token], stop: int) -> Hedging | None:
    """The hedge that follows the number, or the number and the noun it counts (154 شخصا على الأقل)."""
    for i in range(stop, min(len(tokens), stop + MAX_NOUN_PHRASE)):
        token = tokens[i]
        if token.kind not in ("word", "mark", "latin"):
            return None
        found = _phrase_at(tokens, i)
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
    lexeme = tokens[i].lexeme
    for words, hedge in _AFTER.get(lexeme.base, ()):
        stop = i + len(words)
        goes_on = stop < len(tokens) and tokens[stop].lexeme.folded == "من" and words[0] == "او"
        if _bases(tokens, i, stop) == words and not goes_on and _is_glued_right(tokens[i], words):
            return Hedging(hedge, i, stop, f"hedge_after:{hedge}")
    return None


_ONLY_WITH_FA = frozenset(fold(word) for word in ("أكثر", "أقل", "صاعدا"))


def _is_glued_right(token: Token, words: tuple[str, ...]) -> bool:
    """فأكثر hedges the figure before it; أكثر alone begins something new."""
    if words == ("يزيد",):
        return token.lexeme.conjunction == "و"
    return len(words) > 1 or words[0] not in _ONLY_WITH_FA or token.lexeme.conjunction == "ف"
