"""Along whom a claim came: whoever the article cites, and whoever those cite in turn, as its sentence tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from coverage.core.alignment.words import Word, bare, is_content, split, variants
from coverage.core.languages.arabic import citing as cues
from coverage.core.languages.arabic.agencies import AGENCIES
from coverage.core.languages.arabic.numerals import NUMERALS
from coverage.core.languages.arabic.speech import OPENERS, SUBJECT_ENDS
from coverage.core.languages.arabic.titles import HEADS, HONORIFICS, INSTITUTIONS
from coverage.core.records import Article, Claim

MOST_WORDS = 6
"""Words of a name between what leads to it and what leads on."""
MOST_LINKS = 3
"""Links that are followed: newsrooms cite an agency that cites a paper that cites officials, hardly more."""
LOOK_BACK = 1500
"""Letters before a sentence in which the full name is sought of whom it calls "the site" or "the ministry"."""

Chain = tuple[str, ...]


def cited(article: Article, claim: Claim) -> Chain:
    """Whoever the claim came along, the nearest to the article first, as printed; nothing where it cites nobody.

    The last is who says it: claim.by.
    """
    if not claim.by:
        return ()
    text, sentence = article.reading.text, claim.sentence
    words = split(text, sentence.start, sentence.end)
    before = text[max(0, sentence.start - LOOK_BACK) : sentence.start]
    named = _who(split(claim.by))
    name = claim.by[: named[-1].end] if named else claim.by
    place = _place(words, [word.folded for word in named])
    found = [*_onward(text, words, place), *_told_to(text, words[place + len(named) :])] if place is not None else []
    return tuple(dict.fromkeys(full_name(each, before) for each in (*reversed(found), name)))


def _who(words: Sequence[Word]) -> Sequence[Word]:
    """The words of a speaker without whom he told it, where these were read with him (شهود عيان لرويترز)."""
    stop = next((at for at in range(1, len(words)) if any(_told_to("", words[at:]))), len(words))
    return words[:stop]


def _place(words: Sequence[Word], named: Sequence[str]) -> int | None:
    """Where a name stands in the sentence, the letters that glue it to the sentence apart."""
    return next((at for at in range(len(words)) if _stands(words[at : at + len(named)], named)), None)


def _stands(words: Sequence[Word], named: Sequence[str]) -> bool:
    first, rest = words[0], [word.folded for word in words[1:]]
    return bool(named) and bare(named[0]) in variants(first.folded) and rest == list(named[1:])


def _onward(text: str, words: Sequence[Word], place: int) -> Iterator[str]:
    """Whoever hands on the word of the one named at place, then whoever hands on theirs."""
    for _link in range(MOST_LINKS):
        found = _carrier(words, place)
        if found is None:
            return
        first, stop = found
        yield text[words[first].start : words[stop - 1].end]
        place = first


def _carrier(words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """The words [first, stop) of X in "X نقلا عن Y" and "نقلت X عن Y", Y at place; None where nobody hands on.

    In "نقلت W عن X عن Y" it is X, and W then hands on the word of X.
    """
    if place < 3 or words[place - 1].folded != cues.FROM:
        return None
    is_handed = words[place - 2].folded in cues.HANDED
    stop, heads = (place - 2, cues.CITERS) if is_handed else (place - 1, cues.HANDING)
    for at in range(stop - 1, max(-1, stop - MOST_WORDS - 2), -1):
        if not is_handed and words[at].folded == cues.FROM and at + 1 < stop and _hands_on(words[:at]):
            return at + 1, stop
        if heads & set(variants(words[at].folded)):
            first = at + 1
            while first < stop and not is_content(words[first].folded):
                first += 1
            return (first, stop) if first < stop else None
    return None


def _hands_on(words: Sequence[Word]) -> bool:
    """Whether a verb of handing on stands shortly before the end of the words."""
    return any(cues.HANDING & set(variants(word.folded)) for word in words[-MOST_WORDS:])


def _told_to(text: str, words: Sequence[Word]) -> Iterator[str]:
    """Whom somebody told it, at the words after his name: لموقع X, لرويترز."""
    if not words or not words[0].folded.startswith("ل"):
        return
    head = words[0].bare if words[0].folded.startswith("لل") else words[0].folded[1:]
    if head in cues.MEDIA:
        name = list(takewhile(_goes_on, words[1:MOST_WORDS]))
        yield from (text[name[0].start : name[-1].end] for _first in name[:1])
    else:
        folded = [head, *(word.folded for word in words[1:MOST_WORDS])]
        yield from (agency for agency, forms in AGENCIES.items() if any(_begins(folded, form) for form in forms))


def _begins(words: Sequence[str], form: str) -> bool:
    return list(words[: len(form.split())]) == form.split()


def _goes_on(word: Word) -> bool:
    return is_content(word.folded) and word.folded not in OPENERS | SUBJECT_ENDS


def full_name(name: str, before: str) -> str:
    """The name in full of "the site", "the ministry", as the text before put it last; any other name as it stands."""
    words = split(name)
    if len(words) != 1 or not words[0].folded.startswith("ال") or is_unnamed(name):
        return name
    noun, earlier = words[0].bare, split(before)
    for at in range(len(earlier) - 2, -1, -1):
        if earlier[at].folded in (noun, f"ل{noun}", f"و{noun}", f"ب{noun}") and _goes_on(earlier[at + 1]):
            rest = [earlier[at + 1], *takewhile(_is_definite, earlier[at + 2 : at + 4])]
            start = earlier[at].end - len(noun)
            return before[start : rest[-1].end]
    return name


def _is_definite(word: Word) -> bool:
    return word.folded.startswith("ال") and _goes_on(word)


@lru_cache(maxsize=4096)
def is_unnamed(name: str) -> bool:
    """Whether a phrase names nobody: an official, four sources, one of the witnesses."""
    heads = (word.bare for word in split(name) if word.bare not in cues.COUNTING and not _is_number(word))
    return next(heads, "") in cues.UNNAMED


def _is_number(word: Word) -> bool:
    return word.bare in NUMERALS or word.folded[:1].isdigit()


_AGENCY_OF = {tuple(form.split()): agency for agency, forms in AGENCIES.items() for form in forms}


@lru_cache(maxsize=4096)
def name_key(name: str) -> frozenset[str]:
    """The words by which a name is known again: without articles, and without the noun that says what it is."""
    words = [word.bare for word in split(name)]
    folded = tuple(word.folded for word in split(name))
    ends = (folded[at:] for at in range(len(folded)))
    agency = next((_AGENCY_OF[end] for end in ends if end in _AGENCY_OF), None)
    if agency:
        return frozenset(word.bare for word in split(agency))
    kept = [word for word in words if word not in cues.MEDIA | cues.NEWS and len(word) > 1]
    return frozenset(kept or words)


@lru_cache(maxsize=4096)
def person_pairs(name: str) -> frozenset[tuple[str, str]]:
    """Two words in a row that may be a person's own name, of a name that holds an office; nothing of any other."""
    words = split(name)
    if not any(word.bare in HEADS for word in words):
        return frozenset()
    offices = HEADS | HONORIFICS | INSTITUTIONS
    return frozenset(
        (a.bare, b.bare)
        for a, b in pairwise(words)
        if not offices & {a.bare, b.bare} and not a.folded.startswith("ال") and len(b.bare) > 1
    )


def is_same_source(one: str, other: str) -> bool:
    """Whether two names may be one source's, where it is known that they are of one origin."""
    a, b = name_key(one), name_key(other)
    return bool(a and b) and (a <= b or b <= a or bool(person_pairs(one) & person_pairs(other)))
