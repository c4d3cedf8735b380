"""Words of a sentence as alignment compares them: folded, without clitics, with a rough root."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from coverage.core.languages.arabic.function_words import PARTICLES, WEAK
from coverage.core.languages.arabic.questions import NUMBER_WORDS
from coverage.core.languages.arabic.synonyms import SYNONYMS
from coverage.core.text.letters import INVISIBLE, MARKS, fold, stem

_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}{INVISIBLE}])*")
_WEAK = str.maketrans("", "", "اويءه")
_ROOT_PREFIXES = "تيمنس"
ROOT_LETTERS = 3
"""Most Arabic roots have three consonants: prefixes are taken off down to these."""


_EMPTY = PARTICLES | WEAK | NUMBER_WORDS


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word: its place in the decoded file and the forms that are compared."""

    start: int
    end: int
    folded: str
    bare: str


def split(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of text[start:end], with offsets in the whole text."""
    stop = len(text) if end is None else end
    return list(_kept(text, start, stop) if stop - start <= KEPT else _words(text, start, stop))


KEPT = 2000
"""Letters of the longest stretch whose words are kept, so that what is kept stays within some 30 MB."""


@lru_cache(maxsize=4096)
def _kept(text: str, start: int, end: int) -> tuple[Word, ...]:
    """A sentence is read again for each of its claims, and again for the label of each of their facts."""
    return tuple(_words(text, start, end))


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    return (_word(match.start(), match.end(), fold(match.group())) for match in _WORD.finditer(text, start, end))


def _word(start: int, end: int, folded: str) -> Word:
    return Word(start, end, folded, bare(folded))


@lru_cache(maxsize=65536)
def bare(folded: str) -> str:
    """The folded word without conjunction, preposition and article (وبالمدينة -> مدينه)."""
    for prefix in ("وال", "فال", "بال", "كال", "ولل", "لل", "ال"):
        if folded.startswith(prefix) and len(folded) - len(prefix) >= 2:
            return folded[len(prefix) :]
    return folded


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """What is left of a bare word without weak letters and the prefixes of verbs and participles; no true root.

    It brings together forms that a light stem keeps apart: خفض، تخفيض، يخفض; قتلى، قتيل، مقتل; قوة، قوته.
    """
    core = stem(word)
    core = core[:-1] + "ت" if core.endswith("ه") else core
    consonants = core.removesuffix("ت").translate(_WEAK) if len(core) > ROOT_LETTERS else core.translate(_WEAK)
    while len(consonants) > ROOT_LETTERS and consonants[0] in _ROOT_PREFIXES:
        consonants = consonants[1:]
    return consonants if len(consonants) > 1 else core


@lru_cache(maxsize=65536)
def concept(folded: str) -> str:
    """What a word stands for where outlets exchange words (منزل، مسكن، بيت), else its root; marked as no printed word."""
    forms = variants(folded)
    first = min((_WHOLE[form] for form in forms if form in _WHOLE), default=len(_NAMES))
    if any(form.startswith(_ANY_START) for form in forms):
        starting = (place for place, starts in _STARTS if any(form.startswith(starts) for form in forms))
        first = min(first, next(starting, first))
    return f"={_NAMES[first]}" if first < len(_NAMES) else "√" + root(bare(folded))


@lru_cache(maxsize=65536)
def is_content(folded: str) -> bool:
    """Whether a word can tell questions apart: no figure, no function word, longer than one letter."""
    plain = bare(folded)
    return (
        len(plain) > 1
        and not any(letter.isdigit() for letter in plain)
        and not _EMPTY & {folded, plain, _without_and(plain)}
    )


def _without_and(word: str) -> str:
    return word[1:] if word[:1] in tuple("وفبلك") and len(word) > 2 else word


class Lexicon:
    """Word forms that stand for one thing; a trailing * in a form stands for any ending."""

    def __init__(self, forms: Iterable[str]) -> None:
        forms = tuple(forms)
        self._whole: Collection[str] = frozenset(form for form in forms if not form.endswith("*"))
        self._starts = tuple(form[:-1] for form in forms if form.endswith("*"))
        self._asked: dict[str, bool] = {}

    def __contains__(self, word: Word) -> bool:
        found = self._asked.get(word.folded)
        if found is None:
            if len(self._asked) >= MOST_ASKED:
                self._asked.clear()
            forms = variants(word.folded)
            found = any(plain in self._whole or plain.startswith(self._starts) for plain in forms)
            self._asked[word.folded] = found
        return found


MOST_ASKED = 16384
"""Words whose answer a lexicon keeps: the same few thousand are asked of every claim."""


@lru_cache(maxsize=65536)
def variants(folded: str) -> tuple[str, ...]:
    """The word as it stands, without article, and without one glued letter (و ف ب ل ك)."""
    plain = bare(folded)
    found = [folded, plain]
    found += [_without_and(word) for word in (folded, plain)]
    return tuple(dict.fromkeys(found))


_NAMES = tuple(SYNONYMS)
_WHOLE = {form: place for place, forms in reversed(list(enumerate(SYNONYMS.values()))) for form in forms}
_STARTS = tuple(
    (place, starts)
    for place, forms in enumerate(SYNONYMS.values())
    if (starts := tuple(form[:-1] for form in forms if form.endswith("*")))
)
_ANY_START = tuple(start for _, starts in _STARTS for start in starts)
"""Concepts by place, looked up by whole forms and by beginnings: of several that have a form, the first one counts."""
