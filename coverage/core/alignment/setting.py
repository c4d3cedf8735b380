"""Where a claim stands: the words of its sentence, and which of them are its own and which its neighbours'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from coverage.core.alignment.words import Lexicon, Word, split
from coverage.core.languages.arabic.questions import DEEDS, GROUPS, NATIVE_AND, PART_AFTER, SUBORDINATORS
from coverage.core.records import WORDED, Article, Claim, Span

NUMERIC = frozenset({"quantity", "money", "percent", "duration", "ordinal", "date"})
"""Kinds that share a sentence out among themselves; a title or a quotation may span several of them."""
REACH = 400
"""Characters before a sentence in which the sentence before it is looked for."""
_BREAK = re.compile(r"[،؛:.;!?؟\n]|, ")
_NATIVE_AND = Lexicon(NATIVE_AND)
_PERSONS = Lexicon(f"و{form}" for forms in GROUPS.values() for form in forms)
"""A second noun of the same count, right after the figure (149 شرطيا ودركيا أصيبوا)."""
_HAPPENED = Lexicon(form for forms in DEEDS.values() for form in forms)


@dataclass(frozen=True, slots=True)
class Setting:
    """A claim among the words of its sentence.

    before, within, after: the claim's own words. lead: the words before it that govern it, those of the figure before
    where it is only joined to that (قتل 12 و30 آخرون). clause: the words before it in its clause, across other figures. left: every word of the sentence before it. rest: words of
    the sentence that are not its own. previous: the sentence before. listed: whether other figures stand beside it. is_followed: whether the next one comes
    right after its last own word (17 مصابا بينهم 8).
    """

    before: tuple[Word, ...]
    within: tuple[Word, ...]
    after: tuple[Word, ...]
    lead: tuple[Word, ...]
    clause: tuple[Word, ...]
    left: tuple[Word, ...]
    rest: tuple[Word, ...]
    previous: tuple[Word, ...]
    listed: bool
    is_followed: bool


def settings(article: Article) -> tuple[Setting, ...]:
    """The setting of every claim of an article, in the order of its claims."""
    found: dict[int, Setting] = {}
    numbered = sorted(enumerate(article.claims), key=lambda pair: (pair[1].sentence, pair[1].span))
    for sentence, group in groupby(numbered, key=lambda pair: pair[1].sentence):
        members = list(group)
        placed = _in_sentence(article.reading.text, sentence, [claim for _, claim in members])
        found.update(zip((number for number, _ in members), placed, strict=True))
    return tuple(found[number] for number in range(len(article.claims)))


def setting(article: Article, claim: Claim) -> Setting:
    """The setting of one claim; reads no more of the article than its sentence."""
    beside = [other for other in article.claims if other.sentence == claim.sentence and other.kind not in WORDED]
    return _in_sentence(article.reading.text, claim.sentence, beside)[beside.index(claim)]


def _in_sentence(text: str, sentence: Span, claims: list[Claim]) -> list[Setting]:
    words = split(text, sentence.start, sentence.end)
    previous = _sentence_before(text, sentence.start)
    figures = [claim for claim in claims if claim.kind in NUMERIC]
    placed: list[Setting] = []
    for claim in claims:
        found = _setting(text, claim, words, figures, previous)
        joined = placed and not found.before and found.within and joins(found.within[0])
        placed.append(replace(found, lead=_lead_of(text, claim, placed)) if joined else found)
    return placed


def _lead_of(text: str, claim: Claim, placed: list[Setting]) -> tuple[Word, ...]:
    """The words that govern a figure joined to the one before, or to the one before an aside (98، بعدما كانت 105، و84)."""
    lead = placed[-1].lead
    is_aside = (
        bool(lead) and lead[0].folded in SUBORDINATORS and bool(_BREAK.search(text, lead[-1].end, claim.span.start))
    )
    return placed[-2].lead if is_aside and len(placed) > 1 else lead


def _setting(text: str, claim: Claim, words: list[Word], figures: list[Claim], previous: tuple[Word, ...]) -> Setting:
    start, end = claim.span.start, claim.span.end
    figures = [figure for figure in figures if figure.kind == claim.kind or figure.kind != "date"]
    earlier = max((f.span.end for f in figures if f.span.end <= start), default=None)
    later = min((f.span.start for f in figures if f.span.start >= end), default=None)
    low = claim.sentence.start if earlier is None else parting(text, words, earlier, start, earlier)
    high = claim.sentence.end if later is None else parting(text, words, end, later, later)
    high = min(high, _clause_end(text, end, high))
    own = {word.start for word in words if low <= word.start < high or start < word.end <= end}
    before = tuple(w for w in words if low <= w.start and w.end <= start)
    after = tuple(w for w in words if end <= w.start and w.end <= high)
    return Setting(
        before=before,
        within=tuple(w for w in words if w.end > start and w.start < end),
        after=after,
        lead=before,
        clause=_clause(text, words, start),
        left=tuple(w for w in words if w.end <= start),
        rest=tuple(w for w in words if w.start not in own),
        previous=previous,
        listed=len(figures) > 1,
        is_followed=bool(later and after) and not text[after[-1].end : later].strip(),
    )


def _clause(text: str, words: list[Word], start: int) -> tuple[Word, ...]:
    """The words before a figure back to the last comma, 'and' or new clause, across other figures."""
    found: list[Word] = []
    limit = start
    for word in reversed([word for word in words if word.end <= start]):
        if _BREAK.search(text, word.end, limit):
            break
        found.append(word)
        limit = word.start
        if joins(word) or word.folded in SUBORDINATORS:
            break
    return tuple(reversed(found))


def parting(text: str, words: list[Word], end: int, start: int, otherwise: int) -> int:
    """Where the words between two figures pass from the one to the other: the first comma, 'and' or new clause.

    A deed before 'of them' (2946 شخصا دفن منهم 2944) belongs to the second.

    otherwise: what is given back where nothing parts them and both figures may claim the words.
    """
    comma = _BREAK.search(text, end, start)
    turn = comma.end() if comma else start
    between = [word for word in words if end <= word.start < turn]
    for before, word in pairwise((None, *between)):
        if word and (joins(word) or word.folded in SUBORDINATORS) and not (before is None and word in _PERSONS):
            return word.start
        if word and before and word.folded in PART_AFTER and before in _HAPPENED:
            return before.start
    return turn if comma or _begins_joined(words, start) else otherwise


def _begins_joined(words: list[Word], start: int) -> bool:
    return any(word.start <= start < word.end and joins(word) for word in words)


def joins(word: Word) -> bool:
    """Whether a word begins with the conjunction و; before an article it is always one (والولايات)."""
    begins = word.folded.startswith("و") and len(word.folded) > 1
    return begins and (word.folded.startswith("وال") or word not in _NATIVE_AND)


def _clause_end(text: str, start: int, limit: int) -> int:
    found = _BREAK.search(text, start, limit)
    return found.start() if found else limit


def _sentence_before(text: str, start: int) -> tuple[Word, ...]:
    """The words of the sentence that ends before a place, of the same paragraph or the one above."""
    stretch = text[max(0, start - REACH) : start].rstrip(" .\n\r")
    begin = max(stretch.rfind(". "), stretch.rfind("\n")) + 1
    offset = max(0, start - REACH)
    return tuple(split(text, offset + begin, offset + len(stretch)))
