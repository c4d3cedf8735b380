"""Outlets, the files their articles came in, the articles and their versions, and the stories they tell."""

from __future__ import annotations

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coverage.models.standing import OF_VERSIONS

VERSION_IN_SOURCE = pgtrigger.Trigger(
    name="version_in_source",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("source_id", "start", "end"),
    func="""
        IF NEW."end" > (SELECT char_length(s.text) FROM coverage_source s WHERE s.id = NEW.source_id) THEN
            RAISE EXCEPTION 'version % to % lies outside its source', NEW.start, NEW."end"
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
OUTLET_OF_ARTICLE = pgtrigger.Trigger(
    name="outlet_of_article",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        SELECT a.outlet_id INTO NEW.outlet_id FROM coverage_article a WHERE a.id = NEW.article_id;
        RETURN NEW;
    """,
)
OUTLET_TO_VERSIONS = pgtrigger.Trigger(
    name="outlet_to_versions",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("outlet_id"),
    condition=pgtrigger.AnyChange("outlet"),
    func="""
        UPDATE coverage_version SET outlet_id = NEW.outlet_id WHERE article_id = NEW.id;
        RETURN NULL;
    """,
)


class Outlet(models.Model):
    """Whoever published an article; kept apart from whoever the article cites.

    Where nobody says who published a text, is_named is False, the name tells the file, and the key is the
    content's: two texts without an outlet are never taken for one outlet's.
    """

    name = models.CharField(_("name"), max_length=160)
    key = models.CharField(max_length=160, unique=True, editable=False, help_text="The folded name: one outlet each.")
    is_named = models.BooleanField(_("is named"), default=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    # Sums of its stands, which a trigger of theirs keeps.
    article_count = models.PositiveIntegerField(default=0, db_default=0, editable=False)
    story_count = models.PositiveIntegerField(default=0, db_default=0, editable=False)
    fact_count = models.PositiveIntegerField(default=0, db_default=0, editable=False)
    alone_count = models.PositiveIntegerField(default=0, db_default=0, editable=False)
    conflict_count = models.PositiveIntegerField(default=0, db_default=0, editable=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Where its page is."""
        return reverse("outlet", args=[self.pk])

    @property
    def share_alone(self) -> int:
        """Of the facts that it tells, how many no other outlet does, in percent."""
        return round(100 * self.alone_count / self.fact_count) if self.fact_count else 0


class Source(models.Model):
    """A file as it came in, once: its bytes unchanged and the text they decode to, which every span counts in.

    A row of a table or an item of a feed is a source of its own. title_end: None for a free text, in which articles
    and titles are found; else the text is one article under the title text[:title_end].
    """

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(_("file name"), max_length=255)
    body = models.BinaryField()
    text = models.TextField()
    encoding = models.CharField(max_length=20)
    title_end = models.PositiveIntegerField(null=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("source file")
        verbose_name_plural = _("source files")

    def __str__(self) -> str:
        return self.name


class Story(models.Model):
    """Articles of several outlets about one affair.

    reports: which of them carry one report, by id, each article once: [{"agency", "articles": [id ...]}].
    newest, conflicts, differences, outlets: by what lists sort stories, as the last alignment found it, so that no list of them
    need look at every article and fact there is.
    """

    title = models.CharField(_("title"), max_length=300)
    is_open = models.BooleanField(
        _("open"), default=True, help_text=_("New articles join it by themselves; anyone may still move one in.")
    )
    created = models.DateTimeField(auto_now_add=True)
    aligned_at = models.DateTimeField(null=True, editable=False)
    reports = models.JSONField(default=list, editable=False)
    newest = models.DateTimeField(default=timezone.now, editable=False)
    conflicts = models.PositiveIntegerField(default=0, editable=False)
    differences = models.PositiveIntegerField(default=0, editable=False)
    outlets = models.PositiveIntegerField(default=0, db_default=0, editable=False)

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        indexes = [
            models.Index(fields=["-newest", "-id"], name="stories_by_day"),
            models.Index(fields=["-conflicts", "-differences", "-newest", "-id"], name="stories_by_disagreement"),
            models.Index(fields=["-outlets", "-newest", "-id"], name="stories_by_outlets"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Where its page is."""
        return reverse("story", args=[self.pk])


class Article(models.Model):
    """One text that one outlet published at one address; its wording may change from version to version."""

    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="articles")
    story = models.ForeignKey(Story, on_delete=models.SET_NULL, null=True, blank=True, related_name="articles")
    title = models.CharField(_("title"), max_length=300)
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    address = models.URLField(_("address"), max_length=1000, blank=True)
    published = models.DateTimeField(_("published"), null=True, blank=True)
    created = models.DateTimeField(auto_now_add=True)
    terms = ArrayField(
        models.CharField(max_length=64),
        default=list,
        editable=False,
        help_text="Its stems, the commonest first: what is rare is told by those of the newest articles.",
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = [
            models.UniqueConstraint(
                fields=["outlet", "address"], condition=~Q(address=""), name="article_once_per_address"
            ),
        ]
        triggers = [OUTLET_TO_VERSIONS]
        indexes = [
            models.Index(F("published").desc(nulls_last=True), name="article_newest"),
            models.Index("outlet", F("published").desc(nulls_last=True), F("id").desc(), name="articles_of_outlet"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Where its page is."""
        return reverse("article", args=[self.pk])


class Version(models.Model):
    """An article's wording at one time: its part [start, end) of a source, and the text cleaned of furniture.

    passages: [start, end, kind] of what stands in it, as the reader told it apart.
    clean_map: runs [clean_start, original_start, length] that lead every character of clean_text to the source.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="versions")
    # The article's outlet again (triggers keep it so): the database itself refuses one content twice from one outlet.
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="versions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    passages = models.JSONField(default=list)
    clean_text = models.TextField()
    clean_map = models.JSONField(default=list)
    content_key = models.CharField(max_length=64, help_text="sha256 of the clean text.")
    is_current = models.BooleanField(default=True)
    words = ArrayField(models.CharField(max_length=64), default=list, editable=False, help_text="Terms of the text.")
    reader = models.CharField(max_length=40, blank=True, help_text="The version of the reader that read it last.")
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["article_id", "number"]
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="version_number_once"),
            models.UniqueConstraint(fields=["outlet", "content_key"], name="content_once_per_outlet"),
            models.UniqueConstraint(fields=["article"], condition=Q(is_current=True), name="one_current_version"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="version_is_a_stretch"),
        ]
        indexes = [
            GinIndex(fields=["words"], name="version_words"),
            models.Index(fields=["content_key"], name="version_by_content"),
            models.Index(fields=["outlet", "-id"], condition=Q(is_current=True), name="current_of_outlet"),
            models.Index(fields=["outlet", "-id"], condition=Q(number__gt=1), name="later_of_outlet"),
        ]
        triggers = [VERSION_IN_SOURCE, OUTLET_OF_ARTICLE, *OF_VERSIONS]
        permissions = [("reread_version", _("Can have everything read again"))]

    def __str__(self) -> str:
        return f"{self.article} ({self.number})"
