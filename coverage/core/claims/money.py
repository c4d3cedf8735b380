"""Amounts of money: a number with a currency word, code or sign, told as ISO 4217."""

from __future__ import annotations

from dataclasses import replace

from coverage.core.claims.counted import bare_nisba
from coverage.core.claims.number_grammar import read_number
from coverage.core.claims.scene import Draft, Scene, Stated
from coverage.core.languages.arabic.currencies import (
    CURRENCY_LETTERS,
    DOLLARS,
    MONEY_NOUNS,
    ODD_ADJECTIVES,
    OF_COUNTRY,
)
from coverage.core.languages.arabic.numerals import ONES
from coverage.core.languages.arabic.origins import COUNTRY_OF
from coverage.core.records import Claim
from coverage.core.text.lexemes import COUNTRY, Token

COMPARING = frozenset({"مقابل", "مقارنه", "بعد", "كان", "كانت"})
COMPARING_PAIRS = frozenset({("مقارنه", "مع"), ("بالمقارنه", "مع"), ("قياسا", "الي"), ("بدلا", "من")})
REACHED = frozenset({"الي", "حتي"})
MIN_MOVED, MAX_MOVED = 2, 3
"""Tokens before a bare figure among which the currency of the amount before it stands, with its adjective."""
PARTS = frozenset({"منها", "بينها"})
BY_DEFAULT = "currency_by_default:"
"""The rule of an amount whose country nothing in its sentence tells; the name of its currency follows."""
MILLION, BILLION = 1e6, 1e9
AGAINST = frozenset({"مقابل", "امام", "لكل"})
MAX_MONEY_NOUN = 5
"""Tokens before a bare figure among which stands what is reckoned in money."""
MAX_SUM = 2
"""Tokens after من within which the sum is named that a bare figure is a part of."""
MAX_RATE = 14
"""Tokens before a rate of exchange among which its currency is named."""


def find_money(scene: Scene, stated: Stated) -> Draft | None:
    """The amount at the figure; the country's adjective decides which dollar or dinar, cents are added."""
    tokens, i = scene.tokens, stated.core_stop
    short = _short_code(tokens, i)
    if short is not None:
        return _draft(stated, i + 3, short, 1.0, ("currency_letters",))
    if i < len(tokens) and tokens[i].lexeme.entry.cents:
        return _draft(stated, i + 1, "USD", 0.01, ("cents",))
    code = _currency_at(tokens, i)
    if code is None and tokens[stated.core_first].lexeme.base in ONES:
        return _unit_of_one(tokens, stated)
    if code is None:
        return (
            _sign_before(tokens, stated)
            or _part_of_sum(scene, stated)
            or _by_money_noun(scene, stated)
            or _exchange_rate(scene, stated)
        )
    stop = i + 1
    country = _country_code(tokens, i)
    if country is not None:
        code, rule, stop = country, "country", stop + 1
    else:
        code, rule = _code_by_place(scene, i, code)
    if not _is_conversion(tokens, stated.first):
        scene.memory.currency, scene.memory.currency_rule = code, rule
        scene.memory.last_currency = code
    stop, added = _add_cents(tokens, stop)
    stop = _with_per(tokens, stop)
    return _plus(_draft(stated, stop, code, 1.0, ("currency", rule) if rule else ("currency",)), added)


def _is_conversion(tokens: list[Token], first: int) -> bool:
    """(19.15 مليار دولار): in brackets an amount is told over again in another currency."""
    return any(token.text == "(" for token in tokens[max(0, first - 2) : first])


def _code_by_place(scene: Scene, i: int, code: str) -> tuple[str, str]:
    """The code of a shared name by the nearest country of the sentence, and the rule that gave it."""
    name = scene.tokens[i].lexeme.entry.noun or ""
    codes = OF_COUNTRY.get(name)
    if codes is None or scene.tokens[i].kind != "word":
        return code, ""
    near = [k for k in scene.places(COUNTRY) if scene.tokens[k].lexeme.country in codes]
    if not near:
        return code, BY_DEFAULT + name
    nearest = min(near, key=lambda k: abs(k - i))
    return codes[scene.tokens[nearest].lexeme.country], "country_of_sentence"


def settle_currencies(claims: list[Claim], countries: dict[str, int]) -> list[Claim]:
    """Give amounts without a country the currency of the country that the article names most."""
    return [_settled(claim, countries) if claim.kind == "money" else claim for claim in claims]


