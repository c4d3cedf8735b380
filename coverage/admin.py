"""Django's admin for admins: names mended, articles moved, failed files tried again; history is only looked at."""

from __future__ import annotations

from typing import Any, cast
from uuid import uuid4

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Model, OuterRef, QuerySet, Subquery, URLField
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from procrastinate.contrib.django.models import ProcrastinateJob

from coverage.messages import message
from coverage.models import (
    Annotation,
    Article,
    AuditEntry,
    Decision,
    Feed,
    JobFault,
    NoteTemplate,
    Outlet,
    Placement,
    Story,
    Upload,
    UploadFile,
    Verdict,
)
from coverage.services.arrange import arrange
from coverage.services.faults import retry_job
from coverage.services.ingest import try_again
from coverage.services.outlets import merge_outlets, outlet_key, rename_outlet

admin.site.site_header = admin.site.site_title = _("Farq: administration")
admin.site.index_title = _("What can be looked after here")
TRY_AGAIN = "coverage.change_uploadfile"

# ModelAdmin and its like take a type in the stubs only, not where Django runs: hence the ignored type-arg below.


class AsSeenForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form that puts nothing over what somebody else has changed since it was shown; what was typed stays in it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.show_hidden_initial = field.hidden_widget in (forms.HiddenInput, forms.SplitHiddenDateTimeWidget)

    def clean(self) -> dict[str, Any]:
        """Say of each field that stands otherwise by now how it stands; sent once more, the form is taken."""
        sent = super().clean() or self.cleaned_data
        if self.instance.pk:
            fresh = cast("QueryDict", self.data).copy()
            for name in [name for name in self.fields if self._is_overtaken(name)]:
                now = self.fields[name].prepare_value(self.get_initial_for_field(self.fields[name], name))
                for place, each in self._as_shown(name, now).items():
                    fresh[place] = each
                words = _("Somebody changed this meanwhile to “%(now)s”. Save once more to put yours in its place.")
                self.add_error(name, ValidationError(words, params={"now": now}))
            self.data = fresh
        return sent

    def _as_shown(self, name: str, value: Any) -> dict[str, Any]:  # noqa: ANN401 - what a field holds
        """What a form that is sent out with this value hides of it; a day and its hour are two."""
        hidden: Any = self.fields[name].hidden_widget()
        place = self.add_initial_prefix(name)
        if not hasattr(hidden, "widgets_names"):
            return {place: value}
        parts = zip(hidden.widgets_names, hidden.decompress(value), strict=True)
        # Without the whole name Django hides what was typed.
        return {place: "", **{f"{place}{part}": "" if each is None else str(each) for part, each in parts}}

    def _is_overtaken(self, name: str) -> bool:
        """Whether the field stands otherwise than the form was sent out with."""
        field = self.fields[name]
        shown = field.hidden_widget().value_from_datadict(self.data, self.files, self.add_initial_prefix(name))
        is_sent = any(part is not None for part in shown) if isinstance(shown, list) else shown is not None
        return is_sent and field.has_changed(self.get_initial_for_field(field, name), shown)


