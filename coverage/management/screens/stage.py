"""What stands on the stage: people, the demo stories, and what a newsroom has done with them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db.models import Count
from django.test import Client

from coverage.models import Annotation, Article, Claim, DeskState, Fact, NoteTemplate, Reply, Upload
from coverage.roles import ADMIN, EDITOR, READER
from coverage.services.annotate import annotate, edit
from coverage.services.decide import dismiss, lock, rename
from coverage.services.desk import Wish, change_entries
from coverage.services.ingest import Incoming, open_upload, read_file
from coverage.services.preview import ask_previews, make_preview
from coverage.services.replies import edit_reply, reply
from coverage.services.searches import keep
from coverage.services.tokens import make_token
from coverage.services.uploads import stop_upload

DEMO = Path(settings.BASE_DIR) / "demo" / "stories"
PLACE = "رفح"
"""Whose civilians the outlets of the demo count differently."""
PAPER = "صحيفة الميناء"
COLLEAGUE, GUARDED, PASSWORD = "layla", "samir", "only for the pictures"
NOTE = "الأرقام لجهات مختلفة: تقدير أممي، وقول مسؤول، وبيان رسمي."
REWORDED = "\nوأعلن الإقليم الحداد ثلاثة أيام."
PAGE = """<html><head><title>جسر الميناء يغلق أسبوعاً</title>
<meta property="article:published_time" content="2024-04-03T09:00:00Z"></head><body><article>
<h1>جسر الميناء يغلق أسبوعاً</h1><p>قال مدير الميناء إن الجسر سيغلق سبعة أيام بعد أن عبرته 1200 شاحنة في يوم واحد.</p>
<p>وأضاف أن كلفة الإصلاح تبلغ نحو 3 ملايين دولار، وأن 40 عاملاً يعملون فيه ليلاً ونهاراً.</p></article></body></html>"""
TABLE = "العنوان,النص,التاريخ\nالجسر,انهار جزء من الجسر وأصيب 12 عاملاً,2024-04-02\nالميناء,,2024-04-03\n"
NO_TEXT = "أ,ب\nجسر,انهار الجسر\n"
PHOTOGRAPH = b"\x89PNG\r\n\x1a\n" + bytes(64)


@dataclass(frozen=True, slots=True)
class Stage:
    """What the scenes show of a conflict. side: an article that tells it; thread: its note; answer: one's own reply."""

    fact: Fact
    side: Article
    thread: Annotation
    answer: Reply


@dataclass(frozen=True, slots=True)
class Uploads:
    """One of each state: read, looked at before it is stored, waiting, stopped."""

    read: Upload
    looked_at: Upload
    waiting: Upload
    stopped: Upload


def open_house() -> dict[str, str]:
    """Somebody of every role, a colleague, and one with a second factor; gives their session cookies by user name."""
    for name, role in ((READER, READER), (EDITOR, EDITOR), (ADMIN, ADMIN), (COLLEAGUE, EDITOR), (GUARDED, EDITOR)):
        user = User.objects.create_user(name, password=PASSWORD, is_staff=role == ADMIN)
        user.groups.add(Group.objects.get(name=role))
    TOTP.activate(_person(GUARDED), generate_totp_secret())
    RecoveryCodes.activate(_person(GUARDED))
    return {name: _session(name) for name in (READER, EDITOR, ADMIN, GUARDED)}


def set_stage() -> Stage:
    """The demo stories, and what editors did with them."""
    call_command("loaddemo", verbosity=0)
    fact = _most_told_conflict()
    note, answer = _discuss(fact)
    _work_at_the_desk(fact)
    _decide(fact)
    _keep_searches()
    side = fact.claims.select_related("version__article__outlet").order_by("pk")[0].version.article
    return Stage(fact, side, note, answer)


def bring_in() -> Uploads:
    """An upload of each state."""
    return Uploads(_an_upload(), _a_look(), _a_waiting_upload(), _a_stopped_upload())


def change_meanwhile(note: Annotation) -> None:
    """What a colleague does to a note while somebody writes at it."""
    current, words = Annotation.objects.get(pk=note.pk), f"{NOTE} راجعت البيان الرسمي: هو الأحدث."
    edit(annotation_id=note.pk, by=_person(COLLEAGUE), version=current.version, explanation="source", text=words)


def assign_meanwhile(fact: Fact) -> None:
    """What a colleague does to a fact while somebody ticks it."""
    person, entry = _person(COLLEAGUE), getattr(Fact.objects.get(pk=fact.pk), "desk_entry", None)
    state = DeskState.OPEN if entry and entry.state == DeskState.DISPUTED else DeskState.DISPUTED
    wish = Wish(state=state, assigns=True, assignee=person)
    change_entries(seen={fact.pk: entry.version if entry else 0}, wish=wish, by=person, key=uuid.uuid4())


def answer_meanwhile(answer: Reply) -> None:
    """What somebody does to a reply of theirs in another window."""
    current = Reply.objects.get(pk=answer.pk)
    edit_reply(reply_id=answer.pk, by=answer.author, version=current.version, text=f"{current.text} انتهى.")


def _session(name: str) -> str:
    client = Client()
    client.force_login(_person(name))
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _person(name: str) -> User:
    return User.objects.get(username=name)


def _most_told_conflict() -> Fact:
    facts = Fact.objects.select_related("story").filter(verdict__verdict="conflict", label__contains=PLACE)
    return facts.annotate(told=Count("claims")).order_by("-told", "pk")[0]


