"""What waits for an editor."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.paginator import Page

from coverage.models import Notice
from coverage.selectors.stories import BoundedPaginator

PER_PAGE = 30


def inbox_of(user: User, *, page: str | None, is_unread_only: bool) -> Page[Notice]:
    """The lines of a user's inbox, the newest first."""
    lines = user.notices.select_related("by", "fact__story", "annotation", "reply", "change").order_by(
        "-created", "-pk"
    )
    if is_unread_only:
        lines = lines.filter(read=None)
    return BoundedPaginator(lines, PER_PAGE).get_page(page)
