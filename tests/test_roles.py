"""Three groups, each with more rights than the one before; nobody has a right by accident."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission, User

from coverage.roles import PERMISSIONS, create_groups

pytestmark = pytest.mark.django_db


def rights(role: str) -> set[str]:
    return {f"coverage.{name}" for name in Group.objects.get(name=role).permissions.values_list("codename", flat=True)}


def test_readers_change_nothing():
    assert all(right.startswith("coverage.view_") for right in rights("reader"))


def test_readers_see_no_uploads():
    assert "coverage.view_upload" not in rights("reader")


def test_editors_write_notes_and_decide_and_delete_nothing():
    written = ("annotation", "decision", "reply", "deskentry")
    words = {f"coverage.{deed}_{what}" for deed in ("add", "change") for what in written}
    assert rights("editor") - rights("reader") == words


def test_admins_upload_and_have_everything_read_again():
    assert {"coverage.add_upload", "coverage.reread_version"} <= rights("admin") - rights("editor")


def test_nobody_writes_history():
    assert not any("event" in right for role in PERMISSIONS for right in rights(role))


@pytest.mark.parametrize("role", PERMISSIONS)
def test_every_named_right_exists(role):
    assert {right.partition(".")[2] for right in rights(role)} == set(PERMISSIONS[role])


def test_a_right_given_by_hand_is_taken_back_by_the_next_migrate():
    reader = Group.objects.get(name="reader")
    reader.permissions.add(Permission.objects.get(codename="delete_story"))
    create_groups()
    assert "coverage.delete_story" not in rights("reader")


def test_a_member_has_the_rights():
    editor = User.objects.create_user("editor")
    editor.groups.add(Group.objects.get(name="editor"))
    assert editor.has_perm("coverage.add_annotation")
