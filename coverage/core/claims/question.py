"""The question that a claim answers: the words that name its place, group and action, the strongest first.

The value is never among them. First come marks of what sort of figure it is (expected, earlier, a rise, denied) and
what befell the counted, then the adjectives of the counted noun, then the content words of the sentence by their
distance from the figure, those of its own clause before those beyond another figure.
"""

from __future__ import annotations

from bisect import bisect_left

from coverage.core.claims.scene import Content, Draft, Scene
from coverage.core.languages.arabic.hedges import EXCEPT
from coverage.core.languages.arabic.roles_of_words import DENIED
from coverage.core.languages.arabic.states import DENYING_PAIRS, MAYBE, NEGATION
from coverage.core.text.letters import stem_ending
from coverage.core.text.lexemes import MARK, NUMERAL, Token

MAX_WORDS = 16
NEAR = 30
"""Tokens to either side of a claim that may name its question."""
FAR = 12
"""What another figure adds to the distance of the words beyond it, in tokens; a clause's end adds a third of it."""
FARTHEST = 60
"""Distance beyond which no word is asked: five figures lie between, each with words of its own."""
MARK_REACH = 7
"""Tokens before a claim among which a word may say what sort of figure it is."""
_CLAUSE_ENDS = frozenset("،؛,;:")


def read_about(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """Folded stems and canonical words that name the question, at most 16, the strongest first."""
    content = scene.content = scene.content or read_content(scene.tokens)
    words = _marks(scene.tokens, draft) if scene.triggers & MARK else []
    if draft.state:
        words.append(draft.state)
    words += [stem_ending(word) for word in draft.group]
    words += draft.about
    first, stop = bisect_left(content.places, draft.first), bisect_left(content.places, draft.stop)
    if draft.kind != "date":
        words += content.words[first:stop]
    words += _near_words(content, draft, first, stop)
    return tuple(dict.fromkeys(filter(None, words)))[:MAX_WORDS]


def read_content(tokens: list[Token]) -> Content:
    """The content words of a sentence and the way from one to another."""
    places, words, way = [], [], [0]
    travelled = 0
    for i, token in enumerate(tokens):
        lexeme = token.lexeme
        travelled += 1
        if lexeme.question:
            places.append(i)
            words.append(lexeme.question)
        elif token.kind == "word":
            travelled += FAR if lexeme.triggers & NUMERAL else 0
        elif token.kind == "figure":
            travelled += FAR
        elif token.text in _CLAUSE_ENDS:
            travelled += FAR // 3
        way.append(travelled)
    return Content(places, words, way)


def _marks(tokens: list[Token], draft: Draft) -> list[str]:
    """The marks of the claim's own words, of those shortly before it up to another figure, and of two after it."""
    marks: list[str] = []
    for i in range(min(len(tokens), draft.stop + 2) - 1, max(-1, draft.first - 1 - MARK_REACH), -1):
        token = tokens[i]
        if i < draft.first and (token.kind == "figure" or token.text in "؛:"):
            break
        if token.lexeme.base != MAYBE or _is_present(tokens, i + 1):
            marks += token.lexeme.marks
        if i and _is_denying(tokens, i, draft):
            marks.append(DENIED)
    return marks


def _is_present(tokens: list[Token], i: int) -> bool:
    """Does a present verb stand at i, so that قد before it tells of what may be (قد يبلغ), not of what has been?"""
    return i < len(tokens) and tokens[i].lexeme.folded.startswith(("ي", "ت")) and not tokens[i].lexeme.entry.noun


def _is_denying(tokens: list[Token], i: int, draft: Draft) -> bool:
    """لا صحة لمقتل 11, لم يقتل 11 شخصا: do the word at i and the one before it deny the figure?"""
    before, lexeme = tokens[i - 1].lexeme, tokens[i].lexeme
    if (before.folded, lexeme.base) in DENYING_PAIRS:
        return True
    if before.base != NEGATION or not lexeme.entry.state or i >= draft.first or draft.hedge != "exact":
        return False
    return EXCEPT.isdisjoint(token.lexeme.base for token in tokens[i : draft.first])


def _near_words(content: Content, draft: Draft, first: int, stop: int) -> list[str]:
    """The content words around the claim, the nearest first; those before content.words[first] and from stop on."""
    places, words, way = content.places, content.words, content.way
    begin, end = bisect_left(places, draft.first - NEAR), bisect_left(places, draft.stop + NEAR)
    here, there = way[draft.first], way[draft.stop]
    ranked = [(here - way[at + 1], at, word) for at, word in zip(places[begin:first], words[begin:first], strict=True)]
    ranked += [(way[at] - there, at, word) for at, word in zip(places[stop:end], words[stop:end], strict=True)]
    ranked.sort()
    return [word for distance, _, word in ranked if distance < FARTHEST]


def content_words(tokens: list[Token]) -> tuple[str, ...]:
    """The stems of the content words among tokens, in their order, each once."""
    return tuple(dict.fromkeys(token.lexeme.question for token in tokens if token.lexeme.question))
