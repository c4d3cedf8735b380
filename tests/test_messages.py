"""Every error has its words, and the words quote its figures."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from coverage.core import errors
from coverage.messages import MESSAGES, message

CODES = {
    error.code for error in vars(errors).values() if isinstance(error, type) and issubclass(error, errors.Unreadable)
}
FIGURES = {
    "binary_file": ({"offset": 12}, "12"),
    "unknown_encoding": ({"offset": 12345}, "12,345"),
    "file_too_large": ({"size": 10_400_000, "limit": 2_000_000}, "10.4"),
    "line_too_long": ({"line": 3, "length": 1_000_000, "limit": 100_000}, "1,000,000"),
    "unsupported_format": ({"suffix": ".pdf"}, ".pdf"),
    "poison": ({"attempts": 3}, "3"),
}


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_error_of_the_core_has_words(code):
    assert code in MESSAGES


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("code", sorted(FIGURES))
def test_words_quote_the_figures(code, language):
    values, shown = FIGURES[code]
    with override(language):
        assert shown in message(code, values)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_words_stand_without_figures_too(code):
    with override("en"):
        assert "%(" not in message(code)


def test_an_unknown_error_has_words_too():
    assert message("no such code")
