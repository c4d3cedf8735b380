"""Articles as they are stored: whose they are, whether they are known already, and which version this is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from django.db.models import Q

from coverage.core import records
from coverage.core.claims import READER
from coverage.core.text.clean import clean_text
from coverage.core.text.searching import search_terms
from coverage.models import Article, Outlet, Source, Version
from coverage.services.extract import hand_over, store_claims
from coverage.services.locks import hold, share_story
from coverage.services.outlets import outlet_key, outlet_named, outlet_unnamed
from coverage.services.place import find_stories

_TITLE = 300
_ADDRESS = 1000
_HEADLINE = 100
"""Letters of the first sentence that stand in for a headline where a text has none."""


@dataclass(frozen=True, slots=True)
class Word:
    """What the sender says of an article; it goes before what the article says of itself."""

    outlet: str = ""
    published: datetime | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """An article as it was read, with its claims and with who is to be believed about it."""

    reading: records.Reading
    claims: tuple[records.Claim, ...]
    word: Word
    clean: str
    clean_map: Sequence[tuple[int, int, int]]

    @property
    def key(self) -> str:
        """The sha256 of the clean text: the same article again has the same."""
        return hashlib.sha256(self.clean.encode()).hexdigest()

    @property
    def span(self) -> records.Span:
        """From the first of its passages to the last."""
        passages = self.reading.passages
        return records.Span(passages[0].span.start, max(passage.span.end for passage in passages))


def text_of(reading: records.Reading, claims: tuple[records.Claim, ...], word: Word) -> Text:
    """Join what was read with what the sender says, and fill the gaps of the one with the other."""
    clean, clean_map = clean_text(reading)
    return Text(reading, claims, _full_word(word, reading), clean, clean_map)


def _full_word(word: Word, reading: records.Reading) -> Word:
    published = datetime.combine(reading.published, time(), UTC) if reading.published else None
    address = word.address or reading.address or ""
    return replace(
        word,
        outlet=word.outlet or reading.outlet or "",
        published=word.published or published,
        address=address if len(address) <= _ADDRESS else "",
    )


def store_articles(texts: Sequence[Text], source: Source, upload_id: int | None = None) -> list[tuple[Version, bool]]:
    """The versions that hold the texts of one source, and whether they are new; each has its story.

    upload_id: the upload that the first of them was sent in. Call at the end of a transaction, as find_stories.
    """
    hold_texts(texts)
    found = store_texts(texts, source)
    find_stories((version.article, upload_id if number == 0 else None) for number, (version, _new) in enumerate(found))
    return found


def hold_texts(texts: Iterable[Text]) -> None:
    """Let nobody else store these texts, or others at their addresses, until the transaction ends."""
    hold(*[name for text in texts for name in _names_to_hold(text)])


def store_texts(texts: Sequence[Text], source: Source) -> list[tuple[Version, bool]]:
    """The versions that hold the texts of one source, and whether they are new; no story is sought for them yet.

    The same text of the same outlet is the same article. Another text at the same address is its next version.
    A text of which nobody names the outlet is any outlet's article with that text, if there is one. Hold them first.
    """
    return [_store(text, source) for text in texts]


def _names_to_hold(text: Text) -> tuple[str, str]:
    """What nobody else may be storing meanwhile: this text, and this address of this outlet."""
    return f"content {text.key}", f"address {outlet_key(text.word.outlet)} {text.word.address}"


def _store(text: Text, source: Source) -> tuple[Version, bool]:
    known = _known(text, source)
    if known:
        _believe(known.article, text.word)
        return known, False
    outlet = outlet_named(text.word.outlet) or outlet_unnamed(text.key, source.name)
    version = _add_version(_article(outlet, text), text, source)
    return version, True


def _known(text: Text, source: Source) -> Version | None:
    span = text.span
    same = Q(content_key=text.key) | Q(source=source, start__lt=span.end, end__gt=span.start)
    key = outlet_key(text.word.outlet)
    whose = Q(outlet__key=key) | Q(outlet__is_named=False) if key else Q()
    found = Version.objects.filter(same & whose).select_related("article__outlet")
    return found.order_by("-outlet__is_named", "-is_current", "pk").first()


def _believe(article: Article, word: Word) -> None:
    """A known article whose outlet or day nobody had named is now told to have one."""
    unnamed, named = article.outlet, None
    if not unnamed.is_named:
        named = outlet_named(word.outlet)
    article.outlet = named or unnamed
    article.published = article.published or word.published
    article.save(update_fields=["outlet", "published"])
    if named:
        unnamed.delete()


def _article(outlet: Outlet, text: Text) -> Article:
    article = Article(outlet=outlet, address=text.word.address)
    if article.address:
        article = Article.objects.filter(outlet=outlet, address=article.address).first() or article
    article.title = headline(text)
    article.byline = (text.reading.byline or "")[:200]
    article.published = text.word.published or article.published
    article.save()
    return article


def headline(text: Text) -> str:
    """The title as printed, or the beginning of the first sentence."""
    if text.reading.title:
        return text.reading.title[:_TITLE]
    first = text.clean.partition("\n")[0]
    if len(first) <= _HEADLINE:
        return first
    return first[:_HEADLINE].rpartition(" ")[0] + "…"


def _add_version(article: Article, text: Text, source: Source) -> Version:
    last = article.versions.order_by("-number").first()
    if last and article.story_id is not None:
        share_story(article.story_id)
    article.versions.filter(is_current=True).update(is_current=False)
    version = Version(article=article, outlet=article.outlet, number=last.number + 1 if last else 1, source=source)
    describe(version, text)
    version.save()
    store_claims(version, text.claims, text.reading.text)
    if last:
        hand_over(last, version)
    return version


def describe(version: Version, text: Text) -> None:
    """Set what the reader says of a version's text; the caller saves it."""
    span = text.span
    version.start, version.end = span.start, span.end
    version.passages = [[p.span.start, p.span.end, p.kind] for p in text.reading.passages]
    version.clean_text = text.clean
    version.clean_map = [list(run) for run in text.clean_map]
    version.words = search_terms(f"{headline(text)}\n{text.clean}")
    version.content_key = text.key
    version.reader = READER
