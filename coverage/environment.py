"""Environment variables read as what they mean, with a refusal that names the variable."""

from __future__ import annotations

import os

from django.core.exceptions import ImproperlyConfigured

TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"", "0", "false", "no", "off"})


def text(name: str, default: str = "") -> str:
    """The variable without surrounding white space; the default when it is unset or empty."""
    return os.environ.get(name, "").strip() or default


def required(name: str, meaning: str) -> str:
    """The variable, or ImproperlyConfigured with its name and what it is for."""
    value = text(name)
    if not value:
        raise ImproperlyConfigured(f"{name} is not set: {meaning}")
    return value


def flag(name: str, *, default: bool) -> bool:
    """1, true, yes, on or 0, false, no, off; anything else is refused."""
    value = text(name, "on" if default else "off").lower()
    if value not in TRUE | FALSE:
        raise ImproperlyConfigured(f"{name}={value!r}: expected 1 or 0")
    return value in TRUE


def whole_number(name: str, *, default: int) -> int:
    """A number without sign or fraction; anything else is refused."""
    value = text(name, str(default))
    if not (value.isascii() and value.isdigit()):
        raise ImproperlyConfigured(f"{name}={value!r}: expected a whole number")
    return int(value)


def words(value: str) -> list[str]:
    """The comma-separated parts of a value, without empty ones."""
    return [part.strip() for part in value.split(",") if part.strip()]
