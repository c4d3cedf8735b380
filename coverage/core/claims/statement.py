"""Statements without quotation marks: what somebody is reported to say, and what parties do by word or vote.

Not every sentence is a claim. A statement is a clause that two outlets can be compared by: what a named speaker says
after إن or أن (reported speech), what one talks of (تحدث عن), or a clause whose verb takes a position or decides
something (languages/arabic/positions.py). It tells at least three things, and it is no figure's own clause: a count, a
sum or a share is a claim of its own kind, and its sentence is that claim's question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coverage.core.claims.question import content_words
from coverage.core.claims.scene import Draft, Scene
from coverage.core.claims.speaker import Speech, subject_of
from coverage.core.languages.arabic import positions, speech
from coverage.core.text.lexemes import POSITION, SPEECH, STEP, Token

LEAST_WORDS = 3
"""Content words of the shortest statement: fewer name a thing and say nothing of it."""
MOST_TOKENS = 45
"""Tokens of the longest statement; a longer one is cut at the comma before."""
COUNTED = frozenset({"quantity", "money", "percent", "ordinal"})
"""Kinds of claim whose clause is their own question."""
LEAST_BEFORE = 4
"""Tokens of a clause before a word may end it, and a comma too where it is only an aside (وافق، أمس، على)."""
MOST_SUBJECT = 8
"""Tokens of a subject that stands before its verb."""
QUOTED = 0.55
"""Share of a statement that is within one quotation from which it is that quotation, told once already."""
PREPOSITIONS = frozenset(
    {"في", "من", "الي", "علي", "عن", "بعد", "قبل", "بسبب", "رغم", "اثر", "عقب", "خلال", "مع", "دون"}
)
"""Words after which a form is a noun: بسبب رفض is no verb."""
_MARKS = frozenset("،؛,;:()[]-–—")
_STOPS = frozenset("….!?؟")
_OPENED_BY = {"”": "“", "»": "«", "’": "‘", '"': '"', "“": "”", "«": "»", "‘": "’", "'": "'"}
_LEADS_ON = speech.RELATIVES | PREPOSITIONS | {"قد", "ما", "و", "كان", "كانت", "ان"}


@dataclass(frozen=True, slots=True)
class Clause:
    """tokens[first:stop] and the rule that found them; head: where they begin at the latest; who: says it, if known."""

    first: int
    head: int
    stop: int
    rule: str
    who: str | None


def find_statements(scene: Scene, speeches: Sequence[Speech], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The statements of a sentence. drafts: the claims that were found in it before."""
    taken = 0
    for clause in sorted(_clauses(scene, speeches), key=lambda clause: (clause.first, -clause.stop)):
        first = max(clause.first, min(taken, clause.head))
        first, stop = _trimmed(scene.tokens, first, _within_quote(first, clause.stop, drafts))
        if taken <= first < stop and _is_worth_comparing(scene, first, stop, drafts):
            yield _drafted(scene, first, stop, clause)
            taken = stop


def _within_quote(first: int, stop: int, drafts: Sequence[Draft]) -> int:
    """The end of the clause, or of the quotation that it begins in."""
    return next((min(stop, d.stop) for d in drafts if d.kind == "quote" and d.first <= first < d.stop), stop)


def _drafted(scene: Scene, first: int, stop: int, clause: Clause) -> Draft:
    about, rules = content_words(scene.tokens[first:stop]), (clause.rule,)
    who = clause.who if first <= clause.first or clause.first == clause.head else None
    return Draft("statement", first, stop, None, None, "exact", "", first, rules, about=about, whole=True, by=who)


def _clauses(scene: Scene, speeches: Sequence[Speech]) -> Iterator[Clause]:
    for one in speeches:
        yield from _reported(scene.tokens, one)
    who: str | None = None
    for i in scene.places(POSITION):
        if scene.tokens[i].lexeme.base in positions.GOING_ON:
            yield from _going_on(scene, i, speeches)
        elif _tells_position(scene, i, speeches):
            first, stop = _begin(scene.tokens, i), _clause_stop(scene.tokens, i, _ends_position)
            who = _voiced_by(scene, first, i) or (who if _keeps_subject(scene.tokens, i) else None)
            yield Clause(first, i - _is_denied(scene.tokens, i), stop, "position", who)


def _voiced_by(scene: Scene, first: int, i: int) -> str | None:
    """The subject of the act at tokens[i], before or after it, where the act is one of saying."""
    act = act_of(scene.tokens[i])
    if act is None or act[0] not in positions.SAID or scene.tokens[first].lexeme.base in positions.PAPERS:
        return None
    if first < i:
        return scene.text[scene.tokens[first].start : scene.tokens[i - 1].end]
    after = scene.tokens[i + 1].lexeme if i + 1 < len(scene.tokens) else None
    is_nobody = after is None or after.preposition or after.base in positions.PAPERS
    return None if is_nobody else subject_of(scene, i + 1, positions.PAPERS | positions.MEETINGS) or None


