"""Every page as somebody sees it: of an empty store first, then of a store in which a newsroom has worked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlencode

from django.urls import reverse

from coverage.management.screens import acts
from coverage.management.screens.records import ALL, Scene
from coverage.management.screens.stage import (
    GUARDED,
    Stage,
    answer_meanwhile,
    assign_meanwhile,
    bring_in,
    change_meanwhile,
    read_otherwise,
    reworded_article,
)
from coverage.models import Fact
from coverage.roles import ADMIN, EDITOR, READER

EMPTY = {
    "stories": EDITOR, "outlets": EDITOR, "search": EDITOR, "desk": EDITOR, "desk_changes": EDITOR, "inbox": EDITOR,
    "compare_articles": EDITOR, "tokens": EDITOR, "new_upload": ADMIN, "previews": ADMIN,
}  # fmt: skip
"""Pages that say something where there is nothing yet, and who sees it."""
ERRORS = ("400", "403", "404", "405", "413", "429", "500", "503", "csrf", "locked")
ADMIN_PAGES = (
    "index",
    "coverage_outlet_changelist",
    "coverage_uploadfile_changelist",
    "coverage_auditentry_changelist",
)


def empty_scenes() -> Iterator[Scene]:
    """The pages of a store without an article, and those that need none."""
    yield Scene("first-visit", ADMIN, reverse("stories"))
    for name, role in EMPTY.items():
        yield Scene(f"empty-{name.replace('_', '-')}", role, reverse(name))
    for name in ERRORS:
        yield Scene(f"error-{name}", EDITOR, reverse("went_wrong", args=[name]))
    yield Scene("login", "", reverse("login"))
    yield Scene("login-refused", "", reverse("login"), act=acts.log_in("nobody"))
    yield from _account()


def scenes(stage: Stage) -> Iterator[Scene]:
    """Every page of a store in which people have worked."""
    yield from _reading_room(stage)
    yield from _one_article(stage)
    yield from _looking_for()
    yield from _desk(stage)
    yield from _deciding(stage)
    yield from _bringing_in()
    yield from _read_again(stage.fact)
    yield Scene("bidi", EDITOR, reverse("bidi"), is_for_drawing=True)
    yield Scene("patterns", EDITOR, reverse("patterns"), is_for_drawing=True)
    for name in ADMIN_PAGES:
        yield Scene(
            f"admin-{name.removeprefix('coverage_').removesuffix('_changelist')}", ADMIN, reverse(f"admin:{name}")
        )


def _account() -> Iterator[Scene]:
    yield Scene("account", EDITOR, reverse("mfa_index"))
    yield Scene("account-again", EDITOR, reverse("mfa_activate_totp"))
    yield Scene("account-app", EDITOR, reverse("mfa_activate_totp"), act=acts.prove_oneself)
    yield Scene("account-password", EDITOR, reverse("change_password"))
    yield Scene("account-password-refused", EDITOR, reverse("change_password"), act=acts.send_empty)
    yield Scene("login-code", "", reverse("login"), act=acts.log_in(GUARDED))
    yield Scene("account-guarded", GUARDED, reverse("mfa_index"))
    yield Scene("account-codes", GUARDED, reverse("mfa_view_recovery_codes"), act=acts.prove_oneself)
    yield Scene("account-codes-new", GUARDED, reverse("mfa_generate_recovery_codes"), act=acts.prove_oneself)
    yield Scene("account-remove", GUARDED, reverse("mfa_deactivate_totp"), act=acts.prove_oneself)
    yield Scene("token-made", EDITOR, reverse("tokens"), act=acts.name_a_token)
    yield Scene("programs", EDITOR, reverse("api_guide"))


def _reading_room(stage: Stage) -> Iterator[Scene]:
    home, story, fact = reverse("stories"), stage.fact.story.get_absolute_url(), stage.fact.get_absolute_url()
    yield Scene("stories", EDITOR, home, ALL)
    yield Scene("stories-today", EDITOR, f"{home}?day=today")
    yield Scene("story", EDITOR, story, ALL)
    yield Scene("story-arabic-digits", EDITOR, story, cookies={"digits": "arabic", "months": "egyptian"})
    yield Scene("story-only", EDITOR, f"{story}?show=only")
    yield Scene("story-columns", EDITOR, story, act=acts.unfold)
    yield Scene("story-nothing", READER, f"{story}?kind=offices&show=agree")
    yield Scene("days", EDITOR, reverse("timeline", args=[stage.fact.story_id]))
    yield Scene("fact", EDITOR, fact, ALL)
    yield Scene("fact-arabic-digits", EDITOR, fact, cookies={"digits": "arabic", "months": "egyptian"})
    yield Scene("fact-reader", READER, fact)
    yield Scene("fact-unfolded", EDITOR, fact, act=acts.unfold)
    yield Scene("fact-differences", EDITOR, f"{fact}?base={stage.side.pk}")
    yield Scene("fact-keys", EDITOR, fact, act=acts.ask_for_help)
    for kind in ("date", "role", "quote", "statement"):
        other = stage.fact.story.facts.filter(kind=kind, verdict__isnull=False).order_by("pk").first()
        if other:
            yield Scene(f"fact-{kind}", EDITOR, other.get_absolute_url())


def _one_article(stage: Stage) -> Iterator[Scene]:
    side = reverse("compare_articles")
    articles = list(stage.fact.story.articles.order_by("pk").values_list("pk", flat=True)[:3])
    yield Scene("article", EDITOR, stage.side.get_absolute_url(), ALL)
    yield Scene("compare", EDITOR, f"{side}?{urlencode(dict(zip('ab', articles, strict=False)))}")
    yield Scene("compare-three", EDITOR, f"{side}?{urlencode(dict(zip('abc', articles, strict=False)))}")
    yield Scene("compare-choice", EDITOR, f"{side}?story={stage.fact.story_id}")
    yield Scene("outlets", EDITOR, reverse("outlets"))
    yield Scene("outlet", EDITOR, stage.side.outlet.get_absolute_url())


def _looking_for() -> Iterator[Scene]:
    search = reverse("search")
    yield Scene("search", EDITOR, f"{search}?q=المدنيون&kind=figures")
    yield Scene("search-articles", READER, f"{search}?q=رفح")
    yield Scene("search-nothing", EDITOR, f"{search}?q=زرافة")
    yield Scene("search-wrong", EDITOR, f"{search}?q=رفح&low=x&since=2024")
    yield Scene("tokens", EDITOR, reverse("tokens"))
    yield Scene("missing", EDITOR, "/nothing-here/")


def _desk(stage: Stage) -> Iterator[Scene]:
    desk, note = reverse("desk"), stage.thread
    yield Scene("desk", EDITOR, desk, ALL)
    yield Scene("desk-all", EDITOR, f"{desk}?state=all&sort=newest", act=acts.unfold)
    yield Scene("desk-mine", EDITOR, f"{desk}?state=all&whose=me")
    yield Scene("desk-changes", EDITOR, reverse("desk_changes"))
    meanwhile = acts.wish_after(partial(assign_meanwhile, stage.fact), stage.fact.pk)
    yield Scene("desk-overtaken", EDITOR, f"{desk}?state=all", act=meanwhile)
    yield Scene("thread", EDITOR, reverse("thread", args=[note.pk]))
    yield Scene("inbox", EDITOR, reverse("inbox"))
    yield Scene("note", EDITOR, reverse("edit_note", args=[note.pk]))
    meanwhile = acts.revise_after(partial(change_meanwhile, note))
    yield Scene("note-overtaken", EDITOR, reverse("edit_note", args=[note.pk]), act=meanwhile)
    meanwhile = acts.revise_after(partial(answer_meanwhile, stage.answer))
    yield Scene("reply-overtaken", EDITOR, reverse("edit_reply", args=[stage.answer.pk]), act=meanwhile)


def _deciding(stage: Stage) -> Iterator[Scene]:
    story = [stage.fact.story_id]
    yield Scene("decisions", EDITOR, reverse("decisions", args=story))
    yield Scene("arrange", EDITOR, reverse("arrange", args=story))
    yield Scene("arrange-nothing", EDITOR, reverse("arrange", args=story), act=acts.send_empty)
    yield Scene("arrange-confirm", EDITOR, reverse("arrange", args=story), act=acts.move_an_article)


def _read_again(fact: Fact) -> Iterator[Scene]:
    """Last of all: an article in a new wording, and a claim that is as an older reader read it."""
    reworded = reworded_article()
    yield Scene("article-reworded", EDITOR, reworded.get_absolute_url())
    yield Scene("versions", EDITOR, reverse("versions", args=[reworded.pk]))
    read_otherwise(fact)
    yield Scene("previews", ADMIN, reverse("previews"))
    yield Scene("preview", ADMIN, reverse("preview", args=[fact.story_id]))


def _bringing_in() -> Iterator[Scene]:
    uploads = bring_in()
    yield Scene("upload", ADMIN, reverse("new_upload"))
    yield Scene("upload-nothing", ADMIN, reverse("new_upload"), act=acts.send_empty)
    yield Scene("upload-preview", ADMIN, uploads.looked_at.get_absolute_url())
    yield Scene("progress", ADMIN, uploads.read.get_absolute_url())
    yield Scene("progress-waiting", ADMIN, uploads.waiting.get_absolute_url())
    yield Scene("progress-stopped", ADMIN, uploads.stopped.get_absolute_url())
