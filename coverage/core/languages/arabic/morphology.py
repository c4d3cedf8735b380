"""A printed word taken apart: glued conjunction, preposition and article, then the lexicon's entry for the rest.

A prefix is taken off only when the rest is a word of the lexicon (واحد, ولد, بليون stay whole); in words that the
lexicon lacks, only what cannot be a root letter is taken: the article and what stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from coverage.core.languages.arabic.lexicon import LEXICON, TOLD_BY_HAMZA
from coverage.core.languages.arabic.roles_of_words import country_named, figure_marks, question_word, read_triggers
from coverage.core.text.letters import fold, unmark
from coverage.core.text.lexemes import NO_ENTRY, Entry, Lexeme

MEMO = 65536
"""Words remembered: more than the vocabulary of a year of one outlet, a few megabytes."""

ENDINGS = (
    ("ا", ""), ("ين", ""), ("ون", ""), ("ات", "ه"), ("ات", ""), ("تهم", "ه"), ("تها", "ه"), ("ته", "ه"), ("هم", ""),
    ("ها", ""), ("ه", ""), ("وا", ""), ("يا", ""),
)  # fmt: skip
"""A noun's ending and what stands in its place in the singular."""
ABSTRACT = frozenset({"ه", "ات"})
_MASDAR = re.compile("م.ا..")
"""مفاوض with one of these is rather a verbal noun (مفاوضات, مراقبة) than a woman."""
PREFIXES: dict[str, tuple[str, str, bool]] = {
    conjunction + preposition + article: (conjunction, preposition[:1], bool(article) or preposition == "لل")
    for conjunction in ("", "و", "ف")
    for preposition in ("", "لل", "ب", "ل", "ك")
    for article in ("", "ال")
    if conjunction + preposition + article and not (preposition == "لل" and article)
}
"""What may be glued before a word, in this order: و ف, then ب ل ك, then ال; لل is ل and the article."""
_AND_BEFORE_HAMZA = frozenset({"وأ", "وإ", "وآ"})
"""No common word begins with و and a hamza on alif, so that و is "and" there: وأحد is not واحد."""
MIN_PARTED = 3
"""Letters of the shortest word that anything is taken off: و and two more (وما)."""
PLURALS = frozenset({"ين", "ون", "ات"})
MIN_NOUN = 3
"""Letters of the shortest noun that an ending is taken from."""

MIN_UNKNOWN = 4
"""Letters that must be left when و is taken off a word that the lexicon lacks."""


@lru_cache(maxsize=MEMO)
def analyse(printed: str) -> Lexeme:
    """The word's parts and its entry; marks and Latin words have themselves as base."""
    folded = fold(printed)
    bare = unmark(printed)
    for conjunction, preposition, article, rest in _partings(folded):
        if not conjunction and bare[:2] in _AND_BEFORE_HAMZA:
            continue
        cut = len(folded) - len(rest)
        entry = TOLD_BY_HAMZA.get(bare[cut:]) or LEXICON.get(rest) or _inflected(rest)
        if entry is not None and not (article and (entry.weekday or _begins_with_hamza(bare, cut))):
            own = bare[cut:] if len(bare) == len(folded) else rest
            return _complete(Lexeme(folded, rest, own, conjunction, preposition, article, entry, known=True))
    return _complete(_unknown(folded, bare))


def _complete(lexeme: Lexeme) -> Lexeme:
    """The lexeme with what follows from its parts: how it names a question and what it may begin."""
    return replace(
        lexeme,
        question=question_word(lexeme),
        marks=figure_marks(lexeme),
        triggers=read_triggers(lexeme),
        country=country_named(lexeme),
    )


def _inflected(rest: str) -> Entry | None:
    """The entry of a noun under its accusative, sound plural or possessive ending; None where there is none."""
    for ending, restored in ENDINGS:
        if rest.endswith(ending) and len(rest) - len(ending) + len(restored) >= MIN_NOUN:
            entry = LEXICON.get(rest[: -len(ending)] + restored)
            if entry is not None and entry.human and ending in ABSTRACT and _MASDAR.fullmatch(rest[: -len(ending)]):
                continue
            if entry is not None and entry.noun and not entry.plural and not entry.count and not entry.numeral:
                return Entry(noun=entry.noun, human=entry.human, plural=ending in PLURALS, state=entry.state)
    return None


def _partings(folded: str) -> Iterator[tuple[str, str, bool, str]]:
    """Ways to part prefixes from a folded word, the whole word first."""
    yield "", "", False, folded
    if len(folded) >= MIN_PARTED:
        for prefix, (conjunction, preposition, article) in PREFIXES.items():
            if folded.startswith(prefix):
                yield conjunction, preposition, article, folded[len(prefix) :]


def _begins_with_hamza(bare: str, cut: int) -> bool:
    """Is what looks like the article before bare[cut:] spelled أل or إل, so that it is the word's own (ألكسندر)?"""
    return bare[cut - 2 : cut - 1] in ("أ", "إ", "آ")


def _unknown(folded: str, bare: str) -> Lexeme:
    """A word that the lexicon lacks: only the article with what stands before it, or و before four letters, goes."""
    for prefix, (conjunction, preposition, article) in PREFIXES.items():
        cut = len(prefix)
        fits = article and folded.startswith(prefix) and len(folded) - cut >= MIN_NOUN
        if fits and not _begins_with_hamza(bare, cut):
            return Lexeme(
                folded, folded[cut:], bare[cut:], conjunction, preposition, definite=True, entry=NO_ENTRY, known=False
            )
    if folded[:1] == "و" and len(folded) > MIN_UNKNOWN:
        return Lexeme(folded, folded[1:], bare[1:], "و", "", definite=False, entry=NO_ENTRY, known=False)
    return Lexeme(folded, folded, bare, "", "", definite=False, entry=NO_ENTRY, known=False)
