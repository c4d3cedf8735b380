"""What a statement tells that somebody does or decides: the question it answers, and whether the answer is a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from coverage.core.alignment.words import Word
from coverage.core.languages.arabic import positions
from coverage.core.languages.arabic.speech import RELATIVES

BALLOT, MEETING = "ballot", "next meeting"


@dataclass(frozen=True, slots=True)
class Act:
    """An act at words[place]. questions: those that it answers; is_declined: somebody stands in the way."""

    name: str
    place: int
    questions: tuple[str, ...]
    is_declined: bool


def acts_in(words: Sequence[Word]) -> Iterator[Act]:
    """The acts that the words of a statement tell, in their order."""
    is_ballot = any(word.bare in positions.BALLOTS for word in words)
    for n, word in enumerate(words):
        told = positions.ACTS.get(word.folded) or _after_and(word)
        if told is not None and _has_beside(told[1], words[n + 1 : n + 1 + positions.NEAR]):
            question, name = told
            votes = question == CONSENT and (is_ballot or name in VOTING)
            yield Act(
                name, n, (question, BALLOT) if votes else (question,), (name in DECLINING) != _is_negated(words, n)
            )
    yield from _meetings(words)


CONSENT = "consent"
VOTING = frozenset({"abstain", "veto"})
"""Acts of consent that are votes by themselves."""
DECLINING = frozenset({"refuse", "veto", "deny", "put off"})
"""Acts that stand in the way of something; negated they let it pass, and so does whoever abstains."""


def _after_and(word: Word) -> tuple[str, str] | None:
    return positions.ACTS.get(word.folded[1:]) if word.folded[:1] in ("و", "ف") else None


def is_joined_act(folded: str) -> bool:
    """Whether a word is an act with و or ف glued to it."""
    return folded not in positions.ACTS and folded[:1] in ("و", "ف") and folded[1:] in positions.ACTS


def _is_negated(words: Sequence[Word], n: int) -> bool:
    """Whether a word before negates the act, or somebody abstains from it (امتنعت عن استخدام حق النقض)."""
    if n and _is_denial(words[n - 1]):
        return True
    before = (positions.ACTS.get(word.folded) for word in words[max(0, n - positions.NEAR) : n])
    return any(told is not None and told[1] == "abstain" for told in before)


def _is_denial(word: Word) -> bool:
    return word.folded in positions.DENIED or (word.folded[:1] in ("و", "ف") and word.folded[1:] in positions.DENIED)


def _has_beside(act: str, words: Sequence[Word]) -> bool:
    needed = positions.NEEDED_BESIDE.get(act)
    return needed is None or any(word.bare in needed for word in words)


def _meetings(words: Sequence[Word]) -> Iterator[Act]:
    """The first meeting that is said to be ahead: with a word of what comes, or after a verb in the future."""
    ahead = False
    for n, word in enumerate(words):
        ahead = ahead or _is_future(word)
        if word.bare in positions.MEETINGS and (ahead or _is_coming(words[n + 1 :])):
            yield Act(MEETING, n, (MEETING,), is_declined=False)
            return


def _is_coming(words: Sequence[Word]) -> bool:
    near = takewhile(lambda word: word.folded not in RELATIVES, words[: positions.COMING_WITHIN])
    return any(word.bare in positions.COMING or word.folded in positions.HELD_AHEAD for word in near)


def _is_future(word: Word) -> bool:
    return len(word.folded) >= positions.LEAST_FUTURE and word.folded.startswith(positions.FUTURE)
