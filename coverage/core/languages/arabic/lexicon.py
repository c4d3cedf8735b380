"""The lexicon: every word list of the language gathered into one entry a folded form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from coverage.core.languages.arabic import (
    countries,
    currencies,
    fields,
    function_words,
    hedges,
    months,
    nouns,
    numerals,
    speech,
    states,
    titles,
    units,
)
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import Entry

Facts = tuple[str, dict[str, Any]]
"""A printed form and the fields of Entry that it fills."""

OWN_LETTER_WORDS = (
    "وكالة وكالات وزارة وزارات وزير وزراء وفد وفود واشنطن وسط وقت وضع وثيقة وثائق وسائل وسيلة وظيفة وظائف وقود والد"
    " والدة وطن وطني وطنية واقع واقعة وقائع وجود وصول وحدة وحدات وجه وجبة ورشة ورق ورقة وعد وسيط وسطاء وساطة وصف وصفا"
    " واسعة واسع واضح واضحة وفاة وفيات ولاية ولايات ولي ولد واردات وقف وجهة وفرة وزن وباء وكيل وريث وادي ووهان ويلز"
    " كبير كبيرة كبيرا كبار كبرى كبيران كبيرين باب أبواب واصل فهم كلها كلهم بهو لحق ولحق كلب بحر بحري بعيد بعيدا بطل"
    " بحث بسيط بداية بقاء بيان بيانات لحظة لوحة لحم فتح فتحت فكر فرق فقر فضل كشف كهرباء كرة برج بنية لقب فكرة كلفة وشيك وشيكة ورد وعد لقطة لقطات ثورة وضعت وجد وجدت فاصلة فاسد فاسدة كمية كميات لست لستم"
)
"""Words whose first letter is their own, though a word of the lexicon stands behind it."""


def _numbers() -> Iterator[Facts]:
    for form, numeral in numerals.NUMERALS.items():
        yield form, {"numeral": numeral}
    for form, value in numerals.ORDINALS.items():
        yield form, {"ordinal": value}


def _units() -> Iterator[Facts]:
    for time, (singular, plural, dual) in units.TIMES.items():
        noun = singular.split()[0]
        for words, count in ((singular, 1), (plural, 0), (dual, 2)):
            for word in words.split():
                yield word, {"time": time, "noun": noun, "count": count, "plural": count == 0}
    for word in units.MINOR_TIMES.split():
        yield word, {"cues": {"minor_time"}}
    yield from ((word, {"currency": "USD", "noun": "دولار", "count": 2}) for word in dual_forms("دولار"))
    for code, words in currencies.CURRENCIES.items():
        yield from ((word, {"currency": code, "noun": words.split()[0]}) for word in words.split())
    for name, (words, code) in currencies.SHARED_CURRENCIES.items():
        duals = {"currency": code, "noun": name, "count": 2}
        yield from ((word, duals) for word in dual_forms(name))
        yield from ((word, {"currency": code, "noun": name}) for word in words.split())
    yield from ((word, {"cents": True}) for word in currencies.CENTS.split())
    yield from ((word, {"cues": {"percent"}}) for word in units.PERCENT_WORDS.split() + units.PERCENT_MARKS.split())
    for line in units.MEASURES.strip().splitlines():
        name, *forms = line.split()
        yield from ((word, {"noun": name, "cues": {"measure"}, "count": 2}) for word in dual_forms(name))
        yield from ((word, {"noun": name, "cues": {"measure"}}) for word in forms)
    yield "ضعفي", {"noun": "ضعف", "count": 2, "cues": {"construct"}}


def _calendar() -> Iterator[Facts]:
    for field, table in (("month", months.MONTHS), ("hijri_month", months.HIJRI_MONTHS)):
        for number, names in table.items():
            yield from ((name, {field: number}) for name in names.split())
    for number, names in months.WEEKDAYS.items():
        yield from ((name, {"weekday": number}) for name in names.split())


def _nouns() -> Iterator[Facts]:
    known = list(_noun_lines())
    for human, singular, plurals in known:
        yield singular, {"noun": singular, "human": human, "plural": False}
        yield from ((word, {"noun": singular, "human": human, "plural": True}) for word in plurals)
    yield from _duals(known)


def _noun_lines() -> Iterator[tuple[bool, str, list[str]]]:
    """Whether it is human, its singular and its listed plurals, for every noun of the lists."""
    lists = [(nouns.PEOPLE.splitlines(), True), (nouns.THINGS.splitlines(), False)]
    lists += [(text.split("|"), True) for text in fields.PEOPLE_BY_FIELD.values()]
    lists += [(text.split("|"), False) for text in fields.THINGS_BY_FIELD.values()]
    for lines, human in lists:
        for line in lines:
            singular, *plurals = line.split() or [""]
            if singular:
                yield human, singular, plurals


def _duals(known: list[tuple[bool, str, list[str]]]) -> Iterator[Facts]:
    """Bare duals. The oblique one only of nouns with a broken plural: مصابين is rather the sound plural."""
    plurals = {fold(plural) for _, _, forms in known for plural in forms}
    listed = {singular: (human, forms) for human, singular, forms in reversed(known)}
    for noun in sorted((nouns.SOUND_DUALS | listed.keys()) - nouns.NO_DUALS):
        human, forms = listed.get(noun, (False, []))
        nominative, oblique = dual_forms(noun)
        is_told_apart = noun.endswith("ة") or any(not form.endswith(("ون", "ين")) for form in forms)
        if noun.endswith("ة"):
            constructs = (form for form in (nominative[:-1], oblique[:-1]) if fold(form) not in plurals)
            yield from (
                (form, {"noun": noun, "human": human, "count": 2, "cues": {"construct"}}) for form in constructs
            )
        for form in [nominative] + ([oblique] if is_told_apart or not human else []):
            if fold(form) not in plurals:
                yield form, {"noun": noun, "human": human, "count": 2}


def dual_forms(noun: str) -> tuple[str, str]:
    """The nominative and the oblique dual of a noun: سد gives سدان and سدين, سيارة gives سيارتان."""
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun[:-1] + "ي" if noun.endswith("ى") else noun
    return stem + "ان", stem + "ين"


def _states() -> Iterator[Facts]:
    """States; forms that a noun's ending makes (قتيلا, مصابين) are left to the noun, which has the state too."""
    for state, text in states.STATES.items():
        words = set(text.split())
        yield from ((word, {"state": state}) for word in words if not _is_form_of(words, word))
        verbs = (form for pair in states.STATE_VERBS.get(state, "").split() for form in states.conjugate(pair))
        yield from ((form, {"state": state}) for form in verbs)


