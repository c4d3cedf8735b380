"""What befell the people that a claim counts, and the family of what is counted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from coverage.core.alignment.persons import PEOPLE_COUNTED, group_named, is_misspelt_person, were_there
from coverage.core.alignment.setting import Setting
from coverage.core.alignment.whose import adjectival
from coverage.core.alignment.words import Lexicon, Word, bare, concept, is_content, root, variants
from coverage.core.languages.arabic.measures import DIMENSIONS
from coverage.core.languages.arabic.questions import (
    CITED,
    CONTRASTS,
    COUNTED_BY_ORDINAL,
    DEED_PAIRS,
    DEEDS,
    GATHERINGS,
    GROUPS,
    NOUN_DEEDS,
    NUMBER_OF,
    OTHER_SCALES,
    OUTWEIGHED,
    PARTITIVES,
    REACHED,
    SAYING,
    SOFT_DEEDS,
    VICTIMS,
    WHOLES,
)
from coverage.core.languages.arabic.synonyms import COUNTED_ALIKE
from coverage.core.records import Claim
from coverage.core.text.letters import fold
from coverage.core.values.difference import figures

_DEEDS = {deed: Lexicon(forms) for deed, forms in DEEDS.items()}
_SOFT = {deed: Lexicon(forms) for deed, forms in SOFT_DEEDS.items()}
_SAYING = Lexicon(SAYING)
_VICTIMS = Lexicon(VICTIMS)
_GATHERINGS = {name: Lexicon(forms) for name, forms in GATHERINGS.items()}
FIGURE = "figure"
"""The family of bare numbers, which count whatever another outlet counts."""
GROUP = "group:"
"""Begins the family of a group of persons whom nothing is said to have befallen."""
_ONE_FAMILY = frozenset({"money", "percent", "duration", "date"})
NOTHING = ""
DEAD, BURIED = "dead", "buried"


def deed_of(claim: Claim, place: Setting) -> str:
    """What befell the people counted: told by the noun, else by the nearest word, else carried on from before."""
    printed = printed_deed(place)
    told = _told_around(claim, place)
    if any(word in _VICTIMS for word in place.within):
        return told if told in VICTIM_DEEDS else printed or DEAD
    if printed in OUTWEIGHED:
        return told or printed
    return printed or told or first_deed(_words_of(claim.unit)) or _told_by_toll(claim, place)


def printed_deed(place: Setting) -> str:
    """The deed of the noun counted; the dead who are said to be buried (22 قتيلا دفنوا) are counted as such."""
    printed = first_deed(place.within)
    return BURIED if printed == DEAD and first_deed(place.after[:1]) == BURIED else printed


VICTIM_DEEDS = frozenset({DEAD, BURIED})
"""What can have befallen a victim (ضحية)."""


def _told_by_toll(claim: Claim, place: Setting) -> str:
    """A bare حصيلة is a toll of the dead; else a sickness or a hospital tells of whom the count may be."""
    around = place.left + (place.previous if place.listed and counts_nationals(claim, place) else ())
    if any(word in _VICTIMS for word in around) and not _has_own_clause(place):
        return DEAD
    return next((deed for deed, forms in _SOFT.items() if any(word in forms for word in _own(place))), NOTHING)


def _own(place: Setting) -> tuple[Word, ...]:
    return place.before + place.within + place.after


def _has_own_clause(place: Setting) -> bool:
    """Whether the figure stands in a clause of its own (فيما لا يزال 20 شخصا في المستشفى): nothing is carried on into it."""
    is_pronoun = any(word.folded.endswith(THEM) for word in place.before)
    return not is_pronoun and any(word.folded in CONTRASTS for word in place.before)


def _since_contrast(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words from the last contrast on."""
    at = max((n for n, word in enumerate(words) if word.folded in CONTRASTS), default=0)
    return words[at:]


def _told_around(claim: Claim, place: Setting) -> str:
    told = _named_by_number(place) or _nearest_deed(place)
    if not told and place.listed and not _has_own_clause(place):
        cited = _cited(place.left)
        told = first_deed(word for word in reversed(place.left) if word.start not in cited)
        if not told and counts_nationals(claim, place):
            told = first_deed(reversed(place.previous))
    return NOTHING if told in NOUN_DEEDS else told


