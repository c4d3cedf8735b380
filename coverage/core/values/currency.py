"""Whether two sums are told in one currency."""

from __future__ import annotations

from coverage.core.languages.arabic.currencies import OF_COUNTRY, SHARED_CURRENCIES


def is_one_currency(a: str, b: str) -> bool:
    """Whether two units of money can be one: equal codes, or a code and the name it shares with other countries' money."""
    return a == b or b in _codes(a) or a in _codes(b)


def _codes(unit: str) -> frozenset[str]:
    """The codes that a shared name can mean (دينار), or that its usual code stands in for; empty for other codes."""
    name = unit if unit in OF_COUNTRY else _USUAL.get(unit, "")
    return frozenset(OF_COUNTRY.get(name, {}).values())


_USUAL = {code: name for name, (_, code) in SHARED_CURRENCIES.items() if code != name}
