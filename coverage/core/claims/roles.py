"""Titles of persons: who holds which office (رئيس الوزراء الإسرائيلي بنيامين نتنياهو).

A title is a head (رئيس) with its complement: a definite noun (الوزراء), an institution with a complement of its own
(بلدية درنة), another head (نائب رئيس ...), or باسم and one of these. Then come an adjective of country, a form of
address, and the name. A name may also stand before its title, after a comma or none.
"""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.claims.counted import is_country_adjective, is_nisba
from coverage.core.claims.scene import Draft, Scene
from coverage.core.languages.arabic import titles
from coverage.core.text.letters import fold
from coverage.core.text.lexemes import TITLE, Token

NOT_NAMES = ("ا", "ه", "ات", "ين", "ون")
"""Endings of adverbs, verbal nouns and plurals, which a third name seldom has."""
_QUOTES = frozenset('"“”«»‘’')


def find_roles(scene: Scene) -> Iterator[Draft]:
    """Every title with a name beside it."""
    for i in scene.places(TITLE):
        draft = None if scene.taken[i] else _role_at(scene, i)
        if draft is not None:
            scene.take(draft.first, draft.stop)
            yield draft


def _role_at(scene: Scene, i: int) -> Draft | None:
    tokens = scene.tokens
    stop = _title_stop(tokens, i)
    if stop is None:
        return None
    office_stop, stop = stop, _past_countries(tokens, stop)
    name = _name_after(tokens, stop)
    first, last = i, name[1] if name else stop
    if name is None:
        name = _name_before(tokens, i)
        if name is None:
            return None
        first = name[0]
    office = _office(tokens, i, office_stop)
    words = tuple(tokens[k].lexeme.folded for k in range(*name) if tokens[k].kind == "word")
    return Draft("role", first, last, office, office, "exact", "role", i, ("title_and_name",), about=words, whole=True)


def role_stop(tokens: list[Token], i: int) -> int | None:
    """Where a title that begins at i ends with its name, or without one; None where no title stands there.

    One person's second office goes with the first (نائب رئيس الوزراء وزير المالية سامي حسن).
    """
    stop = _title_stop(tokens, i)
    if stop is None:
        return None
    stop = _past_countries(tokens, stop)
    name = _name_after(tokens, stop)
    if name is None and stop < len(tokens) and "title" in tokens[stop].lexeme.entry.cues:
        lexeme = tokens[stop].lexeme
        return (not lexeme.conjunction and not lexeme.preposition and role_stop(tokens, stop)) or stop
    return name[1] if name else stop


def _office(tokens: list[Token], first: int, stop: int) -> str:
    """The title as printed, without a glued prefix and without adjectives of country."""
    words = [tokens[k].lexeme for k in range(first, stop) if tokens[k].kind == "word"]
    head = ("ال" if words[0].definite else "") + words[0].printed
    return " ".join([head] + [_whole(token) for token in tokens[first + 1 : stop] if token.kind == "word"])


def _whole(token: Token) -> str:
    return token.text if fold(token.text) == token.lexeme.folded else token.lexeme.printed


def _title_stop(tokens: list[Token], i: int) -> int | None:
    """Where the title that begins with the head at i ends; None where the head stands alone."""
    if tokens[i].lexeme.definite:
        return _after_definite_head(tokens, i)
    if i + 1 < len(tokens) and tokens[i + 1].lexeme.folded == "عام":
        return _complement(tokens, i + 2, 0)
    return _complement(tokens, i + 1, 0)


def _after_definite_head(tokens: list[Token], i: int) -> int | None:
    """المتحدث باسم X, الأمين العام لـX, المدير العام, الرئيس."""
    k = i + 1
    while k < len(tokens) and _is_definite_adjective(tokens[k]):
        k += 1
    if k < len(tokens) and tokens[k].lexeme.folded == "باسم":
        return _complement(tokens, k + 1, 1)
    if k < len(tokens) and tokens[k].kind == "word" and tokens[k].lexeme.preposition == "ل" and k > i + 1:
        return _past_adjectives(tokens, k + 1)
    if k > i + 1 or tokens[i].lexeme.base in titles.FREE_HEADS:
        return k
    return None


