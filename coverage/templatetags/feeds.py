"""The addresses of feeds, each with the key of whoever looks at the page."""

from __future__ import annotations

from django import template
from django.conf import settings
from django.contrib.auth.models import User
from django.template import Context
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language

from coverage.models import Story
from coverage.services.feed_keys import feed_key

register = template.Library()


@register.simple_tag(takes_context=True)
def story_feed(context: Context, story: Story) -> str:
    """Where a program finds what changes in the story, in the language of the page; without a key where reading is public."""
    user = context["user"]
    asked = {"language": "en"} if get_language() == "en" else {}
    if isinstance(user, User) and not settings.PUBLIC_READING:
        asked["key"] = feed_key(user=user, story_id=story.pk)
    address = reverse("story_feed", args=[story.pk])
    return f"{address}?{urlencode(asked)}" if asked else address
