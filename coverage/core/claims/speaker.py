"""Who is said to say a claim: the subject of a verb of speech, or the name after "according to"."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from coverage.core.claims.counted import is_nisba
from coverage.core.claims.roles import role_stop
from coverage.core.claims.scene import Scene
from coverage.core.languages.arabic import speech
from coverage.core.languages.arabic.function_words import MASDARS
from coverage.core.languages.arabic.roles_of_words import tells_object
from coverage.core.languages.arabic.states import TOLL_WORDS
from coverage.core.text.lexemes import SPEECH, Lexeme, Token

NOUN_CUES = frozenset({"place", "title", "institution"})
MAX_FRONTED = 4
"""Words of a subject that a headline puts before its verb."""
MAX_SUBJECT = 12
WHAT = "ما"
"""بحسب ما, حسبما: a verb of telling follows."""
RELAYING = "نقل"
"""How the verbs begin that hand on another's word (نقلت, نقلته)."""
_EDGES = " \"'‘’“”«»،"
"""Marks that the printed name of a speaker does not begin or end with."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Someone speaks: who, in tokens[first:stop]; what they say stands in tokens[begin:end]."""

    who: str
    first: int
    stop: int
    begin: int
    end: int
    rule: str


def find_speeches(scene: Scene) -> list[Speech]:
    """The speeches that the sentence tells, in order."""
    tokens = scene.tokens
    found: list[Speech] = []
    for i in scene.places(SPEECH):
        lexeme = tokens[i].lexeme
        if lexeme.folded in speech.ACCORDING or lexeme.base in speech.ACCORDING:
            _append(found, _according(scene, i))
        elif lexeme.base in speech.DOCUMENTS:
            _append(found, _document(scene, i))
        elif tells_object(lexeme):
            _append(found, _told_by(scene, i + 1))
        elif i and tokens[i - 1].lexeme.folded in speech.RELATIVES:
            _append(found, _relative(scene, i, found))
        elif found and ((found[-1].stop == i and found[-1].begin > i) or _is_after_according(tokens, i)):
            continue
        elif lexeme.entry.speech and not lexeme.definite and not lexeme.preposition:
            _append(found, _verb(scene, i))
    return found


def _is_after_according(tokens: list[Token], i: int) -> bool:
    """بحسب ما أعلنت: the verb has been read with the phrase."""
    what = tokens[i - 1].lexeme
    head = tokens[i - 2].lexeme if i > 1 and what.folded == WHAT else what
    return head.base in speech.ACCORDING and what.folded.endswith(WHAT)


def _append(found: list[Speech], one: Speech | None) -> None:
    if one is not None and one.who:
        found.append(one)


def _according(scene: Scene, i: int) -> Speech | None:
    """بحسب X, وفقا لـX, نقلا عن X: the whole sentence is theirs."""
    tokens = scene.tokens
    k = i + 1
    while k < len(tokens) and tokens[k].lexeme.folded in speech.ACCORDING_LINKS | speech.DEMONSTRATIVES:
        k += 1
    if k < len(tokens) and tokens[k - 1].lexeme.folded.endswith(WHAT) and _is_telling(tokens[k].lexeme):
        return _told_by(scene, k + 1, relays=tokens[k].lexeme.base.startswith(RELAYING))
    stop = _subject_stop(tokens, k)
    first, stop = _last_source(tokens, k, stop)
    return Speech(_printed(scene, first, stop), first, stop, 0, len(tokens), "according_to") if stop > k else None


def _last_source(tokens: list[Token], first: int, stop: int) -> tuple[int, int]:
    """Along a chain of نقلا عن to whoever said it first: the site that cites officials only hands on."""
    while stop > first:
        k = stop + (stop < len(tokens) and tokens[stop].text == "،")
        if k + 2 >= len(tokens) or (tokens[k].lexeme.folded, tokens[k + 1].lexeme.folded) != ("نقلا", "عن"):
            break
        end = _subject_stop(tokens, k + 2)
        if end == k + 2:
            break
        first, stop = k + 2, end
    return first, stop


def find_speaker_after(scene: Scene, i: int) -> str | None:
    """«...»، قال X: the subject of a verb of speech that follows a quotation, at i or past a comma."""
    tokens = scene.tokens
    i += i < len(tokens) and tokens[i].text in "،,"
    if i >= len(tokens) or not tokens[i].lexeme.entry.speech:
        return None
    stop = _subject_stop(tokens, i + 1)
    return _printed(scene, i + 1, stop) or None


def subject_of(scene: Scene, begin: int, things: Container[str]) -> str:
    """The noun phrase that begins here, as printed: whoever the verb before it is told of; empty where there is none.

    things: words that are the verb's object where they follow a name (انتقد نتنياهو قرار مجلس الأمن).
    """
    stop = _subject_stop(scene.tokens, begin)
    ended = (k for k in range(begin + 1, stop) if scene.tokens[k].lexeme.base in things)
    return _printed(scene, begin, next(ended, stop))