def _discuss(fact: Fact) -> tuple[Annotation, Reply]:
    """A note with a link, and a thread in which two editors call each other."""
    editor, colleague = _person(EDITOR), _person(COLLEAGUE)
    links = ["https://example.org/statement"]
    note = annotate(fact=fact, author=editor, explanation="source", text=NOTE, key=uuid.uuid4(), links=links)
    asked = f"@{EDITOR} هل راجعت البيان الرسمي؟ فيه 1.4 مليون لا 1.5."
    reply(annotation=note, author=colleague, text=asked, key=uuid.uuid4())
    told = f"نعم يا @{COLLEAGUE}، وهو أحدث من قول المسؤول بأسبوعين."
    answer = reply(annotation=note, author=editor, text=told, key=uuid.uuid4())
    edit_reply(reply_id=answer.pk, by=editor, version=1, text=f"{told} أضفت رابطه.")
    words = "لم نجد بعد مصدر الرقم المنشور؛ سألنا المنبر عنه."
    NoteTemplate.objects.get_or_create(language="ar", name="ننتظر جواباً", explanation="unresolved", text=words)
    return note, answer


def _work_at_the_desk(fact: Fact) -> None:
    """Discrepancies that were given to people, and brought to every state."""
    editor, colleague = _person(EDITOR), _person(COLLEAGUE)
    others = list(
        Fact.objects.filter(verdict__verdict__in=("conflict", "differ")).exclude(pk=fact.pk).order_by("pk")[:4]
    )
    given = Wish(assigns=True, assignee=editor)
    change_entries(seen={each.pk: 0 for each in (fact, *others[:2])}, wish=given, by=colleague, key=uuid.uuid4())
    for other, state in zip(others[1:], (DeskState.DISPUTED, DeskState.EXPLAINED, DeskState.RESOLVED), strict=False):
        version = 1 if other in others[:2] else 0
        change_entries(seen={other.pk: version}, wish=Wish(state=state), by=editor, key=uuid.uuid4())


def _decide(fact: Fact) -> None:
    """A fact renamed and locked, and a claim dismissed, in the story of the fact but not on it."""
    editor = _person(EDITOR)
    others = fact.story.facts.exclude(pk=fact.pk).filter(claims__isnull=False).distinct().order_by("-pk")
    rename(fact=others[0], label=others[0].label, by=editor, key=uuid.uuid4(), seen=None)
    lock(fact=others[0], verdict="differ", by=editor, key=uuid.uuid4(), seen=None)
    dismiss(claim=others[1].claims.order_by("pk")[0], fact=others[1], by=editor, key=uuid.uuid4())


def read_otherwise(fact: Fact) -> None:
    """A preview of reading its story again, for a reader that read one claim otherwise before."""
    told = fact.claims.order_by("pk").last()
    if told is not None and told.low is not None:
        Claim.objects.filter(pk=told.pk).update(low=told.low / 2)
    ask_previews(story_id=fact.story_id)
    make_preview(story_id=fact.story_id)


def _keep_searches() -> None:
    keep(user=_person(EDITOR), name="نازحو رفح", query="q=المدنيون&kind=figures")
    make_token(user=_person(EDITOR), name="لوحة الأرقام")


def reworded_article() -> Article:
    """A report of the demo in two wordings, as its outlet would publish it again with another figure."""
    text, address = (DEMO / "zaafaran" / "02.txt").read_text("utf-8"), "https://example.org/quake"
    for words in (text, f"{text.replace('86', '92')}{REWORDED}"):
        _read(_upload([Incoming("زلزال.txt", words.encode())], address=address))
    return Article.objects.get(address=address)


def _an_upload() -> Upload:
    """One file that is read and two that cannot be."""
    text = min(DEMO.rglob("*.txt")).read_bytes()
    return _read(_upload([Incoming("مقال.txt", text), Incoming("فارغ.txt", b""), Incoming("صورة.txt", PHOTOGRAPH)]))


def _a_look() -> Upload:
    """A page, a table with a row without text, a table without a column of text, and a broken file, before they are stored."""
    bodies = {"ميناء.html": PAGE, "جسور.csv": TABLE, "أرقام.csv": NO_TEXT, "تقرير.pdf": "%PDF-1.7"}
    files = [Incoming(name, body.encode()) for name, body in bodies.items()]
    return _read(_upload(files, is_preview=True))


def _a_waiting_upload() -> Upload:
    """Four files of which one is read."""
    upload = _upload(
        [Incoming(f"تقرير {place}.txt", f"قال المتحدث إن {place}00 شخص نزحوا.".encode()) for place in range(1, 5)]
    )
    read_file(file_id=upload.files.order_by("pk")[0].pk)
    return upload


def _a_stopped_upload() -> Upload:
    upload = _upload([Incoming(f"أرشيف {place}.txt", b"") for place in range(1, 4)])
    stop_upload(upload_id=upload.pk)
    return upload


def _upload(files: list[Incoming], *, address: str = "", is_preview: bool = False) -> Upload:
    when = None if is_preview else datetime(2024, 4, 3, 9, tzinfo=UTC)
    admin, outlet = _person(ADMIN), "" if is_preview else PAPER
    return open_upload(
        by=admin, files=files, outlet=outlet, published=when, address=address, key=uuid.uuid4(), is_preview=is_preview
    )


def _read(upload: Upload) -> Upload:
    for file in upload.files.all():
        read_file(file_id=file.pk)
    return upload
