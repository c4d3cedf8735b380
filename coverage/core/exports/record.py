"""Claims and articles as the JSON objects of the command line; docs/command-line.md explains every name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coverage.core.records import Article, Claim, Value

Record = Mapping[str, Any]


def article_record(article: Article) -> Record:
    """One article: its file, what it says of itself, and its claims in the order of the text."""
    published = article.published or article.reading.published
    return {
        "file": article.file,
        "title": article.reading.title,
        "outlet": article.outlet or article.reading.outlet,
        "published": published.isoformat() if published else None,
        "claims": [claim_record(claim, article.reading.text) for claim in article.claims],
    }


def claim_record(claim: Claim, text: str) -> Record:
    """One claim with its surface, answer, question and sentence. text: the decoded file that its spans lie in."""
    return {
        "kind": claim.kind,
        "surface": claim.surface,
        "start": claim.span.start,
        "end": claim.span.end,
        "low": plain_value(claim.low),
        "high": plain_value(claim.high),
        "hedge": claim.hedge,
        "unit": claim.unit,
        "about": list(claim.about),
        "by": claim.by,
        "sentence": claim.sentence.of(text),
        "rules": list(claim.rules),
    }


def plain_value(value: Value) -> Value:
    """A whole number without its point, so that 1300000.0 is written 1300000."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
