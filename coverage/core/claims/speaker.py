"""Who is said to say a claim: the subject of a verb of speech, or the name after "according to"."""

from __future__ import annotations

from dataclasses import dataclass

from coverage.core.claims.scene import Scene
from coverage.core.languages.arabic import speech
from coverage.core.text.lexemes import Token

MAX_SUBJECT = 12
_MARKS = frozenset(':؛"“”«»‘(')


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
    for i, token in enumerate(tokens):
        if token.kind != "word":
            continue
        lexeme = token.lexeme
        if lexeme.folded in speech.ACCORDING or lexeme.base in speech.ACCORDING:
            _append(found, _according(scene, i))
        elif lexeme.entry.speech and not lexeme.definite and not lexeme.preposition:
            _append(found, _verb(scene, i))
    return found


def _append(found: list[Speech], one: Speech | None) -> None:
    if one is not None and one.who:
        found.append(one)


def _according(scene: Scene, i: int) -> Speech | None:
    """بحسب X, وفقا لـX, نقلا عن X: the whole sentence is theirs."""
    tokens = scene.tokens
    k = i + 1
    while k < len(tokens) and tokens[k].lexeme.folded in speech.ACCORDING_LINKS:
        k += 1
    stop = _subject_stop(tokens, k)
    return Speech(_printed(scene, k, stop), k, stop, 0, len(tokens), "according_to") if stop > k else None


def _verb(scene: Scene, i: int) -> Speech | None:
    """قال X إن ...: what follows the opener or the colon is X's; with no subject, the one who spoke before."""
    tokens = scene.tokens
    k = i + 1
    if k < len(tokens) and tokens[k].lexeme.folded == "عن" and tokens[i].lexeme.base not in ("نقل", "نقلت"):
        return None
    stop = _subject_stop(tokens, k)
    begin = _opened(tokens, stop)
    if stop == k:
        return _without_subject(scene, i, begin)
    source = _relayed(scene, i, stop)
    if source is not None:
        return source
    who = _printed(scene, k, stop)
    return Speech(who, k, stop, begin, len(tokens), "verb_of_speech")


def _without_subject(scene: Scene, i: int, begin: int) -> Speech | None:
    """وقال: with no subject goes on with the last speaker; a subject may stand before its verb (أن مسؤولا أبلغ ...)."""
    tokens = scene.tokens
    before = _subject_before(scene, i)
    if before is not None:
        return before
    if scene.memory.speaker and i < 3:
        return Speech(scene.memory.speaker, i, i + 1, begin, len(tokens), "speaker_goes_on")
    return None


def _subject_before(scene: Scene, i: int) -> Speech | None:
    """أن مسؤولاً أمريكياً أبلغ: the noun phrase between an opener and the verb."""
    tokens = scene.tokens
    for k in range(i - 1, max(-1, i - 8), -1):
        if tokens[k].lexeme.folded in speech.OPENERS and i - k > 1:
            return Speech(_printed(scene, k + 1, i), k + 1, i, i + 1, len(tokens), "subject_before_verb")
        if tokens[k].kind != "word" or tokens[k].lexeme.entry.verb:
            return None
    return None


def _relayed(scene: Scene, i: int, stop: int) -> Speech | None:
    """نقلت وكالة عن وزير: the minister says it."""
    tokens = scene.tokens
    if tokens[i].lexeme.base not in speech.RELAYS or stop >= len(tokens) or tokens[stop].lexeme.folded != "عن":
        return None
    end = _subject_stop(tokens, stop + 1)
    who = _printed(scene, stop + 1, end)
    return Speech(who, stop + 1, end, _opened(tokens, end), len(tokens), "relayed") if who else None


def _opened(tokens: list[Token], i: int) -> int:
    """Where what is said begins: after the next opener or colon, else at i."""
    for k in range(i, min(len(tokens), i + 12)):
        if tokens[k].lexeme.folded in speech.OPENERS or tokens[k].text in (":", "“", "«", '"', "‘"):
            return k + 1 if tokens[k].kind == "word" else k
    return i


def _subject_stop(tokens: list[Token], k: int) -> int:
    """Where the noun phrase that begins at k ends."""
    titled = False
    begin = k
    while k < len(tokens) and k - begin < MAX_SUBJECT:
        token = tokens[k]
        if not _is_in_subject(tokens, k, titled, begin):
            break
        titled = titled or "title" in token.lexeme.entry.cues
        k += 1
    while k > begin and tokens[k - 1].kind == "mark":
        k -= 1
    return k


def _is_in_subject(tokens: list[Token], k: int, titled: bool, begin: int) -> bool:
    token = tokens[k]
    if token.kind == "mark":
        return titled and token.text in '،"“”«»' and k > begin and _names_after(tokens, k + 1)
    if token.kind not in ("word", "latin"):
        return False
    lexeme = token.lexeme
    if titled and lexeme.folded in speech.SUBJECT_LINKS:
        after = tokens[k + 1].lexeme.base if k + 1 < len(tokens) else ""
        return after not in speech.SPEECH_NOUNS
    if lexeme.folded in speech.SUBJECT_ENDS or lexeme.base in speech.SUBJECT_ENDS or lexeme.entry.weekday:
        return False
    if lexeme.entry.numeral and k > begin or lexeme.entry.function:
        return lexeme.folded in ("احد", "كل", "بعض") and k == begin
    if lexeme.preposition and lexeme.definite and not titled:
        return False
    return not (lexeme.entry.verb and not lexeme.definite) and not (lexeme.preposition == "ل" and lexeme.known)


def _names_after(tokens: list[Token], k: int) -> bool:
    """Does a name follow a comma or an opening mark inside a titled subject?"""
    if k >= len(tokens) or tokens[k].kind != "word":
        return False
    lexeme = tokens[k].lexeme
    if lexeme.folded in speech.SUBJECT_ENDS or lexeme.entry.weekday or lexeme.conjunction:
        return False
    return not lexeme.entry.verb and not lexeme.entry.function


def _printed(scene: Scene, first: int, stop: int) -> str:
    if stop <= first:
        return ""
    printed = scene.text[scene.tokens[first].start : scene.tokens[stop - 1].end]
    return printed.strip(' "“”«»،')


def speaker_of(speeches: list[Speech], first: int, stop: int) -> Speech | None:
    """The speech that covers tokens[first:stop]: the last that begins before it, else one that the sentence cites."""
    covering = [one for one in speeches if one.begin <= first and stop <= one.end and not _overlaps(one, first, stop)]
    verbs = [one for one in covering if one.rule != "according_to"]
    cited = [one for one in covering if one.rule == "according_to"]
    near = [one for one in cited if 0 <= one.first - stop <= 4]
    return (near or verbs[-1:] or cited or [None])[0]


def _overlaps(one: Speech, first: int, stop: int) -> bool:
    return one.first < stop and first < one.stop
