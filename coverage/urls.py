"""Every address and the view that answers it."""

from __future__ import annotations

from allauth.account.decorators import secure_admin_login
from allauth.account.views import reauthenticate
from allauth.mfa.base import views as second_factors
from allauth.mfa.recovery_codes.views import generate_recovery_codes, view_recovery_codes
from allauth.mfa.totp.views import deactivate_totp
from django.contrib import admin
from django.contrib.auth import views as auth
from django.urls import path
from django.views.i18n import set_language

from coverage.api.routes import api
from coverage.views import (
    admin_gate,
    annotate,
    annotation_files,
    arrange,
    choices,
    compare,
    decide,
    feeds,
    guide,
    health,
    inbox,
    ingest,
    language,
    login,
    newsroom,
    patterns,
    preview,
    read,
    replies,
    search,
    security_text,
    takeaway,
    tokens,
)

# The admin has no way in of its own: it would pass by the second factor.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
admin_gate.put_gate(admin.site)

urlpatterns = [
    path("", compare.stories, name="stories"),
    path("stories/<int:pk>/", compare.story, name="story"),
    path("stories/<int:pk>/days/", compare.timeline, name="timeline"),
    path("stories/<int:pk>/decisions/", decide.decisions, name="decisions"),
    path("stories/<int:pk>/arrange/", arrange.arrange_story, name="arrange"),
    path("placements/<int:pk>/undo/", arrange.undo_placement, name="undo_placement"),
    path("stories/<int:pk>/preview/", preview.preview, name="preview"),
    path("stories/<int:pk>/preview/leave/", preview.leave_preview, name="leave_preview"),
    path("stories/<int:pk>/reread/", preview.reread, name="reread_story"),
    path("facts/<int:pk>/", compare.fact, name="fact"),
    path("stories/<int:pk>/answers.<slug:ending>", takeaway.story, name="story_file"),
    path("facts/<int:pk>/answers.<slug:ending>", takeaway.fact, name="fact_file"),
    path("stories/<int:pk>/changes.atom", feeds.story_changes_feed, name="story_feed"),
    path("searches/<slug:token>.atom", feeds.saved_search, name="search_feed"),
    path("facts/<int:pk>/notes/", annotate.write, name="write_note"),
    path("notes/<int:pk>/", annotate.edit_note, name="edit_note"),
    path("notes/<int:pk>/withdraw/", annotate.withdraw_note, name="withdraw_note"),
    path("notes/<int:pk>/undo/", annotate.undo_note, name="undo_note"),
    path("notes/<int:pk>/thread/", replies.thread, name="thread"),
    path("replies/<int:pk>/", replies.change_reply, name="edit_reply"),
    path("replies/<int:pk>/withdraw/", replies.take_reply_back, name="withdraw_reply"),
    path("replies/<int:pk>/undo/", replies.undo_last, name="undo_reply"),
    path("desk/", newsroom.queue, name="desk"),
    path("desk/change/", newsroom.change_facts, name="change_facts"),
    path("desk/changes/", newsroom.changes, name="desk_changes"),
    path("desk/changes/<int:pk>/undo/", newsroom.undo_desk_change, name="undo_desk_change"),
    path("desk/annotations.<slug:ending>", annotation_files.annotations_file, name="annotations_file"),
    path("inbox/", inbox.inbox, name="inbox"),
    path("inbox/read/", inbox.read_notices, name="read_notices"),
    path("facts/<int:pk>/rename/", decide.rename_fact, name="rename_fact"),
    path("facts/<int:pk>/lock/", decide.lock_verdict, name="lock_verdict"),
    path("facts/<int:pk>/join/", decide.join_facts, name="join_facts"),
    path("claims/<int:pk>/part/", decide.part_claim, name="part_claim"),
    path("claims/<int:pk>/correct/", decide.correct_claim, name="correct_claim"),
    path("claims/<int:pk>/dismiss/", decide.dismiss_claim, name="dismiss_claim"),
    path("decisions/<int:pk>/undo/", decide.undo_decision, name="undo_decision"),
    path("articles/<int:pk>/", read.article, name="article"),
    path("articles/<int:pk>/versions/", read.versions, name="versions"),
    path("compare/", compare.articles, name="compare_articles"),
    path("search/", search.find, name="search"),
    path("search/saved/", search.save, name="save_search"),
    path("search/saved/<int:pk>/delete/", search.forget, name="delete_search"),
    path("outlets/", read.outlets, name="outlets"),
    path("outlets/<int:pk>/", read.outlet, name="outlet"),
    path("upload/", ingest.upload, name="new_upload"),
    path("uploads/<int:pk>/", ingest.progress, name="upload"),
    path("uploads/<int:pk>/words/", ingest.say_of_upload, name="say_of_upload"),
    path("uploads/<int:pk>/stop/", ingest.stop, name="stop_upload"),
    path("uploads/<int:pk>/resume/", ingest.resume, name="resume_upload"),
    path("uploads/<int:pk>/retry/", ingest.retry, name="retry_upload"),
    path("files/<int:pk>/columns/", ingest.choose_columns, name="choose_columns"),
    path("files/<int:pk>/again/", ingest.try_file_again, name="try_file_again"),
    path("previews/", preview.previews, name="previews"),
    path("reread/", preview.reread, name="reread"),
    path("accounts/login/", login.Login.as_view(), name="login"),
    path("accounts/login/", login.Login.as_view(), name="account_login"),
    path("accounts/logout/", auth.LogoutView.as_view(), name="logout"),
    path("accounts/", second_factors.index, name="mfa_index"),
    path("accounts/password/", login.ChangePassword.as_view(), name="change_password"),
    path("accounts/again/", reauthenticate, name="account_reauthenticate"),
    path("accounts/code/", second_factors.authenticate, name="mfa_authenticate"),
    path("accounts/code/again/", second_factors.reauthenticate, name="mfa_reauthenticate"),
    path("accounts/app/", login.SetUpApp.as_view(), name="mfa_activate_totp"),
    path("accounts/app/remove/", deactivate_totp, name="mfa_deactivate_totp"),
    path("accounts/recovery/", view_recovery_codes, name="mfa_view_recovery_codes"),
    path("accounts/recovery/new/", generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/<int:pk>/revoke/", tokens.revoke, name="revoke_token"),
    path("api/", guide.api_guide, name="api_guide"),
    path("api/", api.urls),
    path("language/", set_language, name="set_language"),
    path("theme/", language.theme, name="theme"),
    path("digits/", choices.digits, name="digits"),
    path("months/", choices.months, name="months"),
    path("patterns/", patterns.patterns, name="patterns"),
    path("patterns/bidi/", patterns.bidi, name="bidi"),
    path("healthz", health.healthz, name="healthz"),
    path(".well-known/security.txt", security_text.security_text, name="security_text"),
    path("admin/", admin.site.urls),
]

handler400 = "coverage.views.errors.bad_request"
handler403 = "coverage.views.errors.forbidden"
handler404 = "coverage.views.errors.missing"
handler429 = "coverage.views.errors.too_many"
handler500 = "coverage.views.errors.broken"
