"""A desk by hand: facts in conflict, and editors who work on them."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import User

from coverage.models import DeskChange, DeskEntry, Fact
from coverage.services.desk import Wish, change_entries
from tests.views.newsstand import person


def named(name: str, role: str = "editor") -> User:
    """Somebody of a role under a name that can be called."""
    user = person(role)
    user.username = name
    user.save()
    return user


def change(
    by: User, *facts: Fact, state: str = "", key: uuid.UUID | None = None, **assigned: User | None
) -> DeskChange:
    """Do something to facts as they stand now; to: whom they are given."""
    stands = dict(DeskEntry.objects.filter(fact__in=facts).values_list("fact", "version"))
    seen = {fact.pk: stands.get(fact.pk, 0) for fact in facts}
    wish = Wish(state, "to" in assigned, assigned.get("to"))
    return change_entries(seen=seen, wish=wish, by=by, key=key or uuid.uuid4())
