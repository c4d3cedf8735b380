"""What befell the people counted: the word that tells it after the figure, before it, or in the sentence before."""

from __future__ import annotations

from coverage.core.claims.scene import Scene
from coverage.core.languages.arabic.states import (
    BROUGHT,
    COURTS,
    HOSPITALS,
    LOSS_OF_HOME,
    LOSS_OF_LIFE,
    LOSSES,
    OWN,
    REMAINING,
    RUBBLE,
    RULINGS,
    TOLL_WORDS,
    TRACE,
    WITHOUT,
)
from coverage.core.text.lexemes import RESCUE, STATE, Token

MAX_AFTER = 6
"""Tokens after the counted noun in which a verb or adjective says what befell it."""
MAX_BEFORE = 12
EVENTS_OF_PEOPLE = frozenset({"وفاة", "إصابة"})
"""Counted as people are, but in the singular the event that people are the object of (وفاة 132 شخصا)."""
MAX_GOVERNING = 6
"""Tokens before a figure in which the word stands that governs it, its subject between (أوقفت قوات الأمن سبعة)."""
MAX_LOST = 4
"""Tokens in which what people lost is named."""
MIN_OWNED = 5
NEW_CLAUSES = frozenset({"بعدما", "بعد", "عقب", "جراء", "قبل", "قبلما", "منذ", "من", "بينما", "فيما"})
"""After the counted noun these tell of another event, or of whom the people are a part."""
PAST_PLURAL = "وا"
PART = "من"
CLAUSE_OPENERS = frozenset({"بينما", "فيما", "حيث", "لكن", "في حين"})
_STOPS = frozenset("،؛,;:")


def find_state(scene: Scene, first: int, stop: int) -> str:
    """The state told right after tokens[first:stop], else the nearest one before; empty where none is told."""
    if not scene.triggers & STATE:
        return ""
    tokens = scene.tokens
    by_place = _state_by_place(tokens, first, stop) if scene.triggers & RESCUE else ""
    return by_place or _state_after(tokens, stop) or _state_before(tokens, first, stop) or ""


def find_governing_state(scene: Scene, first: int, stop: int) -> str:
    """The state told of these very people: by the word that governs them, else by what is said right after them.

    Nearer than find_state looks, for it changes what is counted (توقيف أربعة أشخاص, 10100 شخص لا يُعرف مصيرهم).
    """
    if not scene.triggers & STATE:
        return ""
    tokens = scene.tokens
    by_place = _state_by_place(tokens, first, stop) if scene.triggers & RESCUE else ""
    governed = by_place or _governing_before(tokens, first, stop)
    return governed or ("" if _is_subject(tokens, stop) else _state_after(tokens, stop)) or ""


def _is_subject(tokens: list[Token], stop: int) -> bool:
    """إن 33 ألف شخص قتلوا: a past verb right after the people says what they did or suffered, and leaves their noun."""
    return stop < len(tokens) and tokens[stop].lexeme.base.endswith(PAST_PLURAL)


def find_case_state(scene: Scene, first: int) -> str:
    """What a bare case is of, by the nearest word before it up to another figure (وفيات التونسيين وصلت إلى 9 حالات)."""
    tokens = scene.tokens
    for i in range(first - 1, max(-1, first - 1 - MAX_BEFORE), -1):
        if tokens[i].kind == "figure" or tokens[i].lexeme.entry.numeral is not None:
            return ""
        state = _state_of(tokens, i)
        if state:
            return state
        if tokens[i].lexeme.conjunction == "و":
            return ""
    return ""


def _governing_before(tokens: list[Token], first: int, stop: int) -> str:
    """A verb, verbal noun or toll with a state, with no other clause, figure or count between."""
    for i in range(first - 1, max(-1, first - 1 - MAX_GOVERNING), -1):
        token = tokens[i]
        entry = token.lexeme.entry
        if token.kind in ("figure", "break") or token.text in _STOPS:
            return ""
        names_people = entry.human and (entry.plural or entry.noun not in EVENTS_OF_PEOPLE)
        if not names_people or _is_toll(tokens, i - 1):
            state = _lost(tokens, stop) if token.lexeme.base in LOSSES else _state_of(tokens, i)
            if state:
                return state
        if _opens_clause(token) or token.lexeme.base in TOLL_WORDS:
            return ""
    return ""


