"""Tokens for programs: shown once, one's own, and gone when revoked."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from coverage.models import ApiToken
from coverage.services.tokens import MOST_TOKENS, STALE, bearer, make_token
from tests.views.newsstand import person

TOKENS = reverse("tokens")
SECRET = re.compile(r"farq_[\w-]{43}")


def make(client, name: str = "لوحة الأرقام"):
    return client.post(TOKENS, {"name": name})


@pytest.mark.parametrize("name", ["", "   ", "ن" * 81, "\x00"])
def test_a_token_without_a_name_is_refused(reader, name):
    assert make(reader, name).status_code == 422
    assert not ApiToken.objects.exists()


def test_nobody_without_an_account_has_tokens_where_reading_is_public_either(client, db, settings):
    settings.PUBLIC_READING = True
    assert client.get(TOKENS).url.startswith(reverse("login"))


def test_a_token_is_shown_once_and_kept_by_its_digest(reader):
    made = make(reader)
    secret = SECRET.search(made.content.decode())[0]
    assert "no-store" in made.headers["Cache-Control"]
    assert secret not in reader.get(TOKENS).content.decode()
    assert secret not in str(ApiToken.objects.values_list())
    assert bearer(secret) == reader.user


def test_another_persons_token_cannot_be_revoked(reader, editor):
    token, secret = make_token(user=editor.user, name="أخرى")
    assert reader.post(reverse("revoke_token", args=[token.pk])).status_code == 404
    assert bearer(secret) == editor.user
    assert "أخرى" not in reader.get(TOKENS).content.decode()


def test_a_token_that_is_revoked_twice_is_revoked_once(reader):
    token, secret = make_token(user=reader.user, name="<b>لوحة")
    for _time in range(2):
        page = reader.post(reverse("revoke_token", args=[token.pk]), follow=True)
        assert "«&lt;b&gt;لوحة»" in page.content.decode()
    assert bearer(secret) is None


def test_one_person_has_so_many_and_no_more(reader):
    for number in range(MOST_TOKENS):
        make_token(user=reader.user, name=str(number))
    assert make(reader).status_code == 422
    ApiToken.objects.filter(name="0").update(revoked=timezone.now())
    assert make(reader).status_code == 200


def test_its_last_use_is_told_and_written_now_and_then(reader, django_assert_num_queries):
    token, secret = make_token(user=reader.user, name="لوحة")
    assert "لم يُستعمل" in reader.get(TOKENS).content.decode()
    bearer(secret)
    with django_assert_num_queries(1):
        bearer(secret)
    ApiToken.objects.update(last_used=timezone.now() - STALE - timedelta(seconds=1))
    with django_assert_num_queries(2):
        bearer(secret)
    token.refresh_from_db()
    assert timezone.now() - token.last_used < STALE


def test_a_persons_tokens_go_with_the_person(db):
    user = person("reader")
    make_token(user=user, name="لوحة")
    user.delete()
    assert not ApiToken.objects.exists()


def test_the_guide_tells_every_address(reader):
    page = reader.get(reverse("api_guide")).content.decode()
    assert page.count('<code dir="ltr">/api/') == len(reader.get("/api/openapi.json").json()["paths"])
    assert 'href="/api/openapi.json"' in page
