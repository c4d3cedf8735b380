"""Keys in the addresses of feeds, by which a program that cannot log in shows on whose behalf it reads.

A key is reckoned and stored nowhere: a new password makes all keys of its owner another, and so closes the old ones.
"""

from __future__ import annotations

from django.contrib.auth.models import User
from django.utils.crypto import constant_time_compare, salted_hmac

SALT = "coverage.feed"
LETTERS = 40
LONGEST_ID = 18


def feed_key(*, user: User, story_id: int) -> str:
    """The key of one person for the feed of one story."""
    made = salted_hmac(SALT, f"{user.pk} {story_id} {user.password}", algorithm="sha256").hexdigest()
    return f"{user.pk}-{made[:LETTERS]}"


def key_owner(key: str, *, story_id: int) -> User | None:
    """Whose key it is; None where it is nobody's or its owner's account is closed."""
    number, _dash, _made = key.partition("-")
    if not (number.isascii() and number.isdecimal() and len(number) <= LONGEST_ID):
        return None
    user = User.objects.filter(pk=int(number), is_active=True).first()
    is_right = user is not None and constant_time_compare(key, feed_key(user=user, story_id=story_id))
    return user if is_right else None
