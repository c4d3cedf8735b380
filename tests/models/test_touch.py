"""Whatever a page shows, whoever changes it: its stamp grows. What it does not show leaves the stamp alone."""

from __future__ import annotations

import uuid
from threading import Event, Thread
from time import sleep

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection, transaction
from django.utils import timezone

from coverage.models import (
    Annotation,
    Article,
    Claim,
    Decision,
    DeskEntry,
    Fact,
    NoteTemplate,
    Outlet,
    Reply,
    Stand,
    Story,
    Touch,
    Version,
)
from coverage.models.touch import NOTES_OF_FACTS
from coverage.selectors.stamps import stamp_of, stamp_of_content
from coverage.services.touches import MOST_ROWS, fold_touches
from tests.views.newsstand import civilians, person

pytestmark = pytest.mark.django_db


def note(fact, **columns):
    writer = User.objects.filter(groups__name="editor").first() or person("editor")
    return Annotation.objects.create(fact=fact, author=writer, explanation="date", **columns)


def stamps(fact):
    return stamp_of("fact", [fact.pk]), stamp_of_content()


@pytest.fixture
def fact(db):
    return civilians()


@pytest.fixture
def other(db, fact):
    return civilians(Story.objects.create(title="قصة أخرى"))


SILENT = {
    "reading": lambda fact: list(Claim.objects.filter(fact=fact)),
    "a login": lambda _fact: User.objects.update(last_login=timezone.now()),
    "somebody without a role": lambda _fact: User.objects.create(username="new"),
    "an outlet's numbers": lambda _fact: Outlet.objects.update(article_count=7),
    "a change of no row": lambda _fact: Article.objects.filter(pk=0).update(title="x"),
}
OF_NOTES = {
    "a note": note,
    "a note changed": lambda fact: Annotation.objects.filter(pk=note(fact).pk).update(text="x"),
    "a reply": lambda fact: Reply.objects.create(annotation=note(fact), author=User.objects.first(), text="x"),
    "the desk": lambda fact: DeskEntry.objects.create(fact=fact),
}
OF_CONTENT = {
    "the story's title": lambda fact: Story.objects.filter(pk=fact.story_id).update(title="x"),
    "an article's title": lambda fact: Article.objects.filter(story=fact.story).update(title="x"),
    "a version": lambda fact: Version.objects.filter(article__story=fact.story).update(reader="2"),
    "a claim": lambda fact: fact.claims.update(by="x"),
    "a claim taken away": lambda fact: fact.claims.first().delete(),
    "the fact": lambda fact: type(fact).objects.filter(pk=fact.pk).update(label="x"),
    "the verdict": lambda fact: fact.verdict.delete(),
}
EVERYWHERE = {
    "an outlet's name": lambda _fact: Outlet.objects.update(name="x"),
    "a person's name": lambda _fact: User.objects.create(username="a") and User.objects.update(username="b"),
    "who works at the desk": lambda _fact: person("reader").groups.add(Group.objects.get(name="editor")),
    "a superuser": lambda _fact: User.objects.create_superuser("root"),
    "a template": lambda _fact: NoteTemplate.objects.create(language="ar", name="x", text="x", explanation="date"),
}


@pytest.mark.parametrize("act", SILENT.values(), ids=SILENT)
def test_what_no_page_shows_touches_nothing(fact, act):
    before = stamps(fact)
    act(fact)
    assert stamps(fact) == before


@pytest.mark.parametrize("act", OF_NOTES.values(), ids=OF_NOTES)
def test_what_editors_write_touches_its_fact_and_no_other_fact_no_article_and_no_list(fact, other, act):
    person("editor")
    near = Fact.objects.create(story=fact.story, kind=fact.kind, label="حقيقة أخرى")
    article = fact.claims.first().version.article_id
    silent = lambda: (*stamps(other), stamp_of("fact", [near.pk]), stamp_of("article", [article]))  # noqa: E731
    own, others = stamp_of("fact", [fact.pk]), silent()
    act(fact)
    assert stamp_of("fact", [fact.pk]).times > own.times
    assert silent() == others


