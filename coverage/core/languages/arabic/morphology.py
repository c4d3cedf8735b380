"""A printed word taken apart: glued conjunction, preposition and article, then the lexicon's entry for the rest.

A prefix is taken off only when the rest is a word of the lexicon (واحد, ولد, بليون stay whole); in words that the
lexicon lacks, only what cannot be a root letter is taken: the article and what stands before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from coverage.core.languages.arabic.lexicon import LEXICON
from coverage.core.text.letters import fold, stem, unmark
from coverage.core.text.lexemes import NO_ENTRY, Entry, Lexeme

MEMO = 65536
"""Words remembered: more than the vocabulary of a year of one outlet, a few megabytes."""

ENDINGS = (
    ("ا", ""), ("ين", ""), ("ون", ""), ("ات", "ه"), ("ات", ""), ("تهم", "ه"), ("تها", "ه"), ("ته", "ه"), ("هم", ""),
    ("ها", ""), ("ه", ""), ("وا", ""), ("يا", ""),
)  # fmt: skip
"""A noun's ending and what stands in its place in the singular."""
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
        entry = LEXICON.get(rest) or _inflected(rest)
        if entry is not None and _is_allowed(rest, article, entry.weekday):
            own = bare[len(folded) - len(rest) :] if len(bare) == len(folded) else rest
            return Lexeme(folded, rest, own, stem(folded), conjunction, preposition, article, entry, True)
    return _unknown(folded, bare)


def _inflected(rest: str) -> Entry | None:
    """The entry of a noun under its accusative, sound plural or possessive ending; None where there is none."""
    for ending, restored in ENDINGS:
        if rest.endswith(ending) and len(rest) - len(ending) + len(restored) >= MIN_NOUN:
            entry = LEXICON.get(rest[: -len(ending)] + restored)
            if entry is not None and entry.noun and not entry.plural and not entry.count and not entry.numeral:
                return Entry(noun=entry.noun, human=entry.human, plural=ending in PLURALS, state=entry.state)
    return None


def _partings(folded: str) -> Iterator[tuple[str, str, bool, str]]:
    """Ways to part prefixes from a folded word, the whole word first."""
    yield "", "", False, folded
    if len(folded) < MIN_PARTED:
        return
    if folded[:2] == "ال":
        yield "", "", True, folded[2:]
    if folded[:2] == "لل":
        yield "", "ل", True, folded[2:]
    for conjunction in ("", folded[:1]):
        if conjunction not in ("", "و", "ف"):
            continue
        rest = folded[len(conjunction) :]
        if conjunction:
            yield conjunction, "", False, rest
            if rest[:2] == "ال":
                yield conjunction, "", True, rest[2:]
            if rest[:2] == "لل":
                yield conjunction, "ل", True, rest[2:]
        if rest[:1] in ("ب", "ل", "ك") and len(rest) > 1:
            yield conjunction, rest[0], False, rest[1:]
            if rest[1:3] == "ال":
                yield conjunction, rest[0], True, rest[3:]


def _is_allowed(rest: str, article: bool, weekday: int) -> bool:
    return not (article and weekday)


def _unknown(folded: str, bare: str) -> Lexeme:
    for prefix, conjunction, preposition in (
        ("ال", "", ""), ("وال", "و", ""), ("بال", "", "ب"), ("لل", "", "ل"), ("فال", "ف", ""), ("كال", "", "ك"),
        ("وبال", "و", "ب"), ("ولل", "و", "ل"),
    ):  # fmt: skip
        if folded.startswith(prefix) and len(folded) - len(prefix) >= 3:
            base = folded[len(prefix) :]
            own = bare[len(prefix) :]
            return Lexeme(folded, base, own, stem(folded), conjunction, preposition, True, NO_ENTRY, False)
    if folded[:1] == "و" and len(folded) > MIN_UNKNOWN:
        return Lexeme(folded, folded[1:], bare[1:], stem(folded), "و", "", False, NO_ENTRY, False)
    return Lexeme(folded, folded, bare, stem(folded), "", "", False, NO_ENTRY, False)