def _is_definite_adjective(token: Token) -> bool:
    lexeme = token.lexeme
    if token.kind != "word" or not lexeme.definite or lexeme.conjunction or lexeme.preposition:
        return False
    entry = lexeme.entry
    if lexeme.base in titles.HONORIFICS:
        return False
    if entry.noun and not (entry.human or entry.time or is_nisba(lexeme.base)):
        return False
    return not is_country_adjective(lexeme.base) and not lexeme.entry.weekday and "title" not in lexeme.entry.cues


def _complement(tokens: list[Token], i: int, depth: int) -> int | None:
    """Where the complement of a head or institution ends: a definite noun with its adjectives, a place, a chain."""
    if i >= len(tokens) or tokens[i].kind != "word" or depth > 4:
        return None
    lexeme = tokens[i].lexeme
    if lexeme.conjunction or (lexeme.entry.verb and not lexeme.definite) or lexeme.entry.weekday:
        return None
    if lexeme.definite:
        return None if lexeme.preposition else _past_adjectives(tokens, i + 1)
    if lexeme.entry.cues & {"title", "institution"}:
        inner = _complement(tokens, i + 1, depth + 1)
        return inner if inner is not None else i + 1
    if lexeme.entry.function or lexeme.preposition or lexeme.known:
        return None
    return i + 1


def _past_adjectives(tokens: list[Token], i: int) -> int:
    """Past definite adjectives of the office itself (الصحة العامة), not those of country."""
    while i < len(tokens) and _is_definite_adjective(tokens[i]):
        i += 1
    return _past_place(tokens, i)


def _past_place(tokens: list[Token], i: int) -> int:
    """Past "in a government" or "for a body" that is part of the office (وزير الصحة في حكومة شرق ليبيا)."""
    k = _past_countries(tokens, i)
    if k + 1 >= len(tokens) or tokens[k].kind != "word":
        return i
    lexeme = tokens[k].lexeme
    inside = lexeme.folded == "في" and "institution" in tokens[k + 1].lexeme.entry.cues
    glued = lexeme.preposition in ("ب", "ل") and "institution" in lexeme.entry.cues
    if not inside and not glued:
        return i
    at = k + 1 if inside else k
    if tokens[at].lexeme.definite:
        return _past_countries(tokens, at + 1)
    return _complement(tokens, at + 1, 1) or i


def _past_countries(tokens: list[Token], i: int) -> int:
    while i < len(tokens) and tokens[i].kind == "word" and tokens[i].lexeme.definite and _is_country(tokens[i]):
        i += 1
    return i


def _is_country(token: Token) -> bool:
    lexeme = token.lexeme
    return is_country_adjective(lexeme.base) and not lexeme.conjunction and not lexeme.preposition