def test_a_note_touches_the_grid_that_shows_it_and_not_the_timeline(fact):
    person("editor")
    grid, timeline = stamp_of("grid", [fact.story_id]), stamp_of("story", [fact.story_id])
    note(fact)
    assert stamp_of("grid", [fact.story_id]).times > grid.times
    assert stamp_of("story", [fact.story_id]) == timeline


def test_a_decision_touches_its_whole_story(fact):
    article = fact.claims.first().version.article_id
    before = stamp_of("article", [article])
    Decision.objects.create(fact=fact, kind="rename", label="x", by=person("editor"))
    assert stamp_of("article", [article]).times > before.times


@pytest.mark.parametrize("act", OF_CONTENT.values(), ids=OF_CONTENT)
def test_what_is_read_touches_its_story_and_the_lists_but_no_other_story(fact, other, act):
    (own, content), (foreign, _same) = stamps(fact), stamps(other)
    act(fact)
    now, listed = stamps(fact)
    assert now.times > own.times
    assert listed.times > content.times
    assert stamps(other)[0] == foreign


@pytest.mark.parametrize("act", EVERYWHERE.values(), ids=EVERYWHERE)
def test_what_all_pages_show_touches_all(fact, other, act):
    before = [*stamps(fact), *stamps(other)]
    act(fact)
    assert all(now.times > then.times for now, then in zip([*stamps(fact), *stamps(other)], before, strict=True))


def test_an_article_that_moves_touches_where_it_was_and_where_it_is(fact, other):
    before, there = stamp_of("story", [fact.story_id]), stamp_of("story", [other.story_id])
    Article.objects.filter(pk=fact.claims.first().version.article_id).update(story=other.story)
    assert stamp_of("story", [fact.story_id]).times > before.times
    assert stamp_of("story", [other.story_id]).times > there.times


def test_sql_that_passes_by_the_application_is_counted_too(fact):
    before, _content = stamps(fact)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE coverage_claim SET surface = surface || '.' WHERE fact_id = %s", [fact.pk])
    assert stamps(fact)[0].times > before.times


def test_counts_of_an_outlet_touch_the_lists(fact):
    before = stamp_of_content()
    Stand.objects.create(story=fact.story, outlet=Outlet.objects.first(), articles=1, facts=1, alone=0, conflicts=0)
    assert stamp_of_content().times > before.times


def test_what_is_missing_or_in_no_story_has_no_stamp(fact):
    Article.objects.filter(pk=fact.claims.first().version.article_id).update(story=None)
    assert stamp_of("article", [fact.claims.first().version.article_id]) is None
    assert stamp_of("story", [0]) is None


@pytest.mark.django_db(transaction=True)
def test_a_change_that_commits_late_is_seen_beside_one_that_began_after_it(fact):
    note(fact)
    began, go_on = Event(), Event()

    def write_slowly():
        with transaction.atomic():
            Story.objects.filter(pk=fact.story_id).update(title="late")
            began.set()
            go_on.wait(20)
        connection.close()

    slow = Thread(target=write_slowly)
    slow.start()
    began.wait(20)
    Annotation.objects.update(text="early")
    between = stamp_of("fact", [fact.pk])
    go_on.set()
    slow.join()
    assert stamp_of("fact", [fact.pk]).times > between.times


@pytest.mark.django_db(transaction=True)
def test_folding_keeps_the_sums_and_few_rows(fact):
    for _ in range(MOST_ROWS + 2):
        note(fact, key=uuid.uuid4())
    before = stamps(fact)
    rows = Touch.objects.filter(subject=NOTES_OF_FACTS + fact.pk)
    for _attempt in range(300):  # a transaction of the tests beside this one holds folding back while it lasts
        fold_touches()
        if rows.count() == 1:
            break
        sleep(0.1)
    assert rows.count() == 1
    assert stamps(fact) == before
    note(fact)
    assert stamps(fact)[0].times > before[0].times
