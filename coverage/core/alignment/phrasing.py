"""The question of a claim in its own printed words: a stretch of its clause with a gap where the answer stands.

Nothing is put together that did not stand together, so that what is grammatical in print stays so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import dropwhile, takewhile

from coverage.core.alignment.setting import NUMERIC, joins
from coverage.core.alignment.whose import named
from coverage.core.alignment.words import Word, concept, is_content, root, split, variants
from coverage.core.languages.arabic.labelling import AFTER_FA, CLOSERS, LEADING, OPENERS, STILL, UNFINISHED
from coverage.core.records import Article, Claim
from coverage.core.text.letters import fold

GAP = "…"
MOST = 6
"""Words of a label beside its gap."""
ENOUGH = 3
"""Words before the gap from which nothing after it is needed."""
TELLING = 2
"""Words that can tell questions apart below which a phrase reaches further back."""
SHORTEST = 3
"""Letters of a word whose first و may be its own (وقف)."""
PARTING = NUMERIC | {"role"}
"""Kinds of claim that end the words before the next one."""
_END = re.compile(r"[!?؟\n«“\"]|[.:](?!\d)")
_COMMA_OR_END = re.compile(r"[،؛!?؟\n«“\"]|(?<!\d)[.:]|[.:](?!\d)|, | - ")
_BORDER = re.compile(r"[،؛!?؟\n\"«»“”()\[\]–—]|(?<!\d)[.:]|[.:](?!\d)|, | - ")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Printed words with a gap. words: those that can tell questions apart; is_whole: cut only where a clause is."""

    text: str
    words: tuple[Word, ...]
    is_whole: bool


def phrase_of(article: Article, claim: Claim) -> Phrase:
    """The claim's clause with a gap for its answer, about MOST words; the counted noun stays, unless said before.

    Where the clause tells too little, words across a comma or another answer are taken in.
    """
    phrase = _phrase(article, claim, _clause_start(article, claim))
    for border in (_COMMA_OR_END, _END):
        if len(phrase.words) >= TELLING:
            return phrase
        phrase = max(phrase, _phrase(article, claim, _start(article, claim, border)), key=lambda p: len(p.words))
    return phrase


def _phrase(article: Article, claim: Claim, start: int) -> Phrase:
    text = article.reading.text
    before, is_whole = _before(split(text, start, claim.span.start))
    said = {concept(word.folded) for word in before}
    noun = [] if said & {concept(word.folded) for word in _noun(text, claim)} else _noun(text, claim)
    room = MOST - len(before) - len(noun)
    after = _ended(text, _after(text, article, claim)[: max(0, room)]) if len(before) < ENOUGH else []
    told = [_nominative(_printed(text, before), before), GAP, _printed(text, [*noun, *after])]
    words = tuple(word for word in (*before, *noun, *after) if is_content(word.folded))
    return Phrase(" ".join(part for part in told if part), words, is_whole)


def _printed(text: str, words: list[Word]) -> str:
    if not words:
        return ""
    first = words[0]
    start = first.start + _is_glued(first.folded, is_joined=joins(first))
    return re.sub(r"\s+", " ", text[start : words[-1].end])


def _nominative(printed: str, words: list[Word]) -> str:
    """The subject of a clause after أن in the case it has without it, where its verb says that it is a plural."""
    first, _, others = printed.partition(" ")
    is_plural = any(word.folded.endswith("وا") for word in words[1:])
    is_noun = bool(words) and words[0].bare != words[0].folded and first.startswith("ال")
    return f"{first[:-2]}ون {others}" if is_plural and is_noun and first.endswith("ين") else printed


def _is_glued(folded: str, *, is_joined: bool) -> bool:
    """Whether the first letter of a phrase's first word only links it to what stands before."""
    if folded[0] == "ف":
        return folded[1:] in AFTER_FA
    return folded.startswith("وو") or (is_joined and (len(folded) > SHORTEST or folded[1:] in UNFINISHED))