def _keeps_subject(tokens: list[Token], i: int) -> bool:
    """دعت النقابة إلى ... وحذرت من: an act of saying after و with no subject of its own is of the one before."""
    act = act_of(tokens[i])
    after = tokens[i + 1].lexeme if i + 1 < len(tokens) else None
    is_bare = after is not None and (after.entry.function or bool(after.preposition))
    return act is not None and act[0] in positions.SAID and tokens[i].lexeme.folded.startswith("و") and is_bare


def _reported(tokens: list[Token], one: Speech) -> Iterator[Clause]:
    """What follows إن, part by part where وأن goes on with it; or what is talked of after عن."""
    if one.begin >= len(tokens):
        return
    if tokens[one.begin - 1].lexeme.folded in speech.OPENERS and one.begin > one.stop:
        begin = one.begin
        while begin < one.end:
            stop = _clause_stop(tokens, begin, _ends_report)
            yield Clause(begin, begin, stop, "reported_speech", one.who)
            begin = _goes_on(tokens, stop, one.end)
    elif tokens[one.first - 1].lexeme.base in positions.TALKED_OF:
        about = next((k for k in range(one.stop, min(one.stop + 2, one.end)) if tokens[k].lexeme.folded == "عن"), None)
        if about is not None:
            yield Clause(about + 1, about + 1, _clause_stop(tokens, about + 1, _ends_report), "talked_of", one.who)


def _going_on(scene: Scene, i: int, speeches: Sequence[Speech]) -> Iterator[Clause]:
    """مضيفا أن ...: whoever spoke before goes on."""
    tokens = scene.tokens
    opener = next(
        (k for k in range(i + 1, min(i + 4, len(tokens) - 1)) if tokens[k].lexeme.folded in speech.OPENERS), None
    )
    if opener is not None:
        who = next((one.who for one in reversed(speeches) if one.stop <= i), scene.memory.speaker)
        yield Clause(opener + 1, opener + 1, _clause_stop(tokens, opener + 1, _ends_report), "speaker_goes_on", who)


def _goes_on(tokens: list[Token], stop: int, end: int) -> int:
    """Where the speaker's next clause begins after وأن, past a comma; end where there is none."""
    k = stop + (stop < end and tokens[stop].text in "،؛")
    is_next = k < end and tokens[k].lexeme.conjunction == "و" and tokens[k].lexeme.base in speech.OPENERS
    return k + 1 if is_next else end


def _tells_position(scene: Scene, i: int, speeches: Sequence[Speech]) -> bool:
    """Is the act at tokens[i] told: a verb with what it needs beside it, or a verbal noun that is announced or denied?"""
    tokens = scene.tokens
    lexeme = tokens[i].lexeme
    act = act_of(tokens[i])
    if act is None or lexeme.definite or lexeme.preposition or any(one.first <= i < one.begin for one in speeches):
        return False
    if i and tokens[i - 1].lexeme.folded in PREPOSITIONS and act[1] != "abstain":
        return False
    near = {
        word for token in tokens[i + 1 : i + 1 + positions.NEAR] for word in (token.lexeme.base, token.lexeme.folded)
    }
    needed = positions.NEEDED_BESIDE.get(act[1])
    if (needed and not needed & near) or near & positions.ANONYMITY:
        return False
    if lexeme.base not in positions.MASDARS:
        return True
    return _is_denied(tokens, i) or any(0 <= i - one.stop < 3 and one.begin <= i for one in speeches)


def act_of(token: Token) -> tuple[str, str] | None:
    """The question and act of a word, without a glued و or ف."""
    lexeme = token.lexeme
    return positions.ACTS.get(lexeme.base) or (
        positions.ACTS.get(lexeme.folded[1:]) if lexeme.folded[:1] in "وف" else None
    )


