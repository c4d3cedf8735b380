"""A story made by hand, so that pages are tested apart from how well articles are read."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from django.contrib.auth.models import Group, User

from coverage.core.text.searching import search_terms
from coverage.models import Article, Claim, Fact, Outlet, Source, Story, Verdict, Version
from coverage.services.discrepancies import store_discrepancies
from coverage.services.rank import rank

ROLES = ("reader", "editor", "admin")


def person(role: str) -> User:
    """Somebody of a role."""
    user = User.objects.create_user(f"{role}-{User.objects.count()}")
    user.groups.add(Group.objects.get(name=role))
    return user


def article(story: Story, outlet: str, text: str, day: int = 1) -> Version:
    """An article of an outlet, published on that day of April 2024, whose clean text is its whole text."""
    publisher, _is_new = Outlet.objects.get_or_create(name=outlet, key=outlet)
    body = f"{story.pk} {outlet}\n{text}".encode()
    key = hashlib.sha256(body).hexdigest()
    source = Source.objects.create(sha256=key, name=f"{outlet}.txt", body=body, text=text, encoding="utf-8")
    written = Article.objects.create(
        outlet=publisher, story=story, title=text.partition("\n")[0][:80], published=datetime(2024, 4, day, tzinfo=UTC)
    )
    places = {
        "start": 0,
        "end": len(text),
        "clean_text": text,
        "clean_map": [[0, 0, len(text)]],
        "words": search_terms(text),
    }
    return Version.objects.create(
        article=written, outlet=publisher, number=1, source=source, content_key=key, reader="1", **places
    )


def claim(version: Version, surface: str, low: float | None, high: float | None, hedge: str, **fields) -> Claim:
    """A claim where the surface stands first in the article."""
    text = version.source.text
    start = text.index(surface)
    sentence_start = text.rfind("\n", 0, start) + 1
    sentence_end = text.find("\n", start) if "\n" in text[start:] else len(text)
    columns = {"kind": "quantity", "unit": "مدني", "rules": ["digits"], "reader": "1"} | fields
    return Claim.objects.create(
        version=version,
        start=start,
        end=start + len(surface),
        surface=surface,
        low=low,
        high=high,
        hedge=hedge,
        sentence=text[sentence_start:sentence_end],
        words=search_terms(text[sentence_start:sentence_end]),
        sentence_start=sentence_start,
        sentence_end=sentence_end,
        **columns,
    )


def rank_all() -> None:
    """Sort the stories as their alignment would."""
    for story in Story.objects.all():
        rank(story)
        story.save()


ANSWERS = (
    ("صحيفة المدار", "وقال شهود إن أكثر من مليون مدني لجؤوا إلى رفح.", "أكثر من مليون مدني", 1e6, None, "more_than"),
    ("Harbour Wire", "ويقدر أن أكثر من 1.3 مليون مدني يعيشون في رفح.", "أكثر من 1.3 مليون مدني", 1.3e6, None, "more_than"),
    ("قناة الضفاف", "ويعيش في رفح نحو 1.4 مليون مدني نزحوا إليها.", "نحو 1.4 مليون مدني", 1.4e6, 1.4e6, "about"),
    ("وكالة السهم", "إن سلامة 1.5 مليون مدني في رفح أولوية.", "1.5 مليون مدني", 1.5e6, 1.5e6, "exact"),
)  # fmt: skip


def civilians(story: Story | None = None) -> Fact:
    """Four answers to one question, in conflict, in a story of their own."""
    story = story or Story.objects.create(title="محادثات بشأن رفح")
    fact = Fact.objects.create(story=story, kind="quantity", label="المدنيون في رفح")
    made = [
        claim(article(story, outlet, f"محادثات بشأن رفح\n{sentence}", day), surface, low, high, hedge, fact=fact)
        for day, (outlet, sentence, surface, low, high, hedge) in enumerate(ANSWERS, 1)
    ]
    _judge(fact, made)
    store_discrepancies(story.pk)
    return fact


def queue_all() -> None:
    """Bring the desk's queue in step with what was changed by hand, as an alignment would."""
    for story in Story.objects.all():
        store_discrepancies(story.pk)


def alone(fact: Fact) -> Fact:
    """A fact of the same story that one of its outlets alone tells."""
    version = Version.objects.filter(article__story=fact.story).order_by("pk").first()
    only = Fact.objects.create(story=fact.story, kind="quantity", label="شهود")
    claim(version, "شهود", 2.0, None, "at_least", fact=only, unit="شاهد")
    return only


def _judge(fact: Fact, made: list[Claim]) -> None:
    low, about, exact = made[1], made[2], made[3]
    values = _quoted("a", about) | _quoted("b", exact)
    reasons = [
        {"rule": "disjoint", "values": values, "claims": [about.pk, exact.pk]},
        {"rule": "nested", "values": _quoted("a", low) | _quoted("b", exact), "claims": [made[0].pk, low.pk, exact.pk]},
    ]
    Verdict.objects.create(fact=fact, verdict="conflict", spread=0.5, reasons=reasons)


def reasons_of(fact: Fact) -> list[dict[str, object]]:
    """The reasons of its verdict, without the claims that they set against each other."""
    return [reason | {"claims": []} for reason in fact.verdict.reasons]


def _quoted(name: str, made: Claim) -> dict[str, object]:
    words = {"low": made.low, "high": made.high, "hedge": made.hedge, "unit": made.unit}
    return {f"{name}_{field}": value for field, value in words.items()}
