"""What the audit log hears of: logins and their failures, second factors, roles, every form sent, every file taken."""

from __future__ import annotations

import logging
from contextvars import ContextVar
from typing import Any

from allauth.mfa.signals import authentication_failed, authenticator_added, authenticator_removed, authenticator_reset
from axes.signals import user_locked_out
from django.contrib.auth.models import Group, User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db import DatabaseError
from django.db.models.signals import m2m_changed, post_save
from django.dispatch import receiver
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin

from coverage.models import Happening
from coverage.request_id import CURRENT
from coverage.services.audit import HERE, Trace, write_down
from coverage.views.client import client_address

LOG = logging.getLogger(__name__)
ASKING: ContextVar[HttpRequest | None] = ContextVar("asking", default=None)
"""The request that is being answered, for what the database tells of changes without saying who asked for them."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
UNTOLD = frozenset({"theme", "digits", "months", "set_language", "login", "account_login", "logout"})
"""Pages by name whose forms change nothing of anybody's, or that tell by signals."""
CHANGED = {"post_add": "added", "post_remove": "removed", "post_clear": "cleared"}


class KeepAuditLog(MiddlewareMixin):
    """Middleware after the login's: writes down who sent which form and who took which file away."""

    def process_request(self, request: HttpRequest) -> None:
        """Remember who is asking while the request is answered."""
        ASKING.set(request)

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Write down what was asked for by somebody known, with how it was answered."""
        what = _asked_for(request, response)
        user = getattr(request, "user", None)
        if what and user is not None and user.is_authenticated:
            try:
                write_down(what, user=user, trace=trace_of(request), status=response.status_code)
            except DatabaseError:
                # What was asked for is done; an error page would have it sent again.
                LOG.exception("The audit log could not be written")
        ASKING.set(None)
        return response


def trace_of(request: HttpRequest | None) -> Trace:
    """Where a request came from; HERE for a command, which has none."""
    if request is None:
        return HERE
    page = request.resolver_match.view_name if request.resolver_match else ""
    return Trace(ip=client_address(request), address=request.path, page=page, request=CURRENT.get().strip("-"))


def _asked_for(request: HttpRequest, response: HttpResponseBase) -> Happening | None:
    if request.method not in SAFE:
        name = request.resolver_match.url_name if request.resolver_match else None
        return None if name in UNTOLD else Happening.SENT
    is_file = response.headers.get("Content-Disposition", "").startswith("attachment")
    return Happening.TAKEN if is_file and response.status_code == 200 else None


@receiver(user_logged_in)
def _logged_in(request: HttpRequest, user: User, **_signal: object) -> None:
    write_down(Happening.LOGGED_IN, user=user, trace=trace_of(request))


@receiver(user_logged_out)
def _logged_out(request: HttpRequest, user: User | None, **_signal: object) -> None:
    if user is not None:
        write_down(Happening.LOGGED_OUT, user=user, trace=trace_of(request))


@receiver(user_login_failed)
def _refused(credentials: dict[str, Any], request: HttpRequest | None = None, **_signal: object) -> None:
    write_down(Happening.REFUSED, who=str(credentials.get("username", "")), trace=trace_of(request))


@receiver(user_locked_out)
def _locked_out(request: HttpRequest, username: str, **_signal: object) -> None:
    write_down(Happening.LOCKED_OUT, who=username or "", trace=trace_of(request))


@receiver(authentication_failed)
def _code_refused(request: HttpRequest, user: User, **_signal: object) -> None:
    write_down(Happening.CODE_REFUSED, user=user, trace=trace_of(request))


@receiver([authenticator_added, authenticator_removed, authenticator_reset])
def _factor_changed(signal: object, request: HttpRequest, user: User, authenticator: Any, **_rest: object) -> None:  # noqa: ANN401
    told = {id(authenticator_removed): Happening.FACTOR_REMOVED, id(authenticator_reset): Happening.CODES_RENEWED}
    what = told.get(id(signal), Happening.FACTOR_ADDED)
    write_down(what, user=user, trace=trace_of(request), details={"kind": str(authenticator.type)})


@receiver(post_save, sender=User)
def _account_changed(instance: User, created: bool, update_fields: frozenset[str] | None, **_signal: object) -> None:
    """An account made or changed, by its flags; a login alone changes only when the last one was."""
    if update_fields and set(update_fields) <= {"last_login"}:
        return
    flags = {name: getattr(instance, name) for name in ("is_active", "is_staff", "is_superuser")}
    _by_whoever_asks(Happening.ACCOUNT, account=instance.get_username(), is_new=created, **flags)


@receiver(m2m_changed, sender=User.groups.through)
@receiver(m2m_changed, sender=User.user_permissions.through)
def _roles_changed(
    instance: User | Group, action: str, model: type, pk_set: set[int] | None, **_signal: object
) -> None:
    if action in CHANGED:
        names = [str(each) for each in model.objects.filter(pk__in=pk_set or ())]  # type: ignore[attr-defined]
        _by_whoever_asks(Happening.ROLES, of=str(instance), change=CHANGED[action], which=names)


@receiver(m2m_changed, sender=Group.permissions.through)
def _role_redefined(action: str, **signal: Any) -> None:  # noqa: ANN401
    """What a role may do, changed by hand; `migrate` sets it as coverage/roles.py says, which the repository tells."""
    if ASKING.get() is not None:
        _roles_changed(action=action, **{name: signal[name] for name in ("instance", "model", "pk_set")})


def _by_whoever_asks(what: Happening, **details: object) -> None:
    request = ASKING.get()
    write_down(what, user=getattr(request, "user", None), trace=trace_of(request), details=details)