def _document(scene: Scene, i: int) -> Speech | None:
    """جاء في بيان X أن: X says it."""
    tokens = scene.tokens
    if i < 2 or tokens[i - 1].lexeme.folded != "في" or tokens[i - 2].lexeme.base not in speech.APPEARING:
        return None
    stop = _subject_stop(tokens, i + 1)
    return Speech(_printed(scene, i + 1, stop), i + 1, stop, _opened(tokens, stop), len(tokens), "document")


def _is_telling(lexeme: Lexeme) -> bool:
    """بحسب ما أعلنت, وفق ما نقلته: a verb of telling, with or without a pronoun for what is told."""
    return tells_object(lexeme) or (lexeme.entry.speech and not lexeme.definite)


def _told_by(scene: Scene, k: int, *, relays: bool = False) -> Speech | None:
    """حصيلة أعلنتها وزارة الصحة: who told what the verb's pronoun takes up says the whole sentence.

    relays: the verb hands on the word of whoever follows عن (نقلته قناة عن مصدر).
    """
    stop = _subject_stop(scene.tokens, k)
    if relays and stop > k:
        k, stop = _sources(scene.tokens, stop) or (k, stop)
    return Speech(_printed(scene, k, stop), k, stop, 0, len(scene.tokens), "according_to") if stop > k else None


def _relative(scene: Scene, i: int, found: list[Speech]) -> Speech | None:
    """يوسف الدالي الذي قدّر الكلفة ب: the speaker is the one before the relative pronoun."""
    tokens, first = scene.tokens, i - 1
    if found and found[-1].stop == i - 1:
        return Speech(found[-1].who, i, i + 1, _opened(tokens, i + 1), len(tokens), "relative_clause")
    while first > 0 and i - first <= MAX_FRONTED and _is_plain_noun(tokens[first - 1]):
        first -= 1
    who = _printed(scene, first, i - 1)
    return Speech(who, first, i - 1, _opened(tokens, i + 1), len(tokens), "relative_clause") if who else None


def _verb(scene: Scene, i: int) -> Speech | None:
    """قال X إن ...: what follows the opener or the colon is X's; with no subject, the one who spoke before."""
    tokens = scene.tokens
    k = i + 1
    if k < len(tokens) and tokens[k].lexeme.folded == "عن" and tokens[i].lexeme.base not in ("نقل", "نقلت"):
        return None
    before = _subject_before(scene, i)
    if before is not None:
        return before
    stop = _subject_stop(tokens, k)
    begin = _opened(tokens, stop)
    if stop == k:
        return _without_subject(scene, i, begin)
    source = _relayed(scene, i, stop)
    if source is not None or (begin == stop and tokens[i].lexeme.base in speech.ALSO_DEEDS):
        return source
    first, last = _last_source(tokens, k, stop)
    who = _printed(scene, first, last)
    begin = _opened(tokens, last) if last > stop else begin
    end = _clause_end(tokens, begin) if begin == stop else len(tokens)
    return Speech(who, k, stop, begin, end, "verb_of_speech")


def _clause_end(tokens: list[Token], i: int) -> int:
    """Where what is said without إن ends: at the clause that tells when or why (أعلن إلغاء الزيارة بعد أن ...)."""
    for k in range(i, len(tokens)):
        if tokens[k].lexeme.folded in speech.SUBORDINATES or tokens[k].text in "،؛":
            return k
    return len(tokens)


def _without_subject(scene: Scene, i: int, begin: int) -> Speech | None:
    """وقال: with no subject goes on with the last speaker."""
    tokens = scene.tokens
    if scene.memory.speaker and i < 3:
        return Speech(scene.memory.speaker, i, i + 1, begin, len(tokens), "speaker_goes_on")
    return None


def _subject_before(scene: Scene, i: int) -> Speech | None:
    """أن مسؤولاً أمريكياً أبلغ, السعودية تعلن: the noun phrase between an opener, or the beginning, and the verb."""
    tokens = scene.tokens
    if 0 < i <= MAX_FRONTED and tokens[i].lexeme.folded[0] in "يت" and _is_fronted(tokens, i):
        return Speech(_printed(scene, 0, i), 0, i, _opened(tokens, i + 1), len(tokens), "subject_fronted")
    for k in range(i - 1, max(-1, i - 8), -1):
        if tokens[k].lexeme.folded in speech.OPENERS and i - k > 1 and _subject_stop(tokens, k + 1) == i:
            return Speech(_printed(scene, k + 1, i), k + 1, i, i + 1, len(tokens), "subject_before_verb")
        if tokens[k].kind != "word" or tokens[k].lexeme.entry.verb:
            return None
    return None


def _is_fronted(tokens: list[Token], i: int) -> bool:
    first = tokens[0].lexeme
    return not first.conjunction and _subject_stop(tokens, 0) == i and all(map(_is_plain_noun, tokens[:i]))