def _named_by_number(place: Setting) -> str:
    """عدد الركاب كان 150 شخصا: what the noun after the last عدد tells."""
    words = _since_contrast(place.before)
    at = next((n for n in reversed(range(len(words) - 1)) if words[n].bare.lstrip("و") in NUMBER_OF), None)
    return NOTHING if at is None else _first_cue(words[at + 1 : at + 1 + NUMBER_WITHIN])


NUMBER_WITHIN = 3
"""Words after عدد within which what it counts is named (عدد حالات الوفاة)."""


def _first_cue(words: Iterable[Word]) -> str:
    """The first deed or group that these words tell."""
    for word in words:
        group = group_named(word)
        found = first_deed([word]) or (GROUP + group if group else NOTHING)
        if found:
            return found
    return NOTHING


def family_of(claim: Claim, place: Setting) -> str:
    """What kind of thing is counted. Persons are one family by what befell them, whatever noun is printed."""
    if claim.kind in _ONE_FAMILY:
        return claim.kind
    if _counts_what_is_before(claim, place):
        return _thing_before(place)
    if claim.kind == "quantity" and claim.unit in DIMENSIONS:
        return f"quantity:={DIMENSIONS[claim.unit]}"
    unit = () if "people_of_pronoun" in claim.rules else _words_of(claim.unit.partition("/")[0])
    if claim.kind == "quantity" and unit and is_misspelt_person(unit[0].folded):
        return _family_of_people(claim, place) or "people"
    if claim.kind == "quantity" and (not unit or counts_people(claim, place)):
        return _family_of_people(claim, place) or ("people" if unit else _thing_after(claim, place))
    group = group_of(claim)
    if group:
        gathered = NOTHING if group in OF_A_CRAFT else _gathered(place)
        return _near_deed(place, group) or _deed_of_whole(place) or gathered or GROUP + group
    if claim.kind == "ordinal" and unit and unit[0].bare in COUNTED_BY_ORDINAL:
        return f"quantity:{kind_of(unit[0].folded)}"
    scale = next((word.bare for word in (*place.within, *place.after[:1]) if word.bare in OTHER_SCALES), NOTHING)
    return f"{claim.kind}:{kind_of(unit[0].folded)}{scale}" if unit else claim.kind


def _family_of_people(claim: Claim, place: Setting) -> str:
    """What befell persons, or which group they are: by their noun, by عدد, by the nearest word, else carried on."""
    if printed_deed(place):
        return deed_of(claim, place)
    state = first_deed(_words_of(claim.unit)) if "unit_by_state" in claim.rules else NOTHING
    if state:
        return state
    if were_there(place, of_whole=True):
        return GROUP + "aboard"
    near = (
        _named_by_number(place)
        or _deed_of_part(place)
        or _near_deed(place)
        or _group_before(place)
        or _group_after(place)
    )
    told = (_gathered(place), deed_of(claim, place))
    if not near and were_there(place, of_whole=False):
        return GROUP + "aboard"
    return near or next(filter(None, told if place.before else reversed(told)), NOTHING)


def group_of(claim: Claim) -> str:
    """Which persons the counted noun names (children, soldiers); empty where any person is counted."""
    noun = _words_of(claim.unit)[:1]
    return next(
        (group_named(word) for word in noun if claim.kind == "quantity" and word not in PEOPLE_COUNTED), NOTHING
    )


def _group_before(place: Setting) -> str:
    """عدد المحتجين في العاصمة 3000 شخص: the group named before the figure, by its plural with the article.

    A pronoun (قال شاهد إنهم 8 آلاف) looks further, to the beginning of the sentence.
    """
    near = place.left if any(word.folded.endswith(THEM) for word in place.before) else place.before[-GROUP_WITHIN:]
    named = (group_named(word) for word in reversed(near) if word.bare != word.folded and _is_plural(word))
    group = next((name for name in named if name), NOTHING)
    return GROUP + group if group else NOTHING


def _group_after(place: Setting) -> str:
    """خمسة من أفراد الطاقم: the group that the persons counted are of."""
    named = (group_named(word) for word in (*place.within[1:], *place.after[:NAMED_AFTER]) if word.bare != word.folded)
    group = next((name for name in named if name), NOTHING)
    return GROUP + group if group else NOTHING


