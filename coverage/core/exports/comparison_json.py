"""The comparison as the JSON object of the command line: articles, stories, facts (docs/command-line.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coverage.core.exports.record import article_record
from coverage.core.judgement.phrases import phrase
from coverage.core.records import Comparison, Fact

Record = Mapping[str, Any]


def comparison_record(comparison: Comparison, language: str = "ar") -> Record:
    """The whole comparison; facts that a single claim makes are left out, for they compare nothing."""
    return {
        "articles": [article_record(article) for article in comparison.articles],
        "stories": [list(story) for story in comparison.stories],
        "facts": [fact_record(fact, language) for fact in comparison.facts if len(fact.members) > 1],
    }


def fact_record(fact: Fact, language: str) -> Record:
    """One fact: its label, kind, verdict, the reasons in words, and its members as [article, claim]."""
    return {
        "label": fact.label,
        "kind": fact.kind,
        "verdict": fact.judgement.verdict,
        "reasons": [phrase(reason, language) for reason in fact.judgement.reasons],
        "members": [[member.article, member.claim] for member in fact.members],
    }