def _is_denied(tokens: list[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].lexeme.base in positions.DENIED


def _begin(tokens: list[Token], i: int) -> int:
    """Where the clause of the verb at i begins: with its negation, else with a subject that stands before it."""
    if _is_denied(tokens, i):
        return i - 1
    if tokens[i].lexeme.conjunction or tokens[i].lexeme.base in positions.MASDARS:
        return i
    k = i
    while k > 0 and i - k < MOST_SUBJECT and not _opens_clause(tokens, k - 1):
        k -= 1
    has_particle = any(token.lexeme.entry.function for token in tokens[k:i])
    is_cut = k > 0 and (not _opens_clause(tokens, k - 1) or tokens[k - 1].kind == "figure")
    return i if has_particle or is_cut else k


def _opens_clause(tokens: list[Token], k: int) -> bool:
    """Does a clause begin after tokens[k]?"""
    token = tokens[k]
    lexeme = token.lexeme
    return (
        token.kind != "word"
        or {lexeme.base, lexeme.folded} & (speech.OPENERS | speech.RELATIVES | positions.CLAUSE_ENDS) != set()
        or bool(token.triggers & (SPEECH | POSITION))
        or lexeme.entry.verb
    )


def _clause_stop(tokens: list[Token], begin: int, ends: Callable[[list[Token], int], bool]) -> int:
    """Where the clause that begins here ends: at the writer's next step, or where its own kind of clause does."""
    comma = begin
    for k in range(begin + 1, min(len(tokens), begin + MOST_TOKENS + 1)):
        if k < begin + LEAST_BEFORE:
            if tokens[k].lexeme.base in positions.GOING_ON:
                return k
            continue
        if tokens[k].kind == "word" and not tokens[k].triggers & (STEP | SPEECH | POSITION):
            continue
        if _ends_clause(tokens, k) or ends(tokens, k):
            return k
        if tokens[k].text == "،":
            comma = k
    if len(tokens) <= begin + MOST_TOKENS + 1:
        return len(tokens)
    return comma if comma > begin else begin + MOST_TOKENS + 1


def _ends_clause(tokens: list[Token], k: int) -> bool:
    token, lexeme = tokens[k], tokens[k].lexeme
    if token.text in ":؛;":
        return True
    if token.kind != "word":
        return token.text == "،" and k + 1 < len(tokens) and _moves_on(tokens[k + 1])
    is_step = lexeme.base in positions.CLAUSE_ENDS or lexeme.folded in positions.CLAUSE_ENDS
    return is_step and tokens[k - 1].lexeme.folded not in _BEFORE_NOUNS


_BEFORE_NOUNS = frozenset({"عن", "من", "الي"})
"""Prepositions that make a noun of a word which else begins a clause (عن بعد, إلى حين)."""


def _ends_report(tokens: list[Token], k: int) -> bool:
    """What is reported goes on to another clause where it adds an act by و."""
    return bool(tokens[k].lexeme.conjunction) and _is_act(tokens[k])


def _ends_position(tokens: list[Token], k: int) -> bool:
    """An act ends before the next one, and before whoever speaks next."""
    lexeme = tokens[k].lexeme
    if lexeme.folded in speech.RELATIVES and k + 1 < len(tokens):
        return act_of(tokens[k + 1]) is not None
    is_speech = lexeme.entry.speech and not lexeme.definite and not lexeme.preposition
    return (is_speech or _is_act(tokens[k])) and tokens[k - 1].lexeme.folded not in positions.DENIED


def _is_act(token: Token) -> bool:
    lexeme = token.lexeme
    is_verb = bool(token.triggers & POSITION) and lexeme.base not in positions.MASDARS
    return is_verb and not lexeme.definite and not lexeme.preposition


def _moves_on(token: Token) -> bool:
    """Does the word after a comma begin something else: with و, a verb, or a participle of speech?"""
    lexeme = token.lexeme
    return bool(lexeme.conjunction) or lexeme.entry.verb or lexeme.base in positions.CLAUSE_ENDS or token.kind != "word"


def _trimmed(tokens: list[Token], first: int, stop: int) -> tuple[int, int]:
    """The clause without marks, connectives, an aside that it begins with or in, and a last word beyond a comma."""
    first = _past_opening(tokens, first, stop)
    aside = next((k for k in range(first, min(first + LEAST_WORDS, stop)) if tokens[k].text in _BRACKETS), None)
    if aside is not None and tokens[aside].text in _CLOSING:
        first = _past_opening(tokens, aside + 1, stop)
    while stop > first and _is_loose(tokens, first, stop - 1):
        stop -= 1
    return first, stop - 2 if stop - first > LEAST_BEFORE - 2 and tokens[stop - 2].text == "،" else stop


_CLOSING = frozenset(")]")
_BRACKETS = _CLOSING | frozenset("([")


def _past_opening(tokens: list[Token], first: int, stop: int) -> int:
    while first < stop and (tokens[first].text in _MARKS or tokens[first].lexeme.folded in speech.OPENERS):
        first += 1
    return first


def _is_loose(tokens: list[Token], first: int, last: int) -> bool:
    """Does the last token only lead on, or close a quotation that the clause does not open?"""
    token = tokens[last]
    if token.text in _OPENED_BY:
        return not any(tokens[k].text in _OPENED_BY[token.text] for k in range(first, last))
    return token.text in _MARKS or token.text in _STOPS or token.lexeme.folded in _LEADS_ON


def _is_worth_comparing(scene: Scene, first: int, stop: int, drafts: Sequence[Draft]) -> bool:
    for draft in drafts:
        if draft.kind in COUNTED and first <= draft.first and draft.stop <= stop:
            return False
        if draft.kind == "quote" and _covers(draft, first, stop):
            return False
    is_clause = stop - first >= LEAST_WORDS and scene.tokens[first].text not in _OPENED_BY
    return is_clause and len(content_words(scene.tokens[first:stop])) >= LEAST_WORDS


def _covers(quote: Draft, first: int, stop: int) -> bool:
    """Is the statement for the most part one quotation, so that the two would say one thing twice?"""
    shared = min(quote.stop, stop) - max(quote.first, first)
    return shared >= QUOTED * (quote.stop - quote.first) and shared >= QUOTED * (stop - first)
