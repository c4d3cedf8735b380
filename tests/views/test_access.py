"""Who may do what at every address there is: a new address without a row fails."""

from __future__ import annotations

import uuid
from http.cookies import SimpleCookie

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, get_resolver, reverse

from coverage.models import Annotation, Decision, DeskChange, Placement, Reply, SavedSearch, Story, Upload, UploadFile
from tests.views.newsstand import ROLES, civilians, person

LOGIN, NO, OK, GONE, MISSING, WRONG, ODD, STALE = "login", 403, 200, 302, 404, 405, 422, 409
MOST_QUERIES = 12
CAST = ("anonymous", *ROLES)

# name: method -> what anonymous, reader, editor and admin get. What is sent is empty, so forms answer 422.
TABLE = {
    "stories": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "story": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "timeline": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "fact": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "article": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "compare_articles": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "versions": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "outlets": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "story_file": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "fact_file": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "search": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "save_search": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, GONE, GONE, GONE)},
    "delete_search": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, MISSING, MISSING, MISSING)},
    "outlet": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "write_note": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, ODD, ODD)},
    "edit_note": {"get": (LOGIN, NO, OK, OK), "post": (LOGIN, NO, ODD, ODD)},
    "withdraw_note": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, STALE, STALE)},
    "undo_note": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, STALE, STALE)},
    "thread": {"get": (LOGIN, NO, OK, OK), "post": (LOGIN, NO, ODD, ODD)},
    "edit_reply": {"get": (LOGIN, NO, NO, NO), "post": (LOGIN, NO, NO, NO)},
    "withdraw_reply": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, NO)},
    "undo_reply": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, NO)},
    "desk": {"get": (LOGIN, NO, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "change_facts": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, ODD, ODD)},
    "desk_changes": {"get": (LOGIN, NO, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "undo_desk_change": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, GONE, GONE)},
    "annotations_file": {"get": (LOGIN, NO, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "inbox": {"get": (LOGIN, NO, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "read_notices": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, GONE, GONE)},
    "decisions": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "arrange": {"get": (LOGIN, NO, OK, OK), "post": (LOGIN, NO, ODD, ODD)},
    "undo_placement": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, GONE, GONE)},
    "rename_fact": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, ODD, ODD)},
    "lock_verdict": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, ODD, ODD)},
    "join_facts": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, ODD, ODD)},
    "part_claim": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, ODD, ODD)},
    "correct_claim": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, ODD, ODD)},
    "dismiss_claim": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, ODD, ODD)},
    "undo_decision": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, GONE, GONE)},
    "new_upload": {"get": (LOGIN, NO, NO, OK), "post": (LOGIN, NO, NO, ODD)},
    "upload": {"get": (LOGIN, NO, NO, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "say_of_upload": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, GONE)},
    "stop_upload": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, GONE)},
    "resume_upload": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, GONE)},
    "retry_upload": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, GONE)},
    "choose_columns": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, GONE)},
    "try_file_again": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, GONE)},
    "previews": {"get": (LOGIN, NO, OK, OK), "post": (LOGIN, NO, GONE, GONE)},
    "preview": {"get": (LOGIN, NO, OK, OK), "post": (LOGIN, NO, GONE, GONE)},
    "leave_preview": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, GONE)},
    "reread": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, GONE)},
    "reread_story": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, NO, NO, GONE)},
    "story_feed": {"get": (NO, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "search_feed": {"get": (OK, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "tokens": {"get": (LOGIN, OK, OK, OK), "post": (LOGIN, ODD, ODD, ODD)},
    "revoke_token": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (LOGIN, MISSING, MISSING, MISSING)},
    "api_guide": {"get": (LOGIN, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
    "login": {"get": (OK, GONE, GONE, GONE), "post": (OK, GONE, GONE, GONE)},
    "account_login": {"get": (OK, GONE, GONE, GONE), "post": (OK, GONE, GONE, GONE)},
    "mfa_index": {"get": (LOGIN, OK, OK, OK), "post": (LOGIN, WRONG, WRONG, WRONG)},
    "mfa_authenticate": {"get": (LOGIN, GONE, GONE, GONE), "post": (LOGIN, GONE, GONE, GONE)},
    "mfa_reauthenticate": {"get": (LOGIN, NO, NO, NO), "post": (LOGIN, NO, NO, NO)},
    "mfa_activate_totp": {"get": (LOGIN, OK, OK, OK), "post": (LOGIN, OK, OK, OK)},
    "mfa_deactivate_totp": {"get": (LOGIN, MISSING, MISSING, MISSING), "post": (LOGIN, MISSING, MISSING, MISSING)},
    "mfa_view_recovery_codes": {"get": (LOGIN, MISSING, MISSING, MISSING), "post": (LOGIN, WRONG, WRONG, WRONG)},
    "mfa_generate_recovery_codes": {"get": (LOGIN, OK, OK, OK), "post": (LOGIN, OK, OK, OK)},
    "account_reauthenticate": {"get": (LOGIN, NO, NO, NO), "post": (LOGIN, NO, NO, NO)},
    "change_password": {"get": (LOGIN, OK, OK, OK), "post": (LOGIN, OK, OK, OK)},
    "logout": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (GONE, GONE, GONE, GONE)},
    "set_language": {"get": (GONE, GONE, GONE, GONE), "post": (GONE, GONE, GONE, GONE)},
    "theme": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (GONE, GONE, GONE, GONE)},
    "digits": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (GONE, GONE, GONE, GONE)},
    "months": {"get": (WRONG, WRONG, WRONG, WRONG), "post": (GONE, GONE, GONE, GONE)},
    "bidi": {"get": (404, 404, 404, 404), "post": (WRONG, WRONG, WRONG, WRONG)},
    "patterns": {"get": (404, 404, 404, 404), "post": (WRONG, WRONG, WRONG, WRONG)},
    "security_text": {"get": (MISSING, MISSING, MISSING, MISSING), "post": (WRONG, WRONG, WRONG, WRONG)},
    "healthz": {"get": (OK, OK, OK, OK), "post": (WRONG, WRONG, WRONG, WRONG)},
}
ELSEWHERE = {"admin/", "api/"}
"""Django's own admin, which asks for staff: tests/test_roles.py; the interface for programs: tests/api/test_access.py."""


@pytest.fixture
def places(db):
    """A number for each address that needs one; the note is a third person's."""
    fact = civilians()
    note = Annotation.objects.create(fact=fact, author=person("editor"), explanation="date")
    reply = Reply.objects.create(annotation=note, author=note.author, text="رد")
    decision = Decision.objects.create(kind="rename", label="اسم", fact=fact, by=note.author)
    placement = Placement.objects.create(
        kind="move", left=fact.story, story=Story.objects.create(title="أخرى"), by=note.author
    )
    upload = Upload.objects.create(key=uuid.uuid4())
    file = UploadFile.objects.create(upload=upload, name="a.txt", size=1, state="done")
    return {
        "story": fact.story_id,
        "timeline": fact.story_id,
        "reread_story": fact.story_id,
        "preview": fact.story_id,
        "leave_preview": fact.story_id,
        "fact": fact.pk,
        "write_note": fact.pk,
        "edit_note": note.pk,
        "withdraw_note": note.pk,
        "undo_note": note.pk,
        "annotations_file": ("jsonld",),
        "thread": note.pk,
        "edit_reply": reply.pk,
        "withdraw_reply": reply.pk,
        "undo_reply": reply.pk,
        "undo_desk_change": DeskChange.objects.create(by=note.author).pk,
        "decisions": fact.story_id,
        "arrange": fact.story_id,
        "undo_placement": placement.pk,
        "rename_fact": fact.pk,
        "lock_verdict": fact.pk,
        "join_facts": fact.pk,
        "part_claim": fact.claims.first().pk,
        "correct_claim": fact.claims.first().pk,
        "dismiss_claim": fact.claims.first().pk,
        "undo_decision": decision.pk,
        "story_file": (fact.story_id, "csv"),
        "fact_file": (fact.pk, "json"),
        "outlet": fact.claims.first().version.outlet_id,
        "versions": fact.claims.first().version.article_id,
        "article": fact.claims.first().version.article_id,
        "revoke_token": 0,
        "story_feed": fact.story_id,
        "delete_search": SavedSearch.objects.create(user=note.author, name="x", query="q=x").pk,
        "search_feed": SavedSearch.objects.create(user=note.author, name="رفح", query="q=رفح").token,
        "upload": upload.pk,
        "try_file_again": file.pk,
        "choose_columns": file.pk,
        "say_of_upload": upload.pk,
        "stop_upload": upload.pk,
        "resume_upload": upload.pk,
        "retry_upload": upload.pk,
    }


def address_of(name, places):
    given = places.get(name, ())
    return reverse(name, args=given if isinstance(given, tuple) else [given])


def test_every_address_has_a_row():
    patterns = get_resolver().url_patterns
    assert {pattern.name for pattern in patterns if isinstance(pattern, URLPattern)} == set(TABLE)
    assert {str(each.pattern) for each in patterns if not isinstance(each, URLPattern)} == ELSEWHERE


def answers_to(client, places, role, method, names=TABLE):
    """The answer of each address, as if it were the only one that was asked."""
    if role != "anonymous":
        client.force_login(person(role))
    cookies = client.cookies.output(header="", sep=";")
    for name in names:
        client.cookies = SimpleCookie(cookies)
        with transaction.atomic(), CaptureQueriesContext(connection) as asked:
            yield name, getattr(client, method)(address_of(name, places)), asked
            transaction.set_rollback(True)


def told(name: str, answer) -> int | str:
    """The code; LOGIN for whoever is asked to log in, which whoever leaves is not."""
    is_asked = name != "logout" and answer.status_code == GONE and answer.url.startswith(reverse("login"))
    return LOGIN if is_asked else answer.status_code


@pytest.mark.parametrize("role", CAST)
@pytest.mark.parametrize("method", ["get", "post"])
def test_each_role_gets_what_the_table_says(client, places, method, role):
    found = {name: told(name, answer) for name, answer, _asked in answers_to(client, places, role, method)}
    expected = {name: answers[method][CAST.index(role)] for name, answers in TABLE.items()}
    assert found == expected


def test_no_page_asks_more_than_a_dozen_questions(client, places):
    pages = [name for name, answers in TABLE.items() if OK in answers["get"]]
    counted = {name: len(asked) for name, _answer, asked in answers_to(client, places, "admin", "get", pages)}
    assert len(counted) == len(pages)
    assert {name: count for name, count in counted.items() if count > MOST_QUERIES} == {}


def test_public_reading_shows_stories_and_nothing_more(client, places, settings):
    settings.PUBLIC_READING = True
    assert client.get(reverse("fact", args=[places["fact"]])).status_code == OK
    assert client.get(reverse("new_upload")).status_code == GONE
    page = client.get("/").content.decode()
    assert f'href="{reverse("outlets")}"' in page
    assert reverse("new_upload") not in page


def test_the_login_leads_back(client, places):
    address = reverse("fact", args=[places["fact"]]) + "?base=1"
    assert "next=/facts/" in client.get(address).url


@pytest.mark.parametrize(
    ("page", "back"),
    [("http://testserver/facts/1/", "/facts/1/"), ("https://evil.example/x", "/"), ("", "/"), ("http://[", "/")],
)
def test_a_form_that_outlived_its_session_leads_back_to_its_page(client, places, page, back):
    answer = client.post(reverse("write_note", args=[places["fact"]]), headers={"Referer": page})
    assert answer.url == f"{reverse('login')}?next={back}"


def test_words_that_came_too_late_are_shown_to_be_copied(client, places):
    address, page = reverse("write_note", args=[places["fact"]]), "http://testserver/facts/1/"
    answer = client.post(address, {"text": "كلمات <b>طويلة"}, headers={"Referer": page})
    shown = answer.content.decode()
    assert answer.status_code == NO
    assert "كلمات &lt;b&gt;طويلة</textarea>" in shown
    assert 'name="next" value="/facts/1/"' in shown
    assert not Annotation.objects.filter(text__contains="طويلة").exists()


def test_htmx_is_sent_to_the_login_as_a_whole_page(client, places):
    answer = client.get(reverse("story", args=[places["story"]]), headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"].startswith(reverse("login"))


@pytest.mark.parametrize(("role", "sees"), [("reader", False), ("editor", False), ("admin", True)])
def test_the_navigation_shows_only_what_the_role_can_do(client, places, role, sees):
    client.force_login(person(role))
    page = client.get(reverse("stories")).content.decode()
    assert (reverse("new_upload") in page) is sees


def test_a_deactivated_account_is_nobody(client, places):
    user = person("admin")
    client.force_login(user)
    user.is_active = False
    user.save()
    assert client.get(reverse("stories")).status_code == GONE
