"""Django's admin behind a gate: whoever is about to change roles proves once more who they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.contrib.admin import AdminSite
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse

AdminView = Callable[..., HttpResponseBase]

OF_ROLES = ("auth_", "mfa_")
"""How the pages of accounts, roles and second factors are named. Whoever only looks at their lists is not asked."""
TO_FIELD = "_to_field"


def put_gate(site: AdminSite) -> None:
    """Have every page of the site pass the gate; must be called before its addresses are asked for."""
    admin_view = site.admin_view

    def gated(view: AdminView, cacheable: bool = False) -> AdminView:  # noqa: FBT002 - Django's signature
        behind = admin_view(view, cacheable)

        @wraps(behind)
        def gate(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - any page
            if site.has_permission(request):
                _refuse_field_without_name(request)
                if _is_about_roles(request) and not did_recently_reauthenticate(request):
                    back = urlencode({"next": request.get_full_path()})
                    return HttpResponseRedirect(f"{reverse('account_reauthenticate')}?{back}")
            return behind(request, *args, **kwargs)

        return gate

    site.admin_view = gated  # type: ignore[assignment]


def _is_about_roles(request: HttpRequest) -> bool:
    name = (request.resolver_match and request.resolver_match.url_name) or ""
    is_list = name.endswith("_changelist") and request.method in {"GET", "HEAD"}
    return name.startswith(OF_ROLES) and not is_list


def _refuse_field_without_name(request: HttpRequest) -> None:
    """Django looks for a field of that name without having checked an empty one, and breaks."""
    if "" in (request.GET.get(TO_FIELD), request.POST.get(TO_FIELD)):
        raise BadRequest