def _gathered(place: Setting) -> str:
    """تجمع أمام المقر 10 آلاف شخص: the group that does what the words around the figure say."""
    said_of_them = any(word.folded.endswith(THEM) for word in place.before)
    words = (*reversed(place.left if said_of_them else place.before), *place.after)
    group = next((name for word in words for name, forms in _GATHERINGS.items() if word in forms), NOTHING)
    return GROUP + group if group else NOTHING


def _counts_what_is_before(claim: Claim, place: Setting) -> bool:
    """مستشفيات الإقليم الأربعة: a small number with the article counts the noun before it, not whom the sentence is about."""
    number = place.within[-1:] if len(place.within) == 1 else ()
    near = {root(word.bare) for word in place.before[-NOUN_WITHIN:]}
    named = any(root(word.bare) in near for word in _words_of(claim.unit))
    return claim.kind == "quantity" and any(word.bare != word.folded for word in number) and not named


def _thing_before(place: Setting) -> str:
    """المقاعد الـ407، لقبه الـ11: the definite noun right before the number is what it counts."""
    noun = place.before[-1] if place.before else None
    if noun is None or not is_content(noun.folded):
        return FIGURE
    owned = next((noun.folded.removesuffix(end) for end in OWNED if noun.folded.endswith(end)), noun.folded)
    is_definite = noun.bare != noun.folded or owned != noun.folded
    return f"quantity:{kind_of(owned)}" if is_definite else FIGURE


OWNED = ("ها", "هم", "ه")
"""Endings of a noun that belongs to someone named before, folded; ه may also be the feminine, as definite only with ال."""


def kind_of(noun: str) -> str:
    """What a counted noun is told apart by: its concept, where outlets exchange it for another, else its root."""
    return concept(COUNTED_ALIKE.get(bare(noun), noun)).removeprefix("√")


NOUN_WITHIN = 2
"""Words before a number with the article among which the noun that it counts stands."""


def _thing_after(claim: Claim, place: Setting) -> str:
    """أربعة كلاب: the plural after a small number is what it counts, where the reader of claims does not know the noun."""
    first = place.after[0] if place.after else None
    is_counted = first and first.start == claim.span.end + 1 and is_content(first.folded) and first.bare == first.folded
    return (
        f"quantity:{kind_of(first.folded)}"
        if first and is_counted and max(figures(claim), default=0) <= TEN
        else FIGURE
    )


TEN = 10
"""Up to ten, the counted noun is a plural right after the number."""
THEM = "هم"
NAMED_AFTER = 3
"""Words after a figure of persons within which the group that they are of may be named."""
GROUP_WITHIN = 6
"""Words before a figure of persons within which the group that they are may be named."""


def _is_plural(word: Word) -> bool:
    return word.folded.endswith(("ين", "ون")) or word.folded in _BROKEN


_BROKEN = frozenset(f"ال{form}" for forms in GROUPS.values() for form in forms if not form.endswith("*"))


ABOARD = frozenset({GROUP + "aboard", GROUP + "passengers"})
"""Families that count those in a vessel, where nobody counts its crew apart."""
OF_A_CRAFT = frozenset({"passengers", "crew", "observers"})
"""Groups by their noun, whatever others do: 62 راكبا على متنها counts the passengers, not all who were aboard, and who
watches a ballot does not vote."""


def _near_deed(place: Setting, group: str = NOTHING) -> str:
    """The deed that befell a group: told in its own words, not carried on from another figure."""
    told = printed_deed(place) or _nearest_deed(place)
    is_idle = told in NOUN_DEEDS or (group in OF_A_CRAFT and told == GROUP + "aboard")
    return NOTHING if is_idle else told


def _deed_of_whole(place: Setting) -> str:
    """29 ناجيا بينهم ثلاثة أطفال، ومن الضحايا طفلان: what befell those of whom the group is a part."""
    if any(word in _VICTIMS for word in place.before[-NOUN_WITHIN:]):
        return DEAD
    of_them = [n for n, word in enumerate(place.left) if PARTITIVES & set(variants(word.folded))]
    is_near = bool(of_them) and len(place.left) - of_them[-1] <= NOUN_WITHIN
    return first_deed(reversed(place.left[: of_them[-1]])) if is_near else NOTHING


