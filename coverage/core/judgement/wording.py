"""How two statements of one question differ: in an answer, in a detail, in the spelling of a name, or in words alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from coverage.core.alignment.names import skeleton
from coverage.core.alignment.statement_acts import Act, acts_in
from coverage.core.alignment.when import MONTH_NUMBERS
from coverage.core.alignment.word_pairs import Paired, pair_words
from coverage.core.alignment.words import Lexicon, Word, is_content
from coverage.core.judgement.stance_reasons import facing_opposites, other_figures
from coverage.core.languages.arabic.months import HIJRI_MONTHS, WEEKDAYS
from coverage.core.languages.arabic.opposites import PARTICLES_OF_NEGATION
from coverage.core.languages.arabic.positions import DENIED
from coverage.core.languages.arabic.qualifiers import QUALIFIERS
from coverage.core.text.letters import fold

LEAST_ALIKE = 0.6
"""Share of the shorter statement's content words that the other must answer, before one word that is turned round makes
a contradiction of the two."""
LEAST_NAME = 4
"""Letters of the shortest name whose spelling is told apart."""
_QUALIFIERS = tuple(Lexicon(forms) for forms in QUALIFIERS.values())
_CALENDAR = (*WEEKDAYS.values(), *HIJRI_MONTHS.values())
_DAYS = frozenset(fold(name) for names in _CALENDAR for name in names.split() if "_" not in name) | set(MONTH_NUMBERS)
_DEMANDS = frozenset({"call", "accord", "consent"})
"""Questions of which each thing that is asked or agreed is a part of the answer."""
Words = tuple[Word, ...]
Sides = tuple[Words, Words]


@dataclass(frozen=True, slots=True)
class Difference:
    """kind: same, a rule of wording_rules, or paraphrase; a, b: the words of each that make it, as printed."""

    kind: str
    a: str = ""
    b: str = ""


def wordings_differ(a: str, b: str) -> Difference:
    """How two statements that answer one question differ; of several ways the gravest."""
    paired = pair_words(a, b)
    if [word.bare for word in paired.a] == [word.bare for word in paired.b]:
        return Difference("same")
    for kind, find in _WAYS:
        ours, theirs = find(paired)
        if ours or theirs:
            return Difference(kind, _printed(a, ours), _printed(b, theirs))
    return Difference("paraphrase")


def _printed(text: str, words: Words) -> str:
    """The words as printed, those side by side together."""
    told = ""
    for n, word in enumerate(words):
        gap = text[words[n - 1].end : word.start] if n else ""
        told += (" " if gap.strip() == "" else " … ") * bool(n) + text[word.start : word.end]
    return told


def _contrary(paired: Paired) -> Sides:
    """Acts of one question that one does and the other does not, else opposite words, or a negation, in like statements."""
    acts = _of_one_question(paired)
    for one, other in acts:
        if one.is_declined != other.is_declined:
            return _told(paired.a, one), _told(paired.b, other)
    if acts or not _are_alike(paired):
        return (), ()
    ours, theirs = facing_opposites(paired)
    if ours and theirs:
        return ours, theirs
    return _negation(paired)


def _of_one_question(paired: Paired) -> list[tuple[Act, Act]]:
    ours, theirs = list(acts_in(paired.a)), list(acts_in(paired.b))
    return [(one, other) for one in ours for other in theirs if set(one.questions) & set(other.questions)]


def _told(words: Words, act: Act) -> Words:
    """The word of the act, with the negation before it."""
    first = act.place - (act.place > 0 and words[act.place - 1].folded in DENIED)
    return words[first : act.place + 1]


def _are_alike(paired: Paired) -> bool:
    answered = sum(is_content(paired.a[pair.a].folded) for pair in paired.pairs)
    shorter = min(sum(is_content(word.folded) for word in words) for words in (paired.a, paired.b))
    return answered >= LEAST_ALIKE * max(1, shorter)


def _negation(paired: Paired) -> Sides:
    ours, theirs = (_negating(words) for words in (paired.a, paired.b))
    return (ours, theirs) if bool(ours) != bool(theirs) else ((), ())


def _negating(words: Iterable[Word]) -> Words:
    return tuple(word for word in words if word.folded in NEGATING_VERBS)


NEGATING_VERBS = PARTICLES_OF_NEGATION - {"دون", "بدون", "غير", "ما"}
"""What negates the verb of a clause; without and but for only qualify it."""


def _acts(paired: Paired) -> Sides:
    """Other acts that answer one question the same way round: who abstains has not opposed."""
    for one, other in _of_one_question(paired):
        ours, theirs = _told(paired.a, one), _told(paired.b, other)
        if one.name != other.name and ours and theirs:
            return ours, theirs
    return (), ()


def _details(paired: Paired) -> Sides:
    """What qualifies one statement alone, and what is asked or agreed in one alone."""
    adds = any(demands(words) for words in (paired.a, paired.b))
    return qualifying(paired.left_out, adds=adds), qualifying(paired.added, adds=adds)


def demands(words: Sequence[Word]) -> bool:
    """Whether a statement tells what is asked or agreed, so that each thing it adds is a part of the answer."""
    return any(set(act.questions) & _DEMANDS for act in acts_in(words))


def qualifying(words: Sequence[Word], *, adds: bool) -> Words:
    """The words that qualify a statement; with adds, those too that add a thing by و."""
    return tuple(word for word in words if _qualifies(word) or (adds and _is_joined(word)))


def _qualifies(word: Word) -> bool:
    return word.bare in _DAYS or any(word in forms for forms in _QUALIFIERS)


def _is_joined(word: Word) -> bool:
    return word.folded.startswith("وال") and is_content(word.folded)


def _spellings(paired: Paired) -> Sides:
    """One name that is spelled in two ways: the same consonants between the same first and last letter."""
    found = [(paired.a[pair.a], paired.b[pair.b]) for pair in paired.pairs if pair.likeness < 1]
    names = [(one, other) for one, other in found if _is_one_name(one.bare, other.bare)]
    return tuple(one for one, _ in names), tuple(other for _, other in names)


def _is_one_name(one: str, other: str) -> bool:
    is_long = min(len(one), len(other)) >= LEAST_NAME
    return (
        is_long
        and not one.endswith(other)
        and not other.endswith(one)
        and one[0] == other[0]
        and one[-1] == other[-1]
        and skeleton(one) == skeleton(other)
    )


_WAYS: tuple[tuple[str, Callable[[Paired], Sides]], ...] = (
    ("contrary", _contrary), ("other_figures", other_figures), ("other_act", _acts), ("other_detail", _details), ("spelling", _spellings),
)  # fmt: skip
"""The gravest first."""