def _name_after(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """The name after a title, past a comma, a quotation mark and forms of address."""
    if i < len(tokens) and tokens[i].text == "،":
        i += 1
    while i < len(tokens) and (tokens[i].text in _QUOTES or _is_honorific(tokens[i])):
        i += 1
    stop = _name_stop(tokens, i)
    return (i, stop) if stop - i >= 2 else None


def _is_honorific(token: Token) -> bool:
    return token.kind == "word" and token.lexeme.definite and token.lexeme.base in titles.HONORIFICS


def _name_stop(tokens: list[Token], i: int) -> int:
    """Where a name that begins at i ends: two names, each with what belongs to it (عبد, بن, أبو)."""
    k, names = i, 0
    while k < len(tokens) and names < titles.MAX_NAMES and _can_name(tokens, k, first=k == i):
        if k > i and _looks_like_verb(tokens, k):
            break
        names += not _is_joined(tokens, k)
        k += 1
    return k + 1 if names == titles.MAX_NAMES and _is_third_name(tokens, k) else k


def _is_third_name(tokens: list[Token], k: int) -> bool:
    """A third name (رجب طيب أردوغان) only where the clause visibly goes on after it."""
    if k >= len(tokens) or not _can_name(tokens, k, first=False) or tokens[k].lexeme.known:
        return False
    lexeme = tokens[k].lexeme
    if _looks_like_verb(tokens, k) or lexeme.definite or lexeme.conjunction or lexeme.base.endswith(NOT_NAMES):
        return False
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return after is None or after.kind == "mark" or after.lexeme.entry.function or after.lexeme.entry.verb


def _is_joined(tokens: list[Token], k: int) -> bool:
    """Does the word at k only lead to the next part of a name, or to the family name after a chain of بن?"""
    after = tokens[k + 1].lexeme.folded if k + 1 < len(tokens) else ""
    return tokens[k].lexeme.folded in titles.NAME_PARTS or after in titles.CHAIN_PARTS


def _looks_like_verb(tokens: list[Token], k: int) -> bool:
    """A present verb after a name (محمد مرسي تزوره); a name of that shape follows بن or stands first."""
    lexeme = tokens[k].lexeme
    return lexeme.folded[0] in "يت" and not lexeme.definite and tokens[k - 1].lexeme.base not in titles.NAME_PARTS


def _can_name(tokens: list[Token], k: int, *, first: bool) -> bool:
    token = tokens[k]
    lexeme = token.lexeme
    if token.kind != "word" or (lexeme.entry.function and lexeme.base not in titles.NAME_PARTS):
        return False
    if k and tokens[k - 1].lexeme.base in titles.NAME_PARTS and not first:
        return True
    if first and lexeme.definite:
        return False
    if lexeme.folded in titles.NAME_PARTS:
        return True
    if lexeme.known and not lexeme.entry.hijri_month and not (not first and _is_noun_for_name(tokens, k)):
        return lexeme.definite and not lexeme.conjunction and not lexeme.entry.cues and not lexeme.entry.weekday
    return not _is_glued(lexeme.conjunction, lexeme.preposition, lexeme.definite)


def _is_noun_for_name(tokens: list[Token], k: int) -> bool:
    """سامر قاسم: a bare singular noun between a word of no list and the end of the phrase is a family name."""
    lexeme, before = tokens[k].lexeme, tokens[k - 1].lexeme
    entry = lexeme.entry
    plain = entry.noun and not (
        entry.plural or entry.count or entry.currency or entry.time or entry.state or entry.cues
    )
    if not plain or lexeme.folded != lexeme.base or lexeme.base.endswith(NOT_NAMES):
        return False
    if tokens[k - 1].kind != "word" or before.known or before.definite or before.folded.startswith(("ي", "ت")):
        return False
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return after is None or after.kind == "mark" or after.lexeme.entry.function


def _is_glued(conjunction: str, preposition: str, definite: bool) -> bool:
    """An unknown word with و before ال is no name; one that merely begins with و may be (وليد)."""
    return bool(preposition) or (bool(conjunction) and definite)


def _name_before(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """The name before its title (ألكسندر نوفاك نائب ..., مرعي الدرسي، الأمين العام ...)."""
    stop = i - 1 if i and tokens[i - 1].text == "،" else i
    if tokens[i].lexeme.conjunction or tokens[i].lexeme.preposition:
        return None
    first = stop
    while (
        first > 0
        and stop - first < 3
        and _can_name(tokens, first - 1, first=False)
        and tokens[first - 1].kind == "word"
    ):
        first -= 1
    while first < stop and (tokens[first].lexeme.definite or tokens[first].lexeme.known):
        first += 1
    if first == 0 and tokens[0].lexeme.folded[:1] == "و":
        return None
    return (first, stop) if stop - first >= 2 else None