def _settled(claim: Claim, countries: dict[str, int]) -> Claim:
    rule = next((rule for rule in claim.rules if rule.startswith(BY_DEFAULT)), "")
    if not rule:
        return claim
    codes = OF_COUNTRY[rule.removeprefix(BY_DEFAULT)]
    country = max((name for name in countries if name in codes), key=lambda name: countries[name], default="")
    rules = tuple("country_of_article" if own == rule else own for own in claim.rules)
    return replace(claim, unit=codes[country], rules=rules) if country else claim


def _part_of_sum(scene: Scene, stated: Stated) -> Draft | None:
    """7 مليارات يورو، منها 5 مليارات, 140 ألف درهم و80 ألفا لمن: a part of a sum is in the sum's currency."""
    tokens, i = scene.tokens, stated.core_stop
    if scene.memory.last_kind == "money" and not stated.scaled and _goes_on(tokens, stated):
        named = tuple(filter(None, ("currency_of_compared", scene.memory.currency_rule)))
        return _draft(stated, i, scene.memory.currency, 1.0, named)
    if not stated.scaled or not scene.memory.currency:
        return None
    lexeme = tokens[stated.core_first].lexeme
    before = tokens[stated.first - 1].lexeme.folded if stated.first else ""
    joined = scene.memory.last_kind == "money" and (before == "و" or lexeme.conjunction == "و")
    bare = _is_bare(tokens, i)
    if (
        before not in PARTS
        and not (joined and (bare or stated.count >= BILLION))
        and not (bare and stated.count >= BILLION)
    ):
        return None
    rules = ("currency_of_sum", scene.memory.currency_rule)
    return _draft(stated, i, scene.memory.currency, 1.0, tuple(filter(None, rules)))


def _goes_on(tokens: list[Token], stated: Stated) -> bool:
    """48.6 جنيه للشراء و48.7 للبيع, وخام تكساس عند 78.1: a bare figure after و, or a bare decimal, is one more amount."""
    joined = tokens[stated.core_first].lexeme.conjunction == "و" or (
        stated.first > 0 and tokens[stated.first - 1].lexeme.folded == "و"
    )
    bare = _is_bare(tokens, stated.core_stop) and not stated.worded
    return (bare and (joined or stated.count != int(stated.count))) or _is_compared(tokens, stated)


def _is_compared(tokens: list[Token], stated: Stated) -> bool:
    """450 دينارا شهريا، مقابل 390 العام الماضي: another amount of the same thing at another time."""
    before = tokens[stated.first - 1].lexeme.folded if stated.first else ""
    after = tokens[stated.core_stop].lexeme if stated.core_stop < len(tokens) else None
    timed = after is None or not after.known or bool(after.entry.time and after.definite) or after.entry.function
    return (before in COMPARING or _is_moved_to(tokens, stated.first)) and timed


def _is_moved_to(tokens: list[Token], first: int) -> bool:
    """من 55 جنيها إلى 375, حدد عند 375 جنيها مقارنة مع 55: right after an amount, or as what it is compared with."""
    if first < MIN_MOVED:
        return False
    last, word = (tokens[place].lexeme for place in (first - 2, first - 1))
    is_amount = any(token.lexeme.entry.currency for token in tokens[max(0, first - MAX_MOVED) : first - 1])
    return (word.folded in REACHED and is_amount) or (last.folded, word.folded) in COMPARING_PAIRS


def _by_money_noun(scene: Scene, stated: Stated) -> Draft | None:
    """والإيرادات بـ18 مليارا, والدعوم 4.7 مليارات, 900 مليون من هذا المبلغ: what is reckoned in money is in the currency told last."""
    tokens, i, memory = scene.tokens, stated.core_stop, scene.memory
    if stated.count < MILLION or not memory.last_currency or not _is_bare(tokens, i):
        return None
    back = tokens[max(0, stated.first - MAX_MONEY_NOUN) : stated.first]
    of_sum = tokens[i + 1 : i + 1 + MAX_SUM] if i < len(tokens) and tokens[i].lexeme.folded == "من" else ()
    if not any(token.lexeme.base in MONEY_NOUNS for token in (*back, *of_sum)):
        return None
    rules = ("money_noun", memory.currency_rule)
    return _draft(stated, i, memory.last_currency, 1.0, tuple(filter(None, rules)))


def _is_bare(tokens: list[Token], i: int) -> bool:
    """Is nothing counted at i: a mark, a particle, a prefixed word, or nothing more?"""
    if i >= len(tokens) or tokens[i].kind != "word":
        return True
    return tokens[i].lexeme.entry.function or tokens[i].lexeme.entry.verb or _is_prefixed(tokens[i])


