"""Who may do what: three groups, each with the rights of the one before it and more; the only place that says so."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission

READER = "reader"
EDITOR = "editor"
ADMIN = "admin"

_CONTENT = (
    "outlet",
    "source",
    "story",
    "article",
    "version",
    "claim",
    "fact",
    "verdict",
    "annotation",
    "decision",
    "placement",
)
_SEE = tuple(f"view_{name}" for name in _CONTENT)
_WRITE = tuple(
    f"{act}_{name}" for act in ("add", "change") for name in ("annotation", "decision", "reply", "deskentry")
)
_RUN = (
    "add_upload",
    "view_upload",
    "view_uploadfile",
    "change_uploadfile",
    "reread_version",
    "add_feed",
    "change_feed",
    "delete_feed",
    "view_feed",
    "change_outlet",
    "delete_outlet",
    "change_story",
    "change_article",
    "view_notetemplate",
    "add_notetemplate",
    "change_notetemplate",
    "delete_notetemplate",
    "view_auditentry",
)

PERMISSIONS: dict[str, tuple[str, ...]] = {
    READER: _SEE,
    EDITOR: _SEE + _WRITE,
    ADMIN: _SEE + _WRITE + _RUN,
}
"""Group names and the code names of their permissions, all of the app `coverage`."""


def create_groups(**_signal: object) -> None:
    """Bring the three groups of the database to what stands above; called after every migrate."""
    for name, code_names in PERMISSIONS.items():
        group, _is_new = Group.objects.get_or_create(name=name)
        permissions = Permission.objects.filter(content_type__app_label="coverage", codename__in=code_names)
        group.permissions.set(permissions)
