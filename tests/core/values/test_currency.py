"""Which sums are told in one currency."""

from __future__ import annotations

import pytest

from coverage.core.values.currency import is_one_currency

PAIRS = (
    ("USD", "EUR", False),
    ("IQD", "TND", False),
    ("دينار", "USD", False),
    ("دينار", "MAD", False),
    ("USD", "USD", True),
    ("دينار", "TND", True),
    ("SAR", "QAR", True),
)


@pytest.mark.parametrize(("a", "b", "is_one"), PAIRS)
def test_a_shared_name_fits_each_of_its_countries(a, b, is_one):
    assert is_one_currency(a, b) is is_one
    assert is_one_currency(b, a) is is_one
