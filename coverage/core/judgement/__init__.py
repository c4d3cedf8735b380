"""The verdict on a fact and its reasons: the first rules that call for a verdict decide, the rest explain."""

from __future__ import annotations

from collections.abc import Sequence

from coverage.core.judgement.case import Case, case_of
from coverage.core.judgement.rules import RULES
from coverage.core.records import Article, Judgement, Member, Verdict
from coverage.core.values.difference import figures

SEVERITY: tuple[Verdict, ...] = ("agree", "differ", "conflict")


def judge(articles: Sequence[Article], members: Sequence[Member]) -> Judgement:
    """Judge the claims of one fact: the most severe verdict that a rule calls for, with every rule's reason."""
    case = case_of(articles, members)
    findings = [finding for finding in (rule(case) for rule in RULES) if finding]
    verdicts: list[Verdict] = [finding.verdict for finding in findings if finding.verdict]
    verdict: Verdict = max(verdicts, key=SEVERITY.index, default="agree")
    return Judgement(verdict, tuple(finding.reason for finding in findings), spread(case))


def spread(case: Case) -> float:
    """(highest - lowest) / lowest of the stated figures; 0.0 where nothing is numeric or the lowest is not positive."""
    stated = [value for answer in case.answers for value in figures(answer.claim)]
    low = min(stated, default=0.0)
    return (max(stated) - low) / low if low > 0 else 0.0
