"""Searches that people keep."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from django.contrib.auth.models import User
from django.db import transaction

from coverage.models import SavedSearch

MOST_SEARCHES = 50
"""Of one person: each has a feed that programs ask for."""
MOST_LETTERS = 1000
"""Of a search, as the column holds them."""


class TooManySearches(Exception):
    """The person keeps as many as one may."""


def kept_query(asked: Mapping[str, str]) -> str:
    """The words of an address that make a search: sorted, without the page and without what is empty."""
    return urlencode(sorted((name, value) for name, value in asked.items() if value and name != "page"))


@transaction.atomic
def keep(*, user: User, name: str, query: str) -> SavedSearch:
    """Keep a search under a name; one that is kept already gets the name. Raises TooManySearches."""
    query = kept_query(dict(parse_qsl(query)))
    User.objects.select_for_update().get(pk=user.pk)
    if user.saved_searches.exclude(query=query).count() >= MOST_SEARCHES:
        raise TooManySearches
    return SavedSearch.objects.update_or_create(user=user, query=query, defaults={"name": name})[0]
