"""Who works at the desk: whoever may write notes can be called and given facts; nobody else can."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Permission, User
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Lower

_MAY_WRITE = Q(codename="add_annotation", content_type__app_label="coverage")


def colleagues() -> QuerySet[User]:
    """Active accounts with the right to write notes, by name."""
    rights = Permission.objects.filter(_MAY_WRITE)
    granted = rights.filter(Q(group__user=OuterRef("pk")) | Q(user=OuterRef("pk")))
    return User.objects.filter(Q(is_superuser=True) | Exists(granted), is_active=True).order_by("username")


def called(names: Iterable[str]) -> QuerySet[User]:
    """The colleagues of these names, which are given in lower case."""
    return colleagues().annotate(called=Lower("username")).filter(called__in=list(names))
