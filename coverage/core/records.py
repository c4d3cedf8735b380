"""The nouns of the house. Offsets count code points of the decoded file, half-open: text[start:end]."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Hedge = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "range"]
Verdict = Literal["agree", "differ", "conflict"]
Value = float | str | None
"""A number, an ISO 8601 date (unknown parts as in --10-07), a title of office, or an open end."""


WORDED = frozenset({"quote", "statement"})
"""Kinds of claim that are their own words: they have no value apart from the text."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the decoded file."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """What stands there in the text."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Passage:
    """A line or paragraph of a file and what it is: title, body, or one of the kinds of furniture.

    kind: title, meta (date, source, byline line), body, links, advert, comments, publisher, tags.
    Claims are read from title and body passages alone.
    """

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as it was read from a file; a file that holds two articles gives two Readings.

    text is the whole decoded file, so that every span leads back to the original; passages are this
    article's own, in order. outlet, published, byline and address are None where the file does not say.
    """

    text: str
    title: str
    passages: tuple[Passage, ...]
    outlet: str | None = None
    published: date | None = None
    byline: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A question and an answer. The answer is at most a hint at the question: where answers differ is what we look for.

    kind: quantity, money, percent, duration, date, ordinal, role, quote, statement.
    low, high: the answer; None is an open end (more than 1.3 million: 1300000.0, None).
    unit: the counted noun, singular and unvowelled; a currency as ISO 4217; percent; second ... year.
    about: folded words that name the question (place, group, action); by: who is said to say it.
    rules: the names of the rules that found it, in the order in which they applied.
    """

    kind: str
    span: Span
    surface: str
    low: Value
    high: Value
    hedge: Hedge
    unit: str
    about: tuple[str, ...]
    by: str | None
    sentence: Span
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A Reading with its claims and with what is known of it from outside: the upload form's fields, the file's name."""

    reading: Reading
    claims: tuple[Claim, ...]
    outlet: str | None = None
    published: date | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """A claim by its place: which article of the story, which claim of the article."""

    article: int
    claim: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict: a named rule, the claims it speaks of, and the values its sentence quotes."""

    rule: str
    members: tuple[Member, ...] = ()
    values: Mapping[str, str | float | int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judgement:
    """agree, differ (different, yet all could be true) or conflict (cannot all be true), and why.

    spread: (highest - lowest) / lowest of the stated figures, 0.0 where nothing is numeric.
    """

    verdict: Verdict
    reasons: tuple[Reason, ...]
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Fact:
    """Claims of one question. label: the question in a few printed words; members in article order."""

    kind: str
    label: str
    members: tuple[Member, ...]
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Comparison:
    """Articles of one affair, which of them form a story, and the facts they share or have alone."""

    articles: tuple[Article, ...]
    stories: tuple[tuple[int, ...], ...]
    facts: tuple[Fact, ...]