def _before(words: list[Word]) -> tuple[list[Word], bool]:
    """The words before the answer from where a phrase may begin, and whether that is where a clause does."""
    opened = max((n for n, word in enumerate(words) if word.folded in OPENERS), default=-1)
    words = words[opened + 1 :]
    words = [word for word in words[_leading(words) :] if len(word.folded) > 1]
    if len(words) <= MOST:
        return words, True
    begun = next((n for n in range(len(words) - MOST, len(words) - 1) if _begins(words[n - 1], words[n])), None)
    if begun is not None:
        return words[begun:], True
    return list(dropwhile(lambda word: word.folded in UNFINISHED, words[1 - MOST :])), False


def _leading(words: list[Word]) -> int:
    """How many words at the beginning tell nothing of the question: also what is left of a clock time, and لا يزال."""
    led = 0
    while led < len(words) and (_is_leading(words[led]) or _is_still(words[led : led + 2])):
        led += 1
    return led


def _is_leading(word: Word) -> bool:
    return word.folded in LEADING or len(word.folded) < len("لا") or word.folded.isdecimal()


def _is_still(pair: list[Word]) -> bool:
    return len(pair) > 1 and pair[0].bare in ("لا", "ولا", "فلا") and pair[1].folded in STILL


def _clause_start(article: Article, claim: Claim) -> int:
    """Where the claim's clause begins: after a comma, another answer, or a person's title and name."""
    ends = (other.span.end for other in article.claims if other.kind in PARTING and other.span.end <= claim.span.start)
    return max(_start(article, claim, _BORDER), max(ends, default=0))


def _start(article: Article, claim: Claim, border: re.Pattern[str]) -> int:
    found = border.finditer(article.reading.text, claim.sentence.start, claim.span.start)
    return max((match.end() for match in found), default=claim.sentence.start)


def _begins(previous: Word, word: Word) -> bool:
    """Whether a new noun phrase begins: the one before is closed by a noun with its article, and this one has none."""
    closed = previous.bare != previous.folded
    is_noun = word.bare == word.folded and word.folded not in UNFINISHED and len(word.folded) > SHORTEST
    return (closed and is_noun) or word.folded in CLOSERS


def _noun(text: str, claim: Claim) -> list[Word]:
    """What follows the number in the answer: the counted noun and its adjectives, as printed."""
    if claim.kind != "quantity":
        return []
    words = split(text, claim.span.start, claim.span.end)
    nouns = {root(fold(part)) for part in claim.unit.split()}
    first = next(
        (n for n, word in enumerate(words) if any(root(form) in nouns for form in variants(word.folded))), None
    )
    return [] if first is None else list(takewhile(_is_word, words[first:]))


def _is_word(word: Word) -> bool:
    return not word.folded[0].isdigit()


def _after(text: str, article: Article, claim: Claim) -> list[Word]:
    """The words of the clause after the answer, up to the next answer, 'and', or clause."""
    found = _BORDER.search(text, claim.span.end, claim.sentence.end)
    starts = (
        other.span.start for other in article.claims if other.kind in NUMERIC and other.span.start >= claim.span.end
    )
    end = min(claim.sentence.end, found.start() if found else claim.sentence.end, min(starts, default=len(text)))
    return list(takewhile(_goes_on, split(text, claim.span.end, end)))


def _goes_on(word: Word) -> bool:
    return not joins(word) and word.folded not in CLOSERS and len(word.folded) > 1


def _ended(text: str, words: list[Word]) -> list[Word]:
    """The words up to where a phrase can end: on no preposition, and on no noun that the next one belongs to."""
    while words and (words[-1].folded in UNFINISHED or _is_owned(text, words[-1]) or _is_verb(words[-1])):
        words = words[:-1]
    return words


def _is_verb(last: Word) -> bool:
    """Whether a last word is likely the verb of a clause that is cut off (تضم): short, and no country's name."""
    return last.folded.startswith(("ت", "ي")) and len(last.folded) <= VERB_LETTERS and not named(last.folded)


VERB_LETTERS = 4


def _is_owned(text: str, last: Word) -> bool:
    """Whether the next printed word begins with the article right after a noun without one (ميناء | المدينة)."""
    return last.bare == last.folded and text[last.end : last.end + 3] == " ال"