def _is_plain_noun(token: Token) -> bool:
    entry = token.lexeme.entry
    plain = token.kind == "word" and not (entry.function or entry.verb or entry.numeral or entry.cues - NOUN_CUES)
    return plain and not token.lexeme.preposition


def _relayed(scene: Scene, i: int, stop: int) -> Speech | None:
    """نقلت وكالة عن وزير, نقلت قناة عن موقع عن 4 مصادر: whoever stands after the last عن says it."""
    tokens = scene.tokens
    found = _sources(tokens, stop) if tokens[i].lexeme.base in speech.RELAYS else None
    if found is None:
        return None
    first, last = found
    return Speech(_printed(scene, first, last), first, last, _opened(tokens, last), len(tokens), "relayed")


def _sources(tokens: list[Token], stop: int) -> tuple[int, int] | None:
    """Where the last of those begins and stops whose word is handed on from tokens[stop] on, each after عن."""
    first, last = stop, stop
    while last + 1 < len(tokens) and tokens[last].lexeme.folded == "عن":
        counted = tokens[last + 1].kind == "figure" or tokens[last + 1].lexeme.entry.numeral is not None
        end = _subject_stop(tokens, last + 1 + counted)
        if end == last + 1 + counted:
            break
        first, last = last + 1, end
    return (first, last) if last > stop else None


def _opened(tokens: list[Token], i: int) -> int:
    """Where what is said begins: after the next opener or colon, else at i."""
    for k in range(i, min(len(tokens), i + 12)):
        if tokens[k].lexeme.folded in speech.SUBORDINATES:
            return i
        if tokens[k].lexeme.folded in speech.OPENERS or tokens[k].text in (":", "“", "«", '"', "‘", "'"):
            return k + 1 if tokens[k].kind == "word" else k
    return i


def _subject_stop(tokens: list[Token], begin: int) -> int:
    """Where the noun phrase that begins here ends: a title with its name, or a noun with what belongs to it.

    After its first definite word (وزارة الداخلية) only adjectives go on with it; another noun is what is said.
    """
    if begin >= len(tokens):
        return begin
    office = role_stop(tokens, begin) if "title" in tokens[begin].lexeme.entry.cues else None
    if office is not None:
        return office
    k, complete = begin, False
    while k < min(len(tokens), begin + MAX_SUBJECT) and _is_in_subject(tokens[k], k == begin, complete):
        lexeme = tokens[k].lexeme
        complete = lexeme.definite or (complete and not lexeme.conjunction)
        k += 1
    return k


def _is_in_subject(token: Token, first: bool, complete: bool) -> bool:
    lexeme = token.lexeme
    if token.kind not in ("word", "latin"):
        return False
    if first:
        return lexeme.folded in speech.SUBJECT_HEADS or not _ends_subject(lexeme)
    if lexeme.conjunction:
        return (lexeme.known or lexeme.definite) and not _ends_subject(lexeme)
    if lexeme.preposition == "ل" and lexeme.definite and not complete:
        return True
    if lexeme.preposition or lexeme.entry.numeral or _ends_subject(lexeme):
        return False
    return not complete or (lexeme.definite and _is_adjective(lexeme.base))


def _is_adjective(base: str) -> bool:
    return is_nisba(base) or base in speech.SUBJECT_ADJECTIVES


def _ends_subject(lexeme: Lexeme) -> bool:
    """Particles, weekdays and verbs are no part of who speaks."""
    if lexeme.folded in speech.SUBJECT_ENDS or lexeme.base in speech.SUBJECT_ENDS:
        return True
    entry = lexeme.entry
    if lexeme.base in MASDARS or lexeme.base in TOLL_WORDS:
        return True
    return bool(entry.weekday) or entry.function or (entry.verb and not lexeme.definite)


def _printed(scene: Scene, first: int, stop: int) -> str:
    """The words as printed, without a preposition that is glued to the first."""
    if stop <= first:
        return ""
    head = scene.tokens[first]
    rest = scene.text[head.end : scene.tokens[stop - 1].end]
    bare = ("ال" if head.lexeme.definite else "") + head.lexeme.printed
    return ((bare if head.lexeme.preposition else head.text) + rest).strip(_EDGES)


def speaker_of(speeches: list[Speech], first: int, stop: int) -> Speech | None:
    """The speech that covers tokens[first:stop]: the last that begins before it, else one that the sentence cites."""
    covering = [one for one in speeches if one.begin <= first and stop <= one.end and not _overlaps(one, first, stop)]
    if len(covering) < 2:
        return covering[0] if covering else None
    verbs = [one for one in covering if one.rule != "according_to"]
    cited = [one for one in covering if one.rule == "according_to"]
    near = [one for one in cited if 0 <= one.first - stop <= 4]
    best = near or verbs[-1:] or cited
    return best[0] if best else None


def _overlaps(one: Speech, first: int, stop: int) -> bool:
    return one.first < stop and first < one.stop
