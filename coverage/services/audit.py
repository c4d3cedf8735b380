"""Writing into the audit log, which nobody changes afterwards."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User

from coverage.models import AuditEntry, Happening

MOST_ADDRESS, MOST_WHO, MOST_PAGE = 300, 150, 80
"""Letters that the columns hold."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Where something came from: the client's address, the page by path and name, the request's name in the log."""

    ip: str | None = None
    address: str = ""
    page: str = ""
    request: str = ""


HERE = Trace()
"""From a command on the server itself."""


def write_down(
    what: Happening,
    *,
    user: User | AnonymousUser | None = None,
    who: str = "",
    trace: Trace = HERE,
    status: int | None = None,
    details: dict[str, object] | None = None,
) -> None:
    """Add an entry. who is needed where there is no account, as for a name that nobody has; details hold no secret."""
    account = user if isinstance(user, User) else None
    AuditEntry.objects.create(
        what=what,
        user=account,
        who=(account.get_username() if account else who).replace("\x00", "\ufffd")[:MOST_WHO],
        ip=trace.ip,
        address=trace.address.replace("\x00", "\ufffd")[:MOST_ADDRESS],
        page=trace.page[:MOST_PAGE],
        request=trace.request,
        status=status,
        details=details or {},
    )