def _exchange_rate(scene: Scene, stated: Stated) -> Draft | None:
    """تراجعت الليرة إلى 28.5 للدولار: a bare figure for one of a currency is in the other one, named before it."""
    tokens, i = scene.tokens, stated.core_stop
    k = i + 1 if i < len(tokens) and tokens[i].lexeme.folded in AGAINST else i
    other = tokens[k].lexeme if k < len(tokens) else None
    if other is None or not other.definite or not other.entry.currency or (k == i and other.preposition != "ل"):
        return None
    for at in range(stated.first - 1, max(-1, stated.first - 1 - MAX_RATE), -1):
        code = tokens[at].lexeme.entry.currency
        if code and tokens[at].lexeme.definite and code != other.entry.currency:
            code = _country_code(tokens, at) or _code_by_place(scene, at, code)[0]
            return _draft(stated, k + 1, code, 1.0, ("exchange_rate",))
    return None


def _is_prefixed(token: Token) -> bool:
    return bool(token.lexeme.preposition or token.lexeme.conjunction)


def _unit_of_one(tokens: list[Token], stated: Stated) -> Draft | None:
    """دولار واحد: one follows its currency."""
    code = _currency_at(tokens, stated.first - 1) if stated.first else None
    if code is None:
        return None
    draft = _draft(stated, stated.core_stop, code, 1.0, ("currency",))
    draft.first -= 1
    return draft


def _short_code(tokens: list[Token], i: int) -> str | None:
    """ج.م, ر.س: the two letters that price lists write."""
    if i + 2 >= len(tokens) or tokens[i + 1].text != "." or not tokens[i + 2].glued:
        return None
    return CURRENCY_LETTERS.get((tokens[i].lexeme.folded, tokens[i + 2].lexeme.folded))


def _draft(stated: Stated, stop: int, code: str, scale: float, rules: tuple[str, ...]) -> Draft:
    low = None if stated.low is None else stated.low * scale
    high = None if stated.high is None else stated.high * scale
    return Draft(
        "money", stated.first, max(stop, stated.stop), low, high, stated.hedge, code, stated.core_first,
        stated.rules + rules,
    )  # fmt: skip


def _plus(draft: Draft, added: float) -> Draft:
    if added and isinstance(draft.low, float):
        draft.low += added
    if added and isinstance(draft.high, float):
        draft.high += added
    return draft


def _currency_at(tokens: list[Token], i: int) -> str | None:
    if i >= len(tokens) or tokens[i].lexeme.conjunction or tokens[i].lexeme.preposition:
        return None
    return tokens[i].lexeme.entry.currency


def _country_code(tokens: list[Token], i: int) -> str | None:
    """The code by the adjective after the currency's name: دينار تونسي, دولار كندي."""
    if i + 1 >= len(tokens):
        return None
    name = tokens[i].lexeme.entry.noun or ""
    adjective = bare_nisba(tokens[i + 1].lexeme.base)
    codes = DOLLARS if name == "دولار" else OF_COUNTRY.get(name, {})
    return ODD_ADJECTIVES.get((name, adjective)) or codes.get(COUNTRY_OF.get(adjective, ""))


def _sign_before(tokens: list[Token], stated: Stated) -> Draft | None:
    """$ 10 and USD 10: a sign or code before the figure."""
    before = tokens[stated.first - 1] if stated.first else None
    if before is None or before.kind == "word" or stated.worded or not before.lexeme.entry.currency:
        return None
    draft = _draft(stated, stated.core_stop, before.lexeme.entry.currency, 1.0, ("currency_sign",))
    draft.first -= 1
    return draft


def _add_cents(tokens: list[Token], stop: int) -> tuple[int, float]:
    """عشرون دولارا وعشرة سنتات: the cents that follow, in the currency's own unit."""
    i = stop + 1 if stop < len(tokens) and tokens[stop].lexeme.folded == "و" else stop
    if i >= len(tokens) or (i == stop and tokens[i].lexeme.conjunction != "و"):
        return stop, 0.0
    number = read_number(tokens, i)
    if number is not None and number.stop < len(tokens) and tokens[number.stop].lexeme.entry.cents:
        return number.stop + 1, number.value / 100
    return stop, 0.0


def _with_per(tokens: list[Token], stop: int) -> int:
    """Take in للبرميل: what the price is for."""
    if stop < len(tokens):
        lexeme = tokens[stop].lexeme
        if lexeme.preposition == "ل" and lexeme.definite and lexeme.entry.noun:
            return stop + 1
    return stop
