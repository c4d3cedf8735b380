"""A person's own access tokens for programs: made, shown once, and revoked."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from coverage.forms import TokenForm
from coverage.services.tokens import MOST_TOKENS, TooManyTokens, make_token, revoke_token
from coverage.views.access import personal


@require_http_methods(["GET", "HEAD", "POST"])
@personal
@never_cache
def tokens(request: HttpRequest) -> HttpResponse:
    """The tokens that stand, and a form for another; the answer to it is the only page that shows its secret."""
    if request.method != "POST":
        return _page(request, TokenForm())
    form = TokenForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        _token, secret = make_token(user=_user(request), name=form.cleaned_data["name"])
    except TooManyTokens:
        form.add_error(
            "name", _("You have %(most)s tokens: revoke one that you no longer use.") % {"most": MOST_TOKENS}
        )
        return _page(request, form, status=422)
    return _page(request, TokenForm(), secret=secret)


@require_POST
@personal
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Revoke a token of one's own; doing it twice is doing it once."""
    token = revoke_token(user=_user(request), pk=pk)
    messages.success(request, _("The token “%(name)s” opens nothing any more.") % {"name": token.name})
    return redirect("tokens")


def _page(request: HttpRequest, form: TokenForm, *, secret: str = "", status: int = 200) -> HttpResponse:
    standing = _user(request).api_tokens.filter(revoked=None)
    context = {"form": form, "secret": secret, "tokens": standing, "section": "account"}
    return render(request, "coverage/account/tokens.html", context, status=status)


def _user(request: HttpRequest) -> User:
    return cast("User", request.user)