def _is_toll(tokens: list[Token], i: int) -> bool:
    return i >= 0 and tokens[i].lexeme.base in TOLL_WORDS


def _state_by_place(tokens: list[Token], first: int, stop: int) -> str:
    """نقل 27 إلى المستشفى: who is brought to a hospital is hurt; ما زال 9 تحت الأنقاض: who is still under it is missing."""
    bases = _clause_around(tokens, first, stop)
    if not HOSPITALS.isdisjoint(bases) and not BROUGHT.isdisjoint(bases):
        return "جريح"
    return "مفقود" if not RUBBLE.isdisjoint(bases) and not REMAINING.isdisjoint(bases) else ""


def _clause_around(tokens: list[Token], first: int, stop: int) -> set[str]:
    """The bases of the words to either side of a figure, up to the end of its clause."""
    bases: set[str] = set()
    before = range(first - 1, max(-1, first - 1 - MAX_AFTER), -1)
    for side in (before, range(stop, min(len(tokens), stop + MAX_AFTER))):
        for i in side:
            opens = _opens_clause(tokens[i])
            if tokens[i].kind in ("figure", "break") or tokens[i].text in _STOPS or (opens and i >= stop):
                break
            bases.add(tokens[i].lexeme.base)
            if opens:
                break
    return bases


def _opens_clause(token: Token) -> bool:
    return bool(token.lexeme.conjunction) or token.lexeme.folded in CLAUSE_OPENERS


def _state_after(tokens: list[Token], stop: int) -> str | None:
    for i in range(stop, min(len(tokens), stop + MAX_AFTER)):
        token = tokens[i]
        if token.kind in ("figure", "break") or (token.kind == "mark" and token.text in _STOPS):
            return None
        if token.lexeme.conjunction or (token.lexeme.folded in NEW_CLAUSES and not _is_partitive(tokens, i, stop)):
            return None
        state = _state_of(tokens, i)
        if state:
            return state
    return None


def _is_partitive(tokens: list[Token], i: int, stop: int) -> bool:
    """ثمانية من قوات الحشد قتلوا: right after the figure من tells of whom the people are, not where they came from."""
    bare = tokens[stop - 1].kind == "figure" or tokens[stop - 1].lexeme.entry.numeral is not None
    return i == stop and bare and tokens[i].lexeme.folded == PART


def _state_before(tokens: list[Token], first: int, stop: int) -> str | None:
    for i in range(first - 1, max(-1, first - 1 - MAX_BEFORE), -1):
        state = _lost(tokens, stop) if tokens[i].lexeme.base in LOSSES else _state_of(tokens, i)
        if state is not None:
            return state
    return None


def _state_of(tokens: list[Token], i: int) -> str | None:
    lexeme = tokens[i].lexeme
    if lexeme.base in LOSSES:
        return _lost(tokens, i + 1) if i + 1 < len(tokens) else None
    if lexeme.base == TRACE and (not i or tokens[i - 1].lexeme.folded not in WITHOUT):
        return None
    return None if _is_ruling(tokens, i) else lexeme.entry.state


def _is_ruling(tokens: list[Token], i: int) -> bool:
    """قضت محكمة, قضى بالسجن: no one dies of it."""
    if tokens[i].lexeme.base not in RULINGS or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1].lexeme
    return after.base in COURTS or after.preposition == "ب"


def _lost(tokens: list[Token], begin: int) -> str | None:
    """What losing makes of people: without homes, dead, or missing; who loses what else is theirs is none of these."""
    near = tokens[begin : begin + MAX_LOST]
    if any(token.lexeme.base in LOSS_OF_HOME or token.lexeme.folded in LOSS_OF_HOME for token in near):
        return "نازح"
    if any(token.lexeme.base in LOSS_OF_LIFE for token in near):
        return "قتيل"
    return None if any(_is_own(token) for token in near) else "مفقود"


def _is_own(token: Token) -> bool:
    """A noun with the pronoun of its owners (وظائفهم), not a particle with one (منهم)."""
    lexeme = token.lexeme
    owned = len(lexeme.base) >= MIN_OWNED and lexeme.base.endswith(OWN)
    return owned and token.kind == "word" and not lexeme.entry.function