class Mended(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows that come from reading: people mend them, but add and delete none."""

    form = AsSeenForm
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, _request: HttpRequest, _obj: Model | None = None) -> bool:
        """Articles come in by uploads alone."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: Model | None = None) -> bool:
        """What was read stays."""
        return False


class LookedAt(Mended):
    """Rows that nobody changes here."""

    def has_change_permission(self, _request: HttpRequest, _obj: Model | None = None) -> bool:
        """History is not written here."""
        return False


class OutletForm(AsSeenForm):
    """An outlet's name, unless another outlet has it."""

    class Meta:
        model = Outlet
        fields = ["name"]

    def clean_name(self) -> str:
        """Refuse a name without letters and one that is another outlet's."""
        name: str = self.cleaned_data["name"]
        key = outlet_key(name)
        if not key or Outlet.objects.filter(key=key).exclude(pk=self.instance.pk).exists():
            raise ValidationError(message("name_taken" if key else "nameless"))
        return name


class FeedInline(admin.StackedInline):  # type: ignore[type-arg]
    """The outlet's feed, read by the clock where it is turned on."""

    model = Feed
    fields = ["address", "is_on", "minutes", "read_at", "sentence"]
    readonly_fields = ["read_at", "sentence"]
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    extra = 0

    @admin.display(description=_("what is wrong"))
    def sentence(self, feed: Feed) -> str:
        """Why the last reading failed."""
        return message(feed.problem) if feed.problem else ""


@admin.register(Outlet)
class OutletAdmin(Mended):
    """Outlets to rename and to merge."""

    form = OutletForm
    list_display = ["name", "is_named", "created"]
    list_filter = ["is_named"]
    search_fields = ["name", "key"]
    actions = ["merge"]
    inlines = [FeedInline]

    def save_model(self, _request: HttpRequest, obj: Outlet, _form: OutletForm, _change: bool) -> None:
        """Rename by the service, which keeps the key in step."""
        rename_outlet(outlet_id=obj.pk, name=obj.name)

    @admin.action(description=_("Merge into the oldest of them"), permissions=["change"])
    def merge(self, request: HttpRequest, outlets: QuerySet[Outlet]) -> None:
        """Make one outlet of those that are ticked."""
        into, *others = outlets.order_by("-is_named", "pk").values_list("pk", flat=True)
        stay = merge_outlets(into_id=into, other_ids=others)
        if stay:
            text = ngettext(
                "%(count)s article stays: the outlet has its text or address already.",
                "%(count)s articles stay: the outlet has their text or address already.",
                stay,
            )
            self.message_user(request, text % {"count": stay}, messages.WARNING)


@admin.register(Story)
class StoryAdmin(Mended):
    """Stories to name, and to close to articles that would join by themselves."""

    fields = ["title", "is_open", "created", "aligned_at"]
    readonly_fields = ["created", "aligned_at"]
    list_display = ["title", "is_open", "created", "aligned_at"]
    search_fields = ["title"]


@admin.register(Article)
class ArticleAdmin(Mended):
    """Articles to mend and to move to another story."""

    fields = ["outlet", "story", "title", "byline", "published", "address", "created"]
    readonly_fields = ["created"]
    raw_id_fields = ["outlet", "story"]
    list_display = ["title", "outlet", "published", "story"]
    list_select_related = ["outlet", "story"]
    search_fields = ["title", "outlet__name"]

    def save_model(self, request: HttpRequest, obj: Article, form: forms.ModelForm, change: bool) -> None:  # type: ignore[type-arg]
        """Move by the service, which stores it as a decision and has both stories aligned again."""
        into = obj.story
        obj.story_id = form.initial.get("story")
        super().save_model(request, obj, form, change)
        if into and obj.story and into != obj.story:
            arrange(story=obj.story, articles=[obj.pk], into=into, by=cast("User", request.user), key=uuid4())


@admin.register(NoteTemplate)
class NoteTemplateAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Words that editors begin a note with."""

    form = AsSeenForm
    list_display = ["name", "language", "explanation", "place"]
    list_filter = ["language", "explanation"]
    search_fields = ["name", "text"]


class UploadFileInline(admin.TabularInline):  # type: ignore[type-arg]
    """The files of an upload."""

    model = UploadFile
    fields = ["name", "size", "state", "sentence", "attempts", "changed"]
    readonly_fields = ["name", "size", "state", "sentence", "attempts", "changed"]
    can_delete = False
    extra = 0

    @admin.display(description=_("what is wrong"))
    def sentence(self, file: UploadFile) -> str:
        """What is wrong and what to do about it."""
        return message(file.problem, file.problem_values) if file.problem else ""


@admin.register(Upload)
class UploadAdmin(LookedAt):
    """Uploads with their files."""

    list_display = ["created", "by", "outlet", "published"]
    list_select_related = ["by"]
    inlines = [UploadFileInline]


@admin.register(UploadFile)
class UploadFileAdmin(LookedAt):
    """Files, the failed ones among them, to have tried again."""

    list_display = ["name", "state", "sentence", "size", "attempts", "changed"]
    list_filter = ["state", "problem"]
    exclude = ["body", "versions"]
    actions = ["try_again"]

    sentence = UploadFileInline.sentence

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Whether this user may have files tried again."""
        return request.user.has_perm(TRY_AGAIN)

    @admin.action(description=_("Try again, where the bytes are still there"), permissions=["retry"])
    def try_again(self, _request: HttpRequest, files: QuerySet[UploadFile]) -> None:
        """Have failed files read once more."""
        for file_id in files.values_list("pk", flat=True):
            try_again(file_id=file_id)


class FaultInline(admin.TabularInline):  # type: ignore[type-arg]
    """What went wrong in a job, attempt by attempt."""

    model = JobFault
    fields = ["at", "error"]
    readonly_fields = ["at", "error"]
    can_delete = False
    extra = 0

    def has_view_permission(self, request: HttpRequest, _obj: Model | None = None) -> bool:
        """Whoever may see the job."""
        return request.user.has_perm(TRY_AGAIN)

    def has_add_permission(self, _request: HttpRequest, _obj: Model | None = None) -> bool:
        """Workers alone write here."""
        return False


admin.site.unregister(ProcrastinateJob)


@admin.register(ProcrastinateJob)
class JobAdmin(LookedAt):
    """Background work: what waits, runs and failed, with its error and a retry."""

    list_display = ["id", "task_name", "args", "status", "attempts", "last_fault"]
    list_filter = ["status", "task_name"]
    ordering = ["-id"]
    actions = ["do_again"]
    inlines = [FaultInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ProcrastinateJob]:
        """Jobs with what was last wrong with each."""
        latest = JobFault.objects.filter(job=OuterRef("pk")).order_by("-pk").values("error")[:1]
        jobs: QuerySet[ProcrastinateJob] = super().get_queryset(request)
        return jobs.annotate(fault=Subquery(latest))

    @admin.display(description=_("error"))
    def last_fault(self, job: ProcrastinateJob) -> str:
        """The first line of what Python said last."""
        return str(getattr(job, "fault", None) or "").partition("\n")[0]

    def has_view_permission(self, request: HttpRequest, _obj: Model | None = None) -> bool:
        """Whoever may have files tried again looks after jobs."""
        return request.user.has_perm(TRY_AGAIN)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """As has_view_permission."""
        return request.user.has_perm(TRY_AGAIN)

    has_retry_permission = has_module_permission

    @admin.action(description=_("Do again what failed"), permissions=["retry"])
    def do_again(self, request: HttpRequest, queued: QuerySet[ProcrastinateJob]) -> None:
        """Queue failed jobs once more."""
        count = sum(retry_job(job_id) for job_id in queued.values_list("pk", flat=True))
        text = ngettext("%(count)s job is done again.", "%(count)s jobs are done again.", count)
        self.message_user(request, text % {"count": count}, messages.SUCCESS if count else messages.WARNING)


@admin.register(Annotation)
class AnnotationAdmin(LookedAt):
    """What editors wrote."""

    list_display = ["__str__", "fact", "author", "explanation", "created", "edited", "withdrawn"]
    list_select_related = ["fact", "author"]
    list_filter = ["explanation"]


@admin.register(Decision)
class DecisionAdmin(LookedAt):
    """What editors decided."""

    list_display = ["kind", "fact", "by", "created", "undone", "undone_by"]
    list_select_related = ["fact", "by", "undone_by"]
    list_filter = ["kind"]


@admin.register(Placement)
class PlacementAdmin(LookedAt):
    """How editors arranged stories."""

    list_display = ["kind", "left", "story", "by", "created", "undone", "undone_by"]
    list_select_related = ["left", "story", "by", "undone_by"]
    list_filter = ["kind"]


@admin.register(AuditEntry)
class AuditEntryAdmin(LookedAt):
    """Who did what, when and from where."""

    list_display = ["at", "who", "what", "page", "address", "status", "ip", "request"]
    list_filter = ["what", "at", "page"]
    search_fields = ["who", "ip", "address", "request"]
    date_hierarchy = "at"
    list_per_page = 50
    # Counting a log of years for a page number takes longer than showing the page.
    show_full_result_count = False


@admin.register(Verdict)
class VerdictAdmin(LookedAt):
    """What the program judged."""

    list_display = ["fact", "verdict", "spread", "judged_at"]
    list_select_related = ["fact"]
    list_filter = ["verdict"]
