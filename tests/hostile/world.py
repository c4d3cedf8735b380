"""A newsroom in which every text that somebody can write, or an article can bring, is the same word."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import User
from django.utils import timezone

from coverage.models import (
    Annotation,
    Claim,
    Decision,
    DeskChange,
    DeskEntry,
    Fact,
    Feed,
    NoteTemplate,
    Notice,
    Outlet,
    Placement,
    Reply,
    SavedSearch,
    Source,
    Story,
    Upload,
    UploadFile,
    UploadPart,
    Verdict,
    Version,
)  # fmt: skip
from coverage.services.searches import kept_query
from coverage.services.tokens import make_token
from tests.views.newsstand import article, claim, person

LINK = "https://a.example/?q=%22%3E%3Cscript%3E"
AMOUNTS = (("نحو 1.4 مليون مدني", 1.4e6, "about"), ("1.5 مليون مدني", 1.5e6, "exact"))
QUOTED = {"low": 1.4e6, "high": 1.4e6, "hedge": "about", "unit": "مدني"}


def told(word: str, letters: int) -> str:
    """The word as a column of so many letters has it."""
    return word[:letters]


def make_world(word: str) -> dict[str, int | tuple[object, ...] | str]:
    """Everything once, each text being the word; gives what the addresses need by their names."""
    story = Story.objects.create(title=told(word, 300))
    fact, chief = _fact(word, story), person("editor")
    User.objects.filter(pk=chief.pk).update(username=told(word, 150), first_name=told(word, 150))
    chief.refresh_from_db()
    note = _notes(word, fact, chief)
    upload = _upload(word, chief)
    saved = SavedSearch.objects.create(user=chief, name=told(word, 120), query=kept_query({"q": told(word, 150)}))
    make_token(user=chief, name=told(word, 80))
    Placement.objects.create(kind="move", left=story, story=Story.objects.create(title=told(word, 300)), by=chief)
    version = Version.objects.filter(article__story=story).earliest("pk")
    return {"story": story.pk, "fact": fact.pk, "note": note.pk, "reply": note.replies.get().pk, "upload": upload.pk,
            "article": version.article_id, "outlet": version.outlet_id, "chief": chief.pk, "token": saved.token}  # fmt: skip


def _fact(word: str, story: Story) -> Fact:
    """Two outlets with two answers each: one in figures, and what somebody is quoted to say."""
    fact = Fact.objects.create(story=story, kind="quantity", label=told(word, 200), unit=told(word, 60))
    said = Fact.objects.create(story=story, kind="quote", label=told(word, 200))
    for day, (surface, low, hedge) in enumerate(AMOUNTS, 1):
        version = _article(word, story, f"{word}\n{word} {surface} {word}.\nقال «{word} {day}» {word}", day)
        claim(version, surface, low, low, hedge, fact=fact, unit=told(word, 60), by=told(word, 200))
        claim(version, f"«{word} {day}»", None, None, "exact", fact=said, kind="quote", unit="", by=told(word, 200))
    _again(version, word)
    for judged, verdict in ((fact, "conflict"), (said, "differ")):
        origins = [{"name": word, "claims": [{"claim": each.pk, "through": [word]}]} for each in judged.claims.all()]
        Fact.objects.filter(pk=judged.pk).update(origins=origins)
        claims = [each.pk for each in judged.claims.filter(version__is_current=True)]
        values = {f"{name}_{field}": value for name in "ab" for field, value in QUOTED.items()} | {
            "a_unit": told(word, 60)
        }
        reason = {"rule": "disjoint", "values": values, "claims": claims}
        Verdict.objects.create(fact=judged, verdict=verdict, spread=0.1, reasons=[reason])
    fact.refresh_from_db()
    return fact


def _article(word: str, story: Story, text: str, day: int) -> Version:
    version = article(story, f"{told(word, 150)} {day}", text, day)
    version.article.title, version.article.byline, version.article.address = told(word, 300), told(word, 200), LINK
    version.article.save()
    Source.objects.filter(pk=version.source_id).update(name=told(word, 255))
    return version


def _again(version: Version, word: str) -> None:
    """A second wording of an article, which the first is compared with."""
    text = f"{word}\nجديد {word} ثلاثة {word}\n{version.source.text}"
    source = Source.objects.create(sha256=uuid.uuid4().hex * 2, name="b.txt", body=b"", text=text, encoding="utf-8")
    Version.objects.filter(pk=version.pk).update(is_current=False)
    columns = {"source": source, "content_key": source.sha256, "end": len(text), "clean_text": text,
               "clean_map": [[0, 0, len(text)]], "number": 2, "pk": None, "id": None}  # fmt: skip
    later = Version(**{field.attname: getattr(version, field.attname) for field in version._meta.concrete_fields})
    for name, value in columns.items():
        setattr(later, name, value)
    later.save(force_insert=True)
    shift = len(text) - len(version.source.text)
    for row in Claim.objects.filter(version=version):
        row.pk, row.version = None, later
        for name in ("start", "end", "sentence_start", "sentence_end"):
            setattr(row, name, getattr(row, name) + shift)
        row.save(force_insert=True)


def _notes(word: str, fact: Fact, chief: User) -> Annotation:
    columns = {"fact": fact, "author": chief, "explanation": "date"}
    seen = [{"outlet": word, "surface": word}]
    note = Annotation.objects.create(**columns, text=word, links=[LINK], seen=seen)
    Annotation.objects.filter(pk=note.pk).update(
        text=f"{word} {word}", version=2, edited=timezone.now(), edited_by=chief
    )
    reply = Reply.objects.create(annotation=note, author=chief, text=f"{word} @{told(word, 20)}")
    change = DeskChange.objects.create(by=chief, facts=1)
    DeskEntry.objects.create(fact=fact, state="disputed", assignee=chief, change=change)
    Notice.objects.create(recipient=chief, kind="reply", by=chief, fact=fact, annotation=note, reply=reply)
    NoteTemplate.objects.create(language="ar", explanation="date", name=told(word, 80), text=told(word, 1000), place=1)
    Decision.objects.create(kind="rename", label=told(word, 200), fact=fact, by=chief)
    about = fact.claims.filter(version__is_current=True).latest("pk")
    Decision.objects.create(
        kind="correct", fact=fact, by=chief, version=about.version, claim_kind=about.kind, start=about.start,
        end=about.end, surface=word, low=1.0, high=1.0, hedge="exact", unit=told(word, 60),
    )  # fmt: skip
    Claim.objects.filter(pk=about.pk).update(read={"low": 1.0, "high": 1.0, "hedge": "exact", "unit": told(word, 60)})
    return note


def _upload(word: str, chief: User) -> Upload:
    upload = Upload.objects.create(by=chief, outlet=told(word, 120), address=LINK, stage="preview", key=uuid.uuid4())
    table = {"headings": [word, word], "sample": [[word, word]], "roles": {"text": 0, "title": 1}}
    columns = {"upload": upload, "name": told(word, 120), "size": 1, "outlet": told(word, 120)}
    ready = UploadFile.objects.create(**columns, state="ready", is_opened=True, table=table, skipped=[word])
    UploadFile.objects.create(**columns, state="failed", problem="unsupported_format", problem_values={"suffix": word})
    part = {"file": ready, "outlet": told(word, 120), "byline": told(word, 200), "title": told(word, 300), "text": word}
    UploadPart.objects.create(**part, place=0, number=1, articles=1, content_key="x")
    UploadPart.objects.create(file=ready, place=1, number=2, state="failed", problem="unsupported_format",
                              problem_values={"suffix": word})  # fmt: skip
    outlet = Outlet.objects.earliest("pk")
    Feed.objects.create(outlet=outlet, address=LINK)
    return upload
