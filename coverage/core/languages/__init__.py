"""What differs by language, and nothing else: one folder a language, and one line of this register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coverage.core.languages.arabic.morphology import analyse
from coverage.core.text.lexemes import Lexeme


@dataclass(frozen=True, slots=True)
class Language:
    """A language that articles are read in. code: ISO 639-1; analyse: takes a printed word apart."""

    code: str
    analyse: Callable[[str], Lexeme]


LANGUAGES: tuple[Language, ...] = (Language("ar", analyse),)
"""The first is what a text is read in unless it says otherwise."""
