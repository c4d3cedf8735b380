"""An editor's verdict as schema.org's ClaimReview, by which search engines know a checked claim."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from coverage.core.exports.answers import AnsweredFact

Record = Mapping[str, Any]

_UNSAFE = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
"""What could end a script element, written as JavaScript writes it; JSON reads it back."""


@dataclass(frozen=True, slots=True)
class Review:
    """What an editor found of a fact. rating: in words, since a figure would claim more than was found.

    publisher, site: who stands behind the review and where; address: of the fact's page; decided: the last word's day.
    """

    fact: AnsweredFact
    rating: str
    decided: date
    publisher: str
    site: str
    address: str
    language: str


def review_record(review: Review) -> Record:
    """The ClaimReview as JSON-LD (https://schema.org/ClaimReview): one review of all the answers to the question."""
    fact = review.fact
    answers = list(dict.fromkeys(answer.surface for answer in fact.answers))
    record = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": review.address,
        "inLanguage": review.language,
        "datePublished": review.decided.isoformat(),
        "author": {"@type": "Organization", "name": review.publisher, "url": review.site},
        "claimReviewed": f"{fact.label}: {' / '.join(answers)}",
        "itemReviewed": [_claim(fact, surface) for surface in answers],
        "reviewRating": {"@type": "Rating", "alternateName": review.rating},
        "reviewBody": "\n".join(fact.notes or fact.reasons),
    }
    return {name: value for name, value in record.items() if value}


def in_script(record: Record) -> str:
    """The record as JSON that no browser takes for the end of its script element."""
    return json.dumps(record, ensure_ascii=False).translate(_UNSAFE)


def _claim(fact: AnsweredFact, surface: str) -> Record:
    """One answer with everyone who published it and, where one is named, whoever is said to have given it."""
    tellers = [answer for answer in fact.answers if answer.surface == surface]
    sources = dict.fromkeys(answer.by for answer in tellers if answer.by)
    appearances = [
        {
            "@type": "NewsArticle",
            "headline": answer.title,
            "publisher": {"@type": "Organization", "name": answer.outlet},
            **({"url": answer.address} if answer.address else {}),
            **({"datePublished": answer.published.isoformat()} if answer.published else {}),
        }
        for answer in tellers
    ]
    authors = [{"@type": "Thing", "name": name} for name in sources]
    return {"@type": "Claim", "text": surface, "appearance": appearances} | ({"author": authors} if authors else {})
