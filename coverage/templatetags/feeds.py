"""The addresses of feeds, each with the key of whoever looks at the page."""

from __future__ import annotations

from django import template
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser, User
from django.template import Context
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language

from coverage.blanks import FEED, blank, is_for_nobody
from coverage.models import Story
from coverage.services.feed_keys import feed_key

register = template.Library()


@register.simple_tag(takes_context=True)
def story_feed(context: Context, story: Story) -> str:
    """Where a program finds what changes in the story, in the language of the page."""
    return blank(FEED, story.pk) if is_for_nobody() else feed_address(context["user"], story.pk)


def feed_address(user: AbstractBaseUser | AnonymousUser, story_id: int) -> str:
    """The feed of a story with the key of whoever reads the page; without one where reading is public."""
    asked = {"language": "en"} if get_language() == "en" else {}
    if isinstance(user, User) and not settings.PUBLIC_READING:
        asked["key"] = feed_key(user=user, story_id=story_id)
    address = reverse("story_feed", args=[story_id])
    return f"{address}?{urlencode(asked)}" if asked else address
