"""The comparison as plain text for a terminal: every fact that two claims share, its verdict, reasons and figures."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.comparison import ORDER, answers_once, standing
from coverage.core.judgement.phrases import phrase
from coverage.core.records import Comparison, Fact, Member

TITLES = {
    "ar": {"conflict": "تعارض", "differ": "اختلاف", "agree": "اتفاق", "only_here": "عند مصدر واحد"},
    "en": {"conflict": "conflict", "differ": "difference", "agree": "agreement", "only_here": "only here"},
}


def table(comparison: Comparison, language: str) -> str:
    """The facts, conflicts first, then how many stand how."""
    shared = [fact for fact in comparison.facts if len(fact.members) > 1]
    blocks = ["\n".join(_fact_lines(comparison, fact, language)) for fact in shared]
    counted = [(name, sum(standing(fact) == name for fact in comparison.facts)) for name in ORDER]
    blocks.append(", ".join(f"{TITLES[language][name]}: {count}" for name, count in counted))
    return "\n\n".join(blocks)


def _fact_lines(comparison: Comparison, fact: Fact, language: str) -> Iterator[str]:
    yield f"[{TITLES[language][fact.judgement.verdict]}] {fact.label}"
    for reason in fact.judgement.reasons:
        yield f"  {phrase(reason, language)}"
    for member in answers_once(comparison.articles, fact.members):
        yield f"  - {_teller(comparison, member)}: {_words(comparison, member)}"


def _teller(comparison: Comparison, member: Member) -> str:
    article = comparison.articles[member.article]
    return article.outlet or article.reading.outlet or article.file or str(member.article + 1)


def _words(comparison: Comparison, member: Member) -> str:
    return " ".join(comparison.articles[member.article].claims[member.claim].surface.split())
