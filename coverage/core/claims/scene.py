"""A sentence as the kinds of claim see it: its tokens, its numbers with hedges, and what earlier sentences left."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from coverage.core.records import Hedge, Span
from coverage.core.text.lexemes import COUNTRY, Token


@dataclass(slots=True)
class Stated:
    """A figure or a range with its hedge, at tokens[first:stop]; core_first and core_stop leave the hedges out.

    low and high are what is said; None is an open end. count: the number that the noun agrees with. scale: the value
    of the scale word that ends it, else 1.
    """

    first: int
    stop: int
    core_first: int
    core_stop: int
    low: float | None
    high: float | None
    hedge: Hedge
    count: float
    worded: bool = False
    definite: bool = False
    vague: bool = False
    fraction: bool = False
    scale: float = 1.0
    rules: tuple[str, ...] = ()

    @property
    def scaled(self) -> bool:
        """Does a scale word end it (15 مليار)?"""
        return self.scale > 1


MAX_AGE = 2
"""Sentences for which a list may go on counting the same people without saying so."""


@dataclass(slots=True)
class Memory:
    """What a sentence leaves to the next: who was counted, what befell them, who was speaking.

    currency with the rule that told its country, and last_kind, of the figure before, hold in one sentence only; last_currency holds on. countries: how often each was named.
    """

    noun: str = ""
    state: str = ""
    main_state: str = ""
    human_noun: str = ""
    speaker: str | None = None
    currency: str = ""
    currency_rule: str = ""
    last_currency: str = ""
    last_kind: str = ""
    age: int = 0
    countries: dict[str, int] = field(default_factory=dict)

    def remember(self, noun: str, state: str, *, human: bool) -> None:
        """Keep who was counted last; main_state is the first toll of the article, which bare tolls go back to."""
        self.noun, self.age = noun, 0
        if human or state:
            self.state = state
            self.main_state = self.main_state or state
        if human and noun:
            self.human_noun = noun

    @property
    def recent_state(self) -> str:
        """What befell those counted last, while a list may still go on counting them."""
        return self.state if self.age <= MAX_AGE else ""


@dataclass(frozen=True, slots=True)
class Content:
    """The content words of a sentence: their places and stems, and how far it is to each token from the first.

    way: by token and after the last one; figures and the ends of clauses lie far.
    """

    places: list[int]
    words: list[str]
    way: list[int]


@dataclass(slots=True)
class Scene:
    """One sentence of a text and everything that a kind of claim may ask of it.

    alone: the sentence is the whole text, a cell of a table or a line of a list rather than news. taken: by token,
    whether a kind of claim has it; triggered: the tokens that may begin a claim, triggers: of which kinds, taken
    together. span: of the sentence in the file. content: read when it is first asked.
    """

    text: str
    tokens: list[Token]
    memory: Memory
    published: date | None = None
    alone: bool = False
    stated: list[Stated] = field(default_factory=list)
    taken: list[bool] = field(init=False)
    triggered: list[int] = field(init=False)
    triggers: int = field(init=False)
    span: Span = field(init=False)
    content: Content | None = None

    def __post_init__(self) -> None:
        tokens = self.tokens
        self.taken = [False] * len(tokens)
        self.triggered, self.triggers = [], 0
        for i, token in enumerate(tokens):
            if token.triggers:
                self.triggered.append(i)
                self.triggers |= token.triggers
        self.span = Span(tokens[0].start, tokens[-1].end)

    def places(self, triggers: int) -> list[int]:
        """Where the tokens stand that may begin a claim of these kinds."""
        return [i for i in self.triggered if self.tokens[i].triggers & triggers]

    def count_countries(self) -> None:
        """Keep which countries the sentence names, for amounts that do not say whose money they are."""
        counts = self.memory.countries
        for i in self.places(COUNTRY):
            country = self.tokens[i].lexeme.country
            counts[country] = counts.get(country, 0) + 1

    def is_free(self, first: int, stop: int) -> bool:
        """Has no kind of claim taken any of these tokens?"""
        return not any(self.taken[first:stop])

    def take(self, first: int, stop: int) -> None:
        """Keep these tokens from being read again."""
        first, stop = max(first, 0), min(stop, len(self.taken))
        self.taken[first:stop] = [True] * (stop - first)


@dataclass(slots=True)
class Draft:
    """A claim before its question is read: the tokens it covers, its answer, and the rules that found it.

    tokens[first:stop] become the surface. focus: the token where the answer stands. states: what befell the counted.
    """

    kind: str
    first: int
    stop: int
    low: float | str | None
    high: float | str | None
    hedge: Hedge
    unit: str
    focus: int
    rules: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    state: str = ""
    about: tuple[str, ...] = ()
    by: str | None = None
    whole: bool = False
