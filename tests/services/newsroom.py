"""What a newsroom sends, and a worker that does everything at once."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import Group, User

from coverage.models import Article, Claim, Fact, Placement, Story, Upload
from coverage.services.align import align_story
from coverage.services.arrange import arrange
from coverage.services.ingest import Incoming, open_upload, read_file

FLOOD = """فيضان وادي الزيتون: {killed} قتلى وآلاف المشردين

لقي {killed} أشخاص مصرعهم في فيضان وادي الزيتون الذي ضرب المنطقة الشرقية فجر الأربعاء.

وقالت هيئة الدفاع المدني في وادي الزيتون إن الفيضان دمر {houses} منزلا في المنطقة الشرقية.

وأعلنت السلطات حالة الطوارئ في المنطقة الشرقية بعد أن جرف الفيضان جسرا وقطع الطرق.
"""

HARBOUR = """افتتاح ميناء الصيد الجديد في خليج المرجان

افتتح وزير النقل أمس ميناء الصيد الجديد في خليج المرجان بتكلفة بلغت 40 مليون دولار.

ويتسع الميناء لنحو 300 قارب، ويوفر بحسب الوزارة 1200 وظيفة لأهالي الخليج.
"""


def flood(killed: str = "9", houses: str = "120", **_other: str) -> bytes:
    """One outlet's report of the flood."""
    return FLOOD.format(killed=killed, houses=houses).encode()


def send(*files: tuple[str, bytes], **word: object) -> Upload:
    """Upload files and read each; word: outlet, published, address, by, key."""
    arguments = {"by": None, "key": uuid.uuid4()} | word
    upload = open_upload(files=[Incoming(name, body) for name, body in files], **arguments)
    for file in upload.files.all():
        read_file(file_id=file.pk)
    return upload


def settle() -> None:
    """Align every story."""
    for story in Story.objects.all():
        align_story(story_id=story.pk)


def tell(outlet: str, body: bytes, **word: object) -> Upload:
    """Upload one outlet's text and align what it touches."""
    upload = send((f"{outlet}.txt", body), outlet=outlet, **word)
    settle()
    return upload


def editor() -> User:
    """Somebody who may decide."""
    user = User.objects.filter(username="chief").first() or User.objects.create_user("chief")
    user.groups.add(Group.objects.get(name="editor"))
    return user


def put(article: Article, story: Story | None) -> Placement:
    """Have the editor put an article into another story, or into one of its own."""
    arguments = {"by": editor(), "key": uuid.uuid4()}
    return arrange(story=article.story, articles=[article.pk], into=story, **arguments)


def killed() -> Fact:
    """The fact of the toll, by the sentence that tells it."""
    return Claim.objects.filter(version__is_current=True, sentence__contains="مصرعهم").first().fact
