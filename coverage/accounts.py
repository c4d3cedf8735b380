"""Who asks and what they may do: one question to the database where Django asks three; passwords are Django's affair."""

from __future__ import annotations

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.postgres.fields import ArrayField
from django.db.models import Model, TextField
from django.db.models.expressions import RawSQL

_RIGHTS = """ARRAY(
    SELECT type.app_label || '.' || given.codename FROM auth_permission given
    JOIN django_content_type type ON type.id = given.content_type_id
    WHERE given.id IN (
        SELECT own.permission_id FROM auth_user_user_permissions own WHERE own.user_id = auth_user.id
        UNION ALL
        SELECT of_group.permission_id FROM auth_group_permissions of_group
        JOIN auth_user_groups membership USING (group_id) WHERE membership.user_id = auth_user.id
    )
)"""


class Accounts(ModelBackend):
    """Accounts as the database has them now, with their own rights and those of their groups."""

    def get_user(self, user_id: int) -> User | None:
        """Whose session it is; None for an account that is closed or gone."""
        rights = RawSQL(_RIGHTS, (), output_field=ArrayField(TextField()))  # noqa: S611 - nothing of anybody's is in it
        found = User.objects.annotate(rights=rights).filter(pk=user_id).first()
        if found is None or not self.user_can_authenticate(found):
            return None
        found.rights = set(found.rights)
        return found

    def get_all_permissions(self, user_obj: User | AnonymousUser, obj: Model | None = None) -> set[str]:
        """As `app.code`; what came with the account is not asked for again."""
        if user_obj.is_active and obj is None and not getattr(user_obj, "is_superuser", False):
            given: set[str] | None = getattr(user_obj, "rights", None)
            if given is not None:
                return given
        return super().get_all_permissions(user_obj, obj)
