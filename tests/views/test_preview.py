"""What reading again would change, looked at on pages that need no script, and taken or left by an admin."""

from __future__ import annotations

import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from coverage.core.claims import READER
from coverage.models import Preview, Version

CLAIM = {
    "outlet": "صحيفة المدار", "article": 1, "kind": "quantity", "surface": "نحو 9 قتلى", "sentence": "سقط نحو 9 قتلى.",
    "low": 9.0, "high": 9.0, "low_text": None, "high_text": None, "hedge": "about", "unit": "قتيل",
}  # fmt: skip
CHANGES = {
    "appear": [CLAIM | {"surface": "ثلاثة جرحى", "low": 3.0, "high": 3.0, "hedge": "exact", "unit": "جريح"}],
    "vanish": [],
    "change": [{"before": CLAIM, "after": CLAIM | {"low": 14.0, "high": 14.0}}],
    "verdicts": [{"fact": None, "label": "القتلى", "before": "agree", "after": "conflict"}],
}


@pytest.fixture
def story(fact):
    return fact.story


@pytest.fixture
def made(story):
    """A preview that shows a change of each kind but one."""
    counts = {name: len(entries) for name, entries in CHANGES.items()}
    return Preview.objects.create(story=story, state="ready", reader=READER, changes=CHANGES, counts=counts)


def main(client, address):
    return " ".join(client.get(address).content.decode().partition("<main")[2].split())


def address(name, story):
    return reverse(name, args=[story.pk])


def test_a_story_that_nobody_looked_at_says_so_and_can_be_looked_at(editor, story):
    assert "لم يُعايَن" in main(editor, address("preview", story))
    assert editor.post(address("preview", story)).url == address("preview", story)
    assert Preview.objects.get().state == "waiting"
    assert ProcrastinateJob.objects.filter(task_name="coverage.tasks.make_preview").count() == 1


def test_while_it_waits_the_page_asks_again_by_itself(editor, story, made):
    assert "every 2s" not in main(editor, address("preview", story))
    Preview.objects.update(state="waiting", changes={})
    page = editor.get(address("preview", story)).content.decode()
    assert 'hx-trigger="every 2s"' in page
    assert 'http-equiv="refresh"' in page


@pytest.mark.parametrize(("state", "words"), [("failed", "انقطعت"), ("ready", "الحقيقة")])
def test_a_preview_that_broke_off_shows_no_change(editor, story, made, state, words):
    Preview.objects.update(state=state)
    assert ("نحو 14 قتيل" in main(editor, address("preview", story))) is (state == "ready")


def test_nothing_to_change_is_said(editor, story, made):
    Preview.objects.update(changes={}, counts={"appear": 0})
    assert "لن يتغير شيء" in main(editor, address("preview", story))


def test_each_change_is_shown_with_what_was_and_what_becomes(editor, story, made):
    page = main(editor, address("preview", story))
    assert "<del><bdi>نحو 9 قتيل</bdi></del>" in page
    assert page.index("نحو 9 قتيل") < page.index("نحو 14 قتيل") < page.index("ثلاثة جرحى")
    assert page.index("متفق") < page.index("متعارض")
    assert "ما سيُفقد" not in page


def test_what_is_left_out_is_counted(editor, story, made):
    Preview.objects.update(counts=made.counts | {"appear": 250})
    assert "250" in main(editor, address("preview", story))


def test_a_preview_of_an_older_reader_is_to_be_made_again(editor, story, made):
    words = "بقارئ أقدم"
    assert words not in main(editor, address("preview", story))
    Preview.objects.update(reader="0")
    assert words in main(editor, address("preview", story))


@pytest.mark.parametrize(("role", "may_take"), [("editor", False), ("admin", True)])
def test_only_who_may_have_it_read_again_is_offered_it(request, story, made, role, may_take):
    page = main(request.getfixturevalue(role), address("preview", story))
    assert (address("reread_story", story) in page) is may_take
    assert (address("leave_preview", story) in page) is may_take


def test_taking_it_has_the_story_read_and_leaving_it_does_not(admin, story, made):
    reads = ProcrastinateJob.objects.filter(task_name="coverage.tasks.reread_source")
    admin.post(address("leave_preview", story))
    assert (Preview.objects.get().state, reads.count()) == ("left", 0)
    Preview.objects.update(state="ready")
    admin.post(address("reread_story", story))
    assert (Preview.objects.get().state, reads.count()) == ("taken", 4)


def test_the_list_asks_for_stories_of_an_older_reader_alone(editor, story):
    Version.objects.update(reader=READER)
    editor.post(reverse("previews"))
    assert not Preview.objects.exists()
    Version.objects.filter(article__story=story).update(reader="0")
    editor.post(reverse("previews"))
    assert Preview.objects.get().story == story
    assert story.title in main(editor, reverse("previews"))


def test_the_list_shows_progress_until_all_is_looked_at(editor, story, made):
    assert "<progress" not in main(editor, reverse("previews"))
    Preview.objects.update(state="waiting")
    assert '<progress max="1" value="0"' in main(editor, reverse("previews"))


@pytest.mark.parametrize(("role", "sees"), [("reader", False), ("editor", True), ("admin", True)])
def test_only_those_who_decide_are_led_there(request, story, role, sees):
    client = request.getfixturevalue(role)
    assert (reverse("previews") in main(client, reverse("stories"))) is sees
    assert (address("preview", story) in main(client, story.get_absolute_url())) is sees