def counts_people(claim: Claim, place: Setting) -> bool:
    """Whether persons are counted, by any noun for them or by their nationality."""
    unit = _words_of(claim.unit)
    return _says_a_person(unit[0]) if unit else counts_nationals(claim, place)


def counts_nationals(claim: Claim, place: Setting) -> bool:
    """Whether the counted noun is a nationality (658 مصريا) or goes with one (41 حاجا أردنيا)."""
    return any(adjectival(word.folded) for word in (*_words_of(claim.unit), *place.within, *place.after[:1]))


def _says_a_person(noun: Word) -> bool:
    return noun in PEOPLE_COUNTED or bool(adjectival(noun.folded)) or bool(first_deed([noun]))


def _deed_of_part(place: Setting) -> str:
    """عشرة من أصل 25 كانوا على السفينة أنقذوا: what is told after the whole befell the part."""
    if not place.is_followed or place.after[-1].bare not in WHOLES:
        return NOTHING
    following = [word for word in place.rest if word.start > place.after[-1].end][:PART_TOLD_WITHIN]
    ends = (n for n, word in enumerate(following) if word.folded in CONTRASTS)
    told_before = first_deed(place.before[-NOUN_WITHIN:])
    return NOTHING if told_before else first_deed(following[: next(ends, None)])


PART_TOLD_WITHIN = 7
"""Words after a part of a whole within which it is told what befell it."""


def _nearest_deed(place: Setting) -> str:
    """The deed or boarding nearest to the figure among its own words; of two as near, the one after it."""
    if _is_toll_reached(place):
        return DEAD
    cited = _cited(place.before)
    for before, after in _outwards(tuple(reversed(_since_contrast(place.before))), place.after):
        deed = first_deed(after) or first_deed(word for word in before if word.start not in cited)
        if deed:
            return deed
        if any(word in _GATHERINGS["aboard"] for word in before):
            return GROUP + "aboard"
    return _first_pair(place.before + place.within + place.after)


def _is_toll_reached(place: Setting) -> bool:
    """لترتفع الحصيلة النهائية إلى 41 عاملا: a toll that names nobody is of the dead, whatever was told before it."""
    near = place.before[-TOLL_WITHIN:]
    at = max((n for n, word in enumerate(near) if word in _VICTIMS), default=None)
    if at is None or not near[-1].folded.startswith(REACHED):
        return False
    return not first_deed((*near[at + 1 :], *place.within, *place.after[:1]))


TOLL_WITHIN = 5
"""Words before a figure within which the toll that reaches it is named."""


def _cited(words: tuple[Word, ...]) -> frozenset[int]:
    """Where those stand whom one cites (نقلا عن ناجين)."""
    rows = zip((None, *words), words, words[1:], strict=False)
    return frozenset(c.start for a, b, c in rows if b.bare in CITED or _is_citing(a, b))


def _is_citing(verb: Word | None, preposition: Word) -> bool:
    """نقلت عن ناجين، استنادا إلى ناجين."""
    return verb is not None and preposition.folded in ("عن", "الي") and (verb in _SAYING or verb.bare in CITED)


def _outwards(before: tuple[Word, ...], after: tuple[Word, ...]) -> Iterable[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    for distance in range(max(len(before), len(after))):
        yield before[distance : distance + 1], after[distance : distance + 1]


def first_deed(words: Iterable[Word]) -> str:
    """The deed that the first of these words tells; empty where none does."""
    return next((deed for word in words if (deed := _deed_told(word.folded))), NOTHING)


@lru_cache(maxsize=16384)
def _deed_told(folded: str) -> str:
    word = Word(0, 0, folded, bare(folded))
    return next((deed for deed, forms in _DEEDS.items() if word in forms), NOTHING)


def _first_pair(words: tuple[Word, ...]) -> str:
    pairs = pairwise(words)
    return next((DEED_PAIRS[a.folded, b.folded] for a, b in pairs if (a.folded, b.folded) in DEED_PAIRS), NOTHING)


@lru_cache(maxsize=4096)
def _words_of(unit: str) -> tuple[Word, ...]:
    folded = [fold(part) for part in unit.split()]
    return tuple(Word(0, 0, part, bare(part)) for part in folded)