def _is_form_of(words: set[str], word: str) -> bool:
    return any(word.endswith(ending) and word[: -len(ending)] in words for ending in ("ا", "ين", "ون"))


def _closed_classes() -> Iterator[Facts]:
    yield from ((word, {"function": True}) for word in function_words.PARTICLES)
    yield from ((word, {"verb": True}) for word in function_words.VERBS)
    yield from ((word, {}) for word in OWN_LETTER_WORDS.split())
    yield from ((word, {"cues": {"place"}}) for word in (*countries.NAMES, *countries.SPELLINGS))
    yield from ((word, {"speech": True, "verb": True}) for word in speech.VERBS)
    hedge_words = set(_hedge_words())
    yield from ((word, {"cues": {"hedge"}}) for word in hedge_words if word[0] != "ب" or word[1:] not in hedge_words)
    yield from ((word, {"cues": {"title"}}) for word in titles.HEADS)
    yield from ((word, {"cues": {"institution"}}) for word in titles.INSTITUTIONS)
    for words in (states.EXPECTED, states.EARLIER, states.RISES, states.DENIALS, states.LOSSES, hedges.CHANGES):
        yield from ((word, {}) for word in words)


def _hedge_words() -> Iterator[str]:
    for table in (hedges.BEFORE, hedges.AFTER):
        for phrases in table.values():
            for phrase in phrases:
                yield from (word for word in phrase.split() if word[0] not in "وف" or word == "فوق")
    for verbs in hedges.REACHING.values():
        yield from verbs


def _build(sources: Iterable[Iterable[Facts]]) -> dict[str, Entry]:
    """Fill each form's fields; the first source to fill a field keeps it, cues add up."""
    fields: dict[str, dict[str, Any]] = defaultdict(dict)
    for source in sources:
        for printed, facts in source:
            own = fields[fold(printed)]
            cues = own.get("cues", frozenset()) | facts.get("cues", frozenset())
            own.update({name: value for name, value in facts.items() if name not in own})
            own["cues"] = frozenset(cues)
    return {form: Entry(**facts) for form, facts in fields.items()}


LEXICON: dict[str, Entry] = _build(
    (_numbers(), _units(), _calendar(), _nouns(), _states(), _closed_classes()),
)

TOLD_BY_HAMZA: dict[str, Entry] = {
    "آلية": Entry(noun="آلية"), "آليات": Entry(noun="آلية", plural=True), "آليتان": Entry(noun="آلية", count=2),
    "آية": Entry(noun="آية"), "آيات": Entry(noun="آية", plural=True), "وحدة": Entry(noun="وحدة"),
    "آليتين": Entry(noun="آلية", count=2), "إمام": Entry(noun="إمام", human=True),
    "إماما": Entry(noun="إمام", human=True), "أئمة": Entry(noun="إمام", human=True, plural=True),
}  # fmt: skip
"""Nouns that folding makes one with a particle (آلية and إليه, إمام and أمام), as printed with their hamza."""
