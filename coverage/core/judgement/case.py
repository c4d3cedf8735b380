"""A fact before its judges: the answers, who gave each, and how any two of them differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from coverage.core.alignment.names import same_words
from coverage.core.judgement.offices import offices_differ
from coverage.core.judgement.wording import wordings_differ
from coverage.core.records import WORDED, Article, Claim, Member, Reason, Verdict
from coverage.core.values.currency import is_one_currency
from coverage.core.values.difference import days_differ, numbers_differ


@dataclass(frozen=True, slots=True)
class Answer:
    """One claim of a fact, with its place and the article it stands in."""

    member: Member
    claim: Claim
    article: Article


@dataclass(frozen=True, slots=True)
class Case:
    """The answers of one fact, and of each pair of distinct answers how they differ."""

    answers: tuple[Answer, ...]
    differences: tuple[tuple[Answer, Answer, str], ...]

    def pairs(self, *kinds: str) -> list[tuple[Answer, Answer]]:
        """The pairs of distinct answers that differ in one of these ways."""
        return [(a, b) for a, b, difference in self.differences if difference in kinds]

    def distinct(self) -> list[Answer]:
        """The first of everyone who gives each answer."""
        return sorted({stated(answer.claim): answer for answer in reversed(self.answers)}.values(), key=_by_member)

    def article_of(self, member: Member) -> Article:
        """The article in which a claim of this fact stands."""
        return next(answer.article for answer in self.answers if answer.member == member)

    def holders(self, answer: Answer) -> tuple[Member, ...]:
        """Everyone who gives the answer that this one gives."""
        return tuple(a.member for a in self.answers if stated(a.claim) == stated(answer.claim))


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule finds: a reason, and the verdict it calls for; None where it only explains."""

    reason: Reason
    verdict: Verdict | None = None


Rule = Callable[[Case], Finding | None]


def case_of(articles: Sequence[Article], members: Sequence[Member]) -> Case:
    """Lay out a fact's answers; claims that state the same in the same way are compared once."""
    answers = tuple(Answer(m, articles[m.article].claims[m.claim], articles[m.article]) for m in members)
    firsts = Case(answers, ()).distinct()
    if answers[0].claim.kind in WORDED:
        firsts = firsts[:MOST_WORDED]
    return Case(answers, tuple((a, b, difference(a.claim, b.claim)) for a, b in combinations(firsts, 2)))


MOST_WORDED = 12
"""Distinct wordings of a fact that are compared with one another: each pair is read word against word."""


def _by_member(answer: Answer) -> Member:
    return answer.member


def stated(claim: Claim) -> tuple[object, ...]:
    """What is equal in two claims that give one answer in one way."""
    return claim.low, claim.high, claim.hedge, claim.unit, claim.surface if claim.kind in WORDED else ""


def difference(a: Claim, b: Claim) -> str:
    """How two claims of one question differ, by the kind of their values."""
    if a.kind == "role":
        return offices_differ(str(a.low), str(b.low))
    if a.kind in WORDED:
        return _wordings_differ(a, b)
    if a.kind == "date":
        return days_differ(a, b)
    if a.kind == "money" and not is_one_currency(a.unit, b.unit):
        return "unit"
    return numbers_differ(a, b)


def _wordings_differ(a: Claim, b: Claim) -> str:
    """Two quotations are told by their words; a statement only says what was said, and may say it in words of its own."""
    if a.kind == b.kind == "quote":
        return "same" if same_words(a.surface, b.surface) else "wording"
    return wordings_differ(a.surface, b.surface).kind
