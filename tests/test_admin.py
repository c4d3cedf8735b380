"""Django's admin: closed to all but admins; names mended, articles moved, files tried again, history only looked at."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from coverage.models import Annotation, Article, Fact, NoteTemplate, Outlet, Placement, Story, UploadFile
from coverage.services import ingest
from coverage.services.annotate import annotate
from tests.services.newsroom import HARBOUR, flood, send, settle

pytestmark = pytest.mark.django_db

LISTS = ["outlet", "story", "article", "upload", "uploadfile", "annotation", "verdict"]


def member(name: str, *, is_staff: bool = False) -> User:
    user = User.objects.create_user(name, is_staff=is_staff)
    user.groups.add(Group.objects.get(name=name))
    return user


@pytest.fixture
def newsroom():
    send(("a.txt", flood()), outlet="صحيفة الميناء")
    send(("b.txt", flood(killed="14")))
    send(("c.txt", b""))
    settle()
    fact = Fact.objects.exclude(verdict=None).first()
    return annotate(fact=fact, author=member("editor"), explanation="date", text="نص", key=uuid.uuid4())


@pytest.fixture
def admin(client, newsroom):
    client.force_login(member("admin", is_staff=True))
    return client


@pytest.mark.parametrize("name", LISTS)
def test_an_editor_gets_to_no_list(client, newsroom, name):
    client.force_login(User.objects.get(username="editor"))
    assert client.get(reverse(f"admin:coverage_{name}_changelist")).status_code == 302


@pytest.mark.parametrize("name", LISTS)
def test_an_admin_sees_every_list_and_its_rows(admin, name):
    page = admin.get(reverse(f"admin:coverage_{name}_changelist"))
    rows = page.context["cl"].result_list
    assert rows
    for row in rows:
        assert admin.get(reverse(f"admin:coverage_{name}_change", args=[row.pk])).status_code == 200


@pytest.mark.parametrize("name", LISTS)
def test_nobody_adds_rows_by_hand(admin, name):
    assert admin.get(reverse(f"admin:coverage_{name}_add")).status_code == 403


@pytest.mark.parametrize("name", ["annotation", "verdict", "upload", "uploadfile"])
def test_history_is_not_written_here(admin, name):
    row = admin.get(reverse(f"admin:coverage_{name}_changelist")).context["cl"].result_list[0]
    assert admin.post(reverse(f"admin:coverage_{name}_change", args=[row.pk]), {"text": "لم يكن"}).status_code == 403
    assert admin.post(reverse(f"admin:coverage_{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403
    assert Annotation.objects.get().text == "نص"


def test_a_name_that_another_outlet_has_is_refused(admin):
    unnamed = Outlet.objects.get(is_named=False)
    page = admin.post(reverse("admin:coverage_outlet_change", args=[unnamed.pk]), {"name": "صحيفه الميناء"})
    assert page.context["adminform"].form.errors["name"]
    assert Outlet.objects.get(pk=unnamed.pk).is_named is False


NO_FEED = {"feed-TOTAL_FORMS": 0, "feed-INITIAL_FORMS": 0}
"""What the form of an outlet says of a feed that it does not have."""


def test_an_outlet_gets_its_name(admin):
    unnamed = Outlet.objects.get(is_named=False)
    admin.post(reverse("admin:coverage_outlet_change", args=[unnamed.pk]), {"name": "قناة الضفاف"} | NO_FEED)
    named = Outlet.objects.get(pk=unnamed.pk)
    assert (named.name, named.key, named.is_named) == ("قناة الضفاف", "قناه الضفاف", True)


def test_outlets_are_merged(admin):
    chosen = {"action": "merge", "_selected_action": list(Outlet.objects.values_list("pk", flat=True))}
    admin.post(reverse("admin:coverage_outlet_changelist"), chosen)
    assert Outlet.objects.get().name == "صحيفة الميناء"


def test_an_article_is_moved_and_its_story_aligned(admin):
    send(("d.txt", HARBOUR.encode()), outlet="وكالة المدار")
    settle()
    article = Article.objects.get(outlet__name="صحيفة الميناء")
    other = Story.objects.exclude(pk=article.story_id).get()
    columns = {"outlet": article.outlet_id, "story": other.pk, "title": article.title, "byline": "", "address": ""}
    admin.post(reverse("admin:coverage_article_change", args=[article.pk]), columns)
    settle()
    assert Article.objects.get(pk=article.pk).story == other
    assert other.facts.filter(claims__version__article=article).exists()
    assert "admin" in admin.get(reverse("admin:coverage_placement_changelist")).content.decode()
    assert Placement.objects.get().left_id == article.story_id


def test_a_file_is_tried_again(admin, monkeypatch):
    monkeypatch.setattr(ingest, "extract", lambda _reading: 1 / 0)
    file = send(("d.txt", HARBOUR.encode())).files.get()
    monkeypatch.undo()
    chosen = {"action": "try_again", "_selected_action": [file.pk]}
    admin.post(reverse("admin:coverage_uploadfile_changelist"), chosen)
    assert UploadFile.objects.get(pk=file.pk).state == "waiting"


def sent_form(page) -> dict[str, str]:
    """The form of a page as a browser would send it."""
    form = page.context["adminform"].form
    shown = {name: form[name].value() for name in form.fields}
    return shown | {form.add_initial_prefix(name): value for name, value in shown.items()}


def test_what_another_admin_changed_meanwhile_is_not_put_away_unseen(admin):
    template = NoteTemplate.objects.create(language="ar", explanation="date", name="قالب", text="أول", place=99)
    address = reverse("admin:coverage_notetemplate_change", args=[template.pk])
    sent = sent_form(admin.get(address)) | {"text": "كلامي"}
    NoteTemplate.objects.filter(pk=template.pk).update(text="كلام الآخر")
    answer = admin.post(address, sent)
    page = answer.content.decode()
    assert "كلام الآخر" in page
    assert "كلامي</textarea>" in page
    assert NoteTemplate.objects.get(pk=template.pk).text == "كلام الآخر"
    again = sent | {"initial-text": answer.context["adminform"].form.data["initial-text"]}
    assert admin.post(address, again).status_code == 302
    assert NoteTemplate.objects.get(pk=template.pk).text == "كلامي"


def split_day(field: str, moment: datetime) -> dict[str, str]:
    return {f"{field}_0": str(moment.date()), f"{field}_1": str(moment.time())}


def test_a_time_of_publication_is_not_put_away_unseen_either(admin):
    first, theirs, mine = (datetime(2024, 4, day, 10, 30, tzinfo=UTC) for day in (1, 2, 3))
    article = Article.objects.first()
    Article.objects.filter(pk=article.pk).update(published=theirs)
    address = reverse("admin:coverage_article_change", args=[article.pk])
    sent = sent_form(admin.get(address)) | split_day("published", mine)
    answer = admin.post(address, sent | split_day("initial-published", first))
    assert "2024-04-02" in str(answer.context["adminform"].form.errors["published"])
    assert Article.objects.get(pk=article.pk).published == theirs
    page = answer.content.decode()
    assert 'name="initial-published_0" value="2024-04-02"' in page
    assert 'name="published_0" value="2024-04-03"' in page
    assert admin.post(address, sent | split_day("initial-published", theirs)).status_code == 302
    assert Article.objects.get(pk=article.pk).published == mine


def test_a_field_that_nobody_else_changed_is_saved(admin):
    story = Story.objects.first()
    address = reverse("admin:coverage_story_change", args=[story.pk])
    sent = sent_form(admin.get(address)) | {"title": "اسم جديد"}
    assert admin.post(address, sent).status_code == 302
    assert Story.objects.get(pk=story.pk).title == "اسم جديد"


def test_admins_add_and_delete_templates(admin):
    sent = {"language": "ar", "explanation": "date", "name": "قالب جديد", "text": "نص", "place": "1"}
    assert admin.post(reverse("admin:coverage_notetemplate_add"), sent).status_code == 302
    made = NoteTemplate.objects.get(name="قالب جديد")
    admin.post(reverse("admin:coverage_notetemplate_delete", args=[made.pk]), {"post": "yes"})
    assert not NoteTemplate.objects.filter(pk=made.pk).exists()
