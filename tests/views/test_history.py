"""What a fact's page tells of its past, and an article's page of what was dismissed."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from coverage.models import Article, Claim, Upload
from coverage.selectors.decisions import decisions_on
from coverage.selectors.fact import side_by_side
from coverage.selectors.history import COMPARING, history_of
from coverage.services import decide
from coverage.services.align import align_story
from coverage.services.ingest import Incoming, open_upload, read_file
from tests.services.newsroom import editor as chief
from tests.services.newsroom import flood, killed, settle, tell

OUTLETS = ("صحيفة الميناء", "قناة الضفاف", "وكالة المدار")


def send_one_after_another(*bodies):
    """One upload of several files, each compared before the next is read."""
    files = [Incoming(f"{number}.txt", f"{OUTLETS[number]}\n".encode() + body) for number, body in enumerate(bodies)]
    upload = open_upload(by=None, files=files, key=uuid.uuid4())
    for file in upload.files.all():
        read_file(file_id=file.pk)
        settle()
    return upload


def verdicts(fact, decisions=()):
    """The verdicts that the history tells, the first one first."""
    told = history_of(fact, decisions)
    return [(change.before or [""])[0] + ">" + (change.after or [""])[0] for change in reversed(told) if not change.who]


@pytest.mark.django_db(transaction=True)
def test_files_of_one_upload_that_are_read_one_after_another_are_one_entry():
    send_one_after_another(flood("9"), flood("9", houses="130"), flood("14"))
    assert verdicts(killed()) == [">conflict"]


@pytest.mark.django_db(transaction=True)
def test_a_second_upload_is_an_entry_of_its_own():
    send_one_after_another(flood("9"), flood("9", houses="130"))
    send_one_after_another(flood("14"))
    assert verdicts(killed()) == [">agree", "agree>conflict"]


@pytest.mark.django_db(transaction=True)
def test_what_changes_long_after_an_upload_is_an_entry_of_its_own():
    upload = send_one_after_another(flood("9"), flood("9", houses="130"))
    long_ago = 2 * COMPARING + timedelta(hours=1)
    Upload.objects.update(created=upload.created - long_ago)
    upload.files.update(changed=upload.created - long_ago)
    last = Article.objects.order_by("pk").last()
    Claim.objects.filter(low=9, version__article=last).update(low=14, high=14)
    align_story(story_id=killed().story_id)
    assert verdicts(killed()) == [">agree", "agree>conflict"]


@pytest.mark.django_db(transaction=True)
def test_what_an_editor_decides_meanwhile_is_not_swallowed():
    send_one_after_another(flood("9"), flood("14"))
    made = killed().claims.filter(low=14).select_related("version", "fact").first()
    answer = decide.Answer(9.0, 9.0, "exact", made.unit)
    others = killed().claims.filter(low=14).exclude(pk=made.pk).select_related("version", "fact")
    decisions = [decide.correct(claim=each, answer=answer, by=chief(), key=uuid.uuid4()) for each in (made, *others)]
    assert verdicts(killed(), decisions) == [">conflict", "conflict>agree"]


@pytest.fixture
def carried(db):
    """A correction, and a later wording of its article in which the claim answers another fact."""
    address = {"address": "https://a.example/1"}
    tell(OUTLETS[0], flood("9"), **address)
    tell(OUTLETS[1], flood("14"))
    claim = killed().claims.filter(low=9).select_related("version", "fact").last()
    answer = decide.Answer(12.0, 12.0, "exact", claim.unit)
    decision = decide.correct(claim=claim, answer=answer, by=chief(), key=uuid.uuid4())
    tell(OUTLETS[0], flood("9", houses="200"), **address)
    return decision


def listed(claim):
    side = side_by_side(pk=claim.fact_id, base=None)
    return decisions_on(side.fact, side.claims)


def test_a_correction_is_listed_where_its_claim_stands_now(carried):
    now = Claim.objects.get(version__is_current=True, read__isnull=False)
    assert now.version_id != carried.version_id
    decide.part(claim=now, fact=now.fact, by=chief(), key=uuid.uuid4())
    now.refresh_from_db()
    assert now.fact_id != carried.fact_id
    assert carried in listed(now)


def test_a_correction_is_not_listed_with_claims_that_it_left_alone(carried):
    other = Claim.objects.filter(version__is_current=True, sentence__contains="دمر", read__isnull=True).first()
    assert carried not in listed(other)


def test_a_carried_correction_can_be_corrected_from_the_page(client, carried):
    client.force_login(chief())
    now = Claim.objects.get(version__is_current=True, read__isnull=False)
    page = client.get(now.fact.get_absolute_url()).content.decode()
    assert f'name="seen" value="{carried.pk}"' in page


@pytest.fixture
def dismissed(db):
    for outlet, deaths in zip(OUTLETS, ("9", "14", "20"), strict=True):
        tell(outlet, flood(deaths))
    claim = Claim.objects.filter(low=14).select_related("version", "fact").last()
    decide.dismiss(claim=claim, fact=claim.fact, by=chief(), key=uuid.uuid4())
    return claim


def page_of(client, claim):
    return client.get(reverse("article", args=[claim.version.article_id])).content.decode()


def test_a_dismissed_claim_is_marked_so_in_its_article(client, dismissed):
    client.force_login(chief())
    page = page_of(client, dismissed)
    assert f'<mark class="dismissed"><a href="#claim-{dismissed.pk}">' in page
    beside = page[page.index(f'id="claim-{dismissed.pk}"') :].partition("</li>")[0]
    assert "chief" in beside
    assert "/undo/" in beside


def test_a_dismissal_that_was_undone_is_not_shown(client, dismissed):
    client.force_login(chief())
    decide.undo(decision_id=dismissed.version.decisions.get().pk, by=chief())
    assert "dismissed" not in page_of(client, dismissed)


def test_a_reader_sees_that_it_was_dismissed_and_cannot_undo_it(client, dismissed, django_assert_max_num_queries):
    reader = User.objects.create_superuser("reader")
    reader.is_superuser = False
    reader.save()
    reader.groups.add(chief().groups.model.objects.get(name="reader"))
    client.force_login(reader)
    with django_assert_max_num_queries(12):
        page = page_of(client, dismissed)
    assert 'class="dismissed"' in page
    assert "/undo/" not in page
